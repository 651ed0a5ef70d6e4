import { beforeEach, describe, expect, test } from 'vitest';
import { chooseAccess } from '../../shared/domain/access.ts';
import { enforcementOf } from '../../shared/domain/enforcement.ts';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import type { FroxlorDouble } from './froxlor-double.ts';
import { froxlorStage } from './froxlor-stage.ts';
import { full, nils, order, unwrap } from './stage.ts';

let double: FroxlorDouble;
let froxlor: PanelConnector;
beforeEach(async () => {
  ({ double, froxlor } = await froxlorStage());
});

/** Every question a connector answers about one account. */
const reads = (): Record<string, () => Promise<unknown>> => ({
  account: () => froxlor.account('1'),
  products: () => froxlor.products('1'),
  inventory: () => froxlor.inventory('1'),
});

describe('[S2] who owns the account', () => {
  test('the panel names the contact address, its id and what its pages show', async () => {
    const anna = {
      id: '1',
      shownAs: 'anna',
      name: 'Anna Berg',
      contactEmail: 'anna@berg-bakery.example',
      contactEditable: false,
    };
    expect(unwrap(await froxlor.account('anna'))).toEqual(anna);
    expect(unwrap(await froxlor.account('1'))).toEqual(anna);
  });

  test('a customer of another reseller is not found', async () => {
    expect(await froxlor.account('dora')).toEqual({
      ok: false,
      error: { code: 'account_not_found', reason: 'http_404' },
    });
  });

  test('an address that is none counts for nothing', async () => {
    const anna = double.customers.find((row) => row['loginname'] === 'anna');
    if (anna) anna['email'] = 'not an address';
    expect(unwrap(await froxlor.account('1')).contactEmail).toBeNull();
  });

  test('[E36] an answer about another customer than the one asked for is no answer', async () => {
    const carl = double.customers.find((row) => row['loginname'] === 'carl');
    double.switches.instead['Customers.get'] = () =>
      new Response(JSON.stringify({ data: carl }), { headers: { 'content-type': 'application/json' } });
    for (const asked of ['1', 'anna']) {
      expect(await froxlor.account(asked)).toEqual({
        ok: false,
        error: { code: 'panel_answer_invalid', reason: 'foreign_row' },
      });
    }
  });

  test('[E47] an account made again under the same name is another account', async () => {
    double.recreate('anna');
    expect(await froxlor.account('1')).toMatchObject({ ok: false, error: { code: 'account_not_found' } });
    expect(await froxlor.signIn(order(full), nils)).toMatchObject({
      ok: false,
      error: { code: 'account_not_found' },
    });
    expect(unwrap(await froxlor.account('anna')).id).not.toBe('1');
  });
});

