import { type Partnership, transitionPartnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { type DecisionInput, factsForDecision } from './facts.ts';
import { mailLeaders, partnershipEvent } from './notices.ts';

/** P4: the application is refused, with a reason that the applicant reads. */
export const rejectApplication = async (
  ctx: Context,
  input: DecisionInput & { reason: string },
): Promise<Result<Partnership, Refusal>> => {
  const facts = await factsForDecision(ctx, input);
  if (!facts.ok) return facts;
  const { organisation } = facts.value;
  const { reason } = input;
  const rejected = transitionPartnership(facts.value.partnership, { type: 'reject', reason }, ctx.now);
  if (!rejected.ok) return rejected;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'partnership', row: rejected.value }],
    audit: [partnershipEvent(rejected.value, 'partnership.rejected', { reason })],
    mails: await mailLeaders(ctx, organisation.id, {
      template: 'rejected',
      organisationName: organisation.name,
      organisationId: organisation.id,
      reason,
    }),
    tell: [organisation.id],
  });
  return committed.ok ? ok(rejected.value) : fail(committed.error);
};
