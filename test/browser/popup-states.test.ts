import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from './popup-browser.ts';
import { type FakeDeployment, fakeClient, fakeId, startFake } from './popup-fake.ts';
import { joinAndSignIn, openPopup, signInAtPanel, until, untilSays } from './popup-stage.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A sentence, and the button beside it that leads on. */
const says = async (page: Page, sentence: string | RegExp, button: string): Promise<void> => {
  const bar = page.locator('.say', { hasText: sentence });
  await bar.getByRole('button', { name: button }).waitFor();
  await page.evaluate(axe);
  const found = await page.evaluate<string[]>(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }).then((all) => all.violations.map((one) => one.id + " " + one.nodes.map((node) => node.target).join()))',
  );
  expect(found).toEqual([]);
};

describe('a list without clients', () => {
  let browser: ExtensionBrowser;
  let nord: FakeDeployment;

  beforeAll(async () => {
    nord = await startFake('nord');
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await nord.close();
  });
  afterEach(() => {
    nord.up = true;
  });
  beforeEach(async () => {
    const keep = browser.context.pages()[0];
    for (const page of browser.context.pages()) if (page !== keep) await page.close();
    await browser.context.clearCookies();
  });

  it('says that no host was added yet [W1] [W8]', async () => {
    const popup = await openPopup(browser, false);
    await says(popup, 'Add your hosting company', 'Add your host');
  });

  it('says that nobody is signed in [W1] [W8]', async () => {
    for (const origin of [nord.host, nord.froxlor]) await browser.grant(origin);
    const options = await browser.open('options.html');
    await options.fill('#address', nord.host.replace('http://', ''));
    await options.click('.join .main');
    await options.getByText('Host nord was added.').waitFor();
    const popup = await openPopup(browser, false);
    await says(popup, 'You are not signed in to Host nord.', 'Sign in');
  });

  it('says that nobody has shared yet, and what a partner does first [W1] [P1:popup]', async () => {
    await joinAndSignIn(browser, nord);
    const popup = await openPopup(browser, false);
    await says(popup, 'No client has shared an account with you yet.', 'Become a Sharing Partner');
  });

  it('says that the partnership rests [W1] [P9]', async () => {
    const [organisation] = nord.me.organisations;
    if (organisation === undefined) throw new Error('There is no organisation.');
    organisation.partnership = 'suspended';
    const popup = await openPopup(browser, false);
    await says(popup, 'The host has suspended the partnership of Studio Nord', 'Open Host nord');
    organisation.partnership = 'authorized';
  });

  it('says that the host does not answer, and asks again when told to [W1] [E28]', async () => {
    nord.up = false;
    const popup = await openPopup(browser, false);
    await says(popup, 'Host nord does not answer.', 'Try again');
    nord.up = true;
    nord.clients = [fakeClient(nord, 1, { customerName: 'Anna', shownAs: 'anna' })];
    await popup.getByRole('button', { name: 'Try again' }).click();
    await popup.locator('.row', { hasText: 'Anna' }).waitFor();
    expect(await popup.getByText('does not answer').count()).toBe(0);
  });

  it('says that every client rests, and leads to why [W1] [M4]', async () => {
    nord.clients = [
      fakeClient(nord, 1, { customerName: 'Anna', shownAs: 'anna', state: 'paused' }),
      fakeClient(nord, 2, { customerName: 'Berg', state: 'frozen' }),
    ];
    const popup = await openPopup(browser);
    await says(popup, 'Every client’s access rests for now', 'See why');
    const opened = browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'See why' }).click();
    await (await opened).waitForURL(`${nord.origin}/grants/${fakeId('gra', 1)}`);
  });

  it('says that nothing fits the words, and shows all again by one button or key [W1]', async () => {
    const popup = await openPopup(browser);
    await popup.keyboard.type('zzz');
    await says(popup, 'No client matches “zzz”.', 'Clear');
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.locator('.row').count()).toBe(2);
  });

  it('says that the browser cannot read what it keeps, rather than nothing [W1]', async () => {
    const popup = await browser.context.newPage();
    await popup.addInitScript(
      'IDBFactory.prototype.open = () => { throw new DOMException("broken", "UnknownError"); }',
    );
    await popup.goto(`chrome-extension://${browser.id}/popup.html`);
    await popup.getByText('What this browser keeps for Panelshare cannot be read just now.').waitFor();
    await popup.getByRole('button', { name: 'Try again' }).waitFor();
  });

  it('says after a minute that a switch was never answered, and lets one try again [W1] [W6]', async () => {
    nord.clients = [fakeClient(nord, 1, { customerName: 'Anna', shownAs: 'anna' })];
    let release = (): void => undefined;
    const hangs = new Promise<void>((resolve) => {
      release = resolve;
    });
    await browser.context.route(/index\.php/, async (route) => {
      await hangs;
      await route.abort().catch(() => undefined);
    });
    const popup = await browser.context.newPage();
    // The popup's minute alone is shortened: a clock of the test would be every page's, also after this test.
    await popup.addInitScript(() => {
      const real = globalThis.setTimeout;
      const shorter = (run: () => void, wait?: number) => real(run, wait === 60_000 ? 1_500 : wait);
      Reflect.set(globalThis, 'setTimeout', shorter);
    });
    await popup.goto(`chrome-extension://${browser.id}/popup.html`);
    await popup.keyboard.type('anna');
    // What the last tests left in the list may be shown until the host has answered.
    await popup.locator('[role="option"][aria-selected="true"][aria-disabled="false"]').waitFor();
    await popup.keyboard.press('Enter');
    await popup.getByText('Opening Anna…').waitFor();
    await popup.getByText('The panel has not answered for a minute.').waitFor();
    release();
    await browser.context.unroute(/index\.php/);
  });

  it('says where a panel is not as Panelshare knows it, and where all of it still works [W1] [S1]', async () => {
    const tab = await signInAtPanel(browser, nord, 'solo');
    await untilSays(tab, /Share access…/);
    await tab.evaluate('document.querySelector(".dropdown-menu").remove()');
    await until(
      async () => (await tab.locator('panelshare-control[data-place="docked"]').count()) === 1,
      'docked',
    );
    const popup = await browser.context.newPage();
    await popup.addInitScript((address) => {
      const { tabs } = Reflect.get(globalThis, 'chrome');
      const query = tabs.query.bind(tabs);
      tabs.query = async (): Promise<unknown> =>
        (await query({})).filter((one: { url?: string }) => one.url === address);
    }, tab.url());
    await popup.goto(`chrome-extension://${browser.id}/popup.html`);
    await says(popup, 'Froxlor looks different from what Panelshare knows', 'Open Host nord');
  });
});
