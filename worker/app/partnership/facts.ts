import type { PersonActor } from '../../../shared/decision.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { Partnership } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { isInvolved, mayAdmin, ownAffair } from '../admin/may.ts';

/** What an admin decides about: the organisation, and the version of its partnership that was on the page. */
export interface DecisionInput {
  organisationId: string;
  version: number;
}

export interface DecisionFacts {
  admin: PersonActor;
  organisation: Organisation;
  partnership: Partnership;
}

/** Loads what evidence is added to. Nobody decides about an organisation of one's own, nor adds to it (E14). */
export const factsForEvidence = async (
  ctx: Context,
  { organisationId }: Pick<DecisionInput, 'organisationId'>,
): Promise<Result<DecisionFacts, Refusal>> => {
  const admin = mayAdmin(ctx, 'partnership.decide');
  if (!admin.ok) return admin;
  const organisation = await ctx.store.organisations.byId(organisationId);
  if (!organisation) return fail({ code: 'not_found' });
  if (isInvolved(admin.value, [organisationId])) return fail(ownAffair);
  const partnership = await ctx.store.partnerships.of(organisationId);
  return ok({ admin: admin.value, organisation, partnership });
};

/** P4, P9: loads what is decided about. */
export const factsForDecision = async (
  ctx: Context,
  { organisationId, version }: DecisionInput,
): Promise<Result<DecisionFacts, Refusal>> => {
  const facts = await factsForEvidence(ctx, { organisationId });
  // The evidence may have changed since the page was loaded: what was not seen is not decided.
  return facts.ok && facts.value.partnership.version !== version ? fail({ code: 'conflict' }) : facts;
};

/** The same for what two admins have decided (A6): who may is settled, what was seen has to stand still. */
export const factsOfDecided = async (
  ctx: Pick<Context, 'store'>,
  { organisationId, version }: DecisionInput,
): Promise<Result<Pick<DecisionFacts, 'organisation' | 'partnership'>, Refusal>> => {
  const organisation = await ctx.store.organisations.byId(organisationId);
  if (!organisation) return fail({ code: 'not_found' });
  const partnership = await ctx.store.partnerships.of(organisationId);
  return partnership.version === version ? ok({ organisation, partnership }) : fail({ code: 'conflict' });
};
