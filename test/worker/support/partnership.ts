import { expect } from 'vitest';
import { agreement, agreementPlainText, currentAgreement } from '../../../shared/messages/agreement/index.ts';
import { organisation, person, type SignedIn, services, submit } from './world.ts';

export const hashOf = async (language: string): Promise<string> => {
  const text = await agreement(currentAgreement, language);
  if (!text) throw new Error('no such agreement');
  return (await services()).secrets.hash(agreementPlainText(currentAgreement, text));
};

export const application = async (more: Record<string, string> = {}): Promise<Record<string, string>> => ({
  agreement_version: currentAgreement,
  agreement_language: 'en',
  agreement_hash: await hashOf('en'),
  website: 'https://studio-nord.example',
  about: 'We build and keep websites.',
  confirm: 'yes',
  ...more,
});

export const partnershipOf = async (id: string) => (await services()).store.partnerships.of(id);
export const logOf = async (id: string) =>
  (await services()).store.audit.ofOrganisation(id, { event: null, subject: null, after: null });

/** A name that is close to nobody's, where a test is not about names (P11). */
export const ownName = (): string => `Studio ${crypto.randomUUID().slice(0, 8)}`;

export const applied = async (name = ownName()) => {
  const boss = await person('Nora');
  const own = await organisation(name, [[boss, 'legal_representative']]);
  const response = await submit(`/organisations/${own.id}/partner`, await application(), boss);
  expect(response.status).toBe(303);
  return { boss, own };
};

export const decide = async (id: string, verb: string, as: SignedIn, fields: Record<string, string> = {}) =>
  submit(
    `/admin/applications/${id}/${verb}`,
    {
      version: String((await partnershipOf(id)).version),
      // Nobody looks at websites in these tests, so that a criterion is missing (P7).
      ...(verb === 'authorise' ? { reason: 'Known to us.' } : {}),
      ...fields,
    },
    as,
  );
