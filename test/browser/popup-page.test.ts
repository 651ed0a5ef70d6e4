import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from './popup-browser.ts';
import { type FakeDeployment, fakeClient, startFake } from './popup-fake.ts';
import { joinAndSignIn, openPopup, signInAtPanel, until, untilSays, wholeText } from './popup-stage.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate<string[]>(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }).then((all) => all.violations.map((one) => one.id))',
  );
};

const unknownFroxlor =
  '<!doctype html><html lang="en"><title>x</title><body id="app"><input name="loginname"></body></html>';

/** Stands in for activeTab, which only a click in the toolbar gives: the host is allowed as by the browser's question. */
const allow = async (browser: ExtensionBrowser, origin: string): Promise<void> => {
  await browser.grant(origin);
  const page = await browser.open('options.html');
  await page.evaluate(
    (pattern) => {
      document.body.addEventListener('click', () => {
        void Reflect.get(globalThis, 'chrome').permissions.request({ origins: [pattern] });
      });
    },
    `http://${new URL(origin).hostname}/*`,
  );
  await page.locator('h1').click();
  await page.close();
};

describe('the page under the popup', () => {
  let browser: ExtensionBrowser;
  let nord: FakeDeployment;
  let foreign: Server;
  let foreignOrigin: string;

  beforeAll(async () => {
    nord = await startFake('nord');
    nord.clients = [fakeClient(nord, 1, { customerName: 'Anna', shownAs: 'anna' })];
    foreign = createServer((request, response) => {
      const html =
        request.url === '/panel' ? unknownFroxlor : '<!doctype html><title>A shop</title><p id="user-menu">';
      response.writeHead(200, { 'content-type': 'text/html' }).end(html);
    });
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
    const address = foreign.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    foreignOrigin = `http://elsewhere.localhost:${address.port}`;
    browser = await startBrowser();
    await joinAndSignIn(browser, nord);
    await allow(browser, foreignOrigin);
  });
  afterAll(async () => {
    await browser.close();
    await nord.close();
    await new Promise((resolve) => foreign.close(resolve));
  });
  beforeEach(async () => {
    nord.froxlorEnabled = true;
    const keep = browser.context.pages()[0];
    for (const page of browser.context.pages()) if (page !== keep) await page.close();
    await browser.context.clearCookies();
  });

  const worker = () => {
    const [running] = browser.context.serviceWorkers();
    if (!running) throw new Error('The background sleeps.');
    return running;
  };

  /**
   * The popup as it stands over a tab: the toolbar cannot be clicked from outside, so the browser's word on the tab
   * is given, its address too, which a click there shows even of a host that is not allowed (activeTab).
   */
  const popupOver = async (below: Page): Promise<Page> => {
    await below.bringToFront();
    const id = await worker().evaluate(async () => {
      const [tab]: { id: number }[] = await Reflect.get(globalThis, 'chrome').tabs.query({ active: true });
      return tab?.id;
    });
    const popup = await browser.context.newPage();
    await popup.addInitScript(
      (tab) => {
        for (const name of ['chrome', 'browser']) {
          const tabs = Reflect.get(globalThis, name)?.tabs;
          if (tabs !== undefined) tabs.query = async (): Promise<unknown> => [tab];
        }
      },
      { id, url: below.url() },
    );
    await popup.goto(`chrome-extension://${browser.id}/popup.html`);
    await popup.locator('.row').first().waitFor();
    return popup;
  };

  it('is said to look like a panel that no host has named, with the way to the host [E11] [L1]', async () => {
    const below = await browser.context.newPage();
    await below.goto(`${foreignOrigin}/panel`);
    const popup = await popupOver(below);
    await popup.getByText('This looks like Froxlor, but none of your hosts').waitFor();
    await popup.getByRole('button', { name: 'What to do' }).click();
    const text = await popup.locator('.quote').innerText();
    expect(text).toContain(`Froxlor (${foreignOrigin})`);
    expect(text).toMatch(/How to: https:\/\/\S+$/);
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme });
      expect(await findings(popup)).toEqual([]);
    }
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await popup.getByRole('button', { name: 'Copy the text' }).click();
    await popup.getByText('Copied').waitFor();
    expect(await popup.evaluate('navigator.clipboard.readText()')).toBe(text);
    const options = browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Add your host' }).click();
    await (await options).waitForURL(/options\.html/);
    // It looked once: nothing of ours stays in that page.
    expect(await wholeText(below)).not.toContain('Share access');
    expect(await below.locator('panelshare-control').count()).toBe(0);
  });

  it('is left alone when it is any other page, even with marks that a registered panel would have [E11]', async () => {
    const below = await browser.context.newPage();
    await below.goto(`${foreignOrigin}/shop`);
    const popup = await popupOver(below);
    await popup.getByRole('button', { name: 'Help' }).click();
    await popup.getByRole('heading', { name: 'Diagnostics' }).waitFor();
    await popup.getByRole('button', { name: 'Back' }).click();
    expect(await popup.getByText('This looks like').count()).toBe(0);
  });

  it('is a panel that the person has not allowed: it says so, and one button is the way [L1]', async () => {
    const pattern = `${new URL(nord.internex).protocol}//${new URL(nord.internex).hostname}/*`;
    await worker().evaluate(
      (origins) => Reflect.get(globalThis, 'chrome').permissions.remove({ origins }),
      [pattern],
    );
    const below = await browser.context.newPage();
    await below.goto(nord.internex);
    const popup = await popupOver(below);
    await popup.getByText(/^Panelshare is not switched on for .+ yet\./).waitFor();
    expect(await findings(popup)).toEqual([]);
    // What the browser's own question would be answered with; headless there is none.
    await browser.grant(nord.internex);
    await popup.getByRole('button', { name: 'Use it here' }).click();
    await expect.poll(() => popup.getByText('is not switched on').count()).toBe(0);
  });

  it('lost a place of ours: the entries stand docked, and diagnostics name the place [S1]', async () => {
    const tab = await signInAtPanel(browser, nord, 'solo');
    await untilSays(tab, /Share access…/);
    await tab.evaluate(() => document.querySelector('.dropdown-menu')?.remove());
    await until(
      async () => (await tab.locator('panelshare-control[data-place="docked"]').count()) === 1,
      'docked',
    );
    await untilSays(tab, /Share access…/);
    const popup = await openPopup(browser);
    await popup.getByRole('button', { name: 'Help' }).click();
    await popup.locator('.places').getByText(`menu on ${nord.froxlor}`).waitFor();
    expect(await findings(popup)).toEqual([]);
  });

  it('goes dark when the host switches its panel off, open tabs and new ones [E49] [A2]', async () => {
    const tab = await signInAtPanel(browser, nord, 'solo');
    await untilSays(tab, /Share access…/);
    const registered = (): Promise<string[]> =>
      worker().evaluate(async () => {
        const { scripting } = Reflect.get(globalThis, 'chrome');
        const all: { id: string }[] = await scripting.getRegisteredContentScripts();
        return all.map(({ id }) => id).sort();
      });
    /** The alarm that comes every five minutes, now. */
    const readAgain = (): Promise<void> =>
      worker().evaluate(async () => {
        await Reflect.get(globalThis, 'chrome').alarms.create('descriptions', { when: Date.now() });
      });
    expect(await registered()).toEqual(['panel-froxlor', 'panel-internex', 'room']);
    nord.froxlorEnabled = false;
    await readAgain();
    await until(async () => (await tab.locator('panelshare-control').count()) === 0, 'the open tab is dark');
    expect(await registered()).toEqual(['panel-internex', 'room']);
    await tab.reload();
    await tab.waitForTimeout(1_000);
    expect(await tab.locator('panelshare-control').count()).toBe(0);
    nord.froxlorEnabled = true;
    await readAgain();
    // The tab that was loaded meanwhile has no script: it gets one without being loaded again.
    await untilSays(tab, /Share access…/);
    expect(await registered()).toEqual(['panel-froxlor', 'panel-internex', 'room']);
  });
});
