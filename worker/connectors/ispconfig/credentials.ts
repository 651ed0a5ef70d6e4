import type { Access } from '../../../shared/domain/access.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { GrantOrder, MadeCredential, PanelFailure, PanelResult } from '../../ports/panel.ts';
import { drawnPassword } from '../password.ts';
import { type Database, type DatabaseUser, type FtpUser, made, server } from './answers.ts';
import type { IspconfigApi } from './api.ts';
import {
  type Holdings,
  markedIn,
  type Owner,
  readHoldings,
  removeDatabaseUser,
  removeFtpUser,
  setReadOnlyUser,
} from './holdings.ts';
import { nameFor } from './marks.ts';
import { databaseProductId, type Site } from './products.ts';

/**
 * The FTP and read-only database users of a grant. A retry finds what an earlier try made by the
 * grant's mark, and an end removes everything that carries it (E46).
 */
export type Existing = readonly { productId: string; username: string }[];

const invalid = (reason: string): { ok: false; error: PanelFailure } =>
  fail({ code: 'panel_answer_invalid', reason });

/** What a limited grant names, as the account has it now. */
export interface Wanted {
  sites: readonly Site[];
  databases: readonly Database[];
}

/** A product of another kind, or one that is gone, fails the order (E40). */
export const wantedOf = (
  access: Access,
  sites: readonly Site[],
  databases: readonly Database[],
): PanelResult<Wanted> => {
  if (access.kind === 'full') return fail({ code: 'panel_unsupported', reason: 'no_full_access' });
  const wanted = { sites: [] as Site[], databases: [] as Database[] };
  for (const { productId } of access.products) {
    const site = sites.find((candidate) => candidate.productId === productId);
    const row = databases.find((candidate) => databaseProductId(candidate) === productId);
    if (site) wanted.sites.push(site);
    else if (row?.active && row.type === 'mysql') wanted.databases.push(row);
    else return fail({ code: 'panel_unsupported', reason: 'product_not_limitable' });
  }
  return ok(wanted);
};

const serverName = async (api: IspconfigApi, serverId: number): Promise<PanelResult<string>> => {
  const answer = await api.call('server_get', { server_id: serverId, section: 'server' }, server);
  return answer.ok ? ok(answer.value.hostname) : answer;
};

const opens = (user: FtpUser, site: Site): boolean =>
  user.dir === site.directory && user.parent_domain_id === site.siteId;

const isKnown = (existing: Existing, productId: string, username: string): boolean =>
  existing.some((known) => known.productId === productId && known.username === username);

const addFtpUser = async (
  api: IspconfigApi,
  owner: Owner,
  order: GrantOrder,
  site: Site,
): Promise<PanelResult<{ id: number; credential: MadeCredential }>> => {
  const host = await serverName(api, site.serverId);
  if (!host.ok) return host;
  const username = nameFor(order.grantId);
  const secret = drawnPassword();
  const added = await api.call(
    'sites_ftp_user_add',
    {
      client_id: owner.clientId,
      params: {
        server_id: site.serverId,
        parent_domain_id: site.siteId,
        username,
        password: secret,
        dir: site.directory,
        uid: site.systemUser,
        gid: site.systemGroup,
        active: 'y',
        quota_size: -1,
        quota_files: -1,
        ul_ratio: -1,
        dl_ratio: -1,
        ul_bandwidth: -1,
        dl_bandwidth: -1,
      },
    },
    made,
  );
  if (!added.ok) return added;
  const { productId } = site;
  return ok({
    id: added.value,
    credential: { productId, protocol: 'ftp', server: host.value, port: 21, username, secret },
  });
};

const addDatabaseUser = async (
  api: IspconfigApi,
  owner: Owner,
  order: GrantOrder,
  row: Database,
): Promise<PanelResult<{ id: number; credential: MadeCredential }>> => {
  const host = await serverName(api, row.server_id);
  if (!host.ok) return host;
  const username = nameFor(order.grantId);
  const secret = drawnPassword();
  const added = await api.call(
    'sites_database_user_add',
    {
      client_id: owner.clientId,
      params: { server_id: row.server_id, database_user: username, database_password: secret },
    },
    made,
  );
  if (!added.ok) return added;
  const assigned = await setReadOnlyUser(api, row, added.value);
  if (!assigned.ok) return assigned;
  const productId = databaseProductId(row);
  return ok({
    id: added.value,
    credential: { productId, protocol: 'mysql', server: host.value, port: 3306, username, secret },
  });
};

/** Takes away what carries the mark and does not belong: too little is left by a failure, never too much. */
const removeUnwanted = async (
  api: IspconfigApi,
  order: GrantOrder,
  holdings: Holdings,
  belongs: { ftp: (user: FtpUser) => boolean; database: (user: DatabaseUser) => boolean },
): Promise<PanelResult<undefined>> => {
  const ours = markedIn(holdings, order.grantId);
  for (const user of ours.ftpUsers) {
    if (belongs.ftp(user)) continue;
    const removed = await removeFtpUser(api, user);
    if (!removed.ok) return removed;
  }
  for (const user of ours.databaseUsers) {
    if (belongs.database(user)) continue;
    const removed = await removeDatabaseUser(api, user, holdings);
    if (!removed.ok) return removed;
  }
  return ok(undefined);
};

