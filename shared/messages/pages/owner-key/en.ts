import type { OwnerKeyWords } from './words.ts';

export const en: OwnerKeyWords = {
  title: 'Make a key in your panel',
  why: (panel) =>
    `We have no access of our own to ${panel}. So you make a key there that reaches your account and no other: it shows that the account is yours, and with it we set up what you share and take it away again.`,
  steps: {
    froxlor: [
      'Sign in to the panel as the owner of the account.',
      'Open the menu under your login name at the top right and choose “API keys”. If it is not there, ask your host to allow it.',
      'Choose “Add new key”. The panel asks for your password: type it there only, never here.',
      'Open the new key (“Click to view”). Leave “Allowed from” empty. Leave “Valid until” empty too, or set a day after the end of everything you share.',
      'Copy key and secret into the two fields below.',
    ],
    otherwise: [
      'Sign in to the panel as the owner of the account.',
      'Make a key for its API there, for this account only.',
      'Copy key and secret into the two fields below.',
    ],
  },
  toPanel: 'Open the panel',
  key: 'Key',
  keyHint: 'Never your password. We try the key at once, keep it encrypted and never show it again.',
  secret: 'Secret',
  secretHint: 'It belongs to the key and stands beside it in the panel.',
  wrongForm: 'Key and secret have no spaces and at least 8 characters each. Copy both once more.',
  link: 'Check the key and link the account',
  heading: 'Your key to the panel',
  state: 'Key',
  working: (since) => `given on ${since}; the panel takes it`,
  denied: (since) => `the panel has not taken it since ${since}`,
  missing: 'none is stored',
  replaceTitle: 'Give another key',
  replaceText:
    'The panel must name this very account. The old key is forgotten at once; delete it in the panel too.',
  store: 'Check the key and keep it',
  stored: 'The panel has taken the key. What was waiting is being done.',
  removeTitle: 'Remove the key',
  removeText: (panel) =>
    `No share needs it any more. To share again you give another one. Delete it at ${panel} as well.`,
  needed:
    'Shares of this account need it to be taken away again. Once they have ended and the panel has cut them, you can remove it here.',
  remove: 'Remove the key here',
  removed: (panel) => `The key is gone here. Delete it at ${panel} as well.`,
  manage: 'Your key to the panel',
  deniedNotice: (panel) =>
    `${panel} no longer takes your key: it may be removed or past its date. Until you give another one, nothing can be set up or taken away there.`,
  missingNotice: (panel) =>
    `For ${panel} we need a key of yours. Without one nothing can be set up or taken away there.`,
  giveNew: 'Give a new key',
  idle: (panel) =>
    `Nothing is shared by your key to ${panel} any more. If you share nothing else, remove it.`,
  notForKind:
    'At this kind of panel customers cannot make a key that is enough and reaches no other account. Choose another connection.',
  verify:
    'Here the run uses the accounts’ own keys: link both test accounts with a key of theirs first, and share nothing of them.',
};
