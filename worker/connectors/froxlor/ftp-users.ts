import { fail, ok } from '../../../shared/domain/result.ts';
import type { GrantOrder, MadeCredential, PanelFailure, PanelResult } from '../../ports/panel.ts';
import { drawnName, drawnPassword } from '../password.ts';
import { type Customer, type FtpUser, ftpUser } from './answers.ts';
import type { FroxlorApi } from './api.ts';
import type { Site } from './sites.ts';

/**
 * The FTP users of a grant. Each carries a mark made from the grant's id, so that a retry finds
 * what an earlier try made, and an end removes everything that belongs to the grant (E46).
 * Names count for nothing: Froxlor gives a deleted user's name to the next one.
 */
export type Existing = readonly { productId: string; username: string }[];

const word = 'Panelshare';
const grantMark = (grantId: string): string => `${word} ${grantId} `;
const markOf = (grantId: string, productId: string): string => `${grantMark(grantId)}${productId}`;

const invalid = (reason: string): { ok: false; error: PanelFailure } =>
  fail({ code: 'panel_answer_invalid', reason });

export const ftpUsersOf = (api: FroxlorApi, account: Customer): Promise<PanelResult<readonly FtpUser[]>> =>
  api.rows('Ftps.listing', account, ftpUser);

/** The grant a user's description names; whoever edits it can name any. */
export const markIn = (user: FtpUser): string | null =>
  /^Panelshare (\S+) /.exec(user.description)?.[1] ?? null;

export const ftpEntryId = (user: Pick<FtpUser, 'id'>): string => `ftp:${user.id}`;

/** The account's own user has its login name, and goes only with the account. */
export const isMainUser = (account: Customer, user: FtpUser): boolean => user.username === account.loginname;

const isOurs = (user: FtpUser, grantId: string): boolean => user.description.startsWith(grantMark(grantId));

/**
 * A user under a name we handed out, but without any mark of ours. The customer can edit the
 * description, so it may be the partner's; or a new one of the customer's under a freed name. We
 * neither keep it silently nor delete it: a person has to look.
 */
const hasUnmarked = (users: readonly FtpUser[], existing: Existing): boolean =>
  users.some(
    (user) =>
      !user.description.startsWith(`${word} `) && existing.some((known) => known.username === user.username),
  );

const removeUser = async (
  api: FroxlorApi,
  account: Customer,
  user: FtpUser,
): Promise<PanelResult<undefined>> => {
  const removed = await api.call(
    'Ftps.delete',
    { loginname: account.loginname, id: user.id, username: user.username },
    ftpUser,
  );
  // Somebody else was faster: the list that is read afterwards decides, not this answer.
  if (!removed.ok && removed.error.code === 'account_not_found') return ok(undefined);
  if (!removed.ok) return removed;
  return removed.value.id === user.id ? ok(undefined) : invalid('other_user_deleted');
};

const addUser = async (
  api: FroxlorApi,
  account: Customer,
  order: GrantOrder,
  site: Site,
  server: string,
): Promise<PanelResult<{ user: FtpUser; credential: MadeCredential }>> => {
  const secret = drawnPassword();
  const added = await api.call(
    'Ftps.add',
    {
      loginname: account.loginname,
      ftp_password: secret,
      path: site.path,
      ftp_description: markOf(order.grantId, site.productId),
      // Read only where the panel names FTP users after domains (`customer.ftpatdomain`), and demanded there.
      ftp_username: `ps-${drawnName(12)}`,
      ftp_domain: site.domain,
      sendinfomail: false,
    },
    ftpUser,
  );
  if (!added.ok) return added;
  const user = added.value;
  if (user.customerid !== account.customerid) return invalid('foreign_row');
  const asOrdered =
    user.homedir === site.homedir && user.description === markOf(order.grantId, site.productId);
  if (!asOrdered) {
    // It opens something else than was consented to; it must not stay.
    const removed = await removeUser(api, account, user);
    return removed.ok ? invalid('other_directory') : removed;
  }
  return ok({
    user,
    credential: {
      productId: site.productId,
      protocol: 'ftp',
      server,
      port: 21,
      username: user.username,
      secret,
    },
  });
};

const removeAll = async (
  api: FroxlorApi,
  account: Customer,
  users: readonly FtpUser[],
): Promise<PanelResult<undefined>> => {
  for (const user of users) {
    const removed = await removeUser(api, account, user);
    if (!removed.ok) return removed;
  }
  return ok(undefined);
};

