import { decide } from '../../../shared/decision.ts';
import { type Refusal, refuse } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import {
  giveStaffAccess,
  type StaffAccessSpan,
  transitionStaffAccess,
} from '../../../shared/domain/staff-access.ts';
import type { Context } from '../../ports.ts';
import type { AuditEvent, Write } from '../change-set.ts';
import { proofCounts } from '../grant/proof-address.ts';
import { mailLeaders } from '../grant/write.ts';
import type { MailOrder } from '../mail-order.ts';

/** H3: a legal representative lets the host's staff into the chosen accounts, each for the same time. */
export const giveAccess = async (
  ctx: Context,
  input: { organisationId: string; accountIds: readonly string[]; span: StaffAccessSpan },
): Promise<Result<void, Refusal>> => {
  const { organisationId, span } = input;
  const decision = decide(ctx.actor, 'staff_access.give', organisationId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (ctx.actor.kind !== 'person') return refuse('sign_in_required');
  const proof = await proofCounts(ctx);
  if (!proof.ok) return proof;
  if (input.accountIds.length === 0) return refuse('nothing_selected');
  const own = await ctx.store.accounts.ofOrganisations([organisationId]);
  const open = await ctx.store.staffAccess.openOf(organisationId);
  const { personId } = ctx.actor;
  const writes: Write[] = [];
  const audit: AuditEvent[] = [];
  const mails: MailOrder[] = [];
  for (const accountId of new Set(input.accountIds)) {
    const account = own.find((one) => one.account.id === accountId)?.account;
    if (!account) return refuse('not_found');
    const current = open.find((one) => one.access.accountId === accountId)?.access;
    const given = current
      ? transitionStaffAccess(current, { type: 'give_anew', span, by: personId }, ctx.now)
      : ok(
          giveStaffAccess(
            { id: ctx.ids.id('sta'), organisationId, accountId, givenBy: personId },
            span,
            ctx.now,
          ),
        );
    if (!given.ok) return given;
    const row = given.value;
    writes.push({ do: current ? 'update' : 'insert', kind: 'staffAccess', row });
    audit.push({
      organisations: [organisationId],
      event: 'staff_access.given',
      subject: { kind: 'account', id: accountId },
      data: { staffAccessId: row.id, endsAt: row.endsAt },
    });
    mails.push(
      ...(await mailLeaders(ctx, [organisationId], {
        template: 'notice',
        notice: 'staff_access_given',
        about: account.name,
        path: `/organisations/${organisationId}/support`,
        reason: null,
        at: row.endsAt,
      })),
    );
  }
  const { actor, requestId, now } = ctx;
  return ctx.commit({ actor, requestId, now, writes, audit, mails, tell: [organisationId] });
};
