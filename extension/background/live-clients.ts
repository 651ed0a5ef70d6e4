import { keyOf } from '../deployments/habits.ts';
import type { ListedClient } from '../protocol.ts';
import { placeOf } from './expectations.ts';
import { actingTabs } from './page-state.ts';
import { tabsAt } from './tabs.ts';

/** A client that tabs stand open for now: what those tabs were told last, as far as they are still there. */
export interface LiveClient {
  /** The panel, in the cookie store of these tabs. */
  place: string;
  client: ListedClient;
  tabs: readonly number[];
}

export const liveClients = async (): Promise<LiveClient[]> => {
  const found = new Map<string, LiveClient>();
  for (const { origin, tabId, client } of actingTabs()) {
    const tab = (await tabsAt(origin)).find(({ id }) => id === tabId);
    // A tab that went elsewhere was not told anything new.
    if (tab === undefined) continue;
    const place = placeOf({ origin, container: tab.container });
    const key = `${place} ${liveKey(client)}`;
    const known = found.get(key);
    found.set(key, { place, client, tabs: [...(known?.tabs ?? []), tabId] });
  }
  return [...found.values()];
};

export const liveKey = ({ deployment, client }: ListedClient): string =>
  keyOf({ deployment, grantId: client.grantId });

/**
 * Whose tabs another opening at this place would sign out; null when nobody's. The tab in which the person
 * asks to switch does not count: that one is meant.
 */
export const signedOutBy = async (
  opening: { place: string; deployment: string; grantId: string },
  askedIn: number | null,
): Promise<LiveClient | null> => {
  for (const live of await liveClients()) {
    if (live.place !== opening.place || liveKey(live.client) === keyOf(opening)) continue;
    const tabs = live.tabs.filter((tab) => tab !== askedIn);
    if (tabs.length > 0) return { ...live, tabs };
  }
  return null;
};
