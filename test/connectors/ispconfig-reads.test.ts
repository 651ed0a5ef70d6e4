import { beforeEach, describe, expect, test } from 'vitest';
import { chooseAccess } from '../../shared/domain/access.ts';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import { type IspconfigDouble, listMethods } from './ispconfig-double.ts';
import { anna, carl, dora, ispconfigStage } from './ispconfig-stage.ts';
import { type Row, recorded } from './samples.ts';
import { unwrap } from './stage.ts';

const folder = 'ispconfig-3.2dev';
let double: IspconfigDouble;
let ispconfig: PanelConnector;
beforeEach(async () => {
  ({ double, ispconfig } = await ispconfigStage());
});

const own = (method: (typeof listMethods)[number], column: string, value: string): Row => {
  const row = double.rows[method].find((one) => one[column] === value);
  if (!row) throw new Error(`${method} has no ${column} ${value}`);
  return row;
};

describe('[S2] who owns the account', () => {
  test('the panel names the contact address, its id and what its pages show', async () => {
    const berg = {
      id: anna,
      shownAs: 'anna',
      name: 'Berg Bakery',
      contactEmail: 'anna@berg-bakery.example',
      contactEditable: false,
    };
    for (const asked of ['anna', 'ANNA', anna]) expect(unwrap(await ispconfig.account(asked))).toEqual(berg);
  });

  test.each([
    ['the administrator', 'admin', 'no_client'],
    ['a number, which is a name and no id', '1', 'no_such_user'],
    ['an unknown id, which the panel answers with ok and nothing', 'client:99', 'no_such_client'],
    ['everybody', 'client:-1', 'no_login_name'],
    ['a mailbox', 'info@berg-bakery.example', 'no_login_name'],
  ])('%s is not an account', async (_what, asked, reason) => {
    expect(await ispconfig.account(asked)).toEqual({
      ok: false,
      error: { code: 'account_not_found', reason },
    });
  });

  test('an address that is none counts for nothing', async () => {
    for (const row of double.clients) row['email'] = 'not an address';
    expect(unwrap(await ispconfig.account('anna')).contactEmail).toBeNull();
  });

  test('[E36] an answer about another client than the one asked for is no answer', async () => {
    const other = double.clients.find((row) => row['username'] === 'carl');
    double.switches.instead['client_get'] = () => Response.json({ code: 'ok', message: '', response: other });
    for (const asked of ['anna', anna]) {
      expect(await ispconfig.account(asked)).toMatchObject({ ok: false, error: { reason: 'foreign_row' } });
    }
  });

  test('[E36] everybody’s rows are never read: not of the group of the panel itself', async () => {
    for (const row of double.users) if (row['username'] === 'anna') row['default_group'] = '1';
    expect(await ispconfig.products(anna)).toMatchObject({
      ok: false,
      error: { reason: 'unexpected_group' },
    });
    expect(double.calls.some(({ method }) => method.startsWith('sites_'))).toBe(false);
  });

  test('[E47] a client made again under the same name is another account', async () => {
    double.recreate('anna');
    expect(await ispconfig.account(anna)).toMatchObject({ ok: false, error: { code: 'account_not_found' } });
    expect(unwrap(await ispconfig.account('anna')).id).not.toBe(anna);
  });
});

