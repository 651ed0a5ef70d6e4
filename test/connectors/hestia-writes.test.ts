import { beforeEach, describe, expect, test } from 'vitest';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import type { HestiaDouble } from './hestia-double.ts';
import { annas, type HestiaStage, hestiaStage, known } from './hestia-stage.ts';
import { full, limitedTo, unwrap } from './stage.ts';

let double: HestiaDouble;
let hestia: PanelConnector;
let ftp: HestiaStage['ftp'];
beforeEach(async () => {
  ({ double, hestia, ftp } = await hestiaStage());
});

const shop = 'site:shop.berg-bakery.test';
const bakery = 'site:berg-bakery.test';
const shopData = 'database:hstanna_shop';
const blogData = 'database:hstanna_blog';
const callsOf = (command: string) => double.calls.filter((call) => call.command === command);

describe('[W9] a site', () => {
  test('an FTP account of its own for the site’s directory, with a password nobody else has', async () => {
    const { credentials } = unwrap(await hestia.provision(annas(limitedTo(shop, bakery)), []));
    expect(
      credentials.map(({ productId, protocol, server, port }) => [productId, protocol, server, port]),
    ).toEqual([
      [shop, 'ftp', 'panel.example', 21],
      [bakery, 'ftp', 'panel.example', 21],
    ]);
    for (const { username, secret } of credentials) {
      expect(username).toMatch(/^hstanna_ps[a-z0-9]{10}$/);
      expect(double.passwords.get(username)).toBe(secret);
      expect(secret).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z\d+]{29}$/);
    }
    expect(callsOf('v-add-web-domain-ftp').map(({ args }) => [args[1], args[4]])).toEqual([
      ['shop.berg-bakery.test', '/public_html'],
      ['berg-bakery.test', '/public_html'],
    ]);
  });

  test('[E46] what is held and granted is kept, what is not granted any more goes first', async () => {
    const first = unwrap(await hestia.provision(annas(limitedTo(shop, bakery)), []));
    const again = unwrap(await hestia.provision(annas(limitedTo(shop, bakery)), known(first)));
    expect(again.credentials).toEqual([]);
    expect(callsOf('v-add-web-domain-ftp')).toHaveLength(2);
    unwrap(await hestia.provision(annas(limitedTo(bakery)), known(first)));
    expect(ftp()).toMatchObject({ 'shop.berg-bakery.test': [] });
    expect(ftp()['berg-bakery.test']).toEqual([first.credentials[1]?.username]);
  });

  test('[W9] [E18] a secret that is made anew takes the place of the old one, under another name', async () => {
    const first = unwrap(await hestia.provision(annas(limitedTo(shop)), []));
    const second = unwrap(await hestia.provision(annas(limitedTo(shop)), []));
    expect(ftp()['shop.berg-bakery.test']).toEqual(known(second).map(({ username }) => username));
    expect(known(second)).not.toEqual(known(first));
  });

  test('[E46] a try whose answer was lost leaves nothing beside the next one', async () => {
    double.switches.losesAddAnswer = true;
    expect(await hestia.provision(annas(limitedTo(shop)), [])).toMatchObject({
      ok: false,
      error: { code: 'panel_unreachable' },
    });
    double.switches.losesAddAnswer = false;
    const made = unwrap(await hestia.provision(annas(limitedTo(shop)), []));
    expect(ftp()['shop.berg-bakery.test']).toEqual(known(made).map(({ username }) => username));
  });

  test('[E26] two grants on one site know nothing of each other, and the customer’s own account stays', async () => {
    const row = double.accounts['hstanna']?.web['shop.berg-bakery.test'];
    if (row) row['FTP_USER'] = 'hstanna_own';
    const one = unwrap(await hestia.provision(annas(limitedTo(shop)), []));
    const other = unwrap(
      await hestia.provision(annas(limitedTo(shop), { grantId: 'grt_other000000000000' }), []),
    );
    unwrap(await hestia.deprovision(annas(limitedTo(shop)), known(one)));
    expect(ftp()['shop.berg-bakery.test']).toEqual(known(other).map(({ username }) => username));
    expect(row?.['FTP_USER']).toContain('hstanna_own');
  });

  test('[E38] an account that the list does not show afterwards is not believed', async () => {
    double.switches.instead['v-add-web-domain-ftp'] = () => new Response('0');
    expect(await hestia.provision(annas(limitedTo(shop)), [])).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'not_confirmed' },
    });
  });

  test.each([
    ['2', 'panel_answer_invalid', 'exit_2'],
    ['3', 'panel_answer_invalid', 'exit_3'],
    ['5', 'panel_denied', 'suspended'],
    ['Error: no', 'panel_answer_invalid', 'error_inside'],
    ['OK', 'panel_answer_invalid', 'unexpected_shape'],
  ])('[E45] an FTP account that the panel answers with %j is not made', async (body, code, reason) => {
    double.switches.instead['v-add-web-domain-ftp'] = () => new Response(body);
    expect(await hestia.provision(annas(limitedTo(shop)), [])).toEqual({
      ok: false,
      error: { code, reason },
    });
  });

  test('a name too long for the panel is refused in words of ours', async () => {
    const anna = double.accounts['hstanna'];
    const login = 'hstanna-of-the-very-long-name';
    if (!anna) throw new Error('No account.');
    double.accounts[login] = {
      ...anna,
      user: { ...anna.user, HOME: `/home/${login}` },
      databases: {},
      web: {
        'a.test': { DOCUMENT_ROOT: `/home/${login}/web/a.test/public_html/`, FTP_USER: '', SUSPENDED: 'no' },
      },
    };
    const asked = annas(limitedTo('site:a.test'), { panelAccountId: `${login}@20261101T100000` });
    expect(await hestia.provision(asked, [])).toEqual({
      ok: false,
      error: { code: 'panel_unsupported', reason: 'name_too_long' },
    });
  });
});

