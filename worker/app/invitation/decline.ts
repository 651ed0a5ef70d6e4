import { transitionInvitation } from '../../../shared/domain/invitation.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Context } from '../../ports.ts';
import { shareWords } from '../share-words.ts';
import { parties, toLeaders } from './mails.ts';
import { answerableInvitation } from './see.ts';

/** S8: the partner's no. Saying no needs no partnership. */
export const declineInvitation = async (
  ctx: Context,
  { invitationId, token }: { invitationId: string; token: string | null },
): Promise<Result<{ partnerId: string }, Refusal>> => {
  const answerable = await answerableInvitation(ctx, { invitationId, token });
  if (!answerable.ok) return answerable;
  const { view, partnerId, personId } = answerable.value;
  const declined = transitionInvitation(view.invitation, { type: 'decline', personId }, ctx.now);
  if (!declined.ok) return declined;
  const committed = await ctx.commit({
    actor: ctx.actor,
    requestId: ctx.requestId,
    now: ctx.now,
    writes: [{ do: 'update', kind: 'invitation', row: declined.value }],
    audit: [
      {
        organisations: parties(view.invitation),
        event: 'invitation.declined',
        subject: { kind: 'invitation', id: invitationId },
      },
    ],
    mails: await toLeaders(ctx, view.invitation.customerId, { template: 'declined', ...shareWords(view) }),
    tell: parties(view.invitation),
  });
  return committed.ok ? ok({ partnerId }) : fail(committed.error);
};
