import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listsScript, panelScript } from './support/bundle.ts';
import { launch, openSaved, press, sent, settled, spotOf, start } from './support/panel-page.ts';
import { client, grant, limited, states } from './support/states.ts';

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
const openMenu = () => page.evaluate(() => document.querySelector('.dropdown-menu')?.classList.add('show'));
const count = (place: string) => page.evaluate((at) => window.fake.live(at).length, place);
const hosts = () => page.locator('panelshare-control').count();

describe('controls in a panel page', () => {
  test('[S1][P1] internex: entries in the account menu, an icon on clouds that can be shared, none on the main cloud', async () => {
    await clouds(states.own('internex'));
    expect(await count('menu')).toBe(1);
    expect(await count('row')).toBe(2);
    expect(await page.locator('article[data-main="true"] panelshare-control').count()).toBe(0);
    expect(await page.evaluate(() => window.fake.text('menu'))).toBe('Share access…Become a Sharing Partner');
    expect(
      await page.evaluate(() =>
        window.fake.roots.every(({ mode, host }) => mode === 'closed' && host.shadowRoot === null),
      ),
    ).toBe(true);
    await press(page, 'menu', 'Share access');
    await press(page, 'row', 'Share cloud “Shop”');
    await press(page, 'menu', 'Become a Sharing Partner');
    expect(await sent(page, 'share')).toEqual([
      { type: 'share', shown: 'CID-A1B2C3D4', productId: null },
      { type: 'share', shown: 'CID-A1B2C3D4', productId: 'cloud-shop' },
    ]);
    expect(await sent(page, 'become_partner')).toHaveLength(1);
  });

  test('[P1:panel] internex: becoming a partner stands on the vendor’s own tab for it, too, and says when one is', async () => {
    page = await openSaved(browser, 'internex-partner-2026-11.html', '/account/internex/sharing-partner');
    await start(page, scripts, states.signedOut);
    expect(await page.evaluate(() => window.fake.text('partner'))).toBe('Become a Sharing Partner');
    await press(page, 'partner', 'Become a Sharing Partner');
    expect(await sent(page, 'become_partner')).toHaveLength(1);
    await page.evaluate(
      (answer) => {
        window.fake.answers['page'] = answer;
        window.fake.tell({ type: 'ask_again' });
      },
      states.own('internex', [], { partnerId: 'PID-00000000' }),
    );
    await settled(page);
    expect(await page.evaluate(() => window.fake.text('partner'))).toBe('Sharing Partner');
    await page.evaluate(
      (answer) => {
        window.fake.answers['page'] = answer;
        window.fake.tell({ type: 'ask_again' });
      },
      states.acting(client('Berg Bakery', { shownAs: 'CID-A1B2C3D4' }, 'internex')),
    );
    await settled(page);
    expect(await count('partner')).toBe(0);
  });

  test('[S1] internex: products carry a control, managed servers none', async () => {
    page = await openSaved(browser, 'internex-products-2026-11.html', '/clouds/cloud-shop');
    await start(page, scripts, states.own('internex'));
    expect(await count('row')).toBe(3);
    expect(await page.locator('[data-category="server"] panelshare-control').count()).toBe(0);
  });

  test('[S1] Froxlor: websites can be picked on the domains page, nothing is offered on lists that cannot be limited', async () => {
    await domains(states.own('froxlor'));
    expect(await count('row')).toBe(3);
    await press(page, 'row', 'Share website shop.berg-bakery.example');
    expect(await sent(page, 'share')).toEqual([
      { type: 'share', shown: 'anna', productId: 'shop.berg-bakery.example' },
    ]);
    await page.close();
    page = await openSaved(browser, 'froxlor-databases-2026-11.html', '/customer_mysql.php?page=mysqls');
    await start(page, scripts, states.own('froxlor'));
    expect(await count('row')).toBe(0);
    expect(await count('menu')).toBe(1);
  });

  test('[S1] nothing appears on a page that is no panel of a joined deployment, or where nobody is signed in', async () => {
    await clouds(states.dark);
    expect(await hosts()).toBe(0);
    await page.close();
    page = await openSaved(browser, 'froxlor-signed-out-2026-11.html', '/index.php');
    await start(page, scripts, states.unlinked());
    expect(await hosts()).toBe(0);
    expect(await sent(page, 'page')).toEqual([{ type: 'page', shown: null }]);
    await page.close();
    page = await openSaved(browser, 'froxlor-admin-2026-11.html', '/admin_index.php');
    await start(page, scripts, states.unlinked());
    expect(await hosts()).toBe(0);
  });

  test('signed out of Panelshare: sharing works, and signing in is offered', async () => {
    await clouds(states.signedOut);
    expect(await page.evaluate(() => window.fake.text('menu'))).toContain('Sign in to see who has access');
    await press(page, 'menu', 'Share access');
    await press(page, 'menu', 'Sign in');
    expect(await sent(page, 'share')).toHaveLength(1);
    expect(await sent(page, 'sign_in')).toHaveLength(1);
  });

  test('[P5] the Partner-ID stands below the Client ID, once there is one', async () => {
    await clouds(states.own('internex', [], { partnerId: 'PID-7K2M9QXA' }));
    expect(await page.evaluate(() => window.fake.text('identity'))).toBe('Partner-ID: PID-7K2M9QXA');
    const [below, above] = await Promise.all([
      page.locator('panelshare-control[data-place="identity"]').boundingBox(),
      page.locator('#client-id').boundingBox(),
    ]);
    expect(below && above && below.y >= above.y + above.height - 2).toBe(true);
  });

  test('[W2] the chevron is there for partners only', async () => {
    await domains(states.own('froxlor'));
    expect(await count('switcher')).toBe(0);
    await page.close();
    await domains(states.own('froxlor', [], { hasClients: true }));
    expect(await count('switcher')).toBe(1);
  });

  test('existing shares: who has access, how long, how it is enforced, and Revoke on the deployment’s page [E30]', async () => {
    await domains(
      states.own('froxlor', [grant(), limited('shop.berg-bakery.example', 'shop.berg-bakery.example')]),
    );
    await openMenu();
    await press(page, 'menu', 'Who has access: 2');
    const list = await page.evaluate(
      () =>
        window.fake.text('') ||
        window.fake
          .live()
          .map((r) => r.textContent)
          .join(' '),
    );
    for (const part of [
      'Studio Nord · full · 29d',
      'Pixel & Co · 1 product',
      'Sign-in runs through us. A session already open ends when it has been idle for 10 minutes. While it is used, the panel sets no limit.',
      'Not yet verified on this panel.',
      'by Jonas Lind',
    ])
      expect(list).toContain(part);
    await press(page, 'list', 'Revoke: Studio Nord');
    expect(await sent(page, 'revoke')).toEqual([{ type: 'revoke', grantId: 'gra_0000000000000001' }]);
    await openMenu();
    await press(page, 'menu', 'Who has access: 2');
    await press(page, 'list', 'Manage: Studio Nord');
    expect(await sent(page, 'manage')).toEqual([{ type: 'manage', grantId: 'gra_0000000000000001' }]);
  });

  test('a row shows only the shares that reach its product', async () => {
    await domains(states.own('froxlor', [limited('shop.berg-bakery.example', 'shop.berg-bakery.example')]));
    const rows = await page.evaluate(() => window.fake.text('row'));
    expect(rows).toBe('||1');
    await press(page, 'row', 'Who has access: 1 · shop.berg-bakery.example');
    const list = await page.evaluate(() =>
      window.fake
        .live()
        .map((root) => root.textContent)
        .join(' '),
    );
    expect(list).toContain('Who has access · shop.berg-bakery.example');
  });

  test('[E40] where the panel shares no single product its rows offer none, and still say who has access', async () => {
    const held = limited('shop.berg-bakery.example', 'shop.berg-bakery.example');
    await domains(states.own('froxlor', [held], { limits: false }));
    const buttons = await page.evaluate(() =>
      window.fake
        .live('row')
        .flatMap((root) => [...root.querySelectorAll('button')].map((button) => button.title)),
    );
    expect(buttons).toEqual(['Who has access: 1 · shop.berg-bakery.example']);
    await press(page, 'row', 'Who has access: 1 · shop.berg-bakery.example');
    await openMenu();
    await press(page, 'menu', 'Share access…');
  });

  test('names of panels and partners are text, never markup [E45]', async () => {
    const evil = '<img src=x onerror="document.title=1"><b>x</b>';
    await clouds(states.own('internex', [grant({ partnerName: evil, lastOpenedBy: evil })]));
    await press(page, 'menu', 'Who has access: 1');
    const seen = await page.evaluate(() => ({
      images: window.fake.live().flatMap((root) => [...root.querySelectorAll('img, b')]).length,
      text: window.fake
        .live()
        .map((root) => root.textContent)
        .join(' '),
    }));
    expect(seen.images).toBe(0);
    expect(seen.text).toContain(evil);
    expect(
      await page.evaluate(() =>
        window.fake.live('row')[1]?.querySelector('button')?.getAttribute('aria-label'),
      ),
    ).toContain('Blog <b>& more</b>');
  });

  test('by keyboard: Tab reaches the entries, Enter shares, focus can be seen', async () => {
    await clouds(states.own('internex'));
    await page.locator('#user-menu a').last().focus();
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const focused = window.fake.live('menu')[0]?.activeElement;
      return focused ? getComputedStyle(focused).outlineStyle : null;
    });
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    expect(await sent(page, 'share')).toHaveLength(1);
  });
});

