import type { Access } from '../../../shared/domain/access.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { administratorName } from '../../../shared/domain/virtualmin-names.ts';
import type { GrantOrder, PanelFailure, PanelResult } from '../../ports/panel.ts';
import { drawnPassword } from '../password.ts';
import { type Admin, admin, type Domain } from './answers.ts';
import type { Flags, VirtualminApi } from './api.ts';
import { domainIdOf, shareable } from './products.ts';

/**
 * The extra administrators of a grant: for whole access as for limited, because the owner's own session
 * cannot be ended (panels.md 2.7, trap 6). One for each extent that is opened, as a collaborator may be
 * given less than the grant. Name and description both say whose it is, and an end removes what has either.
 */
export interface Owner {
  /** The top-level server, which the extra administrators belong to. */
  server: Domain;
  servers: readonly Domain[];
}

/** What decides over the account itself, or lets somebody in who stays, is given to nobody (trap 10, E34, E39). */
const neverGiven = ['domain', 'admins', 'passwd', 'remote_api', 'disable', 'delete', 'ip', 'sharedips'];

/** The daily work on a server; copies of everything (backup, restore) belong to whole access. */
const limitedGives = [
  'users',
  'aliases',
  'catchall',
  'mail',
  'spam',
  'dbs',
  'scripts',
  'ssl',
  'forward',
  'redirect',
  'phpver',
  'phpmode',
];

/** What an extra administrator is to have, as the panel lists it back. */
interface Extent {
  edit: readonly string[];
  /** Names of the servers it is kept to; null for all of the account's, later ones too. */
  servers: readonly string[] | null;
  whole: boolean;
}

const invalid = (reason: string): { ok: false; error: PanelFailure } =>
  fail({ code: 'panel_answer_invalid', reason });

/** What the owner itself may do, less what no partner gets; the panel cuts it to the owner's as well. */
export const extentOf = (access: Access, owner: Owner): PanelResult<Extent> => {
  const held = owner.server.edit_capabilities;
  if (access.kind === 'full') {
    return ok({ edit: held.filter((one) => !neverGiven.includes(one)), servers: null, whole: true });
  }
  const servers: string[] = [];
  for (const product of access.products) {
    const server = owner.servers.find((one) => shareable(one) && domainIdOf(one) === product.productId);
    if (!server) return fail({ code: 'panel_unsupported', reason: 'product_not_limitable' });
    servers.push(server.name);
  }
  const edit = held.filter((one) => limitedGives.includes(one));
  // Without a right it would still reach files and cron tables, and nothing that was consented to.
  if (edit.length === 0) return fail({ code: 'panel_unsupported', reason: 'owner_holds_nothing' });
  return ok({ edit, servers: servers.sort(), whole: false });
};

const hexOf = async (text: string, length: number): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, length);
};

const grantPart = async (grantId: string): Promise<string> => `ps_${await hexOf(grantId, 12)}`;

/**
 * From the grant's id and the extent, so that a retry finds what an earlier try made (E46); the
 * owner's name at the end lets the panel's pages say whose account a partner is in (E33).
 */
const nameOf = async (grantId: string, extent: Extent, owner: Owner): Promise<string> => {
  const scope = await hexOf(JSON.stringify(extent.servers ?? 'all'), 6);
  return administratorName(`${await hexOf(grantId, 12)}${scope}`, owner.server.username);
};

const descriptionOf = (grantId: string): string => `Panelshare ${grantId}`;

/** The grant a description names; whoever may edit administrators can name any. */
export const markIn = (found: Admin): string | null =>
  /^Panelshare (\S+)$/.exec(found.description)?.[1] ?? null;

const oursAmong = async (admins: readonly Admin[], grantId: string): Promise<readonly Admin[]> => {
  const part = await grantPart(grantId);
  return admins.filter((one) => one.name.startsWith(part) || markIn(one) === grantId);
};

/** The call is bound to one server; its rows name no owner. */
export const adminsOf = (api: VirtualminApi, owner: Owner): Promise<PanelResult<readonly Admin[]>> =>
  api.rows('list-admins', { domain: owner.server.name }, admin);

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && [...one].sort().join(' ') === [...other].sort().join(' ');

