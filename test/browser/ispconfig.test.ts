import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../../worker/dev/browser.ts';
import { type IspconfigReplica, startIspconfigReplica } from '../panels/ispconfig/replica.ts';
import { namesAt, says } from './support/controls.ts';
import {
  accept,
  addPanel,
  browserWith,
  confirmed,
  endAnotherDay,
  lena,
  maria,
  proveByCode,
  secretsOn,
  shareNow,
  showAccess,
  sofia,
  until,
} from './support/open-panel.ts';
import { windowFrom } from './support/panel.ts';
import { signInByPopup } from './support/popup.ts';
import { type Stage, startStage } from './support/stage.ts';
import { button, heading, personIn, plainBrowser } from './support/web.ts';

const port = 10296;
const contacts = { anna: 'anna.private@post.example', carl: 'carl.private@post.example' };

describe('a share on ISPConfig, which signs nobody in, from both sides', () => {
  let stage: Stage;
  let panel: IspconfigReplica;
  let plain: Browser;
  let customer: ExtensionBrowser;
  let partner: ExtensionBrowser;
  let own: Page;
  let consent: Page;
  let web: Page;
  const grants = { anna: '', carl: '' };

  beforeAll(async () => {
    panel = await startIspconfigReplica(port + 4);
    for (const row of panel.double.clients) {
      if (row['username'] === 'anna') row['email'] = contacts.anna;
      if (row['username'] === 'carl') row['email'] = contacts.carl;
    }
    [stage, plain] = await Promise.all([startStage({ port }), plainBrowser()]);
    const entered = { kind: 'ispconfig', name: 'ISPConfig', key: 'panelshare', secret: 'a-remote-password' };
    await addPanel(stage, plain, { ...entered, origin: panel.origin, base: panel.base });
    [customer, partner] = await Promise.all([
      browserWith(stage, { ...panel, name: 'ISPConfig' }),
      browserWith(stage, { ...panel, name: 'ISPConfig' }),
    ]);
    web = await partner.context.newPage();
    await stage.signIn(web, sofia);
    own = await customer.context.newPage();
  });
  afterAll(async () => {
    await plain?.close();
    await stage?.close();
    await panel?.close();
  });

  const logIn = async (login: string): Promise<void> => {
    await own.goto(`${panel.origin}/login/`);
    await own.locator('#username').fill(login);
    await own.locator('#password').fill('a-password-of-theirs');
    await own.keyboard.press('Enter');
    await own.waitForURL(/index\.php/);
    await says(own, 'menu', 'Share access…');
  };
  const turnTo = async (list: string, rows: number): Promise<void> => {
    await own.getByRole('link', { name: list, exact: true }).click();
    await until(async () => (await namesAt(own, 'row')).length === rows, `${rows} rows have their control`);
  };

  /** Users are named after the share that they were made for. */
  const marked = /^gr[a-z]_/;
  const ftp = () =>
    panel.double.rows.sites_ftp_user_get.filter((row) => marked.test(String(row['username'])));
  const readers = () =>
    panel.double.rows.sites_database_user_get.filter((row) => marked.test(String(row['database_user'])));
  const placeOf = (database: string) =>
    panel.double.rows.sites_database_get.find((row) => row['database_name'] === database)?.[
      'database_ro_user_id'
    ];

  it('shares from the row of a database, in one document for all pages [S1] [S2] [S5] [E40]', async () => {
    await logIn('anna');
    await turnTo('Websites', 2);
    await turnTo('Databases', 2);
    consent = await windowFrom(own, 'row', 'c1shop');
    await stage.signInHere(consent, lena);
    await button(consent, 'Continue').click();
    await proveByCode(stage, consent, contacts.anna);
    const rowOf = (name: RegExp) => consent.getByRole('row', { name });
    // The row's database is ticked, for looking: for more there is no user that could be made.
    expect(
      await rowOf(/^c1shop/)
        .getByRole('checkbox', { name: 'view' })
        .isChecked(),
    ).toBe(true);
    expect(
      await rowOf(/^c1shop/)
        .getByRole('checkbox', { name: 'change' })
        .count(),
    ).toBe(0);
    expect(await consent.getByRole('radio', { name: /The whole account/ }).isEnabled()).toBe(false);
    await rowOf(/^shop\.berg-bakery/)
      .getByRole('checkbox', { name: 'change' })
      .check();
    grants.anna = await accept(web, await shareNow(consent));
    await until(() => ftp().length === 1 && readers().length === 1, 'two users of its own');
    expect(String(placeOf('c1shop'))).toBe(String(readers()[0]?.['database_user_id']));
  });

  it('says “Show access”, opens no panel, and shows each password at a click [W4] [W9]', async () => {
    await (await signInByPopup(stage, partner, sofia)).close();
    panel.visits.length = 0;
    const card = await showAccess(partner, 'berg', 'Berg Bakery');
    await heading(card, /Berg Bakery/);
    await card.getByText('nobody is signed in to the panel with it').waitFor();
    const secrets = await secretsOn(card);
    const made = [...ftp().map((row) => row['username']), ...readers().map((row) => row['database_user'])];
    expect([...secrets.keys()].toSorted()).toEqual(made.map(String).toSorted());
    expect(secrets.get(String(ftp()[0]?.['username']))).toBe(ftp()[0]?.['password']);
    expect(panel.visits).toEqual([]);
    await card.close();
  });

  it('takes the second client of a browser for itself, and its card names only its own [W4] [E33]', async () => {
    await own.locator('#logout-button').click();
    await own.locator('#username').waitFor();
    await logIn('carl');
    await turnTo('Websites', 1);
    const page = await windowFrom(own, 'row', 'diaz-cycles.example');
    // The window is still Lena's: Maria signs in as herself.
    await page.context().clearCookies({ domain: new URL(stage.deployment).hostname });
    await page.reload();
    await stage.signInHere(page, maria);
    await button(page, 'Continue').click();
    await proveByCode(stage, page, contacts.carl);
    expect(await page.getByRole('main').innerText()).not.toContain('berg-bakery');
    grants.carl = await accept(web, await shareNow(page));
    await until(() => ftp().length === 2, 'an FTP user of carl’s site');
    const card = await showAccess(partner, 'carl', 'Diaz Cycles');
    await heading(card, /Diaz Cycles/);
    const secrets = await secretsOn(card);
    expect([...secrets.keys()]).toEqual([String(ftp()[1]?.['username'])]);
    await card.close();
  });

  it('ends with a fresh proof, with the host’s own read afterwards, and no session of ours left [M3] [M9]', async () => {
    const page = await personIn(plain);
    await stage.signIn(page, lena);
    await endAnotherDay(stage, page, grants.anna, lena);
    await confirmed(stage, page);
    expect(readers()).toEqual([]);
    expect(Number(placeOf('c1shop'))).toBe(0);
    expect(ftp()).toHaveLength(1);
    expect(await page.getByRole('main').innerText()).toMatch(/connection/i);
    expect((await web.goto(`${grants.anna}/card`))?.status()).not.toBe(200);
    expect(panel.double.sessions.size).toBe(0);
  });

  it('is “not yet cut” while the panel is down, and confirmed once it is back [E38]', async () => {
    const page = await personIn(plain);
    await stage.signIn(page, maria);
    panel.up = false;
    await endAnotherDay(stage, page, grants.carl, maria);
    await page.locator('[data-panel-confirmed="false"]').waitFor();
    expect(ftp()).toHaveLength(1);
    panel.up = true;
    await confirmed(stage, page);
    expect(ftp()).toEqual([]);
  });
});
