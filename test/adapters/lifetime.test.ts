import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listsScript, panelScript } from './support/bundle.ts';
import { launch, openSaved, press, sent, settled, start } from './support/panel-page.ts';
import { client, grant, states } from './support/states.ts';

let browser: Browser;
let scripts: { panel: string; lists: string };
let page: Page;
beforeAll(async () => {
  const [panel, lists] = await Promise.all([panelScript(), listsScript()]);
  scripts = { panel, lists };
  browser = await launch();
});
afterEach(() => page.close());
afterAll(() => browser.close());

const clouds = async (answer: unknown, more?: Record<string, unknown>): Promise<void> => {
  page = await openSaved(browser, 'internex-clouds-2026-11.html', '/clouds');
  await start(page, scripts, answer, more);
};
const domains = async (answer: unknown, more?: Record<string, unknown>): Promise<void> => {
  page = await openSaved(browser, 'froxlor-domains-2026-11.html', '/customer_domains.php?page=domains');
  await start(page, scripts, answer, more);
};
const count = (place: string) => page.evaluate((at) => window.fake.live(at).length, place);
const hosts = () => page.locator('panelshare-control').count();

describe('controls while the page lives', () => {
  test('placed once: a second injection takes over, the panel’s rebuilds are followed', async () => {
    await domains(states.own('froxlor', [], { hasClients: true }));
    const placed = await hosts();
    await page.evaluate(scripts.panel);
    await settled(page);
    expect(await hosts()).toBe(placed);
    await page.evaluate(() => {
      for (const selector of ['nav', 'table']) {
        const old = document.querySelector(selector);
        const next = old?.cloneNode(true);
        if (!old || !(next instanceof Element)) continue;
        for (const host of next.querySelectorAll('panelshare-control')) host.parentElement?.remove();
        old.replaceWith(next);
      }
    });
    await settled(page);
    expect(await hosts()).toBe(placed);
    expect(await count('row')).toBe(3);
  });

  test('a control that the page throws out comes back; one it keeps throwing out is docked instead', async () => {
    await clouds(states.own('internex'));
    await page.evaluate(() => document.querySelector('.user-menu-list > li:last-child')?.remove());
    await settled(page);
    expect(await count('menu')).toBe(1);
    await page.evaluate(() => {
      new MutationObserver(() => {
        document.querySelector('.user-menu-list panelshare-control')?.parentElement?.remove();
      }).observe(document, { childList: true, subtree: true });
      document.body.append('x');
    });
    await page.waitForTimeout(5_000);
    expect(await count('menu')).toBe(0);
    expect(await count('docked')).toBe(1);
  });

  test('in-page navigation: rows follow the page, what was open closes', async () => {
    await clouds(states.own('internex', [grant()]));
    await press(page, 'menu', 'Who has access: 1');
    await page.evaluate(() => {
      history.pushState(null, '', '/clouds/cloud-shop');
      const main = document.querySelector('main');
      main?.replaceChildren();
      main?.insertAdjacentHTML(
        'beforeend',
        '<table><tr class="product" data-product-id="p1" data-category="domain"><td>x</td><td class="product-actions"></td></tr></table>',
      );
    });
    await settled(page);
    expect(await count('row')).toBe(1);
    const open = await page.evaluate(
      () => window.fake.live().filter((root) => root.querySelector('.layer')).length,
    );
    expect(open).toBe(0);
  });

  test('a page that changes at one address: rows follow it, what was open closes', async () => {
    page = await openSaved(browser, 'ispconfig-sites-2026-11.html', '/index.php');
    await start(page, scripts, states.own('ispconfig', [grant()]));
    const rows = await count('row');
    expect(rows).toBeGreaterThan(0);
    await press(page, 'menu', 'Who has access: 1');
    const layers = () =>
      page.evaluate(() => window.fake.live().filter((root) => root.querySelector('.layer')).length);
    expect(await layers()).toBe(1);
    await page.evaluate(() => document.querySelector('#pageContent')?.replaceChildren('Loading'));
    await settled(page);
    expect(await count('row')).toBe(0);
    expect(await count('menu')).toBe(1);
    expect(await layers()).toBe(0);
  });

  test('a menu that the panel builds anew all the time keeps its one control, and is never docked', async () => {
    await clouds(states.own('internex'));
    for (let round = 0; round < 25; round += 1) {
      await page.evaluate(() => {
        const old = document.querySelector('.user-menu-list');
        const next = document.createElement('ul');
        next.className = 'user-menu-list';
        next.innerHTML = '<li><a href="/account">Account Overview</a></li>';
        old?.replaceWith(next);
      });
      await page.waitForTimeout(120);
    }
    await settled(page);
    expect(await count('menu')).toBe(1);
    expect(await count('docked')).toBe(0);
    expect(await sent(page, 'missing_anchor')).toEqual([]);
  });

  test('an extension that is updated or removed leaves nothing behind', async () => {
    await domains(states.acting(client('Berg Bakery')));
    expect(await hosts()).toBe(1);
    await page.evaluate(() => {
      window.fake.invalidate();
      document.body.append(' ');
    });
    await settled(page);
    expect(await hosts()).toBe(0);
    expect(await page.locator('[data-panelshare]').count()).toBe(0);
    expect(await page.evaluate(() => window.fake.tell({ type: 'which_account' }))).toBe(null);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).marginTop)).toBe('0px');
  });

  test('what a dead script left in the page is cleared by the next one', async () => {
    await domains(states.own('froxlor'));
    const placed = await hosts();
    await page.evaluate(() => {
      // A reload of the extension makes a new world: the old one cannot be told to stop.
      Reflect.set(window, 'panelshareStop', undefined);
      window.fake.invalidate();
    });
    await page.evaluate(() => Reflect.set(Reflect.get(window, 'browser').runtime, 'id', 'panelshare'));
    await page.evaluate(scripts.panel);
    await settled(page);
    expect(await hosts()).toBe(placed);
  });

  test('a missing anchor is told once, and the same actions stand docked', async () => {
    page = await openSaved(browser, 'froxlor-start-2026-11.html', '/customer_index.php');
    await page.evaluate(() => document.querySelector('.dropdown-menu')?.remove());
    await start(page, scripts, states.own('froxlor'));
    expect(await count('docked')).toBe(0);
    await page.waitForTimeout(1_700);
    expect(await sent(page, 'missing_anchor')).toEqual([{ type: 'missing_anchor', anchor: 'menu' }]);
    expect(await count('docked')).toBe(1);
    await press(page, 'docked', 'Share access');
    expect(await sent(page, 'share')).toHaveLength(1);
  });
});
