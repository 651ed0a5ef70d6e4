import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startVirtualmin, type VirtualminPages } from '../panels/virtualmin/server.ts';
import { made, type Runner, removed, runnerIn } from './support/own-page.ts';
import { launch } from './support/panel-page.ts';

let browser: Browser;
let panel: VirtualminPages;
let runner: Runner;

beforeAll(async () => {
  browser = await launch();
});
beforeEach(async () => {
  panel = await startVirtualmin(10174);
  runner = await runnerIn(browser, 'virtualmin');
  await runner.open(panel.origin);
  return async () => {
    await runner.page().context().close();
    await panel.close();
  };
});
afterAll(() => browser.close());

describe('[E51] Virtualmin’s own forms, in the owner’s page', () => {
  test('lists the owner’s servers, without the menu’s marks', async () => {
    expect(await runner.products('acme')).toEqual([
      { id: 'server:1001', name: 'acme-shop.example', category: 'domain' },
      { id: 'server:1002', name: 'acme-blog.example', category: 'domain' },
    ]);
  });

  test('makes an administrator of one server with the rights the form offers, and takes it away again', async () => {
    panel.administrators.push({ name: 'helga', server: '1001', servers: [], edit: [], pass: '', desc: '' });
    expect(await runner.carryOut('acme', made('server:1001'))).toEqual({
      shown: 'acme',
      before: ['helga'],
      after: ['psabcdefgh', 'helga'],
      madeAs: 'psabcdefgh',
      failure: null,
    });
    // The right to databases is not the owner's to give; the right to administrators is nobody's.
    expect(panel.administrators.at(-1)).toMatchObject({
      servers: ['1001'],
      edit: ['users', 'aliases'],
      pass: 'Made-by-the-Worker-2026',
      desc: 'Panelshare gra_0000000000000001',
    });
    expect(await runner.carryOut('acme', removed('psabcdefgh'))).toMatchObject({
      failure: null,
      after: ['helga'],
    });
    expect(panel.administrators.map(({ name }) => name)).toEqual(['helga']);
  });

  test('makes the administrator of a server within another at the one around it, for that one alone', async () => {
    await runner.carryOut('acme', made('server:1002'));
    expect(panel.administrators).toMatchObject([{ server: '1001', servers: ['1002'] }]);
  });

  test('one that is gone already is no failure, and nothing is sent', async () => {
    expect(await runner.carryOut('acme', removed('psabcdefgh'))).toMatchObject({ failure: null, after: [] });
    expect(panel.posts).toEqual([]);
  });

  test('[E33] stops before it sends anything when the session is another’s, an administrator’s of the owner too', async () => {
    for (const user of ['carl', 'ps_0123456789abcdef01_acme']) {
      panel.user = user;
      for (const act of [made('server:1001'), removed('psabcdefgh')]) {
        expect(await runner.carryOut('acme', act)).toMatchObject({ shown: user, failure: 'wrong_account' });
      }
    }
    expect(panel.posts).toEqual([]);
  });

  test('says that nobody is signed in any more, though the login form answers 200', async () => {
    panel.user = null;
    expect(await runner.carryOut('acme', made('server:1001'))).toMatchObject({ failure: 'signed_out' });
  });

  test('says that the host lets the owner keep no administrators', async () => {
    panel.allowed = false;
    expect(await runner.carryOut('acme', made('server:1001'))).toMatchObject({ failure: 'not_offered' });
    expect(panel.posts).toEqual([]);
  });

  test('makes nothing for a server that is not the owner’s', async () => {
    expect(await runner.carryOut('acme', made('server:9999'))).toMatchObject({ failure: 'not_offered' });
    expect(panel.posts).toEqual([]);
  });

  test('a refusal with status 200 makes nothing and says so, and takes nothing away', async () => {
    panel.refuses = 'Failed to save extra administrator : Missing or invalid username';
    expect(await runner.carryOut('acme', made('server:1001'))).toMatchObject({
      failure: 'refused',
      madeAs: null,
      after: [],
    });
    panel.refuses = null;
    await runner.carryOut('acme', made('server:1001'));
    panel.refuses = 'Security Warning';
    expect(await runner.carryOut('acme', removed('psabcdefgh'))).toMatchObject({ failure: 'still_listed' });
  });

  test('sends the page as referrer where the page itself asks for none', async () => {
    await runner.page().evaluate(() => {
      const none = document.createElement('meta');
      none.name = 'referrer';
      none.content = 'no-referrer';
      document.head.append(none);
    });
    expect(await runner.carryOut('acme', made('server:1001'))).toMatchObject({ failure: null });
  });

  test('[E46] says nothing at all when the session ended after it was asked', async () => {
    await runner.page().route('**/save_admin.cgi', async (route) => {
      const answer = await route.fetch();
      panel.user = null;
      await route.fulfill({ response: answer });
    });
    expect(await runner.carryOut('acme', made('server:1001'))).toBeNull();
    expect(panel.administrators).toHaveLength(1);
  });
});
