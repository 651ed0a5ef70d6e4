import type { Cleanup, RecoveryStep } from '../../../shared/domain/cleanup.ts';
import { hour } from '../../../shared/domain/duration.ts';
import type { Grant } from '../../../shared/domain/grant.ts';
import {
  differenceOf,
  type EntryKind,
  type InventoryDifference,
  unlistedKinds,
} from '../../../shared/domain/inventory.ts';
import type { Context } from '../../ports.ts';
import type { AdoptedEntry, GrantView } from '../../store.ts';

/** M9: what the two inventories of a grant say together. */
export type Looked =
  /** The panel is still to be asked. */
  | { kind: 'pending' }
  | { kind: 'cannot_list' }
  | { kind: 'unreadable' }
  | { kind: 'compared'; difference: InventoryDifference };

export interface LeftBehind {
  looked: Looked;
  /** Kinds to look for by hand, because the panel's list would not show them. */
  unlisted: readonly EntryKind[];
  /** Access from before the share that the customer knows and keeps (S16). */
  known: readonly AdoptedEntry[];
  /** What the customer ordered, newest first. */
  cleanups: readonly Cleanup[];
}

const look = async (
  ctx: Pick<Context, 'store' | 'now'>,
  { id: grantId, endedAt, panelState }: Grant,
): Promise<Pick<LeftBehind, 'looked' | 'unlisted'>> => {
  const [start, end] = await Promise.all([
    ctx.store.inventories.of(grantId, 'start'),
    ctx.store.inventories.of(grantId, 'end'),
  ]);
  const all = unlistedKinds([]);
  if (end === null) {
    const late = endedAt !== null && ctx.now - endedAt > hour && panelState === 'cut';
    return late
      ? { looked: { kind: 'unreadable' }, unlisted: all }
      : { looked: { kind: 'pending' }, unlisted: [] };
  }
  if (end.outcome !== 'listed') return { looked: { kind: end.outcome }, unlisted: all };
  const unlisted = unlistedKinds(end.lists);
  // Without a list from the start nothing can be called new.
  if (start?.outcome !== 'listed') return { looked: { kind: 'unreadable' }, unlisted: all };
  return { looked: { kind: 'compared', difference: differenceOf(start.entries, end.entries) }, unlisted };
};

export const leftBehind = async (
  ctx: Pick<Context, 'store' | 'now'>,
  { grant }: Pick<GrantView, 'grant'>,
): Promise<LeftBehind> => ({
  ...(await look(ctx, grant)),
  known: (await ctx.store.inventories.adopted(grant.accountId)).filter(
    (entry) => entry.adoptedAt <= (grant.endedAt ?? entry.adoptedAt),
  ),
  cleanups: await ctx.store.inventories.cleanupsOfGrant(grant.id),
});

/** M10: what of a recovery the panel can do itself; the rest is named as a step by hand. */
export const recoverable = async (
  ctx: Pick<Context, 'connectors'>,
  { panel, account }: Pick<GrantView, 'panel' | 'account'>,
): Promise<readonly RecoveryStep[]> => {
  if (account.pinnedEmail === null) return [];
  const connector = await ctx.connectors.of(panel.id);
  if (!connector.ok || !connector.value.recover) return [];
  const aftercare = await connector.value.aftercare();
  return aftercare.ok ? aftercare.value.recovers : [];
};
