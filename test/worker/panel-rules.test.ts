import { describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import type { Grant } from '../../shared/domain/grant.ts';
import { startGrant } from '../../shared/domain/grant.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import { changeRights } from '../../worker/app/grant/change-rights.ts';
import { accessStarted } from '../../worker/app/grant/start.ts';
import { connectorOf, contextOf } from './support/living.ts';
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

const full: Access = { kind: 'full', payer: 'customer' };
const limited = (...ids: string[]): Access => ({
  kind: 'limited',
  products: ids.map((productId) => ({ productId, name: productId, category: 'cloud', actions: ['view'] })),
});

const stage = async (rules = { oneFullPartner: true, distinctProducts: true }) => {
  const owner = await person('Lena');
  const shop = await organisation('Shop', [[owner, 'legal_representative']]);
  const one = await partner('One', [[await person('Nils'), 'legal_representative']]);
  const two = await partner('Two', [[await person('Mia'), 'legal_representative']]);
  const on = await panel('infomaniak', 'panel', rules);
  const shared = await account(shop, on);
  return { owner, shop, one, two, on, shared };
};

const inserted = async (of: Awaited<ReturnType<typeof stage>>, to: Organisation, access: Access) => {
  const { commit, ids, clock } = await services();
  const row: Grant = startGrant(
    {
      id: ids.id('grt'),
      accountId: of.shared.id,
      customerId: of.shop.id,
      partnerId: to.id,
      access,
      endsAt: null,
    },
    clock.now(),
  ).grant;
  return commit({
    actor: { kind: 'system' },
    requestId: 'race',
    now: clock.now(),
    audit: [],
    writes: [{ do: 'insert', kind: 'grant', row }],
  });
};

const agreed = (of: Awaited<ReturnType<typeof stage>>, to: Organisation, access: Access) => ({
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

/** A panel that has room for one partner in each product of these categories. */
const placesFor = async (panelId: string, onePartnerFor: readonly string[]) => {
  const real = await connectorOf(panelId);
  return { ...real, capabilities: { ...real.capabilities, onePartnerFor } };
};

describe('[S13] rules that the host set for a panel', () => {
  test('a second full partner is refused when it accepts', async () => {
    const scene = await stage();
    await grant(scene.shared, scene.one, full);
    const ctx = await contextOf(scene.owner);
    expect(await accessStarted(ctx, agreed(scene, scene.two, full))).toMatchObject({
      ok: false,
      error: { code: 'full_partner_exists' },
    });
    expect(await accessStarted(ctx, agreed(scene, scene.two, limited('shop-cloud')))).toMatchObject({
      ok: true,
    });
  });

  test('products that another limited partner has are refused, others are not', async () => {
    const scene = await stage();
    await grant(scene.shared, scene.one, limited('shop-cloud'));
    const ctx = await contextOf(scene.owner);
    expect(await accessStarted(ctx, agreed(scene, scene.two, limited('shop-cloud')))).toMatchObject({
      ok: false,
      error: { code: 'products_taken' },
    });
    expect(await accessStarted(ctx, agreed(scene, scene.two, limited('blog-cloud')))).toMatchObject({
      ok: true,
    });
  });

  test('[E40] a product for which the panel has one place is offered to one partner at a time, whatever the host set', async () => {
    const scene = await stage({ oneFullPartner: false, distinctProducts: false });
    const ctx = await contextOf(scene.owner, {
      connector: await placesFor(scene.on.id, ['cloud']),
    });
    expect(await accessStarted(ctx, agreed(scene, scene.two, limited('shop-cloud')))).toMatchObject({
      ok: true,
    });
    await grant(scene.shared, scene.one, limited('shop-cloud'));
    expect(await accessStarted(ctx, agreed(scene, scene.two, limited('shop-cloud')))).toMatchObject({
      ok: false,
      error: { code: 'products_taken' },
    });
  });

  test('[S5] what another partner has stands on the consent page, says so and cannot be picked', async () => {
    const scene = await stage();
    const before = await (await visit(`/accounts/${scene.shared.id}/share`, scene.owner)).text();
    expect(before).toContain('value="view:shop-cloud"');
    await grant(scene.shared, scene.one, limited('shop-cloud'));
    const html = await (await visit(`/accounts/${scene.shared.id}/share`, scene.owner)).text();
    expect(html).toContain('Another partner has it already.');
    expect(html).not.toContain('value="view:shop-cloud"');
  });

  test('widening to full is refused beside a full partner', async () => {
    const scene = await stage();
    await grant(scene.shared, scene.one, full);
    const second = await grant(scene.shared, scene.two, limited('shop-cloud'));
    const changed = await changeRights(await contextOf(scene.owner), {
      grantId: second.id,
      access: () => ({ kind: 'full', payer: 'customer' }),
      endsAt: null,
      seen: second.panelGeneration,
    });
    expect(changed).toMatchObject({ ok: false, error: { code: 'full_partner_exists' } });
  });

  test('[E2] of two that come at once the database lets one through', async () => {
    const scene = await stage();
    const outcomes = await Promise.all([inserted(scene, scene.one, full), inserted(scene, scene.two, full)]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.find((one) => !one.ok)).toMatchObject({ error: { code: 'full_partner_exists' } });
    const other = await stage();
    const products = await Promise.all([
      inserted(other, other.one, limited('a', 'b')),
      inserted(other, other.two, limited('b', 'c')),
    ]);
    expect(products.filter((one) => one.ok)).toHaveLength(1);
    expect(products.find((one) => !one.ok)).toMatchObject({ error: { code: 'products_taken' } });
  });

  test('[A2] the host changes them on the panel’s page: from then on, with both values in its log, and nothing shared is touched', async () => {
    const scene = await stage({ oneFullPartner: false, distinctProducts: false });
    const [first, second] = [
      await grant(scene.shared, scene.one, full),
      await grant(scene.shared, scene.two, full),
    ];
    const admin = await person('Admin', { hostRole: 'admin' });
    const at = `/admin/panels/${scene.on.id}`;
    const page = await (await visit(at, admin)).text();
    expect(page).toContain('Shares that exist stay as they are');
    expect((await submit(`${at}/rules`, { one_full_partner: 'on' }, scene.owner)).status).toBe(404);
    expect((await submit(`${at}/rules`, { one_full_partner: 'on' }, admin)).status).toBe(303);
    const { store } = await services();
    expect(await store.panels.byId(scene.on.id)).toMatchObject({
      oneFullPartner: true,
      distinctProducts: false,
    });
    expect(await (await visit(at, admin)).text()).toMatch(/name="one_full_partner"[^>]* checked/);
    for (const { id } of [first, second]) {
      expect(await store.grants.byId(id)).toMatchObject({ endedAt: null, access: full, version: 1 });
    }
    const three = await partner('Three', [[await person('Tom'), 'legal_representative']]);
    expect(await inserted(scene, three, full)).toMatchObject({ error: { code: 'full_partner_exists' } });
    const { rows } = await store.audit.all({
      event: 'panel.rules_changed',
      subject: scene.on.id,
      after: null,
    });
    expect(rows.map(({ data, actorId }) => ({ data, actorId }))).toEqual([
      {
        actorId: admin.person.id,
        data: {
          oneFullPartnerBefore: false,
          distinctProductsBefore: false,
          oneFullPartner: true,
          distinctProducts: false,
          boundBackupsBefore: false,
          boundBackups: false,
          leakyLimitedBefore: false,
          leakyLimited: false,
        },
      },
    ]);
    expect((await submit(`${at}/rules`, {}, admin)).status).toBe(303);
    expect(await inserted(scene, three, full)).toMatchObject({ ok: true });
  });

  test('without the rules two full partners stand side by side', async () => {
    const scene = await stage({ oneFullPartner: false, distinctProducts: false });
    expect(await inserted(scene, scene.one, full)).toMatchObject({ ok: true });
    expect(await inserted(scene, scene.two, full)).toMatchObject({ ok: true });
  });
});
