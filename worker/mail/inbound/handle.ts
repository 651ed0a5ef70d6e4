import { receiveCopy, recipientOf } from '../../app/mail-copy/receive.ts';
import type { Services } from '../../ports.ts';
import { copyHeader } from '../copy-header.ts';
import { judgeMail } from './filter.ts';

/** What of a mail that Cloudflare hands over is used. */
export type Handed = Pick<
  ForwardableEmailMessage,
  'from' | 'to' | 'headers' | 'raw' | 'rawSize' | 'setReject'
>;

/** System mails are small; what is larger is refused before a byte of it is read. */
const largest = 1_000_000;

/** Of the loops there are: our own mails, answers of machines, and mails that could not be delivered. */
const goesRound = ({ from, headers }: Handed, ours: string): boolean => {
  const says = (name: string): string => (headers.get(name) ?? '').trim().toLowerCase();
  // System mails say `auto-generated` and many say `bulk`; only answers of machines go round.
  const answers =
    says('auto-submitted').startsWith('auto-replied') || ['junk', 'auto_reply'].includes(says('precedence'));
  const own = from.toLowerCase() === ours || says('from').includes(ours);
  return from === '' || from === '<>' || answers || own || headers.has(copyHeader);
};

const tokenIn = (to: string, domain: string): string | null => {
  const [local, host] = to.toLowerCase().split('@');
  return host === domain.toLowerCase() && local?.startsWith('copy-') ? local.slice('copy-'.length) : null;
};

/** M5: a mail to a copy address. Whoever is not expected learns nothing, and nothing of the mail is kept. */
export const handleMail = async (message: Handed, services: Services): Promise<void> => {
  const { mailCopyDomain, mailFrom } = services.settings;
  const token = mailCopyDomain === null ? null : tokenIn(message.to, mailCopyDomain);
  if (token === null) return message.setReject('Unknown address');
  if (message.rawSize > largest) return message.setReject('Message too large');
  const recipient = await recipientOf(services, token);
  if (!recipient.ok) {
    return message.setReject(recipient.error === 'unknown' ? 'Unknown address' : 'Too many messages');
  }
  if (recipient.value.grants.length === 0 || goesRound(message, mailFrom.address.toLowerCase())) return;
  const raw = new Uint8Array(await new Response(message.raw).arrayBuffer());
  if (raw.byteLength > largest) return message.setReject('Message too large');
  // Most mails are refused before they are read.
  const { parseMail } = await import('./parse.ts');
  const mail = await parseMail(raw);
  const verdict = mail ? judgeMail(mail) : ({ pass: false, reason: 'unreadable' } as const);
  const messageId =
    message.headers.get('message-id') ?? (await services.secrets.hash(new TextDecoder('latin1').decode(raw)));
  await receiveCopy(services, recipient.value, { messageId, verdict });
};
