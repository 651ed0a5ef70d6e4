import { loadWords } from '../../shared/messages/words.ts';
import type { MailOrder } from '../app/mail-order.ts';
import type { Mail, Services } from '../ports.ts';
import { composeMail } from './compose.ts';
import { copyHeader } from './copy-header.ts';
import { asHtml, asText } from './layout.ts';
import { plain } from './words.ts';

/** Two long names would fill a header line; the title below says it whole. */
const longestSubject = 140;

/** The finished mail, or null when it has no point any more. Nothing of it is stored. */
export const renderMail = async (
  order: MailOrder,
  outboxId: string,
  services: Services,
): Promise<Mail | null> => {
  await loadWords(order.language);
  const view = await composeMail(order, services);
  if (!view) return null;
  return {
    to: order.to,
    from: services.settings.mailFrom,
    ...(view.replyTo === null ? {} : { replyTo: view.replyTo }),
    subject: plain(view.words.subject, longestSubject),
    text: asText(view),
    html: await asHtml(view),
    ...(view.quote === null ? {} : { headers: { [copyHeader]: '1' } }),
    idempotencyKey: outboxId,
  };
};
