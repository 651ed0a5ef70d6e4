import { decide } from '../../../../shared/decision.ts';
import type { MemberAction } from '../../../../shared/policy.ts';
import type { Context } from '../../../ports.ts';
import type { PageFrame } from './layout.tsx';

/** The navigation around a page of the person's own: the organisation it belongs to, and the others (O4). */
export const ownFrame = async (
  ctx: Context,
  organisationId: string | null,
): Promise<Pick<PageFrame, 'organisation' | 'organisations'>> => {
  if (ctx.actor.kind !== 'person') return {};
  const organisations = await ctx.store.organisations.ofPerson(ctx.actor.personId);
  const organisation = organisations.find((one) => one.organisation.id === organisationId);
  return organisation ? { organisation, organisations } : { organisations };
};

/** Whether a control is worth showing: allowed now, or after a fresh proof. The use case decides again. */
export const offers = (ctx: Context, action: MemberAction, organisationId: string): boolean => {
  const decision = decide(ctx.actor, action, organisationId, ctx.now);
  return decision.allow || decision.refusal.code === 'step_up_required';
};
