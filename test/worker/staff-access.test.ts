import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { day, hour } from '../../shared/domain/duration.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { openAccount } from '../../worker/app/staff-access/use.ts';
import { beginRestore } from '../../worker/db/restore.ts';
import { connectorOf, contextOf, eventsOf, settledUntil } from './support/living.ts';
import { mailsTo } from './support/outbox.ts';
import {
  account,
  call,
  organisation,
  panel,
  person,
  type SignedIn,
  services,
  submit,
  visit,
} from './support/world.ts';

const customer = async (kind: 'internex' | 'froxlor' = 'internex', host = 'panel') => {
  const lena = await person('Lena Berg');
  const clara = await person('Clara Clerk');
  const hugo = await person('Hugo Helper');
  const shop = await organisation('Berg Bakery', [
    [lena, 'legal_representative'],
    [clara, 'administrator'],
    [hugo, 'collaborator'],
  ]);
  const on = await panel(kind, host);
  const [first, second] = [await account(shop, on), await account(shop, on)];
  const sam = await person('Sam Staff', { hostRole: 'staff' });
  const window = `/organisations/${shop.id}/support`;
  const give = (accounts: readonly string[], span = 'hour', as: SignedIn = lena) =>
    submit(`${window}/access`, { account: accounts, span }, as);
  return { lena, clara, hugo, shop, on, first, second, sam, window, give };
};
type Customer = Awaited<ReturnType<typeof customer>>;

const accessTo = async (accountId: string): Promise<string> => {
  const row = await env.DB.prepare(
    'SELECT id FROM staff_accesses WHERE account_id = ? ORDER BY given_at DESC LIMIT 1',
  )
    .bind(accountId)
    .first<{ id: string }>();
  if (!row) throw new Error('no access was given');
  return row.id;
};
const age = (id: string, by: number) =>
  env.DB.prepare('UPDATE staff_accesses SET ends_at = ends_at - ? WHERE id = ?').bind(by, id).run();
const end = (of: Customer, id: string, as: SignedIn) => submit(`${of.window}/access/${id}/end`, {}, as);
const introspect = async (of: Customer, token: string): Promise<unknown> => {
  const answer = await submit('/introspect', { token }, undefined, {
    authorization: `Bearer ${of.on.hostToken}`,
  });
  return answer.json();
};

