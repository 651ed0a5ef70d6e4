import { isIdentifier } from '../../shared/domain/identifier.ts';
import { mailMessages } from '../../shared/messages/mail/index.ts';
import type { MailOrder } from '../app/mail-order.ts';
import type { Services } from '../ports.ts';
import { copyParts } from './copy-parts.ts';
import { requestAnswerParts, requestParts } from './request-parts.ts';
import { isCut, labelOf, namesOf, panelFact, receiptFacts, shareFacts } from './share-facts.ts';
import type { Fact, MailView } from './view.ts';
import { moment, plain } from './words.ts';

/** What an admin may write (shared/api/primitives.ts, longText). */
const longestReason = 2_000;

/** What a template makes of its order; paths are of our own address. */
export type Parts = Pick<MailView, 'words' | 'facts'> & {
  path: string | null;
  code?: string;
  aside?: { text: string; path: string };
  replyTo?: string | null;
  quote?: string;
};

/** An order of one template. */
export type Order<Template extends MailOrder['template']> = Extract<MailOrder, { template: Template }>;
type PartnershipOrder = Order<
  | 'application_received'
  | 'authorized'
  | 'rejected'
  | 'partnership_suspended'
  | 'partnership_reinstated'
  | 'partnership_ended'
>;

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

const codeParts = async (order: Order<'code'>, services: Services): Promise<Parts | null> => {
  const { store, secrets, clock, settings } = services;
  const challenge = await store.persons.challenge(order.challengeId);
  const live =
    challenge?.state === 'open' &&
    challenge.generation === order.generation &&
    challenge.expiresAt > clock.now();
  if (!live) return null;
  return {
    words: mailMessages[order.language].code({ purpose: order.purpose, host: plain(settings.hostName) }),
    facts: [],
    path: null,
    code: await secrets.code(order.challengeId, order.generation),
  };
};

/** Each link of ours carries a token of its own, made now and kept nowhere. */
const noticeParts = async (order: Order<'notice'>, { settings, secrets }: Services): Promise<Parts> => {
  const messages = mailMessages[order.language];
  const words = messages.notices[order.notice]({
    about: plain(order.about),
    host: plain(settings.hostName),
  });
  const reason = plain(order.reason ?? '', longestReason);
  const token = order.link ? await secrets.linkToken(order.link.purpose, order.link.id, 1) : null;
  return {
    words,
    facts: [
      ...(reason === '' ? [] : ([[messages.labels.reason, reason]] as const)),
      [messages.labels.at, moment(order.language, order.at)],
    ],
    path: words.button === null ? null : `${order.path}${token === null ? '' : `?t=${token}`}`,
  };
};

const signInParts = (
  order: Order<'new_device' | 'device_ended' | 'passkey_changed'>,
  { settings }: Services,
): Parts => {
  const messages = mailMessages[order.language];
  const host = plain(settings.hostName);
  const what: Fact =
    order.template === 'passkey_changed'
      ? [messages.labels.passkey, plain(order.passkeyName)]
      : [messages.labels.device, plain(order.deviceName)];
  return {
    words:
      order.template === 'passkey_changed'
        ? messages.passkey_changed({ change: order.change, host })
        : messages[order.template]({ host }),
    facts: [what, [messages.labels.at, moment(order.language, order.at)]],
    path: '/me',
  };
};

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

const memberParts = async (order: Order<'member_invitation'>, services: Services): Promise<Parts | null> => {
  const { store, secrets, settings } = services;
  const invitation = await store.organisations.memberInvitation(order.invitationId);
  if (invitation?.state !== 'pending' || invitation.generation !== order.generation) return null;
  const token = await secrets.linkToken('member_invitation', order.invitationId, order.generation);
  return {
    words: mailMessages[order.language].member_invitation({
      organisation: plain(order.organisationName),
      host: plain(settings.hostName),
    }),
    facts: [],
    path: `/member-invitations/${encodeURIComponent(order.invitationId)}?t=${encodeURIComponent(token)}`,
  };
};

const invitationParts = async (
  order: Order<'invitation' | 'held_invitation'>,
  services: Services,
): Promise<Parts | null> => {
  const { store, secrets, settings } = services;
  const view = await store.invitations.view(order.invitationId);
  if (view?.invitation.state !== 'pending' || view.invitation.generation !== order.generation) return null;
  const messages = mailMessages[order.language];
  const token = await secrets.linkToken('invitation', order.invitationId, order.generation);
  const label = await labelOf(view.panel, order.access.kind, services);
  return {
    words:
      order.template === 'invitation'
        ? messages.invitation(namesOf(order))
        : messages.held_invitation({ ...namesOf(order), host: plain(settings.hostName) }),
    facts: [
      ...shareFacts(order.language, order, label),
      [messages.labels.answerBy, moment(order.language, order.expiresAt)],
    ],
    path: `/invitations/${encodeURIComponent(order.invitationId)}?t=${encodeURIComponent(token)}`,
  };
};

