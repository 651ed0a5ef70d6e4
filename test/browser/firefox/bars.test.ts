import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../../worker/dev/browser.ts';
import { demoPersons } from '../../../worker/dev/demo-data.ts';
import { says } from '../support/controls.ts';
import {
  answerBrowser,
  browserAsks,
  keys,
  popupCloses,
  popupSays,
  setPreference,
} from '../support/own-window.ts';
import { signInByPopup } from '../support/popup.ts';
import { type Stage, startStage } from '../support/stage.ts';

const { authorized } = demoPersons;

/** In the browser's own window, by real keys: what stands around the pages. */
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

  test('[W1] [W5] another key leads back to one’s own account', async () => {
    await tab.bringToFront();
    await keys(sofia, ['O'], ['Alt', 'Shift']);
    await tab.locator('#login-form').waitFor();
  });
});
