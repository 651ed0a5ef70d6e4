import type { Invitation } from '../../../shared/domain/invitation.ts';
import type { Context } from '../../ports.ts';
import type { InvitationView } from '../../store.ts';
import type { MailContent, MailOrder } from '../mail-order.ts';
import { shareWords } from '../share-words.ts';

/** A mail to those who answer for an organisation: representatives and administrators (group O). */
export const toLeaders = async (
  ctx: Pick<Context, 'store'>,
  organisationId: string,
  content: MailContent,
): Promise<readonly MailOrder[]> => {
  const leaders = await ctx.store.organisations.leaders(organisationId);
  return leaders.map(({ email, language }) => ({ to: email, language, ...content }));
};

/** The link to answer, to the partner's leaders, or to the agency it is held for (S4, S8). */
export const invitationMails = async (
  ctx: Pick<Context, 'store' | 'language'>,
  view: InvitationView,
): Promise<readonly MailOrder[]> => {
  const { id, generation, expiresAt, partnerId, heldFor } = view.invitation;
  const content = { invitationId: id, generation, expiresAt, ...shareWords(view) };
  if (partnerId !== null) return toLeaders(ctx, partnerId, { template: 'invitation', ...content });
  if (heldFor === null) return [];
  return [{ to: heldFor, language: ctx.language, template: 'held_invitation', ...content }];
};

/** In whose logs an event of an invitation stands. */
export const parties = ({ customerId, partnerId }: Invitation): readonly string[] =>
  partnerId === null ? [customerId] : [customerId, partnerId];
