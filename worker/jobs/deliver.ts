import type { MailOrder } from '../app/mail-order.ts';
import { renderMail } from '../mail/render.ts';
import type { Mailer, Services } from '../ports.ts';
import { dead, done, later, type Outcome } from './outcome.ts';

/** Renders a mail with what holds now and hands it to the transport. */
export const deliver = async (
  order: MailOrder,
  outboxId: string,
  services: Services,
  mailer: Mailer,
): Promise<Outcome> => {
  const mail = await renderMail(order, outboxId, services);
  if (!mail) return done;
  const answer = await mailer.send(mail);
  if (answer.sent) return done;
  return answer.permanent ? dead(answer.reason) : later(answer.reason);
};
