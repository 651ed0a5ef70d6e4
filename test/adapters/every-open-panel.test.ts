import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listsScript, panelScript } from './support/bundle.ts';
import { launch, openSaved, press, sent, settled, start } from './support/panel-page.ts';
import { client, type Kind, states } from './support/states.ts';

/** What holds for each of the open panels alike, on the page where its rows stand. */
interface Panel {
  kind: Kind;
  file: string;
  path: string;
  rows: number;
  /** Where the entries of the account's menu stand; where the rows do. */
  menu: string;
  list: string;
  /** What a person presses before the panel shows its menu, in CSS. */
  unfold: string;
}
const panels: readonly Panel[] = [
  {
    kind: 'froxlor',
    file: 'froxlor-domains',
    path: '/customer_domains.php?page=domains',
    rows: 3,
    menu: '.dropdown-menu',
    list: 'table',
    unfold: '.dropdown-menu{display:block!important}',
  },
  {
    kind: 'virtualmin',
    file: 'virtualmin-servers',
    path: '/virtual-server/index.cgi?xnavigation=1',
    rows: 2,
    menu: '#sidebar',
    list: '#content table',
    unfold: '',
  },
  {
    kind: 'hestia',
    file: 'hestia-web',
    path: '/list/web/',
    rows: 3,
    menu: 'ul.main-menu-list',
    list: '.units-table',
    unfold: '',
  },
  {
    kind: 'ispconfig',
    file: 'ispconfig-sites',
    path: '/index.php',
    rows: 2,
    menu: '#headerbar',
    list: '#pageContent table',
    unfold: '',
  },
];

let browser: Browser;
let scripts: { panel: string; lists: string };
let page: Page;
beforeAll(async () => {
  const [panel, lists] = await Promise.all([panelScript(), listsScript()]);
  scripts = { panel, lists };
  browser = await launch();
});
afterEach(() => page?.close());
afterAll(() => browser.close());

const count = (place: string) => page.evaluate((at) => window.fake.live(at).length, place);
const placed = async () => [await count('menu'), await count('switcher'), await count('row')];

/** As a panel does it: what stood there goes, with whatever somebody had put into it, and the same comes anew. */
const rebuild = (...selectors: readonly string[]) =>
  page.evaluate((all) => {
    for (const selector of all) {
      const old = document.querySelector(selector);
      const next = old?.cloneNode(true);
      if (!old || !(next instanceof Element)) throw new Error(`No ${selector}.`);
      for (const wrapper of next.querySelectorAll('[data-panelshare]')) wrapper.remove();
      for (const host of next.querySelectorAll('panelshare-control')) host.parentElement?.remove();
      old.replaceWith(next);
    }
  }, selectors);

