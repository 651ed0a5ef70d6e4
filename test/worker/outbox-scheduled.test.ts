import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { day, minute } from '../../shared/domain/duration.ts';
import { fakePanel } from './support/fake-connector.ts';
import { relay } from './support/relay.ts';
import { account, grant, organisation, panel, partner, person } from './support/world.ts';

const people = async () => {
  const anna = await person('Anna');
  const lena = await person('Lena');
  const customer = await organisation('Berg', [[anna, 'legal_representative']]);
  const agency = await partner('Nord', [
    [lena, 'legal_representative'],
    [await person('Cleo'), 'collaborator'],
  ]);
  return { anna, lena, customer, agency, shop: await account(customer, await panel('froxlor')) };
};

test('a share whose end date has passed is paused, cut at the panel, and told to both sides once', async () => {
  const { anna, lena, agency, shop } = await people();
  const on = fakePanel();
  const own = await relay({ connector: on.connector });
  const given = await grant(shop, agency, undefined, { endsAt: own.now() - 1 });
  await own.scheduled();
  await own.scheduled();
  expect(await own.services.store.grants.byId(given.id)).toMatchObject({
    paused: 'run_out',
    panelState: 'cut',
  });
  expect(on.calls).toEqual(['deprovision']);
  expect(own.sent.map(({ to }) => to).toSorted()).toEqual([anna.person.email, lena.person.email].toSorted());
});

test('an invitation nobody answered in time is written down as expired', async () => {
  const { anna, agency, customer, shop } = await people();
  const own = await relay();
  const id = own.services.ids.id('inv');
  await own.services.commit({
    actor: { kind: 'system' },
    requestId: 'test',
    now: own.now(),
    writes: [
      {
        do: 'insert',
        kind: 'invitation',
        row: {
          id,
          accountId: shop.id,
          customerId: customer.id,
          partnerId: agency.id,
          heldFor: null,
          access: { kind: 'full', payer: 'customer' },
          endsAt: null,
          idleDays: null,
          projectId: null,
          requestId: null,
          state: 'pending',
          generation: 1,
          expiresAt: own.now() + minute,
          invitedBy: anna.person.id,
          createdAt: own.now(),
          answeredBy: null,
          answeredAt: null,
          grantId: null,
          version: 1,
        },
      },
    ],
    audit: [],
  });
  await own.scheduled();
  expect((await own.services.store.invitations.byId(id))?.state).toBe('pending');
  own.wait(minute);
  await own.scheduled();
  expect((await own.services.store.invitations.byId(id))?.state).toBe('expired');
  const log = await env.DB.prepare(`SELECT organisation_id FROM audit_events WHERE subject_id = ?`)
    .bind(id)
    .all();
  expect(log.results.map((row) => row['organisation_id']).toSorted()).toEqual(
    [agency.id, customer.id].toSorted(),
  );
});

test('codes, one-use secrets, tokens, stored answers and windows go when their time is over', async () => {
  const own = await relay();
  const now = own.now();
  const fill = async (mark: string, until: number): Promise<void> => {
    const { ids } = own.services;
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO challenges (id, purpose, email, generation, attempts, state, expires_at, created_at)
         VALUES (?, 'sign_in', 'a@post.example', 1, 0, 'open', ?, 0)`,
      ).bind(mark, until - day),
      env.DB.prepare(`INSERT INTO one_time (hash, purpose, payload, expires_at) VALUES (?, 'x', '', ?)`).bind(
        mark,
        until - day,
      ),
      env.DB.prepare(
        `INSERT INTO idempotency (person_id, key, route, request_hash, status, body, expires_at)
         VALUES (?, ?, '', '', 200, '', ?)`,
      ).bind(mark, mark, until),
      env.DB.prepare(`INSERT INTO rate_windows (bucket, count, until) VALUES (?, 1, ?)`).bind(mark, until),
      env.DB.prepare(
        `INSERT INTO outbox (id, kind, payload, state, attempts, next_at, leased_until, created_at, done_at)
         VALUES (?, 'mail', '{}', 'done', 1, 0, 0, 0, ?)`,
      ).bind(ids.id(mark), until - 30 * day),
    ]);
  };
  await fill('past', now - 1);
  await fill('kept', now + 1);
  await own.scheduled();
  const marks = async (sql: string): Promise<readonly string[]> =>
    (await env.DB.prepare(sql).all()).results.map((row) => String(row['mark']));
  for (const sql of [
    `SELECT id AS mark FROM challenges WHERE id IN ('past', 'kept')`,
    `SELECT hash AS mark FROM one_time WHERE hash IN ('past', 'kept')`,
    `SELECT key AS mark FROM idempotency WHERE key IN ('past', 'kept')`,
    `SELECT bucket AS mark FROM rate_windows WHERE bucket IN ('past', 'kept')`,
    `SELECT substr(id, 1, 4) AS mark FROM outbox WHERE id LIKE 'past%' OR id LIKE 'kept%'`,
  ]) {
    expect(await marks(sql)).toEqual(['kept']);
  }
});
