import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PanelKind } from '../../shared/api/deployment.ts';
import {
  type InstructionClaims,
  instructionIssued,
  instructionReport,
  instructionReported,
  productsSeen,
} from '../../shared/api/instructions.ts';
import { nothing } from '../deployments/api.ts';
import { panelAt } from '../deployments/directory.ts';
import { readInstruction } from '../deployments/instruction.ts';
import { joinedItem } from '../deployments/items.ts';
import { oneFormOnly, sessionKinds } from '../panels/session.ts';
import type { Answer } from '../protocol.ts';
import { failure } from './opening.ts';
import { type Page, stateOfTab } from './page-state.ts';
import { apiOf, joinPorts } from './services.ts';
import { askAgainAt, tabsAt } from './tabs.ts';

/**
 * Customer-session mode: what the Worker tells is carried out in the customer's own page, by a script that
 * comes when the customer has clicked and goes with the one call it serves. A password is in the
 * arguments of that call and nowhere else: not in storage, in the page or in a message to it (E51).
 */

const failed = (code: string, detail = ''): Answer => ({ tag: 'failed', code, detail });

/** The built script of a kind that has such a way. */
const scriptOf = (kind: PanelKind): string | null =>
  sessionKinds.some((one) => one === kind) ? `/content-scripts/panel-${kind}-session.js` : null;

/** Puts the script into the tab and makes its one call; null when the page went away meanwhile. */
const callIn = async <Arguments extends unknown[]>(
  { tabId }: Pick<Page, 'tabId'>,
  script: string,
  func: (...values: Arguments) => unknown,
  args: Arguments,
): Promise<unknown> => {
  const target = { tabId, frameIds: [0] };
  try {
    await browser.scripting.executeScript({ target, files: [script] });
    const [done] = await browser.scripting.executeScript({ target, func, args });
    return done?.result ?? null;
  } catch {
    return null;
  }
};

/**
 * These three are sent to the page as text, and may name nothing outside themselves. The tab may show another
 * panel by now: then nothing is done there.
 */
const readProducts = async (origin: string, account: string) => {
  const runner = globalThis.panelshareSession;
  globalThis.panelshareSession = undefined;
  return location.origin === origin ? ((await runner?.products(account)) ?? null) : null;
};
const carryOutThere = async (origin: string, account: string, act: InstructionClaims['act']) => {
  const runner = globalThis.panelshareSession;
  globalThis.panelshareSession = undefined;
  return location.origin === origin ? ((await runner?.carryOut(account, act)) ?? null) : null;
};
const isFormOpen = async (origin: string) => {
  const runner = globalThis.panelshareSession;
  globalThis.panelshareSession = undefined;
  return location.origin === origin && (runner?.formOpen() ?? false);
};

/** A tab that does not answer by then is asleep, and loads anew before anybody sees its form again. */
const answeringTime = 2_000;

/** Whether another tab of the same session has a form open; the page's own is looked at by its own script. */
const formOpenElsewhere = async ({ origin, tabId }: Page, kind: PanelKind): Promise<boolean> => {
  const script = oneFormOnly.has(kind) ? scriptOf(kind) : null;
  if (script === null) return false;
  const others = (await tabsAt(origin)).filter(({ id }) => id !== tabId);
  const asked = others.map(({ id }) =>
    Promise.race([
      callIn({ tabId: id }, script, isFormOpen, [origin]),
      new Promise((resolve) => setTimeout(resolve, answeringTime)),
    ]),
  );
  return (await Promise.all(asked)).includes(true);
};

/** Reading may take this long before the consent page opens without it. */
const readingTime = 6_000;

/**
 * Before a share: what the account's own pages list, for the choice on the consent page (S5). It stays
 * the page's claim, and nothing that goes wrong here keeps anybody from sharing.
 */
export const tellProducts = async (page: Page, deployment: string): Promise<void> => {
  const reading = readAndTell(page, deployment).catch((reason: unknown) => {
    console.warn('Panelshare could not read the products of a page', reason);
  });
  await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, readingTime))]);
};

const readAndTell = async (page: Page, deployment: string): Promise<void> => {
  const state = await stateOfTab(page.tabId);
  if (state?.mode !== 'own' || !state.inPage || state.account === null) return;
  const { id, shownAs } = state.account;
  const owned = panelAt(await joinedItem.read(), page.origin);
  const script = owned ? scriptOf(owned.panel.kind) : null;
  if (owned === null || script === null || (await formOpenElsewhere(page, owned.panel.kind))) return;
  const found = await callIn(page, script, readProducts, [page.origin, shownAs]);
  const parsed = v.safeParse(productsSeen, { shown: shownAs, products: found });
  if (!parsed.success || parsed.output.products.length === 0) return;
  await apiOf(deployment).post(`/api/accounts/${encodeURIComponent(id)}/products`, parsed.output, nothing);
};

/** More acts than this are due to nobody; it only ends what a faulty answer would repeat for ever. */
const mostActs = 200;

/** Two clicks are one run: a second instruction would have the first one's user taken away again. */
const running = new Set<string>();

/** Carries out what is due for a share, one instruction after another, until none is left or one fails. */
export const carryOutShare = async (page: Page, deployment: string, grantId: string): Promise<Answer> => {
  if (running.has(grantId)) return failed('instruction_running');
  running.add(grantId);
  try {
    return await carryOut(page, deployment, grantId);
  } finally {
    running.delete(grantId);
    // What the page is to its customer has changed, also where it stopped half-way.
    await askAgainAt(page.origin);
  }
};

const carryOut = async (page: Page, deployment: string, grantId: string): Promise<Answer> => {
  const state = await stateOfTab(page.tabId);
  const owned = panelAt(await joinedItem.read(), page.origin);
  const account = state?.mode === 'own' ? state.account : null;
  const share = account?.shares.find(({ id }) => id === grantId);
  if (!owned || !account || share?.kind !== 'grant') return failed('not_found');
  const script = scriptOf(owned.panel.kind);
  if (script === null) return failed('panel_unsupported');
  if (share.due !== null && (await formOpenElsewhere(page, owned.panel.kind))) {
    return { tag: 'carried_out', act: share.due, failure: 'form_open', left: 1 };
  }
  const api = apiOf(deployment);
  for (let done = 0; done < mostActs; done += 1) {
    const issued = await api.post(
      `/api/grants/${encodeURIComponent(grantId)}/instruction`,
      {},
      instructionIssued,
    );
    if (issued.kind !== 'ok') return { tag: 'failed', ...failure(issued) };
    const { id, act, instruction } = issued.value;
    const claims = await readInstruction(joinPorts, instruction, {
      id,
      deployment,
      origin: page.origin,
      kind: owned.panel.kind,
      shownAs: account.shownAs,
      grantId,
    });
    if (claims === null || claims.act.do !== act) return failed('instruction_refused');
    const seen = await callIn(page, script, carryOutThere, [claims.aud, claims.sub, claims.act]);
    const report = v.safeParse(instructionReport, seen);
    // Nobody can say what came of it: left unreported, it is taken away first when the customer clicks again (E46).
    if (!report.success) return { tag: 'carried_out', act, failure: 'unreachable', left: 1 };
    const { failure: why } = report.output;
    const told = await api.post(
      `/api/instructions/${encodeURIComponent(id)}/report`,
      report.output,
      instructionReported,
    );
    if (told.kind !== 'ok') return { tag: 'failed', ...failure(told) };
    const { left } = told.value;
    if (why !== null || left === 0) return { tag: 'carried_out', act, failure: why, left };
  }
  return failed('instruction_refused');
};
