import type { IncidentWords } from './words.ts';

export const en: IncidentWords = {
  title: 'Incident export',
  lead: 'Who could open, and who did open, whose account between two moments: worked out from the log of shares, memberships, assignments, partnerships and openings. The file says what it cannot know.',
  from: 'From',
  to: 'To',
  utc: 'In UTC. At most 400 days at once.',
  fields: { organisation: 'Organisation', account: 'Account', person: 'Person', device: 'Device' },
  hints: {
    organisation: 'Customer or partner: Client-ID, Partner-ID or id. Empty: all.',
    account: 'Name at the panel, or id.',
    person: 'E-mail address or id of somebody of a partner.',
    device:
      'Id of a device, as the log names it: what its person could open while it was signed in, and what was opened from it.',
  },
  wrong: {
    organisation: 'No organisation has this id.',
    account: 'No account has this name or id.',
    person: 'Nobody has this address or id.',
    device:
      'There is no such device, or it belongs to somebody else. Devices that ended more than 90 days ago are no longer kept.',
    to: 'The end has to come after the beginning, and at most 400 days after it.',
  },
  look: 'See how much there is',
  found: 'Found',
  shares: (count, parts) =>
    count === 1
      ? 'One share in one part.'
      : `${count} shares in ${parts === 1 ? 'one part' : `${parts} parts`}.`,
  nobody: 'No share stood in that time.',
  tooMany: (count) =>
    `More than ${count} shares: choose a shorter time, an organisation, an account or a person.`,
  part: (part, of) => `Part ${part} of ${of}`,
  csv: 'CSV',
  json: 'JSON',
  proveLead: 'The file names many people. For it a passkey of the last ten minutes is needed.',
  prove: 'Confirm with a passkey',
  logged: 'Each download stands in your log and in that of every customer in it.',
};
