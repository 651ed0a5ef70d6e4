import * as v from 'valibot';
import type { Clock, RateLimiter } from '../ports.ts';

const counted = v.object({ count: v.number() });

/** Fixed windows in D1: exact, because one statement counts and tells. */
export const limiterOn = (database: D1Database, clock: Clock): RateLimiter => ({
  take: async (bucket, limit, windowMilliseconds) => {
    const now = clock.now();
    const row = await database
      .withSession('first-primary')
      .prepare(
        `INSERT INTO rate_windows (bucket, count, until) VALUES (?1, 1, ?2)
         ON CONFLICT (bucket) DO UPDATE SET
           count = CASE WHEN until <= ?3 THEN 1 ELSE count + 1 END,
           until = CASE WHEN until <= ?3 THEN ?2 ELSE until END
         RETURNING count`,
      )
      .bind(bucket, now + windowMilliseconds, now)
      .first();
    return v.parse(counted, row).count <= limit;
  },
});
