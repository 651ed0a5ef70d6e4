import { accounts } from '../../shared/api/accounts.ts';
import { waitingInvitations } from '../../shared/api/clients.ts';
import { me } from '../../shared/api/person.ts';
import type { Failed } from '../deployments/api.ts';
import { joinedItem, marksItem, pinsItem } from '../deployments/items.ts';
import { emptyOverview, type Overview } from '../deployments/lists.ts';
import { markOf } from '../deployments/marks.ts';
import { type KnownList, type ListReading, readClients } from '../deployments/read-clients.ts';
import { listed } from '../deployments/row-of.ts';
import type { ListedClient } from '../protocol.ts';
import { arrangeAnew, findRows } from './arrangement.ts';
import { dropLists, dropOthers, keepList, keptClient, keptClients } from './kept-lists.ts';
import { overviewOf, overviews } from './overviews.ts';
import { apiOf } from './services.ts';

/** Asks each deployment for the lists, and keeps what it said for the next picture. */

/** What may be asked for by its changes alone; the rows of a deployment that is called otherwise now are made anew. */
const knownList = (known: Overview, name: string): KnownList | null => {
  const { deployment, list } = known;
  if (list === null || known.name !== name) return null;
  return { upTo: list.upTo, clients: () => keptClients(deployment, list) };
};

const keep = async (
  known: Overview,
  name: string,
  { upTo, clients }: ListReading,
): Promise<Pick<Overview, 'count' | 'list'>> => {
  if (clients === null) return { count: known.count, list: known.list && { ...known.list, upTo } };
  const kept = await keepList(known.deployment, name, clients, known.list);
  return { count: clients.length, list: { ...kept, upTo } };
};

const fetchOverview = async (
  deployment: string,
  name: string,
  known: Overview,
): Promise<Overview | Failed> => {
  const api = apiOf(deployment);
  // The first call renews the token if need be; the others then go side by side.
  const person = await api.get('/api/me', me);
  if (person.kind !== 'ok') return person;
  const [found, own, waiting] = await Promise.all([
    readClients(api, knownList(known, name)),
    api.get('/api/accounts', accounts),
    api.get('/api/invitations', waitingInvitations),
  ]);
  if (found.kind !== 'ok') return found;
  if (own.kind !== 'ok') return own;
  if (waiting.kind !== 'ok') return waiting;
  return {
    version: 2,
    deployment,
    name,
    status: 'ready',
    email: person.value.email,
    organisations: person.value.organisations,
    accounts: own.value.accounts,
    invitations: waiting.value.invitations,
    ...(await keep(known, name, found.value)),
    at: Date.now(),
  };
};

/** One deployment's lists anew. One that is down keeps its old list, marked as such (W8, E28). */
const refreshOne = async (deployment: string, name: string): Promise<void> => {
  const known = (await overviewOf(deployment)) ?? emptyOverview(deployment, name);
  const fetched = await fetchOverview(deployment, name, known);
  if ('version' in fetched) {
    await overviews.put(deployment, fetched);
    if (fetched.list === null || fetched.list.stamp === known.list?.stamp) return;
    arrangeAnew();
    return dropOthers(deployment, fetched.list);
  }
  if (fetched.kind === 'signed_out') return forgetLists(deployment, name);
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
  await dropLists(deployment);
  await overviews.put(deployment, emptyOverview(deployment, name));
  arrangeAnew();
};

export const eraseLists = async (deployment: string): Promise<void> => {
  await dropLists(deployment);
  await overviews.delete(deployment);
  arrangeAnew();
};

export const clientOf = async (deployment: string, grantId: string): Promise<ListedClient | null> => {
  const known = await overviewOf(deployment);
  const client = known?.list ? await keptClient(deployment, known.list, grantId) : null;
  if (known === null || client === null) return null;
  const pinned = (await pinsItem.read())[deployment]?.includes(grantId) ?? false;
  const mark = markOf(await marksItem.read(), { deployment, grantId });
  return listed(deployment, known.name, client, pinned, mark);
};

/** For the switcher inside a panel (W2): the same list and order as the popup's, cut to what is shown there. */
export const findClients = async (
  words: string,
  limit: number,
): Promise<{ clients: ListedClient[]; at: number | null }> => {
  const joined = await joinedItem.read();
  const rows = await findRows(words, limit);
  const found = await Promise.all(rows.map((one) => clientOf(one.deployment, one.grantId)));
  const ages = await Promise.all(joined.map(({ description }) => overviewOf(description.deployment)));
  const known = ages.flatMap((age) => (age?.at == null ? [] : [age.at]));
  return {
    clients: found.filter((one) => one !== null),
    at: known.length > 0 ? Math.min(...known) : null,
  };
};
