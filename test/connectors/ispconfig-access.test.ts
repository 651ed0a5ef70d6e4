import { beforeEach, describe, expect, test } from 'vitest';
import type { PanelConnector } from '../../worker/ports/panel.ts';
import type { IspconfigDouble } from './ispconfig-double.ts';
import { anna, carl, type IspconfigStage, ispconfigStage, orderOf, panel } from './ispconfig-stage.ts';
import { connectorOf, full, nils, unwrap } from './stage.ts';

let double: IspconfigDouble;
let ispconfig: PanelConnector;
let marked: IspconfigStage['marked'];
beforeEach(async () => {
  ({ double, ispconfig, marked } = await ispconfigStage());
});

const known = (made: { credentials: readonly { productId: string; username: string }[] }) =>
  made.credentials.map(({ productId, username }) => ({ productId, username }));
const readers = () => double.rows.sites_database_get.map((row) => Number(row['database_ro_user_id'] ?? 0));
const userNamed = (name: string | undefined) =>
  double.rows.sites_database_user_get.find((row) => row['database_user'] === name);

describe('[W9] limited access by users of its own', () => {
  test('a site is opened by FTP in what it serves, a database by its read-only user', async () => {
    const { credentials } = unwrap(await ispconfig.provision(orderOf('site:1 site:2 database:1'), []));
    expect(credentials.map(({ secret: _, username: __, ...rest }) => rest)).toEqual([
      { productId: 'site:1', protocol: 'ftp', server: 'server1.panel.example', port: 21 },
      { productId: 'site:2', protocol: 'ftp', server: 'server1.panel.example', port: 21 },
      { productId: 'database:1', protocol: 'mysql', server: 'server1.panel.example', port: 3306 },
    ]);
    const made = double.rows.sites_ftp_user_get.filter((row) => marked().includes(String(row['username'])));
    // Not the folder around it, where certificate keys and logs lie.
    expect(
      made.map(({ dir, uid, gid, parent_domain_id, sys_groupid }) => [
        dir,
        uid,
        gid,
        parent_domain_id,
        sys_groupid,
      ]),
    ).toEqual([
      ['/var/www/clients/client1/web1/web', 'web1', 'client1', '1', '2'],
      ['/var/www/clients/client1/web1/shop', 'web1', 'client1', '1', '2'],
    ]);
    expect(readers()[0]).toBe(Number(userNamed(credentials[2]?.username)?.['database_user_id']));
    const secrets = credentials.map(({ secret }) => secret);
    expect(new Set(secrets).size).toBe(3);
    for (const secret of secrets)
      expect(secret).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*\+)[\w+]{28,}$/);
    for (const { username } of credentials)
      expect(username).toMatch(/^grt_0123456789abcdefghij_[a-z0-9]{4}$/);
  });

  test('no browser is ever let in', async () => {
    for (const access of [full, 'site:1'] as const) {
      expect(await ispconfig.signIn(orderOf(access), nils)).toEqual({
        ok: false,
        error: { code: 'panel_unsupported', reason: 'no_sign_in' },
      });
    }
    expect(double.calls).toEqual([]);
  });

  test('[E40] full access cannot be had, and is not pretended', async () => {
    expect(await ispconfig.provision(orderOf(full), [])).toEqual({
      ok: false,
      error: { code: 'panel_unsupported', reason: 'no_full_access' },
    });
  });

  test.each(['mailbox:1', 'mail-domain:1', 'site:3', 'database:3', 'site:99', 'site:1x'])(
    '[E40] what it cannot limit to, or what is not in the account, is refused: %s',
    async (productId) => {
      expect(await ispconfig.provision(orderOf(productId), [])).toEqual({
        ok: false,
        error: { code: 'panel_unsupported', reason: 'product_not_limitable' },
      });
      expect(double.calls.some(({ method }) => method.endsWith('_add'))).toBe(false);
    },
  );

  test('[E40] a read-only place that the customer or another share holds stays theirs', async () => {
    const other = orderOf('database:1', { grantId: 'grt_other000000000000' });
    const first = unwrap(await ispconfig.provision(other, []));
    const [reader] = readers();
    expect(await ispconfig.provision(orderOf('database:1'), [])).toEqual({
      ok: false,
      error: { code: 'panel_denied', reason: 'read_only_place_taken' },
    });
    expect(readers()[0]).toBe(reader);
    expect(marked()).toEqual([]);
    expect(unwrap(await ispconfig.provision(other, known(first))).credentials).toEqual([]);
  });

  test('a database is given to nobody: who owns its record stays', async () => {
    const before = double.rows.sites_database_get.map((row) => row['sys_groupid']);
    unwrap(await ispconfig.provision(orderOf('database:1'), []));
    unwrap(await ispconfig.deprovision(orderOf('database:1'), []));
    expect(double.rows.sites_database_get.map((row) => row['sys_groupid'])).toEqual(before);
    for (const { params } of double.calls.filter(({ method }) => method === 'sites_database_update')) {
      // With a client's id the panel hands the record over to that client.
      expect(params).toMatchObject({ client_id: 0 });
      expect(Object.keys(Object(params['params']))).toEqual(['database_ro_user_id']);
    }
  });

  test('a client that the host has locked gets no new user', async () => {
    for (const row of double.clients) row['locked'] = 'y';
    expect(await ispconfig.provision(orderOf('site:1'), [])).toMatchObject({
      ok: false,
      error: { code: 'panel_denied', reason: 'account_locked' },
    });
    // An end is never held up by it.
    expect(unwrap(await ispconfig.deprovision(orderOf('site:1'), []))).toEqual({ cut: true });
  });

  test('an FTP user that got another directory than the one consented to does not stay', async () => {
    double.switches.widensDirectory = true;
    expect(await ispconfig.provision(orderOf('site:1'), [])).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'not_confirmed' },
    });
    expect(marked()).toEqual([]);
  });
});

