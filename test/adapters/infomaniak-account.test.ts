import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adaptersScript } from './support/bundle.ts';
import { launch, openSaved } from './support/panel-page.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([launch(), adaptersScript()]);
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
