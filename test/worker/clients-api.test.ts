import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { clients } from '../../shared/api/clients.ts';
import { grantState } from '../../shared/domain/grant.ts';
import { clientsOfSelect, clientsSelect, openingFactsSelect } from '../../worker/db/read-grants.ts';
import { sessionByAccessToken, sessionBySecret } from '../../worker/db/read-persons.ts';
import { grantOf, sharing } from './support/living.ts';
import {
  account,
  call,
  grant,
  organisation,
  panel,
  partner,
  person,
  type SignedIn,
  submit,
} from './support/world.ts';

const list = async (as: SignedIn, after?: string) => {
  const response = await call('GET', `/api/clients${after === undefined ? '' : `?after=${after}`}`, as);
  expect(response.status).toBe(200);
  return v.parse(clients, await response.json());
};

test('[W1] [W6] every client of every organisation of the person, with how it opens and how it is held', async () => {
  const { boss, given, shop, on, shared } = await sharing();
  const froxlor = await panel('froxlor');
  const second = await partner('Second Studio', [[boss, 'collaborator']]);
  const foreign = await grant(await account(shop, froxlor), second);
  expect((await list(boss)).clients.map((one) => one.grantId)).toEqual([given.id]);
  await env.DB.prepare('INSERT INTO assignments (grant_id, person_id) VALUES (?, ?)')
    .bind(foreign.id, boss.person.id)
    .run();
  const all = await list(boss);
  expect(all.clients).toHaveLength(2);
  expect(all.clients.find((one) => one.grantId === given.id)).toMatchObject({
    customerName: 'Berg Bakery',
    shownAs: shared.shownAs,
    panel: { id: on.id, origin: on.origin },
    way: 'open',
    state: 'active',
    enforcement: { enforcement: 'enforced', verified: false },
    lastOpenedAt: null,
  });
  expect(all.clients.find((one) => one.grantId === foreign.id)).toMatchObject({
    way: 'open',
    enforcement: { enforcement: 'brokered', idleSeconds: 600, unbounded: true },
  });
  expect(Math.abs(all.at - Date.now())).toBeLessThan(60_000);
});

test('[E40] under limited access a panel that limits by credentials offers a card, and no opening', async () => {
  const { boss, shop, studio } = await sharing();
  const limited = await grant(await account(shop, await panel('froxlor')), studio, {
    kind: 'limited',
    products: [{ productId: '11', name: 'Site', category: 'website', actions: ['change'] }],
  });
  expect((await list(boss)).clients.find((one) => one.grantId === limited.id)).toMatchObject({ way: 'card' });
});

test('[X3] [W3] a share without an end date says what else ends it', async () => {
  const { boss, shop, studio, on } = await sharing();
  const access = { kind: 'full', payer: 'customer' } as const;
  const idle = await grant(await account(shop, on), studio, access, { idleDays: 30 });
  const open = await grant(await account(shop, on), studio, access);
  const all = (await list(boss)).clients;
  const endsBy = (id: string) => all.find((one) => one.grantId === id)?.endsBy;
  expect([endsBy(idle.id), endsBy(open.id)]).toEqual(['idle', null]);
});

test('[E1] suspended: the list is empty at the next call; reinstated: only what the client did not end or pause', async () => {
  const admin = await person('Admin', { hostRole: 'admin' });
  const { owner, boss, shop, studio, on, given } = await sharing();
  const ended = await grant(await account(shop, on), studio);
  const paused = await grant(await account(shop, on), studio);
  const act = async (verb: string) => {
    const row = await env.DB.prepare('SELECT version FROM partnerships WHERE organisation_id = ?')
      .bind(studio.id)
      .first<{ version: number }>();
    return submit(
      `/admin/applications/${studio.id}/${verb}`,
      { version: String(row?.version), reason: 'complaint' },
      admin,
    );
  };
  expect((await list(boss)).clients).toHaveLength(3);
  expect((await act('suspend')).status).toBe(303);
  expect((await list(boss)).clients).toEqual([]);
  const refused = await call('POST', `/api/clients/${given.id}/open`, boss);
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('partner_suspended')]);
  expect((await grantOf(given.id)).endedAt).toBeNull();
  expect((await submit(`/grants/${ended.id}/end`, {}, owner)).status).toBe(303);
  expect((await submit(`/grants/${paused.id}/pause`, {}, owner)).status).toBe(303);
  expect((await act('reinstate')).status).toBe(303);
  const back = await list(boss);
  expect(back.clients.map((one) => [one.grantId, one.state]).sort()).toEqual(
    [
      [given.id, 'active'],
      [paused.id, 'paused'],
    ].sort(),
  );
  expect(grantState(await grantOf(ended.id))).toBe('ended');
});

test('pages of two hundred follow each other without a gap or a repetition', async () => {
  const boss = await person('Nils');
  const studio = await partner('Large Studio', [[boss, 'legal_representative']]);
  const owner = await person('Lena');
  const shop = await organisation('Chain', [[owner, 'legal_representative']]);
  const on = await panel('internex');
  const first = await grant(await account(shop, on), studio);
  const suffix = (index: number): string => String(index).padStart(20, '0');
  const rows = Array.from({ length: 230 }, (_, index) => index);
  await env.DB.batch(
    rows.flatMap((index) => [
      env.DB.prepare(
        `INSERT INTO accounts (id, organisation_id, panel_id, panel_account_id, shown_as, name, pinned_email,
           proven_by, proven_at, link_id, version)
         SELECT 'acc_' || ?2, organisation_id, panel_id, 'many' || ?2, 'many' || ?2, name,
           pinned_email, proven_by, proven_at, link_id, version FROM accounts WHERE id = ?1`,
      ).bind(first.accountId, suffix(index)),
      env.DB.prepare(
        `INSERT INTO grants (id, account_id, customer_id, partner_id, access, frozen, panel_state, panel_generation,
           started_at, version)
         SELECT 'grt_' || ?2, 'acc_' || ?2, customer_id, partner_id, access, frozen, panel_state, panel_generation,
           started_at, version FROM grants WHERE id = ?1`,
      ).bind(first.id, suffix(index)),
    ]),
  );
  const one = await list(boss);
  expect(one.clients).toHaveLength(200);
  const two = await list(boss, one.next ?? '');
  expect(two.next).toBeNull();
  const ids = [...one.clients, ...two.clients].map((client) => client.grantId);
  expect(new Set(ids).size).toBe(231);
  expect((await call('GET', '/api/clients?after=1%20OR%201', boss)).status).toBe(400);
  expect((await call('GET', '/api/clients?limit=9', boss)).status).toBe(400);
});

test('what decides is read by index, never by walking a table', async () => {
  const statements = {
    openingFactsSelect,
    clientsSelect,
    clientsOfSelect,
    sessionBySecret,
    sessionByAccessToken,
  };
  for (const [name, statement] of Object.entries(statements)) {
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${statement}`)
      .bind(...(name === 'clientsOfSelect' ? ['a', 'b', '%', '', 1] : binds(statement)))
      .all<{ detail: string }>();
    const scans = results.filter((row) => /^SCAN (?!CONSTANT|k\b)/.test(row.detail)).map((row) => row.detail);
    expect([name, scans]).toEqual([name, []]);
    expect(results.some((row) => row.detail.startsWith('SEARCH'))).toBe(true);
  }
});

/** As many values as the statement has numbered parameters. */
const binds = (statement: string): readonly string[] => {
  const numbers = [...statement.matchAll(/\?(\d)/g)].map((match) => Number(match[1]));
  return Array.from({ length: Math.max(...numbers) }, () => 'x');
};
