import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../../worker/dev/browser.ts';
import { demoPersons } from '../../../worker/dev/demo-data.ts';
import { namesAt, press, says } from '../support/controls.ts';
import { logIn, logInHere, openMenu, windowFrom } from '../support/panel.ts';
import {
  openClientByKeys,
  openPopup,
  openUserMenu,
  signInByPopup,
  windowFromPopup,
} from '../support/popup.ts';
import { type Stage, startStage } from '../support/stage.ts';
import { button, findAndTick, heading } from '../support/web.ts';

const { authorized, customer, sharing } = demoPersons;

/** The main stories in a real Firefox ESR: partner, customer, and what each sees of the other. */
describe('in Firefox', () => {
  let stage: Stage;
  let sofia: ExtensionBrowser;
  let lena: ExtensionBrowser;
  let popup: Page;
  let clientTab: Page;
  let lenaPanel: Page;

  /** What the browser keeps for the toolbar's button: its number and its name. */
  const badgeOf = (page: Page): Promise<string> =>
    page.evaluate(
      'Promise.all([browser.action.getBadgeText({}), browser.action.getTitle({})]).then((both) => both.join("|"))',
    );

  beforeAll(async () => {
    stage = await startStage({ port: 10760, browser: 'firefox' });
    sofia = await stage.browserOf({ joined: false });
  });
  afterAll(() => stage?.close());

  test('[L4] [W8] a partner joins a host by its address, and switches its panel on', async () => {
    const options = await sofia.context.newPage();
    await options.goto(`${sofia.pages}/options.html`);
    await options.locator('#address').fill(stage.panel);
    await options.getByRole('button', { name: 'Add', exact: true }).click();
    await options.getByText('Demo Hosting was added.').waitFor();
    const allow = options.getByRole('checkbox', { name: /^Use Panelshare on/ });
    if (!(await allow.isChecked())) await allow.click();
    await expect.poll(() => allow.isChecked()).toBe(true);
    await options.close();
  });

  test('[L4] [O1] she signs in from the popup, by a code, in a window of the browser’s own', async () => {
    popup = await signInByPopup(stage, sofia, authorized.email);
    await popup.getByRole('option', { name: /Diaz Cycles/ }).waitFor();
    await openUserMenu(popup);
    await popup.getByText('Authorized', { exact: true }).waitFor();
    expect(await popup.locator('.organisation p code').allInnerTexts()).toEqual([
      expect.stringMatching(/^CID-/),
      expect.stringMatching(/^PID-/),
    ]);
  });

  test('[L4] [W1] [W3] typing and Enter open a client, and the tab says for whom', async () => {
    await popup.close();
    popup = await openPopup(sofia);
    await popup.getByRole('option', { name: /Diaz Cycles/ }).waitFor();
    clientTab = await openClientByKeys(popup, 'diaz', 'Diaz Cycles');
    const frame = await says(clientTab, 'frame', 'Acting for Diaz Cycles');
    expect(frame).toContain('full access');
    await clientTab.locator('#delegated-banner').waitFor();
  });

  test('[L4] [W2] [W5] back to her own account, and from there to the client by the switcher in the panel', async () => {
    await press(clientTab, 'frame', 'Switch');
    await says(clientTab, 'list', 'Diaz Cycles');
    expect((await namesAt(clientTab, 'list'))[0]).toBe('← Back to my own account');
    await press(clientTab, 'list', 'Back to my own account');
    await clientTab.locator('#login-form').waitFor();
    // The agency's own account at this panel is the demo's other one.
    await logInHere(clientTab, 'jonas');
    await press(clientTab, 'switcher', 'Clients');
    await says(clientTab, 'list', 'Diaz Cycles');
    const own = clientTab;
    const opened = sofia.context.waitForEvent('page');
    await own.keyboard.type('diaz');
    await own.keyboard.press('Enter');
    clientTab = await opened;
    await says(clientTab, 'frame', 'Acting for Diaz Cycles');
    await own.close();
  });

  test('[L4] [W6] [M4] after more than the 30 s that Firefox leaves an idle background, a pause still reaches the tab at once', async () => {
    await clientTab.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, 45_000));
    const maria = await stage.browserOf();
    const mariaPopup = await signInByPopup(stage, maria, sharing.email);
    await mariaPopup.getByRole('button', { name: 'Pause', exact: true }).first().click();
    await says(clientTab, 'frame', 'Access paused: Diaz Cycles', 3_000);
    await maria.close();
  });

  test('[L4] [S1] [S2] a customer shares from her account menu, and proves the account at the panel', async () => {
    lena = await stage.browserOf();
    lenaPanel = await logIn(stage, lena, 'lena');
    await openMenu(lenaPanel);
    const consent = await windowFrom(lenaPanel, 'menu', 'Share access…');
    await stage.signInHere(consent, customer.email);
    await heading(consent, 'Link an account');
    await button(consent, 'Continue').click();
    await consent.getByRole('heading', { name: 'Connect this account?' }).waitFor();
    await consent.locator('#approve-link').click();
    await button(consent, 'Link the account').click();
    await heading(consent, 'Share Berg Bakery');
    await consent.close();
  });

  test('[L4] [S1] [S4] [S5] [S7] from the row of a cloud she shares just that, after a summary', async () => {
    await lenaPanel.goto(`${stage.panel}/clouds`);
    const consent = await windowFrom(lenaPanel, 'row', 'Webshop');
    await heading(consent, 'Share Berg Bakery');
    await findAndTick(consent, authorized.email, /Atelier Süd/);
    await button(consent, 'Update the summary').click();
    await consent.locator('aside.summary').getByText('Webshop').first().waitFor();
    await button(consent, 'Share now').click();
    await heading(consent, /^Shared with/);
    await consent.close();
  });

  test('[L4] [S8] the badge and the popup tell the partner, who accepts and opens what was shared only', async () => {
    popup = await openPopup(sofia);
    await expect.poll(() => badgeOf(popup)).toBe('1|Panelshare: 1 waiting for your answer');
    await popup.getByRole('button', { name: /1 invitation/ }).click();
    const window = await windowFromPopup(popup, 'Answer');
    await button(window, 'Accept').click();
    await window.waitForURL(/\/grants\//);
    await window.close();
    await expect.poll(() => badgeOf(popup)).toBe('|Panelshare');
    await popup.close();
    popup = await openPopup(sofia);
    await popup.getByRole('option', { name: /Berg Bakery/ }).waitFor();
    clientTab = await openClientByKeys(popup, 'berg', 'Berg Bakery');
    expect(await says(clientTab, 'frame', 'Acting for Berg Bakery')).toContain('1 product');
    await clientTab.goto(`${stage.panel}/clouds`);
    expect(await clientTab.locator('article.cloud h3').allInnerTexts()).toEqual(['Webshop']);
  });

  test('[L4] [M3] [W6] she ends it from her panel by a fresh proof; the partner’s tab says so, and the panel refuses', async () => {
    await openMenu(lenaPanel);
    const signIn = await windowFrom(lenaPanel, 'menu', 'Sign in to see who has access');
    await signIn.locator('main form[action="/authorize"] button[type="submit"]').click();
    await says(lenaPanel, 'menu', 'Who has access: 1');
    await press(lenaPanel, 'menu', 'Who has access: 1');
    await says(lenaPanel, 'list', 'Atelier Süd');
    const page = await windowFrom(lenaPanel, 'list', 'Revoke: Atelier Süd');
    await stage.nextDay();
    // A day later no proof is fresh any more: it is asked for on the page itself.
    await page.reload();
    await stage.prove(page, customer.email);
    await button(page, 'End now').click();
    await heading(page, /Receipt/);
    await says(clientTab, 'frame', 'Access ended: Berg Bakery', 3_000);
    await clientTab.locator('a.brand').click();
    expect(await clientTab.locator('article.cloud').count()).toBe(0);
  });

  test('[L4] [L1] the options name her devices, and the language she chooses is spoken at once', async () => {
    const options = await sofia.context.newPage();
    await options.goto(`${sofia.pages}/options.html`);
    await options.getByText('this device').waitFor();
    await Promise.all([options.waitForEvent('load'), options.locator('#language').selectOption('de')]);
    await options.getByRole('heading', { name: 'Geräte' }).waitFor();
    await options.close();
  });
});