const fits = (found: Admin, extent: Extent, grantId: string): boolean =>
  markIn(found) === grantId &&
  same(found.edit_capabilities, extent.edit) &&
  same(found.allowed_virtual_servers, extent.servers ?? []) &&
  found.access_webmin_modules === extent.whole &&
  !found.create_servers &&
  !found.rename_servers &&
  !found.configure_features &&
  found.email === '';

export const removeAdmins = async (
  api: VirtualminApi,
  owner: Owner,
  admins: readonly Admin[],
): Promise<PanelResult<undefined>> => {
  for (const { name } of admins) {
    const removed = await api.act('delete-admin', { domain: owner.server.name, name });
    // Somebody else was faster: the list that is read afterwards decides, not this answer.
    if (!removed.ok && removed.error.reason !== 'no_such_admin') return removed;
  }
  return ok(undefined);
};

/**
 * The password is drawn, handed to nobody and forgotten: the panel keeps it in clear text (trap 12),
 * and the way in is a session that is minted at the click.
 */
const addAdmin = async (
  api: VirtualminApi,
  owner: Owner,
  grantId: string,
  name: string,
  extent: Extent,
): Promise<PanelResult<undefined>> => {
  const flags: Flags = {
    domain: owner.server.name,
    name,
    pass: drawnPassword(),
    desc: descriptionOf(grantId),
    'no-append': true,
    edit: extent.edit,
    ...(extent.servers ? { 'allowed-domain': extent.servers } : {}),
    ...(extent.whole ? { 'can-modules': true as const } : {}),
  };
  const added = await api.act('create-admin', flags);
  return added.ok ? ok(undefined) : added;
};

/**
 * Makes the extra administrator of one extent, if there is none that has exactly it; its name. `alone`:
 * the grant's others go, with what is open through them. What is taken goes before anything is given,
 * so that a failure later leaves too little, not too much (M1).
 */
export const ensureAdmin = async (
  api: VirtualminApi,
  owner: Owner,
  order: GrantOrder,
  { alone }: { alone: boolean },
): Promise<PanelResult<string>> => {
  const extent = extentOf(order.access, owner);
  if (!extent.ok) return extent;
  const name = await nameOf(order.grantId, extent.value, owner);
  const fitting = (admins: readonly Admin[]): boolean =>
    admins.some((one) => one.name === name && fits(one, extent.value, order.grantId));
  const othersAmong = async (admins: readonly Admin[]): Promise<readonly Admin[]> =>
    alone ? (await oursAmong(admins, order.grantId)).filter((one) => one.name !== name) : [];

  const before = await adminsOf(api, owner);
  if (!before.ok) return before;
  const present = fitting(before.value);
  // Somebody has changed it at the panel; what it may do is what was consented to, so it is made anew.
  const changed = present ? [] : before.value.filter((one) => one.name === name);
  const wrong = [...(await othersAmong(before.value)), ...changed];
  if (present && wrong.length === 0) return ok(name);
  const removed = await removeAdmins(api, owner, wrong);
  if (!removed.ok) return removed;
  const added = present ? ok(undefined) : await addAdmin(api, owner, order.grantId, name, extent.value);
  if (!added.ok) return added;
  const after = await adminsOf(api, owner);
  if (!after.ok) return after;
  if ((await othersAmong(after.value)).length > 0) return invalid('not_confirmed');
  if (fitting(after.value)) return ok(name);
  // It opens something else than was consented to; it must not stay.
  const made = after.value.filter((one) => one.name === name);
  const withdrawn = await removeAdmins(api, owner, made);
  return withdrawn.ok ? invalid('not_confirmed') : withdrawn;
};

/** Removes all that is the grant's; true once a fresh list shows none. */
export const removeGrant = async (
  api: VirtualminApi,
  owner: Owner,
  grantId: string,
): Promise<PanelResult<boolean>> => {
  const before = await adminsOf(api, owner);
  if (!before.ok) return before;
  const removed = await removeAdmins(api, owner, await oursAmong(before.value, grantId));
  if (!removed.ok) return removed;
  const after = await adminsOf(api, owner);
  if (!after.ok) return after;
  return ok((await oursAmong(after.value, grantId)).length === 0);
};
