import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, joinDeployment } from '../../worker/dev/browser.ts';
import { demoPersons } from '../../worker/dev/demo-data.ts';
import { says, textAt } from './support/controls.ts';
import { openPopup, signInByPopup } from './support/popup.ts';
import { type Stage, startStage } from './support/stage.ts';
import { button, personIn, plainBrowser } from './support/web.ts';
import { opened } from './support/windows.ts';

const patience = { timeout: 20_000 };

/**
 * An agency with clients at two hosts. Both hosts hold the same rows with the same ids, so that
 * whatever one deployment could mistake for the other's would show.
 */
describe('one extension at two hosts', () => {
  let north: Stage;
  let south: Stage;
  let sofia: ExtensionBrowser;
  let popup: Page;
  let plain: Browser;
  let tab: Page;

  beforeAll(async () => {
    [north, south, plain] = await Promise.all([
      startStage({ port: 9920, settings: { HOST_NAME: 'North Hosting' } }),
      startStage({ port: 9940, settings: { HOST_NAME: 'South Hosting' } }),
      plainBrowser(),
    ]);
    sofia = await north.browserOf();
    await (await signInByPopup(north, sofia, demoPersons.authorized.email)).close();
    await (await joinDeployment(sofia, south.panel)).close();
    popup = await signInByPopup(south, sofia, demoPersons.authorized.email);
  });
  afterAll(async () => {
    await plain?.close();
    await Promise.all([north?.close(), south?.close()]);
  });

  const row = (host: string) => popup.getByRole('option', { name: new RegExp(`Diaz Cycles.*${host}`) });
  /** All that the extension keeps for this run of the browser. */
  const keptNow = (): Promise<string> => popup.evaluate('chrome.storage.session.get().then(JSON.stringify)');

  test('[W8] [E59] the clients of both stand in one list, each with its host', async () => {
    await popup.reload();
    await row('North Hosting').waitFor();
    await row('South Hosting').waitFor();
    expect(await popup.getByRole('option').count()).toBe(2);
  });

  test('[E59] pinning one leaves its namesake at the other host alone', async () => {
    await row('South Hosting').hover();
    await popup.locator('.row .more').click();
    await popup.getByRole('button', { name: 'Pin to the top' }).click();
    await expect.poll(() => popup.getByRole('option').first().innerText()).toContain('South Hosting');
    await popup.getByRole('option', { name: /pinned/ }).waitFor();
    expect(await popup.getByRole('option', { name: /pinned/ }).count()).toBe(1);
  });

  test('[E59] [W8] tokens are apart: each is good at its own deployment only', async () => {
    const tokens = [...(await keptNow()).matchAll(/"token":"([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) {
      const answers = await Promise.all(
        [north, south].map(({ stack }) =>
          fetch(`${stack.addresses.deploymentBase}/api/me`, {
            headers: { authorization: `Bearer ${token}` },
          }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    }
  });

  test('[W8] one that is down leaves the other working', async () => {
    await south.stack.stop();
    await popup.close();
    popup = await openPopup(sofia);
    await popup.getByText(/^South Hosting does not answer\. As of/).waitFor();
    expect(await row('South Hosting').getAttribute('aria-disabled')).toBe('true');
    expect(await row('North Hosting').getAttribute('aria-disabled')).toBe('false');
    tab = await opened(sofia.context, () => row('North Hosting').click());
    await says(tab, 'frame', 'Acting for Diaz Cycles');
    expect(new URL(tab.url()).origin).toBe(north.panel);
  });

  test('[E49] a panel the host switches off goes dark once the description is read again', async () => {
    const ada = await personIn(plain);
    await north.signIn(ada, demoPersons.admin.email, '/admin/panels');
    await ada.getByRole('link', { name: 'internex terminal' }).click();
    await button(ada, 'Switch off').click();
    await button(ada, 'Switch on').waitFor();
    popup = await openPopup(sofia);
    // What the clock does every five minutes.
    await popup.evaluate(`chrome.alarms.create('descriptions', { when: Date.now(), periodInMinutes: 5 })`);
    await expect.poll(() => textAt(tab, 'frame'), patience).toBe('');
    await tab.reload();
    await tab.waitForTimeout(700);
    expect(await tab.locator('panelshare-control').count()).toBe(0);
    await row('North Hosting').click();
    await popup.getByText('The host has switched this panel off for now.').waitFor();
  });
});
