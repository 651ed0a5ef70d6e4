import { decide } from '../../../shared/decision.ts';
import {
  type Cleanup,
  type CleanupStep,
  isRunning,
  type RecoveryStep,
} from '../../../shared/domain/cleanup.ts';
import type { InventoryEntry } from '../../../shared/domain/inventory.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { GrantView } from '../../store.ts';
import type { ChangeSet } from '../change-set.ts';
import type { MailOrder } from '../mail-order.ts';
import { shareWords } from '../share-words.ts';
import { leftBehind, recoverable } from './left-behind.ts';

export const removalOf = ({ id, kind, name }: Pick<InventoryEntry, 'id' | 'kind' | 'name'>): CleanupStep => ({
  step: 'remove',
  entry: { id, kind, name },
  state: 'waiting',
});

/** An order as a part of a change-set. */
export const ordered = (
  ctx: Context,
  facts: Pick<Cleanup, 'accountId' | 'customerId' | 'grantId' | 'kind' | 'steps'>,
  askedBy: string,
): Required<Pick<ChangeSet, 'writes' | 'audit' | 'jobs'>> => {
  const cleanup: Cleanup = { id: ctx.ids.id('cln'), ...facts, askedBy, askedAt: ctx.now, version: 1 };
  return {
    writes: [{ do: 'insert', kind: 'cleanup', row: cleanup }],
    audit: [
      {
        organisations: [facts.customerId],
        event: 'cleanup.ordered',
        subject: facts.grantId
          ? { kind: 'grant', id: facts.grantId }
          : { kind: 'account', id: facts.accountId },
        data: { kind: facts.kind, steps: facts.steps.length },
      },
    ],
    jobs: [{ job: 'cleanup', cleanupId: cleanup.id }],
  };
};

/**
 * Whoever may order something done at the panel after an end, and the grant that has ended. An account that
 * the host has given to somebody else since is no longer the customer's to clean up (E48).
 */
export const mayCleanUp = async (ctx: Context, grantId: string): Promise<Result<GrantView, Refusal>> => {
  const view = await ctx.store.grants.view(grantId);
  if (!view) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'grant.clean_up', view.grant.customerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (view.account.organisationId !== view.grant.customerId) return fail({ code: 'not_found' });
  return view.grant.endedAt === null ? fail({ code: 'grant_state' }) : ok(view);
};

const placed = async (
  ctx: Context,
  view: GrantView,
  order: Pick<Cleanup, 'kind' | 'steps'>,
  mails: readonly MailOrder[] = [],
): Promise<Result<void, Refusal>> => {
  if (ctx.actor.kind !== 'person') return fail({ code: 'sign_in_required' });
  if (order.steps.length === 0) return fail({ code: 'nothing_selected' });
  // One at a time, so that nothing is ordered twice.
  const earlier = await ctx.store.inventories.cleanupsOfGrant(view.grant.id);
  if (earlier.some(isRunning)) return fail({ code: 'conflict' });
  const { customerId, accountId, id: grantId } = view.grant;
  const { actor, requestId, now } = ctx;
  const committed = await ctx.commit({
    actor,
    requestId,
    now,
    ...ordered(ctx, { accountId, customerId, grantId, ...order }, actor.personId),
    mails,
    tell: [customerId],
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};

/** Only what is new since the start can be ordered away here, and of that only what the panel can remove. */
const removable = async (
  ctx: Context,
  view: GrantView,
  entryIds: readonly string[],
): Promise<Result<readonly CleanupStep[], Refusal>> => {
  const { looked } = await leftBehind(ctx, view);
  const added = looked.kind === 'compared' ? looked.difference.added : [];
  const chosen = added.filter((entry) => entry.removable && entryIds.includes(entry.id));
  return chosen.length === new Set(entryIds).size
    ? ok(chosen.map(removalOf))
    : fail({ code: 'product_unknown' });
};

/** M9, E39: takes away what was left behind, entry by entry. */
export const orderRemoval = async (
  ctx: Context,
  { grantId, entryIds }: { grantId: string; entryIds: readonly string[] },
): Promise<Result<void, Refusal>> => {
  const view = await mayCleanUp(ctx, grantId);
  if (!view.ok) return view;
  const steps = await removable(ctx, view.value, entryIds);
  return steps.ok ? placed(ctx, view.value, { kind: 'removal', steps: steps.value }) : steps;
};

/**
 * M10: gives the account back to its owner after the whole of it was open. What is set is the address
 * as pinned when ownership was proved; what the panel says it is now counts for nothing (E34).
 */
export const orderRecovery = async (
  ctx: Context,
  { grantId, entryIds }: { grantId: string; entryIds: readonly string[] },
): Promise<Result<void, Refusal>> => {
  const found = await mayCleanUp(ctx, grantId);
  if (!found.ok) return found;
  const view = found.value;
  if (view.grant.access.kind !== 'full') return fail({ code: 'panel_unsupported' });
  const removals = await removable(ctx, view, entryIds);
  if (!removals.ok) return removals;
  const able = await recoverable(ctx, view);
  const steps = [
    ...able.map((step: RecoveryStep): CleanupStep => ({ step, entry: null, state: 'waiting' })),
    ...removals.value,
  ];
  return placed(ctx, view, { kind: 'recovery', steps }, await mailsAbout(ctx, view));
};

/** To the pinned address too: if somebody else took a representative's place, its owner learns of it. */
const mailsAbout = async (ctx: Context, view: GrantView): Promise<readonly MailOrder[]> => {
  const leaders = await ctx.store.organisations.leaders(view.grant.customerId);
  const content = { template: 'recovery_ordered', grantId: view.grant.id, ...shareWords(view) } as const;
  const mails: MailOrder[] = leaders.map(({ email, language }) => ({ to: email, language, ...content }));
  const pinned = view.account.pinnedEmail;
  return pinned === null || mails.some((mail) => mail.to === pinned)
    ? mails
    : [...mails, { to: pinned, language: ctx.language, ...content }];
};
