import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { colourOf } from '../../shared/design/tokens.ts';
import { languages } from '../../shared/messages/language.ts';
import { controlWords } from '../../shared/messages/panel/index.ts';
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

const products = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    productId: `p${at}`,
    name: `p${at}`,
    category: 'website' as const,
    actions: ['view' as const],
  }));
const berg = client('Berg Bakery', { access: { kind: 'limited', products: products(3) } });

const domains = async (answer: unknown, width = 1280): Promise<void> => {
  page = await openSaved(browser, 'froxlor-domains-2026-11.html', '/customer_domains.php?page=domains', {
    viewport: { width, height: 800 },
  });
  await start(page, scripts, answer);
};
const text = () => page.evaluate(() => window.fake.text('frame'));

describe('the acting frame', () => {
  test('[W3] says for whom, what, until when and how it is enforced, in the client’s colour', async () => {
    await domains(states.acting(berg));
    const said = await text();
    for (const part of [
      'Acting for Berg Bakery · 3 products · ends ',
      '12',
      'Dec',
      ' · enforced',
      'Switch',
      'Leave',
    ])
      expect(said).toContain(part);
    const colour = await page.evaluate(() =>
      window.fake.live('frame')[0]?.querySelector<HTMLElement>('.frame')?.style.getPropertyValue('--client'),
    );
    expect(colour).toBe(colourOf(berg.client.grantId));
    // A partner never shares onward.
    expect(await page.evaluate(() => window.fake.live('row').length + window.fake.live('menu').length)).toBe(
      0,
    );
  });

  test.each(['froxlor-domains', 'internex-clouds'])('it covers nothing of the header of %s', async (name) => {
    page = await openSaved(
      browser,
      `${name}-2026-11.html`,
      name.startsWith('froxlor') ? '/customer_domains.php?page=domains' : '/clouds',
    );
    await start(page, scripts, states.acting(berg));
    const frame = await page.locator('panelshare-control[data-place="frame"]').boundingBox();
    const header = await page.locator(name.startsWith('froxlor') ? 'nav.navbar' : 'header.top').boundingBox();
    if (!frame || !header) throw new Error('Frame or header is missing.');
    expect(frame).toMatchObject({ x: 0, y: 0, height: 28 });
    expect(header.y).toBeGreaterThanOrEqual(frame.y + frame.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  });

  test('it does not make a short page scroll', async () => {
    await domains(states.acting(berg));
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(800);
  });

  test.each(languages)('in %s nothing clips at 200% zoom, and the header stays free', async (language) => {
    await domains(
      states.mismatch(
        client('Bäckerei & Konditorei Berg-Hohenstein'),
        'carl',
        controlWords[language],
        language,
      ),
      640,
    );
    const clipped = await page.evaluate(() => {
      const all = window.fake.live('frame').flatMap((root) => [...root.querySelectorAll('.frame, .frame *')]);
      return all.filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0).length;
    });
    expect(clipped).toBe(0);
    const frame = await page.locator('panelshare-control[data-place="frame"]').boundingBox();
    const header = await page.locator('nav.navbar').boundingBox();
    if (!frame || !header) throw new Error('Frame or header is missing.');
    expect(frame.width).toBeLessThanOrEqual(640);
    expect(header.y).toBeGreaterThanOrEqual(frame.height);
    expect(await text()).toContain('carl');
  });

  test('it can be moved aside and back, and pushes nothing there', async () => {
    await domains(states.acting(berg));
    await press(page, 'frame', 'Move to the bottom');
    const aside = await page.locator('panelshare-control[data-place="frame"]').boundingBox();
    expect(aside && aside.y > 700).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).marginTop)).toBe('0px');
    await press(page, 'frame', 'Move to the top');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).marginTop)).toBe('28px');
  });

  test('the page’s own styles do not reach it, and it comes back when it is removed', async () => {
    await domains(states.acting(berg));
    await page.addStyleTag({
      content:
        'html > * { display: none !important; position: static !important; opacity: 0 !important; height: 0 !important }',
    });
    const box = await page.locator('panelshare-control[data-place="frame"]').boundingBox();
    expect(box?.height).toBe(28);
    await page.evaluate(() => document.querySelector('panelshare-control')?.remove());
    await settled(page);
    expect(await page.locator('panelshare-control[data-place="frame"]').count()).toBe(1);
  });

  test('[W3][E33] a page of another account: our controls lock, and both accounts are named', async () => {
    await domains(states.mismatch(berg, 'carl'));
    const said = await text();
    expect(said).toContain('carl');
    expect(said).toContain('Berg Bakery (anna)');
    const open = await page.evaluate(
      () =>
        ['menu', 'row', 'switcher']
          .flatMap((place) => window.fake.live(place))
          .flatMap((root) => [...root.querySelectorAll('button')])
          .filter((button) => !button.disabled).length,
    );
    expect(open).toBe(0);
    expect(await page.evaluate(() => window.fake.live('row').length)).toBe(3);
    await page.locator('tr panelshare-control').first().click({ force: true });
    expect(await sent(page, 'share')).toEqual([]);
    await press(page, 'frame', 'Leave');
    expect(await sent(page, 'leave')).toHaveLength(1);
  });

  test('[E41] an account that changes under the frame locks at once, before the answer', async () => {
    await domains(states.acting(berg));
    await page.evaluate(() => {
      Object.assign(window.fake.answers, { page: new Promise(() => {}) });
      const name = document.querySelector('#navbarOpts span');
      if (name) name.textContent = 'carl';
    });
    await settled(page);
    expect(await text()).toContain('Checking which account');
    expect((await sent(page, 'page')).at(-1)).toEqual({ type: 'page', shown: 'carl' });
    const locked = await page.evaluate(
      () =>
        [...(window.fake.live('frame')[0]?.querySelectorAll('button') ?? [])].find(
          (button) => button.textContent === 'Switch',
        )?.disabled,
    );
    expect(locked).toBe(true);
  });

  test('[W6] a push is only a reason to ask: the answer then ends the access', async () => {
    await domains(states.acting(berg));
    const asked = (await sent(page, 'page')).length;
    await page.evaluate((ended) => {
      Object.assign(window.fake.answers, { page: ended });
      window.fake.push({ type: 'ask_again' });
    }, states.ended('Berg Bakery'));
    await settled(page);
    expect((await sent(page, 'page')).length).toBe(asked + 1);
    expect(await text()).toContain('Access ended: Berg Bakery can no longer be opened.');
    await press(page, 'frame', 'Leave');
    expect(await sent(page, 'leave')).toHaveLength(1);
  });

  test('[M4] a client that is paused is called paused, not ended', async () => {
    await domains(states.ended('Berg Bakery', 'paused'));
    expect(await text()).toContain('Access paused: Berg Bakery cannot be opened for now.');
    expect(await text()).not.toContain('ended');
  });

  test('[E28] without an answer nothing is opened: the frame says since when and names the client as last known', async () => {
    await domains(states.acting(berg));
    await page.evaluate((offline) => {
      Object.assign(window.fake.answers, { page: offline });
      window.fake.push({ type: 'ask_again' });
    }, states.offline(Date.now()));
    await settled(page);
    const said = await text();
    expect(said).toContain('No answer from Panelshare since');
    expect(said).toContain('Last known: Berg Bakery');
    expect(said).not.toContain('Switch');
  });

  test('it asks again when the window gets the focus and each minute, and pings every 20 s', async () => {
    page = await openSaved(browser, 'froxlor-domains-2026-11.html', '/customer_domains.php?page=domains');
    await page.clock.install();
    await page.evaluate(({ answer }) => Object.assign(window.fake.answers, { page: answer }), {
      answer: states.acting(berg),
    });
    await page.evaluate(scripts.panel);
    await page.clock.runFor(1_000);
    const asked = (await sent(page, 'page')).length;
    await page.clock.runFor(61_000);
    expect((await sent(page, 'page')).length).toBe(asked + 1);
    expect(await page.evaluate(() => window.fake.pings)).toBe(3);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.clock.runFor(10);
    expect((await sent(page, 'page')).length).toBe(asked + 1);
    await page.clock.runFor(6_000);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.clock.runFor(10);
    expect((await sent(page, 'page')).length).toBe(asked + 2);
  });
});
