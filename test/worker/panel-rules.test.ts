import { describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import type { Grant } from '../../shared/domain/grant.ts';
import { startGrant } from '../../shared/domain/grant.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import { changeRights } from '../../worker/app/grant/change-rights.ts';
import { accessStarted } from '../../worker/app/grant/start.ts';
import { contextOf } from './support/living.ts';
import { account, grant, organisation, panel, partner, person, services } from './support/world.ts';

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
});

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

  test('without the rules two full partners stand side by side', async () => {
    const scene = await stage({ oneFullPartner: false, distinctProducts: false });
    expect(await inserted(scene, scene.one, full)).toMatchObject({ ok: true });
    expect(await inserted(scene, scene.two, full)).toMatchObject({ ok: true });
  });
});
