import type { PrivacyAdminWords } from './words.ts';

export const en: PrivacyAdminWords = {
  lead: 'What stands here is shown on the public page about privacy, which the foot of every page links to unless you have named a page of your own.',
  toPage: 'Look at the page',
  controller: 'Who answers for this service',
  controllerHint: 'Left empty, it is the name and the sender of this deployment.',
  name: 'Name',
  address: 'Postal address',
  email: 'E-mail address for questions',
  officer: 'Data protection officer (optional)',
  processors: 'Companies that process data for you',
  processorsHint:
    'One a line: name; for what; where. The platform itself is always listed. Add for example your mail service.',
  demand: {
    heading: 'Processing agreement between customer and partner',
    lead: 'Both can conclude one on the page of their share. You can require it: a share that begins from then on can be opened only once an agreement is confirmed. Shares that exist already are left alone.',
    off: 'It is optional.',
    on: (since) => `Required for shares that began after ${since}.`,
    start: 'Require it from now on',
    stop: 'Make it optional',
  },
  place: {
    heading: 'Where the data is stored',
    objects: {
      eu: 'The organisations’ objects are bound to the European Union.',
      anywhere: 'The organisations’ objects are not bound to a region.',
    },
    region: (region) => `The database answered from the region ${region}.`,
    regionUnknown: 'The platform did not say from where the database answered.',
    strays:
      'The database answers from outside the European Union, though the deployment says it is bound there. It was probably made without a jurisdiction.',
    how: 'Both are set before the first start: docs/data-location.md says how.',
  },
};
