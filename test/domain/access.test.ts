import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Access,
  type AccessChoice,
  chooseAccess,
  covers,
  isNarrowing,
  type Product,
  productActions,
  productCategories,
} from '../../shared/domain/access.ts';
import { addressReachable } from '../../shared/domain/account.ts';
import { enforcementOf } from '../../shared/domain/enforcement.ts';

const actions = fc.subarray([...productActions], { minLength: 1 });
/** Accounts as panels list them: each container stands before what lies in it, so nothing contains itself. */
const products: fc.Arbitrary<readonly Product[]> = fc
  .array(
    fc.record({
      category: fc.constantFrom(...productCategories),
      name: fc.string(),
      shareable: fc.boolean(),
      actions,
      under: fc.nat(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ under, ...row }, index) => ({
      ...row,
      id: `p${index}`,
      parent: index === 0 || under % 3 === 0 ? null : `p${under % index}`,
    })),
  );
const wanted = fc.array(
  fc.record({
    productId: fc.nat({ max: 14 }).map((number) => `p${number}`),
    actions: fc.subarray([...productActions]),
  }),
  { maxLength: 6 },
);

const product = (more: Partial<Product>): Product => ({
  id: 'p0',
  parent: null,
  category: 'website',
  name: 'Site',
  shareable: true,
  actions: ['view', 'change'],
  ...more,
});
const limited = (...ids: readonly string[]): AccessChoice => ({
  kind: 'limited',
  products: ids.map((productId) => ({ productId, actions: ['view'] })),
});

describe('[S5] what may be chosen', () => {
  test('whatever is chosen, what comes out is held by the account, shareable, and never more than the panel tells apart', () => {
    fc.assert(
      fc.property(products, wanted, (available, list) => {
        const chosen = chooseAccess({ kind: 'limited', products: list }, available);
        if (!chosen.ok || chosen.value.kind !== 'limited') return;
        expect(chosen.value.products.length).toBeGreaterThan(0);
        for (const one of chosen.value.products) {
          const real = available.find((candidate) => candidate.id === one.productId);
          expect(real?.shareable).toBe(true);
          expect(real?.actions).toEqual(expect.arrayContaining([...one.actions]));
          expect(real?.name).toBe(one.name);
        }
      }),
    );
  });

  test('nothing, something foreign, something unshareable and too many rights are each said', () => {
    const available = [product({}), product({ id: 'p1', name: 'Main Cloud', shareable: false })];
    expect(chooseAccess(limited(), available)).toMatchObject({ error: { code: 'nothing_selected' } });
    expect(chooseAccess(limited('p9'), available)).toMatchObject({ error: { code: 'product_unknown' } });
    expect(chooseAccess(limited('p1'), available)).toMatchObject({
      error: { code: 'product_not_shareable', detail: { product: 'Main Cloud' } },
    });
    const order: AccessChoice = { kind: 'limited', products: [{ productId: 'p0', actions: ['order'] }] };
    expect(chooseAccess(order, available)).toMatchObject({ error: { code: 'rights_not_held' } });
  });

  test('a product chosen twice is granted once', () => {
    const chosen = chooseAccess(limited('p0', 'p0'), [product({})]);
    expect(chosen).toMatchObject({ ok: true, value: { products: [{ productId: 'p0' }] } });
  });
});

describe('[S5] a container covers what it holds now and later', () => {
  test('every product below a granted one is covered, at any depth, and full access covers everything', () => {
    fc.assert(
      fc.property(products, (available) => {
        const top = available[0];
        if (!top) return;
        const access: Access = {
          kind: 'limited',
          products: [{ productId: top.id, name: top.name, category: top.category, actions: top.actions }],
        };
        const below = (id: string | null): boolean =>
          id !== null && (id === top.id || below(available.find((one) => one.id === id)?.parent ?? null));
        for (const one of available) {
          expect(covers(access, one.id, available)).toBe(below(one.id));
          expect(covers({ kind: 'full', payer: 'customer' }, one.id, available)).toBe(true);
        }
      }),
    );
  });

  test('a hostile list whose containers contain each other ends, and covers nothing', () => {
    const loop = [product({ id: 'a', parent: 'b' }), product({ id: 'b', parent: 'a' })];
    const access: Access = {
      kind: 'limited',
      products: [{ productId: 'c', name: 'C', category: 'cloud', actions: ['view'] }],
    };
    expect(covers(access, 'a', loop)).toBe(false);
  });
});

