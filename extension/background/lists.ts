import { accounts } from '../../shared/api/accounts.ts';
import { type Client, clients, waitingInvitations } from '../../shared/api/clients.ts';
import { me } from '../../shared/api/person.ts';
import type { Answered, Failed } from '../deployments/api.ts';
import { table } from '../deployments/database.ts';
import { filterRows } from '../deployments/filter.ts';
import { joinedItem, pinsItem, recentsItem } from '../deployments/items.ts';
import { acceptOverview, emptyOverview, type Overview, type Row } from '../deployments/lists.ts';
import { longList } from '../deployments/long-list.ts';
import { arrange, type Habits, headOf, sortByName } from '../deployments/order.ts';
import { listed, rowOf } from '../deployments/row-of.ts';
import type { ListedClient } from '../protocol.ts';
import { apiOf } from './services.ts';

/** Asks each deployment for the lists, and keeps what it said for the next picture. */

const overviews = table('overviews', acceptOverview);
const rowLists = longList<Row>();
const clientLists = longList<Client>();
const rowTable = table('rows', (stored) => stored);
const clientTable = table('clients', (stored) => stored);

/** Rows of a head: more than a popup ever shows at once. */
const headSize = 24;

export const habits = async (): Promise<Habits> => ({
  pins: await pinsItem.read(),
  recents: await recentsItem.read(),
});

const allClients = async (deployment: string): Promise<Answered<Client[]>> => {
  const api = apiOf(deployment);
  const found: Client[] = [];
  let after: string | null = null;
  do {
    const query: string = after === null ? '' : `?after=${encodeURIComponent(after)}`;
    const page: Answered<{ clients: Client[]; next: string | null }> = await api.get(
      `/api/clients${query}`,
      clients,
    );
    if (page.kind !== 'ok') return page;
    found.push(...page.value.clients);
    // A page that names itself as the next one would never end.
    if (page.value.next === after) break;
    after = page.value.next;
  } while (after !== null);
  return { kind: 'ok', value: found };
};

const writeRows = async (deployment: string, rows: readonly Row[]): Promise<Row[]> => {
  await rowTable.put(deployment, rowLists.write(rows));
  return headOf(rows, await habits(), headSize);
};

const fetchOverview = async (deployment: string, name: string): Promise<Overview | Failed> => {
  const api = apiOf(deployment);
  // The first call renews the token if need be; the others then go side by side.
  const person = await api.get('/api/me', me);
  if (person.kind !== 'ok') return person;
  const [found, own, waiting] = await Promise.all([
    allClients(deployment),
    api.get('/api/accounts', accounts),
    api.get('/api/invitations', waitingInvitations),
  ]);
  if (found.kind !== 'ok') return found;
  if (own.kind !== 'ok') return own;
  if (waiting.kind !== 'ok') return waiting;
  const rows = sortByName(found.value.map((client) => rowOf(deployment, name, client)));
  await clientTable.put(deployment, clientLists.write(found.value));
  return {
    version: 1,
    deployment,
    name,
    status: 'ready',
    email: person.value.email,
    organisations: person.value.organisations,
    accounts: own.value.accounts,
    invitations: waiting.value.invitations,
    count: rows.length,
    head: await writeRows(deployment, rows),
    at: Date.now(),
  };
};

/** One deployment's lists anew. One that is down keeps its old list, marked as such (W8, E28). */
const refreshOne = async (deployment: string, name: string): Promise<void> => {
  const fetched = await fetchOverview(deployment, name);
  if ('version' in fetched) return overviews.put(deployment, fetched);
  if (fetched.kind === 'signed_out') return forgetLists(deployment, name);
  const known = (await overviews.get(deployment)) ?? emptyOverview(deployment, name);
  return overviews.put(deployment, { ...known, name, status: 'offline' });
};

const running = new Map<string, Promise<void>>();
const following = new Map<string, Promise<void>>();

const start = (deployment: string, name: string): Promise<void> => {
  const run = refreshOne(deployment, name).finally(() => running.delete(deployment));
  running.set(deployment, run);
  return run;
};

/** One at a time. Who asks while one runs gets the one after it: what runs may have read before the change. */
export const refresh = (deployment: string, name: string): Promise<void> => {
  const current = running.get(deployment);
  if (!current) return start(deployment, name);
  const waiting = following.get(deployment);
  if (waiting) return waiting;
  const next = (): Promise<void> => {
    following.delete(deployment);
    return start(deployment, name);
  };
  const run = current.then(next, next);
  following.set(deployment, run);
  return run;
};

export const refreshAll = async (): Promise<void> => {
  const joined = await joinedItem.read();
  await Promise.allSettled(
    joined.map(({ description }) => refresh(description.deployment, description.name)),
  );
};

/** Signed out: what this person could see is not kept for the next one. */
export const forgetLists = async (deployment: string, name: string): Promise<void> => {
  await rowTable.delete(deployment);
  await clientTable.delete(deployment);
  await overviews.put(deployment, emptyOverview(deployment, name));
};

export const eraseLists = async (deployment: string): Promise<void> => {
  await rowTable.delete(deployment);
  await clientTable.delete(deployment);
  await overviews.delete(deployment);
};

export const overviewOf = (deployment: string): Promise<Overview | null> => overviews.get(deployment);

const rowsOf = async (deployment: string): Promise<readonly Row[]> =>
  rowLists.accept(await rowTable.get(deployment)) ?? [];

const clientsOf = async (deployment: string): Promise<readonly Client[]> =>
  clientLists.accept(await clientTable.get(deployment)) ?? [];

/** Pins and openings changed: the first rows are chosen anew from what is known. */
export const renewHead = async (deployment: string): Promise<void> => {
  const known = await overviews.get(deployment);
  if (!known) return;
  await overviews.put(deployment, {
    ...known,
    head: headOf(await rowsOf(deployment), await habits(), headSize),
  });
};

export const clientOf = async (deployment: string, grantId: string): Promise<ListedClient | null> => {
  const client = (await clientsOf(deployment)).find((one) => one.grantId === grantId);
  const name = (await overviews.get(deployment))?.name;
  if (!client || name === undefined) return null;
  const pinned = (await pinsItem.read())[deployment]?.includes(grantId) ?? false;
  return listed(deployment, name, client, pinned);
};

/** For the switcher inside a panel (W2): the same list and order as the popup's, cut to what is shown there. */
export const findClients = async (
  words: string,
  limit: number,
): Promise<{ clients: ListedClient[]; at: number | null }> => {
  const joined = await joinedItem.read();
  const lists = await Promise.all(joined.map(({ description }) => rowsOf(description.deployment)));
  const rows = filterRows(arrange(lists, await habits()), words).slice(0, limit);
  const found = await Promise.all(rows.map((one) => clientOf(one.deployment, one.grantId)));
  const ages = await Promise.all(joined.map(({ description }) => overviews.get(description.deployment)));
  const known = ages.flatMap((age) => (age?.at == null ? [] : [age.at]));
  return {
    clients: found.filter((one) => one !== null),
    at: known.length > 0 ? Math.min(...known) : null,
  };
};
