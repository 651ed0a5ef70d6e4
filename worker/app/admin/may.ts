import {
  type Decision,
  decideAdmin,
  decideStaff,
  hasFreshProof,
  type PersonActor,
} from '../../../shared/decision.ts';
import { freshProofLife } from '../../../shared/domain/duration.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { AdminAction, StaffAction } from '../../../shared/policy.ts';
import type { Context } from '../../ports.ts';

const decided = (ctx: Context, decision: Decision): Result<PersonActor, Refusal> => {
  if (!decision.allow) return fail(decision.refusal);
  return ctx.actor.kind === 'person' ? ok(ctx.actor) : fail({ code: 'sign_in_required' });
};

/** The admin who asks, or why not: to everybody else an admin's thing does not exist (rule 7). */
export const mayAdmin = (ctx: Context, action: AdminAction): Result<PersonActor, Refusal> =>
  decided(ctx, decideAdmin(ctx.actor, action, ctx.settings.adminPasskeys, ctx.now));

/** The same for staff, admins among them (H5). */
export const mayStaff = (ctx: Context, action: StaffAction): Result<PersonActor, Refusal> =>
  decided(ctx, decideStaff(ctx.actor, action, ctx.settings.adminPasskeys, ctx.now));

const afresh = (ctx: Context, who: Result<PersonActor, Refusal>): Result<PersonActor, Refusal> => {
  if (!who.ok) return who;
  const { passkeyAt } = who.value;
  if (passkeyAt !== null && ctx.now - passkeyAt <= freshProofLife) return who;
  if (ctx.settings.adminPasskeys === 'required') return fail({ code: 'passkey_required' });
  return hasFreshProof(who.value, ctx.now) ? who : fail({ code: 'step_up_required' });
};

/** What opens everybody's data, or decides for good, asks for a passkey of the last ten minutes (O7, A6). */
export const mayAdminAfresh = (ctx: Context, action: AdminAction): Result<PersonActor, Refusal> =>
  afresh(ctx, mayAdmin(ctx, action));

export const mayStaffAfresh = (ctx: Context, action: StaffAction): Result<PersonActor, Refusal> =>
  afresh(ctx, mayStaff(ctx, action));

/** E14: whether the admin belongs to one of these organisations, and so must leave the decision to another. */
export const isInvolved = (admin: PersonActor, organisationIds: readonly string[]): boolean =>
  admin.memberships.some((membership) => organisationIds.includes(membership.organisationId));

/** The refusal of E14; the page says it in its own words. */
export const ownAffair: Refusal = { code: 'not_allowed', detail: { because: 'own_organisation' } };