describe('[H3] temporary access for the host’s staff', () => {
  test('opens the chosen accounts and no other, like a partner’s sign-in', async () => {
    const of = await customer();
    expect((await of.give([of.first.id])).status).toBe(303);
    const id = await accessTo(of.first.id);
    const list = await (await visit('/staff/accesses', of.sam)).text();
    expect(list).toContain(`/staff/accesses/${id}`);
    const look = await (await visit(`/staff/accesses/${id}`, of.sam)).text();
    expect(look).toContain('Berg Bakery');
    const opened = await submit(`/staff/accesses/${id}/open`, {}, of.sam);
    expect(opened.status).toBe(200);
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(await opened.text()).toContain(`action="${of.on.origin}/partner-login"`);
    expect(await introspect(of, id)).toMatchObject({ active: true, sub: of.first.panelAccountId });
    const { results } = await env.DB.prepare('SELECT * FROM staff_accesses WHERE account_id = ?')
      .bind(of.second.id)
      .all();
    expect(results).toEqual([]);
  });

  test('a panel with links gives one; one without a sign-in shows what it lists', async () => {
    const linked = await customer('froxlor');
    const connector = await connectorOf(linked.on.id);
    const anna = await connector.account('anna');
    if (!anna.ok) throw new Error('no anna');
    const shop = await account(linked.shop, linked.on, anna.value.id);
    await linked.give([shop.id]);
    const opened = await submit(`/staff/accesses/${await accessTo(shop.id)}/open`, {}, linked.sam);
    expect(opened.status).toBe(303);
    expect(opened.headers.get('location')?.startsWith(linked.on.origin)).toBe(true);
  });

  test('every look and every sign-in stands in the customer’s log, with person and factor', async () => {
    const of = await customer();
    await of.give([of.first.id]);
    const id = await accessTo(of.first.id);
    await visit(`/staff/accesses/${id}`, of.sam);
    await submit(`/staff/accesses/${id}/open`, {}, of.sam);
    const events = await eventsOf(of.shop.id, of.first.id);
    expect(events.map(({ event }) => event).sort()).toEqual([
      'staff_access.given',
      'staff_access.looked',
      'staff_access.opened',
    ]);
    expect(events.find(({ event }) => event === 'staff_access.opened')).toMatchObject({
      actorId: of.sam.person.id,
      onBehalfOf: of.shop.id,
      data: { staffAccessId: id, factor: 'passkey' },
    });
    const log = await (await visit(`/organisations/${of.shop.id}/log`, of.hugo)).text();
    expect(log).toContain('Staff opened an account');
    expect(log).toContain('Sam Staff');
  });

  test.each([
    ['hour', hour],
    ['shift', 8 * hour],
    ['day', day],
    ['days', 3 * day],
  ])('given for the span %s it ends by itself after it', async (span, length) => {
    const of = await customer();
    await of.give([of.first.id], span);
    const id = await accessTo(of.first.id);
    const row = await env.DB.prepare('SELECT ends_at - given_at AS lasts FROM staff_accesses WHERE id = ?')
      .bind(id)
      .first();
    expect(row).toEqual({ lasts: length });
    await submit(`/staff/accesses/${id}/open`, {}, of.sam);
    await age(id, length);
    // Nobody has written so yet, and it opens nothing.
    expect((await submit(`/staff/accesses/${id}/open`, {}, of.sam)).status).toBe(409);
    expect((await visit(`/staff/accesses/${id}`, of.sam)).status).toBe(409);
    expect(await introspect(of, id)).toEqual({ active: false });
    await settledUntil(async () =>
      (await eventsOf(of.shop.id, of.first.id)).some(({ event }) => event === 'staff_access.cut'),
    );
    const events = (await eventsOf(of.shop.id, of.first.id)).map(({ event }) => event);
    expect(events.filter((event) => event === 'staff_access.ended')).toHaveLength(1);
    expect(await mailsTo(of.lena.person.email)).toMatchObject([
      { notice: 'staff_access_given' },
      { notice: 'staff_access_ended' },
    ]);
  });

  test('is ended by one click, without a proof, and what was open is closed at the panel', async () => {
    const of = await customer();
    await of.give([of.first.id]);
    const id = await accessTo(of.first.id);
    await submit(`/staff/accesses/${id}/open`, {}, of.sam);
    const later = await person('Later', { session: { provenAt: null, scope: 'safety' } });
    const { commit, clock } = await services();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'member',
          row: {
            organisationId: of.shop.id,
            personId: later.person.id,
            role: 'administrator',
            since: clock.now(),
            version: 1,
          },
        },
      ],
    });
    expect((await end(of, id, of.hugo)).status).toBe(403);
    expect((await end(of, id, later)).status).toBe(303);
    expect((await end(of, id, later)).status).toBe(303);
    expect((await submit(`/staff/accesses/${id}/open`, {}, of.sam)).status).toBe(409);
    expect(await introspect(of, id)).toEqual({ active: false });
    await settledUntil(async () =>
      (await eventsOf(of.shop.id, of.first.id)).some(({ event }) => event === 'staff_access.cut'),
    );
  });

  test('ended while the panel answers, it gives no link away', async () => {
    const of = await customer();
    await of.give([of.first.id]);
    const id = await accessTo(of.first.id);
    const real = await connectorOf(of.on.id);
    const slow = {
      ...real,
      signIn: async () => {
        expect((await end(of, id, of.lena)).status).toBe(303);
        return ok({ way: 'link', url: `${of.on.origin}/in` } as const);
      },
    };
    const ctx = { ...(await contextOf(of.sam, { connector: slow, actor: { hostRole: 'staff' } })) };
    expect(await openAccount(ctx, { staffAccessId: id })).toEqual(fail({ code: 'staff_access_over' }));
    const events = await eventsOf(of.shop.id, of.first.id);
    expect(events.map(({ event }) => event)).not.toContain('staff_access.opened');
    expect(events.find(({ event }) => event === 'staff_access.refused')).toMatchObject({
      actorId: of.sam.person.id,
      data: { code: 'staff_access_over' },
    });
  });

  test('is given by a legal representative with a fresh proof, for accounts of its own', async () => {
    const of = await customer();
    const stranger = await customer();
    expect((await of.give([of.first.id], 'hour', of.clara)).status).toBe(403);
    expect((await of.give([of.first.id], 'hour', of.hugo)).status).toBe(403);
    expect((await of.give([stranger.first.id])).status).toBe(404);
    expect((await of.give([])).status).toBe(422);
    expect((await of.give([of.first.id], 'year')).status).toBe(400);
    const { results } = await env.DB.prepare('SELECT * FROM staff_accesses WHERE organisation_id = ?')
      .bind(of.shop.id)
      .all();
    expect(results).toEqual([]);
  });

  test('given again while it runs it ends when was said last, and stays one', async () => {
    const of = await customer();
    await of.give([of.first.id, of.second.id], 'days');
    await of.give([of.first.id], 'hour');
    const { results } = await env.DB.prepare(
      'SELECT account_id, ends_at - given_at AS lasts FROM staff_accesses WHERE organisation_id = ? ORDER BY lasts',
    )
      .bind(of.shop.id)
      .all();
    expect(results).toEqual([
      { account_id: of.first.id, lasts: hour },
      { account_id: of.second.id, lasts: 3 * day },
    ]);
  });

  test('is over at once when the account gets another owner', async () => {
    const of = await customer();
    await of.give([of.first.id], 'days');
    const id = await accessTo(of.first.id);
    const other = await organisation('Other', [[of.clara, 'legal_representative']]);
    await env.DB.prepare('UPDATE accounts SET organisation_id = ? WHERE id = ?')
      .bind(other.id, of.first.id)
      .run();
    expect((await submit(`/staff/accesses/${id}/open`, {}, of.sam)).status).toBe(409);
    expect(await introspect(of, id)).toEqual({ active: false });
  });

  test('is the staff’s alone: to partners, customers and signed-in strangers it does not exist', async () => {
    const of = await customer();
    await of.give([of.first.id]);
    const id = await accessTo(of.first.id);
    for (const who of [of.lena, await person('Stranger')]) {
      expect((await visit(`/staff/accesses/${id}`, who)).status).toBe(404);
      expect((await submit(`/staff/accesses/${id}/open`, {}, who)).status).toBe(404);
    }
  });
});