describe('[W9] a database', () => {
  test('a temporary user for this database only, that ends by itself after a year', async () => {
    const { credentials } = unwrap(await hestia.provision(annas(limitedTo(shopData)), []));
    expect(credentials).toMatchObject([
      { productId: shopData, protocol: 'mysql', server: 'localhost', port: 3306, secret: 'drawn-1-0000000' },
    ]);
    expect([...double.temporary]).toEqual([[credentials[0]?.username, 'hstanna_shop']]);
    expect(callsOf('v-add-database-temp-user').map(({ args }) => args)).toEqual([
      ['hstanna', 'hstanna_shop', 'mysql', '127.0.0.1', '527040'],
    ]);
  });

  test('[E46] what is held is kept; what is not granted any more goes', async () => {
    const first = unwrap(await hestia.provision(annas(limitedTo(shopData, blogData)), []));
    expect(
      unwrap(await hestia.provision(annas(limitedTo(shopData, blogData)), known(first))).credentials,
    ).toEqual([]);
    expect(double.temporary.size).toBe(2);
    unwrap(await hestia.provision(annas(limitedTo(blogData)), known(first)));
    expect([...double.temporary.values()]).toEqual(['hstanna_blog']);
    unwrap(await hestia.provision(annas(full), known(first)));
    expect(double.temporary.size).toBe(0);
  });

  test('[E18] a user whose secret is to be made anew is dropped before the new one is made', async () => {
    const first = unwrap(await hestia.provision(annas(limitedTo(shopData)), []));
    const second = unwrap(await hestia.provision(annas(limitedTo(shopData)), [], known(first)));
    expect([...double.temporary.keys()]).toEqual(known(second).map(({ username }) => username));
    expect(known(second)).not.toEqual(known(first));
  });

  test('[E46] of a try that failed in the middle nothing stays that nobody would remember', async () => {
    let calls = 0;
    double.switches.instead['v-add-database-temp-user'] = () => {
      calls += 1;
      if (calls > 1) return new Response('Error: Unable to create temp user', { status: 422 });
      double.temporary.set('hestia_sso_firstfirst1', 'hstanna_shop');
      return Response.json({ login: { user: 'hestia_sso_firstfirst1', password: 'drawn-0-0000000' } });
    };
    expect(await hestia.provision(annas(limitedTo(shopData, blogData)), [])).toMatchObject({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'http_422' },
    });
    expect(double.temporary.size).toBe(0);
  });

  test('[E45] a user is asked for once, whatever the answer', async () => {
    double.switches.instead['v-add-database-temp-user'] = () => new Response('no', { status: 400 });
    expect(await hestia.provision(annas(limitedTo(shopData)), [])).toMatchObject({ ok: false });
    expect(callsOf('v-add-database-temp-user')).toHaveLength(1);
  });

  test.each([
    ['another name than a temporary user’s', { user: 'root', password: 'drawn-0-0000000' }],
    ['no password', { user: 'hestia_sso_firstfirst1', password: '' }],
  ])('[E45] %s is no credential', async (_what, login) => {
    double.switches.instead['v-add-database-temp-user'] = () => Response.json({ login });
    expect(await hestia.provision(annas(limitedTo(shopData)), [])).toMatchObject({
      ok: false,
      error: { code: 'panel_answer_invalid' },
    });
  });
});

test('[E40] what the panel cannot keep somebody to is never provisioned', async () => {
  for (const id of [
    'mail:berg-bakery.test',
    'mailbox:info@berg-bakery.test',
    'site:diaz-cycles.test',
    'database:hstcarl_shop',
  ]) {
    expect(await hestia.provision(annas(limitedTo(shop, id)), [])).toEqual({
      ok: false,
      error: { code: 'panel_unsupported', reason: 'product_not_limitable' },
    });
  }
  expect(ftp()['shop.berg-bakery.test']).toEqual([]);
});
