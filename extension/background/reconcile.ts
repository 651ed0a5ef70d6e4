import { browser } from 'wxt/browser';
import { litPanels } from '../deployments/directory.ts';
import { hostPattern } from '../deployments/host-pattern.ts';
import { joinedItem } from '../deployments/items.ts';
import { changeOf, type Lit, scriptsOf } from './registrations.ts';
import { tabsAt } from './tabs.ts';

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

/** What is to have our controls now. */
const litHere = async (): Promise<Lit[]> => {
  const lit: Lit[] = [];
  for (const { panel } of litPanels(await joinedItem.read())) {
    if (await isGranted(panel.origin)) lit.push(panel);
  }
  return lit;
};

const run = async (): Promise<void> => {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const current = registered.map(({ id, js, css, matches, runAt }) => ({
    id,
    js: js ?? [],
    css: css ?? [],
    matches: matches ?? [],
    runAt: runAt === 'document_start' ? runAt : ('document_idle' as const),
  }));
  const { remove, add, inject } = changeOf(current, await litHere());
  if (remove.length > 0) await browser.scripting.unregisterContentScripts({ ids: remove });
  if (add.length > 0) {
    await browser.scripting.registerContentScripts(
      add.map(({ css, ...one }) => ({
        ...one,
        ...(css.length > 0 ? { css } : {}),
        allFrames: false,
        persistAcrossSessions: true,
      })),
    );
  }
  // Tabs that are open did not get the scripts by navigation.
  for (const one of inject) await injectInto(one);
};

const injectInto = async ({ kind, origin }: Lit): Promise<void> => {
  for (const tab of await tabsAt(origin)) {
    await browser.scripting
      .executeScript({ target: { tabId: tab.id }, files: scriptsOf(kind) })
      .catch(() => undefined);
  }
};

/** After an update old scripts in open tabs are cut off from us: put the new one in. */
export const injectEverywhere = async (): Promise<void> => {
  await reconcile();
  for (const one of await litHere()) await injectInto(one);
};
