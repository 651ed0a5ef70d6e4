import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { landedAnswer, type Opening, opening } from '../../shared/api/clients.ts';
import { panelKind } from '../../shared/api/deployment.ts';
import { proofAnswer } from '../../shared/api/sign-in.ts';
import { allowedOrigin, insideDeployment } from '../deployments/address.ts';
import type { Failed } from '../deployments/api.ts';
import { panelAt } from '../deployments/directory.ts';
import { joinedItem, recentsItem } from '../deployments/items.ts';
import { panels } from '../panels/registry.ts';
import type { ListedClient, OpenOutcome } from '../protocol.ts';
import { arrangeAnew } from './arrangement.ts';
import { isOurs, removeContainer, sideBySide, storeFor } from './containers.ts';
import { expectAt, forgetAt, markLanded, placeOf } from './expectations.ts';
import { handOver } from './forms.ts';
import { accountShown } from './landing.ts';
import { forgetSession } from './left-sessions.ts';
import { clientOf } from './lists.ts';
import { signedOutBy } from './live-clients.ts';
import type { Page } from './page-state.ts';
import { isGranted } from './reconcile.ts';
import { apiOf, joinPorts } from './services.ts';
import { endSessionIn, type Store, storeOfTab } from './stores.ts';
import { askAgainAt } from './tabs.ts';
import { openWindow } from './windows.ts';

export interface Wish {
  deployment: string;
  grantId: string;
  /** True for the one retry after a proof: a second refusal is told, not proven again. */
  proven: boolean;
  /** True once the person knows whose tabs this signs out. */
  replaces: boolean;
  /** The tab in whose switcher it was asked for. */
  askedIn: number | null;
  /** The tab the person looked at when asking: the client opens in the same cookie store. */
  beside: number | null;
}

const refused = (code: string, detail = ''): OpenOutcome => ({ outcome: 'refused', code, detail });

export const failure = (failed: Failed): { code: string; detail: string } => {
  switch (failed.kind) {
    case 'refused':
      return { code: failed.code, detail: failed.detail };
    case 'offline':
      return { code: failed.reason === 'timeout' ? 'timeout' : 'offline', detail: '' };
    case 'signed_out':
      return { code: 'sign_in_required', detail: '' };
    case 'unexpected':
      return { code: 'unexpected', detail: failed.detail };
  }
};

const fromFailed = (failed: Failed): OpenOutcome => {
  const { code, detail } = failure(failed);
  return refused(code, detail);
};

/** One opening at a time per panel: a second sign-in link would kill the first (E42). */
const inFlight = new Set<string>();

/** Opens a client: asks the Worker every time, and reports success only when the page shows the account (W1, W6, E33). */
export const openClient = async (wish: Wish): Promise<OpenOutcome> => {
  const client = await clientOf(wish.deployment, wish.grantId);
  if (!client) return refused('not_found');
  const { origin } = client.client.panel;
  const owned = panelAt(await joinedItem.read(), origin);
  // Only a panel that this very deployment described, and owns, is ever opened for it (E59).
  if (owned?.deployment !== wish.deployment) return refused('panel_unsupported');
  if (!owned.panel.enabled) return refused('panel_disabled');
  if (client.client.way !== 'card' && !(await isGranted(origin))) return refused('panel_permission');
  if (!wish.replaces && client.client.way !== 'card' && !(await sideBySide())) {
    const place = placeOf({ origin, container: (await storeOfTab(wish.beside)).container });
    const live = await signedOutBy({ place, ...wish }, wish.askedIn);
    if (live !== null) {
      const { customerName } = live.client.client;
      return { outcome: 'in_the_way', customerName, tabs: live.tabs.length };
    }
  }
  if (inFlight.has(origin)) return refused('opening_in_progress');
  inFlight.add(origin);
  try {
    return await mintAndOpen(wish, client);
  } finally {
    inFlight.delete(origin);
  }
};

const mintAndOpen = async (wish: Wish, client: ListedClient): Promise<OpenOutcome> => {
  const minted = await apiOf(wish.deployment).post(`/api/clients/${wish.grantId}/open`, {}, opening);
  if (minted.kind === 'refused' && !wish.proven) {
    if (minted.code === 'passkey_required') return prove(wish, true);
    if (minted.code === 'step_up_required') return prove(wish, false);
  }
  if (minted.kind !== 'ok') return fromFailed(minted);
  const given = minted.value;
  await rememberOpening(wish);
  if (given.way === 'card') {
    const address = insideDeployment(given.url, wish.deployment);
    if (address === null) return refused('unexpected');
    await openWindow(address, null);
    return { outcome: 'card' };
  }
  return land(wish, client, given);
};

