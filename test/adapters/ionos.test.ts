import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listsScript, panelScript } from './support/bundle.ts';
import { launch, openSaved, press, sent, settled, start } from './support/panel-page.ts';
import { client, states } from './support/states.ts';

let browser: Browser;
let scripts: { panel: string; lists: string };
beforeAll(async () => {
  const [panel, lists] = await Promise.all([panelScript(), listsScript()]);
  scripts = { panel, lists };
  browser = await launch();
});
afterAll(() => browser.close());

const places = ['menu', 'switcher', 'identity', 'row', 'clients'];
const counts = (page: Awaited<ReturnType<typeof openSaved>>) =>
  page.evaluate((all) => all.map((place) => window.fake.live(place).length), places);

test('[S1] [P1] [W2] my.ionos: account menu, switcher, Partner-ID and every row but the server’s carry our controls', async () => {
  const page = await openSaved(browser, 'ionos-start-2026-11.html', '/');
  await start(page, scripts, states.own('ionos', [], { hasClients: true, partnerId: 'PID-7K2M9QXA' }));
  expect(await counts(page)).toEqual([1, 1, 1, 5, 0]);
  expect(await page.locator('.account + span panelshare-control').count()).toBe(1);
  await press(page, 'row', 'Share “Terminbuchung”');
  expect(await sent(page, 'share')).toEqual([
    { type: 'share', shown: 'K1234567', productId: 'web-keller-termine' },
  ]);
  await page.close();
});

test('[W2] [Q1] the portal: the client book beside the vendor’s own, clients right below the vendor’s own, the agency’s entries in its menu, and nothing to share', async () => {
  const page = await openSaved(browser, 'ionos-portal-customers-2026-11.html', '/customers');
  await start(page, scripts, states.unlinked({ hasClients: true, partnerId: null }));
  expect(await counts(page)).toEqual([1, 1, 0, 0, 1]);
  expect(await page.locator('#nav-customers > a + span panelshare-control').count()).toBe(1);
  expect(await page.evaluate(() => window.fake.text('menu'))).toBe('Become a partner');
  await press(page, 'clients', 'Client book…');
  expect(await sent(page, 'client_book')).toEqual([{ type: 'client_book', client: null }]);
  // Longer than a page may take to show what its adapter expects.
  await page.waitForTimeout(1_800);
  expect(await sent(page, 'missing_anchor')).toEqual([]);
  await page.close();
});

test('[W3] the frame covers neither the page nor the bar that stays on top', async () => {
  const page = await openSaved(browser, 'ionos-start-2026-11.html', '/');
  await start(page, scripts, states.acting(client('Keller Optik', { shownAs: 'K1234567' }, 'ionos')));
  await settled(page);
  const boxes = await page.evaluate(() => {
    const frame = window.fake.live('frame')[0]?.querySelector('.frame');
    window.scrollTo(0, document.documentElement.scrollHeight);
    return {
      frame: frame?.getBoundingClientRect().bottom ?? 0,
      bar: document.querySelector('.top')?.getBoundingClientRect().top ?? 0,
    };
  });
  expect(boxes.frame).toBeGreaterThan(20);
  expect(boxes.bar).toBeGreaterThanOrEqual(Math.floor(boxes.frame));
  await page.close();
});