/**
 * One site's user: the one that is there if its password is the one we hold, else a new one in its
 * place. The new one comes first, because Froxlor hands a name out again when the last extra user
 * is gone, and a name alone could then not tell the old password's user from the new one's. Where
 * the account's number of FTP users leaves no room, the old one has to go first.
 */
const settleSite = async (
  api: FroxlorApi,
  account: Customer,
  order: GrantOrder,
  site: Site,
  present: readonly FtpUser[],
  existing: Existing,
  server: string,
): Promise<PanelResult<{ id: number; made: MadeCredential | null }>> => {
  const kept = present.find(
    (user) =>
      user.homedir === site.homedir &&
      user.login_enabled &&
      existing.some((known) => known.productId === site.productId && known.username === user.username),
  );
  if (kept) {
    const removed = await removeAll(
      api,
      account,
      present.filter((user) => user !== kept),
    );
    return removed.ok ? ok({ id: kept.id, made: null }) : removed;
  }
  const first = await addUser(api, account, order, site, server);
  const noRoom = !first.ok && first.error.reason === 'http_406' && present.length > 0;
  if (!first.ok && !noRoom) return first;
  const removed = await removeAll(api, account, present);
  if (!removed.ok) return removed;
  const added = first.ok ? first : await addUser(api, account, order, site, server);
  return added.ok ? ok({ id: added.value.user.id, made: added.value.credential }) : added;
};

/** Makes the grant's FTP users exactly those of `sites`, and reads the list again before it says so. */
export const reconcileFtpUsers = async (
  api: FroxlorApi,
  account: Customer,
  order: GrantOrder,
  sites: readonly Site[],
  existing: Existing,
  server: string,
): Promise<PanelResult<readonly MadeCredential[]>> => {
  const before = await ftpUsersOf(api, account);
  if (!before.ok) return before;
  if (hasUnmarked(before.value, existing)) return invalid('unmarked_user');

  const ours = before.value.filter((user) => isOurs(user, order.grantId));
  const wanted = new Map(sites.map((site) => [markOf(order.grantId, site.productId), site]));
  // What is taken goes before anything is given, so that a failure later leaves too little, not too much.
  const removed = await removeAll(
    api,
    account,
    ours.filter((user) => !wanted.has(user.description)),
  );
  if (!removed.ok) return removed;

  const expected = new Map<number, Site>();
  const made: MadeCredential[] = [];
  for (const [mark, site] of wanted) {
    const present = ours.filter((user) => user.description === mark);
    const settled = await settleSite(api, account, order, site, present, existing, server);
    if (!settled.ok) return settled;
    expected.set(settled.value.id, site);
    if (settled.value.made) made.push(settled.value.made);
  }

  const after = await ftpUsersOf(api, account);
  if (!after.ok) return after;
  const found = after.value.filter((user) => isOurs(user, order.grantId));
  const confirmed =
    found.length === expected.size && found.every((user) => expected.get(user.id)?.homedir === user.homedir);
  return confirmed ? ok(made) : invalid('not_confirmed');
};

/** Removes all that carries the grant's mark; true once a fresh list shows none. */
export const removeFtpUsers = async (
  api: FroxlorApi,
  account: Customer,
  grantId: string,
  existing: Existing,
): Promise<PanelResult<boolean>> => {
  const before = await ftpUsersOf(api, account);
  if (!before.ok) return before;
  const removed = await removeAll(
    api,
    account,
    before.value.filter((user) => isOurs(user, grantId)),
  );
  if (!removed.ok) return removed;
  const after = await ftpUsersOf(api, account);
  if (!after.ok) return after;
  if (hasUnmarked(after.value, existing)) return invalid('unmarked_user');
  return ok(!after.value.some((user) => isOurs(user, grantId)));
};

/** One user by its entry of the inventory; gone once a fresh list no longer shows it. */
export const removeFtpUser = async (
  api: FroxlorApi,
  account: Customer,
  entryId: string,
): Promise<PanelResult<undefined>> => {
  const before = await ftpUsersOf(api, account);
  if (!before.ok) return before;
  const user = before.value.find((one) => ftpEntryId(one) === entryId);
  if (!user) {
    return entryId.startsWith('ftp:')
      ? ok(undefined)
      : fail({ code: 'panel_unsupported', reason: 'not_removable' });
  }
  if (isMainUser(account, user)) return fail({ code: 'panel_unsupported', reason: 'not_removable' });
  const removed = await removeUser(api, account, user);
  if (!removed.ok) return removed;
  const after = await ftpUsersOf(api, account);
  if (!after.ok) return after;
  return after.value.some((one) => one.id === user.id) ? invalid('not_confirmed') : ok(undefined);
};
