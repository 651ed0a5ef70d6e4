import type { InventoryEntry } from '../../../shared/domain/inventory.ts';
import type { PanelEntry, Services } from '../../ports.ts';

/**
 * Which entries are ours: those whose mark names a grant for which we hold a credential of that
 * name. A mark alone counts for nothing, because whoever is in the account can write one (E39).
 */
export const withOurs = async (
  entries: readonly PanelEntry[],
  { store }: Pick<Services, 'store'>,
): Promise<readonly InventoryEntry[]> => {
  const names = new Map<string, readonly string[]>();
  const marked = new Set(entries.flatMap(({ mark }) => (mark === null ? [] : [mark])));
  for (const grantId of marked) {
    const credentials = await store.grants.productCredentials(grantId);
    names.set(
      grantId,
      credentials.map((one) => one.username),
    );
  }
  return entries.map(({ mark, ...entry }) => ({
    ...entry,
    ours: mark !== null && (names.get(mark)?.includes(entry.name) ?? false),
  }));
};
