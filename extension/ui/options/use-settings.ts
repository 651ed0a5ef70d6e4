import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { table } from '../../deployments/database.ts';
import { type JoinedDeployment, joinedItem } from '../../deployments/items.ts';
import { acceptOverview, type Overview } from '../../deployments/lists.ts';

export interface Settings {
  joined: readonly JoinedDeployment[];
  overviews: ReadonlyMap<string, Overview>;
  /** Host patterns the person granted. */
  granted: ReadonlySet<string>;
}

const overviews = table('overviews', acceptOverview);

const read = async (): Promise<Settings> => {
  const joined = await joinedItem.read();
  const known = await Promise.all(joined.map(({ description }) => overviews.get(description.deployment)));
  const { origins = [] } = await browser.permissions.getAll();
  return {
    joined,
    overviews: new Map(known.flatMap((one) => (one === null ? [] : [[one.deployment, one]]))),
    granted: new Set(origins),
  };
};

/** What is set now; read again after each act, and when the browser's own permission page changed something. */
export const useSettings = (): { settings: Settings | null; reload(): Promise<void> } => {
  const [settings, setSettings] = useState<Settings | null>(null);
  const reload = useCallback(async () => setSettings(await read()), []);
  useEffect(() => {
    const again = () => void reload();
    again();
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, [reload]);
  return { settings, reload };
};
