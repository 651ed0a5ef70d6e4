import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { type DecisionInput, factsForEvidence } from './facts.ts';
import { partnershipEvent } from './notices.ts';

/**
 * P8: the host states that an organisation is an affiliate, or no longer one. A partner cannot be one
 * until its partnership has ended; the database holds the same, for two acts at the same moment.
 */
export const stateAffiliate = async (
  ctx: Context,
  input: Pick<DecisionInput, 'organisationId'> & { affiliate: boolean; note: string },
): Promise<Result<void, Refusal>> => {
  const facts = await factsForEvidence(ctx, input);
  if (!facts.ok) return facts;
  const { admin, partnership } = facts.value;
  const { organisationId, note } = input;
  const before = await ctx.store.programme.affiliate(organisationId);
  if ((before !== null) === input.affiliate) return ok(undefined);
  const isPartner = partnership.state === 'authorized' || partnership.state === 'suspended';
  if (input.affiliate && isPartner) return fail({ code: 'partner_not_affiliate' });
  return ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [
      before === null
        ? {
            do: 'insert',
            kind: 'affiliate',
            row: { organisationId, note, since: ctx.now, statedBy: admin.personId, version: 1 },
          }
        : { do: 'delete', kind: 'affiliate', row: before },
    ],
    audit: [
      partnershipEvent(
        partnership,
        input.affiliate ? 'partnership.affiliate_stated' : 'partnership.affiliate_lifted',
        { note },
      ),
    ],
  });
};
