import { hour } from '../../shared/domain/duration.ts';
import { missingAnchorsItem } from '../deployments/items.ts';

/** Places that an adapter expects on a panel's pages and did not find: the panel was changed by its maker. */

export const noteMissing = async (deployment: string, origin: string, anchor: string): Promise<void> => {
  await missingAnchorsItem.change((all) => ({
    ...all,
    [deployment]: { ...all[deployment], [`${origin} ${anchor.slice(0, 80)}`]: Date.now() },
  }));
};

/** Whether some were missing within the last hour. */
export const looksChanged = async (origin: string): Promise<boolean> => {
  const since = Date.now() - hour;
  return Object.values(await missingAnchorsItem.read()).some((places) =>
    Object.entries(places).some(([place, at]) => place.startsWith(`${origin} `) && at > since),
  );
};
