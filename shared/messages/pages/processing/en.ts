import type { ProcessingWords } from './words.ts';

export const en: ProcessingWords = {
  title: 'Processing agreement',
  lead: 'Where a partner works with personal data of others, data protection law asks for an agreement between customer and partner. It can be taken from our template, or you name one of your own.',
  none: 'There is none yet.',
  states: { none: 'None yet', waiting: 'Waits for the partner’s confirmation', inForce: 'In force' },
  link: 'Processing agreement',
  missing: {
    customer:
      'The host asks for a processing agreement: the partner can open this share once one is chosen by you and confirmed by the partner.',
    partner:
      'The host asks for a processing agreement: you can open this share once the customer has chosen one and you have confirmed it.',
  },
  inForce: 'In force',
  waiting: 'Chosen, not yet confirmed',
  waitingFor: { customer: 'The partner has to confirm it.', partner: 'It counts once you confirm it.' },
  earlier: 'Earlier ones',
  what: 'Which',
  kinds: { template: (version) => `Template, version ${version}`, own: (title) => `Their own: ${title}` },
  hash: 'SHA-256 of the text',
  chosen: 'Chosen',
  confirmed: 'Confirmed',
  notYet: 'not yet',
  by: (name, when) => `${name}, ${when}`,
  somebody: 'a person who is no longer known',
  download: 'Download the text',
  readText: 'Read the text',
  confirm: 'Confirm this agreement',
  confirmHint: 'Who, when and the hash of the text are kept.',
  onlyRepresentative: 'A legal representative of your organisation can do that.',
  choose: 'Choose one',
  template: 'From the template',
  templateHint:
    'Our text, with both names and the account in it. You can read it before the partner confirms.',
  language: 'Language',
  templateGo: 'Take the template',
  own: 'Your own',
  ownHint:
    'If you have concluded one already: choose its file. It is read once to make its hash and is not kept; keep the file yourselves.',
  ownTitle: 'What you call it',
  ownTitleHint: 'For example “Agreement of 3 March 2026”.',
  ownFile: 'The file',
  ownFileMissing: 'Choose the file of the agreement.',
  ownGo: 'Name this one',
  back: 'Back to the share',
  consent: {
    label: 'Conclude the processing agreement from the template with this share',
    hint: 'It counts once the partner confirms it. You can also choose one afterwards, or name your own.',
    demanded: 'The host asks for one before the partner can open the share.',
  },
  accept: {
    label: 'I confirm the processing agreement for my organisation',
    hint: 'You can also confirm it later on the page of the share.',
  },
};
