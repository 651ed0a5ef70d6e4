import type { KeyRightsWords } from './words.ts';

export const en: KeyRightsWords = {
  needs: 'What the key needs, and no more',
  least: {
    froxlor:
      'The API key of a reseller that owns the customers to be shared. “Sees all customers” and “may change server settings” are off.',
    hestia: 'An access key with a permission set of its own that holds the fourteen commands of the guide.',
    ispconfig:
      'A remote user of its own, its functions taken down to the list of the guide. The panel’s form alone gives too many.',
    virtualmin:
      'A Webmin user of its own with the module Virtualmin alone, which may make RPC calls and open no page.',
  },
  guide: (path) => `Step by step: ${path}`,
  tooMuch: 'This key can do more than sharing needs:',
  excess: {
    all_accounts: 'It lists accounts that are not this host’s alone, or every account at once.',
    settings: 'It reads the settings of the panel.',
    pages: 'It opens pages of the panel, not only calls.',
  },
  advice:
    'Make a narrower key in the panel, store it here and test again. Then delete the old one in the panel.',
  unknown: 'What this key can do beyond what is needed could not be asked. Test again.',
};