const prove = async (wish: Wish, passkey: boolean): Promise<OpenOutcome> => {
  const asked = await apiOf(wish.deployment).post('/api/proofs', { passkey }, proofAnswer);
  if (asked.kind !== 'ok') return fromFailed(asked);
  const address = insideDeployment(asked.value.url, wish.deployment);
  if (address === null) return refused('unexpected');
  const { deployment, grantId, beside } = wish;
  await openWindow(address, { next: 'open', deployment, grantId, beside });
  return { outcome: 'proving' };
};

const rememberOpening = async ({ deployment, grantId }: Wish): Promise<void> => {
  await recentsItem.change((all) => {
    const newest = Object.entries({ ...all[deployment], [grantId]: Date.now() })
      .sort(([, one], [, other]) => other - one)
      .slice(0, 20);
    return { ...all, [deployment]: Object.fromEntries(newest) };
  });
  arrangeAnew();
};

/** Where the panel lies: its origin, or the folder of the sign-in link where it has one. */
const baseOf = (address: string): string => new URL('.', address).href;

const land = async (
  wish: Wish,
  client: ListedClient,
  given: Exclude<Opening, { way: 'card' }>,
): Promise<OpenOutcome> => {
  const { origin, kind } = client.client.panel;
  const target = given.way === 'link' ? given.url : given.action;
  const fits = URL.parse(target)?.origin === origin && allowedOrigin(origin, joinPorts.development);
  if (!fits) return refused('unexpected');
  // A kind that is younger than this version: nobody here knows how its session ends.
  if (!v.is(panelKind, kind)) return refused('panel_unknown');
  const base = given.way === 'link' ? baseOf(target) : `${origin}/`;

  const store = await storeFor(client, wish.beside);
  // Before the link is used: whoever is signed in at this panel is signed out, or the link lands there.
  const ended = store.apart ? 'none' : await endSessionIn(store, kind, base);
  if (ended === 'unreachable') return refused('panel_unreachable');
  const place = placeOf({ origin, container: store.container });

  const expected: ListedClient = { ...client, client: { ...client.client, shownAs: given.shownAs } };
  const tabId = await openTab(given, store, (id) => expectAt(place, expected, id));
  if (tabId === null) return refused('unexpected');
  // A form's answer is never asked for again: that would post it twice.
  const reloads = given.way === 'link' ? (panels[kind].signOut.reloads ?? 0) : 0;
  const shown = await accountShown(tabId, base, reloads);
  const report = await apiOf(wish.deployment).post(
    `/api/openings/${given.openingId}/landed`,
    { shown },
    landedAnswer,
  );
  const matches = shown === given.shownAs && report.kind === 'ok' && report.value.matches;
  if (matches) await markLanded(place);
  // Every tab of this panel is another account now, or none: each asks what it is (W4).
  await askAgainAt(origin);
  if (matches) return { outcome: 'opened' };
  const tab = shown === null ? await browser.tabs.get(tabId).catch(() => null) : undefined;
  if (tab === null) {
    await forgetAt(place);
    return refused('tab_closed');
  }
  // A panel that is still loading has not shown another account: it has shown none yet.
  if (tab !== undefined && tab.status !== 'complete') return refused('panel_slow');
  return shown === given.shownAs && report.kind !== 'ok'
    ? fromFailed(report)
    : refused('account_mismatch', shown ?? '');
};

const openTab = async (
  given: Exclude<Opening, { way: 'card' }>,
  store: Store,
  expect: (tabId: number) => Promise<void>,
): Promise<number | null> => {
  const url = given.way === 'link' ? given.url : '/launch.html';
  const tab = await browser.tabs.create({ url, ...store.tab });
  if (tab.id === undefined) return null;
  await expect(tab.id);
  if (given.way === 'form') handOver(tab.id, { action: given.action, fields: given.fields });
  return tab.id;
};

/** Back to one's own account (W5): the panel's own logout, then its start page where one's own session is. */
export const leaveTab = async (page: Page): Promise<boolean> => {
  const { origin, tabId } = page;
  const owned = panelAt(await joinedItem.read(), origin);
  if (!owned) return false;
  const ended = await endSessionIn(await storeOfTab(tabId), owned.panel.kind, `${origin}/`);
  // With a container of ours its cookies go too, so that nobody is signed in here whatever the panel answered.
  const ours = page.container !== null && (await isOurs(page.container));
  if (ended === 'unreachable' && !ours) return false;
  await forgetAt(placeOf(page));
  if (page.container !== null && ours) {
    await browser.tabs.create({ url: `${origin}/` });
    await removeContainer(page.container);
  } else {
    if (page.container === null) await forgetSession(origin);
    await browser.tabs.update(tabId, { url: `${origin}/` });
  }
  await askAgainAt(origin);
  return true;
};