describe('[E46] tries that were made before', () => {
  test('a retry keeps what is there and makes nothing twice', async () => {
    const made = unwrap(await ispconfig.provision(orderOf('site:2 database:1'), []));
    const names = marked();
    expect(unwrap(await ispconfig.provision(orderOf('site:2 database:1'), known(made))).credentials).toEqual(
      [],
    );
    expect(marked()).toEqual(names);
  });

  test.each(['site:2', 'database:1'])(
    'a try whose answer was lost leaves one user, with a password that is known: %s',
    async (productId) => {
      double.switches.losesAddAnswer = true;
      expect(await ispconfig.provision(orderOf(productId), [])).toMatchObject({ ok: false });
      expect(marked()).toHaveLength(1);
      const made = unwrap(await ispconfig.provision(orderOf(productId), []));
      expect(marked()).toEqual(known(made).map(({ username }) => username));
    },
  );

  test('whoever asks without knowing any gets all anew, under new names', async () => {
    const first = unwrap(await ispconfig.provision(orderOf('site:2 database:1'), []));
    const second = unwrap(await ispconfig.provision(orderOf('site:2 database:1'), []));
    expect(second.credentials).toHaveLength(2);
    expect([...marked()].toSorted()).toEqual(
      known(second)
        .map(({ username }) => username)
        .toSorted(),
    );
    for (const { username } of first.credentials) expect(marked()).not.toContain(username);
  });

  test('[M1] narrowing takes away what is no longer granted, and keeps the rest', async () => {
    const made = unwrap(await ispconfig.provision(orderOf('site:1 site:2 database:1'), []));
    expect(unwrap(await ispconfig.provision(orderOf('site:2'), known(made))).credentials).toEqual([]);
    expect(marked()).toEqual([made.credentials[1]?.username]);
    expect(readers()[0]).toBe(0);
  });

  test('a grant’s id that no name could carry is refused before anything is asked', async () => {
    expect(await ispconfig.provision(orderOf('site:1', { grantId: 'grt_UPPER-case' }), [])).toMatchObject({
      ok: false,
      error: { code: 'panel_unsupported', reason: 'grant_id' },
    });
    expect(double.calls).toEqual([]);
  });
});

