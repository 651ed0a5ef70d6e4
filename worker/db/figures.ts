import * as v from 'valibot';
import { day as dayLength } from '../../shared/domain/duration.ts';
import { type DailyFigure, figureNames } from '../../shared/domain/figures.ts';
import { parser } from './codec.ts';
import { type Db, many, one } from './query.ts';

const figureRow = parser(v.object({ what: v.picklist(figureNames), day: v.number(), value: v.number() }));

/** ?1 and ?2: the day's beginning and the next day's. */
export const flowsSql = `
  SELECT 'openings' AS what, count(*) AS value FROM openings WHERE at >= ?1 AND at < ?2
  UNION ALL SELECT 'shares', count(*) FROM grants WHERE started_at >= ?1 AND started_at < ?2
  UNION ALL SELECT 'ends', count(*) FROM grants WHERE ended_at >= ?1 AND ended_at < ?2
  UNION ALL SELECT 'applications', count(*) FROM partnerships WHERE applied_at >= ?1 AND applied_at < ?2
  UNION ALL SELECT 'failures', count(*) FROM openings WHERE at >= ?1 AND at < ?2 AND outcome IN ('failed', 'mismatch')`;
export const givenUpSql = `SELECT 'given_up' AS what, count(*) AS value FROM outbox
  WHERE state = 'dead' AND done_at >= ?1 AND done_at < ?2`;
/** From the order of a cut to the panel's own confirmation. */
export const cutMedianSql = `WITH cuts AS (
    SELECT done_at - created_at AS took FROM outbox
    WHERE state = 'done' AND done_at >= ?1 AND done_at < ?2 AND kind = 'connector' AND payload ->> 'job' = 'deprovision')
  SELECT 'cut_median' AS what, took AS value FROM cuts ORDER BY took LIMIT 1 OFFSET (SELECT (count(*) - 1) / 2 FROM cuts)`;
/** As they are when asked. */
export const stocksSql = `
  SELECT 'live' AS what, count(*) AS value FROM grants WHERE ended_at IS NULL
  UNION ALL SELECT 'partners_authorized', count(*) FROM partnerships WHERE state = 'authorized'
  UNION ALL SELECT 'partners_applied', count(*) FROM partnerships WHERE state = 'applied'
  UNION ALL SELECT 'partners_suspended', count(*) FROM partnerships WHERE state = 'suspended'`;

const valued = parser(v.object({ what: v.picklist(figureNames), value: v.number() }));

/** What happened on one day, from the rows themselves: each statement reads that day and no more. */
export const figuresOfDay = async (db: Db, day: number): Promise<readonly DailyFigure[]> => {
  const bounds = [day * dayLength, (day + 1) * dayLength] as const;
  const parts = await Promise.all(
    [flowsSql, givenUpSql, cutMedianSql].map((sql) => many(db, valued, sql, ...bounds)),
  );
  return parts.flat().map((one) => ({ ...one, day }));
};

export const figuresFrom = (db: Db, fromDay: number): Promise<readonly DailyFigure[]> =>
  many(
    db,
    figureRow,
    `SELECT f.what, f.day, f.value FROM json_each(?1) w JOIN daily_figures f ON f.what = w.value AND f.day >= ?2`,
    JSON.stringify(figureNames),
    fromDay,
  );

const lastRow = parser(v.object({ day: v.nullable(v.number()) }));
export const lastFigures = async (db: Db): Promise<number | null> =>
  (await one(db, lastRow, `SELECT max(day) AS day FROM daily_figures WHERE what = 'openings'`))?.day ?? null;

/** How far back figures are made for a deployment that had none. */
const backfilled = 90;
/** A few a minute; a deployment that stood still catches up. */
const daysPerRun = 3;

/**
 * A5: makes the figures of each day that is over, once. What there is at a day's end is counted when the day is
 * made, so only the last day over gets it. A day of nothing is made as well, or it would be made each minute.
 */
export const makeFigures = async (database: D1Database, now: number): Promise<void> => {
  const db = database.withSession('first-primary');
  const today = Math.floor(now / dayLength);
  const last = (await lastFigures(db)) ?? today - backfilled - 1;
  for (let day = last + 1; day < Math.min(today, last + 1 + daysPerRun); day += 1) {
    const counted = await figuresOfDay(db, day);
    const stocks = day === today - 1 ? await many(db, valued, stocksSql) : [];
    await db
      .prepare(
        `INSERT INTO daily_figures (what, day, value) SELECT value ->> 'what', ?1, value ->> 'value' FROM json_each(?2)
         WHERE true ON CONFLICT (what, day) DO UPDATE SET value = excluded.value`,
      )
      .bind(day, JSON.stringify([...counted, ...stocks]))
      .run();
  }
};