describe.each(panels)('$kind', (panel) => {
  const own = states.own(panel.kind, [], { hasClients: true });
  const open = async (width = 1280): Promise<void> => {
    page = await openSaved(browser, `${panel.file}-2026-11.html`, panel.path, {
      viewport: { width, height: 800 },
    });
    if (panel.unfold !== '') await page.addStyleTag({ content: panel.unfold });
  };

  test('[S1] [W2] each control stands once, and again once after each rebuild and each script', async () => {
    await open();
    await start(page, scripts, own);
    expect(await placed()).toEqual([1, 1, panel.rows]);
    for (const parts of [[panel.menu], [panel.list], [panel.menu, panel.list]]) {
      await rebuild(...parts);
      await settled(page);
      expect(await placed()).toEqual([1, 1, panel.rows]);
    }
    await page.evaluate(scripts.panel);
    await settled(page);
    expect(await placed()).toEqual([1, 1, panel.rows]);
    expect(await count('docked')).toBe(0);
    expect(await sent(page, 'missing_anchor')).toEqual([]);
  });

  test('[S1] controls follow a page that changes in place, forth and back', async () => {
    await open();
    await start(page, scripts, own);
    const list = await page.evaluate((selector) => {
      const found = document.querySelector(selector);
      const clone = found?.cloneNode(true);
      if (!(clone instanceof Element)) throw new Error('No list.');
      for (const host of clone.querySelectorAll('panelshare-control')) host.parentElement?.remove();
      const place = document.createElement('div');
      place.id = 'place-of-the-list';
      found?.replaceWith(place);
      return clone.outerHTML;
    }, panel.list);
    await settled(page);
    expect(await placed()).toEqual([1, 1, 0]);
    await page.evaluate((html) => {
      const place = document.querySelector('#place-of-the-list');
      if (place) place.outerHTML = html;
    }, list);
    await settled(page);
    expect(await placed()).toEqual([1, 1, panel.rows]);
  });

  test('an extension that goes leaves the page as it was', async () => {
    await open();
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    for (const state of [own, states.acting(client('Berg Bakery', {}, panel.kind))]) {
      await start(page, scripts, state);
      expect(await page.locator('panelshare-control').count()).toBeGreaterThan(0);
      await page.evaluate(() => {
        window.fake.invalidate();
        document.body.append('');
        document.body.lastChild?.remove();
      });
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      await page.evaluate(() => {
        Reflect.set(window, 'panelshareStop', undefined);
        Reflect.set(Reflect.get(window, 'browser').runtime, 'id', 'panelshare');
      });
    }
  });

  test.each(['menu', 'row'])(
    '[S1] by keyboard alone: Tab reaches what stands in the %s, Enter shares',
    async (place) => {
      await open();
      await start(page, scripts, own);
      const here = () =>
        page.evaluate((at) => window.fake.live(at).some((root) => root.activeElement !== null), place);
      for (let step = 0; step < 60 && !(await here()); step += 1) await page.keyboard.press('Tab');
      expect(await here()).toBe(true);
      await page.waitForTimeout(200);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(100);
      expect(await sent(page, 'share')).toHaveLength(1);
    },
  );

  test.each([1280, 600])('[W3] at %s px nothing of the page hides under the frame', async (width) => {
    await open(width);
    const size = () =>
      page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { scrollWidth, scrollHeight };
      });
    const before = await size();
    await start(page, scripts, states.acting(client('Berg Bakery', {}, panel.kind)));
    await settled(page);
    const hidden = await page.evaluate(() => {
      const frame = document.querySelector('panelshare-control[data-place="frame"]');
      if (!frame) throw new Error('No frame.');
      const { bottom } = frame.getBoundingClientRect();
      return [...document.body.querySelectorAll('*')]
        .filter((part) => part.tagName !== 'PANELSHARE-CONTROL' && part.checkVisibility())
        .map((part) => ({ part, box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0 && box.right > 0 && box.top < bottom - 0.5)
        .map(({ part }) => part.outerHTML.slice(0, 80));
    });
    expect(hidden).toEqual([]);
    const after = await size();
    expect(after.scrollWidth).toBe(before.scrollWidth);
    // Where the page was no higher than the window, it is not now.
    if (before.scrollHeight === 800 && panel.kind !== 'ispconfig') expect(after.scrollHeight).toBe(800);
  });

  test('a menu that is not there is told by its name, and the same stands docked', async () => {
    await open();
    // As in a next version of the panel, which calls it something else.
    await page.evaluate((selector) => {
      const menu = document.querySelector(selector);
      for (const name of ['id', 'class']) menu?.removeAttribute(name);
    }, panel.menu);
    await start(page, scripts, own);
    await page.waitForFunction(() => window.fake.live('docked').length > 0);
    expect(await sent(page, 'missing_anchor')).toContainEqual({ type: 'missing_anchor', anchor: 'menu' });
    expect(await count('docked')).toBe(1);
    await press(page, 'docked', 'Share access');
    expect(await sent(page, 'share')).toHaveLength(1);
  });

  test('[E49] where the Worker has switched the panel off, the page goes dark', async () => {
    await open();
    await start(page, scripts, own);
    await page.evaluate((answer) => {
      window.fake.answers['page'] = answer;
      window.fake.tell({ type: 'ask_again' });
    }, states.dark);
    await settled(page);
    expect(await page.locator('panelshare-control').count()).toBe(0);
  });
});
