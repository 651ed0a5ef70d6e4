import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Client } from '../../shared/api/clients.ts';
import { panelAt } from '../deployments/directory.ts';
import { joinedItem, marksItem, pinsItem } from '../deployments/items.ts';
import { markOf } from '../deployments/marks.ts';
import { pageQuestions } from '../deployments/page-questions.ts';
import { listed } from '../deployments/row-of.ts';
import { type ListedClient, type PageState, whichAccount } from '../protocol.ts';
import { decidePage } from './decide-page.ts';
import { expectedAt, forgetAt, placeOf } from './expectations.ts';
import { overviewOf } from './overviews.ts';
import { apiOf, joinedAt } from './services.ts';
import { containerOf, tell } from './tabs.ts';

export interface Page {
  origin: string;
  tabId: number;
  /** Of Firefox, whose sessions are apart; null for the browser's own. */
  container: string | null;
}

const shownIn = new Map<number, { origin: string; state: PageState }>();

/** The state a tab was last told; the popup shows it, and asks for nothing by it. */
export const lastState = (tabId: number): { origin: string; state: PageState } | null =>
  shownIn.get(tabId) ?? null;

/** Tabs that were last told to act for a client. */
export const actingTabs = (): { tabId: number; origin: string; client: ListedClient }[] =>
  [...shownIn].flatMap(([tabId, { origin, state }]) =>
    state.mode === 'acting' ? [{ tabId, origin, client: state.client }] : [],
  );

/** Whom a tab acts for; null for nobody. */
export const actedFor = (tabId: number): ListedClient | null => {
  const state = shownIn.get(tabId)?.state;
  return state?.mode === 'acting' ? state.client : null;
};

export const forgetTab = (tabId: number): void => {
  shownIn.delete(tabId);
};

export const pageStateOf = async (page: Page, shown: string | null): Promise<PageState> => {
  const state = await ask(page, shown);
  shownIn.set(page.tabId, { origin: page.origin, state });
  return state;
};

/** The state of a tab the popup stands over: as last told, or asked now if this background is new. */
export const stateOfTab = async (tabId: number): Promise<PageState | null> => {
  const page = await panelTab(tabId);
  if (page === null) return null;
  const known = lastState(tabId);
  if (known?.origin === page.origin) return known.state;
  const parsed = v.safeParse(whichAccount, await tell(tabId, { type: 'which_account' }));
  return parsed.success ? pageStateOf(page, parsed.output.shown) : null;
};

/** The tab as a panel's page; null when it shows something else, or nothing we may see. */
export const panelTab = async (tabId: number): Promise<Page | null> => {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const origin = tab?.url === undefined ? null : (URL.parse(tab.url)?.origin ?? null);
  if (tab === null || origin === null || panelAt(await joinedItem.read(), origin) === null) return null;
  return { origin, tabId, container: containerOf(tab) };
};

/** Long enough for tabs that are told at once, too short to be seen. */
const gathered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

const askers = new Map<string, ReturnType<typeof pageQuestions>>();
const asker = (deployment: string): ReturnType<typeof pageQuestions> => {
  const known = askers.get(deployment) ?? pageQuestions(apiOf(deployment), gathered);
  askers.set(deployment, known);
  return known;
};

const ask = async (page: Page, shown: string | null): Promise<PageState> => {
  const owned = panelAt(await joinedItem.read(), page.origin);
  if (!owned?.panel.enabled) return { mode: 'dark' };
  const { deployment } = owned;
  const answered = await asker(deployment)({ origin: page.origin, shown });
  const remembered = await expectedAt(placeOf(page));
  // An opening of another deployment on the same origin is none of this one's business (E59).
  const expected = remembered?.client.deployment === deployment ? remembered : null;
  const known = await overviewOf(deployment);
  const client = answered.kind === 'ok' ? answered.value.client : null;
  const name = (await joinedAt(deployment))?.description.name ?? deployment;
  const pins = (await pinsItem.read())[deployment] ?? [];
  const marks = await marksItem.read();
  const listedOf = (one: Client): ListedClient =>
    listed(
      deployment,
      name,
      one,
      pins.includes(one.grantId),
      markOf(marks, { deployment, grantId: one.grantId }),
    );
  const decision = decidePage({
    shown,
    tabId: page.tabId,
    here: answered,
    expected,
    listed: client === null ? null : listedOf(client),
    hasClients: (known?.count ?? 0) > 0,
    organisations: known?.organisations ?? [],
    answeredAt: known?.at ?? Date.now(),
  });
  if (decision.forget) await forgetAt(placeOf(page));
  return decision.state;
};
