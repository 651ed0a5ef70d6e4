import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WaitingInvitation } from '../../shared/api/clients.ts';
import { type ExtensionBrowser, startBrowser } from './popup-browser.ts';
import { type FakeDeployment, fakeClient, fakeId, startFake } from './popup-fake.ts';
import { joinAndSignIn, openPopup, until, untilSays } from './popup-stage.ts';

/**
 * What the browser itself asks the extension. Nobody can type into the address bar of a headless browser
 * or press its keys, so the events are raised in the background, where the browser would raise them.
 */
describe('the browser’s own bars and keys', () => {
  let browser: ExtensionBrowser;
  let nord: FakeDeployment;

  beforeAll(async () => {
    nord = await startFake('nord');
    nord.clients = [
      fakeClient(nord, 1, { customerName: 'Fish & <Chips>', shownAs: 'fish' }),
      fakeClient(nord, 2, { customerName: 'Carl', shownAs: 'carl' }),
      fakeClient(nord, 3, { customerName: 'Dora', shownAs: 'dora', state: 'paused' }),
    ];
    browser = await startBrowser();
    await joinAndSignIn(browser, nord);
    // A popup that the browser opens cannot be reached from outside: so it opens none, and the tab stands in for it.
    await background('chrome.action.openPopup = () => Promise.reject(new Error("no popup here"))');
  });
  afterAll(async () => {
    await browser.close();
    await nord.close();
  });
  beforeEach(async () => {
    nord.calls.length = 0;
    nord.landed.length = 0;
    const keep = browser.context.pages()[0];
    for (const page of browser.context.pages()) if (page !== keep) await page.close();
    await browser.context.clearCookies();
  });

  const background = async <Value>(code: string): Promise<Value> => {
    const worker =
      browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
    return worker.evaluate<Value>(code);
  };
  const opens = (): string[] => nord.calls.filter((call) => call.endsWith('/open'));
  const nextPage = (): Promise<Page> => browser.context.waitForEvent('page');

  /** Types in the address bar after `ps`: what would stand in its first line, and below. */
  const typed = (
    words: string,
  ): Promise<{ first: string; others: { content: string; description: string }[] }> =>
    background(`new Promise((resolve) => {
      const said = { first: "" };
      const { setDefaultSuggestion } = chrome.omnibox;
      chrome.omnibox.setDefaultSuggestion = (one) => { said.first = one.description; return Promise.resolve(); };
      chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(words)}, (others) => {
        chrome.omnibox.setDefaultSuggestion = setDefaultSuggestion;
        resolve({ ...said, others });
      });
    })`);
  const entered = (text: string): Promise<void> =>
    background(`chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(text)}, "currentTab")`);

  it('finds clients from the address bar as the popup does, and says what Enter does [W1] [E45]', async () => {
    const popup = await openPopup(browser);
    const order = await popup.locator('.row b').allTextContents();
    const { first, others } = await typed('froxlor');
    const shown = [first, ...others.map(({ description }) => description)];
    expect(shown.map((text) => order.findIndex((name) => text.includes(name.split(' ')[0] ?? '')))).toEqual([
      0, 1, 2,
    ]);
    expect((await typed('fish')).first).toMatch(/^Open Fish &amp; &lt;Chips&gt; · client-1\.test · Froxlor$/);
    expect((await typed('dora')).first).toMatch(/^Dora cannot be opened now/);
    expect((await typed('nobody')).first).toBe('No client matches “nobody”: show the list');
    expect((await typed('')).first).toBe('Type the name of a client, its account, panel or group');
  });

  it('opens the client on Enter, and asks the Worker first [W1] [W6]', async () => {
    const opened = nextPage();
    await entered('fish');
    const tab = await opened;
    await tab.waitForURL(/customer_index\.php$/);
    expect(opens()).toEqual([`POST /api/clients/${fakeId('gra', 1)}/open`]);
    await untilSays(tab, /Acting for Fish/);
    // A suggestion that was chosen names the very client.
    const { others } = await typed('froxlor');
    const carl = others.find(({ description }) => description.includes('Carl'));
    nord.calls.length = 0;
    const asked = nextPage();
    await entered(carl?.content ?? '');
    // Somebody else's tabs are open: the popup asks, for the address bar has no room for it (W4).
    const popup = await asked;
    await popup.getByText('Fish & <Chips> is open on Froxlor in a tab.').waitFor();
    expect(opens()).toEqual([]);
    const second = nextPage();
    await popup.getByRole('button', { name: 'Open Carl all the same' }).click();
    await untilSays(await second, /Acting for Carl/);
    expect(opens()).toEqual([`POST /api/clients/${fakeId('gra', 2)}/open`]);
  });

  it('says in the popup why nothing was opened, and says it once [W6]', async () => {
    const refused = nord.opening;
    nord.opening = () => ({ status: 403, code: 'partner_suspended' });
    const shown = nextPage();
    await entered('carl');
    const popup = await shown;
    await popup.getByText('Refused: partner_suspended.').waitFor();
    // Painted after what the next popup shows is stored.
    await expect.poll(() => background<string>('chrome.action.getBadgeText({})')).toBe('');
    await popup.close();
    nord.opening = refused;
    const again = await openPopup(browser);
    expect(await again.getByText('Refused').count()).toBe(0);
  });

  it('shows the list where nothing was typed, or nobody is found [W1]', async () => {
    for (const text of ['', 'nobody']) {
      const shown = nextPage();
      await entered(text);
      const popup = await shown;
      await popup.locator('.row').first().waitFor();
      await popup.close();
    }
    expect(opens()).toEqual([]);
  });

  it('goes to the client before by one key, and back to one’s own account by another [W1] [W5]', async () => {
    for (const name of ['carl', 'fish']) {
      const opened = nextPage();
      await entered(name);
      const tab = await opened;
      await tab.waitForURL(/customer_index\.php$/);
      await untilSays(tab, new RegExp(`Acting for ${name}`, 'i'));
      if (name === 'carl') await tab.close();
      else await tab.bringToFront();
    }
    nord.calls.length = 0;
    const asked = nextPage();
    await background('chrome.commands.onCommand.dispatch("last-client")');
    const popup = await asked;
    // Fish is in front, so it is Carl who was before; and Fish's tab would be signed out.
    await popup.getByRole('button', { name: 'Open Carl all the same' }).waitFor();
    await popup.close();
    const [tab] = browser.context.pages().filter((page) => page.url().includes('customer_index'));
    if (tab === undefined) throw new Error('The client’s tab is gone.');
    await tab.bringToFront();
    await background('chrome.commands.onCommand.dispatch("own-account")');
    await tab.locator('input[name="loginname"]').waitFor();
    expect(opens()).toEqual([]);
  });

  it('names its keys in the popup’s help and the settings, with the way to change them [W1]', async () => {
    const popup = await openPopup(browser);
    await popup.getByRole('button', { name: 'Help' }).click();
    for (const [key, meaning] of [
      ['Alt+Shift+K', 'open this list, from anywhere'],
      ['Alt+Shift+L', 'open the client you had before'],
      ['Alt+Shift+O', 'back to your own account'],
      ['ps, then a space', 'find a client from the address bar'],
    ] as const) {
      const line = popup.locator('dl > div', { hasText: meaning });
      await expect.poll(() => line.locator('dt').innerText()).toBe(key);
    }
    const options = await browser.open('options.html');
    await expect
      .poll(() => options.locator('.keys').innerText())
      .toMatch(
        /Open the list of clients\s+Alt\+Shift\+K[\s\S]*before\s+Alt\+Shift\+L[\s\S]*account\s+Alt\+Shift\+O/,
      );
    const settings = nextPage();
    await options.getByRole('button', { name: 'Change the keys' }).click();
    await until(async () => (await settings).url().startsWith('chrome://extensions'), 'the browser’s page');
  });

  it('counts on the button what waits for an answer, says it in words, and stops when it is answered [W8] [S8]', async () => {
    const invitation: WaitingInvitation = {
      id: fakeId('inv', 1),
      organisationId: fakeId('org', 1),
      customerName: 'Lind Optik',
      accountName: 'shop.test',
      panelName: 'Froxlor',
      access: { kind: 'full', payer: 'customer' },
      expiresAt: Date.now() + 86_400_000,
      counterOffer: false,
      url: `${nord.origin}/invitations/${fakeId('inv', 1)}`,
    };
    const badge = (): Promise<string> =>
      background(
        'Promise.all([chrome.action.getBadgeText({}), chrome.action.getTitle({})]).then((both) => both.join("|"))',
      );
    nord.invitations = [invitation, { ...invitation, id: fakeId('inv', 2), counterOffer: true }];
    const popup = await openPopup(browser);
    await expect.poll(badge).toBe('2|Panelshare: 2 waiting for your answer');
    await popup.getByRole('button', { name: '1 invitation · 1 client answered differently' }).click();
    const opened = nextPage();
    await popup.getByRole('button', { name: 'Answer', exact: true }).click();
    const page = await opened;
    await page.waitForURL(/invitations/);
    nord.invitations = [];
    await page.close();
    await expect.poll(badge).toBe('|Panelshare');
  });
});

