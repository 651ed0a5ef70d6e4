import { beforeEach, describe, expect, test } from 'vitest';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import type { FroxlorDouble } from './froxlor-double.ts';
import { type FroxlorStage, froxlorStage, known, panel, uriOf } from './froxlor-stage.ts';
import { recorded } from './samples.ts';
import { connectorOf, full, limitedTo, nils, order, unwrap } from './stage.ts';

let double: FroxlorDouble;
let froxlor: PanelConnector;
let marked: FroxlorStage['marked'];
let linkOf: FroxlorStage['link'];
beforeEach(async () => {
  ({ double, froxlor, marked, link: linkOf } = await froxlorStage());
});

describe('[E32][E33] signing in by link', () => {
  test('the link lies on the registered origin, whatever the panel calls itself', async () => {
    expect(await linkOf()).toMatch(/^https:\/\/panel\.example\/index\.php\?action=ll&ln=anna&h=PLANTED-\d+$/);
    const { params } = double.calls.find((call) => call.command === 'Froxlor.generateLoginLink') ?? {};
    expect(params).toMatchObject({ customerid: 1 });
    expect(Number(params?.['valid_time'])).toBeLessThanOrEqual(60);
  });

  test('a panel in a folder keeps its folder', async () => {
    const apiBase = 'https://panel.example/froxlor';
    const inFolder = await connectorOf({ ...panel, apiBase }, { send: double.send });
    expect(await linkOf(inFolder)).toMatch(/^https:\/\/panel\.example\/froxlor\/index\.php\?/);
  });

  test.each([
    'https://evil.example/index.php?action=ll&ln=anna&h=00000000000000000000000000000000',
    '//evil.example/index.php?action=ll&ln=anna&h=00000000000000000000000000000000',
    'index.php?action=ll&ln=carl&h=00000000000000000000000000000000',
    'index.php?action=ll&ln=anna&h=00000000000000000000000000000000&x=1',
    'index.php?action=logout&ln=anna&h=00000000000000000000000000000000',
    '../index.php?action=ll&ln=anna&h=00000000000000000000000000000000',
    '@evil.example/?ln=anna',
    '',
  ])('an answer that is no link of this customer is refused: %s', async (uri) => {
    double.switches.instead['Froxlor.generateLoginLink'] = () =>
      new Response(JSON.stringify({ data: { base: 'x', uri } }), {
        headers: { 'content-type': 'application/json' },
      });
    expect(await froxlor.signIn(order(full), nils)).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'unexpected_link' },
    });
  });

  test('[E42] a second link kills the first', async () => {
    const [first, second] = [await linkOf(), await linkOf()];
    expect(double.browser().open(uriOf(first))).toBeNull();
    expect(double.browser().open(uriOf(second))).toBe('anna');
    expect(double.browser().open(uriOf(second))).toBeNull();
  });

  test('a browser in another account stays there and the link stays usable; a blind logout loses it', async () => {
    const carl = unwrap(await froxlor.signIn(order(full, { panelAccountId: '2' }), nils));
    const browser = double.browser();
    if (carl.way === 'link') browser.open(uriOf(carl.url));
    const anna = await linkOf();
    expect(browser.open(uriOf(anna))).toBe('carl');
    browser.logout();
    expect(browser.open(uriOf(anna))).toBe('anna');
    const blind = double.browser();
    blind.logout();
    expect(blind.open(uriOf(await linkOf()))).toBeNull();
  });

  test('[E40] limited access never gets the link, which opens everything', async () => {
    expect(await froxlor.signIn(order(limitedTo('site:2')), nils)).toEqual({
      ok: false,
      error: { code: 'panel_unsupported', reason: 'limited_opens_no_panel' },
    });
    expect(double.calls).toEqual([]);
  });

  test('a deactivated account opens for nobody', async () => {
    const anna = double.customers.find((row) => row['loginname'] === 'anna');
    if (anna) anna['deactivated'] = 1;
    expect(await froxlor.signIn(order(full), nils)).toEqual({
      ok: false,
      error: { code: 'panel_denied', reason: 'http_406' },
    });
  });
});

