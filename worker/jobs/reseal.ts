import { secretsOfOtherKeys } from '../db/sealed.ts';
import type { Services } from '../ports.ts';

/** Of each kind in one run; what is left comes a minute later. */
const perRun = 50;

/**
 * E35: after a new key came first in CREDENTIAL_KEYS, every secret at rest is sealed anew with it, a few a
 * minute, so that the old key can be dropped. One that its key does not open is left as it is and
 * reported: it is of no use to anybody, and the panel's page says that its key does not open.
 */
export const resealSecrets = async (
  database: D1Database,
  { secrets }: Pick<Services, 'secrets'>,
): Promise<void> => {
  const old = await secretsOfOtherKeys(database, secrets.currentKeyId, perRun);
  const statements: D1PreparedStatement[] = [];
  let unreadable = 0;
  for (const { sealed, context, replace } of old) {
    const plain = await secrets.open(sealed, context);
    if (plain === null) unreadable += 1;
    else statements.push(replace(await secrets.seal(plain, context)));
  }
  if (statements.length > 0) await database.batch(statements);
  if (unreadable > 0) console.error(JSON.stringify({ at: 'reseal', unreadable }));
};
