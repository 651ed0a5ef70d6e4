import { decide } from '../../../shared/decision.ts';
import { transitionInvitation } from '../../../shared/domain/invitation.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { parties } from './mails.ts';

/** S9: the customer withdraws what was not answered yet; the link then says so (E3). */
export const cancelInvitation = async (
  ctx: Context,
  { invitationId }: { invitationId: string },
): Promise<Result<{ accountId: string }, Refusal>> => {
  const invitation = await ctx.store.invitations.byId(invitationId);
  if (!invitation) return fail({ code: 'not_found' });
  const decision = decide(ctx.actor, 'invitation.cancel', invitation.customerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  const cancelled = transitionInvitation(invitation, { type: 'cancel' }, ctx.now);
  if (!cancelled.ok) return cancelled;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'invitation', row: cancelled.value }],
    audit: [
      {
        organisations: parties(invitation),
        event: 'invitation.cancelled',
        subject: { kind: 'invitation', id: invitationId },
      },
    ],
    tell: parties(invitation),
  });
  return committed.ok ? ok({ accountId: invitation.accountId }) : fail(committed.error);
};
