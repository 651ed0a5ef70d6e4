import type { Partnership } from '../../../shared/domain/partnership.ts';
import type { Context } from '../../ports.ts';
import type { AuditEvent } from '../change-set.ts';
import type { MailContent, MailOrder } from '../mail-order.ts';

/** One mail to every representative and administrator of an organisation, in each one's language. */
export const mailLeaders = async (
  ctx: Pick<Context, 'store'>,
  organisationId: string,
  content: MailContent,
): Promise<readonly MailOrder[]> =>
  (await ctx.store.organisations.leaders(organisationId)).map((person) => ({
    to: person.email,
    language: person.language,
    ...content,
  }));

/** How a step of a partnership stands in the partner's log. */
export const partnershipEvent = (
  partnership: Partnership,
  event: string,
  data: NonNullable<AuditEvent['data']>,
): AuditEvent => ({
  organisations: [partnership.organisationId],
  event,
  subject: { kind: 'partnership', id: partnership.organisationId },
  data: { state: partnership.state, ...data },
});
