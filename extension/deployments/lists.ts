import * as v from 'valibot';
import { account } from '../../shared/api/accounts.ts';
import { waitingInvitation } from '../../shared/api/clients.ts';
import { ownOrganisation } from '../../shared/api/person.ts';
import { enforcementLabel, grantState, panelState } from '../../shared/api/primitives.ts';

/**
 * What the Worker last said, kept to paint a list at once and to say how old it is. It never opens,
 * mints or changes anything (abuse cases, rule 6). Small and large parts are apart, so that a popup
 * shows its first rows without reading ten thousand.
 */

/** One row of the popup's list. */
export const row = v.strictObject({
  deployment: v.string(),
  grantId: v.string(),
  customer: v.string(),
  account: v.string(),
  panel: v.string(),
  origin: v.string(),
  /** Number of products, or null for the whole account. */
  products: v.nullable(v.number()),
  state: grantState,
  panelState,
  endsAt: v.nullable(v.number()),
  way: v.picklist(['open', 'card', 'none']),
  enforcement: enforcementLabel,
  openedAt: v.nullable(v.number()),
  /** What is searched: folded once, when the list is stored. */
  find: v.string(),
});
export type Row = v.InferOutput<typeof row>;

export const overview = v.strictObject({
  version: v.literal(2),
  deployment: v.string(),
  name: v.string(),
  status: v.picklist(['ready', 'signed_out', 'offline']),
  email: v.nullable(v.string()),
  organisations: v.array(ownOrganisation),
  accounts: v.array(account),
  invitations: v.array(waitingInvitation),
  count: v.number(),
  /** Where the list of clients is kept, and up to which point the Worker told it; null before one was read. */
  list: v.nullable(v.strictObject({ stamp: v.string(), slices: v.number(), upTo: v.string() })),
  /** When the Worker last answered. */
  at: v.nullable(v.number()),
});
export type Overview = v.InferOutput<typeof overview>;

export const acceptOverview = (stored: unknown): Overview | null => {
  const parsed = v.safeParse(overview, stored);
  return parsed.success ? parsed.output : null;
};

export const emptyOverview = (deployment: string, name: string): Overview => ({
  version: 2,
  deployment,
  name,
  status: 'signed_out',
  email: null,
  organisations: [],
  accounts: [],
  invitations: [],
  count: 0,
  list: null,
  at: null,
});
