import { mailMessages } from '../../shared/messages/mail/index.ts';
import type { Services } from '../ports.ts';
import type { Order, Parts } from './parts.ts';
import type { Fact } from './view.ts';
import { moment, plain, unlinked } from './words.ts';

export const codeParts = async (order: Order<'code'>, services: Services): Promise<Parts | null> => {
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

export const signInParts = (
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

export const memberParts = async (
  order: Order<'member_invitation'>,
  services: Services,
): Promise<Parts | null> => {
  const { store, secrets, settings } = services;
  const invitation = await store.organisations.memberInvitation(order.invitationId);
  if (invitation?.state !== 'pending' || invitation.generation !== order.generation) return null;
  const token = await secrets.linkToken('member_invitation', order.invitationId, order.generation);
  return {
    words: mailMessages[order.language].member_invitation({
      // Anybody can make an organisation and write to anybody (E19).
      organisation: unlinked(plain(order.organisationName)),
      host: plain(settings.hostName),
    }),
    facts: [],
    path: `/member-invitations/${encodeURIComponent(order.invitationId)}?t=${encodeURIComponent(token)}`,
  };
};
