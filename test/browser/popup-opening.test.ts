import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, startBrowser } from './popup-browser.ts';
import { type FakeDeployment, fakeClient, fakeId, internexPanel, startFake } from './popup-fake.ts';
import { joinAndSignIn, openPopup, signInAtPanel, until, untilSays, wholeText } from './popup-stage.ts';

describe('opening a client from the popup', () => {
  let browser: ExtensionBrowser;
  let nord: FakeDeployment;
  let honest: FakeDeployment['opening'];
  let everybody: FakeDeployment['clients'];

  beforeAll(async () => {
    nord = await startFake('nord');
    honest = nord.opening;
    everybody = [
      fakeClient(nord, 1, { customerName: 'Anna', shownAs: 'anna' }),
      fakeClient(nord, 2, { customerName: 'Carl', shownAs: 'carl' }),
      fakeClient(nord, 3, { customerName: 'Inga', shownAs: 'CID-INGA0000', panel: internexPanel(nord) }),
      fakeClient(nord, 4, { customerName: 'Kart', shownAs: 'kart', way: 'card' }),
    ];
    nord.clients = everybody;
    browser = await startBrowser();
    await joinAndSignIn(browser, nord);
  });
  afterAll(async () => {
    await browser.close();
    await nord.close();
  });
  beforeEach(async () => {
    nord.opening = honest;
    nord.clients = everybody;
    nord.beforeTicket = Promise.resolve();
    nord.calls.length = 0;
    nord.landed.length = 0;
    nord.panels.links.clear();
    const keep = browser.context.pages()[0];
    for (const page of browser.context.pages()) if (page !== keep) await page.close();
    await browser.context.clearCookies();
  });

  /** The list is as the Worker says now: what an earlier test ended may still stand in it as ended. */
  const mayOpen = (popup: Page): Promise<void> =>
    popup.locator('[role="option"][aria-selected="true"][aria-disabled="false"]').waitFor();

  /** Types a name, presses Enter, and gives the popup and the tab that opened. */
  const openByKey = async (name: string): Promise<{ popup: Page; tab: Page }> => {
    const popup = await openPopup(browser);
    await popup.keyboard.type(name);
    await mayOpen(popup);
    const opened = browser.context.waitForEvent('page', { timeout: 15_000 }).catch(async () => {
      throw new Error(`nothing opened; the popup says: ${await popup.innerText('body')}`);
    });
    await popup.keyboard.press('Enter');
    return { popup, tab: await opened };
  };
  const landed = (tab: Page): Promise<void> =>
    tab.waitForURL(/customer_index\.php$/).catch(async () => {
      throw new Error(`the tab stands at ${tab.url()} and says: ${await tab.innerText('body')}`);
    });
  const opens = (): string[] => nord.calls.filter((call) => call.endsWith('/open'));

  it('signs in by one act, reports what the page shows, and frames the tab [W1] [W6] [W3]', async () => {
    const { tab } = await openByKey('anna');
    await landed(tab);
    await until(() => nord.landed.length === 1, 'the report after landing');
    expect(nord.landed).toEqual([{ shown: 'anna' }]);
    expect(opens()).toEqual([`POST /api/clients/${fakeId('gra', 1)}/open`]);
    await untilSays(tab, /Acting for Anna/);
  });

  it('ends the session that is open at the panel first, so the link cannot land in it [E33] [W4]', async () => {
    const other = await signInAtPanel(browser, nord, 'stranger');
    const { tab } = await openByKey('carl');
    await landed(tab);
    await until(() => nord.landed.length === 1, 'the report after landing');
    expect(nord.landed).toEqual([{ shown: 'carl' }]);
    expect(nord.panels.links.size).toBe(0);
    await other.reload();
    await untilSays(other, /Acting for Carl/);
  });

  it('never reports success when the page shows another account, and locks the tab [E33] [E41] [W3]', async () => {
    nord.opening = (client) => {
      const honestOne = honest(client);
      nord.panels.links.clear();
      return honestOne;
    };
    const { popup, tab } = await openByKey('anna');
    await until(() => nord.landed.length === 1, 'the report after landing');
    expect(nord.landed).toEqual([{ shown: null }]);
    await popup.getByText('The panel shows another account.').waitFor();
    await untilSays(tab, /shows no account, though Anna \(anna\) was opened/);
  });

  it('opens one client at a time on a panel [E42]', async () => {
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    await browser.context.route(/index\.php/, async (route) => {
      await slow;
      await route.continue();
    });
    const first = await openPopup(browser);
    await first.keyboard.type('anna');
    await first.keyboard.press('Enter');
    await until(() => opens().length === 1, 'the first opening is asked for');
    const second = await openPopup(browser);
    await second.keyboard.type('carl');
    await second.keyboard.press('Enter');
    await second.getByText('Another client is being opened on this panel.').waitFor();
    expect(opens()).toHaveLength(1);
    const opened = browser.context.waitForEvent('page');
    release();
    await landed(await opened);
    await until(() => nord.landed.length === 1, 'the report after landing');
    await until(() => first.isClosed(), 'the popup closed itself after opening');
    await browser.context.unroute(/index\.php/);
  });

  it('tells an open tab within a second that its access ended [W6] [E1] [E53]', async () => {
    const { tab } = await openByKey('anna');
    await untilSays(tab, /Acting for Anna/);
    await until(() => nord.listeners() > 0, 'the acting tab holds a line to the deployment');
    const kept = nord.clients;
    nord.clients = kept.map((one) => (one.shownAs === 'anna' ? { ...one, state: 'ended' as const } : one));
    const pushed = Date.now();
    nord.push();
    await untilSays(tab, /Access ended/);
    expect(Date.now() - pushed).toBeLessThan(1_000);
    const popup = await openPopup(browser);
    await popup.keyboard.type('anna');
    expect(await popup.locator('.row').first().textContent()).toContain('access ended');
    nord.clients = kept;
    nord.push();
    await expect.poll(() => popup.locator('.row').first().textContent()).not.toContain('access ended');
    await tab.close();
    await popup.close();
    await until(() => nord.listeners() === 0, 'nobody looks, so the line is given up');
  });

  it('tells it also when the access ended before the line to the deployment stood [W6] [E1] [E53]', async () => {
    let give = (): void => undefined;
    nord.beforeTicket = new Promise((resolve) => {
      give = resolve;
    });
    const { popup, tab } = await openByKey('anna');
    await untilSays(tab, /Acting for Anna/);
    const kept = nord.clients;
    nord.clients = kept.map((one) => (one.shownAs === 'anna' ? { ...one, state: 'ended' as const } : one));
    await until(() => nord.listeners() === 0, 'nobody listens, so nobody is told of it');
    give();
    await untilSays(tab, /Access ended/);
    nord.clients = kept;
    await tab.close();
    // It closes itself after opening, unless a test's tab may not.
    await popup.close();
    await until(() => nord.listeners() === 0, 'nobody looks, so the line is given up');
  });

  it('opens nothing on a refusal, and says why [W6] [E1]', async () => {
    nord.opening = () => ({ status: 403, code: 'partner_suspended' });
    const popup = await openPopup(browser);
    await popup.keyboard.type('anna');
    await mayOpen(popup);
    const before = browser.context.pages().length;
    await popup.keyboard.press('Enter');
    await popup.getByText('Refused: partner_suspended.').waitFor();
    expect(browser.context.pages()).toHaveLength(before);
  });

  it('opens no address outside the panel the deployment described [E59] [E41]', async () => {
    nord.opening = () => ({
      way: 'link',
      openingId: fakeId('opn', 1),
      url: 'https://evil.example/index.php?ln=1',
      shownAs: 'anna',
    });
    const popup = await openPopup(browser);
    await popup.keyboard.type('anna');
    await mayOpen(popup);
    const before = browser.context.pages().length;
    await popup.keyboard.press('Enter');
    await popup.getByText('That did not work.').waitFor();
    expect(browser.context.pages()).toHaveLength(before);
  });

  it('asks for a fresh proof in a window, and tries once more when it closes [E44]', async () => {
    let refusals = 1;
    nord.opening = (client) => {
      refusals -= 1;
      return refusals >= 0 ? { status: 403, code: 'passkey_required' } : honest(client);
    };
    const { tab: proof } = await openByKey('anna');
    await proof.waitForURL(`${nord.origin}/prove`);
    const opened = browser.context.waitForEvent('page');
    await proof.close();
    const tab = await opened;
    await landed(tab);
    expect(opens()).toHaveLength(2);
    await until(() => nord.landed.length === 1, 'the report after landing');
  });

  it('does not go round in circles when the proof was not given, and says so next time [E44]', async () => {
    nord.opening = () => ({ status: 403, code: 'passkey_required' });
    const { tab: proof } = await openByKey('anna');
    await proof.waitForURL(`${nord.origin}/prove`);
    await proof.close();
    await until(() => opens().length === 2, 'the second try');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(opens()).toHaveLength(2);
    const popup = await openPopup(browser);
    await popup.getByText('Refused: passkey_required.').waitFor();
  });

  it('posts a sign-in form once, with nothing of it in an address or in storage [E32]', async () => {
    nord.opening = () => ({
      way: 'form',
      openingId: fakeId('opn', 1),
      action: `${nord.internex}/delegated-login`,
      fields: { assertion: 'CID-INGA0000', relay: 'secret-relay' },
      shownAs: 'CID-INGA0000',
    });
    const { tab } = await openByKey('inga');
    const seen: string[] = [];
    tab.on('framenavigated', (frame) => seen.push(frame.url()));
    await tab.waitForURL(`${nord.internex}/`);
    await until(() => nord.landed.length === 1, 'the report after landing');
    expect(nord.landed).toEqual([{ shown: 'CID-INGA0000' }]);
    expect(nord.panels.posted.map((form) => form.get('relay'))).toEqual(['secret-relay']);
    expect(seen.join()).not.toContain('secret-relay');
    const [worker] = browser.context.serviceWorkers();
    const kept = await worker?.evaluate<string>(
      '(async () => JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]))()',
    );
    expect(kept).not.toContain('secret-relay');
    await tab.goBack().catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(nord.panels.posted).toHaveLength(1);
  });

  it('shows an access card as a page of the deployment, where there is no panel to open [W9]', async () => {
    nord.opening = () => ({ way: 'card', openingId: fakeId('opn', 1), url: `${nord.origin}/cards/1` });
    const list = await openPopup(browser);
    expect(await list.locator('.row', { hasText: 'Kart' }).textContent()).toContain('Show access');
    const { tab } = await openByKey('kart');
    await tab.waitForURL(`${nord.origin}/cards/1`);
  });

  it('goes back to one’s own account by its first entry, through the panel’s own logout [W5]', async () => {
    const { tab } = await openByKey('anna');
    await untilSays(tab, /Acting for Anna/);
    await tab.bringToFront();
    const id = await tab.evaluate('0').then(async () => {
      const [worker] = browser.context.serviceWorkers();
      return worker?.evaluate<number>(
        '(async () => (await chrome.tabs.query({ url: "http://panel-nord.localhost/*" }))[0].id)()',
      );
    });
    // A popup lies over its tab; here it is a tab itself, so it is told which one it stands over.
    const popup = await browser.context.newPage();
    await popup.addInitScript(`
      const query = chrome.tabs.query.bind(chrome.tabs);
      chrome.tabs.query = async (wanted) => wanted.active ? [await chrome.tabs.get(${id})] : query(wanted);
    `);
    await popup.goto(`chrome-extension://${browser.id}/popup.html`);
    const back = popup.locator('[role="option"]').first();
    await expect.poll(() => back.textContent()).toContain('Back to my own account');
    expect(await back.textContent()).toContain('Anna');
    await popup.keyboard.press('Home');
    await popup.keyboard.press('Enter');
    await tab.locator('input[name="loginname"]').waitFor();
    await until(async () => !/Acting for/.test(await wholeText(tab)), 'the frame is gone');
  });
});
