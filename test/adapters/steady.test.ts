import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { panelKinds } from '../../shared/api/deployment.ts';
import { listsScript, panelScript, roomScript } from './support/bundle.ts';
import { openPanelPages } from './support/open-panel-pages.ts';
import { launch, openSaved, settled, start } from './support/panel-page.ts';
import { client, grant, states } from './support/states.ts';
import { vendorPages } from './support/vendor-pages.ts';

/** The pages on which the panels list what can be shared. */
const lists = [...vendorPages, ...openPanelPages].flatMap(({ kind, file, path, products = [] }) => {
  const known = panelKinds.find((one) => one === kind);
  return known && products.length > 0 ? [{ kind: known, file, path }] : [];
});

/** How far the browser saw things of the page move, as it counts that, and what moved. */
const watch = `(() => {
  const moved = { score: 0, what: [] };
  globalThis.moved = moved;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      moved.score += entry.value;
      for (const { node } of entry.sources) moved.what.push(node?.outerHTML?.slice(0, 120) ?? String(node?.textContent));
    }
  }).observe({ type: 'layout-shift', buffered: true });
})()`;

let browser: Browser;
let scripts: { panel: string; lists: string };
let room: string;
let page: Page;
beforeAll(async () => {
  const [panel, later, early] = await Promise.all([panelScript(), listsScript(), roomScript()]);
  scripts = { panel, lists: later };
  room = early;
  browser = await launch();
});
afterEach(() => page?.close());
afterAll(() => browser.close());

const moved = async () => {
  await settled(page);
  return page.evaluate<{ score: number; what: string[] }>('globalThis.moved');
};
/** Painted before anything of ours comes, as a person sees it. */
const painted = async () => {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
};

describe('[W2] nothing in a panel’s page moves when our controls come', () => {
  test('is held on the lists of every kind of panel', () => {
    expect(new Set(lists.map(({ kind }) => kind))).toEqual(new Set(panelKinds));
  });

  describe.each(lists)('$file', ({ kind, file, path }) => {
    test.each([
      { width: 1280, shares: [] },
      { width: 1280, shares: [grant()] },
      { width: 600, shares: [grant()] },
    ])('at a width of $width', async ({ width, shares }) => {
      page = await openSaved(browser, file, path, {
        viewport: { width, height: 800 },
        early: watch,
      });
      await painted();
      await start(page, scripts, states.own(kind, shares));
      expect(await page.evaluate(() => window.fake.live('row').length)).toBeGreaterThan(0);
      expect(await moved()).toEqual({ score: 0, what: [] });
    });
  });

  test('and it would be seen: without the room that is kept for them, cells move', async () => {
    page = await openSaved(browser, 'froxlor-domains-2026-11.html', '/customer_domains.php?page=domains', {
      css: '',
      early: watch,
    });
    await painted();
    await start(page, scripts, states.own('froxlor'));
    expect((await moved()).score).toBeGreaterThan(0);
  });
});

describe('[W3] the frame', () => {
  const begin = (answer: unknown) => start(page, scripts, answer);
  const open = async () => {
    page = await openSaved(browser, 'froxlor-start-2026-11.html', '/customer_index.php', {
      early: `${watch};${room}`,
    });
  };
  const again = async () => {
    await page.reload();
    await painted();
  };
  const top = () => page.evaluate(() => getComputedStyle(document.documentElement).marginTop);

  test('moves the panel once in a tab: its next page has the room from the first paint on', async () => {
    await open();
    await painted();
    await begin(states.acting(client('Berg Bakery')));
    expect((await moved()).score).toBeGreaterThan(0);
    const height = await top();
    await again();
    expect(await top()).toBe(height);
    await begin(states.acting(client('Berg Bakery')));
    expect(await moved()).toEqual({ score: 0, what: [] });
    expect(await top()).toBe(height);
    expect(await page.locator('style[data-panelshare]').count()).toBe(1);
  });

  test('leaves no room behind where there is none any more, nor where nobody answers', async () => {
    await open();
    for (const last of [states.own('froxlor'), { tag: 'failed', code: 'internal', detail: '' }]) {
      await begin(states.acting(client('Berg Bakery')));
      await again();
      expect(await top()).not.toBe('0px');
      await begin(last);
      expect(await top()).toBe('0px');
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
      await again();
      expect(await top()).toBe('0px');
    }
  });

  test('takes from the page no more than its own tab could do to it', async () => {
    await open();
    await page.evaluate(() => sessionStorage.setItem('panelshare-frame', 'x'.repeat(5_000)));
    await again();
    expect(await page.locator('style[data-panelshare]').count()).toBe(0);
  });
});
