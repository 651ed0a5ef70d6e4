import type { Page } from 'playwright-core';
import type { Client } from '../../shared/api/clients.ts';
import { day } from '../../shared/domain/duration.ts';
import { controlWords } from '../../shared/messages/panel/index.ts';
import { fakeClient } from '../browser/popup-fake.ts';
import { type Place, press, says } from '../browser/support/controls.ts';
import type { Camera } from './screenshot-camera.ts';
import { type ExtensionScene, ownAccount, someClients, someShares } from './screenshot-extension.ts';
import type { PicturedPanel } from './screenshot-replicas.ts';
import type { Shade } from './screenshot-sheets.ts';

/** A customer's or partner's tab at a panel, in one shade. */
export interface PanelTab {
  panel: PicturedPanel;
  page: Page;
  /** The account its page names; null where it names none. */
  shown: string | null;
  /** Sets what its page is to whoever looks at it, and waits until a place says the words. */
  becomes(set: () => void, place: Place, words?: string | RegExp): Promise<void>;
  /** The window as it is now, on a telephone and on a desk. */
  take(name: string): Promise<void>;
  close(): Promise<void>;
}

/** As a page is read: every space is one, also one that holds a line together. */
export const read = (text: string): string => text.replace(/\s+/g, ' ');

/** The words of one language, filled in. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  read(text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole)));

/** Opens a list. A control over which something has just moved away obeys the second press (extension/controls/trust.ts). */
export const openList = async (page: Page, place: Place, name: string, words: string): Promise<void> => {
  for (let left = 2; ; left -= 1) {
    await press(page, place, read(name));
    try {
      await says(page, 'list', read(words), left === 0 ? undefined : 5_000);
      return;
    } catch (error) {
      if (left === 0) throw error;
    }
  }
};

export const panelTab = async (
  camera: Camera,
  scene: ExtensionScene,
  panel: PicturedPanel,
  shade: Shade,
): Promise<PanelTab> => {
  const { browser, fake, language } = scene;
  await browser.context.clearCookies();
  const page = await browser.context.newPage();
  await page.emulateMedia({ colorScheme: shade, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 640 });
  fake.accounts = [];
  await panel.enter(page, language);
  const tellTab = (message: {
    type: 'which_account' | 'ask_again';
  }): Promise<{ shown: string | null } | null> =>
    scene.inside(
      `chrome.tabs.query({}).then(async (tabs) => { const tab = tabs.find(({ url }) => url === ${JSON.stringify(page.url())}); return (await chrome.tabs.sendMessage(tab.id, ${JSON.stringify(message)}, { frameId: 0 })) ?? null; })`,
    );
  // The page's script comes a moment after the page.
  await page.locator('panelshare-control').first().waitFor({ state: 'attached' });
  const shown = (await tellTab({ type: 'which_account' }))?.shown ?? null;
  return {
    panel,
    page,
    shown,
    becomes: async (set, place, words = /./) => {
      set();
      await scene.refresh();
      await tellTab({ type: 'ask_again' });
      await says(page, place, words);
    },
    take: async (name) => {
      for (const width of camera.widths) {
        await page.setViewportSize({ width, height: 640 });
        // What stands at a place of the page moves with it.
        await page.waitForTimeout(300);
        const kind = `panel`;
        await camera.take(
          page,
          { kind, name: `${panel.name}: ${name}`, language, width },
          { shades: [shade], window: true },
        );
      }
      await page.setViewportSize({ width: 1280, height: 640 });
      await page.waitForTimeout(200);
    },
    close: () => page.close(),
  };
};

export const named = ({ id, kind, name, origin }: PicturedPanel): Client['panel'] => ({
  id,
  kind,
  name,
  origin,
});

/** The page shows somebody's own account, with its shares; whoever owns it has clients too. */
export const own =
  (scene: ExtensionScene, tab: PanelTab, shares = someShares(scene.fake)) =>
  (): void => {
    const { fake } = scene;
    fake.clients = someClients(fake);
    fake.accounts = tab.shown === null ? [] : [ownAccount(named(tab.panel), tab.shown, shares)];
  };

/** The page shows a client's account. */
export const client =
  ({ fake }: ExtensionScene, tab: PanelTab, more: Partial<Client> = {}) =>
  (): void => {
    fake.accounts = [];
    const shownAs = tab.shown ?? '';
    const first = fakeClient(fake, 1, {
      customerName: 'Bäckerei Großmann',
      accountName: 'baeckerei-grossmann.example',
      shownAs,
      panel: named(tab.panel),
      endsAt: Date.now() + 29.5 * day,
      ...more,
    });
    fake.clients = [first, ...someClients(fake).slice(2)];
  };

/** Each panel's own menu and rows with our controls in them, a list that was opened there, and the frame above it. */
export const everyPanel = async (
  camera: Camera,
  scene: ExtensionScene,
  panels: readonly PicturedPanel[],
  shade: Shade,
): Promise<void> => {
  const words = controlWords[scene.language];
  for (const panel of panels) {
    const tab = await panelTab(camera, scene, panel, shade);
    const { page } = tab;
    await panel.unfold(page);
    if (tab.shown === null) {
      await tab.becomes(own(scene, tab), 'menu', words.terms.usual.partner);
      await tab.take('one’s own');
    } else {
      const count = filled(words.whoHasAccess, { count: 5 });
      await tab.becomes(own(scene, tab), 'menu', count);
      await tab.take('one’s own');
      await openList(page, 'menu', count, 'Atelier Süd');
      await tab.take('who has access');
      await page.keyboard.press('Escape');
      await tab.becomes(client(scene, tab), 'frame', 'Bäckerei Großmann');
      await tab.take('acting for a client');
    }
    await tab.close();
  }
};
