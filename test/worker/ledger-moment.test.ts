import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { day } from '../../shared/domain/duration.ts';
import type { ChangeSet } from '../../worker/app/change-set.ts';
import { asBilling, priced, told } from './support/money.ts';
import { customerAndPartner } from './support/sharing.ts';
import { grant, person, services } from './support/world.ts';

beforeAll(async () => {
  await priced(1);
});

const ago = (days: number): number => Date.now() - days * day;
const on = (days: number): string => new Date(ago(days)).toISOString();

const write = async (changes: Pick<ChangeSet, 'writes' | 'sets'>): Promise<void> => {
  const { commit, clock } = await services();
  const committed = await commit({
    actor: { kind: 'system' },
    requestId: 'scene',
    now: clock.now(),
    audit: [],
    ...changes,
  });
  if (!committed.ok) throw new Error(committed.error.code);
};

const answer = v.object({
  rows: v.array(v.object({ benefit: v.optional(v.string()), code: v.optional(v.string()) })),
});

type World = Awaited<ReturnType<typeof customerAndPartner>>;

/** Orders by their moments, told now: what each was worth. */
const benefits = async (world: World, moments: readonly string[], product: string | null = null) => {
  const orders = moments.map((orderedAt) => told(world.shop, { orderedAt, product }));
  const { json } = await asBilling(world.on, '/host/orders', { orders });
  return v.parse(answer, json).rows.map(({ benefit, code }) => benefit ?? code);
};

const shared = async (access: Access = { kind: 'full', payer: 'customer' }): Promise<World> => {
  const world = await customerAndPartner();
  await grant(world.shop, world.studio, access, { startedAt: ago(10) });
  return world;
};

describe('[E57] [B3] related organisations, at the moment of the order', () => {
  test('what the host states counts from when it is stated until it is lifted, however late an order is told', async () => {
    const world = await shared();
    const [oneId = '', otherId = ''] = [world.bakery.id, world.studio.id].toSorted();
    const row = { oneId, otherId, note: 'one owner', at: ago(4), statedBy: world.owner.person.id };
    await write({ writes: [{ do: 'insert', kind: 'statedRelation', row }] });
    expect(await benefits(world, [on(5), on(3)])).toEqual(['cashback', 'none']);
    await write({ writes: [{ do: 'delete', kind: 'statedRelation', row }] });
    expect(await benefits(world, [on(5), on(3), new Date().toISOString()])).toEqual([
      'cashback',
      'none',
      'cashback',
    ]);
  });

  test('who was a member of both counts for that time, and leaving before the order is told changes nothing', async () => {
    const world = await shared();
    const both = await person('Both Sides');
    const of = (organisationId: string, since: number) => ({
      organisationId,
      personId: both.person.id,
      role: 'collaborator' as const,
      since,
      version: 1,
    });
    const rows = [of(world.bakery.id, ago(6)), of(world.studio.id, ago(4))];
    await write({ writes: rows.map((row) => ({ do: 'insert', kind: 'member', row })) });
    await write({ writes: rows.map((row) => ({ do: 'delete', kind: 'member', row })) });
    expect(await benefits(world, [on(5), on(3), new Date().toISOString()])).toEqual([
      'cashback',
      'none',
      'cashback',
    ]);
  });
});

describe('[B3] the container of a product, at the moment of the order', () => {
  const cloud: Access = {
    kind: 'limited',
    products: [{ productId: 'cloud-a', name: 'Cloud A', category: 'cloud', actions: ['view'] }],
  };
  const listed = (world: World, at: number, parent: string | null) =>
    write({
      sets: [
        {
          do: 'replace_products',
          accountId: world.shop.id,
          at,
          products: [
            ...['cloud-a', 'cloud-b'].map((id) => ({
              id,
              parent: null,
              category: 'cloud' as const,
              name: id,
              shareable: true,
              actions: [],
            })),
            ...(parent === null
              ? []
              : [
                  {
                    id: 'web-1',
                    parent,
                    category: 'website' as const,
                    name: 'Web 1',
                    shareable: true,
                    actions: [],
                  },
                ]),
          ],
        },
      ],
    });

  test('a product that was moved counts where it lay; one ordered before it was listed where it came to lie', async () => {
    const world = await shared(cloud);
    await listed(world, ago(6), 'cloud-a');
    await listed(world, ago(5), 'cloud-a');
    await listed(world, ago(3), 'cloud-b');
    expect(await benefits(world, [on(8), on(4), on(2)], 'web-1')).toEqual(['cashback', 'cashback', 'none']);
  });

  test('a container in a granted one counts as well, where it lay then', async () => {
    const world = await shared(cloud);
    const nest = (at: number, of: string) =>
      write({
        sets: [
          {
            do: 'replace_products',
            accountId: world.shop.id,
            at,
            products: [
              ['cloud-a', null],
              ['cloud-b', null],
              ['space', of],
              ['web-1', 'space'],
            ].map(([id, parent]) => ({
              id: id ?? '',
              parent: parent ?? null,
              category: 'cloud' as const,
              name: id ?? '',
              shareable: true,
              actions: [],
            })),
          },
        ],
      });
    await nest(ago(6), 'cloud-a');
    await nest(ago(3), 'cloud-b');
    expect(await benefits(world, [on(4), on(2)], 'web-1')).toEqual(['cashback', 'none']);
  });

  test('a product that is gone keeps its last place', async () => {
    const world = await shared(cloud);
    await listed(world, ago(6), 'cloud-a');
    await listed(world, ago(3), null);
    expect(await benefits(world, [on(4), on(1)], 'web-1')).toEqual(['cashback', 'cashback']);
  });

  test('a product of somebody else’s account lends nothing', async () => {
    const [world, other] = [await shared(cloud), await shared(cloud)];
    await listed(other, ago(6), 'cloud-a');
    expect(await benefits(world, [on(4)], 'web-1')).toEqual(['none']);
  });
});

test('[B5] an account that was given up since is still found for orders of its time', async () => {
  const world = await shared();
  await env.DB.prepare('UPDATE accounts SET proven_at = ?, unlinked_at = ? WHERE id = ?')
    .bind(ago(9), ago(3), world.shop.id)
    .run();
  expect(await benefits(world, [on(4), on(2), on(9.5)])).toEqual([
    'cashback',
    'account_not_found',
    'account_not_found',
  ]);
});
