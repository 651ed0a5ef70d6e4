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

const many = Array.from({ length: 500 }, (_, at) => client(`Client ${String(at).padStart(3, '0')}`));
const found = (clients: readonly unknown[]) => ({ tag: 'clients', clients, at: Date.now() });

const openSwitcher = async (more: Record<string, unknown> = {}, acting = false): Promise<void> => {
  page = await openSaved(browser, 'froxlor-domains-2026-11.html', '/customer_domains.php?page=domains');
  const state = acting
    ? states.acting(client('Berg Bakery'))
    : states.own('froxlor', [], { hasClients: true });
  await start(page, scripts, state, { find_clients: found(many), ...more });
  await press(page, acting ? 'frame' : 'switcher', acting ? 'Switch' : 'Clients');
};
const layer = () =>
  page.evaluate(() => {
    const box = window.fake
      .live()
      .map((root) => root.querySelector('.layer'))
      .find(Boolean);
    return {
      open: Boolean(box),
      text: box?.textContent ?? '',
      elements: box?.querySelectorAll('*').length ?? 0,
      selected: box?.querySelector('[aria-selected="true"][role="option"]')?.textContent ?? null,
      focus:
        box?.getRootNode() instanceof ShadowRoot
          ? (box.getRootNode() as ShadowRoot).activeElement?.tagName
          : null,
    };
  });

describe('[W2] the switcher in the panel', () => {
  test('loads when it is opened, focuses the search, and holds few elements however long the list is', async () => {
    await openSwitcher();
    expect(await sent(page, 'load')).toHaveLength(1);
    const seen = await layer();
    expect(seen.focus).toBe('INPUT');
    expect(seen.text).toContain('Client 000');
    expect(seen.elements).toBeLessThanOrEqual(60);
  });

  test('typing filters, arrows move, Enter opens, and nothing is opened without the background', async () => {
    await openSwitcher({ open: { tag: 'opening', outcome: { outcome: 'opened' } } });
    await page.keyboard.type('berg');
    await page.waitForTimeout(200);
    expect((await sent(page, 'find_clients')).at(-1)).toEqual({ type: 'find_clients', words: 'berg' });
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowDown');
    expect((await layer()).selected).toContain('Client 030');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await sent(page, 'open')).toEqual([
      { type: 'open', deployment: 'https://share.example', grantId: many[30]?.client.grantId },
    ]);
    expect((await layer()).open).toBe(false);
  });

  test('[W1] Enter right after the letters opens what they find, not what the list showed before', async () => {
    await openSwitcher({ open: { tag: 'opening', outcome: { outcome: 'opened' } } });
    await page.evaluate(
      (clients) => {
        window.fake.answers['find_clients'] = { tag: 'clients', clients, at: Date.now() };
      },
      many.slice(7, 9),
    );
    await page.keyboard.type('berg');
    await page.keyboard.press('Enter');
    await settled(page);
    expect((await sent(page, 'find_clients')).at(-1)).toEqual({ type: 'find_clients', words: 'berg' });
    expect((await sent(page, 'open')).map(({ grantId }) => grantId)).toEqual([many[7]?.client.grantId]);
  });

  test('a click on a row opens it; a scripted one does not', async () => {
    await openSwitcher({ open: { tag: 'opening', outcome: { outcome: 'opened' } } });
    await page.evaluate(() => {
      for (const root of window.fake.live()) root.querySelector<HTMLElement>('[role="option"]')?.click();
    });
    expect(await sent(page, 'open')).toEqual([]);
    await press(page, 'list', 'Client 002');
    expect(await sent(page, 'open')).toHaveLength(1);
  });

  test('Escape clears the words, then closes and gives the focus back', async () => {
    await openSwitcher();
    await page.keyboard.type('x');
    await page.keyboard.press('Escape');
    expect((await layer()).open).toBe(true);
    await page.keyboard.press('Escape');
    expect((await layer()).open).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-place'))).toBe('switcher');
  });

  test('[W5] the way back is the first entry while acting', async () => {
    await openSwitcher({}, true);
    const first = await page.evaluate(
      () =>
        window.fake
          .live()
          .map((root) => root.querySelector('.layer button'))
          .find(Boolean)?.textContent,
    );
    expect(first).toContain('Back to my own account');
    await press(page, 'list', 'Back to my own account');
    expect(await sent(page, 'leave')).toHaveLength(1);
  });

  test('[W6] a refusal is said where the person looks', async () => {
    await openSwitcher({
      open: {
        tag: 'opening',
        outcome: { outcome: 'refused', code: 'grant_not_active', detail: 'Client 000 paused this share.' },
      },
    });
    await page.keyboard.press('Enter');
    await settled(page);
    expect((await layer()).text).toContain('Client 000 paused this share.');
    expect((await layer()).open).toBe(true);
  });

  test('a client that cannot be opened says why and does not open', async () => {
    await openSwitcher({
      find_clients: found([client('Paused', { state: 'paused' }), client('Nothing', { way: 'none' })]),
    });
    expect((await layer()).text).toContain('paused');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await sent(page, 'open')).toEqual([]);
  });

  test('keys typed in the search do not reach the panel', async () => {
    await openSwitcher();
    await page.evaluate(() => {
      Object.assign(window, { keys: 0 });
      document.addEventListener('keydown', () => Object.assign(window, { keys: 1 }));
    });
    await page.keyboard.type('abc');
    expect(await page.evaluate(() => Reflect.get(window, 'keys'))).toBe(0);
  });

  test('tabs: clients, and who has access here', async () => {
    page = await openSaved(browser, 'froxlor-domains-2026-11.html', '/customer_domains.php?page=domains');
    await start(page, scripts, states.own('froxlor', [grant()], { hasClients: true }), {
      find_clients: found(many),
    });
    await press(page, 'switcher', 'Clients');
    await press(page, 'list', 'Who has access');
    expect((await layer()).text).toContain('Studio Nord · full');
  });
});
