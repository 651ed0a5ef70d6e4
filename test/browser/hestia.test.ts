import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../../worker/dev/browser.ts';
import { type HestiaReplica, startHestiaReplica } from '../panels/hestia/replica.ts';
import { namesAt, says } from './support/controls.ts';
import {
  accept,
  addPanel,
  browserWith,
  confirmed,
  endAnotherDay,
  lena,
  maria,
  nameAccount,
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

const port = 10288;

describe('a share on HestiaCP, which signs nobody in, from both sides', () => {
  let stage: Stage;
  let panel: HestiaReplica;
  let plain: Browser;
  let customer: ExtensionBrowser;
  let partner: ExtensionBrowser;
  let anna: Page;
  let consent: Page;
  let web: Page;
  const grants = { anna: '', carl: '' };

  beforeAll(async () => {
    panel = await startHestiaReplica(port + 4);
    [stage, plain] = await Promise.all([startStage({ port }), plainBrowser()]);
    const entered = { kind: 'hestia', name: 'HestiaCP', key: 'k'.repeat(20), secret: 's'.repeat(40) };
    await addPanel(stage, plain, { ...entered, origin: panel.origin, base: panel.base });
    [customer, partner] = await Promise.all([
      browserWith(stage, { ...panel, name: 'HestiaCP' }),
      browserWith(stage, { ...panel, name: 'HestiaCP' }),
    ]);
    web = await partner.context.newPage();
    await stage.signIn(web, sofia);
  });
  afterAll(async () => {
    await plain?.close();
    await stage?.close();
    await panel?.close();
  });

  /** In two steps, as the panel asks. */
  const logIn = async (page: Page, login: string): Promise<void> => {
    await page.goto(panel.origin);
    await page.getByLabel('Name').fill(login);
    await page.keyboard.press('Enter');
    await page.getByLabel('Password').fill('a-password-of-theirs');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/list\/web/);
  };

  /** Our page names a mark, the customer makes a database of that name in the panel, and it is found. */
  const setMark = async (page: Page, own: Page): Promise<void> => {
    await heading(page, 'Set a mark in your panel');
    const mark = await page.getByLabel('Name to use').inputValue();
    await button(page, /check now/).click();
    await page
      .getByText(/not found|no such|not there/i)
      .first()
      .waitFor();
    await own.goto(`${panel.origin}/list/db/`);
    await own.getByRole('link', { name: 'Add a database' }).click();
    await own.getByLabel('Name').fill(mark);
    await own.getByRole('button', { name: 'Save' }).click();
    await button(page, /check now/).click();
    await heading(page, /^Share /);
  };

  const ftp = (login: string): string[] =>
    Object.values(panel.double.accounts[login]?.web ?? {}).flatMap((row) =>
      String(row['FTP_USER'])
        .split(':')
        .filter((name) => name.startsWith(`${login}_ps`)),
    );
  const temporary = (login: string): string[] =>
    [...panel.double.temporary.values()].filter((database) => database.startsWith(login));

  it('shares from the row of a database, after a mark that only the customer can set [S1] [S2] [S5] [E40]', async () => {
    anna = await customer.context.newPage();
    await logIn(anna, 'hstanna');
    await says(anna, 'menu', 'Share access…');
    await until(async () => (await namesAt(anna, 'row')).length > 0, 'every site has its control');
    await anna.getByRole('link', { name: 'Databases' }).click();
    await until(async () => (await namesAt(anna, 'row')).length > 0, 'every database has its control');
    consent = await windowFrom(anna, 'row', 'hstanna_shop');
    await stage.signInHere(consent, lena);
    await button(consent, 'Continue').click();
    await setMark(consent, anna);
    const rowOf = (name: RegExp) => consent.getByRole('row', { name });
    expect(
      await rowOf(/^hstanna_shop/)
        .getByRole('checkbox')
        .isChecked(),
    ).toBe(true);
    // What cannot be kept to is not offered singly.
    expect(
      await rowOf(/^berg-bakery\.test.*mail/i)
        .getByRole('checkbox')
        .count(),
    ).toBe(0);
    await rowOf(/^shop\.berg-bakery\.test/)
      .getByRole('checkbox')
      .check();
    grants.anna = await accept(web, await shareNow(consent));
    await until(() => ftp('hstanna').length === 1 && temporary('hstanna').length === 1, 'two credentials');
  });

  it('says “Show access”, opens no panel, and shows each password at a click [W4] [W9] [E40]', async () => {
    await (await signInByPopup(stage, partner, sofia)).close();
    panel.visits.length = 0;
    const card = await showAccess(partner, 'berg', 'Berg Bakery');
    await heading(card, /Berg Bakery/);
    await card.getByText('nobody is signed in to the panel with it').waitFor();
    const secrets = await secretsOn(card);
    expect(secrets.get(ftp('hstanna')[0] ?? '')).toBe(panel.double.passwords.get(ftp('hstanna')[0] ?? ''));
    expect([...secrets.keys()].filter((name) => panel.double.temporary.has(name))).toHaveLength(1);
    expect(panel.visits).toEqual([]);
    await card.close();
  });

  it('keeps a second client of the same origin apart, with nobody to sign out [W4] [E33]', async () => {
    const page = await personIn(plain);
    const carl = await personIn(plain);
    await logIn(carl, 'hstcarl');
    await nameAccount(stage, page, maria, { name: 'HestiaCP' }, 'hstcarl');
    await setMark(page, carl);
    await page
      .getByRole('row', { name: /^diaz-cycles\.test/ })
      .getByRole('checkbox')
      .first()
      .check();
    grants.carl = await accept(web, await shareNow(page));
    await until(() => ftp('hstcarl').length === 1, 'an FTP account of carl’s site');
    // The partner is at this panel for itself: showing a client's access data signs nobody out.
    const own = await partner.context.newPage();
    await logIn(own, 'hstcarl');
    panel.visits.length = 0;
    const card = await showAccess(partner, 'hstcarl', 'Diaz Cycles');
    await heading(card, /Diaz Cycles/);
    const secrets = await secretsOn(card);
    expect([...secrets.keys()]).toEqual(ftp('hstcarl'));
    expect(panel.visits).toEqual([]);
    // That page is no part of the share, and says so; nobody was signed out of it.
    await says(own, 'frame', 'Diaz Cycles shared access data only');
    await own.reload();
    expect(await own.getByTitle('hstcarl').count()).toBe(1);
  });

  it('ends with a fresh proof, and the receipt names what lives on [M3] [M9] [E43]', async () => {
    await endAnotherDay(stage, consent, grants.anna, lena);
    await confirmed(stage, consent);
    expect([ftp('hstanna'), temporary('hstanna')]).toEqual([[], []]);
    expect(ftp('hstcarl')).toHaveLength(1);
    expect(await consent.getByRole('main').innerText()).toMatch(/connection/i);
    expect((await web.goto(`${grants.anna}/card`))?.status()).not.toBe(200);
  });

  it('is “not yet cut” while the panel is down, and confirmed once it is back [E38]', async () => {
    const page = await personIn(plain);
    await stage.signIn(page, maria);
    panel.up = false;
    await endAnotherDay(stage, page, grants.carl, maria);
    await page.locator('[data-panel-confirmed="false"]').waitFor();
    expect((await web.goto(`${grants.carl}/card`))?.status()).not.toBe(200);
    expect(ftp('hstcarl')).toHaveLength(1);
    panel.up = true;
    await confirmed(stage, page);
    expect(ftp('hstcarl')).toEqual([]);
  });
});
