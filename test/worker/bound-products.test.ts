import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { ok } from '../../shared/domain/result.ts';
import { changeRights } from '../../worker/app/grant/change-rights.ts';
import { endGrant } from '../../worker/app/grant/end.ts';
import { accessStarted } from '../../worker/app/grant/start.ts';
import { share } from '../../worker/app/invitation/share.ts';
import { recordedConnector } from '../../worker/connectors/recorded/connector.ts';
import { contextOf, grantOf } from './support/living.ts';
import {
  account,
  grant,
  organisation,
  panel,
  partner,
  person,
  services,
  submit,
  visit,
} from './support/world.ts';

const backup: Access = {
  kind: 'limited',
  products: [
    { productId: 'all:backup', name: 'All backups', category: 'backup', actions: ['view', 'change'] },
  ],
};
const website: Access = {
  kind: 'limited',
  products: [
    { productId: 'all:website', name: 'All websites', category: 'website', actions: ['view', 'change'] },
  ],
};

/** A customer on a panel of the Infomaniak kind, and two agencies. */
const stage = async (boundBackups = true) => {
  const owner = await person('Lena Berg');
  const shop = await organisation('Berg Bakery', [[owner, 'legal_representative']]);
  const [nils, paul] = [await person('Nils'), await person('Paul')];
  const one = await partner('Studio Nord', [[nils, 'legal_representative']]);
  const two = await partner('Atelier Sud', [[paul, 'legal_representative']]);
  const on = await panel('infomaniak', 'panel', { connection: 'recorded', boundBackups });
  const shared = await account(shop, on);
  return { owner, shop, one, two, nils, paul, on, shared };
};
type Stage = Awaited<ReturnType<typeof stage>>;

const inserted = async (of: Stage, to: Stage['one'], access: Access) => {
  const { commit, clock, store } = await services();
  const ctx = await contextOf(of.owner, { connector: recordedConnector('infomaniak') });
  const made = await accessStarted(ctx, {
    accountId: of.shared.id,
    customerId: of.shop.id,
    partnerId: to.id,
    access,
    endsAt: null,
    idleDays: null,
    projectId: null,
    clientId: null,
    decidedBy: of.owner.person.id,
  });
  if (!made.ok) return made;
  const committed = await commit({
    actor: { kind: 'system' },
    requestId: 'test',
    now: clock.now(),
    audit: [],
    writes: [made.value.write],
  });
  return committed.ok ? ok(await store.grants.byId(made.value.change.grant.id)) : committed;
};
const bindings = async ({ shared }: Stage) => (await services()).store.accounts.bindings(shared.id);

