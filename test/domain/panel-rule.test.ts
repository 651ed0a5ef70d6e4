import { describe, expect, test } from 'vitest';
import type { Access } from '../../shared/domain/access.ts';
import { panelRuleRefusal, rulesOfKind, takenProducts } from '../../shared/domain/panel-rule.ts';

const both = { oneFullPartner: true, distinctProducts: true };
const none = { oneFullPartner: false, distinctProducts: false };
const full: Access = { kind: 'full', payer: 'customer' };
const limited = (...ids: string[]): Access => ({
  kind: 'limited',
  products: ids.map((productId) => ({ productId, name: productId, category: 'website', actions: ['view'] })),
});
const tree = [
  { id: 'cloud', parent: null },
  { id: 'shop', parent: 'cloud' },
];

describe('[S13] rules of a panel', () => {
  test('one full partner per account; limited ones beside it are fine', () => {
    expect(panelRuleRefusal(both, full, [full])?.code).toBe('full_partner_exists');
    expect(panelRuleRefusal(both, limited('a'), [full])).toBeNull();
    expect(panelRuleRefusal(both, full, [limited('a')])).toBeNull();
  });

  test('limited partners have different products', () => {
    expect(panelRuleRefusal(both, limited('a', 'b'), [limited('b')])).toEqual({
      code: 'products_taken',
      detail: { product: 'b' },
    });
    expect(panelRuleRefusal(both, limited('a'), [limited('b')])).toBeNull();
  });

  test('a container and what lies in it are the same product, both ways', () => {
    expect(panelRuleRefusal(both, limited('shop'), [limited('cloud')], { products: tree })?.code).toBe(
      'products_taken',
    );
    expect(panelRuleRefusal(both, limited('cloud'), [limited('shop')], { products: tree })?.code).toBe(
      'products_taken',
    );
  });

  test('a rule that came later takes nothing away and never refuses narrowing', () => {
    expect(panelRuleRefusal(both, full, [full], { held: full })).toBeNull();
    expect(panelRuleRefusal(both, limited('a'), [limited('a')], { held: limited('a', 'b') })).toBeNull();
    expect(panelRuleRefusal(both, limited('a'), [limited('a')], { held: limited('b') })?.code).toBe(
      'products_taken',
    );
  });

  test('without rules everything stands beside everything; on by kind for Infomaniak only', () => {
    expect(panelRuleRefusal(none, full, [full])).toBeNull();
    expect(panelRuleRefusal(none, limited('a'), [limited('a')])).toBeNull();
    expect(rulesOfKind('infomaniak')).toEqual({ ...both, boundBackups: true });
    expect(rulesOfKind('froxlor')).toEqual({ ...none, boundBackups: false });
  });

  test('[E40] what a panel has one place for goes to one partner; other categories are free', () => {
    const rules = { ...none, onePartnerFor: ['database'] };
    const database = (productId: string): Access => ({
      kind: 'limited',
      products: [{ productId, name: 'shop-db', category: 'database', actions: ['view'] }],
    });
    expect(panelRuleRefusal(rules, database('d1'), [database('d1')])).toEqual({
      code: 'products_taken',
      detail: { product: 'shop-db' },
    });
    expect(panelRuleRefusal(rules, database('d2'), [database('d1')])).toBeNull();
    expect(panelRuleRefusal(rules, limited('a'), [limited('a')])).toBeNull();
    expect(panelRuleRefusal(rules, database('d1'), [database('d1')], { held: database('d1') })).toBeNull();
  });

  test('what is taken is known before anything is chosen: the product and what it lies in', () => {
    const product = (id: string, parent: string | null, category: 'cloud' | 'website' | 'database') => ({
      id,
      parent,
      category,
      name: id,
      shareable: true,
      actions: ['view' as const],
    });
    const products = [
      product('cloud', null, 'cloud'),
      product('shop', 'cloud', 'website'),
      product('blog', null, 'website'),
      product('db', null, 'database'),
    ];
    expect([...takenProducts(both, [limited('shop')], products)]).toEqual(['cloud', 'shop']);
    expect([...takenProducts(both, [full], products)]).toEqual([]);
    expect([
      ...takenProducts({ ...none, onePartnerFor: ['database'] }, [limited('db', 'shop')], products),
    ]).toEqual(['db']);
  });
});
