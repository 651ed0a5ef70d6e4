import { decide } from '../../../shared/decision.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { mayPartnership, type Partnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { Person } from '../records.ts';

export interface PartnershipSeen {
  organisation: Organisation;
  partnership: Partnership;
  /** Who confirmed the agreement; null while nobody has. */
  confirmedBy: Person | null;
  /** Whether an application is possible in this state, and whether this person may make it. */
  open: boolean;
  mayApply: boolean;
}

/** P1: where an organisation stands, for any of its members. */
export const readPartnership = async (
  ctx: Context,
  { organisationId }: { organisationId: string },
): Promise<Result<PartnershipSeen, Refusal>> => {
  const decision = decide(ctx.actor, 'partnership.view', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const organisation = await ctx.store.organisations.byId(organisationId);
  if (!organisation) return fail({ code: 'not_found' });
  const partnership = await ctx.store.partnerships.of(organisationId);
  const { confirmation } = partnership;
  return ok({
    organisation,
    partnership,
    confirmedBy: confirmation && (await ctx.store.persons.byId(confirmation.personId)),
    open: mayPartnership(partnership.state, 'apply'),
    mayApply: decide(ctx.actor, 'partnership.apply', organisationId, ctx.now).allow,
  });
};
