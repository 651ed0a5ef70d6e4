import { browser } from 'wxt/browser';
import { joinedItem, recentsItem } from '../deployments/items.ts';
import { openFromBar, showPopup } from './open-here.ts';
import { leaveTab } from './opening.ts';
import { actedFor, panelTab, stateOfTab } from './page-state.ts';
import { tabInFront } from './tabs.ts';

type Recents = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The client opened last from this browser, apart from the one that is in front now. */
export const clientBefore = (
  recents: Recents,
  joined: readonly string[],
  now: { deployment: string; grantId: string } | null,
): { deployment: string; grantId: string } | null => {
  const opened = joined.flatMap((deployment) =>
    Object.entries(recents[deployment] ?? {}).map(([grantId, at]) => ({ deployment, grantId, at })),
  );
  const [last] = opened
    .filter((one) => one.deployment !== now?.deployment || one.grantId !== now.grantId)
    .sort((one, other) => other.at - one.at);
  return last === undefined ? null : { deployment: last.deployment, grantId: last.grantId };
};

export const openClientBefore = async (): Promise<void> => {
  const tabId = await tabInFront();
  const acted = tabId === null ? null : actedFor(tabId);
  const joined = (await joinedItem.read()).map(({ description }) => description.deployment);
  const now = acted && { deployment: acted.deployment, grantId: acted.client.grantId };
  const before = clientBefore(await recentsItem.read(), joined, now);
  if (before === null) return showPopup();
  await openFromBar(before.deployment, before.grantId);
};

export const backToOwnAccount = async (): Promise<void> => {
  const tabId = await tabInFront();
  const page = tabId === null ? null : await panelTab(tabId);
  const state = page === null ? null : await stateOfTab(page.tabId);
  const away = state?.mode === 'acting' || state?.mode === 'mismatch';
  // Whoever acts for nobody here sees the list, which says so; a panel that does not answer, too.
  if (page === null || !away || !(await leaveTab(page))) await showPopup();
};

/** The keys of the manifest; the browser opens the popup by itself. */
export const listenToShortcuts = (): void => {
  browser.commands.onCommand.addListener((command) => {
    if (command === 'last-client') void openClientBefore();
    if (command === 'own-account') void backToOwnAccount();
  });
};
