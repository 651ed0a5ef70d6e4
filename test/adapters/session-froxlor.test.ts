import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FroxlorReplica, startFroxlor } from '../panels/froxlor/server.ts';
import { made, type Runner, removed, runnerIn } from './support/own-page.ts';
import { launch } from './support/panel-page.ts';

let browser: Browser;
let panel: FroxlorReplica;
let runner: Runner;

const names = () => panel.api.rows.Ftps.map((row) => row['username']);
const ofAnna = () => panel.api.rows.Ftps.filter((row) => String(row['username']).startsWith('anna'));

beforeAll(async () => {
  browser = await launch();
});
beforeEach(async () => {
  panel = await startFroxlor(10172);
  runner = await runnerIn(browser, 'froxlor');
  await runner.open(`${panel.base}${await panel.linkTo('anna')}`);
  return async () => {
    await runner.page().context().close();
    await panel.close();
  };
});
afterAll(() => browser.close());

/** Another tab of the same browser signs in as somebody else; the page that is open does not notice. */
const switchTo = async (account: string): Promise<void> => {
  const tab = await runner.page().context().newPage();
  await tab.goto(`${panel.base}/customer_index.php?action=logout`);
  await tab.goto(`${panel.base}${await panel.linkTo(account)}`);
  await tab.close();
};

describe('[E51] Froxlor’s own forms, in the customer’s page', () => {
  test('lists the sites by their folders', async () => {
    expect(await runner.products('anna')).toContainEqual({
      id: '/shop/',
      name: 'shop.berg-bakery.example',
      category: 'website',
    });
  });

  test('makes a user for one folder, finds it under the name it got, and takes it away again', async () => {
    const done = await runner.carryOut('anna', made('/shop/'));
    expect(done).toMatchObject({
      shown: 'anna',
      failure: null,
      madeAs: expect.stringMatching(/^annaftp\d+$/),
    });
    expect(done?.before).not.toContain(done?.madeAs);
    expect(done?.after).toContain(done?.madeAs);
    expect(ofAnna().at(-1)).toMatchObject({
      homedir: '/var/customers/webs/anna/shop/',
      description: 'Panelshare gra_0000000000000001 psabcdefgh',
    });
    expect(panel.posts[0]).toMatchObject({ ftp_password: 'Made-by-the-Worker-2026', sendinfomail: '0' });
    expect(panel.posts[0]).not.toHaveProperty('ftp_password_suggestion');
    const gone = await runner.carryOut('anna', removed(done?.madeAs ?? ''));
    expect(gone).toMatchObject({ failure: null, before: done?.after, after: done?.before });
    expect(panel.posts[1]).not.toHaveProperty('delete_userfiles');
    expect(names()).not.toContain(done?.madeAs);
  });

  test('[E46] takes away by the name that was asked for what was made without a report', async () => {
    await runner.carryOut('anna', made('/shop/'));
    const before = names();
    expect(await runner.carryOut('anna', removed('psabcdefgh'))).toMatchObject({ failure: null });
    expect(names()).toHaveLength(before.length - 1);
  });

  test('one that is gone already is no failure, and nothing is sent', async () => {
    expect(await runner.carryOut('anna', removed('annaftp77'))).toMatchObject({ failure: null });
    expect(panel.posts).toEqual([]);
  });

  test('never deletes a user without our mark, whatever its name', async () => {
    const { madeAs } = (await runner.carryOut('anna', made('/shop/'))) ?? {};
    const user = ofAnna().find((row) => row['username'] === madeAs);
    if (user) user['description'] = 'Anna’s own';
    expect(await runner.carryOut('anna', removed(madeAs ?? ''))).toMatchObject({ failure: 'still_listed' });
    expect(names()).toContain(madeAs);
  });

  test('[E33] stops before it sends anything when another tab has switched the account', async () => {
    await switchTo('carl');
    const before = names();
    for (const act of [made('/shop/'), removed('annaftp1')]) {
      expect(await runner.carryOut('anna', act)).toMatchObject({ shown: 'carl', failure: 'wrong_account' });
    }
    expect(panel.posts).toEqual([]);
    expect(names()).toEqual(before);
  });

  test('says that nobody is signed in any more', async () => {
    const tab = await runner.page().context().newPage();
    await tab.goto(`${panel.base}/customer_index.php?action=logout`);
    expect(await runner.carryOut('anna', made('/shop/'))).toMatchObject({
      shown: null,
      failure: 'signed_out',
    });
    expect(await runner.products('anna')).toBeNull();
  });

  test('takes a page without a form for the account’s limit', async () => {
    panel.forms.full = true;
    expect(await runner.carryOut('anna', made('/shop/'))).toMatchObject({ failure: 'limit_reached' });
    expect(panel.posts).toEqual([]);
  });

  test('makes nothing for a folder that no site of the account has', async () => {
    for (const product of ['/elsewhere/', '/../../etc/', 'site:1']) {
      expect(await runner.carryOut('anna', made(product))).toMatchObject({ failure: 'not_offered' });
    }
    expect(panel.posts).toEqual([]);
  });

  test.each(['a refusal with status 200', 'a token of no session'])(
    '%s makes nothing and says so',
    async (what) => {
      if (what.includes('token')) panel.forms.wrongToken = true;
      else panel.forms.refuses = 'The password is too short.';
      const done = await runner.carryOut('anna', made('/shop/'));
      expect(done).toMatchObject({ failure: 'refused', madeAs: null });
      expect(done?.after).toEqual(done?.before);
    },
  );

  test('believes the list and not the answer: what is still there is not removed', async () => {
    const { madeAs } = (await runner.carryOut('anna', made('/shop/'))) ?? {};
    panel.forms.keeps = true;
    expect(await runner.carryOut('anna', removed(madeAs ?? ''))).toMatchObject({ failure: 'still_listed' });
  });

  test('[E46] says nothing at all when the panel went down after it was asked', async () => {
    let posted = false;
    await runner.page().route('**/customer_ftp.php**', async (route) => {
      if (posted) return route.abort();
      posted = route.request().method() === 'POST';
      return route.continue();
    });
    expect(await runner.carryOut('anna', made('/shop/'))).toBeNull();
  });

  test('reads lists of several pages', async () => {
    for (const name of ['psaaaaaaaa', 'psbbbbbbbb', 'pscccccccc']) {
      const owner = panel.api.customers.find((row) => row['loginname'] === 'anna');
      if (owner) owner['ftps'] = 100;
      await runner.carryOut('anna', made('/blog/', name));
    }
    const all = await runner.carryOut('anna', removed('nobody'));
    expect(all?.after).toHaveLength(ofAnna().length);
    expect(all?.after.length).toBeGreaterThan(2);
  });
});