describe('settings as a file', () => {
  let browser: ExtensionBrowser;
  let nord: FakeDeployment;
  beforeAll(async () => {
    nord = await startFake('nord');
    nord.clients = ['Anna', 'Berg', 'Carl'].map((customerName, at) =>
      fakeClient(nord, at + 1, { customerName }),
    );
    browser = await startBrowser();
    await joinAndSignIn(browser, nord);
  });
  afterAll(async () => {
    await browser.close();
    await nord.close();
  });

  const give = async (options: Page, text: string): Promise<void> => {
    await options.locator('input[type="file"]').setInputFiles({
      name: 'panelshare-settings.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  };

  it('are saved without a secret, shown before they are taken over, and undone [W1] [W8] [E13]', async () => {
    const popup = await openPopup(browser);
    await popup.keyboard.type('carl');
    await popup.keyboard.press('Alt+p');
    await popup.getByText('Carl now comes first').waitFor();
    await popup.close();
    const options = await browser.open('options.html');
    const saving = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Save a file' }).click();
    const saved = await readFile(await (await saving).path(), 'utf8');
    const file = JSON.parse(saved);
    expect(file.deployments[nord.origin]).toEqual({ name: 'Host nord', pins: [fakeId('gra', 3)], marks: {} });
    for (const secret of ['token', 'refresh', nord.me.email, 'PID-']) expect(saved).not.toContain(secret);

    await give(options, '{"panelshare":"preferences","version":1}');
    await options.getByText('That is no file of Panelshare settings.').waitFor();
    await give(options, saved);
    await options.getByText('Everything in this file is so already.').waitFor();

    file.endSessions = true;
    file.deployments[nord.origin].pins = [fakeId('gra', 2)];
    file.deployments[nord.origin].marks = { [fakeId('gra', 1)]: { colour: 'teal', group: 'Shops' } };
    file.deployments['https://elsewhere.example'] = { name: 'Elsewhere', pins: ['gra_x'], marks: {} };
    await give(options, JSON.stringify(file));
    const list = options.getByText('This file changes the following:').locator('xpath=../..').locator('li');
    await list.first().waitFor();
    expect(await list.allInnerTexts()).toEqual([
      'Host nord: 1 client is pinned · 1 pin goes · 1 client gets its colour and group',
      'Elsewhere: not added in this browser, so nothing of it is taken over. Add it first.',
      'Sign out at the panel when I close a client’s last tab: on',
      'Keys in that browser: Alt+Shift+K, Alt+Shift+L, Alt+Shift+O. You set them here yourself.',
    ]);
    await options.getByRole('button', { name: 'Take over', exact: true }).click();
    await options.getByText('Taken over.').waitFor();
    const setting = options.getByLabel('Sign out at the panel when I close');
    await expect.poll(() => setting.isChecked()).toBe(true);
    const taken = await openPopup(browser);
    expect((await taken.locator('.row b').allTextContents())[0]).toBe('Berg');
    expect(await taken.locator('.row', { hasText: 'Anna' }).textContent()).toContain('Shops');
    await taken.close();

    await options.getByRole('button', { name: 'Undo' }).click();
    await options.getByText('All is as it was before.').waitFor();
    await expect.poll(() => setting.isChecked()).toBe(false);
    const undone = await openPopup(browser);
    expect((await undone.locator('.row b').allTextContents())[0]).toBe('Carl');
    expect(await undone.locator('.row', { hasText: 'Anna' }).textContent()).not.toContain('Shops');
  });
});
