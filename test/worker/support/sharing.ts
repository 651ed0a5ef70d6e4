import { env } from 'cloudflare:workers';
import type { PersonActor } from '../../../shared/decision.ts';
import type { Access } from '../../../shared/domain/access.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { invitationLife } from '../../../shared/domain/duration.ts';
import type { Invitation } from '../../../shared/domain/invitation.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { Context } from '../../../worker/ports.ts';
import {
  account,
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  services,
  submit,
  visit,
} from './world.ts';

/** A customer with an account, and an agency it could share it with. */
export const customerAndPartner = async (kind: 'internex' | 'froxlor' = 'internex', host = 'panel') => {
  const owner = await person('Lena Berg');
  const boss = await person('Nora Nord');
  const bakery = await organisation('Berg Bakery', [[owner, 'legal_representative']]);
  const studio = await partner('Studio Nord', [[boss, 'legal_representative']]);
  const on = await panel(kind, host);
  const shop = await account(bakery, on, kind === 'froxlor' ? `berg${on.id.slice(4, 10)}` : undefined);
  return { owner, boss, bakery, studio, on, shop };
};

type Fields = Readonly<Record<string, string | readonly string[]>>;

const addressOf = (path: string, fields: Fields): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) query.append(name, one);
  }
  return `${path}?${query}`;
};

/** The consent page with these choices looked at. */
export const consent = async (of: Account, fields: Fields, as: SignedIn): Promise<Response> =>
  visit(addressOf(`/accounts/${of.id}/share`, fields), as);

/** Looks, as a browser would, and then confirms exactly what the summary showed. */
export const confirm = async (of: Account, fields: Fields, as: SignedIn): Promise<Response> => {
  const html = await (await consent(of, fields, as)).text();
  const seen = /name="seen" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? 'nothing';
  return submit(`/accounts/${of.id}/share`, { ...fields, seen }, as);
};

export const limitedTo = (partnerId: string, ...products: readonly string[]): Fields => ({
  who: partnerId,
  partner: partnerId,
  access: 'limited',
  p: products,
  ends: 'never',
  for: 'limited',
});
export const fullFor = (partnerId: string): Fields => ({
  who: partnerId,
  partner: partnerId,
  access: 'full',
  payer: 'customer',
  ends: 'never',
  for: 'full',
});

export const idIn = (response: Response, prefix: string): string => {
  const id = new RegExp(`${prefix}_[0-9a-z]+`).exec(response.headers.get('location') ?? '')?.[0];
  if (id === undefined) throw new Error(`led to ${response.headers.get('location')} with ${response.status}`);
  return id;
};

/** An invitation by rows, where a test is about its answer. */
export const invitation = async (
  of: Account,
  to: Organisation | null,
  more: Partial<Invitation> = {},
): Promise<Invitation> => {
  const { ids, clock, commit } = await services();
  const now = clock.now();
  const row: Invitation = {
    id: ids.id('inv'),
    accountId: of.id,
    customerId: of.organisationId,
    partnerId: to?.id ?? null,
    heldFor: null,
    access: { kind: 'full', payer: 'customer' },
    endsAt: null,
    idleDays: null,
    projectId: null,
    requestId: null,
    state: 'pending',
    generation: 1,
    expiresAt: now + invitationLife,
    invitedBy: 'per_00000000000000000000',
    createdAt: now,
    answeredBy: null,
    answeredAt: null,
    grantId: null,
    version: 1,
    ...more,
  };
  const committed = await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now,
    audit: [],
    writes: [{ do: 'insert', kind: 'invitation', row }],
  });
  if (!committed.ok) throw new Error(`the scene could not be set: ${committed.error.code}`);
  return row;
};

/** A limited access as an invitation offers it. */
export const limited: Access = {
  kind: 'limited',
  products: [{ productId: 'shop-web', name: 'Shop', category: 'website', actions: ['view', 'change'] }],
};

/** The token in the mailed link of one generation. */
export const tokenOf = async (id: string, generation: number): Promise<string> =>
  (await services()).secrets.linkToken('invitation', id, generation);

export const stateOf = async (id: string) => {
  const row = await (await services()).store.invitations.byId(id);
  if (!row) throw new Error('no invitation');
  return row;
};

export const answer = (id: string, act: string, as: SignedIn, fields: Record<string, string> = {}) =>
  submit(`/invitations/${id}/${act}`, fields, as);

export const invitationIn = async (response: Response) => {
  const row = await (await services()).store.invitations.byId(idIn(response, 'inv'));
  if (!row) throw new Error('no invitation');
  return row;
};

export const invitationsOf = async (accountId: string): Promise<number> =>
  (
    await env.DB.prepare('SELECT count(*) AS number FROM invitations WHERE account_id = ?')
      .bind(accountId)
      .first<{ number: number }>()
  )?.number ?? -1;

/** What the host's admin decided about a partner, set where a test is not about the deciding. */
export const setPartnership = async (organisationId: string, state: string): Promise<void> => {
  await env.DB.prepare('UPDATE partnerships SET state = ?, version = version + 1 WHERE organisation_id = ?')
    .bind(state, organisationId)
    .run();
};

export const eventsOf = async (organisationId: string): Promise<readonly string[]> => {
  const { results } = await env.DB.prepare(
    'SELECT event FROM audit_events WHERE organisation_id = ? ORDER BY rowid',
  )
    .bind(organisationId)
    .all<{ event: string }>();
  return results.map((row) => row.event);
};

export const liveGrants = async (accountId: string): Promise<number> => {
  const row = await env.DB.prepare(
    'SELECT count(*) AS number FROM grants WHERE account_id = ? AND ended_at IS NULL',
  )
    .bind(accountId)
    .first<{ number: number }>();
  return row?.number ?? -1;
};

/** The context of a use case called without HTTP: for what no form of ours would send. */
export const contextOf = async (
  { person: one }: SignedIn,
  memberships: PersonActor['memberships'],
  more: Partial<PersonActor> = {},
): Promise<Context> => {
  const all = await services();
  const now = all.clock.now();
  return {
    ...all,
    actor: {
      kind: 'person',
      personId: one.id,
      email: one.email,
      language: one.language,
      memberships,
      hostRole: null,
      session: 'full',
      provenAt: now,
      passkeyAt: now,
      deviceId: 'dev_00000000000000000000',
      ...more,
    },
    now,
    requestId: 'test',
    address: '192.0.2.1',
    language: one.language,
  };
};

/** The stable reason on a page, whether it is a form again or the problem page. */
export const reasonOn = (html: string): string | null => /data-code="([a-z_]+)"/.exec(html)?.[1] ?? null;
