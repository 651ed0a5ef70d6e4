import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { controlWords } from '../../shared/messages/panel/index.ts';
import { adaptersScript, listsScript, panelScript } from './support/bundle.ts';
import { launch, openSaved, press, sent, settled, start } from './support/panel-page.ts';
import { client, states } from './support/states.ts';

let browser: Browser;
let script: string;
let scripts: { panel: string; lists: string };
beforeAll(async () => {
  const [adapters, panel, lists] = await Promise.all([adaptersScript(), panelScript(), listsScript()]);
  script = adapters;
  scripts = { panel, lists };
  browser = await launch();
});
afterAll(() => browser.close());

const saved = (name: string, options: Parameters<typeof openSaved>[3] = {}): Promise<Page> =>
  openSaved(browser, `ispconfig-${name}-2026-11.html`, '/index.php', options);

const own = () =>
  states.own('ispconfig', [], { hasClients: true, partnerId: 'PID-7K2M9QXA' }, controlWords.en, 'en');

const counts = (page: Page) =>
  page.evaluate(() => ['menu', 'switcher', 'row'].map((place) => window.fake.live(place).length));

test.each([
  ['Sign out anna', 'anna'],
  ['Abmelden anna', 'anna'],
  ['Se déconnecter anna.berg_2', 'anna.berg_2'],
  ['Sign out info@berg-bakery.example', null],
  ['', null],
])('[E33] a header that says “%s” shows the account %s', async (text, account) => {
  const page = await saved('start');
  await page.evaluate(script);
  const shown = await page.evaluate((words) => {
    const button = document.querySelector('#logout-button');
    if (button) button.textContent = words;
    return window.adapters['ispconfig']?.account(document, location);
  }, text);
  expect(shown).toBe(account);
  await page.close();
});

/** The saved pages have the panel's perspective and cells that clip: together they hide a control from the browser's own eye. */
test('[S1] [E10] a database’s row offers that database, by the id the host knows it by', async () => {
  const page = await saved('databases');
  const perspective = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('#container') ?? document.body).perspective);
  expect(await perspective()).not.toBe('none');
  await start(page, scripts, own());
  expect(await counts(page)).toEqual([1, 1, 2]);
  expect(await perspective()).toBe('none');
  await press(page, 'row', 'Share “c1shop”');
  expect(await sent(page, 'share')).toEqual([{ type: 'share', shown: 'anna', productId: 'database:1' }]);
  await page.close();
});

test('[E33] an administrator’s pages carry none of it: they name no client', async () => {
  const page = await saved('admin');
  await start(page, scripts, own());
  expect(await sent(page, 'page')).not.toContainEqual(expect.objectContaining({ shown: 'admin' }));
  expect((await counts(page)).at(-1)).toBe(0);
  await page.close();
});

/** As the panel does it: the address stays, and `#pageContent` gets other content. */
const turnTo = async (page: Page, name: string): Promise<void> => {
  const other = await saved(name);
  const content = await other.evaluate(() => document.querySelector('#pageContent')?.innerHTML ?? '');
  await other.close();
  await page.evaluate((html) => {
    const place = document.querySelector('#pageContent');
    if (place) place.innerHTML = html;
  }, content);
  await settled(page);
};

test('[S1] pages come and go in one document: the header keeps its controls, each list gets its own', async () => {
  const page = await saved('start');
  await start(page, scripts, own());
  expect(await counts(page)).toEqual([1, 1, 0]);
  for (const [name, rows] of [
    ['sites', 2],
    ['mailboxes', 0],
    ['databases', 2],
    ['form', 0],
    ['sites', 2],
    ['start', 0],
  ] as const) {
    await turnTo(page, name);
    expect(await counts(page)).toEqual([1, 1, rows]);
  }
  await page.close();
});

test('reading never breaks the form the customer has open: nothing is asked of the panel, nothing is in the form', async () => {
  const page = await saved('form');
  const form = () =>
    page.evaluate(() => {
      const element = document.querySelector<HTMLFormElement>('#pageForm');
      if (!element) return null;
      return {
        fields: [...new FormData(element)].map(([name, value]) => [name, String(value)]),
        controls: element.elements.length,
        inside: element.querySelectorAll('panelshare-control').length,
      };
    });
  await page.fill('#name', 'half a word');
  const before = await form();
  expect(before?.fields.map(([name]) => name)).toContain('_csrf_key');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await start(page, scripts, own());
  await settled(page);
  // The panel writes into its header every few seconds, and we look again each time.
  await page.evaluate(() => {
    const badge = document.querySelector('.notification_text');
    if (badge) badge.textContent = '1';
  });
  await settled(page);
  expect(await form()).toEqual(before);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('name');
  await page.close();
});

test('a control in a list takes no part in the panel’s form', async () => {
  const page = await saved('sites');
  await page.evaluate(() => {
    document
      .querySelector('#pageForm')
      ?.addEventListener('submit', () => document.body.setAttribute('data-submitted', ''));
  });
  await start(page, scripts, own());
  const fields = () =>
    page.evaluate(() => document.querySelector<HTMLFormElement>('#pageForm')?.elements.length ?? -1);
  const before = await fields();
  await press(page, 'row', 'Share “berg-bakery.example”');
  expect(await fields()).toBe(before);
  expect(await page.evaluate(() => document.body.hasAttribute('data-submitted'))).toBe(false);
  expect(await sent(page, 'share')).toEqual([{ type: 'share', shown: 'anna', productId: 'site:1' }]);
  await page.close();
});

test.each([1280, 600])(
  '[W3] at %s px the frame covers neither the header nor the narrow window’s menu',
  async (width) => {
    const page = await saved('sites', { viewport: { width, height: 800 } });
    const listed = client('Berg Bakery', { shownAs: 'anna' }, 'ispconfig');
    await start(page, scripts, states.acting(listed, controlWords.en, 'en'));
    await settled(page);
    const seen = await page.evaluate(() => {
      const box = (element: Element | null | undefined) => element?.getBoundingClientRect();
      return {
        frame: box(window.fake.live('frame')[0]?.querySelector('.frame'))?.bottom ?? 0,
        tops: ['#logout-button', '#logo', '.pushy'].map((one) => box(document.querySelector(one))?.top ?? 0),
        bottom: box(document.querySelector('.pushy'))?.bottom ?? 0,
      };
    });
    expect(seen.frame).toBeGreaterThan(20);
    for (const top of seen.tops) expect(top).toBeGreaterThanOrEqual(Math.floor(seen.frame));
    expect(seen.bottom).toBeLessThanOrEqual(801);
    await page.close();
  },
);
