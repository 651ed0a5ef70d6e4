import { expect } from 'vitest';
import { idIn } from './sharing.ts';
import { panel, person, type SignedIn, services, submit } from './world.ts';

export const admin = () => person('Admin', { hostRole: 'admin' });
/** Nobody speaks to it. */
export const recorded = () => panel('infomaniak', 'down', { connection: 'recorded' });

export const upload = async (on: { id: string }, text: string, as: SignedIn): Promise<string> =>
  idIn(await submit(`/admin/panels/${on.id}/accounts/import`, { text }, as), 'imp');
export const versionOf = async (id: string): Promise<string> =>
  String((await (await services()).store.accountList.import(id))?.version);
/** One admin wants a file to become the list. */
export const proposed = async (id: string, as: SignedIn, more: Record<string, string> = {}) =>
  submit(`/admin/imports/${id}/apply`, { version: await versionOf(id), ...more }, as);

/** The same, and a second admin has confirmed it (A6); the answer is that of the first. */
export const apply = async (id: string, as: SignedIn, more: Record<string, string> = {}) => {
  const second = await admin();
  const answer = await proposed(id, as, more);
  if (answer.status !== 303) return answer;
  const proposal = idIn(answer, 'pro');
  const { store } = await services();
  const version = String((await store.proposals.byId(proposal))?.version);
  expect((await submit(`/admin/proposals/${proposal}/confirm`, { version }, second)).status).toBe(303);
  return answer;
};
export const imported = async (
  on: { id: string },
  text: string,
  as: SignedIn,
  more = {},
): Promise<string> => {
  const id = await upload(on, text, as);
  expect((await apply(id, as, more)).status).toBe(303);
  return id;
};
