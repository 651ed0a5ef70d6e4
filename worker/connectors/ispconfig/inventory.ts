import { fail, ok } from '../../../shared/domain/result.ts';
import type { Aftercare, PanelEntry, PanelFailure, PanelResult } from '../../ports/panel.ts';
import {
  type Client,
  type Cron,
  cron,
  type Forwarding,
  forwarding,
  type MailUser,
  mailUser,
  type Reseller,
  reseller,
  type ShellUser,
  shellUser,
  type Transport,
  transport,
  type WebdavUser,
  webdavUser,
} from './answers.ts';
import type { IspconfigApi } from './api.ts';
import {
  type Holdings,
  isMainUser,
  type Owner,
  readHoldings,
  removeDatabaseUser,
  removeFtpUser,
} from './holdings.ts';
import { markIn } from './marks.ts';

/**
 * ISPConfig knows no users of a client beside those for files, databases and the shell, and no outside
 * ones. Keys of shell users are named where there are some, but a key that took another's place is not
 * seen, so keys are not among what is listed completely. No call mails a password reset, and setting
 * the address would need the right to change clients.
 */
export const ispconfigAftercare: Aftercare = {
  lists: ['contact', 'reseller', 'external_user', 'sub_user', 'forward', 'cron', 'ftp_user', 'database_user'],
  recovers: [],
};

const fixed = { email: null, removable: false, mark: null } as const;

const targets = (list: string | null): readonly string[] =>
  (list ?? '').split(/[\s,]+/).filter((target) => target !== '');

/** A mailbox, and everywhere else its mail goes: a copy can be added to a mailbox unseen (E39). */
const ofMailbox = (row: MailUser): readonly PanelEntry[] => {
  const forward = (id: string, to: string): PanelEntry => ({
    ...fixed,
    id: `${id}:${row.mailuser_id}:${to}`,
    kind: 'forward',
    name: `${row.email} → ${to}`,
  });
  return [
    { ...fixed, id: `mailbox:${row.mailuser_id}`, kind: 'other', name: row.email },
    ...targets(row.cc).map((to) => forward('copy', to)),
    ...targets(row.sender_cc).map((to) => forward('sent-copy', to)),
    ...(row.custom_mailfilter ? [forward('rules', 'Sieve')] : []),
  ];
};

interface Rows {
  client: Client;
  reseller: Reseller | null;
  holdings: Holdings;
  mailboxes: readonly MailUser[];
  forwardings: readonly Forwarding[];
  transports: readonly Transport[];
  shellUsers: readonly ShellUser[];
  webdavUsers: readonly WebdavUser[];
  crons: readonly Cron[];
}

export const nameOf = (row: Reseller): string =>
  row.company_name?.trim() || row.contact_name?.trim() || row.username;

const entriesOf = ({ holdings, ...rows }: Rows): readonly PanelEntry[] => [
  { ...fixed, id: 'contact', kind: 'contact', name: rows.client.email ?? '' },
  ...(rows.reseller
    ? [
        {
          ...fixed,
          id: `client:${rows.reseller.client_id}`,
          kind: 'reseller' as const,
          name: nameOf(rows.reseller),
        },
      ]
    : []),
  ...holdings.ftpUsers.map(
    (row): PanelEntry => ({
      id: `ftp:${row.ftp_user_id}`,
      kind: 'ftp_user',
      name: row.username,
      email: null,
      removable: true,
      mark: markIn(row.username),
    }),
  ),
  ...holdings.databaseUsers.map(
    (row): PanelEntry => ({
      id: `database-user:${row.database_user_id}`,
      kind: 'database_user',
      name: row.database_user,
      email: null,
      removable: !isMainUser(row, holdings),
      mark: markIn(row.database_user),
    }),
  ),
  ...rows.mailboxes.flatMap(ofMailbox),
  ...rows.forwardings.flatMap((row) =>
    targets(row.destination).map(
      (to): PanelEntry => ({
        ...fixed,
        id: `forward:${row.forwarding_id}:${to}`,
        kind: 'forward',
        name: `${row.source} → ${to}`,
      }),
    ),
  ),
  ...rows.transports.map(
    (row): PanelEntry => ({
      ...fixed,
      id: `route:${row.transport_id}`,
      kind: 'forward',
      name: `${row.domain} → ${row.transport}`,
    }),
  ),
  ...rows.shellUsers.flatMap((row): readonly PanelEntry[] => [
    { ...fixed, id: `shell:${row.shell_user_id}`, kind: 'sub_user', name: row.username },
    ...(row.ssh_rsa
      ? [{ ...fixed, id: `shell-key:${row.shell_user_id}`, kind: 'key' as const, name: row.username }]
      : []),
  ]),
  ...rows.webdavUsers.map(
    (row): PanelEntry => ({
      ...fixed,
      id: `webdav:${row.webdav_user_id}`,
      kind: 'sub_user',
      name: row.username,
    }),
  ),
  ...rows.crons.map(
    (row): PanelEntry => ({ ...fixed, id: `cron:${row.id}`, kind: 'cron', name: row.command ?? '' }),
  ),
];

