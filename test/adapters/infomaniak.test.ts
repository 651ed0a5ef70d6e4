import type { Browser } from 'playwright-core';
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

/** The menu's markup is assumed, the addresses are documented: one is enough, and the page's own word goes first. */
test.each([
  ['infomaniak-signed-out-2026-11.html', '/v3/481516/ng/home', '481516'],
  ['infomaniak-signed-out-2026-11.html', '/v3/481516', '481516'],
  ['infomaniak-signed-out-2026-11.html', '/v3/hosting/481516/hosting/701001/dash', '481516'],
  ['infomaniak-signed-out-2026-11.html', '/v3/ng/profile/user/token/list', null],
  ['infomaniak-signed-out-2026-11.html', '/v3/481516abc/ng/home', null],
  ['infomaniak-signed-out-2026-11.html', '/login?next=/v3/481516/ng/home', null],
  ['infomaniak-products-2026-11.html', '/v3/ng/profile/user', '481516'],
  ['infomaniak-products-2026-11.html', '/v3/234290/ng/home', '481516'],
])('[E33] %s at %s shows the organisation %s', async (file, path, account) => {
  const page = await openSaved(browser, file, path);
  await page.evaluate(script);
  const shown = await page.evaluate(() => window.adapters['infomaniak']?.account(document, location));
  expect(shown).toBe(account);
  await page.close();
});

const french = (more: Record<string, unknown> = {}) =>
  states.own('infomaniak', [], more, controlWords.fr, 'fr');

test('[S1] [P1] [W2] the Manager: sidebar, chevron, Partner-ID and product rows carry our controls', async () => {
  const page = await openSaved(browser, 'infomaniak-products-2026-11.html', '/v3/481516/ng/home');
  await start(page, scripts, french({ hasClients: true, partnerId: 'PID-7K2M9QXA' }));
  const count = (place: string) => page.evaluate((at) => window.fake.live(at).length, place);
  expect(await Promise.all(['menu', 'switcher', 'identity', 'row'].map(count))).toEqual([1, 1, 1, 3]);
  expect(await page.evaluate(() => window.fake.text('menu'))).toBe('Partager l’accès…Partenaire');
  const below = page.locator('.sidebar li:has(a[href$="/ng/partner"]) ~ li panelshare-control');
  expect(await below.count()).toBe(1);
  expect(await page.locator('.sidebar > #organisation-switch + span panelshare-control').count()).toBe(1);
  await press(page, 'row', 'Partager « Site vitrine »');
  expect(await sent(page, 'share')).toEqual([{ type: 'share', shown: '481516', productId: '701001' }]);
  await page.close();
});

test('[S1] a product’s own page offers that product', async () => {
  const page = await openSaved(
    browser,
    'infomaniak-product-2026-11.html',
    '/v3/hosting/481516/hosting/701001/dash',
  );
  await start(page, scripts, french());
  await press(page, 'row', 'Partager « Site vitrine »');
  expect(await sent(page, 'share')).toEqual([{ type: 'share', shown: '481516', productId: '701001' }]);
  await page.close();
});

test('[W3] the frame covers neither the page nor the sidebar that stands still', async () => {
  const page = await openSaved(browser, 'infomaniak-products-2026-11.html', '/v3/481516/ng/home');
  const listed = client('Boulangerie Morel', { shownAs: '481516' }, 'infomaniak');
  await start(page, scripts, states.acting(listed, controlWords.fr, 'fr'));
  await settled(page);
  const {
    frame,
    tops,
    bottom,
    window: height,
  } = await page.evaluate(() => {
    const box = (element: Element | null | undefined) => element?.getBoundingClientRect();
    return {
      frame: box(window.fake.live('frame')[0]?.querySelector('.frame'))?.bottom ?? 0,
      tops: ['.sidebar', '.top'].map((one) => box(document.querySelector(one))?.top ?? 0),
      bottom: box(document.querySelector('.sidebar'))?.bottom ?? 0,
      window: window.innerHeight,
    };
  });
  expect(frame).toBeGreaterThan(20);
  for (const top of tops) expect(top).toBeGreaterThanOrEqual(Math.floor(frame));
  expect(bottom).toBeLessThanOrEqual(height);
  await page.close();
});
