import * as v from 'valibot';
import { account } from '../../shared/api/accounts.ts';
import type { Client } from '../../shared/api/clients.ts';
import { waitingInvitation } from '../../shared/api/clients.ts';
import { ownOrganisation } from '../../shared/api/person.ts';
import { enforcementLabel, grantState, panelState } from '../../shared/api/primitives.ts';
import type { ListedClient } from '../protocol.ts';

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
  version: v.literal(1),
  deployment: v.string(),
  name: v.string(),
  status: v.picklist(['ready', 'signed_out', 'offline']),
  email: v.nullable(v.string()),
  organisations: v.array(ownOrganisation),
  accounts: v.array(account),
  invitations: v.array(waitingInvitation),
  /** All clients; `head` holds those that come first. */
  count: v.number(),
  head: v.array(row),
  /** When the Worker last answered. */
  at: v.nullable(v.number()),
});
export type Overview = v.InferOutput<typeof overview>;

export const acceptOverview = (stored: unknown): Overview | null => {
  const parsed = v.safeParse(overview, stored);
  return parsed.success ? parsed.output : null;
};

/** A long list as one text: parsing it is several times faster than the database's own copying of objects. */
interface Stored<Item> {
  version: 1;
  items: Item[];
}

/**
 * Each item was parsed when it came from the Worker and only the background writes here, so ten
 * thousand are not parsed again each time the popup opens: the version stands for the shape.
 */
const isStored = <Item>(value: unknown): value is Stored<Item> =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  value.version === 1 &&
  'items' in value;

export const longList = <Item>() => ({
  write: (items: readonly Item[]): string => JSON.stringify({ version: 1, items }),
  accept: (stored: unknown): readonly Item[] | null => {
    if (typeof stored !== 'string') return null;
    const value: unknown = JSON.parse(stored);
    return isStored<Item>(value) ? value.items : null;
  },
});

export const emptyOverview = (deployment: string, name: string): Overview => ({
  version: 1,
  deployment,
  name,
  status: 'signed_out',
  email: null,
  organisations: [],
  accounts: [],
  invitations: [],
  count: 0,
  head: [],
  at: null,
});

/** Lower case, without accents: `Zürich` is found by `zurich`. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const rowOf = (deployment: string, deploymentName: string, client: Client): Row => ({
  deployment,
  grantId: client.grantId,
  customer: client.customerName,
  account: client.accountName,
  panel: client.panel.name,
  origin: client.panel.origin,
  products: client.access.kind === 'limited' ? client.access.products.length : null,
  state: client.state,
  panelState: client.panelState,
  endsAt: client.endsAt,
  way: client.way,
  enforcement: client.enforcement,
  openedAt: client.lastOpenedAt,
  find: fold(
    [client.customerName, client.accountName, client.shownAs, client.panel.name, deploymentName].join(' '),
  ),
});

export const listed = (
  deployment: string,
  deploymentName: string,
  client: Client,
  pinned: boolean,
): ListedClient => ({ deployment, deploymentName, client, pinned });
