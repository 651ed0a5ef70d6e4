import type { PanelKind } from '../../shared/api/deployment.ts';
import { type Ended, endPanelSession } from '../panels/end-session.ts';
import { browser } from './polyfill.ts';
import { endSessionByPage } from './sign-out-page.ts';
import { containerOf } from './tabs.ts';

/** A cookie store, in which a panel keeps one session apart from those in others (W4, E33). */
export interface Store {
  /** Firefox's name of the container; null for the browser's own store. */
  container: string | null;
  /** Whether it is a client's alone, so that no other session can be in the way of its own. */
  apart: boolean;
  /** What makes a new tab lie there. */
  tab: { cookieStoreId?: string; openerTabId?: number; windowId?: number };
}

const usual: Store = { container: null, apart: false, tab: {} };

/**
 * The store of the tab that a person asked from: who works in a container of their own stays in it. To name
 * a container for a new tab is a permission in Firefox; to name the tab that opens it is none, and the new
 * one then lies where that one does.
 */
export const storeOfTab = async (tabId: number | null): Promise<Store> => {
  const tab = tabId === null ? null : await browser.tabs.get(tabId).catch(() => null);
  const container = tab === null ? null : containerOf(tab);
  if (tab === null || tab.id === undefined || container === null) return usual;
  const windowId = tab.windowId === undefined ? {} : { windowId: tab.windowId };
  return { container, apart: false, tab: { openerTabId: tab.id, ...windowId } };
};

/** Signs out whoever is signed in at a panel there. */
export const endSessionIn = ({ container, tab }: Store, kind: PanelKind, base: string): Promise<Ended> =>
  container === null ? endPanelSession(fetch, kind, base) : endSessionByPage(tab, kind, base);
