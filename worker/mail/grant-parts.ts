import { isIdentifier } from '../../shared/domain/identifier.ts';
import { mailMessages } from '../../shared/messages/mail/index.ts';
import { stopLinkId, stopPurpose } from '../app/grant/cooling-off.ts';
import type { ShareWords } from '../app/mail-order.ts';
import type { Services } from '../ports.ts';
import { longestReason, type Order, type Parts } from './parts.ts';
import { isCut, labelOf, namesOf, panelFact, receiptFacts, shareFacts } from './share-facts.ts';
import type { Fact } from './view.ts';
import { moment, plain, unlinked } from './words.ts';

const leadingNowhere = ({
  customerName,
  accountName,
  access,
}: ShareWords): Pick<ShareWords, 'customerName' | 'accountName' | 'access'> => ({
  customerName: unlinked(customerName),
  accountName: unlinked(accountName),
  access: access.kind === 'full' ? access : { kind: 'limited', products: access.products.map(unlinked) },
});

export const invitationParts = async (
  order: Order<'invitation' | 'held_invitation'>,
  services: Services,
): Promise<Parts | null> => {
  const { store, secrets, settings } = services;
  const view = await store.invitations.view(order.invitationId);
  if (view?.invitation.state !== 'pending' || view.invitation.generation !== order.generation) return null;
  const messages = mailMessages[order.language];
  const token = await secrets.linkToken('invitation', order.invitationId, order.generation);
  const label = await labelOf(view.panel, order.access.kind, services);
  // An agency that is held a share has not asked to be written to (E19).
  const said = order.template === 'invitation' ? order : { ...order, ...leadingNowhere(order) };
  return {
    words:
      order.template === 'invitation'
        ? messages.invitation(namesOf(said))
        : messages.held_invitation({ ...namesOf(said), host: plain(settings.hostName) }),
    facts: [
      ...shareFacts(order.language, said, label),
      [messages.labels.answerBy, moment(order.language, order.expiresAt)],
    ],
    path: `/invitations/${encodeURIComponent(order.invitationId)}?t=${encodeURIComponent(token)}`,
  };
};

/** X1: nothing is sent once it has begun, was stopped, or was replaced by a newer decision. */
export const waitsParts = async (order: Order<'waits'>, services: Services): Promise<Parts | null> => {
  const { store, secrets } = services;
  const view = await store.grants.view(order.grantId);
  if (view?.grant.waiting?.id !== order.waitingId) return null;
  const messages = mailMessages[order.language];
  const label = await labelOf(view.panel, order.access.kind, services);
  const token = await secrets.linkToken(stopPurpose, stopLinkId(order.waitingId, order.personId), 1);
  const query = new URLSearchParams({ p: order.personId, t: token });
  return {
    words: messages.waits(namesOf(order)),
    facts: [
      [messages.labels.begins, moment(order.language, order.beginsAt)],
      ...shareFacts(order.language, order, label),
    ],
    path: `/begins/${encodeURIComponent(order.grantId)}?${query}`,
  };
};

type GrantOrder = Order<
  | 'accepted'
  | 'rights_changed'
  | 'payer_changed'
  | 'begun'
  | 'waiting_stopped'
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

export const grantParts = async (order: GrantOrder, services: Services): Promise<Parts> => {
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
    case 'begun':
      return { words: messages.begun(names), facts: share, path };
    case 'waiting_stopped':
      return { words: messages.waiting_stopped(names), facts: share, path };
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
