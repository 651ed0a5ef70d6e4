import { type Aftercare, markedByName, type PanelEntry } from '../../ports/panel.ts';
import type { AccessKey, CronJob, Database, Mailbox, MailDomain, User } from './answers.ts';
import { type FtpAccount, ftpEntryId } from './ftp-accounts.ts';

/**
 * HestiaCP knows neither users below an account nor outside ones. Of keys it lists those of its API
 * and not those of SSH, of jobs its own and not what a site's code writes elsewhere, of database
 * users not the temporary ones: these kinds are named as a step by hand.
 */
export const hestiaAftercare: Aftercare = {
  lists: ['contact', 'external_user', 'sub_user', 'forward', 'ftp_user'],
  recovers: [],
};

const fixed = { email: null, removable: false, mark: null } as const;

/** Enough of a key to find it in the customer's own list; the rest is half of a credential. */
const shownOfKey = 6;

const forwards = (address: string, targets: string): readonly PanelEntry[] =>
  targets
    .split(/[\s,]+/)
    .filter((target) => target !== '')
    .map((target) => ({
      ...fixed,
      id: `forward:${address}:${target}`,
      kind: 'forward' as const,
      name: `${address} → ${target}`,
    }));

/**
 * Commands carry passwords now and then: the program is shown, and what the whole line does is kept
 * as a print of it, so that a changed line is another job (E37, E39).
 */
const ofJob = async ({ JOB, CMD, ...at }: CronJob): Promise<PanelEntry> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(CMD));
  const print = [...new Uint8Array(hash).subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0'));
  const when = [at.MIN, at.HOUR, at.DAY, at.MONTH, at.WDAY].join(' ');
  const program = CMD.trim().split(/\s/)[0] ?? '';
  return {
    ...fixed,
    id: `cron:${JOB}:${print.join('')}`,
    kind: 'cron',
    name: `${when} ${program}`.slice(0, 120),
  };
};

export const entriesOf = async (
  account: User,
  held: {
    ftp: readonly FtpAccount[];
    databases: readonly Database[];
    mailDomains: ReadonlyMap<string, MailDomain>;
    mailboxes: readonly { address: string; row: Mailbox }[];
    cronJobs: readonly CronJob[];
    keys: readonly AccessKey[];
  },
): Promise<readonly PanelEntry[]> => [
  { ...fixed, id: 'contact', kind: 'contact', name: account.CONTACT },
  ...held.ftp.map(
    (one): PanelEntry => ({
      id: ftpEntryId(one),
      kind: 'ftp_user',
      name: one.name,
      email: null,
      removable: true,
      mark: markedByName,
    }),
  ),
  ...held.databases.map(
    (row): PanelEntry => ({
      ...fixed,
      id: `database:${row.DATABASE}`,
      kind: 'database_user',
      name: row.DBUSER,
    }),
  ),
  ...[...held.mailDomains].flatMap(([domain, row]) => forwards(`*@${domain}`, row.CATCHALL)),
  ...held.mailboxes.flatMap(({ address, row }) => [
    { ...fixed, id: `mailbox:${address}`, kind: 'other' as const, name: address },
    ...forwards(address, row.FWD),
  ]),
  ...(await Promise.all(held.cronJobs.map(ofJob))),
  ...held.keys.map(({ ACCESS_KEY_ID, COMMENT }): PanelEntry => {
    const shown = ACCESS_KEY_ID.slice(0, shownOfKey);
    return { ...fixed, id: `key:${shown}`, kind: 'key', name: `${shown}… ${COMMENT}`.trim() };
  }),
];