describe('[S5] what the account holds', () => {
  test('sites and databases to choose from, mailboxes and mail domains only as a whole', async () => {
    const products = unwrap(await ispconfig.products(anna));
    expect(
      products.map(({ id, parent, category, name, shareable }) => [id, parent, category, name, shareable]),
    ).toEqual([
      ['site:1', null, 'website', 'berg-bakery.example', true],
      ['site:2', null, 'website', 'shop.berg-bakery.example', true],
      ['mail-domain:1', null, 'mail_domain', 'berg-bakery.example', false],
      ['mailbox:1', 'mail-domain:1', 'mailbox', 'info@berg-bakery.example', false],
      ['mailbox:2', 'mail-domain:1', 'mailbox', 'office@berg-bakery.example', false],
      ['database:1', null, 'database', 'c1shop', true],
      ['database:2', null, 'database', 'c1blog', true],
    ]);
  });

  test('[E40] a site is changed and never only looked at, a database only looked at', async () => {
    const products = unwrap(await ispconfig.products(anna));
    const chosen = (productId: string, actions: ('view' | 'change')[]) =>
      chooseAccess({ kind: 'limited', products: [{ productId, actions }] }, products);
    expect(chosen('site:1', ['view'])).toMatchObject({ ok: false, error: { code: 'rights_not_held' } });
    expect(chosen('database:1', ['change'])).toMatchObject({ ok: false, error: { code: 'rights_not_held' } });
    expect(chosen('database:1', ['view']).ok).toBe(true);
    expect(chosen('mailbox:1', ['change'])).toMatchObject({
      ok: false,
      error: { code: 'product_not_shareable' },
    });
  });

  test('[E40] a database whose one read-only place the customer uses is not offered', async () => {
    own('sites_database_get', 'database_id', '1')['database_ro_user_id'] = '2';
    const find = async () =>
      unwrap(await ispconfig.products(anna)).find((product) => product.id === 'database:1')?.shareable;
    expect(await find()).toBe(false);
    own('sites_database_user_get', 'database_user_id', '2')['database_user'] =
      'grt_0123456789abcdefghij_ab12';
    expect(await find()).toBe(true);
  });

  test.each([
    ['an alias', { type: 'alias' }],
    ['a subdomain without a directory of its own', { web_folder: '' }],
    ['switched off', { active: 'n' }],
    ['under another site’s directory', { document_root: '/var/www/clients/client2/web3' }],
    ['above its site', { web_folder: '../web3' }],
    ['of a path that the panel refuses', { web_folder: 'über' }],
    ['of a site that is gone', { parent_domain_id: '99' }],
  ])('a domain that is %s has no directory to share', async (_what, fields) => {
    Object.assign(own('sites_web_domain_get', 'domain_id', '2'), fields);
    const products = unwrap(await ispconfig.products(anna));
    expect(products.find((product) => product.id === 'site:2')).toBeUndefined();
    expect(products.find((product) => product.id === 'domain:2')).toMatchObject({
      category: 'domain',
      shareable: false,
    });
  });

  test('a subdomain inside its site’s own directory lies in it', async () => {
    own('sites_web_domain_get', 'domain_id', '2')['web_folder'] = 'web/shop';
    const products = unwrap(await ispconfig.products(anna));
    expect(products.find((product) => product.id === 'site:2')?.parent).toBe('site:1');
  });

  test('long lists are read page by page, to the last row', async () => {
    const [first = {}] = double.rows.sites_web_domain_get;
    double.rows.sites_web_domain_get = Array.from({ length: 120 }, (_, index) => ({
      ...first,
      domain_id: String(index + 1),
      domain: `d${index}.example`,
      document_root: `/var/www/clients/client1/web${index + 1}`,
    }));
    const products = unwrap(await ispconfig.products(anna));
    expect(products.filter((product) => product.category === 'website')).toHaveLength(120);
    expect(double.calls.filter(({ method }) => method === 'sites_web_domain_get')).toHaveLength(3);
  });
});

