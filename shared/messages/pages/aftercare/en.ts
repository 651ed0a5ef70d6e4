import type { AftercareWords } from './words.ts';

export const en: AftercareWords = {
  kinds: {
    contact: 'Contact address',
    reseller: 'Reseller',
    external_user: 'External user',
    sub_user: 'Further user',
    key: 'Key',
    forward: 'Mail forward',
    cron: 'Scheduled job',
    ftp_user: 'FTP user',
    database_user: 'Database user',
    other: 'Other',
  },
  left: {
    heading: 'What was left behind',
    pending: 'The panel is being asked what it lists now.',
    cannotList: 'This panel cannot list users, keys and forwards. Look for them by hand:',
    unreadable: 'The panel’s list could not be read, so nothing can be compared. Look by hand:',
    nothing: 'Compared with the start, the panel lists nothing new.',
    added: (partner) =>
      `New since ${partner} got access. The partner may have made it, or you did: decide for each.`,
    gone: 'Gone since the start',
    changed: (before, after) => `was “${before}”, is “${after}”`,
    byHand: 'Remove it in the panel by hand.',
    remove: 'Remove what is ticked',
    prove: 'Confirm that it is you, to remove',
    unlisted: 'The panel’s list does not show these. Look for them by hand:',
    known: 'Access from before that you know and keep',
  },
  progress: {
    heading: 'What you ordered',
    steps: { contact: 'Contact address set back', password: 'Password reset mailed to that address' },
    remove: (kind, name) => `Remove: ${kind} ${name}`,
    states: { waiting: 'waiting', done: 'done', failed: 'could not be done' },
    failed: 'Do by hand what could not be done.',
    refreshes: 'This page looks again by itself.',
  },
  recovery: {
    offer: 'Recover this account',
    offerText: (partner) =>
      `${partner} could do everything in this account. Recovery gives it back to you alone.`,
    title: (account) => `Recover ${account}`,
    intro: (partner) => `${partner} could change everything here. This sets back what can be set back.`,
    panelDoes: 'The panel does this',
    does: {
      contact: (address) => `Contact address set to ${address}, as it was proved`,
      password: (address) => `Password reset mailed to ${address}`,
    },
    byHand: 'Left to do by hand',
    hand: {
      contact: 'Check the contact address in the panel, and set it to yours.',
      password: 'Set a new password in the panel, with its own “forgot password” page.',
    },
    look: (kind) => `Look for: ${kind}`,
    start: 'Recover now',
    nothing: 'This panel does none of it by itself. Work through the list.',
  },
  existing: {
    heading: 'Who has access already?',
    intro: 'The panel lists this access from before. Leave it, keep it as known, or have it removed.',
    cannotList: 'This panel cannot list who has access already. Look there before you share.',
    unreadable: 'The panel’s list of existing access could not be read just now. You can share all the same.',
    none: 'The panel lists no other access.',
    choice: (kind, name) => `${kind}: ${name}`,
    choices: { leave: 'leave as it is', adopt: 'known, keep it', remove: 'remove it' },
    inside: (partner, name) =>
      `${partner} is in this panel already, as ${name}. It is kept as known; after this share it is one access, not two.`,
  },
  recorded: {
    give: (panel, partner) => `To do in ${panel}, so that ${partner} gets access`,
    take: (panel, partner) => `To do in ${panel}, so that ${partner} loses access`,
    plainly:
      'Recorded: this panel has its own sharing. We guide you through it and write down what you say; we neither give nor take this access, and nobody has checked it.',
    plainlyPartner: (customer) =>
      `Recorded: this panel has its own sharing. ${customer} does these steps there by hand and notes them here; Panelshare neither gives nor takes this access, and nobody has checked it.`,
    toCome:
      'Ending here changes nothing in the panel. These steps remain to be done there by hand; the receipt shows them again.',
    step: {
      record: 'Record the ticked steps',
      done: (said) => `recorded: done by hand, ${said}`,
      open: 'not recorded yet',
    },
    said: { in_force: 'Done: record it as given', cut: 'Done: record it as removed' },
    saidBy: (name, when) => `${name}, ${when}`,
    unknown: 'a person no longer known',
    label: { in_force: 'Said to be given', cut: 'Said to be removed' },
    open: (panel) =>
      `${panel} signs you in itself, with your own sign-in there. Panelshare only knows that the customer said it gave you access.`,
    toPanel: 'To the panel',
    made: 'Made there for this share, and to be removed:',
  },
};
