import type * as v from 'valibot';
import type { Aftercare, PanelEntry } from '../../ports/panel.ts';
import type { Address, Customer, Database, FtpUser, sshKey } from './answers.ts';
import { ftpEntryId, isMainUser, markIn } from './ftp-users.ts';

/**
 * Froxlor knows neither users below a customer nor outside ones, so there is none that could stay
 * unseen. API keys cannot be listed by anybody but the customer: keys are named as a step by hand.
 * No call sets an address or mails a password reset; customers cannot change the address anyway.
 */
export const froxlorAftercare: Aftercare = {
  lists: ['contact', 'external_user', 'sub_user', 'forward', 'ftp_user', 'database_user'],
  recovers: [],
};

const fixed = { email: null, removable: false, mark: null } as const;

/** A mailbox, and every other address its mail goes to: a forward can be added to a mailbox unseen (E39). */
const ofAddress = (row: Address): readonly PanelEntry[] => [
  ...(row.popaccountid > 0
    ? [{ ...fixed, id: `mailbox:${row.id}`, kind: 'other' as const, name: row.email_full }]
    : []),
  ...row.destination
    .split(/\s+/)
    .filter((target) => target !== '' && target !== row.email_full)
    .map((target) => ({
      ...fixed,
      id: `forward:${row.id}:${target}`,
      kind: 'forward' as const,
      name: `${row.email_full} → ${target}`,
    })),
];

const ofFtpUser = (account: Customer, user: FtpUser): PanelEntry => ({
  id: ftpEntryId(user),
  kind: 'ftp_user',
  name: user.username,
  email: null,
  removable: !isMainUser(account, user),
  mark: markIn(user),
});

export const entriesOf = (
  account: Customer,
  rows: {
    ftp: readonly FtpUser[];
    addresses: readonly Address[];
    databases: readonly Database[];
    keys: readonly v.InferOutput<typeof sshKey>[];
  },
): readonly PanelEntry[] => [
  { ...fixed, id: 'contact', kind: 'contact', name: account.email },
  ...rows.ftp.map((user) => ofFtpUser(account, user)),
  ...rows.addresses.flatMap(ofAddress),
  ...rows.databases.map(
    (row): PanelEntry => ({
      ...fixed,
      id: `database:${row.id}`,
      kind: 'database_user',
      name: row.databasename,
    }),
  ),
  ...rows.keys.map(
    (row): PanelEntry => ({
      ...fixed,
      id: `ssh:${row.id}`,
      kind: 'key',
      name: `${row.username ?? ''} ${row.fingerprint}`.trim(),
    }),
  ),
];
