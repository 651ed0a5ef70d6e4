import { browser } from 'wxt/browser';
import { listenToAddressBar } from './address-bar.ts';
import { removeEndedContainers, removeUnwantedContainers } from './containers.ts';
import { joinByManagedPolicy, readDescriptions } from './deployments.ts';
import { endLeftSessions } from './left-sessions.ts';
import { refreshAll } from './lists.ts';
import { keepForPopup } from './open-here.ts';
import { openClient } from './opening.ts';
import { actedFor, forgetTab } from './page-state.ts';
import { askActingTab, askAllActing, deploymentChanged, listenToPorts, tellPopups } from './ports.ts';
import { injectEverywhere, reconcile } from './reconcile.ts';
import { listen } from './router.ts';
import { listenToShortcuts } from './shortcuts.ts';
import { askPanels } from './sign-in.ts';
import { takeContinuation } from './windows.ts';

/** The minute's check while a tab acts; the slower ones for what the host switched off and what waits. */
const alarms = { check: 1, descriptions: 5, lists: 10 } as const;

const windowClosed = async (windowId: number): Promise<void> => {
  const after = await takeContinuation(windowId);
  if (after === null) return;
  if (after.next === 'ask_again') {
    await askPanels(after.deployment);
    await deploymentChanged(after.deployment);
    return;
  }
  const { deployment, grantId, beside } = after;
  // Whose tabs it signs out was asked before the proof was.
  const wish = { deployment, grantId, proven: true, replaces: true, askedIn: null, beside };
  const outcome = await openClient(wish);
  // Nobody may be looking: the badge says so, and the popup tells the reason.
  await keepForPopup(outcome, after);
};

const onAlarm = async (name: string): Promise<void> => {
  if (name === 'check') askAllActing();
  if (name === 'descriptions') {
    await readDescriptions();
    await tellPopups();
  }
  if (name === 'lists') {
    await refreshAll();
    await removeEndedContainers(null);
    await tellPopups();
  }
};

const prepare = async (): Promise<void> => {
  for (const [name, periodInMinutes] of Object.entries(alarms)) {
    if (!(await browser.alarms.get(name))) await browser.alarms.create(name, { periodInMinutes });
  }
  await joinByManagedPolicy();
  await tellPopups();
};

/** All listeners are put up in the first turn: a background that was woken by an event gets it then only. */
export const startBackground = (): void => {
  // Access tokens lie there: said aloud, though it is Chromium's default. Firefox has it closed and no such call.
  void browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

  listen();
  listenToPorts();
  listenToAddressBar();
  listenToShortcuts();
  browser.runtime.onInstalled.addListener(() => void prepare().then(injectEverywhere));
  browser.runtime.onStartup.addListener(
    () => void prepare().then(reconcile).then(endLeftSessions).then(tellPopups),
  );
  browser.permissions.onAdded.addListener(() => void reconcile().then(tellPopups));
  browser.permissions.onRemoved.addListener(
    () => void reconcile().then(removeUnwantedContainers).then(tellPopups),
  );
  browser.alarms.onAlarm.addListener(({ name }) => void onAlarm(name));
  browser.tabs.onActivated.addListener(({ tabId }) => askActingTab(tabId));
  browser.tabs.onRemoved.addListener((tabId) => {
    const acted = actedFor(tabId) !== null;
    forgetTab(tabId);
    if (acted) void endLeftSessions().then(tellPopups);
    void removeEndedContainers(tabId);
  });
  browser.windows.onRemoved.addListener((windowId) => void windowClosed(windowId));
};
