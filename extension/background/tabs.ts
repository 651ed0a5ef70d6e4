import { browser } from 'wxt/browser';
import { hostPattern } from '../deployments/host-pattern.ts';
import type { ToContent } from '../protocol.ts';

/** Open tabs of a panel; without the host's permission the browser names none. */
export const tabsAt = async (origin: string): Promise<{ id: number }[]> => {
  const tabs = await browser.tabs.query({ url: hostPattern(origin) }).catch(() => []);
  return tabs.flatMap((tab) =>
    tab.id !== undefined && tab.url !== undefined && URL.parse(tab.url)?.origin === origin
      ? [{ id: tab.id }]
      : [],
  );
};

/** To a tab's content script; a tab without one answers nothing. */
export const tell = async (tabId: number, message: ToContent): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);

const askAgain: ToContent = { type: 'ask_again' };

export const askAgainAt = async (origin: string): Promise<void> => {
  for (const tab of await tabsAt(origin)) void tell(tab.id, askAgain);
};
