import { type Partnership, transitionPartnership } from '../../../shared/domain/partnership.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Carrying } from '../proposal/acting.ts';
import { propose } from '../proposal/propose.ts';
import { type DecisionInput, factsForDecision, factsOfDecided } from './facts.ts';
import { followAll, nextChunk } from './follow.ts';
import { mailLeaders, partnershipEvent } from './notices.ts';
import { reasonsForSecond } from './second-look.ts';

export type HoldInput = DecisionInput & { reason: string };

const steps = {
  suspend: { template: 'partnership_suspended', event: 'partnership.suspended' },
  reinstate: { template: 'partnership_reinstated', event: 'partnership.reinstated' },
  end: { template: 'partnership_ended', event: 'partnership.ended' },
} as const;

/** A grant that somebody changes at the same moment must not make a suspension fail. */
const tries = 5;

/**
 * P9, E1: the partnership and the first of its grants change in one batch, the others right after.
 * From that first batch on every decision refuses by the partnership's state, whatever comes later.
 */
const changeHold = async (
  ctx: Carrying,
  reason: string,
  type: keyof typeof steps,
  load: () => ReturnType<typeof factsOfDecided>,
): Promise<Result<Partnership, Refusal>> => {
  const { template, event } = steps[type];
  for (let attempt = 1; ; attempt += 1) {
    const facts = await load();
    if (!facts.ok) return facts;
    const { organisation } = facts.value;
    const changed = transitionPartnership(facts.value.partnership, { type, reason }, ctx.now);
    if (!changed.ok) return changed;
    const partnership = changed.value;
    const chunk = await nextChunk(ctx, partnership);
    const told = await mailLeaders(ctx, organisation.id, {
      template,
      organisationName: organisation.name,
      organisationId: organisation.id,
      reason,
    });
    const committed = await ctx.commit({
      actor: ctx.actor,
      requestId: ctx.requestId,
      now: ctx.now,
      writes: [{ do: 'update', kind: 'partnership', row: partnership }, ...chunk.writes],
      audit: [partnershipEvent(partnership, event, { reason }), ...chunk.audit],
      jobs: chunk.jobs,
      mails: [...told, ...chunk.mails],
      tell: [organisation.id, ...chunk.tell],
    });
    if (committed.ok) {
      await followAll(ctx, organisation.id);
      return ok(partnership);
    }
    if (committed.error.code !== 'conflict' || attempt === tries) return fail(committed.error);
  }
};

/** One admin decides, as often as it takes. */
const byAdmin = (
  ctx: Context,
  input: HoldInput,
  type: keyof typeof steps,
): Promise<Result<Partnership, Refusal>> =>
  changeHold(ctx, input.reason, type, () => factsForDecision(ctx, input));

export const suspendPartner = (ctx: Context, input: HoldInput): Promise<Result<Partnership, Refusal>> =>
  byAdmin(ctx, input, 'suspend');

export const endPartnership = (ctx: Context, input: HoldInput): Promise<Result<Partnership, Refusal>> =>
  byAdmin(ctx, input, 'end');

/** What two admins have decided (A6). */
export const reinstateNow = (ctx: Carrying, input: HoldInput): Promise<Result<Partnership, Refusal>> =>
  changeHold(ctx, input.reason, 'reinstate', () => factsOfDecided(ctx, input));

/**
 * P9: gives back what a suspension took. Taking away is any admin's; giving back to an own contact or a
 * flagged partner is two's (A6). Its name was looked at when it was authorised.
 */
export const reinstatePartner = async (
  ctx: Context,
  input: HoldInput,
): Promise<Result<Partnership | Proposal, Refusal>> => {
  const facts = await factsForDecision(ctx, input);
  if (!facts.ok) return facts;
  const because = (await reasonsForSecond(ctx, facts.value, false)).filter((reason) => reason !== 'name');
  if (because.length === 0) return byAdmin(ctx, input, 'reinstate');
  const { admin, organisation, partnership } = facts.value;
  const possible = transitionPartnership(partnership, { type: 'reinstate', reason: input.reason }, ctx.now);
  if (!possible.ok) return possible;
  return propose(ctx, admin, {
    act: { kind: 'reinstate_partner', ...input },
    because,
    organisationId: organisation.id,
  });
};