/** What the account must hold of the grant afterwards: each user's id and what it opens. */
interface Expected {
  ftp: Map<number, Site>;
  database: Map<number, Database>;
}

/** Of what an earlier try made, the users whose password is the one we hold. */
const keptOf = (ours: Omit<Holdings, 'databases'>, wanted: Wanted, existing: Existing): Expected => {
  const kept: Expected = { ftp: new Map(), database: new Map() };
  for (const site of wanted.sites) {
    const user = ours.ftpUsers.find(
      (one) => one.active && opens(one, site) && isKnown(existing, site.productId, one.username),
    );
    if (user) kept.ftp.set(user.ftp_user_id, site);
  }
  for (const row of wanted.databases) {
    const user = ours.databaseUsers.find((one) => one.database_user_id === row.database_ro_user_id);
    if (user && isKnown(existing, databaseProductId(row), user.database_user)) {
      kept.database.set(user.database_user_id, row);
    }
  }
  return kept;
};

/**
 * Makes the grant's users exactly those that are wanted, and reads everything again before it says
 * so. What is not kept goes before anything new is made: a name is never given twice, so nothing is
 * lost by it, and a try that fails halfway leaves too little and never too much.
 */
export const reconcile = async (
  api: IspconfigApi,
  owner: Owner,
  order: GrantOrder,
  wanted: Wanted,
  before: Holdings,
  existing: Existing,
): Promise<PanelResult<readonly MadeCredential[]>> => {
  const ours = markedIn(before, order.grantId);
  // A database has one place for a user that only reads: whoever else is in it stays (E40).
  const isOurs = (id: number) => ours.databaseUsers.some((user) => user.database_user_id === id);
  if (wanted.databases.some(({ database_ro_user_id: id }) => id !== null && !isOurs(id))) {
    return fail({ code: 'panel_denied', reason: 'read_only_place_taken' });
  }
  const expected = keptOf(ours, wanted, existing);
  const cleared = await removeUnwanted(api, order, before, {
    ftp: (user) => expected.ftp.has(user.ftp_user_id),
    database: (user) => expected.database.has(user.database_user_id),
  });
  if (!cleared.ok) return cleared;

  const fresh: MadeCredential[] = [];
  const [sites, databases] = [[...expected.ftp.values()], [...expected.database.values()]];
  for (const site of wanted.sites) {
    if (sites.includes(site)) continue;
    const added = await addFtpUser(api, owner, order, site);
    if (!added.ok) return added;
    expected.ftp.set(added.value.id, site);
    fresh.push(added.value.credential);
  }
  for (const row of wanted.databases) {
    if (databases.includes(row)) continue;
    const added = await addDatabaseUser(api, owner, order, row);
    if (!added.ok) return added;
    expected.database.set(added.value.id, row);
    fresh.push(added.value.credential);
  }
  const confirmed = await confirm(api, owner, order, expected);
  return confirmed.ok ? ok(fresh) : confirmed;
};

const confirm = async (
  api: IspconfigApi,
  owner: Owner,
  order: GrantOrder,
  expected: Expected,
): Promise<PanelResult<undefined>> => {
  const after = await readHoldings(api, owner);
  if (!after.ok) return after;
  const readBy = (user: DatabaseUser): readonly Database[] =>
    after.value.databases.filter((row) => row.database_ro_user_id === user.database_user_id);
  const belongs = {
    ftp: (user: FtpUser) => {
      const site = expected.ftp.get(user.ftp_user_id);
      return site !== undefined && user.active && opens(user, site);
    },
    database: (user: DatabaseUser) => {
      const ids = readBy(user).map((row) => row.database_id);
      return ids.length === 1 && ids[0] === expected.database.get(user.database_user_id)?.database_id;
    },
  };
  const found = markedIn(after.value, order.grantId);
  const complete =
    found.ftpUsers.length === expected.ftp.size &&
    found.databaseUsers.length === expected.database.size &&
    found.ftpUsers.every(belongs.ftp) &&
    found.databaseUsers.every(belongs.database);
  if (complete) return ok(undefined);
  // What opens something else than was consented to must not stay.
  const removed = await removeUnwanted(api, order, after.value, belongs);
  return removed.ok ? invalid('not_confirmed') : removed;
};

/** Removes all that carries the grant's mark; true once a fresh list shows none. */
export const removeMarked = async (
  api: IspconfigApi,
  owner: Owner,
  order: GrantOrder,
): Promise<PanelResult<boolean>> => {
  const before = await readHoldings(api, owner);
  if (!before.ok) return before;
  const removed = await removeUnwanted(api, order, before.value, {
    ftp: () => false,
    database: () => false,
  });
  if (!removed.ok) return removed;
  const after = await readHoldings(api, owner);
  if (!after.ok) return after;
  const left = markedIn(after.value, order.grantId);
  return ok(left.ftpUsers.length + left.databaseUsers.length === 0);
};
