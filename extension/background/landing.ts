import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { whichAccount } from '../protocol.ts';
import { tell } from './tabs.ts';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Waits until a tab has really arrived under `base`. A tab that is still on its way also reports
 * "complete", for the page before: so nothing may be pending, and the address must fit.
 */
const arrived = async (tabId: number, base: string, until: number): Promise<boolean> => {
  while (Date.now() < until) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab === null) return false;
    if (tab.status === 'complete' && !tab.pendingUrl && tab.url?.startsWith(base)) return true;
    await pause(120);
  }
  return false;
};

/** The account the page names now; one that names none is asked for a little longer: menus come late. */
const accountNow = async (tabId: number, base: string): Promise<string | null> => {
  if (!(await arrived(tabId, base, Date.now() + 25_000))) return null;
  const until = Date.now() + 4_000;
  while (Date.now() < until) {
    const parsed = v.safeParse(whichAccount, await tell(tabId, { type: 'which_account' }));
    if (parsed.success && parsed.output.shown !== null) return parsed.output.shown;
    // A tab that was closed will not answer any more, and others wait for their turn.
    if ((await browser.tabs.get(tabId).catch(() => null)) === null) return null;
    await pause(150);
  }
  return null;
};

/** The account the tab's page names, read from the page after landing (E33), asked for anew if the panel needs it. */
export const accountShown = async (tabId: number, base: string, reloads: number): Promise<string | null> => {
  for (let left = reloads; ; left -= 1) {
    const shown = await accountNow(tabId, base);
    if (shown !== null || left <= 0) return shown;
    const tab = await browser.tabs.get(tabId).catch(() => null);
    // Whoever closed it or went elsewhere meanwhile is not brought back.
    if (tab === null || !tab.url?.startsWith(base)) return null;
    await browser.tabs.reload(tabId).catch(() => {});
    await pause(300);
  }
};
