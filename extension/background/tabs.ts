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

/** Runs in the tab: the page's own session, whichever cookie store the tab lies in. */
const askHere = async (address: string) => {
  const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store' });
  return { ok: response.ok, status: response.status, url: response.url, body: await response.text() };
};

/** A page of the panel, as the tab gets it. Rejects where the tab went away or nothing answers. */
export const askFrom = async (tabId: number, address: string) => {
  const [done] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: askHere,
    args: [address],
  });
  const answer = done?.result;
  if (answer === undefined || answer === null) throw new Error('no answer from the tab');
  return { ok: answer.ok, status: answer.status, url: answer.url, text: async () => answer.body };
};
