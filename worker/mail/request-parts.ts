import type { Asked } from '../../shared/domain/access-request.ts';
import type { Language } from '../../shared/messages/language.ts';
import { mailMessages } from '../../shared/messages/mail/index.ts';
import { pageWords } from '../../shared/messages/pages/index.ts';
import type { MailOrder } from '../app/mail-order.ts';
import type { Services } from '../ports.ts';
import type { Order, Parts } from './parts.ts';
import { namesOf, shareFacts } from './share-facts.ts';
import type { Fact } from './view.ts';
import { list, moment, plain, unlinked } from './words.ts';

/** What a person may write to another (shared/api/primitives.ts, longText). */
const longestText = 2_000;

/** What was asked, in words. */
const askedText = (asked: Asked, language: Language): string => {
  const words = mailMessages[language].requests;
  if (asked.kind === 'full') return words.full(asked.payer);
  const { categories } = pageWords[language].sharing;
  const kinds = list(
    language,
    asked.categories.map((category) => categories[category]),
  );
  const names = asked.names.map((name) => unlinked(plain(name)));
  return words.limited(kinds, names.length === 0 ? null : list(language, names));
};

/** E19: the address answers go to: the one the partner proved, or that of its first representative. */
const replyTo = async (
  { partnerId, replyTo: named }: { partnerId: string; replyTo: string | null },
  { store }: Services,
): Promise<string | null> => {
  if (named !== null && (await store.requests.replyAddresses(partnerId)).includes(named)) return named;
  const members = await store.organisations.members(partnerId);
  return members.find(({ member }) => member.role === 'legal_representative')?.person.email ?? null;
};

/** Q2, Q4: who asks for what, in our words; the partner's own stand in quotes and lead nowhere (E19). */
export const requestParts = async (
  order: Order<'access_request'>,
  services: Services,
): Promise<Parts | null> => {
  const { store, secrets, settings } = services;
  const { language } = order;
  const request = await store.requests.byId(order.requestId);
  if (request?.state !== 'pending' || request.generation !== order.generation) return null;
  const messages = mailMessages[language];
  const words = messages.requests;
  const token = await secrets.linkToken('access_request', order.requestId, order.generation);
  const path = `/requests/${encodeURIComponent(order.requestId)}?t=${encodeURIComponent(token)}`;
  const account = order.extends
    ? messages.accountOn(plain(order.extends.accountName), plain(order.extends.panelName))
    : null;
  const message = unlinked(plain(order.message, longestText));
  const partner = unlinked(plain(order.partnerName));
  const facts: Fact[] = [
    [messages.labels.partner, partner],
    [messages.labels.partnerId, plain(order.partnerId)],
    [words.labels.domain, words.domainUnverified],
    [words.labels.asked, order.extends ? words.moreTime : askedText(order.asked, language)],
  ];
  if (account !== null) facts.push([messages.labels.account, account]);
  if (order.extends?.endsAt) facts.push([words.labels.endsNow, moment(language, order.extends.endsAt)]);
  if (order.endsAt !== null) facts.push([words.labels.proposedEnd, moment(language, order.endsAt)]);
  if (message !== '') facts.push([words.labels.message, words.quoted(message)]);
  facts.push([messages.labels.answerBy, moment(language, order.expiresAt)]);
  return {
    words: words.asks({ partner, host: plain(settings.hostName), account }),
    facts,
    path,
    aside: { text: words.report, path: `${path}#report` },
    replyTo: await replyTo(request, services),
  };
};

type AnswerOrder = Extract<
  MailOrder,
  { template: 'request_granted' | 'counter_offer' | 'request_declined' | 'partner_reported' }
>;

/** What came of a request; asked stands beside given (Q3). */
export const requestAnswerParts = async (
  order: AnswerOrder,
  { store, secrets }: Services,
): Promise<Parts | null> => {
  const { language } = order;
  const messages = mailMessages[language];
  const words = messages.requests;
  switch (order.template) {
    case 'request_granted':
      return {
        words: words.granted(namesOf(order)),
        facts: [
          [words.labels.asked, askedText(order.asked, language)],
          ...shareFacts(language, order, null),
          [messages.labels.ends, order.endsAt === null ? messages.noEnd : moment(language, order.endsAt)],
        ],
        path: `/grants/${encodeURIComponent(order.grantId)}`,
      };
    case 'counter_offer': {
      const view = await store.invitations.view(order.invitationId);
      if (view?.invitation.state !== 'pending' || view.invitation.generation !== order.generation)
        return null;
      const token = await secrets.linkToken('invitation', order.invitationId, order.generation);
      return {
        words: words.counterOffer(namesOf(order)),
        facts: [
          [words.labels.asked, askedText(order.asked, language)],
          ...shareFacts(language, order, null),
          [messages.labels.answerBy, moment(language, order.expiresAt)],
        ],
        path: `/invitations/${encodeURIComponent(order.invitationId)}?t=${encodeURIComponent(token)}`,
      };
    }
    case 'request_declined': {
      const note = unlinked(plain(order.note, longestText));
      return {
        words: words.declined({ client: plain(order.clientName) }),
        facts: note === '' ? [] : [[words.labels.message, words.quoted(note)]],
        path: `/requests/${encodeURIComponent(order.requestId)}`,
      };
    }
    case 'partner_reported':
      return {
        words: words.reported({ organisation: plain(order.organisationName) }),
        facts: [
          [messages.labels.partner, plain(order.organisationName)],
          [messages.labels.partnerId, plain(order.partnerId)],
          [words.labels.reporter, plain(order.reporter)],
          [words.labels.text, words.quoted(unlinked(plain(order.text, longestText)))],
        ],
        path: `/admin/audit?subject=${encodeURIComponent(order.organisationId)}`,
      };
  }
};
