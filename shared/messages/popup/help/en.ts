/** What the popup says under “Help”. The English text defines the type that the others must satisfy. */
export const en = {
  title: 'Keys and words',
  commands: {
    _execute_action: 'open this list, from anywhere',
    'last-client': 'open the client you had before',
    'own-account': 'back to your own account',
  },
  omnibox: ['ps, then a space', 'find a client from the address bar'],
  noShortcut: 'no key yet',
  changeShortcuts: 'Change these shortcuts',
  keys: [
    ['Letters', 'find a client'],
    ['↑ ↓ Home End', 'move'],
    ['Enter', 'open the client'],
    ['Alt + P', 'pin or unpin'],
    ['Shift + Enter', 'group, colour, details'],
    ['Esc', 'clear, then close'],
  ],
  diagnostics: 'Diagnostics',
  diagnosticsHint: 'Places that were not found in a panel’s page, because the panel changed.',
  nothingMissing: 'Everything was found.',
  missing: (anchor: string, panel: string, when: string) => `${anchor} on ${panel}, ${when}`,
  version: (version: string) => `Version ${version}`,
};

export type HelpMessages = typeof en;