describe('[E27] support access that is left open', () => {
  test('[A8] opens nothing where the database has forgotten what is known outside it', async () => {
    const of = await customer();
    await of.give([of.first.id], 'days');
    const ctx = await contextOf(of.sam, { actor: { hostRole: 'staff' } });
    const forgetful = { ...ctx, safekeeping: { ...ctx.safekeeping, agrees: async () => false } };
    expect(await openAccount(forgetful, { staffAccessId: await accessTo(of.first.id) })).toEqual(
      fail({ code: 'staff_access_over' }),
    );
  });

  test('shows on every page of the customer’s while it is open, and not after', async () => {
    const of = await customer();
    const banner = 'The host’s staff may open accounts of yours until';
    const pages = [
      `/organisations/${of.shop.id}`,
      `/organisations/${of.shop.id}/members`,
      `/accounts/${of.first.id}`,
    ];
    for (const path of pages) expect(await (await visit(path, of.hugo)).text()).not.toContain(banner);
    await of.give([of.first.id]);
    const id = await accessTo(of.first.id);
    for (const path of pages) expect(await (await visit(path, of.hugo)).text()).toContain(banner);
    const own = await (await call('GET', '/api/me', of.hugo)).json();
    expect(own).toMatchObject({ organisations: [{ staffAccessUntil: expect.any(Number) }] });
    const window = await (await visit(of.window, of.hugo)).text();
    expect(window).toContain(`The host’s staff may open ${of.first.name} until`);
    await age(id, hour);
    for (const path of pages) expect(await (await visit(path, of.hugo)).text()).not.toContain(banner);
  });

  test('[A8] is over in a database that was restored, and a code that was open is dead', async () => {
    const of = await customer();
    await of.give([of.first.id], 'days');
    await submit('/me/support-code', { next: '/me' }, of.lena);
    const { ids, clock } = await services();
    await beginRestore(env.DB, ids, { how: 'noticed', now: clock.now() });
    const sam = await person('Sam', { hostRole: 'staff' });
    const id = await accessTo(of.first.id);
    expect((await submit(`/staff/accesses/${id}/open`, {}, sam)).status).toBe(409);
    const { results } = await env.DB.prepare("SELECT * FROM support_codes WHERE state = 'open'").all();
    expect(results).toEqual([]);
  });
});
