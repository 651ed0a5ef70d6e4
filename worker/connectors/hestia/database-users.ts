import * as v from 'valibot';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { MadeCredential, PanelFailure, PanelResult } from '../../ports/panel.ts';
import { type Database, temporaryLogin, temporaryUser, type User } from './answers.ts';
import { exits, type HestiaApi, refusedBy } from './api.ts';
import type { Existing } from './ftp-accounts.ts';
import { isDatabase, type SharedDatabase, shareable } from './products.ts';

/**
 * The temporary database users of a grant. The panel names them itself, shows them in no list, and
 * deletes one as gladly a second time: who they are is known from our own records alone, and that
 * one is gone from the panel's own word alone (docs/panels/hestia.md).
 */

/** Minutes until the panel drops a user by itself: what nobody could take away ends after a year. */
const lifetime = String(366 * 24 * 60);

const refused = (reason: string): { ok: false; error: PanelFailure } =>
  fail({ code: 'panel_answer_invalid', reason });

const add = async (
  api: HestiaApi,
  account: User,
  { productId, name, host }: SharedDatabase,
): Promise<PanelResult<MadeCredential>> => {
  const answer = await api.make(
    'v-add-database-temp-user',
    [account.login, name, 'mysql', host, lifetime],
    temporaryLogin,
  );
  if (!answer.ok) return answer;
  const { user, password } = answer.value.login;
  // Good on the database's own server only, as with the panel's phpMyAdmin.
  return ok({
    productId,
    protocol: 'mysql',
    server: 'localhost',
    port: 3306,
    username: user,
    secret: password,
  });
};

/**
 * The panel deletes such a user through any database of the account: it drops the user whatever the
 * database is (run). So one that was deleted, or is suspended, keeps nobody's user alive.
 */
const through = (
  { productId }: Existing[number],
  rows: ReadonlyMap<string, Database>,
): readonly Database[] => {
  const usable = [...rows.values()].filter(shareable);
  const own = usable.find(({ DATABASE }) => productId === `database:${DATABASE}`);
  // Where its own is gone, so is the knowledge on which of the server's names it was made.
  return own ? [own] : usable.filter((row, at) => usable.findIndex(({ HOST }) => HOST === row.HOST) === at);
};

/** True when the panel says of each that it is gone; false where no database is left to ask through. */
export const removeDatabaseUsers = async (
  api: HestiaApi,
  account: User,
  rows: ReadonlyMap<string, Database>,
  gone: Existing,
): Promise<PanelResult<boolean>> => {
  let all = true;
  for (const one of gone.filter(({ productId }) => isDatabase(productId))) {
    if (!v.is(temporaryUser, one.username)) return refused('unexpected_name');
    const databases = through(one, rows);
    if (databases.length === 0) all = false;
    for (const { DATABASE, HOST } of databases) {
      const exit = await api.run('v-delete-database-temp-user', [
        account.login,
        DATABASE,
        one.username,
        'mysql',
        HOST,
      ]);
      if (!exit.ok) return exit;
      if (exit.value === exits.missing) return refused('exit_3');
      if (exit.value !== exits.done) return refusedBy(exit.value);
    }
  }
  return ok(all);
};

/** Makes the grant's database users those of `wanted`; those that we hold already are kept. */
export const reconcileDatabaseUsers = async (
  api: HestiaApi,
  account: User,
  rows: ReadonlyMap<string, Database>,
  wanted: readonly SharedDatabase[],
  existing: Existing,
): Promise<PanelResult<readonly MadeCredential[]>> => {
  const granted = (productId: string) => wanted.some((one) => one.productId === productId);
  const removed = await removeDatabaseUsers(
    api,
    account,
    rows,
    existing.filter(({ productId }) => !granted(productId)),
  );
  if (!removed.ok) return removed;
  if (!removed.value) return refused('not_confirmed');
  const made: MadeCredential[] = [];
  for (const one of wanted) {
    if (existing.some(({ productId }) => productId === one.productId)) continue;
    const added = await add(api, account, one);
    if (!added.ok) {
      // Of a try that failed nothing is remembered: what it made would be known to nobody.
      await removeDatabaseUsers(api, account, rows, made);
      return added;
    }
    made.push(added.value);
  }
  return ok(made);
};
