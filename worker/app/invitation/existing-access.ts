import type { Account } from '../../../shared/domain/account.ts';
import { type EntryKind, heldByMembers, type InventoryEntry } from '../../../shared/domain/inventory.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { ChangeSet } from '../change-set.ts';
import { ordered, removalOf } from '../grant/order-cleanup.ts';
import { withOurs } from '../grant/our-entries.ts';

/** Who or what is in the account already, before anything is shared (S16). */
export type Existing =
  | { kind: 'cannot_list' | 'unreadable'; entries: readonly [] }
  | { kind: 'listed'; entries: readonly ExistingEntry[] };

export interface ExistingEntry extends InventoryEntry {
  /** S10: a member of the chosen partner, who would otherwise be in twice. */
  member: boolean;
}

export const existingChoices = ['leave', 'adopt', 'remove'] as const;
export type ExistingChoice = (typeof existingChoices)[number];

/** Ways in for somebody else; a forward or a job lets nobody in. */
const waysIn: readonly EntryKind[] = ['reseller', 'external_user', 'sub_user', 'key'];

/** S16, S10: what the panel lists. A list that does not come keeps nobody from sharing. */
export const existingAccess = async (
  ctx: Context,
  account: Account,
  partnerOrganisationId: string | null,
): Promise<Existing> => {
  const connector = await ctx.connectors.of(account.panelId);
  if (!connector.ok) return { kind: 'unreadable', entries: [] };
  const aftercare = await connector.value.aftercare();
  if (!aftercare.ok) return { kind: 'unreadable', entries: [] };
  if (!aftercare.value.lists.some((kind) => waysIn.includes(kind)))
    return { kind: 'cannot_list', entries: [] };
  const listed = await connector.value.inventory(account.panelAccountId);
  if (!listed.ok) return { kind: 'unreadable', entries: [] };
  const [known, told, members] = await Promise.all([
    ctx.store.inventories.adopted(account.id),
    withOurs(listed.value, account.id, ctx),
    partnerOrganisationId === null ? [] : ctx.store.organisations.members(partnerOrganisationId),
  ]);
  const entries = told.filter(
    (entry) =>
      waysIn.includes(entry.kind) &&
      !entry.ours &&
      !known.some((one) => one.kind === entry.kind && one.id === entry.id),
  );
  const inside = heldByMembers(
    entries,
    members.map(({ person }) => person.email),
  );
  return {
    kind: 'listed',
    entries: entries.map((entry) => ({ ...entry, member: inside.includes(entry) })),
  };
};

/** What the customer decided about it, by entry. */
export type ExistingDecisions = readonly { id: string; choice: ExistingChoice }[];

type Parts = Pick<ChangeSet, 'audit'> & Required<Pick<ChangeSet, 'writes' | 'sets' | 'jobs'>>;

/**
 * S16: adopted entries are known from now on; what is to go is taken away by a job. Decided on what
 * the panel lists at this moment: what is gone by now needs no decision, what cannot be removed gets none.
 */
export const settleExisting = async (
  ctx: Context,
  account: Account,
  decisions: ExistingDecisions,
): Promise<Result<Parts, Refusal>> => {
  const wanted = decisions.filter(({ choice }) => choice !== 'leave');
  if (wanted.length === 0) return ok({ writes: [], sets: [], jobs: [], audit: [] });
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  const { personId } = ctx.actor;
  const { entries } = await existingAccess(ctx, account, null);
  const chosen = (choice: ExistingChoice) =>
    entries.filter((entry) => wanted.some((one) => one.id === entry.id && one.choice === choice));
  const adopted = chosen('adopt');
  const removed = chosen('remove');
  if (removed.some((entry) => !entry.removable)) return fail({ code: 'panel_unsupported' });
  const steps = removed.map(removalOf);
  const facts = { accountId: account.id, customerId: account.organisationId, grantId: null } as const;
  const order = steps.length === 0 ? null : ordered(ctx, { ...facts, kind: 'removal', steps }, personId);
  return ok({
    writes: order?.writes ?? [],
    jobs: order?.jobs ?? [],
    sets:
      adopted.length === 0
        ? []
        : [{ do: 'adopt_entries', accountId: account.id, entries: adopted, by: personId, at: ctx.now }],
    audit: [
      ...(order?.audit ?? []),
      ...(adopted.length === 0
        ? []
        : [
            {
              organisations: [account.organisationId],
              event: 'account.entries_adopted',
              subject: { kind: 'account', id: account.id },
              data: {
                entries: adopted
                  .map((entry) => `${entry.kind}: ${entry.name}`)
                  .join('; ')
                  .slice(0, 1000),
              },
            },
          ]),
    ],
  });
};
