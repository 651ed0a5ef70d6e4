import { panelAt } from '../deployments/directory.ts';
import { joinedItem } from '../deployments/items.ts';
import type { Page } from './page-state.ts';
import { isGranted } from './reconcile.ts';
import { containerOf } from './tabs.ts';

/** Who speaks, by what the browser says of the sender and never by what the message says (E12). */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

const originOf = (address: string | undefined): string | null =>
  address === undefined ? null : (URL.parse(address)?.origin ?? null);

/** One of our own pages: popup, options, launch, sign-out. */
export const isOwnPage = (sender: Sender, extensionId: string, extensionOrigin: string): boolean =>
  sender.id === extensionId && sender.url?.startsWith(`${extensionOrigin}/`) === true;

/** Our content script in the top frame of a page; whether the page is a panel is looked up apart. */
export const contentPage = (sender: Sender, extensionId: string): Page | null => {
  const origin = originOf(sender.url);
  const { tab } = sender;
  if (sender.id !== extensionId || sender.frameId !== 0 || origin === null) return null;
  if (tab?.id === undefined) return null;
  return { origin, tabId: tab.id, container: containerOf(tab) };
};

/** The deployment a granted panel page belongs to; null for any other page. */
export const deploymentOfPage = async (page: Page): Promise<string | null> => {
  const owned = panelAt(await joinedItem.read(), page.origin);
  if (!owned?.panel.enabled || !(await isGranted(page.origin))) return null;
  return owned.deployment;
};
