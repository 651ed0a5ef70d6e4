import { fail, ok } from '../../../shared/domain/result.ts';
import type { GrantOrder, MadeCredential, PanelFailure, PanelResult } from '../../ports.ts';
import { type Customer, type FtpUser, ftpUser } from './answers.ts';
import type { FroxlorApi } from './api.ts';
import { ftpPassword } from './password.ts';
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
  const secret = ftpPassword();
  const added = await api.call(
    'Ftps.add',
    {
      loginname: account.loginname,
      ftp_password: secret,
      path: site.path,
      ftp_description: markOf(order.grantId, site.productId),
      // Read only where the panel names FTP users after domains (`customer.ftpatdomain`), and demanded there.
      ftp_username: `ps-${secret.slice(0, 10).toLowerCase()}`,
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

  const wanted = new Map(sites.map((site) => [markOf(order.grantId, site.productId), site]));
  const kept = new Map<string, FtpUser>();
  for (const user of before.value.filter((candidate) => isOurs(candidate, order.grantId))) {
    const site = wanted.get(user.description);
    // A user whose password we do not hold is of no use: made by a try that broke off, or changed since.
    const usable =
      site !== undefined &&
      !kept.has(user.description) &&
      user.homedir === site.homedir &&
      user.login_enabled &&
      existing.some((known) => known.productId === site.productId && known.username === user.username);
    if (usable) {
      kept.set(user.description, user);
      continue;
    }
    const removed = await removeUser(api, account, user);
    if (!removed.ok) return removed;
  }

  const made: MadeCredential[] = [];
  const expected = new Set([...kept.values()].map((user) => user.id));
  for (const [mark, site] of wanted) {
    if (kept.has(mark)) continue;
    const added = await addUser(api, account, order, site, server);
    if (!added.ok) return added;
    made.push(added.value.credential);
    expected.add(added.value.user.id);
  }

  const after = await ftpUsersOf(api, account);
  if (!after.ok) return after;
  const present = after.value.filter((user) => isOurs(user, order.grantId));
  const confirmed =
    present.length === expected.size &&
    present.every((user) => expected.has(user.id) && wanted.get(user.description)?.homedir === user.homedir);
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
  for (const user of before.value.filter((candidate) => isOurs(candidate, grantId))) {
    const removed = await removeUser(api, account, user);
    if (!removed.ok) return removed;
  }
  const after = await ftpUsersOf(api, account);
  if (!after.ok) return after;
  if (hasUnmarked(after.value, existing)) return invalid('unmarked_user');
  return ok(!after.value.some((user) => isOurs(user, grantId)));
};
