import * as v from 'valibot';
import { grantStateAt } from '../../shared/domain/grant.ts';
import { mailMessages } from '../../shared/messages/mail/index.ts';
import { sealedFor } from '../app/mail-copy/receive.ts';
import type { MailOrder } from '../app/mail-order.ts';
import type { Services } from '../ports.ts';
import { namesOf, shareFacts } from './share-facts.ts';
import type { Fact } from './view.ts';
import { list, moment, plain } from './words.ts';

type CopyOrder = Extract<MailOrder, { template: 'mail_copy' | 'mail_copy_held' | 'mail_copy_changed' }>;

const passed = v.object({
  from: v.string(),
  subject: v.string(),
  text: v.string(),
  attachments: v.array(v.string()),
});

/** Control and direction characters out, lines kept: the text is a stranger's (E9, E25). */
const block = (text: string): string =>
  text
    .split('\n')
    .map((line) => plain(line, 2_000))
    .join('\n');

/**
 * M5. What was switched off between the arrival of a mail and this moment is not passed on any more,
 * and neither is a mail whose words the outbox has already let go (E21).
 */
export const copyParts = async (order: CopyOrder, services: Services) => {
  const messages = mailMessages[order.language];
  const { copies, labels } = messages;
  const names = namesOf(order);
  const path = `/grants/${encodeURIComponent(order.grantId)}`;
  if (order.template === 'mail_copy_changed') {
    return {
      words: copies.changed[order.change](names),
      facts: shareFacts(order.language, order, null),
      path,
    };
  }
  const grant = (await services.store.grants.view(order.grantId))?.grant;
  const on =
    grant?.mailCopy === 'on' &&
    grant.access.kind === 'full' &&
    grantStateAt(grant, services.clock.now()) === 'active';
  if (!on) return null;
  const when: Fact = [labels.at, moment(order.language, order.at)];
  const account: Fact = [labels.account, messages.accountOn(names.account, names.panel)];
  if (order.template === 'mail_copy_held') return { words: copies.held(names), facts: [account, when], path };
  const text = order.sealed ? await services.secrets.open(order.sealed, sealedFor(order.grantId)) : null;
  if (text === null) return null;
  const mail = v.parse(v.pipe(v.string(), v.parseJson(), passed), text);
  const facts: Fact[] = [
    account,
    [copies.from, plain(mail.from)],
    when,
    [copies.subject, plain(mail.subject)],
  ];
  if (mail.attachments.length > 0) {
    const attached = mail.attachments.map((name) => plain(name));
    facts.push([copies.attachments, list(order.language, attached)]);
  }
  return { words: copies.passed(names), facts, path, quote: block(mail.text) };
};
