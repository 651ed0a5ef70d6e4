import { hour } from '../../../shared/domain/duration.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { isInvolved, mayStaff, ownAffair } from '../admin/may.ts';
import { mailLeaders } from '../grant/write.ts';
import { type CallBack, calledBack } from './call-back.ts';

const emergencyLife = 4 * hour;

/**
 * X1: after a call-back staff spares a customer the waiting time for some hours. It starts nothing itself
 * (H5): the customer shares, or lets begin what waits, with a proof of its own.
 */
export const verifyEmergency = async (
  ctx: Context,
  { organisationId, call }: { organisationId: string; call: CallBack },
): Promise<Result<{ organisationId: string; until: number }, Refusal>> => {
  const staff = mayStaff(ctx, 'staff.emergency');
  if (!staff.ok) return staff;
  const customer = await ctx.store.organisations.byId(organisationId);
  if (!customer) return refuse('not_found');
  // E14: nobody spares the own organisation its waiting time.
  if (isInvolved(staff.value, [organisationId])) return { ok: false, error: ownAffair };
  const subject = { kind: 'organisation', id: organisationId };
  const called = await calledBack(ctx, { customerId: organisationId, subject }, call);
  if (!called.ok) return called;
  const until = ctx.now + emergencyLife;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    sets: [{ do: 'verify_emergency', organisationId, until, by: staff.value.personId, at: ctx.now }],
    audit: [
      called.value,
      {
        organisations: [organisationId],
        event: 'organisation.emergency_verified',
        subject,
        data: { until, reason: call.reason },
      },
    ],
    mails: await mailLeaders(ctx, [organisationId], {
      template: 'notice',
      notice: 'emergency_verified',
      about: customer.name,
      path: `/organisations/${organisationId}`,
      reason: call.reason,
      at: until,
    }),
  });
  return committed.ok ? ok({ organisationId, until }) : committed;
};
