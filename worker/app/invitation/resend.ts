import { decide } from '../../../shared/decision.ts';
import { day } from '../../../shared/domain/duration.ts';
import { transitionInvitation } from '../../../shared/domain/invitation.ts';
import { partnerRefusal } from '../../../shared/domain/partnership.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { invitationMails, parties } from './mails.ts';

/** Reminding is fine, flooding a mailbox is not. */
const resendsPerDay = 5;

/** S9: a new link and new days; every link made before is dead with this commit (E5). */
export const resendInvitation = async (
  ctx: Context,
  { invitationId }: { invitationId: string },
): Promise<Result<void, Refusal>> => {
  const view = await ctx.store.invitations.view(invitationId);
  if (!view) return fail({ code: 'not_found' });
  const { invitation } = view;
  const decision = decide(ctx.actor, 'invitation.resend', invitation.customerId, ctx.now);
  if (!decision.allow) return fail(decision.refusal);
  if (invitation.partnerId !== null) {
    const { state } = await ctx.store.partnerships.of(invitation.partnerId);
    const refusal = partnerRefusal(state);
    if (refusal) return fail(refusal);
  }
  if (invitation.endsAt !== null && invitation.endsAt <= ctx.now) return fail({ code: 'end_date_invalid' });
  const resent = transitionInvitation(invitation, { type: 'resend' }, ctx.now);
  if (!resent.ok) return resent;
  if (!(await ctx.limiter.take(`resend:${invitationId}`, resendsPerDay, day))) {
    return fail({ code: 'rate_limited' });
  }
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'invitation', row: resent.value }],
    audit: [
      {
        organisations: parties(invitation),
        event: 'invitation.resent',
        subject: { kind: 'invitation', id: invitationId },
        data: { generation: resent.value.generation },
      },
    ],
    mails: await invitationMails(ctx, { ...view, invitation: resent.value }),
    tell: parties(invitation),
  });
  return committed.ok ? ok(undefined) : fail(committed.error);
};
