import type { CodePurpose, MailCatalogue } from './catalogue.ts';
import { en as copies } from './copies/en.ts';
import { en as notices } from './notices/en.ts';
import { en as requests } from './requests/en.ts';
import { en as shares } from './shares/en.ts';

const codeFor: Record<CodePurpose, string> = {
  sign_in: 'Your code to sign in',
  link_account: 'Your code to link the account',
  proof: 'Your code to confirm that it is you',
  safety: 'Your code to look and pause',
  new_address: 'Your code for the new address',
  recovery: 'Your code to come back in',
  reply_address: 'Your code for the reply address',
};

export const en: MailCatalogue = {
  code: ({ purpose, host }) => ({
    subject: `${codeFor[purpose]} – ${host}`,
    title: codeFor[purpose],
    body: [
      'Enter this code on the page that asked for it. It is valid for 10 minutes and works once.',
      `Nobody from ${host} ever asks you for this code. If you did not ask for it, do nothing: without the code nothing happens.`,
    ],
    button: null,
  }),
  new_device: ({ host }) => ({
    subject: `A new device is signed in – ${host}`,
    title: 'A new device is signed in',
    body: ['Was it you? Then there is nothing to do. If not, end this device now; it is signed out at once.'],
    button: 'See my devices',
  }),
  device_ended: ({ host }) => ({
    subject: `A device was signed out for your safety – ${host}`,
    title: 'A device was signed out for your safety',
    body: [
      'The sign-in of this device was used a second time, as if somebody had copied it. So we ended it.',
      'If the device is yours, sign in on it again. Then look through your devices and end those you do not know.',
    ],
    button: 'See my devices',
  }),
  passkey_changed: ({ change, host }) => ({
    subject: change === 'added' ? `A passkey was added – ${host}` : `A passkey was removed – ${host}`,
    title:
      change === 'added' ? 'A passkey was added to your sign-in' : 'A passkey was removed from your sign-in',
    body: [`Was it you? Then there is nothing to do. If not, look at your sign-in now and tell ${host}.`],
    button: 'See my sign-in',
  }),
  application_received: ({ organisation, host }) => ({
    subject: `Application received: ${organisation}`,
    title: `${organisation} has applied to be a sharing partner`,
    body: [`The status is now “Applied for”. ${host} looks at the application and answers by mail.`],
    button: 'See the status',
  }),
  authorized: ({ organisation, host }) => ({
    subject: `${organisation} is now an authorized sharing partner`,
    title: `${organisation} is now an authorized sharing partner`,
    body: [
      `${host} has authorized the partnership. Give your clients the Partner-ID: with it they find you and share their accounts.`,
    ],
    button: 'Open the partner page',
  }),
  rejected: ({ organisation, host }) => ({
    subject: `The application of ${organisation} was not accepted`,
    title: `The application of ${organisation} was not accepted`,
    body: [`${host} has given the reason below. You can change what is missing and apply again.`],
    button: 'Open the partner page',
  }),
  partnership_suspended: ({ organisation, host }) => ({
    subject: `The partnership of ${organisation} is suspended`,
    title: `The partnership of ${organisation} is suspended`,
    body: [
      `For now nobody of ${organisation} can open a client’s account. The shares are frozen, not deleted.`,
      `To clear it up, answer ${host} with regard to the reason below.`,
    ],
    button: 'Open the partner page',
  }),
  partnership_reinstated: ({ organisation }) => ({
    subject: `The partnership of ${organisation} is active again`,
    title: `The partnership of ${organisation} is active again`,
    body: ['Shares that the clients did not end or pause meanwhile can be opened again.'],
    button: 'Open the partner page',
  }),
  partnership_ended: ({ organisation, host }) => ({
    subject: `The partnership of ${organisation} has ended`,
    title: `The partnership of ${organisation} has ended`,
    body: [
      `Nobody of ${organisation} can open a client’s account through ${host} any more. Questions are best put to ${host}.`,
    ],
    button: 'Open the partner page',
  }),
  member_invitation: ({ organisation, host }) => ({
    subject: `${organisation} invites you`,
    title: `Join ${organisation} at ${host}`,
    body: [
      `${organisation} would like you as a member. Look at the invitation, sign in with this address and accept.`,
    ],
    button: 'See the invitation',
  }),
  ...shares,
  notices,
  requests,
  copies,

  labels: {
    device: 'Device',
    passkey: 'Passkey',
    at: 'When',
    partnerId: 'Partner-ID',
    reason: 'Reason',
    customer: 'Customer',
    partner: 'Partner',
    account: 'Account',
    access: 'Access',
    payer: 'Who pays',
    enforcement: 'How it is limited',
    answerBy: 'Answer by',
    begins: 'Begins',
    ends: 'Ends',
    endDate: 'End date',
    renewBefore: 'Can be renewed until',
    paidBefore: 'Paid before',
    paysNow: 'Pays now',
    endedAt: 'Ended',
    endedBy: 'Ended by',
    atPanel: 'In the panel',
    openSessions: 'Open sessions',
    lastOpened: 'Last opened',
    extract: 'Extract',
    validUntil: 'Valid until',
    openedBy: 'Opened by',
  },
  accountOn: (account, panel) => `${account} on ${panel}`,
  fullAccess: 'Full: the whole account',
  payers: { customer: 'the customer', partner: 'the partner' },
  noEnd: 'when the customer ends it',
  idleEnd: (days) => `also when nobody has opened it for ${days} days`,
  enforcements: {
    enforced: 'The panel itself limits this. Ending it works at once.',
    leaky:
      'Ending it works at once. Until then the panel does not keep to these limits: files, scheduled jobs and other parts of the account stay within reach.',
    brokered: 'Sign-in runs through us. A session already open may go on after the end.',
    recorded: 'The panel’s own rights apply. The page of the share lists what is left to do by hand.',
  },
  enforcedByCredential:
    'The panel itself limits this. After the end the password no longer works; a connection already open lives until the server closes it.',
  unverified: 'Not verified on this panel yet.',
  sides: { customer: 'the customer', partner: 'the partner', host: 'the host', rule: 'a term of the share' },
  rules: {
    project: 'a term of the share: its project is done',
    idle: 'a term of the share: nobody opened it for the agreed time',
    not_renewed: 'a term of the share: it was not renewed in time',
  },
  cut: {
    confirmed: 'Cut: the panel has confirmed that the access is gone.',
    running: 'Being cut right now. The page below shows when the panel has confirmed it.',
    waiting:
      'Not yet cut: the panel has not confirmed it. On our side everything is closed, and we keep trying.',
    byHand: 'We cannot cut anything in this panel. The page below lists the steps to do there by hand.',
  },
  sessions: {
    none: 'None: the account was never opened through this share.',
    ended: 'Ended together with the access.',
    connections: 'The password no longer works. A connection already open lives until the server closes it.',
    idle: (minutes) => `A session already open ends after ${minutes} minutes without use.`,
    unknown: 'The panel does not say when a session already open ends.',
    noLimit: 'While it is used, the panel sets no limit.',
  },
  lastOpened: (when, by) => (by === '' ? when : `${when}, ${by}`),
  fallback: 'If the button does not work, open this address:',
  onlyShows: 'The link only shows. Nothing changes before you decide on its page.',
  hostLinks: { imprint: 'Imprint', privacy: 'Privacy', terms: 'Terms' },
  footer: (host) => `${host} sends this mail because it concerns your organisation or your sign-in.`,
};
