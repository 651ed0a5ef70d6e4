import type { Here } from '../../shared/api/clients.ts';
import type { OwnOrganisation } from '../../shared/api/person.ts';
import type { Answered } from '../deployments/api.ts';
import type { Expectation } from '../deployments/items.ts';
import type { ListedClient, PageState } from '../protocol.ts';

/** Everything the state of a page follows from. */
export interface PageFacts {
  /** What the page says it shows. */
  shown: string | null;
  tabId: number;
  here: Answered<Here>;
  expected: Expectation | null;
  /** My grant on the account shown, as a row of the list. */
  listed: ListedClient | null;
  hasClients: boolean;
  /** The person's own, as last heard. */
  organisations: readonly OwnOrganisation[];
  /** When the Worker last answered about anything, or now. */
  answeredAt: number;
}

export interface PageDecision {
  state: PageState;
  /** Whether the memory of what was opened here has served its time. */
  forget: boolean;
}

/**
 * What of a client's share leads to a page of its panel. A share by access data leads to none: a page signed in
 * there is left over from a wider share, or somebody's own (E40, E43). One on hold may come back: who
 * reads that it has ended would ask for a new share.
 */
const partOf = ({ client }: ListedClient): 'acting' | 'ended' | 'paused' | 'accessData' => {
  if (client.state === 'paused' || client.state === 'frozen') return 'paused';
  if (client.state !== 'active') return 'ended';
  return client.way === 'card' ? 'accessData' : 'acting';
};

/**
 * What a page is to me. The Worker's answer decides; the memory of what was opened only adds the
 * warning that the page shows another account than the one that was opened (W3, E33, E41).
 */
export const decidePage = (facts: PageFacts): PageDecision => {
  const { here, expected, shown, listed } = facts;
  const keep = (state: PageState): PageDecision => ({ state, forget: false });
  const drop = (state: PageState): PageDecision => ({ state, forget: true });

  if (here.kind === 'signed_out') return keep({ mode: 'signed_out' });
  if (here.kind === 'refused' && here.code === 'not_found') return keep({ mode: 'dark' });
  if (here.kind !== 'ok') return keep({ mode: 'offline', since: facts.answeredAt });
  if (here.value.panel === null || !here.value.panel.enabled) return keep({ mode: 'dark' });

  const { account } = here.value;
  // A page without an account, such as an agency's portal, is anybody's of mine.
  const owner = facts.organisations.find((one) =>
    shown === null ? Boolean(one.partnerId) : one.id === account?.organisationId,
  );
  const partnerId = owner?.partnerId ?? null;
  const { inPage, limits } = here.value.panel;
  const own: PageState = { mode: 'own', account, hasClients: facts.hasClients, partnerId, inPage, limits };
  if (expected !== null && shown !== expected.client.client.shownAs) {
    // Signed out at the panel: whatever account comes next was chosen by the person there.
    if (shown === null && expected.landed) return drop(own);
    // Not landed: only the tab that was opened is waiting for this account.
    if (expected.landed || expected.tabId === facts.tabId) {
      return keep({ mode: 'mismatch', expected: expected.client, shown });
    }
  }
  if (listed !== null) {
    const why = partOf(listed);
    const { customerName } = listed.client;
    return keep(why === 'acting' ? { mode: 'acting', client: listed } : { mode: 'ended', customerName, why });
  }
  if (expected !== null && shown === expected.client.client.shownAs && account === null) {
    return keep({ mode: 'ended', customerName: expected.client.client.customerName, why: 'ended' });
  }
  return keep(own);
};
