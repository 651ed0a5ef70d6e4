import { fail, ok } from '../../../shared/domain/result.ts';
import type { Aftercare, PanelEntry, PanelFailure, PanelResult } from '../../ports/panel.ts';
import { adminsOf, markIn, type Owner, removeAdmins } from './admins.ts';
import { type Admin, type Alias, alias, type MailUser, mailUser } from './answers.ts';
import type { VirtualminApi } from './api.ts';
import { cronTable } from './rpc.ts';

/**
 * Cron tables are read for the account's own Unix user and not for the users below it, and SSH keys
 * not at all (the panel has no list of them): both are named as steps by hand. Outside users do not
 * exist on Virtualmin.
 */
export const virtualminAftercare: Aftercare = {
  lists: ['contact', 'external_user', 'sub_user', 'forward', 'ftp_user'],
  recovers: ['contact'],
};

const invalid = (reason: string): { ok: false; error: PanelFailure } =>
  fail({ code: 'panel_answer_invalid', reason });

const fixed = { email: null, removable: false, mark: null } as const;

const adminId = (one: Pick<Admin, 'name'>): string => `admin:${one.name}`;
const aliasId = (one: Pick<Alias, 'name'>): string => `alias:${one.name}`;

/** Every user of the account's servers, the owner's own too; each row names its server (E36). */
export const usersOf = async (
  api: VirtualminApi,
  owner: Owner,
  flags: { 'include-owner'?: true } = {},
): Promise<PanelResult<readonly MailUser[]>> => {
  const users = await api.rows(
    'list-users',
    { 'domain-user': owner.server.username, 'simple-aliases': true, ...flags },
    mailUser,
  );
  if (!users.ok) return users;
  const names = new Set(owner.servers.map(({ name }) => name));
  return users.value.every((user) => names.has(user.domain)) ? users : invalid('foreign_row');
};

const aliasesOf = async (api: VirtualminApi, owner: Owner): Promise<PanelResult<readonly Alias[]>> => {
  const aliases = await api.rows('list-aliases', { user: owner.server.username }, alias);
  if (!aliases.ok) return aliases;
  const names = new Set(owner.servers.map(({ name }) => name));
  const own = aliases.value.every(({ name }) => names.has(name.slice(name.lastIndexOf('@') + 1)));
  return own ? aliases : invalid('foreign_row');
};

const ofUser = (user: MailUser): readonly PanelEntry[] => [
  ...(user.ftp_access
    ? [{ ...fixed, id: `ftp:${user.name}`, kind: 'ftp_user' as const, name: user.name }]
    : []),
  ...(user.email_address !== undefined && user.user_type !== 'Server owner'
    ? [{ ...fixed, id: `mailbox:${user.name}`, kind: 'other' as const, name: user.email_address }]
    : []),
  ...user.forward.map((target) => ({
    ...fixed,
    id: `forward:${user.name}:${target}`,
    kind: 'forward' as const,
    name: `${user.email_address ?? user.name} → ${target}`,
  })),
];

const ofAlias = (found: Alias): PanelEntry => ({
  ...fixed,
  id: aliasId(found),
  kind: 'forward',
  name: `${found.name} → ${found.to.join(', ')}`,
  removable: true,
});

const ofAdmin = (found: Admin): PanelEntry => ({
  id: adminId(found),
  kind: 'sub_user',
  name: found.name,
  email: found.email === '' ? null : found.email,
  removable: true,
  mark: markIn(found),
});

/** When, and which program: what stands before and after it may be a password (E37). */
const cronName = (line: string): string | null => {
  const found = /^\s*(@\w+|(?:[^\s#=]+\s+){4}[^\s]+)\s+(?:\w+=\S*\s+)*([^\s=]+)/.exec(line);
  return found?.[1] && found[2] ? `${found[1].replace(/\s+/g, ' ')} ${found[2].slice(0, 120)}` : null;
};

const ofCron = (user: string, table: string): readonly PanelEntry[] => {
  const seen = new Map<string, number>();
  return table.split('\n').flatMap((line): readonly PanelEntry[] => {
    const name = cronName(line);
    if (name === null) return [];
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [{ ...fixed, id: `cron:${user}:${name}:${count}`, kind: 'cron', name }];
  });
};

export const inventoryOf = async (
  api: VirtualminApi,
  owner: Owner,
): Promise<PanelResult<readonly PanelEntry[]>> => {
  // Each starts a program at the panel, and a person may wait for all of them.
  const [admins, users, aliases, table] = await Promise.all([
    adminsOf(api, owner),
    usersOf(api, owner, { 'include-owner': true }),
    aliasesOf(api, owner),
    cronTable(api, owner.server.username),
  ]);
  if (!admins.ok) return admins;
  if (!users.ok) return users;
  if (!aliases.ok) return aliases;
  if (!table.ok) return table;
  return ok([
    { ...fixed, id: 'contact', kind: 'contact', name: owner.server.contact_address },
    ...admins.value.map(ofAdmin),
    ...users.value.flatMap(ofUser),
    ...aliases.value.map(ofAlias),
    ...ofCron(owner.server.username, table.value ?? ''),
  ]);
};

const removeAdmin = async (
  api: VirtualminApi,
  owner: Owner,
  entryId: string,
): Promise<PanelResult<undefined>> => {
  const before = await adminsOf(api, owner);
  if (!before.ok) return before;
  const meant = before.value.filter((one) => adminId(one) === entryId);
  const removed = await removeAdmins(api, owner, meant);
  if (!removed.ok) return removed;
  const after = await adminsOf(api, owner);
  if (!after.ok) return after;
  return after.value.some((one) => adminId(one) === entryId) ? invalid('not_confirmed') : ok(undefined);
};

const removeAlias = async (
  api: VirtualminApi,
  owner: Owner,
  entryId: string,
): Promise<PanelResult<undefined>> => {
  const before = await aliasesOf(api, owner);
  if (!before.ok) return before;
  const meant = before.value.find((one) => aliasId(one) === entryId);
  if (!meant) return ok(undefined);
  const at = meant.name.lastIndexOf('@');
  const removed = await api.act('delete-alias', {
    domain: meant.name.slice(at + 1),
    from: meant.name.slice(0, at),
  });
  if (!removed.ok) return removed;
  const after = await aliasesOf(api, owner);
  if (!after.ok) return after;
  return after.value.some((one) => aliasId(one) === entryId) ? invalid('not_confirmed') : ok(undefined);
};

/** One entry taken away, and the list read again. */
export const removeEntry = async (
  api: VirtualminApi,
  owner: Owner,
  entryId: string,
): Promise<PanelResult<undefined>> => {
  if (entryId.startsWith('admin:')) return removeAdmin(api, owner, entryId);
  if (entryId.startsWith('alias:')) return removeAlias(api, owner, entryId);
  return fail({ code: 'panel_unsupported', reason: 'not_removable' });
};
