import type { GrantWords } from './words.ts';

export const en: GrantWords = {
  forPartner: (partner) => `Access for ${partner}`,
  toCustomer: (customer) => `Access to ${customer}`,
  labels: {
    partner: 'Partner',
    customer: 'Customer',
    account: 'Account',
    panel: 'Panel',
    since: 'Since',
    until: 'How long',
    access: 'What is shared',
    lastOpened: 'Last opened',
  },
  state: {
    paused: (partner) => `Paused: ${partner} cannot open this account.`,
    ranOut: (partner, renewBefore) =>
      `The end date has passed: ${partner} cannot open this account. Until ${renewBefore} one proof renews it.`,
    ranOutForGood: (partner) =>
      `The end date has passed and the time to renew is over: ${partner} cannot open this account. To go on, make a new share.`,
    frozen: {
      partnership: 'Frozen: the host has suspended or ended this partnership.',
      admin: 'Frozen: the host has stopped this share for now. Ask the host why.',
      admins: 'Frozen: the host has stopped all shares of one side for now. Ask the host why.',
      mismatch:
        'Frozen: the panel no longer shows the account that was shared. Ask the host to check it with you.',
      restore: 'Frozen: the host restored its data, and every share is checked first.',
    },
    applying: 'Being set up at the panel. The account can be opened as soon as the panel has confirmed.',
    givenUp:
      'The panel has not confirmed that its own part is cut, and we have stopped trying. The host is told. Nobody can open the account through us; take the rest away in the panel by hand:',
    notYetCut:
      'Not yet in force at the panel: nobody can open the account through us any more, but the panel has not confirmed that its own part is cut. We keep trying.',
    ended: {
      customer: (when) => `Ended by the customer on ${when}.`,
      partner: (when) => `Given back by the partner on ${when}.`,
      host: (when) => `Ended at the host on ${when}.`,
      rule: (when) =>
        `Ended on ${when} by a term of the share: its project was finished, nobody opened it for the days agreed, or it was not renewed in time.`,
    },
  },
  openings: {
    heading: 'Who opened it',
    when: 'When',
    who: 'Who',
    outcome: 'What happened',
    none: 'Nobody has opened this account yet.',
    older: 'Earlier ones',
    outcomes: {
      started: 'opened',
      landed: 'opened, the panel showed this account',
      mismatch: 'the panel showed another account, so it was locked',
      unknown: 'opened, the page could not be read',
      card: 'looked at the access data',
      secret: 'had a password shown',
    },
  },
  inYourPage: {
    own: {
      make: (panel) =>
        `One step is left: open ${panel} signed in as yourself. Panelshare’s entry in your account menu makes the access there, after your click.`,
      remove: (panel) =>
        `Not yet cut: the access data still works at ${panel}. Open the panel signed in as yourself; Panelshare’s entry in your account menu removes it after your click.`,
    },
    other: {
      make: 'The customer still has to make the access in the panel. You are told when it is there.',
      remove: 'The customer still has to remove the access in the panel.',
    },
    before: (panel) =>
      `${panel} can only be changed from your own session there. The partner can no longer see the access data here from the end on, but who has noted it can use it until you remove it in the panel, with one click.`,
    gone: (panel) =>
      `By what the customer’s own page reported, nothing that was made for this share is left at ${panel}.`,
    toPanel: 'Open the panel',
  },
  acts: {
    rights: 'Change what is shared',
    pause: 'Pause now',
    resume: 'Resume',
    end: 'End',
    disconnect: 'Give the access back',
    open: 'Open',
    card: 'Show access',
    receipt: 'See the receipt',
    noticesOn: 'Mail us each time',
    noticesOff: 'Stop these mails',
    back: 'Back to the share',
    prove: 'Confirm that it is you',
  },
  notices: {
    heading: 'Notice of sign-ins',
    on: 'Your representatives and administrators get a mail each time this account is opened.',
    off: 'You get no mail when this account is opened.',
  },
  assign: {
    heading: 'Who of you may open it',
    hint: 'Representatives and administrators always may. Choose the collaborators.',
    none: 'Your organisation has no collaborators and no teams yet.',
    save: 'Save',
    everything: 'All products',
    some: 'Only these products',
    which: 'Which products',
    productsOf: (name) => `Products for ${name}`,
    team: (members) => (members === 1 ? 'team, 1 member' : `team, ${members} members`),
    toTeams: 'Teams',
  },
  rights: {
    title: 'Change what is shared',
    what: 'What',
    full: { customer: 'The whole account; you go on paying', partner: 'The whole account; the partner pays' },
    fullHint: 'Everything in the account, now and later.',
    limited: 'Only chosen products',
    limitedHint: 'You go on paying.',
    cloudHint: 'A cloud covers what lies in it now and later.',
    notOffered: 'cannot be shared on this panel',
    until: 'How long',
    untilOpen: 'Until you end it, with a yearly reminder',
    untilDate: 'Until a date',
    date: 'Last day',
    dateHint: 'Counted in UTC, at most five years ahead.',
    wideningNeedsProof: 'To give more than now, confirm first that it is you. Taking away needs no proof.',
    wideningNotYours: 'You can take away. Giving more is for a legal representative.',
    never: 'Never included',
    neverList:
      'Your password, second factor and contact address, your members and their rights, sharing with others.',
    save: 'Save',
  },
  review: {
    title: (partner) => `Does ${partner} still need this?`,
    due: 'This share has no end date, and a year has passed since you last looked at it. Nothing changes until you decide.',
    notDue: 'This share has no end date. We ask again a year after you last looked at it.',
    keep: 'Keep it as it is',
    open: 'Look at it now',
  },
  payer: {
    link: 'Change who pays',
    title: 'Change who pays',
    now: 'Now',
    after: 'Afterwards',
    text: (partner) =>
      `Orders that are already open stay with whoever placed them. The products belong to your account either way. ${partner} gets an e-mail that names both.`,
    save: { customer: 'We pay from now on', partner: 'The partner pays from now on' },
  },
  changed: {
    saved: 'Saved. Nothing was taken away.',
    taken: (partner) => `Saved. ${partner} no longer has:`,
    full: 'the account as a whole',
    confirmed: 'The panel has confirmed it.',
    unconfirmed:
      'The panel has not confirmed it yet. Until it has, nobody can open the account through us; this page shows when it is done.',
  },
  resume: {
    title: (partner) => `Let ${partner} in again`,
    text: (partner) => `${partner} can open this account again as soon as the panel has confirmed.`,
    save: 'Resume',
  },
  end: {
    title: (partner) => `End the access for ${partner}`,
    text: (partner) => `${partner} can no longer open this account, from the moment you confirm.`,
    panel: 'At the panel',
    final: 'This cannot be undone. To share again, make a new share. If you are not sure, pause instead.',
    save: 'End now',
    needsProof: 'To end it, confirm first that it is you. Pausing needs no proof.',
  },
  disconnect: {
    title: (customer) => `Give back the access to ${customer}`,
    text: (customer) =>
      `Nobody of your organisation can open this account any more. ${customer} gets a mail.`,
    final: (customer) => `This cannot be undone. To get access again, ask ${customer} for a new share.`,
    save: 'Give it back now',
  },
  receipt: {
    title: 'Receipt: the access has ended',
    ended: 'Ended',
    access: 'What was shared',
    by: 'By',
    byRule: 'a term of the share',
    byRules: {
      project: 'a term of the share: its project is done',
      idle: 'a term of the share: nobody opened it for the agreed time',
      not_renewed: 'a term of the share: it was not renewed in time',
    },
    cut: 'What was cut',
    cutSignIn: (partner) => `${partner} can no longer sign in through us. No new sign-in since that moment.`,
    cutPanel: 'The panel has confirmed that what was made for this share is gone.',
    notYetCut:
      'Not yet in force at the panel: it has not confirmed that its own part is cut. We keep trying; this page shows when it has.',
    stillLives: 'What could not be cut',
    neverOpened: 'The account was never opened, so no session can be open.',
    sessionsEnded: 'Nothing: the panel ended the open sessions.',
    connections:
      'The password no longer works. A connection that was open at that moment lives until the server closes it.',
    idle: (lastOpened, idle) =>
      `Last opened on ${lastOpened}. A session that was still open ends when it has been idle for ${idle}.`,
    idleUnknown: (lastOpened) =>
      `Last opened on ${lastOpened}. A session that was still open may go on; the panel does not say for how long.`,
    noLimit: 'No limit while it is used: this panel does not end a session that stays in use.',
    byHand: 'What is left to do by hand',
    recorded: (partner) => `In the panel, remove every user, key and permission you made for ${partner}.`,
    brokered: 'In the panel, end open sessions if it offers that, or change the password of the account.',
    closeConnections: 'Ask the host to close connections that are still open on its server.',
    planted:
      'Look for what may have been left behind: further users, keys, mail forwards and scheduled jobs.',
    secrets: 'Secrets to change',
    secretsHint: (partner) => `${partner} could have seen these. Tick them off as you change them.`,
    secretsOf: {
      account: 'Password, API keys and contact address of the account',
      cloud: 'Everything stored in the cloud: passwords, keys and configuration files',
      website: 'FTP and SSH passwords, and passwords in configuration files of the websites',
      domain: 'DNS records and transfer codes of the domains',
      mailbox: 'Passwords and forwards of the mailboxes',
      mail_domain: 'Mail settings, catch-all addresses and forwards of the mail domains',
      database: 'Passwords of the databases, and where they stand in programs',
      server: 'Root passwords and SSH keys of the servers',
      ftp: 'Passwords of the FTP access',
      backup: 'Passwords and keys of the backups, and what they hold',
      other: 'Passwords and keys of the other products',
    },
    print: 'Use your browser’s print function to keep this page.',
  },
};
