import * as v from 'valibot';
import { hostChain } from '../../shared/domain/log-chain.ts';
import type { ChangeSet } from '../app/change-set.ts';
import type { Safekeeping } from '../ports.ts';
import type { Organisations } from './calls.ts';
import { addressIn, endsOf } from './ends.ts';
import { objectOf } from './live.ts';

/** A chain's object; the host's own chain has one as well. */
const keeper = (namespace: Organisations, chain: string) => objectOf(namespace, chain);

/** In one call for each object. Whoever answers waits for it, so that no end is answered that only the database knows. */
export const recordEnds = async (namespace: Organisations, changes: ChangeSet): Promise<void> => {
  const words = endsOf(changes);
  const chains = [...new Set(words.map(({ chain }) => chain))];
  await Promise.all(
    chains.map((chain) => {
      const own = words.filter((word) => word.chain === chain);
      return keeper(namespace, chain).recordEnds(
        chain,
        own.flatMap(({ ends }) => ends),
        own.flatMap(({ begun }) => begun),
      );
    }),
  );
};

/**
 * A4: the logs that a commit wrote in, each into its chain; after the answer, so that nobody waits for it. What
 * fails here waits for the minute's job.
 */
export const sealLogsOf = async (safekeeping: Safekeeping, { audit }: ChangeSet): Promise<void> => {
  const chains = audit.flatMap(({ organisations }) =>
    organisations.length > 0 ? organisations : [hostChain],
  );
  const sealed = await Promise.allSettled([...new Set(chains)].map((chain) => safekeeping.seal(chain)));
  const missed = sealed.filter((one) => one.status === 'rejected').length;
  if (missed > 0) console.error(JSON.stringify({ at: 'log', unsealed: missed }));
};

const stands = v.object({
  customer: v.nullable(v.number()),
  partner: v.nullable(v.number()),
  grant_ended: v.nullable(v.number()),
});

/** One row whatever there is, so that it is asked in one statement. */
const standsSql = `SELECT
  (SELECT sequence FROM log_chains WHERE chain = ?1) AS customer,
  (SELECT sequence FROM log_chains WHERE chain = ?2) AS partner,
  (SELECT ended_at IS NOT NULL FROM grants WHERE id = ?3) AS grant_ended`;

/**
 * Of ends only a grant's own is compared, because it is for good: a partnership or a membership may begin
 * anew, and between the database and the object it would look forgotten.
 *
 * The objects are asked first and the database after them: what is written meanwhile is then known to the
 * database at least, and never looks as if it had been lost.
 */
export const safekeepingOn = (
  database: D1Database,
  organisations: Organisations,
  noticeRestore: () => Promise<void>,
): Safekeeping => ({
  seal: async (chain) => {
    const { state, sequence, hash } = await keeper(organisations, chain).sealLog(chain);
    if (state === 'ahead') await noticeRestore();
    return { state, sequence, hash };
  },
  agrees: async ({ customerId, partnerId, grantId }) => {
    const grants = grantId === null ? [] : [{ kind: 'grant' as const, id: grantId }];
    const [customer, partner] = await Promise.all([
      keeper(organisations, customerId).position(customerId, grants),
      keeper(organisations, partnerId).position(partnerId, grants),
    ]);
    const db = database.withSession('first-primary');
    const row = v.parse(stands, await db.prepare(standsSql).bind(customerId, partnerId, grantId).first());
    const ended = [...customer.ended, ...partner.ended];
    const forgotten =
      customer.sequence > (row.customer ?? 0) ||
      partner.sequence > (row.partner ?? 0) ||
      (ended.length > 0 && row.grant_ended !== 1);
    if (forgotten) await noticeRestore();
    return !forgotten;
  },
  addressStands: async ({ id, version }) => {
    const { ended } = await keeper(organisations, hostChain).position(hostChain, [{ kind: 'address', id }]);
    const [left] = ended;
    if (left === undefined || addressIn(left).version <= version) return true;
    // Between the reading of the person and this the address may have changed.
    const db = database.withSession('first-primary');
    const row = await db.prepare('SELECT version FROM persons WHERE id = ?').bind(id).first('version');
    const known = v.parse(v.nullable(v.number()), row);
    if (known !== null && known < addressIn(left).version) await noticeRestore();
    return false;
  },
  passkeyStands: async (id) => {
    const { ended } = await keeper(organisations, hostChain).position(hostChain, [{ kind: 'passkey', id }]);
    if (ended.length === 0) return true;
    const db = database.withSession('first-primary');
    if (await db.prepare('SELECT 1 FROM passkeys WHERE id = ?').bind(id).first()) await noticeRestore();
    return false;
  },
});