describe('[M1] narrowing', () => {
  const access = products.chain((list) =>
    fc.constantFrom<Access>(
      { kind: 'full', payer: 'customer' },
      { kind: 'full', payer: 'partner' },
      {
        kind: 'limited',
        products: list.map(({ id, name, category, actions: held }) => ({
          productId: id,
          name,
          category,
          actions: held,
        })),
      },
    ),
  );

  test('the same again is always a narrowing, and limited never narrows to full', () => {
    fc.assert(
      fc.property(access, (one) => {
        expect(isNarrowing(one, one)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(access, (one) => {
        if (one.kind === 'limited') expect(isNarrowing(one, { kind: 'full', payer: 'customer' })).toBe(false);
      }),
    );
  });

  test('what narrows twice narrows', () => {
    fc.assert(
      fc.property(access, access, access, (one, two, three) => {
        if (isNarrowing(one, two) && isNarrowing(two, three)) expect(isNarrowing(one, three)).toBe(true);
      }),
    );
  });
});

describe('[S15] [E54] an address inside what is shared', () => {
  const within = [
    { id: 'domain', parent: 'cloud', category: 'domain', name: 'berg.example' },
    { id: 'mailbox', parent: null, category: 'mailbox', name: 'lena@other.example' },
    { id: 'cloud', parent: null, category: 'cloud', name: 'Shop' },
    { id: 'blog', parent: null, category: 'domain', name: 'blog.example' },
  ] as const;
  const shared = (...ids: readonly string[]): Access => ({
    kind: 'limited',
    products: ids.map((productId) => ({ productId, name: productId, category: 'other', actions: ['view'] })),
  });

  test.each([
    ['me@berg.example', ['domain'], true],
    ['me@mail.berg.example', ['domain'], true],
    ['me@berg.example', ['cloud'], true],
    ['lena@other.example', ['mailbox'], true],
    ['max@other.example', ['mailbox'], false],
    ['me@berg.example', ['blog'], false],
    ['me@notberg.example', ['domain'], false],
  ])('%s with %j shared: %s', (email, ids, reachable) => {
    expect(addressReachable(email, shared(...ids), within)).toBe(reachable);
  });

  test('full access reaches all of it', () => {
    expect(addressReachable('me@berg.example', { kind: 'full', payer: 'customer' }, within)).toBe(true);
    expect(addressReachable('me@elsewhere.example', { kind: 'full', payer: 'customer' }, within)).toBe(false);
  });
});

describe('[E30] the label says no more than the panel does', () => {
  const base = {
    full: 'link',
    limited: 'card',
    limitedBy: 'product',
    limitedCategories: ['website'],
    limitsLeak: false,
    endsSessions: { full: false, limited: false },
    idleSeconds: 600,
    boundsActiveSessions: false,
    ownership: 'contact_email',
    verified: { how: 'ran', version: '1', date: '2026-11-21' },
  } as const;

  test('brokered while sessions live on, enforced where a credential goes with the grant, recorded without a way in', () => {
    expect(enforcementOf('full', base, null)).toEqual({
      enforcement: 'brokered',
      verified: false,
      idleSeconds: 600,
      unbounded: true,
      leaks: false,
    });
    expect(enforcementOf('limited', base, 1)).toEqual({
      enforcement: 'enforced',
      verified: true,
      idleSeconds: null,
      unbounded: true,
      leaks: false,
    });
    const ends = { ...base, endsSessions: { full: true, limited: true } };
    expect(enforcementOf('full', ends, 1)).toMatchObject({ enforcement: 'enforced', unbounded: false });
    expect(enforcementOf('limited', ends, 1)).toMatchObject({ enforcement: 'enforced', unbounded: false });
    expect(enforcementOf('limited', { ...base, limited: 'none' }, 1).enforcement).toBe('recorded');
  });
});
