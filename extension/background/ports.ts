import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { joinedItem, noticeItem } from '../deployments/items.ts';
import { popupPort } from '../popup-port.ts';
import { actingPort } from '../protocol.ts';
import { signOutPort } from '../sign-out-port.ts';
import { paintBadge } from './badge.ts';
import { refresh } from './lists.ts';
import { makeLive } from './live.ts';
import { storePicture } from './picture.ts';
import { contentPage, deploymentOfPage, isOwnPage } from './sender.ts';
import { joinedAt } from './services.ts';
import { holdSignOut } from './sign-out-page.ts';

/** Who is looking: tabs that act, and an open popup. Each keeps a line open to its deployment. */
const acting = new Map<Browser.runtime.Port, { deployment: string; tabId: number }>();
const popups = new Set<Browser.runtime.Port>();

const push = (port: Browser.runtime.Port, message: unknown): void => {
  try {
    port.postMessage(message);
  } catch {
    // The page went away; its disconnect follows.
  }
};

const askActing = (chosen: (entry: { deployment: string; tabId: number }) => boolean): void => {
  for (const [port, entry] of acting) if (chosen(entry)) push(port, { type: 'ask_again' });
};

export const askActingTab = (tabId: number): void => askActing((entry) => entry.tabId === tabId);
export const askAllActing = (): void => askActing(() => true);

/** Something changed at a deployment: everybody who looks asks again; the push itself says no more (E53). */
export const deploymentChanged = async (deployment: string): Promise<void> => {
  askActing((entry) => entry.deployment === deployment);
  const joined = await joinedAt(deployment);
  if (joined === null) return;
  await refresh(deployment, joined.description.name);
  await tellPopups();
};

const live = makeLive((deployment) => void deploymentChanged(deployment));

/** Whoever looks already is told of changes from now on. */
export const listenFrom = (deployment: string): void => live.signedIn(deployment);

/** Whatever changed is stored for the next popup, and told to an open one. */
export const tellPopups = async (): Promise<void> => {
  await storePicture();
  for (const port of popups) push(port, { type: 'changed' });
  await paintBadge();
};

const holdActing = async (port: Browser.runtime.Port): Promise<void> => {
  const page = port.sender ? contentPage(port.sender, browser.runtime.id) : null;
  let gone = false;
  let release = (): void => undefined;
  port.onDisconnect.addListener(() => {
    gone = true;
    // A tab that went elsewhere is no longer open for its client; one that only loads anew comes back.
    if (acting.delete(port)) void tellPopups();
    release();
  });
  // A ping only has to arrive: it keeps the background awake while a tab acts.
  port.onMessage.addListener(() => undefined);
  const deployment = page === null ? null : await deploymentOfPage(page);
  if (page === null || deployment === null) return port.disconnect();
  if (gone) return;
  acting.set(port, { deployment, tabId: page.tabId });
  release = live.look(deployment);
};

/** The popup has painted what nobody had heard: it is said once. */
const noticeSeen = async (): Promise<void> => {
  if ((await noticeItem.read()) === null) return;
  await noticeItem.change(() => null);
  await tellPopups();
};

const holdPopup = async (port: Browser.runtime.Port): Promise<void> => {
  if (!port.sender || !isOwnPage(port.sender, browser.runtime.id, self.location.origin)) {
    return port.disconnect();
  }
  popups.add(port);
  void noticeSeen();
  const releases: (() => void)[] = [];
  let gone = false;
  port.onDisconnect.addListener(() => {
    gone = true;
    popups.delete(port);
    for (const release of releases) release();
  });
  for (const { description } of await joinedItem.read()) {
    if (!gone) releases.push(live.look(description.deployment));
  }
};

export const listenToPorts = (): void => {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === actingPort) void holdActing(port);
    else if (port.name === popupPort) void holdPopup(port);
    else if (port.name === signOutPort) holdSignOut(port);
    else port.disconnect();
  });
};
