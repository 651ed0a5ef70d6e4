import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import type { PanelKind } from '../../shared/api/deployment.ts';
import type { Ended } from '../panels/end-session.ts';
import { type SignOutErrand, signedOut } from '../sign-out-port.ts';
import { browser } from './polyfill.ts';
import { isOwnPage } from './sender.ts';

/**
 * Signing out at a panel in one of Firefox's containers. Only a page that lies there has its cookies, and the
 * panel's own may be forbidden every request (its Content-Security-Policy): so it is one of ours, in a tab
 * behind the others, for as long as it takes (W5, E33).
 */

/** Errands of pages that have not asked yet, by the random name in the page's address. */
const waiting = new Map<string, (port: Browser.runtime.Port) => void>();

/** Three requests of ten seconds, and the page's own start. */
const longest = 40_000;

export const endSessionByPage = async (
  where: { cookieStoreId?: string; openerTabId?: number; windowId?: number },
  kind: PanelKind,
  base: string,
): Promise<Ended> => {
  const name = crypto.randomUUID();
  const told = new Promise<Ended>((resolve) => {
    setTimeout(() => resolve('unreachable'), longest);
    waiting.set(name, (port) => {
      port.onMessage.addListener((message: unknown) => resolve(v.parse(signedOut, message).ended));
      // The person closed it.
      port.onDisconnect.addListener(() => resolve('unreachable'));
      const errand: SignOutErrand = { kind, base };
      port.postMessage(errand);
    });
  });
  try {
    const { id } = await browser.tabs.create({ url: `/sign-out.html?${name}`, active: false, ...where });
    const ended = await told;
    if (id !== undefined) await browser.tabs.remove(id).catch(() => undefined);
    return ended;
  } catch {
    // The tab beside which it was to be opened is gone.
    return 'unreachable';
  } finally {
    waiting.delete(name);
  }
};

/** The page has come: it is given its errand, once. */
export const holdSignOut = (port: Browser.runtime.Port): void => {
  const { sender } = port;
  const ours = sender !== undefined && isOwnPage(sender, browser.runtime.id, self.location.origin);
  const name = ours ? URL.parse(sender.url ?? '')?.search.slice(1) : undefined;
  const give = name === undefined ? undefined : waiting.get(name);
  if (name === undefined || give === undefined) {
    port.disconnect();
    return;
  }
  waiting.delete(name);
  give(port);
};
