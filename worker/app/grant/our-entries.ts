import type { InventoryEntry } from '../../../shared/domain/inventory.ts';
import { markedByName, type PanelEntry } from '../../ports/panel.ts';
import type { Services } from '../../ports.ts';

/** The grants that could have made what these entries say of themselves. */
const claimed = async (
  entries: readonly PanelEntry[],
  accountId: string,
  { store }: Pick<Services, 'store'>,
): Promise<ReadonlySet<string>> => {
  const marks = new Set(entries.flatMap(({ mark }) => (mark === null ? [] : [mark])));
  if (!marks.delete(markedByName)) return marks;
  for (const grant of await store.grants.ofAccount(accountId)) marks.add(grant.id);
  return marks;
};

/** What was made a moment ago and is not stored yet. */
export interface JustMade {
  grantId: string;
  usernames: readonly string[];
}

/**
 * Which entries are ours: those whose mark names a grant for which we hold a credential of that
 * name. A mark alone counts for nothing, because whoever is in the account can write one (E39).
 */
export const withOurs = async (
  entries: readonly PanelEntry[],
  accountId: string,
  services: Pick<Services, 'store'>,
  justMade: JustMade | null = null,
): Promise<readonly InventoryEntry[]> => {
  const names = new Map<string, readonly string[]>();
  for (const grantId of await claimed(entries, accountId, services)) {
    const credentials = await services.store.grants.productCredentials(grantId);
    names.set(
      grantId,
      credentials.map((one) => one.username),
    );
  }
  if (justMade) {
    names.set(justMade.grantId, [...(names.get(justMade.grantId) ?? []), ...justMade.usernames]);
  }
  const ours = (mark: string | null, name: string): boolean => {
    if (mark === null) return false;
    if (mark === markedByName) return [...names.values()].some((held) => held.includes(name));
    return names.get(mark)?.includes(name) ?? false;
  };
  return entries.map(({ mark, ...entry }) => ({ ...entry, ours: ours(mark, entry.name) }));
};
