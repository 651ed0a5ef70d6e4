import { describe, expect, test } from 'vitest';
import { priced, websites } from './support/money.ts';
import { consent, customerAndPartner, fullFor } from './support/sharing.ts';
import { grant, services, visit } from './support/world.ts';

/** The cells of an example, a list of lines each. */
const cellsIn = (html: string): readonly (readonly string[])[] => {
  const table = /<table[^>]* data-example="website">(.*?)<\/table>/s.exec(html)?.[1] ?? '';
  return [...table.matchAll(/<td>(.*?)<\/td>/gs)]
    .slice(1)
    .map((cell) => [...(cell[1] ?? '').matchAll(/<div>(.*?)<\/div>/g)].map((line) => line[1] ?? ''));
};

describe('the preview of who pays', () => {
  test('[S6] without prices it keeps its words; with prices it shows 35 hostings to the cent [B2] [B3] [B4] [M2]', async () => {
    const { owner, bakery, studio, shop } = await customerAndPartner();
    const given = await grant(shop, studio);
    await websites(shop.id, 35);
    const before = await (await visit(`/grants/${given.id}/payer`, owner)).text();
    expect(before).toContain('The partner gets a cashback from the host, whoever orders');
    expect(before).not.toContain('data-example');

    await priced(1);
    const html = await (await visit(`/grants/${given.id}/payer`, owner)).text();
    expect(html).toContain('For example Websites, 35 for one period');
    const ownMeans = [
      'You pay CHF 260.40 / €150.94',
      'The partner gets a cashback of CHF 52.08 / €30.19',
      'Only you see the invoice',
    ];
    expect(cellsIn(html.replaceAll('\u00a0', ' '))).toEqual([
      ownMeans,
      ownMeans,
      ownMeans,
      [
        'The partner pays CHF 208.32 / €120.75',
        'The partner’s discount is CHF 52.08 / €30.19',
        'Only the partner sees the invoice',
      ],
    ]);

    // The consent page shows what the panel lists now.
    const page = await (await consent(shop, fullFor(studio.partnerId), owner)).text();
    expect(page).toContain('data-example="website"');

    // E57: one business earns nothing from itself.
    const { commit, clock } = await services();
    const [oneId = '', otherId = ''] = [bakery.id, studio.id].toSorted();
    await commit({
      actor: { kind: 'system' },
      requestId: 'scene',
      now: clock.now(),
      audit: [],
      writes: [
        {
          do: 'insert',
          kind: 'statedRelation',
          row: { oneId, otherId, note: 'one owner', at: clock.now(), statedBy: owner.person.id },
        },
      ],
    });
    const related = await (await visit(`/grants/${given.id}/payer`, owner)).text();
    expect(related).toContain('belong to one business');
    const earned = cellsIn(related).map(([, earns]) => earns);
    expect(earned).toEqual(earned.map(() => 'The partner earns nothing'));
    expect(earned).toHaveLength(4);
  });

  test('[S6] an account of which nothing is priced shows the words alone', async () => {
    const { owner, studio, shop } = await customerAndPartner();
    const given = await grant(shop, studio);
    const html = await (await visit(`/grants/${given.id}/payer`, owner)).text();
    expect(html).toContain('Sees the invoices');
    expect(html).not.toContain('data-example');
  });
});
