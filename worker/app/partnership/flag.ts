import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { factsForEvidence } from './facts.ts';
import { partnershipEvent } from './notices.ts';

/**
 * A6: an admin flags a partner, and two admins decide about it from then on. Another admin than the one who
 * flagged takes the flag away, or one person could decide alone by flagging and unflagging; a host with a
 * single admin has nobody else. The partner reads in its log that two decide (E14), not why: the reason is
 * for the admins.
 */
export const flagPartner = async (
  ctx: Context,
  { organisationId, flagged, reason }: { organisationId: string; flagged: boolean; reason: string },
): Promise<Result<void, Refusal>> => {
  const facts = await factsForEvidence(ctx, { organisationId });
  if (!facts.ok) return facts;
  const { admin, partnership } = facts.value;
  const known = await ctx.store.proposals.flag(organisationId);
  if ((known !== null) === flagged) return ok(undefined);
  const others = (await ctx.store.persons.admins()).some((one) => one.id !== admin.personId);
  if (known !== null && known.flaggedBy === admin.personId && others) {
    return fail({ code: 'second_person_needed' });
  }
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      known === null
        ? {
            do: 'insert',
            kind: 'partnerFlag',
            row: { organisationId, reason, flaggedBy: admin.personId, flaggedAt: ctx.now },
          }
        : { do: 'delete', kind: 'partnerFlag', row: known },
    ],
    audit: [partnershipEvent(partnership, flagged ? 'partnership.flagged' : 'partnership.flag_lifted', {})],
  });
};
