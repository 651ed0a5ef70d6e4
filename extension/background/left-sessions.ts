import { panelAt } from '../deployments/directory.ts';
import { endSessionsItem, joinedItem, openSessionsItem } from '../deployments/items.ts';
import { endPanelSession } from '../panels/end-session.ts';
import type { PageState } from '../protocol.ts';
import { forgetAt } from './expectations.ts';
import { clientOf } from './lists.ts';
import { isGranted } from './reconcile.ts';
import { tabsAt } from './tabs.ts';

/**
 * Sessions of clients that stay open at a panel when their last tab is closed, or when the browser was:
 * which panel shows whom was seen last on a page of it. Ending them is offered, and done by itself where
 * the person wants it so.
 */

/** A page told whose account its panel shows now. */
export const noteShown = async (origin: string, state: PageState): Promise<void> => {
  const known = (await openSessionsItem.read())[origin];
  if (state.mode === 'acting') {
    const { deployment, client } = state.client;
    if (known?.deployment === deployment && known.grantId === client.grantId) return;
    const session = { deployment, grantId: client.grantId };
    await openSessionsItem.change((all) => ({ ...all, [origin]: session }));
  } else if (known !== undefined && (state.mode === 'own' || state.mode === 'mismatch')) {
    await forgetSession(origin);
  }
};

export const forgetSession = async (origin: string): Promise<void> => {
  await openSessionsItem.change(({ [origin]: _gone, ...others }) => others);
};

export interface LeftSession {
  origin: string;
  panel: string;
  customer: string;
}

/** Sessions at panels that no tab is open at any more. */
export const leftSessions = async (): Promise<LeftSession[]> => {
  const left: LeftSession[] = [];
  const joined = await joinedItem.read();
  for (const [origin, { deployment, grantId }] of Object.entries(await openSessionsItem.read())) {
    const owned = panelAt(joined, origin);
    if (owned?.deployment !== deployment || !(await isGranted(origin))) continue;
    if ((await tabsAt(origin)).some(({ container }) => container === null)) continue;
    const client = await clientOf(deployment, grantId);
    if (client === null) continue;
    left.push({ origin, panel: owned.panel.name, customer: client.client.customerName });
  }
  return left;
};

/** By the panel's own logout; false when the panel does not answer. */
export const endSession = async (origin: string): Promise<boolean> => {
  const owned = panelAt(await joinedItem.read(), origin);
  if (owned === null) return false;
  const ended = await endPanelSession(fetch, owned.panel.kind, `${origin}/`);
  if (ended === 'unreachable') return false;
  await forgetAt(origin);
  await forgetSession(origin);
  return true;
};

/** After a tab was closed or the browser started: ends what was left, where that is wanted. */
export const endLeftSessions = async (): Promise<void> => {
  if (!(await endSessionsItem.read())) return;
  for (const { origin } of await leftSessions()) await endSession(origin);
};
