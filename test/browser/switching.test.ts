import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from './popup-browser.ts';
import { type FakeDeployment, fakeClient, fakeId, startFake } from './popup-fake.ts';
import { joinAndSignIn, openPopup, until, untilSays, wholeText } from './popup-stage.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate<string[]>(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }).then((all) => all.violations.map((one) => one.id + " " + one.nodes.map((node) => node.target).join()))',
  );
};

const names = (page: Page) => page.locator('.row b').allTextContents();

describe('switching between clients', () => {
  let browser: ExtensionBrowser;
  let nord: FakeDeployment;
  let sued: FakeDeployment;

  beforeAll(async () => {
    nord = await startFake('nord');
    sued = await startFake('sued');
    nord.clients = [
      fakeClient(nord, 1, { customerName: 'Anna & <Söhne>', shownAs: 'anna' }),
      fakeClient(nord, 2, { customerName: 'Carl', shownAs: 'carl' }),
      fakeClient(nord, 3, { customerName: 'Dora', shownAs: 'dora' }),
    ];
    sued.clients = [fakeClient(sued, 1, { customerName: 'Carl', shownAs: 'carl' })];
    browser = await startBrowser();
    await joinAndSignIn(browser, nord);
    await joinAndSignIn(browser, sued);
  });
  afterAll(async () => {
    await browser.close();
    await nord.close();
    await sued.close();
  });
  beforeEach(async () => {
    nord.calls.length = 0;
    nord.landed.length = 0;
    const keep = browser.context.pages()[0];
    for (const page of browser.context.pages()) if (page !== keep) await page.close();
    await browser.context.clearCookies();
    await background('chrome.storage.local.remove(["pins", "marks", "recents", "open-sessions"])');
  });

  /** In the background, for what only the browser can cause: its address bar, its keys, its badge. */
  const background = async <Value>(code: string): Promise<Value> => {
    const worker =
      browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
    return worker.evaluate<Value>(code);
  };
  const opens = (): string[] => nord.calls.filter((call) => call.endsWith('/open'));

  const openByKey = async (typed: string): Promise<Page> => {
    const popup = await openPopup(browser);
    await popup.keyboard.type(typed);
    const opened = browser.context.waitForEvent('page');
    await popup.keyboard.press('Enter');
    const tab = await opened;
    await tab.waitForURL(/customer_index\.php$/);
    await until(() => nord.landed.length > 0, 'the report after landing');
    return tab;
  };

  it('pins by one key, and moves nothing in the list that is open [W1]', async () => {
    const popup = await openPopup(browser);
    await popup.keyboard.press('End');
    const before = await names(popup);
    await popup.keyboard.press('Alt+p');
    await popup.getByText('Dora now comes first').waitFor();
    await expect.poll(() => popup.locator('.row', { hasText: 'Dora' }).textContent()).toContain('pinned');
    expect(await names(popup)).toEqual(before);
    const next = await openPopup(browser);
    expect((await names(next))[0]).toBe('Dora');
    await next.keyboard.press('Alt+p');
    await next.getByText('Dora is no longer pinned').waitFor();
  });

  it('gives a client a colour and a group by keys, finds and filters by it, and keeps it to its host [W1] [W8] [E59]', async () => {
    const popup = await openPopup(browser);
    await popup.keyboard.type('carl nord');
    await popup.keyboard.press('Shift+Enter');
    await popup.getByRole('radio', { name: 'Pink' }).focus();
    await popup.keyboard.press('Space');
    await popup.getByText('Carl is marked.').waitFor();
    await popup.getByRole('combobox', { name: 'Group' }).fill(' Bakeries  of Zürich ');
    await popup.keyboard.press('Enter');
    await until(async () => {
      const kept = await background<string>('chrome.storage.local.get("marks").then(JSON.stringify)');
      return kept.includes('"group":"Bakeries of Zürich"') && kept.includes('"colour":"pink"');
    }, 'the mark is kept');
    expect(await findings(popup)).toEqual([]);
    await popup.close();

    const again = await openPopup(browser);
    await again.keyboard.type('zurich');
    await expect.poll(() => again.locator('.row').count()).toBe(1);
    expect(await again.locator('.row').textContent()).toContain('Bakeries of Zürich');
    expect(await again.locator('.row').textContent()).toContain('Host nord');
    expect(await again.locator('.row').getAttribute('style')).toContain('#be185d');
    await again.keyboard.press('Escape');
    await again.getByLabel('Group').selectOption('Bakeries of Zürich');
    await again.getByRole('heading', { name: 'Bakeries of Zürich · 1 client' }).waitFor();
    expect(await names(again)).toEqual(['Carl']);
    expect(await findings(again)).toEqual([]);
    await again.keyboard.type('dora');
    await again.getByText('No client matches “dora”.').waitFor();
    await again.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => again.locator('.row').count()).toBe(4);
    // Nothing of it leaves this browser.
    expect(await background('chrome.storage.sync ? chrome.storage.sync.get() : {}')).toEqual({});
  });

  it('marks who is open now, and asks before it signs their tabs out [W1] [W4]', async () => {
    const tab = await openByKey('anna');
    await untilSays(tab, /Acting for Anna/);
    const popup = await openPopup(browser);
    await expect.poll(() => popup.locator('.row', { hasText: 'Anna' }).textContent()).toContain('open now');
    await popup.keyboard.type('carl nord');
    nord.calls.length = 0;
    await popup.keyboard.press('Enter');
    await popup.getByText('Anna & <Söhne> is open on Froxlor in a tab.').waitFor();
    expect(opens()).toEqual([]);
    expect(await findings(popup)).toEqual([]);
    // Escape lets it be, and typing goes on.
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.getByText('is open on Froxlor').count()).toBe(0);
    expect(await wholeText(tab)).toContain('Acting for Anna');
    // Enter asks again, and Enter on its button answers: from the moment the question stands there.
    await popup.evaluate(`new MutationObserver((_, seen) => {
      if (document.querySelector('.say.asks') === null) return;
      seen.disconnect();
      document.title = document.activeElement.textContent;
    }).observe(document.body, { childList: true, subtree: true, attributes: true })`);
    await popup.keyboard.press('Enter');
    const yes = popup.getByRole('button', { name: 'Open Carl all the same' });
    await yes.waitFor();
    expect(await popup.title()).toContain('Open Carl');
    nord.landed.length = 0;
    const opened = browser.context.waitForEvent('page');
    await popup.keyboard.press('Enter');
    await (await opened).waitForURL(/customer_index\.php$/);
    await until(() => nord.landed.length === 1, 'the report after landing');
    await untilSays(tab, /This page shows|Acting for Carl/);
  });

  it('is switched from inside a panel without a question, unless another tab is open for that client [W2] [W4]', async () => {
    const tab = await openByKey('anna');
    await untilSays(tab, /Acting for Anna/);
    const ask = (grant: number, replaces: boolean): Promise<unknown> =>
      background(`(async () => {
        const [tab] = await chrome.tabs.query({ url: "http://panel-nord.localhost/*" });
        const [{ result }] = await chrome.scripting.executeScript({
          target: { tabId: tab.id },
          func: (message) => chrome.runtime.sendMessage(message),
          args: [{ type: "open", deployment: ${JSON.stringify(nord.origin)}, grantId: "${fakeId('gra', grant)}", replaces: ${replaces} }],
        });
        return result.outcome;
      })()`);
    const second = await browser.context.newPage();
    await second.goto(`${nord.froxlor}/customer_index.php`);
    await untilSays(second, /Acting for Anna/);
    expect(await ask(2, false)).toEqual({
      outcome: 'in_the_way',
      customerName: 'Anna & <Söhne>',
      tabs: 1,
    });
    await second.close();
    expect(await ask(2, false)).toEqual({ outcome: 'opened' });
  });

  it('marks the tab with what its own page says, and takes the mark away again [W3] [W5]', async () => {
    const tab = await openByKey('anna');
    await expect.poll(() => tab.title()).toBe('● anna – froxlor');
    const icon = await tab.locator('link[rel="icon"]').getAttribute('href');
    expect(decodeURIComponent(icon ?? '')).toMatch(/^data:image\/svg\+xml,<svg.*>AN<\/text>/);
    // The client's own name is nothing this page knows: it stands in the closed root only.
    expect(await tab.evaluate('document.documentElement.outerHTML')).not.toContain('Söhne');
    await untilSays(tab, /Acting for Anna & <Söhne>/);
    // A panel that changes its page in place gets the mark back, once.
    await tab.evaluate('document.title = "Domains"');
    await expect.poll(() => tab.title()).toBe('● anna – Domains');
    await tab.evaluate('document.title = "(1) " + document.title');
    await expect.poll(() => tab.title()).toBe('● anna – (1) Domains');
    // The session ends under the page: no mark may stay.
    await tab.evaluate(
      'document.querySelector("#navbarOpts").remove(); document.querySelector(".dropdown-menu").remove()',
    );
    await expect.poll(() => tab.title()).toBe('(1) Domains');
    expect(await tab.locator('link[rel="icon"]').count()).toBe(0);
  });

  it('names the client in the title where the page does, or the person wants it [W3]', async () => {
    const options = await browser.open('options.html');
    await options.getByLabel('Always name the client in the title of its tab').check();
    await until(
      async () =>
        (await background<string>('chrome.storage.local.get("names-in-tabs").then(JSON.stringify)')).includes(
          'true',
        ),
      'the setting is kept',
    );
    const tab = await openByKey('dora');
    await expect.poll(() => tab.title()).toBe('● Dora – froxlor');
    await options.getByLabel('Always name the client in the title of its tab').uncheck();
  });

  it('gives an access back from the frame, on the page where a partner ends it [M3]', async () => {
    const tab = await openByKey('anna');
    await untilSays(tab, /Done…/);
    await background(`(async () => {
      const [tab] = await chrome.tabs.query({ url: "http://panel-nord.localhost/*" });
      await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        func: () => { void chrome.runtime.sendMessage({ type: "give_back" }); },
      });
    })()`);
    await until(
      () =>
        browser.context.pages().some((page) => page.url().endsWith(`/grants/${fakeId('gra', 1)}/disconnect`)),
      'the page where the partner ends the share',
    );
    expect(opens()).toHaveLength(1);
  });

  it('offers to sign out where the last tab was closed, and does it by itself where that is wanted [W4]', async () => {
    const tab = await openByKey('anna');
    await untilSays(tab, /Acting for Anna/);
    await tab.close();
    const popup = await openPopup(browser);
    await popup.getByText('Anna & <Söhne> may still be signed in on Froxlor, without a tab.').waitFor();
    await popup.getByRole('button', { name: 'Sign out there' }).click();
    await expect.poll(() => popup.getByText('may still be signed in').count()).toBe(0);
    const account = async (): Promise<string | undefined> =>
      (await browser.context.cookies(nord.froxlor)).find(({ name }) => name === 'account')?.value;
    expect(await account()).toBeUndefined();
    await popup.close();

    const options = await browser.open('options.html');
    await options.getByLabel('Sign out at the panel when I close').check();
    const second = await openByKey('dora');
    await untilSays(second, /Acting for Dora/);
    expect(await account()).toBe('dora');
    await second.close();
    await until(async () => (await account()) === undefined, 'the session is ended');
    await options.getByLabel('Sign out at the panel when I close').uncheck();
  });
});
