import { fail, ok } from '../../../shared/domain/result.ts';
import type { PanelFailure, PanelResult } from '../../ports/panel.ts';
import {
  type Database,
  type DatabaseUser,
  database,
  databaseUser,
  type FtpUser,
  ftpUser,
  touched,
} from './answers.ts';
import type { IspconfigApi } from './api.ts';
import { markIn } from './marks.ts';

/** The account a call is about: the client, and the group that owns each of its rows. */
export interface Owner {
  clientId: number;
  group: number;
}

/** What lets somebody at a site's files or into a database. */
export interface Holdings {
  ftpUsers: readonly FtpUser[];
  databases: readonly Database[];
  databaseUsers: readonly DatabaseUser[];
}

const invalid = (reason: string): { ok: false; error: PanelFailure } =>
  fail({ code: 'panel_answer_invalid', reason });

export const readHoldings = async (api: IspconfigApi, owner: Owner): Promise<PanelResult<Holdings>> => {
  const ftpUsers = await api.rows('sites_ftp_user_get', owner, ftpUser, (row) => row.ftp_user_id);
  if (!ftpUsers.ok) return ftpUsers;
  const databases = await api.rows('sites_database_get', owner, database, (row) => row.database_id);
  if (!databases.ok) return databases;
  const databaseUsers = await api.rows(
    'sites_database_user_get',
    owner,
    databaseUser,
    (row) => row.database_user_id,
  );
  if (!databaseUsers.ok) return databaseUsers;
  return ok({ ftpUsers: ftpUsers.value, databases: databases.value, databaseUsers: databaseUsers.value });
};

/** Of everything in an account, what carries a grant's mark. */
export const markedIn = (holdings: Holdings, grantId: string): Omit<Holdings, 'databases'> => ({
  ftpUsers: holdings.ftpUsers.filter((user) => markIn(user.username) === grantId),
  databaseUsers: holdings.databaseUsers.filter((user) => markIn(user.database_user) === grantId),
});

export const removeFtpUser = async (api: IspconfigApi, user: FtpUser): Promise<PanelResult<undefined>> => {
  // 0 rows: somebody else was faster. The list that is read afterwards decides, not this answer.
  const removed = await api.call('sites_ftp_user_delete', { primary_id: user.ftp_user_id }, touched);
  return removed.ok ? ok(undefined) : removed;
};

/** The user a database writes with: without it the site's application would stop. */
export const isMainUser = (user: DatabaseUser, { databases }: Holdings): boolean =>
  databases.some((one) => one.database_user_id === user.database_user_id);

/**
 * `client_id: 0`: with the client's own id this call hands the record to that client, whoever had
 * it. The rows were compared with their owner when they were read.
 */
export const setReadOnlyUser = async (
  api: IspconfigApi,
  row: Database,
  userId: number,
): Promise<PanelResult<undefined>> => {
  const changed = await api.call(
    'sites_database_update',
    { client_id: 0, primary_id: row.database_id, params: { database_ro_user_id: userId } },
    touched,
  );
  return changed.ok ? ok(undefined) : changed;
};

/** Takes the user out of the databases it reads, and then away. */
export const removeDatabaseUser = async (
  api: IspconfigApi,
  user: DatabaseUser,
  holdings: Holdings,
): Promise<PanelResult<undefined>> => {
  // Somebody made ours a database's main user: a person has to look, and nothing is called cut (E38).
  if (isMainUser(user, holdings)) return invalid('user_in_use');
  for (const row of holdings.databases) {
    if (row.database_ro_user_id !== user.database_user_id) continue;
    const emptied = await setReadOnlyUser(api, row, 0);
    if (!emptied.ok) return emptied;
  }
  const removed = await api.call(
    'sites_database_user_delete',
    { primary_id: user.database_user_id },
    touched,
  );
  return removed.ok ? ok(undefined) : removed;
};
