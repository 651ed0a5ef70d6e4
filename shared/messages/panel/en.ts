/**
 * What is said inside a hosting panel; the English text defines the type that the others must
 * satisfy. `controls` stand in the page all the time: the background sends those of one language
 * with its answer, so they are data, with `{names}` to fill in. `lists` come as code when a person
 * opens a list.
 */
export const controls = {
  share: 'Share access…',
  whoHasAccess: 'Who has access: {count}',
  /** Beside it, where a share waits for a click on this page (E51). */
  toFinish: 'to finish here',
  signIn: 'Sign in to see who has access',
  clients: 'Clients',
  /** In a vendor's portal for agencies. */
  clientBook: 'Client book…',
  clientInBook: '{name} in the client book…',
  partnerId: 'Partner-ID',
  /** What is shared, and becoming a partner; of a panel that has its own words for these, those words. */
  terms: {
    usual: {
      become: 'Become a partner',
      partner: 'Partner',
      shareContainer: 'Share “{name}”…',
      shareProduct: 'Share “{name}”…',
    },
    internex: {
      become: 'Become a Sharing Partner',
      partner: 'Sharing Partner',
      shareContainer: 'Share cloud “{name}”…',
      shareProduct: 'Share “{name}”…',
    },
    froxlor: {
      become: 'Become a partner',
      partner: 'Partner',
      shareContainer: 'Share “{name}”…',
      shareProduct: 'Share website {name}…',
    },
  },
  acting: 'Acting for {name}',
  full: 'full access',
  products: { one: '1 product', other: '{count} products' },
  ends: 'ends {date}',
  noEnd: 'until the client ends it',
  endsBy: { project: 'until your project is done', idle: 'until it is not opened any more' },
  enforcement: { enforced: 'enforced', leaky: 'leaky limits', brokered: 'brokered', recorded: 'recorded' },
  unverified: 'unverified',
  switchClient: 'Switch',
  leave: 'Leave',
  /** Ends the share early: the work is done. */
  giveBack: 'Done…',
  giveBackHint: 'The work is done: give this access back',
  toBottom: 'Move to the bottom',
  toTop: 'Move to the top',
  checking: 'Checking which account this page shows…',
  mismatch: 'This page shows {shown}, not {expected}. Panelshare is off here until you leave.',
  mismatchNobody:
    'This page shows no account, though {expected} was opened. Panelshare is off here until you leave.',
  ended: 'Access ended: {name} can no longer be opened.',
  paused: 'Access paused: {name} cannot be opened for now.',
  accessData: '{name} shared access data only. This session at the panel is no part of it.',
  offline: 'No answer from Panelshare since {time}. Opening and sharing wait until it is back.',
  lastKnown: 'Last known: {name}.',
  locked: 'Off while this page shows another account',
  waiting: 'Off until Panelshare answers again',
  failed: 'That did not work. Please try again.',
  close: 'Close',
};

export const lists = {
  clients: 'Clients',
  access: 'Who has access',
  find: 'Find a client…',
  found: (count: number) => (count === 1 ? '1 client' : `${count} clients`),
  nothingFound: 'No client of that name. Try fewer letters.',
  noClients: 'No clients yet. They appear here once you accept a share.',
  nobody: 'Nobody else has access.',
  back: 'Back to my own account',
  showAccess: 'Show access',
  noWay: 'Ask the client how to sign in',
  opening: 'Opening…',
  proving: 'Confirm in the window that opened; then this client opens.',
  card: 'The access data are in the window that opened.',
  inTheWay: (other: string, count: number): string =>
    `${other} is open in ${count === 1 ? 'another tab' : `${count} other tabs`}. What is not saved there is lost.`,
  openAnyway: (name: string) => `Open ${name} all the same`,
  full: 'full',
  products: (count: number) => (count === 1 ? '1 product' : `${count} products`),
  noEnd: 'no end date',
  asOf: (time: string) => `As of ${time}. Panelshare does not answer now.`,
  states: { waiting: 'not started yet', active: '', paused: 'paused', frozen: 'frozen', ended: 'ended' },
  panel: {
    applying: 'being set up at the panel',
    in_force: '',
    cutting: 'being cut at the panel',
    not_yet_cut: 'not yet cut at the panel',
    cut: '',
  },
  invitation: {
    pending: 'waiting for an answer',
    accepted: 'accepted',
    declined: 'declined',
    cancelled: 'cancelled',
    expired: 'ran out without an answer',
  },
  enforced: 'The panel itself limits this. Ending it works at once.',
  enforcedByCredential:
    'The panel itself limits this. After the end the password no longer works; a connection that is already open lives until the server closes it.',
  leaky:
    'Ending it works at once. Until then the panel does not keep to these limits: files, scheduled jobs and other parts of the account stay within reach.',
  brokered: (idle: string | null) =>
    idle === null
      ? 'Sign-in runs through us. A session already open may go on after the end.'
      : `Sign-in runs through us. A session already open ends when it has been idle for ${idle}.`,
  unbounded: 'While it is used, the panel sets no limit.',
  recorded: 'The panel’s own rights apply. What is left to do by hand is on the share’s page.',
  unverified: 'Not yet verified on this panel.',
  lastOpened: (when: string, by: string) => `Last opened ${when} by ${by}`,
  neverOpened: 'Not opened yet',
  /** Customer-session mode (E51): what this page still has to do at the panel, and how that went. */
  inPage: {
    make: 'Finish: make the access here',
    remove: 'Remove the access here now',
    running: 'Working in the panel… Please leave this page open.',
    made: 'Done. The access is made, and the partner can see its data now.',
    removed: 'Done. The access is removed from the panel.',
    failures: {
      signed_out: 'You are no longer signed in to the panel. Sign in again, then press once more.',
      wrong_account:
        'The panel is signed in to another account, perhaps in another tab. Nothing was changed there. Sign in to the account of this share, reload the page, then press once more.',
      not_offered:
        'The panel does not offer this in your account. Ask your host to allow it, or do it by hand in the panel.',
      form_open:
        'A form of the panel is open, on this page or in another tab. Save or close it, then press once more.',
      limit_reached:
        'Your account allows no further user here. Remove one you no longer need or ask your host for more, then press once more.',
      refused:
        'The panel refused it. Nothing is left behind. Press once more; if it refuses again, ask your host.',
      not_listed:
        'The panel does not list the new user, so we do not call it made. Press once more; if it happens again, ask your host.',
      still_listed:
        'The panel still lists the user, so it is not cut yet. Press once more, or delete that user in the panel yourself and then press.',
      unreachable:
        'The panel did not answer as expected. Wait a minute and press once more; what may have been begun is cleaned up first.',
    },
  },
  revoke: 'Revoke',
  manage: 'Manage',
  failed: 'That did not work. Please try again.',
};

export type ControlWords = typeof controls;
export type ListWords = typeof lists;
