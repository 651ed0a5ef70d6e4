import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listsScript, panelScript } from './support/bundle.ts';
import { launch, openSaved, press, sent, start } from './support/panel-page.ts';
import { client, states } from './support/states.ts';

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

const paths = { web: '/list/web/', databases: '/list/db/', mail: '/list/mail/', admin: '/list/user/' };
const open = async (name: keyof typeof paths, answer: unknown, width = 1280): Promise<void> => {
  page = await openSaved(browser, `hestia-${name}-2026-11.html`, paths[name], {
    viewport: { width, height: 800 },
  });
  await start(page, scripts, answer);
};
const count = (place: string) => page.evaluate((one) => window.fake.live(one).length, place);
const box = async (selector: string) => {
  const found = await page.locator(selector).first().boundingBox();
  if (!found) throw new Error(`${selector} is not to be seen.`);
  return found;
};

describe('HestiaCP', () => {
  test('[S1] sites and databases can be picked where they are listed', async () => {
    await open('web', states.own('hestia'));
    expect([await count('menu'), await count('row')]).toEqual([1, 3]);
    await press(page, 'row', 'Share “shop.berg-bakery.example”');
    expect(await sent(page, 'share')).toEqual([
      { type: 'share', shown: 'hstanna', productId: 'site:shop.berg-bakery.example' },
    ]);
    await page.close();
    await open('databases', states.own('hestia'));
    expect(await count('row')).toBe(2);
  });

  test('[E40] nothing is offered on lists that cannot be limited, nor to an administrator', async () => {
    await open('mail', states.own('hestia'));
    expect([await count('menu'), await count('row')]).toEqual([1, 0]);
    await page.close();
    await open('admin', states.unlinked());
    expect(await page.locator('panelshare-control').count()).toBe(0);
    expect(await sent(page, 'page')).toEqual([{ type: 'page', shown: null }]);
  });

  test("a row's entry is seen without pointing at it, unlike the panel's own", async () => {
    await open('web', states.own('hestia'));
    const seen = await page.evaluate(() => {
      const visibility = (selector: string) => {
        const found = document.querySelector(selector);
        return found ? getComputedStyle(found).visibility : null;
      };
      return [
        visibility('.units-table-row-actions panelshare-control'),
        visibility('.units-table-row-actions a[href="#Edit"]'),
      ];
    });
    expect(seen).toEqual(['visible', 'hidden']);
  });

  test('the account’s entries stand where words have room, and fold away with the panel’s menu', async () => {
    for (const width of [1280, 700]) {
      await open('web', states.own('hestia', [], { hasClients: true }), width);
      const [menu, list, bar] = [
        await box('panelshare-control[data-place="menu"]'),
        await box('.main-menu-list'),
        await box('.top-bar'),
      ];
      expect(menu.y).toBeGreaterThanOrEqual(bar.y + bar.height);
      expect(menu.y + menu.height).toBeLessThanOrEqual(list.y + list.height);
      expect(menu.x + menu.width).toBeLessThanOrEqual(width);
      await page.close();
    }
    await open('web', states.own('hestia', [], { hasClients: true }), 420);
    expect(await page.locator('panelshare-control[data-place="menu"]').isVisible()).toBe(false);
    const [switcher, bar] = [await box('panelshare-control[data-place="switcher"]'), await box('.top-bar')];
    expect(switcher.y).toBeGreaterThanOrEqual(bar.y);
    expect(switcher.y + switcher.height).toBeLessThanOrEqual(bar.y + bar.height);
  });

  test('[W3] the frame covers neither the fixed bar nor the toolbar that stays, and no short page scrolls', async () => {
    await open('web', states.acting(client('Berg Bakery')));
    const frame = await box('panelshare-control[data-place="frame"]');
    expect(frame).toMatchObject({ x: 0, y: 0, height: 28 });
    expect((await box('.top-bar')).y).toBe(28);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(800);
    await page.evaluate(() => {
      const tall = document.createElement('div');
      tall.style.height = '2000px';
      document.querySelector('main')?.append(tall);
      window.scrollTo(0, 600);
    });
    const [bar, toolbar] = [await box('.top-bar'), await box('.toolbar')];
    expect(bar.y).toBe(28);
    expect(toolbar.y).toBeGreaterThanOrEqual(bar.y + bar.height - 1);
  });
});
