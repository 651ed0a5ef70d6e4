import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type IspconfigPages, startIspconfig } from '../panels/ispconfig/server.ts';
import { made, type Runner, removed, runnerIn } from './support/own-page.ts';
import { launch } from './support/panel-page.ts';

let browser: Browser;
let panel: IspconfigPages;
let runner: Runner;

const names = () => panel.users.map(({ name }) => name);

beforeAll(async () => {
  browser = await launch();
});
beforeEach(async () => {
  panel = await startIspconfig(10176);
  runner = await runnerIn(browser, 'ispconfig');
  await runner.open(`${panel.origin}/index.php`);
  return async () => {
    await runner.page().context().close();
    await panel.close();
  };
});
afterAll(() => browser.close());

describe('[E51] ISPConfig’s own forms, in the client’s page', () => {
  test('lists the sites that an FTP user can be made for', async () => {
    expect(await runner.products('anna')).toEqual([
      { id: 'site:1', name: 'berg-bakery.example', category: 'website' },
    ]);
  });

  test('makes a user under the name the panel gives it, and takes it away again', async () => {
    expect(await runner.carryOut('anna', made('site:1'))).toEqual({
      shown: 'anna',
      before: ['annaweb'],
      after: ['annapsabcdefgh', 'annaweb'],
      madeAs: 'annapsabcdefgh',
      failure: null,
    });
    expect(panel.users.at(-1)).toMatchObject({ site: '1', password: 'Made-by-the-Worker-2026' });
    expect(await runner.carryOut('anna', removed('annapsabcdefgh'))).toMatchObject({
      failure: null,
      after: ['annaweb'],
    });
    expect(names()).toEqual(['annaweb']);
  });

  test('[E46] takes away by the name that was asked for what was made without a report', async () => {
    await runner.carryOut('anna', made('site:1'));
    await runner.carryOut('anna', removed('psabcdefgh'));
    expect(names()).toEqual(['annaweb']);
  });

  test('one that is gone already is no failure, and nothing is sent', async () => {
    expect(await runner.carryOut('anna', removed('annapsabcdefgh'))).toMatchObject({ failure: null });
    expect(panel.changes).toEqual([]);
  });

  test('leaves a form alone that the client has open: it asks for none and changes nothing', async () => {
    await runner.open(`${panel.origin}/open-form`);
    for (const act of [made('site:1'), removed('annaweb')]) {
      expect(await runner.carryOut('anna', act)).toMatchObject({ failure: 'form_open' });
    }
    expect(await runner.products('anna')).toBeNull();
    expect(panel.lastForm).toBe('mail/mail_user_edit.php');
    expect(panel.changes).toEqual([]);
  });

  test('[E33] stops before it sends anything when another tab has switched the account', async () => {
    panel.user = 'carl';
    for (const act of [made('site:1'), removed('annaweb')]) {
      expect(await runner.carryOut('anna', act)).toMatchObject({ shown: 'carl', failure: 'wrong_account' });
    }
    expect(panel.changes).toEqual([]);
  });

  test('says that nobody is signed in any more', async () => {
    panel.user = null;
    expect(await runner.carryOut('anna', made('site:1'))).toMatchObject({
      shown: null,
      failure: 'signed_out',
    });
  });

  test('says that the client’s limit is reached', async () => {
    panel.limit = 1;
    expect(await runner.carryOut('anna', made('site:1'))).toMatchObject({ failure: 'limit_reached' });
    expect(panel.changes).toEqual([]);
  });

  test('makes nothing for a site that the form does not offer', async () => {
    expect(await runner.carryOut('anna', made('site:2'))).toMatchObject({ failure: 'not_offered' });
    expect(panel.changes).toEqual([]);
  });

  test('a refusal with status 200 makes nothing and says so, and takes nothing away', async () => {
    panel.refuses = 'The password does not meet the policy.';
    expect(await runner.carryOut('anna', made('site:1'))).toMatchObject({
      failure: 'refused',
      after: ['annaweb'],
    });
    expect(await runner.carryOut('anna', removed('annaweb'))).toMatchObject({ failure: 'still_listed' });
    expect(names()).toEqual(['annaweb']);
  });

  test('a token that the panel no longer knows makes nothing', async () => {
    await runner.page().route('**/ftp_user_edit.php', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/value="key\d+"/, 'value="of-another-session"');
      await route.fulfill({ response: answer, body });
    });
    expect(await runner.carryOut('anna', made('site:1'))).toMatchObject({ failure: 'refused' });
    expect(names()).toEqual(['annaweb']);
  });

  test('sees every user, on whatever page, and whatever the client last looked for', async () => {
    for (const id of [11, 12, 13, 14])
      panel.users.push({ id, name: `annasite${id}`, site: '1', password: '' });
    panel.filter = 'site12';
    const done = await runner.carryOut('anna', made('site:1'));
    expect(done?.before).toHaveLength(5);
    expect(done).toMatchObject({ failure: null, madeAs: 'annapsabcdefgh' });
  });
});