describe('[M9] [E39] what lets somebody in', () => {
  test('users of every sort, forwards, copies and routes of mail, cron jobs', async () => {
    Object.assign(own('mail_user_get', 'mailuser_id', '1'), {
      cc: 'copy@elsewhere.example,second@elsewhere.example',
      sender_cc: 'sent@elsewhere.example',
      custom_mailfilter: 'redirect "third@elsewhere.example";',
    });
    const inventory = unwrap(await ispconfig.inventory(anna));
    expect(inventory.map(({ kind, name, removable }) => [kind, name, removable])).toEqual([
      ['contact', 'anna@berg-bakery.example', false],
      ['ftp_user', 'annaweb', true],
      ['database_user', 'c1shop', false],
      ['database_user', 'c1blog', false],
      ['other', 'info@berg-bakery.example', false],
      ['forward', 'info@berg-bakery.example → copy@elsewhere.example', false],
      ['forward', 'info@berg-bakery.example → second@elsewhere.example', false],
      ['forward', 'info@berg-bakery.example → sent@elsewhere.example', false],
      ['forward', 'info@berg-bakery.example → Sieve', false],
      ['other', 'office@berg-bakery.example', false],
      ['forward', 'orders@berg-bakery.example → office@berg-bakery.example', false],
      ['sub_user', 'annassh', false],
      ['key', 'annassh', false],
      ['sub_user', 'annadav', false],
      ['cron', 'https://berg-bakery.example/cron.php', false],
    ]);
    expect(unwrap(await ispconfig.inventory(carl)).map(({ name }) => name)).toContain(
      'diaz-cycles.example → smtp:[mail.elsewhere.example]',
    );
    // A key that takes another's place is not seen, so keys are not called listed.
    expect(unwrap(await ispconfig.aftercare()).lists).not.toContain('key');
  });

  test('[S16] the reseller above a client is existing access', async () => {
    expect(unwrap(await ispconfig.inventory(dora))).toContainEqual({
      id: 'client:3',
      kind: 'reseller',
      name: 'Fred Reselling',
      email: null,
      removable: false,
      mark: null,
    });
    expect(unwrap(await ispconfig.inventory(anna)).some((entry) => entry.kind === 'reseller')).toBe(false);
  });

  test('[E45] a filter by the wrong name is an empty list to the panel: cron jobs are asked for by theirs', async () => {
    expect(await (await recorded('sites_cron_get.wrong-filter-name.json', folder)).json()).toMatchObject({
      code: 'ok',
      response: [],
    });
    await ispconfig.inventory(anna);
    for (const { method, params } of double.calls.filter(({ method }) => method.endsWith('_get'))) {
      if (!listMethods.some((name) => name === method)) continue;
      const name = method === 'sites_cron_get' ? 'cron_id' : 'primary_id';
      expect(params[name]).toMatchObject({ sys_groupid: 2 });
    }
  });

  test('a planted FTP user is removed, and the list is read again; a site’s own database user is not', async () => {
    const [first = {}] = double.rows.sites_ftp_user_get;
    double.rows.sites_ftp_user_get.push({ ...first, ftp_user_id: '77', username: 'planted' });
    expect(await ispconfig.remove?.(anna, 'ftp:77')).toMatchObject({ ok: true });
    expect(double.rows.sites_ftp_user_get.some((row) => row['ftp_user_id'] === '77')).toBe(false);
    expect(await ispconfig.remove?.(anna, 'ftp:77')).toMatchObject({ ok: true });
    for (const entry of ['database-user:1', 'mailbox:1', 'cron:1', 'contact']) {
      expect(await ispconfig.remove?.(anna, entry)).toMatchObject({
        ok: false,
        error: { code: 'panel_unsupported' },
      });
    }
    double.rows.sites_ftp_user_get.push({ ...first, ftp_user_id: '78', username: 'planted' });
    double.switches.keeps = true;
    expect(await ispconfig.remove?.(anna, 'ftp:78')).toMatchObject({
      ok: false,
      error: { reason: 'not_confirmed' },
    });
  });

  test('[E36] another client’s user is not there to be removed', async () => {
    expect(await ispconfig.remove?.(anna, 'ftp:2')).toMatchObject({ ok: true });
    expect(double.rows.sites_ftp_user_get.some((row) => row['ftp_user_id'] === '2')).toBe(true);
    expect(double.calls.some(({ method }) => method.endsWith('_delete'))).toBe(false);
  });
});
