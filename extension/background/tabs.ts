import { browser } from 'wxt/browser';
import { hostPattern } from '../deployments/host-pattern.ts';
import type { ToContent } from '../protocol.ts';

const usualStore = 'firefox-default';

/** The container a tab lies in; null for the browser's own store, and where tabs do not say. */
export const containerOf = (tab: object): string | null => {
  const store: unknown = Reflect.get(tab, 'cookieStoreId');
  return typeof store === 'string' && store !== usualStore ? store : null;
};

/** Open tabs of a panel; without the host's permission the browser names none. */
export const tabsAt = async (origin: string): Promise<{ id: number; container: string | null }[]> => {
  const tabs = await browser.tabs.query({ url: hostPattern(origin) }).catch(() => []);
  return tabs.flatMap((tab) =>
    tab.id !== undefined && tab.url !== undefined && URL.parse(tab.url)?.origin === origin
      ? [{ id: tab.id, container: containerOf(tab) }]
      : [],
  );
};

/** The tab a person looks at, also while the popup stands over it. */
export const tabInFront = async (): Promise<number | null> => {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
};

/** To a tab's content script; a tab without one answers nothing. */
export const tell = async (tabId: number, message: ToContent): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);

const askAgain: ToContent = { type: 'ask_again' };

export const askAgainAt = async (origin: string): Promise<void> => {
  for (const tab of await tabsAt(origin)) void tell(tab.id, askAgain);
};
