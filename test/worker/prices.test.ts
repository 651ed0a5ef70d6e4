import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import type { PriceList } from '../../shared/domain/money/price-list.ts';
import { idIn } from './support/sharing.ts';
import { person, type SignedIn, services, submit, visit } from './support/world.ts';

let admin: SignedIn;
let today: number;

beforeAll(async () => {
  admin = await person('Admin', { hostRole: 'admin' });
  today = (await services()).clock.now();
});

const dayIn = (days: number): string => new Date(today + days * day).toISOString().slice(0, 10);
const hosting = { 'unit-website-CHF': '9.92', 'rate-website-CHF': '20' };
const written = async (fields: Record<string, string>, language = ''): Promise<PriceList> => {
  const answer = await submit(`/admin/prices${language}`, { act: 'save', ...fields }, admin);
  const list = await (await services()).store.prices.byId(idIn(answer, 'prl'));
  if (!list) throw new Error('no list was written');
  return list;
};
const change = (list: PriceList, fields: Record<string, string>) =>
  submit(`/admin/prices/${list.id}`, { act: 'save', seen: String(list.version), ...fields }, admin);

describe('[B1] the price list', () => {
  test('amounts and percents are taken as they are written, to the cent, and shown in force', async () => {
    const list = await written({
      ...hosting,
      starts: dayIn(0),
      'from-website-CHF-0': '35',
      'less-website-CHF-0': '25 %',
      'from-website-CHF-1': '10',
      'less-website-CHF-1': '12.5',
      'unit-domain-EUR': '1,234.50',
    });
    expect(list.prices).toEqual([
      {
        category: 'website',
        currency: 'CHF',
        unit: 992,
        partnerRate: 2000,
        tiers: [
          { from: 10, rate: 1250 },
          { from: 35, rate: 2500 },
        ],
      },
      { category: 'domain', currency: 'EUR', unit: 123_450, partnerRate: 0, tiers: [] },
    ]);
    // Today means from now on, so that no order made before is priced by it.
    expect(list.startsAt).toBeGreaterThanOrEqual(today);
    const { store } = await services();
    expect((await store.prices.at(list.startsAt))?.id).toBe(list.id);
    expect(await store.prices.at(list.startsAt - 1)).toBeNull();
    const page = await (await visit('/admin/prices', admin)).text();
    expect(page).toContain('in force');
    const log = await store.audit.all({ event: null, subject: list.id, after: null });
    expect(log.rows.map(({ event, actorId }) => [event, actorId])).toEqual([
      ['prices.written', admin.person.id],
    ]);
  });

  test('a version that has begun cannot be changed or taken back, not even past the Worker', async () => {
    const list = (await (await services()).store.prices.all()).at(-1);
    if (!list) throw new Error('no list');
    for (const answer of [
      await change(list, { ...hosting, starts: dayIn(3) }),
      await submit(`/admin/prices/${list.id}/drop`, { seen: String(list.version) }, admin),
    ]) {
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('data-code="price_list_begun"');
    }
    await expect(
      env.DB.prepare(`UPDATE price_lists SET prices = '[]' WHERE id = ?`).bind(list.id).run(),
    ).rejects.toThrow('price_list_begun');
    await expect(env.DB.prepare('DELETE FROM price_lists WHERE id = ?').bind(list.id).run()).rejects.toThrow(
      'price_list_begun',
    );
  });

  test('a later version can be changed, by who saw it as it is, and taken back', async () => {
    const list = await written({ ...hosting, starts: dayIn(5) });
    expect((await change(list, { ...hosting, starts: dayIn(6), 'unit-website-CHF': '11' })).status).toBe(303);
    expect((await change(list, { ...hosting, starts: dayIn(7) })).status).toBe(409);
    const { store } = await services();
    const changed = await store.prices.byId(list.id);
    expect([changed?.prices[0]?.unit, changed?.version]).toEqual([1100, 2]);
    expect((await submit(`/admin/prices/${list.id}/drop`, { seen: '1' }, admin)).status).toBe(409);
    expect((await submit(`/admin/prices/${list.id}/drop`, { seen: '2' }, admin)).status).toBe(303);
    expect(await store.prices.byId(list.id)).toBeNull();
  });

  test('what cannot be read is said beside its field, and nothing typed is lost', async () => {
    const typed = {
      act: 'save',
      starts: dayIn(9),
      'unit-website-CHF': '9.925',
      'unit-domain-CHF': '8',
      'rate-domain-CHF': '36',
      'unit-mailbox-EUR': '1',
      'from-mailbox-EUR-0': '1',
      'less-mailbox-EUR-0': '10',
    };
    const answer = await submit('/admin/prices', typed, admin);
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain('Write an amount such as 9.92');
    expect(html).toContain('Write a percentage up to 35');
    expect(html).toContain('Each tier begins above the one before');
    for (const text of Object.values(typed).slice(1)) expect(html).toContain(`value="${text}"`);
  });

  test('no version begins in the past, twice at once, or without a price', async () => {
    await written({ ...hosting, starts: dayIn(12) });
    for (const [fields, said] of [
      [{ ...hosting, starts: dayIn(-1) }, 'Choose today or a later day'],
      [{ ...hosting, starts: '' }, 'Choose today or a later day'],
      [{ ...hosting, starts: dayIn(12) }, 'Another version begins then'],
      [{ starts: dayIn(13) }, 'Write at least one price'],
    ] as const) {
      const answer = await submit('/admin/prices', { act: 'save', ...fields }, admin);
      expect([answer.status, (await answer.text()).includes(said)]).toEqual([400, true]);
    }
  });

  test('rows of tiers come and go without a script', async () => {
    const rows = (html: string) =>
      [...html.matchAll(/name="from-website-CHF-(\d)"[^>]*value="(\d*)"/g)].map((found) => found[2]);
    const before = { ...hosting, starts: dayIn(20), 'from-website-CHF-0': '10', 'less-website-CHF-0': '5' };
    const added = await submit('/admin/prices', { act: 'add-website-CHF', ...before }, admin);
    expect([added.status, rows(await added.text())]).toEqual([200, ['10', '']]);
    const second = { ...before, 'from-website-CHF-1': '35', 'less-website-CHF-1': '25' };
    const taken = await submit('/admin/prices', { act: 'remove-website-CHF-0', ...second }, admin);
    expect(rows(await taken.text())).toEqual(['35']);
    const { store } = await services();
    expect((await store.prices.all()).some(({ startsAt }) => startsAt > today + 15 * day)).toBe(false);
  });

  test('[E16] fields that the form does not have are refused', async () => {
    for (const more of [{ 'unit-gold-CHF': '1' }, { 'unit-website-USD': '1' }, { owner: 'x' }]) {
      const answer = await submit(
        '/admin/prices',
        { act: 'save', ...hosting, starts: dayIn(21), ...more },
        admin,
      );
      expect(answer.status).toBe(400);
    }
    expect(
      (await submit('/admin/prices', { act: 'burn', ...hosting, starts: dayIn(21) }, admin)).status,
    ).toBe(400);
  });
});