describe('[E38] [M3] taking it away', () => {
  test('all that carries the mark goes, whatever we remember, and the lists confirm it', async () => {
    unwrap(await ispconfig.provision(orderOf('site:2 database:1'), []));
    const other = orderOf('site:2 database:2', { grantId: 'grt_other000000000000' });
    unwrap(await ispconfig.provision(other, []));
    expect(unwrap(await ispconfig.deprovision(orderOf('site:2'), []))).toEqual({ cut: true });
    expect(marked()).toEqual([]);
    expect(readers()[0]).toBe(0);
    expect(marked(other.grantId)).toHaveLength(2);
    expect(readers()[1]).not.toBe(0);
    expect(double.rows.sites_ftp_user_get.some((row) => row['username'] === 'annaweb')).toBe(true);
    const asked = double.calls.map(({ method }) => method);
    expect(asked.slice(-4)).toEqual([
      'sites_ftp_user_get',
      'sites_database_get',
      'sites_database_user_get',
      'logout',
    ]);
    expect(unwrap(await ispconfig.deprovision(orderOf('site:2'), []))).toEqual({ cut: true });
  });

  test('a panel that goes down at any moment of it: not cut, and the next try finishes', async () => {
    let steps = 0;
    for (; steps < 40; steps += 1) {
      const stage = await ispconfigStage();
      unwrap(await stage.ispconfig.provision(orderOf('site:2 database:1'), []));
      stage.double.switches.downAfter = stage.double.calls.length + steps;
      const tried = await stage.ispconfig.deprovision(orderOf('site:2'), []);
      if (tried.ok) break;
      expect(tried.error).toEqual({ code: 'panel_unreachable', reason: 'network' });
      stage.double.switches.downAfter = null;
      expect(unwrap(await stage.ispconfig.deprovision(orderOf('site:2'), []))).toEqual({ cut: true });
      expect(stage.marked()).toEqual([]);
    }
    expect(steps).toBeGreaterThan(8);
    expect(steps).toBeLessThan(40);
  });

  test('a panel that says yes and does nothing is not believed', async () => {
    unwrap(await ispconfig.provision(orderOf('site:2 database:1'), []));
    double.switches.keeps = true;
    expect(unwrap(await ispconfig.deprovision(orderOf('site:2'), []))).toEqual({ cut: false });
  });

  test('ours that became a database’s main user is left to a person: deleting it would stop the site', async () => {
    const made = unwrap(await ispconfig.provision(orderOf('database:1'), []));
    const user = userNamed(made.credentials[0]?.username);
    for (const row of double.rows.sites_database_get) {
      if (row['database_id'] === '2') row['database_user_id'] = user?.['database_user_id'];
    }
    expect(await ispconfig.deprovision(orderOf('database:1'), known(made))).toEqual({
      ok: false,
      error: { code: 'panel_answer_invalid', reason: 'user_in_use' },
    });
    expect(marked()).toHaveLength(1);
  });

  test('[E47] an account that is not found is not taken for a cut', async () => {
    double.recreate('anna');
    expect(await ispconfig.deprovision(orderOf('site:2'), [])).toMatchObject({
      ok: false,
      error: { code: 'account_not_found' },
    });
  });

  test('[E36] a foreign row stops an end as well: nothing of others is touched', async () => {
    unwrap(await ispconfig.provision(orderOf('site:2'), []));
    double.switches.unfiltered = true;
    expect(await ispconfig.deprovision(orderOf('site:2'), [])).toMatchObject({
      ok: false,
      error: { reason: 'foreign_row' },
    });
    expect(double.calls.some(({ method }) => method.endsWith('_delete'))).toBe(false);
  });

  test('our own calls are held within bounds, but an end never waits for them', async () => {
    const crowded = await connectorOf({ ...panel, id: 'pnl_crowded_ispconfig' }, { send: double.send });
    let refused = 0;
    for (let call = 0; call < 250; call += 1) {
      const answer = await crowded.health();
      if (!answer.ok && answer.error.reason === 'throttled') refused += 1;
    }
    expect(refused).toBeGreaterThan(50);
    expect(unwrap(await crowded.deprovision(orderOf('site:2'), []))).toEqual({ cut: true });
    expect(double.sessions.size).toBe(0);
  });
});

test('[E26] an order for one account never touches another, whatever product it names', async () => {
  const before = JSON.stringify(double.rows);
  for (const productId of ['site:1', 'site:2', 'database:1']) {
    expect(await ispconfig.provision(orderOf(productId, { panelAccountId: carl }), [])).toMatchObject({
      ok: false,
      error: { reason: 'product_not_limitable' },
    });
  }
  unwrap(await ispconfig.deprovision(orderOf('site:1', { panelAccountId: carl }), []));
  expect(JSON.stringify(double.rows)).toBe(before);
  unwrap(await ispconfig.provision(orderOf('site:3', { panelAccountId: carl }), []));
  expect(unwrap(await ispconfig.inventory(anna)).some(({ mark }) => mark !== null)).toBe(false);
});

test('[E37] what is made and taken away leaves the panel’s secrets behind', async () => {
  double.switches.planted = true;
  const answers = [
    await ispconfig.provision(orderOf('site:2 database:1'), []),
    await ispconfig.deprovision(orderOf('site:2'), []),
  ];
  for (const answer of answers) expect(answer.ok).toBe(true);
  expect(JSON.stringify(answers)).not.toContain('PLANTED-');
});
