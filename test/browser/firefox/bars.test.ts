import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../../worker/dev/browser.ts';
import { demoPersons } from '../../../worker/dev/demo-data.ts';
import { says } from '../support/controls.ts';
import { pressOn, tabTo, tickOn } from '../support/keys.ts';
import {
  answerBrowser,
  barSays,
  browserAsks,
  giveAuthenticator,
  goToAddressBar,
  keys,
  popupCloses,
  popupSays,
  setPreference,
} from '../support/own-window.ts';
import { openPopup, signInByPopup } from '../support/popup.ts';
import { type Stage, startStage } from '../support/stage.ts';
import { addPasskey, button, heading } from '../support/web.ts';

const { authorized } = demoPersons;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** By real keys in the browser's own window: its bars and questions, and the extension's own pages. */
describe('what Firefox shows of the extension', () => {
  let stage: Stage;
  let sofia: ExtensionBrowser;
  let below: Page;
  let tab: Page;

  beforeAll(async () => {
    stage = await startStage({ port: 11_060, browser: 'firefox' });
    sofia = await stage.browserOf({ joined: false });
    await setPreference(sofia, 'extensions.webextOptionalPermissionPrompts', true);
    // What keeps a person from pressing a button that has just come up.
    await setPreference(sofia, 'security.notification_enable_delay', 0);
  });
  afterAll(() => stage?.close());

  const nextTab = (act: () => Promise<unknown>): Promise<Page> =>
    Promise.all([sofia.context.waitForEvent('page'), act()]).then(([page]) => page);

  test('[E11] the browser asks about the very host; no adds nothing, yes does', async () => {
    const options = await sofia.context.newPage();
    await options.goto(`${sofia.pages}/options.html`);
    await options.locator('#address').fill(stage.panel);
    const add = options.getByRole('button', { name: 'Add', exact: true });
    await add.click();
    expect(await browserAsks(sofia)).toContain(new URL(stage.panel).hostname);
    await answerBrowser(sofia, 'no');
    await options.getByText('The browser was not allowed to ask').waitFor();
    await add.click();
    await browserAsks(sofia);
    await answerBrowser(sofia, 'yes');
    await options.getByText('Demo Hosting was added.').waitFor();
    await options.close();
    await (await signInByPopup(stage, sofia, authorized.email)).close();
  });

  test('[W1] a key opens the list on the toolbar, and letters and Enter in it a client', async () => {
    below = await sofia.context.newPage();
    await below.goto(`${stage.deployment}/sign-in`);
    await below.bringToFront();
    await keys(sofia, ['K'], ['Alt', 'Shift']);
    await popupSays(sofia, /Diaz Cycles/);
    tab = await nextTab(async () => {
      await keys(sofia, [...'diaz']);
      await keys(sofia, ['Enter']);
    });
    await says(tab, 'frame', 'Acting for Diaz Cycles');
    await popupCloses(sofia);
  });

  test('[W3] over a client’s tab the list says whose it is', async () => {
    await tab.bringToFront();
    await keys(sofia, ['K'], ['Alt', 'Shift']);
    await popupSays(sofia, /This tab: Diaz Cycles/);
    await keys(sofia, ['Escape']);
    await popupCloses(sofia);
  });

  test('[W1] [W5] one key leads back to one’s own account, another to the client before', async () => {
    await tab.bringToFront();
    await keys(sofia, ['O'], ['Alt', 'Shift']);
    await tab.locator('#login-form').waitFor();
    await tab.close();
    await below.bringToFront();
    tab = await nextTab(() => keys(sofia, ['L'], ['Alt', 'Shift']));
    await says(tab, 'frame', 'Acting for Diaz Cycles');
  });

  test('[W1] “ps” in the address bar says what Enter does, and does it', async () => {
    await tab.close();
    await below.bringToFront();
    await goToAddressBar(sofia);
    await keys(sofia, [...'ps diaz']);
    const lines = await barSays(sofia, /Open Diaz Cycles/);
    expect(lines).toContain('Type the name of a client');
    tab = await nextTab(() => keys(sofia, ['Enter']));
    await says(tab, 'frame', 'Acting for Diaz Cycles');
  });

  test.each([
    ['light', 1],
    ['dark', 0],
  ] as const)('[L1] [L4] popup and settings have nothing that axe finds, in %s', async (scheme, value) => {
    await setPreference(sofia, 'layout.css.prefers-color-scheme.content-override', value);
    for (const name of ['popup', 'options']) {
      const page = await sofia.context.newPage();
      await page.setViewportSize({ width: name === 'popup' ? 400 : 900, height: 600 });
      await page.goto(`${sofia.pages}/${name}.html`);
      await page
        .getByText(name === 'popup' ? 'Diaz Cycles' : 'Demo Hosting')
        .first()
        .waitFor();
      expect(await page.evaluate(`matchMedia('(prefers-color-scheme: ${scheme})').matches`)).toBe(true);
      await page.evaluate(axe);
      const found = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ target }) => target).join()))`;
      expect(await page.evaluate(found), name).toEqual([]);
      await page.close();
    }
  });

  test('[L1] the keyboard comes to everything in them, seen at every stop', async () => {
    const popup = await openPopup(sofia);
    await popup.getByRole('option', { name: /Diaz Cycles/ }).waitFor();
    await pressOn(popup, popup.locator('button.user'));
    await popup.locator('section.pane').waitFor();
    const settings = popup.getByRole('button', { name: 'Settings' });
    await tabTo(popup, settings);
    // The popup closes under the key.
    const options = await nextTab(() => popup.keyboard.press('Enter').catch(() => undefined));
    await options.bringToFront();
    await tabTo(options, options.getByRole('button', { name: 'Change the keys' }));
    await tickOn(
      options,
      options.getByRole('checkbox', { name: 'Always name the client in the title of its tab' }),
    );
    await options.close();
  });

  test('[O1] a passkey is made and proves a person', async () => {
    await giveAuthenticator(sofia);
    const page = await sofia.context.newPage();
    await page.goto(`${stage.deployment}/me`);
    await addPasskey(page);
    await page.goto(`${stage.deployment}/prove?next=/me`);
    await button(page, 'Use a passkey').click();
    await heading(page, 'My profile and devices');
    await page.close();
  });
});
