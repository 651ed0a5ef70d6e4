import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { factsForEvidence } from './facts.ts';
import { partnershipEvent } from './notices.ts';

/**
 * A6: any admin can ask for a second look at a partner. Only one who did not ask for it takes that back,
 * or the second look would end with the first admin's change of mind. The partner sees in its log that two
 * decide (E14), not why: the reason is for the admin who looks.
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
