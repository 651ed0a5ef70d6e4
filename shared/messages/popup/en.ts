/** What the popup says. The English text defines the type that the others must satisfy. */
export const en = {
  find: 'Find a client…',
  clear: 'Clear',
  clients: 'Clients',
  access: 'Who has access',
  menu: 'You and your deployments',
  backToOwn: 'Back to my own account',
  actingFor: (name: string) => `This tab: ${name}`,
  waiting: 'Waiting',
  invitations: (count: number) => (count === 1 ? '1 invitation' : `${count} invitations`),
  answered: (count: number) =>
    count === 1 ? '1 client answered differently' : `${count} clients answered differently`,
  full: 'full',
  products: (count: number) => (count === 1 ? '1 product' : `${count} products`),
  /** What is left of a share, as short as can be. */
  remaining: {
    days: (count: number) => `${count}d`,
    hours: (count: number) => `${count}h`,
    minutes: (count: number) => `${count}m`,
  },
  /** How long ago; in words of ours, for the browser's own formats are slow to make (ui/popup/durations.ts). */
  ago: {
    now: 'this minute',
    minutes: (count: number) => `${count} min. ago`,
    hours: (count: number) => `${count} hr. ago`,
    yesterday: 'yesterday',
    days: (count: number) => `${count} days ago`,
  },
  opened: (when: string) => `opened ${when}`,
  openNow: 'open now',
  pinned: 'pinned',
  more: (name: string) => `More for ${name}`,
  showAccess: 'Show access',
  noWay: 'Ask the client how to sign in',
  opening: (name: string) => `Opening ${name}…`,
  proving: 'Confirm that it is you in the window that opened; then the client opens.',
  states: {
    waiting: 'not started yet',
    active: '',
    paused: 'paused by the client',
    frozen: 'frozen',
    ended: 'access ended',
  },
  panelStates: {
    applying: 'being set up at the panel',
    in_force: '',
    cutting: 'being cut at the panel',
    not_yet_cut: 'not yet cut at the panel',
    cut: '',
  },
  enforcement: { enforced: 'enforced', leaky: 'leaky limits', brokered: 'brokered', recorded: 'recorded' },
  unverified: 'unverified',
  help: 'Help',
  noMatch: (words: string) => `No client matches “${words}”.`,
};

export type PopupMessages = typeof en;