describe('[S5] what the account holds', () => {
  test('sites by directory, mailboxes and databases only as a whole', async () => {
    const products = unwrap(await froxlor.products('1'));
    expect(
      products.map(({ id, parent, category, name, shareable }) => [id, parent, category, name, shareable]),
    ).toEqual([
      ['site:1', null, 'website', 'berg-bakery.example', true],
      ['site:2', 'site:1', 'website', 'shop.berg-bakery.example', true],
      ['site:3', 'site:1', 'website', 'blog.berg-bakery.example', true],
      ['mailbox:1', null, 'mailbox', 'info@berg-bakery.example', false],
      ['mailbox:2', null, 'mailbox', 'office@berg-bakery.example', false],
      ['database:1', null, 'database', 'annasql1', false],
      ['database:2', null, 'database', 'annasql2', false],
    ]);
    const chosen = (productId: string) =>
      chooseAccess({ kind: 'limited', products: [{ productId, actions: [] }] }, products);
    expect(chosen('site:2').ok).toBe(true);
    // An FTP user writes wherever it reads: looking alone cannot be had (E40).
    expect(
      chooseAccess({ kind: 'limited', products: [{ productId: 'site:2', actions: ['view'] }] }, products),
    ).toMatchObject({ ok: false, error: { code: 'rights_not_held' } });
    expect(chosen('mailbox:1')).toMatchObject({ ok: false, error: { code: 'product_not_shareable' } });
  });

  test('two sites in one directory: one stands for both', async () => {
    const blog = double.rows.SubDomains.find((row) => row['id'] === 3);
    if (blog) blog['documentroot'] = '/var/customers/webs/anna/shop';
    const products = unwrap(await froxlor.products('1'));
    expect(products.find((product) => product.id === 'site:3')).toMatchObject({
      parent: 'site:2',
      shareable: false,
    });
    expect(products.find((product) => product.id === 'site:2')).toMatchObject({
      parent: 'site:1',
      shareable: true,
    });
  });

  test.each([
    ['a redirect', { documentroot: 'https://elsewhere.example/' }],
    ['an alias', { aliasdomain: 'berg-bakery.example' }],
    ['for mail only', { email_only: 1 }],
    ['deactivated', { deactivated: 1 }],
    ['outside the account', { documentroot: '/var/customers/webs/carl/shop/' }],
    ['above the account', { documentroot: '/var/customers/webs/anna/../carl/' }],
    ['a look-alike of the account', { documentroot: '/var/customers/webs/anna2/' }],
    ['of a path that Froxlor rewrites', { documentroot: "/var/customers/webs/anna/it's/" }],
  ])('a domain that is %s has no directory to share', async (_what, fields) => {
    const shop = double.rows.SubDomains.find((row) => row['id'] === 2);
    Object.assign(shop ?? {}, fields);
    const products = unwrap(await froxlor.products('1'));
    expect(products.find((product) => product.id === 'site:2')).toBeUndefined();
    expect(products.find((product) => product.id === 'domain:2')).toMatchObject({
      category: 'domain',
      shareable: false,
    });
  });

  test('long lists are read page by page, to the last row', async () => {
    const [first = {}] = double.rows.SubDomains;
    double.rows.SubDomains = Array.from({ length: 250 }, (_, index) => ({
      ...first,
      id: index + 1,
      domain: `d${index}.example`,
    }));
    expect(
      unwrap(await froxlor.products('1')).filter((product) => product.category === 'website'),
    ).toHaveLength(250);
    expect(double.calls.filter((call) => call.command === 'SubDomains.listing')).toHaveLength(3);
  });

  test('[M9] the inventory names users, forwards and keys, mailboxes that forward too', async () => {
    const info = double.rows.Emails.find((row) => row['id'] === 1);
    if (info) info['destination'] = 'info@berg-bakery.example copy@elsewhere.example';
    double.rows.SshKeys.push({
      id: 9,
      customerid: 1,
      username: 'anna',
      fingerprint: 'SHA256:abc',
      ssh_pubkey: 'PLANTED-k',
    });
    const inventory = unwrap(await froxlor.inventory('1'));
    const names = inventory.map(({ kind, name }) => ({ kind, name }));
    expect(names).toContainEqual({ kind: 'ftp_user', name: 'anna' });
    // The account's own user goes only with the account.
    expect(inventory.find((one) => one.name === 'anna')).toMatchObject({ removable: false });
    expect(names).toContainEqual({
      kind: 'forward',
      name: 'orders@berg-bakery.example → info@berg-bakery.example',
    });
    expect(names).toContainEqual({
      kind: 'forward',
      name: 'info@berg-bakery.example → copy@elsewhere.example',
    });
    expect(names).toContainEqual({ kind: 'key', name: 'anna SHA256:abc' });
    expect(names.some((one) => one.kind === 'contact')).toBe(true);
    // API keys cannot be listed, so keys are not among what is listed completely.
    expect(unwrap(await froxlor.aftercare()).lists).not.toContain('key');
  });

  test('[M9] [E39] an FTP user somebody planted is removed, and the list is read again; the own one is not', async () => {
    const [own = {}] = double.rows.Ftps.filter((row) => row['customerid'] === 1);
    double.rows.Ftps.push({ ...own, id: 77, username: 'annaftp77', description: '' });
    expect(await froxlor.remove?.('1', 'ftp:77')).toMatchObject({ ok: true });
    expect(double.rows.Ftps.some((row) => row['id'] === 77)).toBe(false);
    expect(await froxlor.remove?.('1', 'ftp:77')).toMatchObject({ ok: true });
    expect(await froxlor.remove?.('1', `ftp:${own['id']}`)).toMatchObject({
      ok: false,
      error: { code: 'panel_unsupported' },
    });
    double.rows.Ftps.push({ ...own, id: 78, username: 'annaftp78', description: '' });
    double.switches.keepsFtpUsers = true;
    expect(await froxlor.remove?.('1', 'ftp:78')).toMatchObject({
      ok: false,
      error: { reason: 'not_confirmed' },
    });
  });
});

describe('[E36] rows of other customers', () => {
  test('every listing names its customer', async () => {
    await froxlor.products('1');
    await froxlor.inventory('1');
    const listings = double.calls.filter((call) => call.command.endsWith('.listing'));
    expect(listings.length).toBeGreaterThan(5);
    for (const { params } of listings) expect(params['loginname']).toBe('anna');
  });

  test.each(['unfiltered', 'foreignRow'] as const)(
    '%s: the whole call fails, nothing is returned',
    async (trap) => {
      double.switches[trap] = true;
      for (const read of [froxlor.products('1'), froxlor.inventory('1')]) {
        expect(await read).toEqual({
          ok: false,
          error: { code: 'panel_answer_invalid', reason: 'foreign_row' },
        });
      }
    },
  );

  test("a customer's own key answers with its own rows for another customer's name: refused", async () => {
    double.switches.answers['SubDomains.listing'] = 'SubDomains.listing.customer-key-foreign-customer.json';
    expect(await froxlor.products('2')).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'foreign_row' },
    });
  });
});

describe('[E37] secrets in answers stay behind', () => {
  test('nothing planted leaves in what is read, and no key either', async () => {
    double.switches.planted = true;
    for (const read of Object.values(reads())) expect(JSON.stringify(await read())).not.toContain('PLANTED-');
    expect(JSON.stringify(await froxlor.health())).not.toContain('PLANTED-');
    expect(JSON.stringify(froxlor)).not.toContain('PLANTED-');
  });
});

test('[E40] it declares what it can, and the label follows from that', () => {
  expect(enforcementOf('full', froxlor.capabilities, null)).toEqual({
    enforcement: 'brokered',
    verified: false,
    idleSeconds: 600,
    unbounded: true,
    leaks: false,
  });
  // docs/panels/froxlor.md: an FTP connection that is open when its user is deleted lives on.
  expect(enforcementOf('limited', froxlor.capabilities, 1)).toMatchObject({
    enforcement: 'enforced',
    unbounded: true,
  });
});

test('health needs the key to work, and says no more than it knows', async () => {
  expect(unwrap(await froxlor.health())).toEqual({ version: null });
  double.switches.answers['Froxlor.listFunctions'] = 'Customers.get.bad-key.txt';
  expect(await froxlor.health()).toMatchObject({ ok: false, error: { code: 'panel_denied' } });
});
