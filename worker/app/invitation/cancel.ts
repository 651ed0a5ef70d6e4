import { decide } from '../../../shared/decision.ts';
import type { Grant } from '../../../shared/domain/grant.ts';
import { type Invitation, transitionInvitation } from '../../../shared/domain/invitation.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import type { ChangeSet } from '../change-set.ts';
import { parties } from './mails.ts';

/** What a customer has offered a partner on an account and takes back with its access, as a part of that commit (M3). */
export const offerWithdrawn = async (
  { store, now }: Pick<Context, 'store' | 'now'>,
  { accountId, partnerId }: Pick<Grant, 'accountId' | 'partnerId'>,
): Promise<Pick<ChangeSet, 'writes' | 'audit'>> => {
  const offered = await store.invitations.pendingFor(accountId, partnerId);
  const cancelled = offered && transitionInvitation(offered, { type: 'cancel' }, now);
  // One that has run out is nobody's to accept.
  return cancelled?.ok ? withdrawal(cancelled.value) : { writes: [], audit: [] };
};

const withdrawal = (cancelled: Invitation): Pick<ChangeSet, 'writes' | 'audit'> => ({
  writes: [{ do: 'update', kind: 'invitation', row: cancelled }],
  audit: [
    {
      organisations: parties(cancelled),
      event: 'invitation.cancelled',
      subject: { kind: 'invitation', id: cancelled.id },
    },
  ],
});

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
    ...withdrawal(cancelled.value),
    tell: parties(invitation),
  });
  return committed.ok ? ok({ accountId: invitation.accountId }) : fail(committed.error);
};