describe('[W9] limited access by FTP user', () => {
  test('one user a site, in that directory, with a password of its own', async () => {
    const { credentials } = unwrap(await froxlor.provision(order(limitedTo('site:2', 'site:3')), []));
    expect(credentials.map(({ secret: _, ...rest }) => rest)).toEqual([
      { productId: 'site:2', protocol: 'ftp', server: 'panel.example', port: 21, username: 'annaftp1' },
      { productId: 'site:3', protocol: 'ftp', server: 'panel.example', port: 21, username: 'annaftp2' },
    ]);
    expect(marked().map((row) => row['homedir'])).toEqual([
      '/var/customers/webs/anna/shop/',
      '/var/customers/webs/anna/blog/',
    ]);
    const secrets = credentials.map((credential) => credential.secret);
    expect(new Set(secrets).size).toBe(2);
    for (const secret of secrets)
      expect(secret).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*\+)[\w+]{28,}$/);
    for (const { params } of double.calls.filter((call) => call.command === 'Ftps.add')) {
      expect(params).toMatchObject({ loginname: 'anna', sendinfomail: false });
      expect(String(params['ftp_username'])).not.toContain(
        String(params['ftp_password']).slice(0, 8).toLowerCase(),
      );
    }
  });

  test('[E46] a retry keeps what is there and makes nothing twice', async () => {
    const made = unwrap(await froxlor.provision(order(limitedTo('site:2', 'site:3')), []));
    const again = unwrap(await froxlor.provision(order(limitedTo('site:2', 'site:3')), known(made)));
    expect(again.credentials).toEqual([]);
    expect(marked()).toHaveLength(2);
  });

  test('[E46] a try whose answer was lost leaves one user, with a password that is known', async () => {
    double.switches.losesAddAnswer = true;
    expect(await froxlor.provision(order(limitedTo('site:2')), [])).toMatchObject({ ok: false });
    expect(marked()).toHaveLength(1);
    double.switches.losesAddAnswer = false;
    const made = unwrap(await froxlor.provision(order(limitedTo('site:2')), []));
    expect(made.credentials).toHaveLength(1);
    expect(marked().map((row) => row['username'])).toEqual([made.credentials[0]?.username]);
  });

  test('[E46] a name handed out again is not taken for the old password', async () => {
    const first = unwrap(await froxlor.provision(order(limitedTo('site:2')), []));
    const rotated = unwrap(await froxlor.provision(order(limitedTo('site:2')), []));
    expect(rotated.credentials[0]?.username).not.toBe(first.credentials[0]?.username);
    // The rotation was never stored: whoever asks with the old name gets a new user, not the old one's word.
    const later = unwrap(await froxlor.provision(order(limitedTo('site:2')), known(first)));
    expect(later.credentials).toHaveLength(1);
  });

  test('[M1] narrowing removes what is no longer granted, full removes all', async () => {
    const made = unwrap(await froxlor.provision(order(limitedTo('site:2', 'site:3')), []));
    expect(unwrap(await froxlor.provision(order(limitedTo('site:3')), known(made))).credentials).toEqual([]);
    expect(marked().map((row) => row['homedir'])).toEqual(['/var/customers/webs/anna/blog/']);
    unwrap(await froxlor.provision(order(full), known(made)));
    expect(marked()).toEqual([]);
  });

  test('at the limit of the account the old user makes room for the new one', async () => {
    const anna = double.customers.find((row) => row['loginname'] === 'anna');
    if (anna) anna['ftps'] = 1;
    unwrap(await froxlor.provision(order(limitedTo('site:2')), []));
    expect(unwrap(await froxlor.provision(order(limitedTo('site:2')), [])).credentials).toHaveLength(1);
    expect(marked()).toHaveLength(1);
    expect(await froxlor.provision(order(limitedTo('site:2', 'site:3')), [])).toMatchObject({
      ok: false,
      error: { code: 'panel_denied', reason: 'http_406' },
    });
  });

  test.each(['mailbox:1', 'database:1', 'site:4', 'site:99', 'site:2 '])(
    '[E40] what it cannot limit to, or what is not in the account, is refused: %s',
    async (productId) => {
      expect(await froxlor.provision(order(limitedTo(productId)), [])).toEqual({
        ok: false,
        error: { code: 'panel_unsupported', reason: 'product_not_limitable' },
      });
      expect(double.calls.some((call) => call.command === 'Ftps.add')).toBe(false);
    },
  );

  test('[E47] a domain that moved to another customer is granted no more', async () => {
    const shop = double.rows.SubDomains.find((row) => row['id'] === 2);
    if (shop) shop['customerid'] = 2;
    expect(await froxlor.provision(order(limitedTo('site:2')), [])).toMatchObject({
      ok: false,
      error: { reason: 'product_not_limitable' },
    });
  });

  test('a user that got another directory than the one consented to does not stay', async () => {
    double.switches.instead['Ftps.add'] = () => {
      double.rows.Ftps.push({
        ...double.rows.Ftps.find((row) => row['customerid'] === 1),
        id: 77,
        username: 'annaftp1',
        homedir: '/var/customers/webs/anna/',
        description: `Panelshare ${order(full).grantId} site:2`,
      });
      return new Response(JSON.stringify({ data: double.rows.Ftps.at(-1) }), {
        headers: { 'content-type': 'application/json' },
      });
    };
    expect(await froxlor.provision(order(limitedTo('site:2')), [])).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'other_directory' },
    });
    expect(marked()).toEqual([]);
  });
});

describe('[E37] secrets in answers stay behind', () => {
  test('but for the link asked for, nothing planted leaves what is written', async () => {
    double.switches.planted = true;
    const made = await froxlor.provision(order(limitedTo('site:2')), []);
    const removed = await froxlor.deprovision(order(limitedTo('site:2')), []);
    expect(made.ok && removed.ok).toBe(true);
    expect(JSON.stringify([made, removed])).not.toContain('PLANTED-');
    double.switches.instead['Ftps.listing'] = () =>
      recorded('Customers.listing.ambiguous-search-reseller.txt');
    expect(JSON.stringify(await froxlor.deprovision(order(full), []))).not.toMatch(/PLANTED-|SQLSTATE/);
  });
});

test('our own calls are held within bounds, but an end never waits for them', async () => {
  const crowded = { ...panel, id: 'pnl_crowded' };
  const connector = await connectorOf(crowded, { send: double.send });
  let refused = 0;
  for (let call = 0; call < 260; call += 1) {
    const answer = await connector.health();
    if (!answer.ok && answer.error.reason === 'throttled') refused += 1;
  }
  expect(refused).toBe(20);
  expect(unwrap(await connector.deprovision(order(full), []))).toEqual({ cut: true });
});
