import type { NoticeWords } from './words.ts';

export const en: NoticeWords = {
  address_changed: ({ about, host }) => ({
    subject: `Your address was changed – ${host}`,
    title: 'Your sign-in now uses another address',
    body: [
      `The new address is ${about}. If it was you, confirm it with the button, and codes to the new address count at once.`,
      'If it was not you, the same page undoes it: your old address is back and everybody is signed out.',
    ],
    button: 'Confirm or undo',
  }),
  contact_changed: ({ about }) => ({
    subject: `The panel names another contact: ${about}`,
    title: `The panel names another contact address for ${about}`,
    body: [
      'Until a legal representative confirms the new address here, the account cannot change hands. Shares go on as they are.',
      'Was it you? Then confirm it on the page of the account. If not, look in the panel who changed it, and pause the shares if you are unsure.',
    ],
    button: 'See the account',
  }),
  claim_confirmed: ({ about, host }) => ({
    subject: `Confirmed: ${about} is yours`,
    title: `${host} has confirmed that ${about} is yours`,
    body: ['The account is linked to your organisation. You can share it now.'],
    button: 'See the account',
  }),
  claim_refused: ({ about, host }) => ({
    subject: `Not confirmed: ${about}`,
    title: `${host} could not confirm that ${about} is yours`,
    body: ['The reason stands below. With more evidence you can ask again.'],
    button: 'See my accounts',
  }),
  claim_provable: ({ about, host }) => ({
    subject: `You can prove ${about} with a code now`,
    title: `You can prove ${about} with a code now`,
    body: [
      `You asked ${host} to confirm that this account is yours. ${host} has a contact address for it now, and a code can be mailed there.`,
      'If you can read that mailbox you need not wait any longer. If not, nothing changes: your question still waits for an answer.',
    ],
    button: 'Prove the account',
  }),
  account_moved: ({ about, host }) => ({
    subject: `${about} is no longer linked to your organisation`,
    title: `${about} is no longer linked to your organisation`,
    body: [
      `${host} has confirmed another customer as its owner. All shares of the account have ended.`,
      `If you think this is wrong, tell ${host} today.`,
    ],
    button: 'See my accounts',
  }),
  account_marked: ({ about, host }) => ({
    subject: `Linked here: ${about}`,
    title: `${about} was linked to an organisation at ${host}`,
    body: [
      'Somebody who works in this account has set a mark in the panel, and so proved it. The mark can be removed again.',
      `If that was nobody of yours, change the panel’s password and tell ${host} today.`,
    ],
    button: 'Open the start page',
  }),
  recovery_started: ({ about, host }) => ({
    subject: `${host} is asked to let ${about} in again`,
    title: `A new address for ${about}, in 72 hours`,
    body: [
      `Somebody told ${host} that ${about} has lost mailbox and passkey. After the moment below, another address can take over this sign-in.`,
      'If that is not right, stop it now: one click is enough, and nothing else is needed.',
    ],
    button: 'Look and stop it',
  }),
  recovery_link: ({ host }) => ({
    subject: `Your way back in – ${host}`,
    title: 'Your way back in',
    body: [
      `${host} has started it. From the moment below, open this page: it mails a code to this address, and the code lets you in again.`,
      'Until then anybody concerned can stop it.',
    ],
    button: 'Open the page',
  }),
  recovery_done: ({ about, host }) => ({
    subject: `The sign-in of ${about} has a new address`,
    title: `The sign-in of ${about} has a new address`,
    body: [
      'Everything that was signed in before has been signed out, and the old passkeys are gone.',
      `If that is not right, tell ${host} today.`,
    ],
    button: 'Open the start page',
  }),
  person_deleted: ({ host }) => ({
    subject: `You are deleted – ${host}`,
    title: 'You are deleted here',
    body: [
      'Your address, name, passkeys and devices are gone. Logs of organisations keep an id without a name.',
    ],
    button: null,
  }),
  organisation_deleted: ({ about }) => ({
    subject: `${about} was deleted`,
    title: `${about} was deleted`,
    body: [
      'All its shares have ended, in both directions. The log is kept as the law asks, and the other sides keep their receipts.',
    ],
    button: null,
  }),
  cut_given_up: ({ about, host }) => ({
    subject: `Not cut at the panel: ${about}`,
    title: `The panel has not confirmed that access to ${about} is cut`,
    body: [
      `Nobody can open the account through us any more. But the panel did not take its own part away in many tries, and we have stopped trying. ${host} is told.`,
      'Take it away in the panel by hand. The page below has the steps.',
    ],
    button: 'See the steps',
  }),
  panel_not_cutting: ({ about }) => ({
    subject: `A panel does not cut access: ${about}`,
    title: `${about} does not cut access`,
    body: [
      `It did not take away what customers have ended or paused, in twelve tries. They are told to do it by hand.`,
      'Look at the panel, and let the entries be tried again. You are told once a day and panel at most.',
    ],
    button: 'See what was given up',
  }),
  partner_at_limit: ({ about }) => ({
    subject: `${about} has reached the limit of requests`,
    title: `${about} has reached the limit of access requests`,
    body: [
      'It wanted to write to more clients, or to the same ones more often, than a day allows. What was over the limit was not sent.',
      'Look at it, and suspend the partner if need be. You are told once a day at most.',
    ],
    button: 'See the partner',
  }),
  partner_often_blocked: ({ about }) => ({
    subject: `${about} is blocked by several clients`,
    title: `${about} has been blocked by several clients`,
    body: [
      'Three or more people who got its access requests do not want any more of them.',
      'Look at it, and suspend the partner if need be. You are told once a day at most.',
    ],
    button: 'See the partner',
  }),
  partner_often_reported: ({ about }) => ({
    subject: `${about} is reported by several clients`,
    title: `${about} has been reported by several clients`,
    body: [
      'Three or more people who got its access requests have reported it. What they wrote stands on the page.',
      'Look at it, and suspend the partner if need be. You are told once a day at most.',
    ],
    button: 'See the partner',
  }),
  host_role_given: ({ host }) => ({
    subject: `You now work for ${host} on Panelshare`,
    title: `You have a role at ${host}`,
    body: [
      `An admin of ${host} has given you a role there.`,
      'Sign in with this address. You need a passkey before the pages open; you can add one on your profile.',
    ],
    button: 'Open my profile',
  }),
  host_role_taken: ({ host }) => ({
    subject: `Your role at ${host} has ended`,
    title: `Your role at ${host} has ended`,
    body: ['The pages of the host no longer open for you. Your own organisations are as they were.'],
    button: null,
  }),
};
