import * as v from 'valibot';
import { alertKinds, healthStates } from '../../shared/domain/alert.ts';
import { day, minute } from '../../shared/domain/duration.ts';
import type { WatchReads, WatchState } from '../store/watch.ts';
import { flag, json, parser } from './codec.ts';
import { figuresFrom, figuresOfDay, lastFigures } from './figures.ts';
import { type Db, many, one } from './query.ts';
import { alert, panelCheck } from './watched.ts';

const stateRow = parser(
  v.pipe(
    v.object({
      at: v.number(),
      state: json(v.object({ status: v.picklist(healthStates), wrong: v.array(v.picklist(alertKinds)) })),
    }),
    v.transform(({ at, state }): WatchState => ({ at, ...state })),
  ),
);

export const keepStateSql = `INSERT INTO watch_state (one, at, state) VALUES (1, ?, ?)
  ON CONFLICT (one) DO UPDATE SET at = excluded.at, state = excluded.state`;

/** Each reads what is open or due, never what is done. */
export const findingsSql = {
  /** A cut that was given up is told by itself, with the name of its panel (E38). */
  dead: `SELECT count(*) AS n FROM outbox WHERE state = 'dead' AND done_at >= ?
    AND NOT (kind = 'connector' AND payload ->> 'job' = 'deprovision')`,
  due: `SELECT min(next_at) AS n FROM outbox WHERE state = 'waiting' AND next_at <= ?1 AND leased_until <= ?1`,
  unsealed: 'SELECT min(at) AS n FROM audit_events WHERE seal IS NULL',
  /** Of the grants that are not cut yet, the oldest order that a job of ours still works at or has given up. */
  cut: `SELECT min(x.created_at) AS n FROM outbox x
    WHERE x.state IN ('waiting', 'dead') AND x.kind = 'connector' AND x.payload ->> 'job' = 'deprovision'
      AND EXISTS (SELECT 1 FROM grants g WHERE g.id = x.payload ->> 'grantId' AND g.panel_state IN ('cutting', 'not_yet_cut'))`,
  broken: 'SELECT chain FROM log_chains WHERE broken_at IS NOT NULL LIMIT 20',
  /** Panels that are on, each with the first failure since its last answer. */
  panels: `SELECT p.id, p.name, EXISTS (SELECT 1 FROM panel_checks k WHERE k.panel_id = p.id) AS asked, (SELECT min(c.at) FROM panel_checks c WHERE c.panel_id = p.id
      AND c.at > coalesce((SELECT max(k.at) FROM panel_checks k WHERE k.panel_id = p.id AND k.outcome = 'ok'), 0)) AS since
    FROM panels p WHERE p.enabled = 1 AND p.connection = 'connected'`,
} as const;

const number = parser(v.object({ n: v.nullable(v.number()) }));
const chainRow = parser(v.object({ chain: v.string() }));
const panelState = parser(
  v.object({ id: v.string(), name: v.string(), asked: flag, since: v.nullable(v.number()) }),
);
const counted = parser(v.object({ asked: v.number(), answered: v.number(), since: v.nullable(v.number()) }));
const idRow = parser(v.object({ id: v.string() }));

const checksShown = 10;

export const watchReads = (db: Db): WatchReads => ({
  findings: async (thresholds, now) => {
    const n = async (sql: string, ...values: number[]) => (await one(db, number, sql, ...values))?.n ?? null;
    const [dead, dueSince, unsealedSince, cutSince, broken, panels] = await Promise.all([
      n(findingsSql.dead, now - day),
      n(findingsSql.due, now),
      n(findingsSql.unsealed),
      n(findingsSql.cut),
      many(db, chainRow, findingsSql.broken),
      many(db, panelState, findingsSql.panels),
    ]);
    return {
      dead: dead ?? 0,
      dueSince,
      unsealedSince,
      cutSince,
      brokenLogs: broken.map(({ chain }) => chain),
      panelsDown: panels.flatMap(({ id, name, since }) =>
        since !== null && since <= now - thresholds.panelDownMinutes * minute ? [{ id, name, since }] : [],
      ),
    };
  },
  panelStates: async () =>
    (await many(db, panelState, findingsSql.panels)).map(({ id, asked, since }) => ({
      panelId: id,
      asked,
      failingSince: since,
    })),
  alert: (subject) => one(db, alert.decode, 'SELECT * FROM alerts WHERE subject = ?', subject),
  openAlerts: () =>
    many(db, alert.decode, 'SELECT * FROM alerts WHERE over_at IS NULL ORDER BY since LIMIT 100'),
  pastAlerts: (since) =>
    many(
      db,
      alert.decode,
      'SELECT * FROM alerts WHERE over_at IS NOT NULL AND over_at >= ? ORDER BY over_at DESC LIMIT 50',
      since,
    ),
  state: () => one(db, stateRow, 'SELECT at, state FROM watch_state WHERE one = 1'),
  panelHealth: async (panelId, now) => {
    const [sums, checks] = await Promise.all([
      one(
        db,
        counted,
        `SELECT (SELECT count(*) FROM panel_checks WHERE panel_id = ?1 AND at >= ?2) AS asked,
          (SELECT count(*) FROM panel_checks WHERE panel_id = ?1 AND at >= ?2 AND outcome = 'ok') AS answered,
          (SELECT min(at) FROM panel_checks WHERE panel_id = ?1 AND at > coalesce(
            (SELECT max(at) FROM panel_checks WHERE panel_id = ?1 AND outcome = 'ok'), 0)) AS since`,
        panelId,
        now - day,
      ),
      many(
        db,
        panelCheck.decode,
        'SELECT * FROM panel_checks WHERE panel_id = ? ORDER BY at DESC LIMIT ?',
        panelId,
        checksShown,
      ),
    ]);
    return {
      checks,
      asked: sums?.asked ?? 0,
      answered: sums?.answered ?? 0,
      failingSince: sums?.since ?? null,
    };
  },
  unasked: async (since, limit) =>
    (
      await many(
        db,
        idRow,
        `SELECT p.id FROM panels p WHERE p.enabled = 1 AND p.connection = 'connected'
           AND coalesce((SELECT max(at) FROM panel_checks WHERE panel_id = p.id), 0) < ?1
         ORDER BY coalesce((SELECT max(at) FROM panel_checks WHERE panel_id = p.id), 0) LIMIT ?2`,
        since,
        limit,
      )
    ).map(({ id }) => id),
  figures: (fromDay) => figuresFrom(db, fromDay),
  lastDay: () => lastFigures(db),
  figuresOf: (of) => figuresOfDay(db, of),
});
