import type { AccessRequest } from '../../../shared/domain/access-request.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { Client } from '../../../shared/domain/client.ts';
import { idIn } from './sharing.ts';
import { type SignedIn, services, submit, visit } from './world.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A record in a partner's book. */
export const client = async (partnerId: string, email: string, name = 'Berg Bakery'): Promise<Client> => {
  const { ids, clock, commit } = await services();
  const now = clock.now();
  const row: Client = {
    id: ids.id('cli'),
    partnerId,
    name,
    contact: '',
    email,
    phone: '',
    address: '',
    notes: '',
    groupName: '',
    createdAt: now,
    version: 1,
  };
  const committed = await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now,
    audit: [],
    writes: [{ do: 'insert', kind: 'client', row }],
  });
  if (!committed.ok) throw new Error(`the scene could not be set: ${committed.error.code}`);
  return row;
};

export const websites = (email: string): Fields => ({ email, access: 'limited', category: 'website' });
export const whole = (email: string, payer = 'customer'): Fields => ({ email, access: 'full', payer });

/** What a partner's form sends. */
export const ask = (of: Client, fields: Fields, as: SignedIn): Promise<Response> =>
  submit(`/clients/${of.id}/request`, fields, as);

/** Asks and gives back the row. */
export const asked = async (of: Client, fields: Fields, as: SignedIn): Promise<AccessRequest> =>
  requestOf(idIn(await ask(of, fields, as), 'req'));

export const requestOf = async (id: string): Promise<AccessRequest> => {
  const row = await (await services()).store.requests.byId(id);
  if (!row) throw new Error('no request');
  return row;
};

export const linkOf = async (id: string, generation: number): Promise<string> =>
  (await services()).secrets.linkToken('access_request', id, generation);

/** Looks at the consent page for an answer. */
export const look = (request: AccessRequest, with_: Account, as: SignedIn, fields: Fields = {}) => {
  const query = new URLSearchParams({ request: request.id });
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) query.append(name, one);
  }
  return visit(`/accounts/${with_.id}/share?${query}`, as);
};

/** Looks, and then confirms exactly what the summary showed. */
export const give = async (request: AccessRequest, with_: Account, as: SignedIn, fields: Fields) => {
  const html = await (await look(request, with_, as, fields)).text();
  const seen = /name="seen" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? 'nothing';
  return submit(`/accounts/${with_.id}/share`, { request: request.id, ...fields, seen }, as);
};

export const wholeAccount = (payer: 'customer' | 'partner'): Fields => ({
  access: 'full',
  payer,
  ends: 'never',
  for: 'full',
});
export const products = (...ids: readonly string[]): Fields => ({
  access: 'limited',
  p: ids,
  ends: 'never',
  for: 'limited',
});
