import type { MailCopyWords } from './words.ts';

export const en: MailCopyWords = {
  heading: 'E-mail copy',
  partnerOff: 'You do not get copies of the e-mails that the panel sends to this client.',
  partnerOn:
    'Your legal representatives and administrators get a copy of what the panel sends to this account’s copy address. Codes, sign-in links and password resets are held back.',
  stoppedP: 'Stopped by the customer. It can begin again only when the customer allows it.',
  onAct: 'Switch the copy on',
  offAct: 'Switch the copy off',
  partnerNeeds: 'Mails of the panel arrive once the customer has entered the copy address there.',
  customerOn: (partner) =>
    `${partner} gets a copy of what the panel sends to this account’s copy address. Codes, sign-in links and password resets are held back.`,
  customerOff: (partner) =>
    `${partner} gets no copies. With full access it can switch them on; you are told, and can stop it.`,
  customerStopped: (partner) => `You stopped it: ${partner} gets no copies and cannot switch them on.`,
  stop: 'Stop the copy',
  forbid: 'Do not allow copies',
  allow: 'Allow it again',
  addressLink: 'Copy address of this account',
  title: 'Copy address',
  intro:
    'Enter this address in the panel as a further recipient or copy address of its e-mails, if the panel offers that. Partners with full access and the e-mail copy switched on then get those e-mails, through a filter.',
  none: 'This account has no copy address yet.',
  notOffered:
    'This host does not receive e-mails for panels, so there is no copy address. Partners still get our own mails about their share.',
  make: 'Make a copy address',
  renew: 'Make a new one; the old one stops at once',
};
