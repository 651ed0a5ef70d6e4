import { browser } from 'wxt/browser';

/** The keys of the manifest, by their name there. */
export const commandNames = ['_execute_action', 'last-client', 'own-account'] as const;
export type CommandName = (typeof commandNames)[number];

/** Each key as the browser writes it; empty where the person, or another extension, has taken it away. */
export const readShortcuts = async (): Promise<ReadonlyMap<CommandName, string>> => {
  const all = await browser.commands.getAll();
  return new Map(
    commandNames.map((name) => [name, all.find((one) => one.name === name)?.shortcut ?? ''] as const),
  );
};

/** To where the browser lets one change them: Firefox by its own call, Chromium by the address of that page. */
export const openShortcutSettings = async (): Promise<void> => {
  const own: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
  if (typeof own === 'function') await Reflect.apply(own, browser.commands, []);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
};
