import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/duration.ts';
import { admin } from './support/account-list.ts';
import { asBilling, priced, told } from './support/money.ts';
import { customerAndPartner } from './support/sharing.ts';
import { grant, person, type SignedIn, services, submit, visit } from './support/world.ts';

let asking: SignedIn;
beforeAll(async () => {
  await priced(1);
  asking = await admin();
});

const text = async (path: string, as = asking): Promise<string> =>
  (await (await visit(path, as)).text()).replaceAll('\u00a0', ' ');
const marked = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`data-${name}="([^"]*)">([^<]*)<`, 'g'))].map(
    (found) => `${found[1]}: ${found[2]?.trim()}`,
  );

/** A cashback that was used and then taken back, and one order that stands. */
const booked = async () => {
  const world = await customerAndPartner();
  const { on, shop, studio } = world;
  await grant(shop, studio, { kind: 'full', payer: 'customer' }, { startedAt: Date.now() - 5 * day });
  const at = (days: number): string => new Date(Date.now() - days * day).toISOString();
  const orders = [
    told(shop, { order: 'B-1', orderedAt: at(3) }),
    told(shop, { order: 'B-2', orderedAt: at(2), quantity: 1 }),
  ];
  await asBilling(on, '/host/orders', { orders });
  const offset = { invoice: 'I-1', partner: studio.partnerId, currency: 'CHF', amount: 5_000, at: at(1) };
  await asBilling(on, '/host/prepaid/offset', offset);
  await asBilling(on, '/host/orders/refund', { order: 'B-1', refundedAt: at(0) });
  return world;
};

describe('[B5] the books as the host sees them', () => {
  test('all accounts add up to nothing, and each organisation has its balance with the entries behind it', async () => {
    const { bakery, studio } = await booked();
    const all = await text('/admin/books');
    expect(all).toContain('data-adds-up="yes"');
    const totals = await env.DB.prepare('SELECT sum(amount) AS sum FROM ledger_entries').first('sum');
    expect(totals).toBe(0);
    expect(marked(all, 'total').length).toBeGreaterThanOrEqual(4);

    const own = await text(`/admin/books?q=${studio.partnerId}`);
    // 52.08 and 1.98 came, 50.00 was used, 52.08 was taken back.
    expect(marked(own, 'balance')).toEqual(['invoice CHF: -CHF 50.00', 'prepaid CHF: -CHF 48.02']);
    expect(own).not.toContain(bakery.id);

    const entries = await text(`/admin/books/${studio.id}`);
    expect(marked(entries, 'entry')).toEqual([
      'refund prepaid: CHF 52.08',
      'offset invoice: -CHF 50.00',
      'offset prepaid: CHF 50.00',
      'order prepaid: -CHF 1.98',
      'order prepaid: -CHF 52.08',
    ]);
    expect(entries).toContain('I-1');
    expect(entries).toContain(`/admin/books/${bakery.id}`);
    const refunds = await text(`/admin/books/${bakery.id}?booking=refund`);
    expect(marked(refunds, 'entry')).toEqual(['refund invoice: -CHF 260.40']);
    expect(marked(await text(`/admin/books/${studio.id}?account=invoice&currency=CHF`), 'entry')).toEqual([
      'offset invoice: -CHF 50.00',
    ]);
    expect(await text(`/admin/books/${studio.id}?currency=EUR`)).toContain('No entry fits');
    expect((await visit(`/admin/books/${studio.id}?currency=USD`, asking)).status).toBe(400);
    expect((await visit('/admin/books/org_00000000000000000000', asking)).status).toBe(404);
  });

  test('who owes the host by a cashback that was taken back is found; who does not is not', async () => {
    const { studio, bakery } = await booked();
    expect(await text(`/admin/books?q=${studio.clientId}&show=below`)).toContain(studio.id);
    expect(await text(`/admin/books?q=${bakery.clientId}&show=below`)).toContain('No organisation fits');
  });

  test('a long list goes on by its key, and no entry stands twice or is missed', async () => {
    const { on, shop, studio, bakery } = await customerAndPartner();
    await grant(shop, studio, { kind: 'full', payer: 'customer' }, { startedAt: Date.now() - day });
    const same = new Date().toISOString();
    const orders = Array.from({ length: 120 }, (_, at) =>
      told(shop, { order: `P-${at}`, quantity: 1, orderedAt: same }),
    );
    await asBilling(on, '/host/orders', { orders });
    const seen: string[] = [];
    let path: string | null = `/admin/books/${bakery.id}?account=invoice`;
    let pages = 0;
    while (path !== null) {
      const html: string = await text(path);
      seen.push(...[...html.matchAll(/>(P-\d+) <small>/g)].map((found) => found[1] ?? ''));
      path = /class="button" href="([^"]+after[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? null;
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(seen.toSorted()).toEqual(orders.map(({ order }) => order).toSorted());
  });

  test('the host’s own accounts show what was sold and given away', async () => {
    await booked();
    const own = await text('/admin/books/own');
    expect(marked(own, 'balance').map((one) => one.split(':')[0])).toContain('sales CHF');
    expect(marked(own, 'entry').some((one) => one.startsWith('refund cashback: -'))).toBe(true);
  });

  test('balances leave as a file, every organisation once, names formula-safe; it stands in the log', async () => {
    const { bakery, studio } = await booked();
    await env.DB.prepare(`UPDATE organisations SET name = '=cmd()' WHERE id = ?`).bind(bakery.id).run();
    const answer = await submit('/admin/books/export', {}, asking);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const lines = (await answer.text()).split('\r\n');
    expect(lines[0]).toContain('"organisation","client id","partner id","currency","invoiced"');
    expect(lines.filter((line) => line.includes(studio.clientId))).toEqual([
      `"Studio Nord","${studio.clientId}","${studio.partnerId}","CHF",-50.00,-48.02`,
    ]);
    expect(lines.filter((line) => line.includes(bakery.clientId))).toEqual([
      `"'=cmd()","${bakery.clientId}","","CHF",9.92,0.00`,
    ]);
    const { store } = await services();
    const log = await store.audit.all({ event: 'books.exported', subject: 'balances', after: null });
    expect(log.rows).toHaveLength(1);
  });

  test('[M2] nobody but an admin knows the books', async () => {
    const { owner, boss, studio } = await booked();
    const staff = await person('Staff', { hostRole: 'staff' });
    for (const as of [owner, boss, staff]) {
      for (const path of ['/admin/books', '/admin/books/own', `/admin/books/${studio.id}`]) {
        expect((await visit(path, as)).status).toBe(404);
      }
      expect((await submit('/admin/books/export', {}, as)).status).toBe(404);
    }
  });
});
