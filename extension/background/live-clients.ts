import { keyOf } from '../deployments/habits.ts';
import type { ListedClient } from '../protocol.ts';
import { actingTabs } from './page-state.ts';
import { tabsAt } from './tabs.ts';

/** A client that tabs stand open for now: what those tabs were told last, as far as they are still there. */
export interface LiveClient {
  origin: string;
  client: ListedClient;
  tabs: readonly number[];
}

export const liveClients = async (): Promise<LiveClient[]> => {
  const found = new Map<string, LiveClient>();
  for (const { origin, tabId, client } of actingTabs()) {
    // A tab that went elsewhere was not told anything new.
    if (!(await tabsAt(origin)).some(({ id }) => id === tabId)) continue;
    const key = `${origin} ${liveKey(client)}`;
    const known = found.get(key);
    found.set(key, { origin, client, tabs: [...(known?.tabs ?? []), tabId] });
  }
  return [...found.values()];
};

export const liveKey = ({ deployment, client }: ListedClient): string =>
  keyOf({ deployment, grantId: client.grantId });

/**
 * Whose tabs another opening at this panel would sign out; null when nobody's. The tab in which the person
 * asks to switch does not count: that one is meant.
 */
export const signedOutBy = async (
  opening: { origin: string; deployment: string; grantId: string },
  askedIn: number | null,
): Promise<LiveClient | null> => {
  for (const live of await liveClients()) {
    if (live.origin !== opening.origin || liveKey(live.client) === keyOf(opening)) continue;
    const tabs = live.tabs.filter((tab) => tab !== askedIn);
    if (tabs.length > 0) return { ...live, tabs };
  }
  return null;
};