describe('[E10] a control obeys a person only', () => {
  test('scripted clicks do nothing, wherever they are aimed', async () => {
    await domains(states.own('froxlor'));
    await openMenu();
    await page.evaluate(() => {
      for (const root of window.fake.live())
        for (const button of root.querySelectorAll('button')) button.click();
      for (const host of document.querySelectorAll('panelshare-control')) {
        host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        if (host instanceof HTMLElement) host.click();
      }
    });
    expect(await sent(page, 'share')).toEqual([]);
  });

  test.each([
    ['see-through', 'article[data-cloud-id="cloud-shop"] { opacity: 0.02 }'],
    [
      'behind an overlay that lets clicks through',
      '#cover { position: fixed; inset: 0; background: white; pointer-events: none; z-index: 99 }',
    ],
  ])('a control that is %s ignores a real click', async (_, css) => {
    await clouds(states.own('internex'));
    const spot = await spotOf(page, 'row', 'Shop');
    await page.addStyleTag({ content: css });
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      document.body.append(cover);
    });
    await page.mouse.move(spot.x, spot.y);
    await page.waitForTimeout(300);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(100);
    expect(await sent(page, 'share')).toEqual([]);
  });

  test('[W2] the chevron hears the first press also while the panel’s menu is open and throws its shadow on it', async () => {
    await clouds(states.own('internex', [], { hasClients: true }));
    await page.addStyleTag({
      content: '.top { gap: 8px !important } #user-menu { box-shadow: 0 6px 20px #0003 }',
    });
    await press(page, 'switcher', 'Clients');
    await settled(page);
    expect(await page.evaluate(() => window.fake.live().some((root) => root.querySelector('.layer')))).toBe(
      true,
    );
  });

  test('[E12] window messages and page events reach nothing; the page cannot end the script', async () => {
    await domains(states.own('froxlor', [grant()], { hasClients: true }));
    const before = await page.evaluate(() => window.fake.sent.length);
    await page.evaluate(() => {
      for (const type of ['page', 'share', 'open', 'leave', 'which_account', 'ask_again']) {
        window.postMessage({ type, tag: type, grantId: 'gra_0000000000000001', shown: 'carl' }, '*');
        document.dispatchEvent(new CustomEvent(type, { detail: { type } }));
      }
      const started = 'wxt:content-script-started';
      window.postMessage({ type: `panelshare:panel:${started}`, contentScriptName: 'panel' }, '*');
      document.dispatchEvent(
        new CustomEvent(`panelshare:panel:${started}`, {
          detail: { contentScriptName: 'panel', messageId: 'x' },
        }),
      );
    });
    await settled(page);
    expect(await page.evaluate(() => window.fake.sent.length)).toBe(before);
    expect(await count('menu')).toBe(1);
  });

  test('a message of another extension is not answered', async () => {
    await domains(states.own('froxlor'));
    expect(await page.evaluate(() => window.fake.tell({ type: 'which_account' }, 'another'))).toBe(null);
    expect(await page.evaluate(() => window.fake.tell({ type: 'which_account' }))).toEqual({ shown: 'anna' });
  });
});
