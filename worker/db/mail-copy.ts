import * as v from 'valibot';
import type { CopyAddress, MailCopied } from '../app/records.ts';
import type { Store } from '../store.ts';
import { type Codec, tableOf } from './codec.ts';
import { account } from './panel.ts';
import { type Db, one } from './query.ts';

export const copyAddress: Codec<CopyAddress> = tableOf('copy_addresses', ['accountId'], {
  accountId: v.string(),
  tokenHash: v.string(),
  generation: v.number(),
  madeAt: v.number(),
  version: v.number(),
});

export const mailCopied: Codec<MailCopied> = tableOf('mail_copies', ['id'], {
  id: v.string(),
  accountId: v.string(),
  messageHash: v.string(),
  at: v.number(),
  verdict: v.string(),
});

export const mailCopyReads = (db: Db): Store['mailCopies'] => ({
  address: (accountId) =>
    one(db, copyAddress.decode, 'SELECT * FROM copy_addresses WHERE account_id = ?', accountId),
  accountOf: (tokenHash) =>
    one(
      db,
      account.decode,
      'SELECT a.* FROM copy_addresses c JOIN accounts a ON a.id = c.account_id WHERE c.token_hash = ?',
      tokenHash,
    ),
});
