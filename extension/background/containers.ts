import * as v from 'valibot';
import { panelKind } from '../../shared/api/deployment.ts';
import { type ClientColour, usualColour } from '../../shared/design/tokens.ts';
import { firefoxBuild } from '../build.ts';
import { containersItem } from '../deployments/items.ts';
import type { ListedClient } from '../protocol.ts';
import { clientOf } from './lists.ts';
import { overviewOf } from './overviews.ts';
import { browser } from './polyfill.ts';
import { endSessionIn, type Store, storeOfTab } from './stores.ts';

/**
 * Clients side by side (W4, E33): a panel keeps one session per cookie store, and Firefox has as many of
 * these as it has containers. Each client then gets one, with its name and colour, until its share ends.
 */

/** The permission to say in which store a tab opens is what the person switches on and off; browsers without it have none. */
const permission = { permissions: ['cookies' as const] };

export const sideBySide = async (): Promise<boolean> =>
  firefoxBuild && (await browser.permissions.contains(permission));

/** Firefox's names for what comes nearest to ours. */
const colours: Readonly<Record<ClientColour, string>> = {
  blue: 'blue',
  teal: 'turquoise',
  purple: 'purple',
  amber: 'orange',
  pink: 'pink',
  green: 'green',
  sky: 'blue',
  grey: 'toolbar',
};

const lookOf = ({ client, mark }: ListedClient) => ({
  name: client.customerName,
  color: colours[mark?.colour ?? usualColour(client.grantId)],
  icon: 'briefcase',
});

const exists = async (store: string): Promise<boolean> =>
  (await browser.contextualIdentities.get(store).catch(() => null)) !== null;

/** The client's own container, made where it has none yet; null where clients are not to have one. */
const containerFor = async (listed: ListedClient): Promise<string | null> => {
  if (!(await sideBySide())) return null;
  const { deployment, client } = listed;
  const known = (await containersItem.read())[deployment]?.[client.grantId];
  // The person may have removed it in the browser's own settings.
  if (known !== undefined && (await exists(known))) {
    await browser.contextualIdentities.update(known, lookOf(listed));
    return known;
  }
  const { cookieStoreId } = await browser.contextualIdentities.create(lookOf(listed));
  await containersItem.change((all) => ({
    ...all,
    [deployment]: { ...all[deployment], [client.grantId]: cookieStoreId },
  }));
  return cookieStoreId;
};

const apart = (container: string): Store => ({ container, apart: true, tab: { cookieStoreId: container } });

/** Where a client opens: in a container of its own where the person wants that, else where it was asked for. */
export const storeFor = async (listed: ListedClient, beside: number | null): Promise<Store> => {
  const container = await containerFor(listed);
  return container === null ? storeOfTab(beside) : apart(container);
};

/** A container we made, and the client it is for. */
interface Ours {
  deployment: string;
  grantId: string;
  store: string;
}

const ours = async (): Promise<Ours[]> =>
  Object.entries(await containersItem.read()).flatMap(([deployment, clients]) =>
    Object.entries(clients).map(([grantId, store]) => ({ deployment, grantId, store })),
  );

const tabsIn = async (store: string): Promise<number[]> => {
  const tabs = await browser.tabs.query({ cookieStoreId: store }).catch(() => []);
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
};

/** Cookies that are taken away leave the panel's own session behind: it is ended before, where the panel answers. */
const endSessionOf = async ({ deployment, grantId, store }: Ours): Promise<void> => {
  const panel = (await clientOf(deployment, grantId))?.client.panel;
  if (panel === undefined || !v.is(panelKind, panel.kind)) return;
  await endSessionIn(apart(store), panel.kind, `${panel.origin}/`);
};

/** Takes containers away with their cookies, and their tabs, which Firefox would leave there signed out. */
const remove = async (chosen: (one: Ours) => Promise<boolean>): Promise<void> => {
  for (const one of await ours()) {
    if (!(await chosen(one))) continue;
    const { deployment, grantId, store } = one;
    await browser.tabs.remove(await tabsIn(store)).catch(() => undefined);
    await browser.contextualIdentities.remove(store).catch(() => undefined);
    await containersItem.change((all) => {
      const { [grantId]: _gone, ...others } = all[deployment] ?? {};
      return { ...all, [deployment]: others };
    });
  }
};

/** After an end: not before its last tab is closed, which until then says that the access has ended (W6). */
export const removeEndedContainers = async (closed: number | null): Promise<void> => {
  if (!(await sideBySide())) return;
  await remove(async ({ deployment, grantId, store }) => {
    const known = await overviewOf(deployment);
    if (known?.status !== 'ready') return false;
    const client = await clientOf(deployment, grantId);
    return (
      (client === null || client.client.state === 'ended') &&
      (await tabsIn(store)).every((id) => id === closed)
    );
  });
};

/** The host is left. */
export const removeContainersOf = async (left: string): Promise<void> => {
  if (!firefoxBuild) return;
  await Promise.all((await ours()).filter(({ deployment }) => deployment === left).map(endSessionOf));
  await remove(async ({ deployment }) => deployment === left);
};

/** Whether we made it; a person has containers of their own. */
export const isOurs = async (container: string): Promise<boolean> =>
  (await ours()).some(({ store }) => store === container);

/** The person left the client that is open in it. */
export const removeContainer = (container: string): Promise<void> =>
  remove(async ({ store }) => store === container);

const removeAllContainers = async (): Promise<void> => {
  await Promise.all((await ours()).map(endSessionOf));
  await remove(async () => true);
};

/** The person wants one client at a time again. The permission goes last: with it one sees what lies in them. */
export const endSideBySide = async (): Promise<void> => {
  await removeAllContainers();
  await browser.permissions.remove(permission);
};

/** The permission was taken back in the browser's own settings: no tab can be opened in them any more. */
export const removeUnwantedContainers = async (): Promise<void> => {
  if (firefoxBuild && !(await sideBySide())) await removeAllContainers();
};