/** The reseller can sign in as the client (panels.md 2.3, trap 9): existing access (S16). */
const resellerOf = async (api: IspconfigApi, client: Client): Promise<PanelResult<Reseller | null>> => {
  if (client.parent_client_id === null) return ok(null);
  const answer = await api.call('client_get', { client_id: client.parent_client_id }, reseller);
  if (!answer.ok) return answer;
  return answer.value.client_id === client.parent_client_id
    ? answer
    : fail({ code: 'panel_answer_invalid', reason: 'foreign_row' });
};

export const inventoryOf = async (
  api: IspconfigApi,
  owner: Owner,
  client: Client,
): Promise<PanelResult<readonly PanelEntry[]>> => {
  const above = await resellerOf(api, client);
  if (!above.ok) return above;
  const holdings = await readHoldings(api, owner);
  if (!holdings.ok) return holdings;
  const mailboxes = await api.rows('mail_user_get', owner, mailUser, (row) => row.mailuser_id);
  if (!mailboxes.ok) return mailboxes;
  const forwardings = await api.rows('mail_forward_get', owner, forwarding, (row) => row.forwarding_id);
  if (!forwardings.ok) return forwardings;
  const transports = await api.rows('mail_transport_get', owner, transport, (row) => row.transport_id);
  if (!transports.ok) return transports;
  const shellUsers = await api.rows('sites_shell_user_get', owner, shellUser, (row) => row.shell_user_id);
  if (!shellUsers.ok) return shellUsers;
  const webdavUsers = await api.rows('sites_webdav_user_get', owner, webdavUser, (row) => row.webdav_user_id);
  if (!webdavUsers.ok) return webdavUsers;
  const crons = await api.rows('sites_cron_get', owner, cron, (row) => row.id);
  if (!crons.ok) return crons;
  return ok(
    entriesOf({
      client,
      reseller: above.value,
      holdings: holdings.value,
      mailboxes: mailboxes.value,
      forwardings: forwardings.value,
      transports: transports.value,
      shellUsers: shellUsers.value,
      webdavUsers: webdavUsers.value,
      crons: crons.value,
    }),
  );
};

const notRemovable: { ok: false; error: PanelFailure } = fail({
  code: 'panel_unsupported',
  reason: 'not_removable',
});

/** One user by its entry; gone once a fresh list no longer shows it. */
export const removeEntry = async (
  api: IspconfigApi,
  owner: Owner,
  entryId: string,
): Promise<PanelResult<undefined>> => {
  const [kind, number] = entryId.split(':');
  if (kind !== 'ftp' && kind !== 'database-user') return notRemovable;
  const id = Number(number);
  const isFtp = kind === 'ftp';
  const before = await readHoldings(api, owner);
  if (!before.ok) return before;
  const ftp = before.value.ftpUsers.find((user) => isFtp && user.ftp_user_id === id);
  const user = before.value.databaseUsers.find((one) => !isFtp && one.database_user_id === id);
  if (user && isMainUser(user, before.value)) return notRemovable;
  const removed = ftp
    ? await removeFtpUser(api, ftp)
    : user
      ? await removeDatabaseUser(api, user, before.value)
      : ok(undefined);
  if (!removed.ok) return removed;
  const after = await readHoldings(api, owner);
  if (!after.ok) return after;
  const stays = isFtp
    ? after.value.ftpUsers.some((one) => one.ftp_user_id === id)
    : after.value.databaseUsers.some((one) => one.database_user_id === id);
  return stays ? fail({ code: 'panel_answer_invalid', reason: 'not_confirmed' }) : ok(undefined);
};
