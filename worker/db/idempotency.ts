import * as v from 'valibot';

const stored = v.object({
  route: v.string(),
  request_hash: v.string(),
  status: v.number(),
  body: v.string(),
});

export const storedAnswer = async (
  database: D1Database,
  owner: { personId: string; key: string },
  now: number,
): Promise<{ route: string; requestHash: string; status: number; body: string } | null> => {
  const row = await database
    .withSession('first-primary')
    .prepare(
      'SELECT route, request_hash, status, body FROM idempotency WHERE person_id = ? AND key = ? AND expires_at > ?',
    )
    .bind(owner.personId, owner.key, now)
    .first();
  if (row === null) return null;
  const { request_hash, ...answer } = v.parse(stored, row);
  return { ...answer, requestHash: request_hash };
};

export const rememberAnswer = async (
  database: D1Database,
  answer: {
    personId: string;
    key: string;
    route: string;
    requestHash: string;
    status: number;
    body: string;
    expiresAt: number;
  },
): Promise<void> => {
  await database
    .prepare(
      `INSERT INTO idempotency (person_id, key, route, request_hash, status, body, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    .bind(
      answer.personId,
      answer.key,
      answer.route,
      answer.requestHash,
      answer.status,
      answer.body,
      answer.expiresAt,
    )
    .run();
};
