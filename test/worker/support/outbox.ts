import { env } from 'cloudflare:workers';

/** Mails written for an address, oldest first, sent or not: what the acts of a test ordered. */
export const mailsTo = async (address: string): Promise<readonly Record<string, unknown>[]> => {
  const { results } = await env.DB.prepare(
    `SELECT payload FROM outbox WHERE kind = 'mail' AND payload ->> 'to' = ? ORDER BY created_at, rowid`,
  )
    .bind(address)
    .all<{ payload: string }>();
  return results.map((row): Record<string, unknown> => JSON.parse(row.payload));
};

/** Panel jobs written for a grant, oldest first. */
export const jobsOf = async (grantId: string): Promise<readonly string[]> => {
  const { results } = await env.DB.prepare(
    `SELECT payload ->> 'job' AS job FROM outbox WHERE kind = 'connector' AND payload ->> 'grantId' = ?
     ORDER BY created_at, rowid`,
  )
    .bind(grantId)
    .all<{ job: string }>();
  return results.map((row) => row.job);
};
