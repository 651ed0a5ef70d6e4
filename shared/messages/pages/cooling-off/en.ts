import type { CoolingOffWords } from './words.ts';

const hours = (count: number): string => (count === 1 ? '1 hour' : `${count} hours`);

export const en: CoolingOffWords = {
  consent: (count) =>
    `Full access begins ${hours(count)} after the partner has accepted. Until then every legal representative of yours can stop it from a mail; a second one can let it begin at once.`,
  begins: (when) =>
    `Not begun yet: it begins on ${when}. Until then nobody can open the account through this share.`,
  changes: (when) => `A change begins on ${when}. Until then the share stays as it is.`,
  changeTo: 'What it will be',
  own: {
    text: 'Every legal representative has a mail with a link that stops it.',
    stop: 'Stop it',
    begin: 'Begin now',
    second: 'Another legal representative can let it begin at once.',
    emergency: 'The host has verified an emergency: you can let it begin at once.',
    prove: 'Letting it begin needs a fresh proof.',
  },
  partner: 'The host gives every customer time to stop what was decided. There is nothing you have to do.',
  link: {
    title: 'Stop it?',
    lead: (partner, account, when) =>
      `${partner} is to get more access to ${account} on ${when}. Stop it if that is not right: it can be decided again at any time.`,
    stop: 'Stop it',
  },
  stopped: {
    title: 'It is stopped',
    text: 'Nothing begins. Both sides have a mail. If you did not know of the decision, sign in and end sessions you do not know, and look at who your legal representatives are.',
    signIn: 'Sign in',
  },
  setting: {
    lead: 'Full access and a change of who pays begin only after this time. Every legal representative of the customer is mailed a link that stops it; a second one can let it begin at once. Limited access never waits.',
    label: 'Waiting time',
    hint: 'What waits already keeps its time.',
    off: 'Off: everything begins at once',
    hours,
  },
  emergency: {
    title: 'Verify an emergency',
    lead: 'After calling the customer back you can spare it the waiting time for four hours. The customer itself shares or lets it begin, with its own proof; all its legal representatives are mailed.',
    calledBack: 'I have called back on a number that we knew before',
    reason: 'What happened',
    save: 'Verify for four hours',
    until: (when) => `An emergency is verified until ${when}.`,
  },
};