describe('[H4] a product that is bound to one partner account', () => {
  test('says so before it is shared, and once more in the summary', async () => {
    const of = await stage();
    const page = await (await visit(`/accounts/${of.shared.id}/share`, of.owner)).text();
    expect(page).toContain('Stays in the account of the partner you share it with first.');
    const query = new URLSearchParams({
      who: of.one.partnerId,
      partner: of.one.partnerId,
      access: 'limited',
      p: 'all:backup',
    });
    const chosen = await (await visit(`/accounts/${of.shared.id}/share?${query}`, of.owner)).text();
    expect(chosen).toContain('With this share it is bound for good: All backups.');
  });

  test('is bound by the first share that begins, and stays so after its end', async () => {
    const of = await stage();
    const given = await grant(of.shared, of.one, backup);
    expect(await bindings(of)).toEqual([
      { productId: 'all:backup', partnerId: of.one.id, partnerName: 'Studio Nord' },
    ]);
    expect((await endGrant(await contextOf(of.owner), { grantId: given.id, by: 'customer' })).ok).toBe(true);
    await env.DB.prepare("UPDATE grants SET panel_state = 'cut' WHERE id = ?").bind(given.id).run();
    expect(await inserted(of, of.two, backup)).toMatchObject({
      ok: false,
      error: { code: 'product_bound' },
    });
    expect(await inserted(of, of.one, backup)).toMatchObject({ ok: true });
  });

  test('the page of the move names whose account it is in, and offers nothing to tick', async () => {
    const of = await stage();
    await grant(of.shared, of.one, backup);
    const query = new URLSearchParams({ who: of.two.partnerId, partner: of.two.partnerId });
    const html = await (await visit(`/accounts/${of.shared.id}/share?${query}`, of.owner)).text();
    expect(html).toContain('Stays in the account of Studio Nord and cannot move to another partner.');
    expect(html).not.toContain('value="view:all:backup"');
    // Its own partner may be given it again.
    const same = new URLSearchParams({ who: of.one.partnerId, partner: of.one.partnerId });
    const own = await (await visit(`/accounts/${of.shared.id}/share?${same}`, of.owner)).text();
    expect(own).not.toContain('Stays in the account of Studio Nord');
  });

  test('a form that asks for the move all the same is refused', async () => {
    const of = await stage();
    await grant(of.shared, of.one, backup);
    const ctx = await contextOf(of.owner, { connector: recordedConnector('infomaniak') });
    expect(
      await share(ctx, {
        accountId: of.shared.id,
        to: { kind: 'partner', partnerId: of.two.partnerId },
        access: { kind: 'limited', products: [{ productId: 'all:backup', actions: ['view'] }] },
        endsAt: null,
      }),
    ).toMatchObject({ ok: false, error: { code: 'product_bound' } });
    const { store } = await services();
    expect(await store.grants.liveFor(of.shared.id, of.two.id)).toBeNull();
  });

  test('widening a share to it is a move as well', async () => {
    const of = await stage();
    await grant(of.shared, of.one, backup);
    const second = await grant(of.shared, of.two, website);
    const ctx = await contextOf(of.owner, { connector: recordedConnector('infomaniak') });
    const changed = await changeRights(ctx, {
      grantId: second.id,
      access: () => ({
        kind: 'limited',
        products: [
          { productId: 'all:website', actions: ['view', 'change'] },
          { productId: 'all:backup', actions: ['view'] },
        ],
      }),
      endsAt: null,
      seen: second.panelGeneration,
    });
    expect(changed).toMatchObject({ ok: false, error: { code: 'product_bound' } });
  });

  test('full access is no move, and the summary says that nothing moves', async () => {
    const of = await stage();
    await grant(of.shared, of.one, backup);
    const query = new URLSearchParams({
      who: of.two.partnerId,
      partner: of.two.partnerId,
      access: 'full',
      for: 'full',
      payer: 'customer',
    });
    const html = await (await visit(`/accounts/${of.shared.id}/share?${query}`, of.owner)).text();
    expect(html).toContain('Full access moves nothing. This stays where it is: All backups.');
    expect(await inserted(of, of.two, { kind: 'full', payer: 'customer' })).toMatchObject({ ok: true });
  });

  test('[E2] of two shares that begin at once the database lets one bind it', async () => {
    const of = await stage();
    const outcomes = await Promise.all([inserted(of, of.one, backup), inserted(of, of.two, backup)]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.find((one) => !one.ok)).toMatchObject({ error: { code: 'product_bound' } });
    expect(await bindings(of)).toHaveLength(1);
  });

  test('a rule that comes later takes nothing away: who has it is paused and ended as before', async () => {
    const of = await stage(false);
    const [first, second] = [await grant(of.shared, of.one, backup), await grant(of.shared, of.two, backup)];
    expect(await bindings(of)).toEqual([]);
    const admin = await person('Ada', { hostRole: 'admin' });
    expect((await submit(`/admin/panels/${of.on.id}/rules`, { bound_backups: 'on' }, admin)).status).toBe(
      303,
    );
    for (const { id } of [first, second]) {
      expect((await submit(`/grants/${id}/pause`, {}, of.owner)).status).toBe(303);
      expect((await grantOf(id)).paused).toBe('customer');
    }
    expect(await bindings(of)).toHaveLength(1);
    const { results } = await env.DB.prepare(
      "SELECT data ->> 'boundBackups' AS after FROM audit_events WHERE event = 'panel.rules_changed' AND subject_id = ?",
    )
      .bind(of.on.id)
      .all();
    expect(results).toEqual([{ after: 1 }]);
  });

  test('where the panel has no such rule, a backup is shared like anything else', async () => {
    const of = await stage(false);
    await grant(of.shared, of.one, backup);
    expect(await inserted(of, of.two, backup)).toMatchObject({ ok: true });
    const html = await (await visit(`/accounts/${of.shared.id}/share`, of.owner)).text();
    expect(html).not.toContain('Stays in the account of the partner');
  });
});
