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

const berg = client('Berg Bakery');

/** A saved page, with an icon of its own, as it was before our script came. */
const open = async (answer: unknown, more = ''): Promise<void> => {
  page = await openSaved(browser, 'froxlor-domains-2026-11.html', '/customer_domains.php?page=domains');
  await page.evaluate((html) => {
    document.head.insertAdjacentHTML('beforeend', '<link rel="shortcut icon" href="data:,own">');
    document.body.insertAdjacentHTML('beforeend', html);
  }, more);
  await start(page, scripts, answer);
};
const answerNow = async (answer: unknown): Promise<void> => {
  await page.evaluate((next) => {
    Object.assign(window.fake.answers, { page: next });
    window.fake.push({ type: 'ask_again' });
  }, answer);
  await settled(page);
};
const icons = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon" i]')].map((link) =>
      decodeURIComponent(link.href),
    ),
  );

describe('the mark on a tab', () => {
  test('[W3] says no more than the page does: the account, unless the page names the client', async () => {
    await open(states.acting(berg));
    const { shownAs } = berg.client;
    await expect.poll(() => page.title()).toBe(`● ${shownAs} – Domains`);
    const whole = await page.evaluate(() => document.documentElement.outerHTML);
    expect(whole).not.toContain('Berg Bakery');
    await page.close();
    await open(states.acting(berg), '<p>Welcome, Berg Bakery</p>');
    await expect.poll(() => page.title()).toBe('● Berg Bakery – Domains');
    expect(await icons()).toHaveLength(1);
    expect((await icons())[0]).toContain('>BB</text>');
  });

  test('[W3] wears the colour that was chosen, and gives title and icon back when the access ends', async () => {
    await open(states.acting({ ...berg, mark: { colour: 'pink' } }));
    await expect.poll(async () => (await icons())[0]).toContain('#be185d');
    expect(
      await page.evaluate(() =>
        window.fake
          .live('frame')[0]
          ?.querySelector<HTMLElement>('.frame')
          ?.style.getPropertyValue('--client'),
      ),
    ).toBe('#be185d');
    await answerNow(states.ended('Berg Bakery'));
    expect(await page.title()).toBe('Domains');
    expect(await icons()).toEqual(['data:,own']);
  });

  test('[W3] is put back after a change in place, and a page that fights over it wins', async () => {
    await open(states.acting(berg));
    const { shownAs } = berg.client;
    await expect.poll(() => page.title()).toBe(`● ${shownAs} – Domains`);
    await page.evaluate(() => {
      document.querySelector('title')?.remove();
      document.head.insertAdjacentHTML('beforeend', '<title>Mail</title>');
    });
    await expect.poll(() => page.title()).toBe(`● ${shownAs} – Mail`);
    await page.evaluate(() => {
      new MutationObserver(() => {
        if (document.title !== 'Mine') document.title = 'Mine';
      }).observe(document.head, { childList: true, characterData: true, subtree: true });
      document.title = 'Mine';
    });
    await settled(page);
    await expect.poll(() => page.title()).toBe('Mine');
  });

  test('[M3] the frame leads to where the access is given back', async () => {
    await open(states.acting(berg));
    await press(page, 'frame', 'Done');
    expect(await sent(page, 'give_back')).toHaveLength(1);
  });
});

describe('[W4] switching inside a panel', () => {
  const found = { tag: 'clients', clients: [client('Diaz Cycles')], at: Date.now() };

  test('asks before tabs of another client are signed out, and Enter on its button answers', async () => {
    await open(states.acting(berg));
    await page.evaluate((answers) => Object.assign(window.fake.answers, answers), {
      find_clients: found,
      open: { tag: 'opening', outcome: { outcome: 'in_the_way', customerName: 'Berg Bakery', tabs: 2 } },
    });
    await press(page, 'frame', 'Switch');
    await settled(page);
    await page.keyboard.press('Enter');
    await settled(page);
    const layer = () =>
      page.evaluate(() =>
        window.fake
          .live()
          .map((root) => root.querySelector('.layer')?.textContent ?? '')
          .join(''),
      );
    expect(await layer()).toContain('Berg Bakery is open in 2 other tabs.');
    await page.keyboard.press('Enter');
    await settled(page);
    expect((await sent(page, 'open')).map((message) => Reflect.get(Object(message), 'replaces'))).toEqual([
      undefined,
      true,
    ]);
  });
});
