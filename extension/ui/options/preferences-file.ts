import {
  endSessionsItem,
  joinedItem,
  languageItem,
  marksItem,
  namesInTabsItem,
  pinsItem,
} from '../../deployments/items.ts';
import type { Preferences } from '../../deployments/preferences.ts';
import { readShortcuts } from '../shortcuts.ts';

/** What is set in this browser now, for the deployments that are joined here. */
export const preferencesNow = async (): Promise<Preferences> => {
  const pins = await pinsItem.read();
  const marks = await marksItem.read();
  const deployments = Object.fromEntries(
    (await joinedItem.read()).map(({ description: { deployment, name } }) => [
      deployment,
      { name, pins: [...(pins[deployment] ?? [])], marks: { ...marks[deployment] } },
    ]),
  );
  return {
    panelshare: 'preferences',
    version: 1,
    language: await languageItem.read(),
    namesInTabs: await namesInTabsItem.read(),
    endSessions: await endSessionsItem.read(),
    deployments,
    shortcuts: Object.fromEntries([...(await readShortcuts())].filter(([, keys]) => keys !== '')),
  };
};

/** Hands a text to the browser as a file to keep. */
export const saveAs = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(address));
};
