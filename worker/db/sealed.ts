import * as v from 'valibot';
import {
  hostSecretContext,
  logKeyContext,
  ownerKeyContext,
  panelCredentialContext,
  productCredentialContext,
} from '../app/sealed.ts';
import type { SealedSecret } from '../ports.ts';

/** A secret at rest that is sealed with another key than the current one, and how to put it back. */
export interface OldSecret {
  sealed: SealedSecret;
  context: string;
  replace: (sealed: SealedSecret) => D1PreparedStatement;
}

const row = v.object({
  owner: v.string(),
  part: v.string(),
  panel: v.optional(v.string(), ''),
  key_id: v.string(),
  nonce: v.string(),
  ciphertext: v.string(),
});

/** Each is replaced only while it still is what was read: a secret made meanwhile stays. */
const replacing =
  (database: D1Database, table: string, where: string, values: readonly string[], nonce: string) =>
  (sealed: SealedSecret): D1PreparedStatement =>
    database
      .prepare(`UPDATE ${table} SET key_id = ?, nonce = ?, ciphertext = ? WHERE ${where} AND nonce = ?`)
      .bind(sealed.keyId, sealed.nonce, sealed.ciphertext, ...values, nonce);

/** E35: what a change of the key still has to seal anew; drawn, so that what cannot be opened keeps nothing else waiting. */
export const secretsOfOtherKeys = async (
  database: D1Database,
  currentKeyId: string,
  limit: number,
): Promise<readonly OldSecret[]> => {
  const [panels, products, logKeys, owners, ofHost] = await database.batch([
    database
      .prepare(
        `SELECT panel_id AS owner, '' AS part, key_id, nonce, ciphertext FROM panel_credentials WHERE key_id <> ? ORDER BY random() LIMIT ?`,
      )
      .bind(currentKeyId, limit),
    database
      .prepare(
        `SELECT grant_id AS owner, product_id AS part, key_id, nonce, ciphertext FROM product_credentials WHERE key_id <> ? ORDER BY random() LIMIT ?`,
      )
      .bind(currentKeyId, limit),
    database
      .prepare(
        `SELECT subject_id AS owner, '' AS part, key_id, nonce, ciphertext FROM log_keys WHERE key_id <> ? ORDER BY random() LIMIT ?`,
      )
      .bind(currentKeyId, limit),
    database
      .prepare(
        `SELECT k.account_id AS owner, a.panel_account_id AS part, a.panel_id AS panel, k.key_id, k.nonce,
           k.ciphertext
         FROM owner_keys k JOIN accounts a ON a.id = k.account_id
         WHERE k.key_id <> ? ORDER BY random() LIMIT ?`,
      )
      .bind(currentKeyId, limit),
    database
      .prepare(
        `SELECT name AS owner, '' AS part, key_id, nonce, ciphertext FROM host_secrets WHERE key_id <> ? ORDER BY random() LIMIT ?`,
      )
      .bind(currentKeyId, limit),
  ]);
  const parsed = (rows: D1Result | undefined) => v.parse(v.array(row), rows?.results ?? []);
  const sealedOf = ({ key_id: keyId, nonce, ciphertext }: v.InferOutput<typeof row>): SealedSecret => ({
    keyId,
    nonce,
    ciphertext,
  });
  return [
    ...parsed(panels).map((one) => ({
      sealed: sealedOf(one),
      context: panelCredentialContext(one.owner),
      replace: replacing(database, 'panel_credentials', 'panel_id = ?', [one.owner], one.nonce),
    })),
    ...parsed(products).map((one) => ({
      sealed: sealedOf(one),
      context: productCredentialContext(one.owner, one.part),
      replace: replacing(
        database,
        'product_credentials',
        'grant_id = ? AND product_id = ?',
        [one.owner, one.part],
        one.nonce,
      ),
    })),
    ...parsed(logKeys).map((one) => ({
      sealed: sealedOf(one),
      context: logKeyContext(one.owner),
      replace: replacing(database, 'log_keys', 'subject_id = ?', [one.owner], one.nonce),
    })),
    ...parsed(owners).map((one) => ({
      sealed: sealedOf(one),
      context: ownerKeyContext(one.panel, one.owner, one.part),
      replace: replacing(database, 'owner_keys', 'account_id = ?', [one.owner], one.nonce),
    })),
    ...parsed(ofHost).map((one) => ({
      sealed: sealedOf(one),
      context: hostSecretContext(one.owner),
      replace: replacing(database, 'host_secrets', 'name = ?', [one.owner], one.nonce),
    })),
  ];
};
