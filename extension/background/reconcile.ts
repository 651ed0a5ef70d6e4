import { browser } from 'wxt/browser';
import { hostPattern } from '../deployments/address.ts';
import { litPanels } from '../deployments/directory.ts';
import { joinedItem } from '../deployments/items.ts';
import { tabsAt } from './tabs.ts';

const scriptId = 'panel';
const scriptFile = '/content-scripts/panel.js';

export const isGranted = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [hostPattern(origin)] });

let turn: Promise<void> = Promise.resolve();

/**
 * Makes the browser's registrations equal to: panels of joined deployments, enabled there, on
 * hosts the person granted. Run on install (an update drops registrations), start and change.
 */
export const reconcile = (): Promise<void> => {
  turn = turn.then(run).catch((reason: unknown) => console.warn('Panelshare could not reconcile', reason));
  return turn;
};

const run = async (): Promise<void> => {
  const wanted: string[] = [];
  for (const { panel } of litPanels(await joinedItem.read())) {
    if (await isGranted(panel.origin)) wanted.push(panel.origin);
  }
  const matches = [...new Set(wanted.map(hostPattern))].sort();
  const [current] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  const before = [...(current?.matches ?? [])].sort();
  const same = before.length === matches.length && before.every((pattern, at) => pattern === matches[at]);
  if (!same) {
    if (current) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    if (matches.length > 0) {
      await browser.scripting.registerContentScripts([
        {
          id: scriptId,
          js: [scriptFile],
          matches,
          runAt: 'document_idle',
          allFrames: false,
          persistAcrossSessions: true,
        },
      ]);
    }
  }
  // Tabs that are open did not get the script by navigation.
  for (const origin of wanted) {
    if (!before.includes(hostPattern(origin))) await inject(origin);
  }
};

const inject = async (origin: string): Promise<void> => {
  for (const tab of await tabsAt(origin)) {
    await browser.scripting
      .executeScript({ target: { tabId: tab.id }, files: [scriptFile] })
      .catch(() => undefined);
  }
};

/** After an update old scripts in open tabs are cut off from us: put the new one in. */
export const injectEverywhere = async (): Promise<void> => {
  await reconcile();
  for (const { panel } of litPanels(await joinedItem.read())) {
    if (await isGranted(panel.origin)) await inject(panel.origin);
  }
};