type GrantOrder = Order<
  | 'accepted'
  | 'rights_changed'
  | 'payer_changed'
  | 'paused'
  | 'ran_out'
  | 'ending_soon'
  | 'review_due'
  | 'idle_soon'
  | 'resumed'
  | 'recovery_ordered'
  | 'frozen'
  | 'unfrozen'
  | 'ended'
  | 'opened'
>;

const grantParts = async (order: GrantOrder, services: Services): Promise<Parts> => {
  const messages = mailMessages[order.language];
  const view = await services.store.grants.view(order.grantId);
  const label = view ? await labelOf(view.panel, order.access.kind, services) : null;
  const share = shareFacts(order.language, order, label);
  const atPanel = view ? [panelFact(order.language, view, label)] : [];
  const names = namesOf(order);
  const path = `/grants/${encodeURIComponent(order.grantId)}`;
  const when = (at: number): string => moment(order.language, at);
  switch (order.template) {
    case 'accepted': {
      const shown: Fact[] = isIdentifier('PID', order.partnerId)
        ? [[messages.labels.partnerId, order.partnerId]]
        : [];
      return { words: messages.accepted(names), facts: [...share, ...shown], path };
    }
    case 'rights_changed': {
      const ends = order.endsAt === null ? messages.noEnd : when(order.endsAt);
      const { copies } = messages;
      const copyEnded: Fact[] = order.copyEnded ? [[copies.copy, copies.ended]] : [];
      const idle = order.idleDays ? `; ${messages.idleEnd(order.idleDays)}` : '';
      return {
        words: messages.rights_changed(names),
        facts: [...share, [messages.labels.ends, `${ends}${idle}`], ...copyEnded],
        path,
      };
    }
    case 'payer_changed':
      return {
        words: messages.payer_changed(names),
        facts: [
          [messages.labels.paidBefore, messages.payers[order.before]],
          [messages.labels.paysNow, messages.payers[order.after]],
          ...share,
        ],
        path,
      };
    case 'paused':
      return { words: messages.paused(names), facts: [...atPanel, ...share], path };
    case 'ran_out':
      return {
        words: messages.ran_out(names),
        facts: [
          [messages.labels.endDate, when(order.endsAt)],
          [messages.labels.renewBefore, when(order.renewBefore)],
          ...atPanel,
          ...share,
        ],
        path,
      };
    case 'ending_soon':
      return {
        words: messages.ending_soon(names),
        facts: [[messages.labels.ends, when(order.endsAt)], ...share],
        path,
      };
    case 'review_due':
      return { words: messages.review_due(names), facts: share, path: `${path}/review` };
    case 'idle_soon':
      return {
        words: messages.idle_soon({ ...names, days: order.idleDays }),
        facts: [[messages.labels.ends, when(order.endsAt)], ...share],
        path,
      };
    case 'resumed':
      return { words: messages.resumed(names), facts: share, path };
    case 'recovery_ordered':
      return { words: messages.recovery_ordered(names), facts: share, path: `${path}/receipt` };
    case 'frozen': {
      const reason = plain(order.reason ?? '', longestReason);
      const why: Fact[] = reason === '' ? [] : [[messages.labels.reason, reason]];
      const host = plain(services.settings.hostName);
      return {
        words: messages.frozen({ ...names, because: order.because, host }),
        facts: [...why, ...atPanel, ...share],
        path,
      };
    }
    case 'unfrozen':
      return { words: messages.unfrozen(names), facts: share, path };
    case 'opened':
      return {
        words: messages.opened({ ...names, person: plain(order.personName) }),
        facts: [[messages.labels.at, when(order.at)], ...share],
        path,
      };
    case 'ended':
      return {
        words: messages.ended({ ...names, cut: isCut(view, label) }),
        facts: [
          [messages.labels.endedAt, when(order.endedAt)],
          [messages.labels.endedBy, order.rule ? messages.rules[order.rule] : messages.sides[order.endedBy]],
          ...(view ? receiptFacts(order.language, view, label) : []),
          ...shareFacts(order.language, order, null),
        ],
        path: `${path}/receipt`,
      };
  }
};
