import {
  endSessionsItem,
  joinedItem,
  languageItem,
  marksItem,
  namesInTabsItem,
  pinsItem,
} from '../deployments/items.ts';
import type { Preferences } from '../deployments/preferences.ts';
import { arrangeAnew } from './arrangement.ts';
import { askPanels } from './sign-in.ts';

/** Takes a file of settings over, for the deployments that are joined here: each is then as in the file. */
export const takePreferences = async (preferences: Preferences): Promise<void> => {
  const { deployments, language, namesInTabs, endSessions } = preferences;
  const joined = (await joinedItem.read()).map(({ description }) => description.deployment);
  const known = Object.entries(deployments).filter(([deployment]) => joined.includes(deployment));
  const taken = <Value>(of: (one: Preferences['deployments'][string]) => Value): Record<string, Value> =>
    Object.fromEntries(known.map(([deployment, one]) => [deployment, of(one)]));
  await pinsItem.change((all) => ({ ...all, ...taken(({ pins }) => pins) }));
  await marksItem.change((all) => ({ ...all, ...taken(({ marks }) => marks) }));
  await languageItem.change(() => language);
  await namesInTabsItem.change(() => namesInTabs);
  await endSessionsItem.change(() => endSessions);
  arrangeAnew();
  for (const deployment of joined) await askPanels(deployment);
};
