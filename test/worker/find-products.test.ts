import { describe, expect, test } from 'vitest';
import { grantOf } from './support/living.ts';
import { confirm, consent, customerAndPartner, idIn, limitedTo, stateOf } from './support/sharing.ts';
import { grant, submit, visit } from './support/world.ts';

const many = () => customerAndPartner('internex', 'many');
/** Boxes a browser would post, and what it would post without showing it. */
const boxes = (html: string): number => html.match(/type="checkbox" name="right"/g)?.length ?? 0;
const kept = (html: string): readonly string[] =>
  [...html.matchAll(/type="hidden" name="right" value="([^"]+)"/g)].map(([, value]) => value ?? '');

describe('[S5] a long list of products', () => {
  test('can be narrowed by words on the consent page, without a script, and what is chosen stays chosen', async () => {
    const { owner, studio, shop } = await many();
    const all = limitedTo(studio.partnerId, 'dom-7', 'shop-cloud');
    const whole = await (await consent(shop, all, owner)).text();
    expect(whole).toContain('Find products by name');
    expect(boxes(whole)).toBe(44 * 3);
    const page = await (await consent(shop, { ...all, find: 'SITE-1' }, owner)).text();
    // site-1 and site-10 to site-19.
    expect(boxes(page)).toBe(11 * 3);
    expect(page).toContain('data-shown="11"');
    expect(page).toContain('11 of 45 products.');
    expect(kept(page).toSorted()).toEqual([
      'change:dom-7',
      'change:shop-cloud',
      'view:dom-7',
      'view:shop-cloud',
    ]);
    // One box for a whole category would take more than is shown.
    expect(page).not.toContain('name="category"');
    const shared = await confirm(shop, { ...all, find: 'site-1' }, owner);
    const { access } = await stateOf(idIn(shared, 'inv'));
    expect(access.kind === 'limited' && access.products.map((one) => one.productId).toSorted()).toEqual([
      'dom-7',
      'shop-cloud',
    ]);
  });

  test('is found by what it lies in as well; what nothing fits says so, and a short list asks nothing', async () => {
    const { owner, studio, shop } = await many();
    const all = limitedTo(studio.partnerId);
    const inside = await (await consent(shop, { ...all, find: 'shop webshop' }, owner)).text();
    expect(inside).toContain('value="view:shop-web"');
    const none = await (await consent(shop, { ...all, find: '<i>nowhere' }, owner)).text();
    expect(none).toContain('Nothing has this name');
    expect(none).not.toContain('<i>nowhere');
    const short = await customerAndPartner();
    const page = await (await consent(short.shop, limitedTo(short.studio.partnerId), short.owner)).text();
    expect(page).not.toContain('name="find"');
  });

  test('[M1] narrows on the rights page by a GET that changes nothing, and saving keeps what is not shown', async () => {
    const { owner, studio, shop } = await many();
    const given = await grant(shop, studio, {
      kind: 'limited',
      products: ['dom-7', 'dom-8'].map((productId) => ({
        productId,
        name: productId,
        category: 'domain' as const,
        actions: ['view', 'change'] as const,
      })),
    });
    const at = `/grants/${given.id}/rights`;
    const whole = await (await visit(at, owner)).text();
    expect(whole).toContain('formmethod="get"');
    const query = new URLSearchParams({
      access: 'limited',
      until: 'open',
      date: '',
      seen: String(given.panelGeneration),
      find: 'site-3',
    });
    for (const right of ['view:dom-7', 'change:dom-7', 'view:dom-8']) query.append('right', right);
    const page = await (await visit(`${at}?${query}`, owner)).text();
    expect(boxes(page)).toBe(11 * 3);
    expect(kept(page).toSorted()).toEqual(['change:dom-7', 'view:dom-7', 'view:dom-8']);
    expect((await grantOf(given.id)).version).toBe(given.version);
    const saved = await submit(
      at,
      {
        access: 'limited',
        until: 'open',
        date: '',
        seen: String(given.panelGeneration),
        find: 'site-3',
        right: [...kept(page)],
      },
      owner,
    );
    expect(saved.status).toBe(303);
    const { access } = await grantOf(given.id);
    expect(access).toMatchObject({
      products: [
        { productId: 'dom-7', actions: ['view', 'change'] },
        { productId: 'dom-8', actions: ['view'] },
      ],
    });
  });
});
