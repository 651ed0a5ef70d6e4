import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listsScript, panelScript } from './support/bundle.ts';
import { launch, openSaved, press, sent, settled, start } from './support/panel-page.ts';
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

const list = '/virtual-server/index.cgi';
const paths = {
  start: '/sysinfo.cgi?xnavigation=1',
  servers: `${list}?xnavigation=1`,
  users: '/virtual-server/list_users.cgi?dom=17952765209371&xnavigation=1',
  partner: `${list}?xnavigation=1`,
  admin: `${list}?xnavigation=1`,
};
const open = async (name: keyof typeof paths, answer: unknown, width = 1400): Promise<void> => {
  page = await openSaved(browser, `virtualmin-${name}-2026-11.html`, paths[name], {
    viewport: { width, height: 900 },
  });
  await start(page, scripts, answer);
};
const count = (place: string) => page.evaluate((one) => window.fake.live(one).length, place);
const acting = () => states.acting(client('Acme GmbH', { shownAs: 'acme' }, 'virtualmin'));

describe('Virtualmin', () => {
  test('[S1] [S5] a server is shared from its row, with all it holds', async () => {
    await open('servers', states.own('virtualmin'));
    expect([await count('menu'), await count('row')]).toEqual([1, 2]);
    await press(page, 'row', 'acme-blog.example');
    expect(await sent(page, 'share')).toEqual([
      { type: 'share', shown: 'acme', productId: 'server:179527655314694' },
    ]);
  });

  test('[E40] mailboxes offer nothing, and an administrator of the panel is offered nothing', async () => {
    await open('users', states.own('virtualmin'));
    expect([await count('menu'), await count('row')]).toEqual([1, 0]);
    await page.close();
    await open('admin', states.unlinked());
    expect(await page.locator('panelshare-control').count()).toBe(0);
    expect(await sent(page, 'page')).toEqual([{ type: 'page', shown: null }]);
  });

  test('[E33] a partner’s session is told as the account it is in', async () => {
    await open('partner', acting());
    expect(await sent(page, 'page')).toEqual([{ type: 'page', shown: 'acme' }]);
    expect(await count('frame')).toBe(1);
  });

  test('[W2] the menu that is built anew gets its controls once more, and never twice', async () => {
    await open('start', states.own('virtualmin', [], { hasClients: true }));
    expect([await count('menu'), await count('switcher')]).toEqual([1, 1]);
    for (let time = 0; time < 3; time += 1) {
      await page.evaluate(() => {
        const menu = document.querySelector('#sidebar ul.navigation');
        if (!menu?.parentElement) throw new Error('There is no menu.');
        // As the panel does between its tabs: the same markup again, in place of the old.
        const copy = menu.cloneNode(true);
        if (copy instanceof Element) {
          for (const ours of copy.querySelectorAll('panelshare-control')) ours.parentElement?.remove();
        }
        menu.replaceWith(copy);
      });
      await settled(page);
      expect([await count('menu'), await count('switcher')]).toEqual([1, 1]);
      expect(await page.locator('#sidebar panelshare-control').count()).toBe(2);
    }
  });

  test('[W2] a list that comes later, in place and in address, gets its controls', async () => {
    await open('start', states.own('virtualmin'));
    expect(await count('row')).toBe(0);
    await page.evaluate((path) => {
      history.pushState(null, '', path);
      const content = document.querySelector('#content');
      if (content) {
        content.innerHTML =
          '<table class="dataTable"><tbody><tr><td><a href="edit_domain.cgi?dom=17952765209371">acme-shop.example</a></td></tr></tbody></table>';
      }
    }, paths.servers);
    await settled(page);
    expect(await count('row')).toBe(1);
  });

  test('[W2] a page that comes without its menu has the docked control and its rows', async () => {
    await open('servers', states.own('virtualmin'));
    await page.evaluate(() => document.querySelector('#sidebar')?.remove());
    await page.waitForTimeout(2_500);
    expect([await count('docked'), await count('row'), await count('menu')]).toEqual([1, 2, 0]);
    expect(await sent(page, 'missing_anchor')).toContainEqual(
      expect.objectContaining({ type: 'missing_anchor', anchor: 'menu' }),
    );
  });

  test.each([1400, 700])(
    '[W3] at %i the frame covers nothing, and the page stays as high as the window',
    async (width) => {
      await open('servers', acting(), width);
      await settled(page);
      const seen = await page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        const { clientHeight, scrollHeight } = document.documentElement;
        return {
          frame: window.fake.live('frame')[0]?.querySelector('.frame')?.getBoundingClientRect().bottom ?? 0,
          content: box('#content')?.top ?? 0,
          contentEnd: box('#content')?.bottom ?? 0,
          menu: box('#sidebar')?.top ?? 0,
          menuEnd: box('#sidebar')?.bottom ?? 0,
          clientHeight,
          scrollHeight,
        };
      });
      expect(seen.frame).toBeGreaterThan(20);
      expect(seen.content).toBeGreaterThanOrEqual(Math.floor(seen.frame));
      expect(seen.contentEnd).toBeLessThanOrEqual(900);
      expect(seen.scrollHeight).toBeLessThanOrEqual(seen.clientHeight);
      if (width > 767) {
        expect(seen.menu).toBeGreaterThanOrEqual(Math.floor(seen.frame));
        expect(seen.menuEnd).toBeLessThanOrEqual(900);
      }
    },
  );
});
