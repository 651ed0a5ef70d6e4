import type { HostFace } from '../../shared/api/host-settings.ts';
import { accentsOf } from '../../shared/design/accent.ts';
import type { Language } from '../../shared/messages/language.ts';
import { mailMessages } from '../../shared/messages/mail/index.ts';
import type { MailOrder } from '../app/mail-order.ts';
import type { Services } from '../ports.ts';
import { copyParts } from './copy-parts.ts';
import { grantParts, invitationParts, waitsParts } from './grant-parts.ts';
import { longestReason, type Order, type Parts } from './parts.ts';
import { codeParts, memberParts, signInParts } from './person-parts.ts';
import { requestAnswerParts, requestParts } from './request-parts.ts';
import { namesOf, shareFacts } from './share-facts.ts';
import type { Fact, MailView } from './view.ts';
import { moment, plain, unlinked } from './words.ts';

/** The accents of our own look (tokens.ts). */
const usualAccents = { light: '#2563eb', dark: '#60a5fa' };

/** A9: links to the host's own pages, at the foot. */
const hostLinks = (face: HostFace, language: Language): MailView['hostLinks'] => {
  const { hostLinks: labels } = mailMessages[language];
  return (['imprint', 'privacy', 'terms'] as const).flatMap((name) => {
    const href = face[name];
    return href === null ? [] : [{ href, label: labels[name] }];
  });
};

/**
 * Puts a mail together from its order and from how things stand now. Null when the order has no
 * point any more: a code or a link that a newer one replaced, an invitation that was answered.
 */
export const composeMail = async (order: MailOrder, services: Services): Promise<MailView | null> => {
  const parts = await partsOf(order, services);
  if (!parts) return null;
  const { settings } = services;
  return {
    language: order.language,
    host: plain(settings.hostName),
    accents: settings.face.accent === null ? usualAccents : accentsOf(settings.face.accent),
    hostLinks: hostLinks(settings.face, order.language),
    words: parts.words,
    code: parts.code ?? null,
    facts: parts.facts,
    link: parts.path === null ? null : `${settings.deployment}${parts.path}`,
    aside: parts.aside ? { text: parts.aside.text, link: `${settings.deployment}${parts.aside.path}` } : null,
    replyTo: parts.replyTo ?? null,
    quote: parts.quote ?? null,
  };
};

const partsOf = async (order: MailOrder, services: Services): Promise<Parts | null> => {
  switch (order.template) {
    case 'code':
      return codeParts(order, services);
    case 'notice':
      return noticeParts(order, services);
    case 'mail_copy':
    case 'mail_copy_held':
    case 'mail_copy_changed':
      return copyParts(order, services);
    case 'new_device':
    case 'device_ended':
    case 'passkey_changed':
      return signInParts(order, services);
    case 'application_received':
    case 'authorized':
    case 'rejected':
    case 'partnership_suspended':
    case 'partnership_reinstated':
    case 'partnership_ended':
      return partnershipParts(order, services);
    case 'access_request':
      return requestParts(order, services);
    case 'request_granted':
    case 'counter_offer':
    case 'request_declined':
    case 'partner_reported':
      return requestAnswerParts(order, services);
    case 'member_invitation':
      return memberParts(order, services);
    case 'invitation':
    case 'held_invitation':
      return invitationParts(order, services);
    case 'waits':
      return waitsParts(order, services);
    case 'declined': {
      const messages = mailMessages[order.language];
      return {
        words: messages.declined(namesOf(order)),
        facts: shareFacts(order.language, order, null),
        path: '/',
      };
    }
    default:
      return grantParts(order, services);
  }
};

/** Each link of ours carries a token of its own, made now and kept nowhere. */
const noticeParts = async (order: Order<'notice'>, { settings, secrets }: Services): Promise<Parts> => {
  const messages = mailMessages[order.language];
  const words = messages.notices[order.notice]({
    about: plain(order.about),
    host: plain(settings.hostName),
  });
  const tender = order.notice === 'tender_new' || order.notice === 'tender_published';
  const said = plain(order.reason ?? '', longestReason);
  // What somebody without an account wrote leads to our own address only.
  const reason = tender ? unlinked(said) : said;
  const token = order.link ? await secrets.linkToken(order.link.purpose, order.link.id, 1) : null;
  return {
    words,
    facts: [
      ...(reason === ''
        ? []
        : ([[tender ? messages.labels.extract : messages.labels.reason, reason]] as const)),
      [tender ? messages.labels.validUntil : messages.labels.at, moment(order.language, order.at)],
    ],
    path: words.button === null ? null : `${order.path}${token === null ? '' : `?t=${token}`}`,
  };
};

type PartnershipOrder = Order<
  | 'application_received'
  | 'authorized'
  | 'rejected'
  | 'partnership_suspended'
  | 'partnership_reinstated'
  | 'partnership_ended'
>;

const partnershipParts = (order: PartnershipOrder, { settings }: Services): Parts => {
  const messages = mailMessages[order.language];
  const facts: Fact[] = [];
  if ('partnerId' in order) facts.push([messages.labels.partnerId, plain(order.partnerId)]);
  const reason = 'reason' in order ? plain(order.reason, longestReason) : '';
  if (reason !== '') facts.push([messages.labels.reason, reason]);
  return {
    words: messages[order.template]({
      organisation: plain(order.organisationName),
      host: plain(settings.hostName),
    }),
    facts,
    path: `/organisations/${encodeURIComponent(order.organisationId)}/partner`,
  };
};
