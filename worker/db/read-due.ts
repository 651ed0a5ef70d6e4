import { day, renewalWindow, reviewPeriod } from '../../shared/domain/duration.ts';
import type { Store } from '../store.ts';
import { grantView, grantViewSelect } from './grant-view.ts';
import { type Db, many } from './query.ts';

/** A review is mailed within a week of its day; later it stands on the pages only. */
const reviewMailed = 7 * day;
/** The earliest warning of an idle end (shared/domain/reminders.ts). */
const earliestIdleWarning = 7 * day;

/** As the indexes of migration 0014 have them, word for word. */
const decided = 'max(g.started_at, coalesce(g.reviewed_at, 0))';
const idleEnd = 'g.idle_from + g.idle_days * 86400000';

const unsent = (kind: string, dueAt: string): string =>
  `NOT EXISTS (SELECT 1 FROM grant_reminders m WHERE m.grant_id = g.id AND m.kind = '${kind}' AND m.due_at = ${dueAt})`;

export const endingSelect = `${grantViewSelect}
  WHERE g.ended_at IS NULL AND g.ends_at IS NOT NULL AND g.ends_at > ?1 AND g.ends_at <= ?2
    AND ${decided} + ${day} <= g.ends_at - ?3 AND ${unsent('ending_soon', 'g.ends_at - ?3')}
  ORDER BY g.ends_at LIMIT ?4`;
export const reviewsSelect = `${grantViewSelect}
  WHERE g.ended_at IS NULL AND g.ends_at IS NULL AND ${decided} > ?1 AND ${decided} <= ?2
    AND ${unsent('review_due', `${decided} + ${reviewPeriod}`)}
  ORDER BY ${decided} LIMIT ?3`;
export const idleSoonSelect = `${grantViewSelect}
  WHERE g.idle_days IS NOT NULL AND g.state = 'active' AND ${idleEnd} > ?1 AND ${idleEnd} <= ?2
    AND ${idleEnd} <= ?1 + CASE WHEN g.idle_days <= 14 THEN ${day} ELSE ${earliestIdleWarning} END
    AND ${unsent('idle_soon', idleEnd)}
  ORDER BY ${idleEnd} LIMIT ?3`;
export const idleEndedSelect = `${grantViewSelect}
  WHERE g.idle_days IS NOT NULL AND g.state = 'active' AND ${idleEnd} <= ?1 ORDER BY ${idleEnd} LIMIT ?2`;
export const notRenewedSelect = `${grantViewSelect}
  WHERE g.ended_at IS NULL AND g.ends_at IS NOT NULL AND g.ends_at < ?1 ORDER BY g.ends_at LIMIT ?2`;

export const dueReads = (db: Db): Store['due'] => ({
  ending: (days, now, limit) =>
    many(db, grantView, endingSelect, now + (days - 1) * day, now + days * day, days * day, limit),
  reviews: (now, limit) =>
    many(db, grantView, reviewsSelect, now - reviewPeriod - reviewMailed, now - reviewPeriod, limit),
  idleSoon: (now, limit) => many(db, grantView, idleSoonSelect, now, now + earliestIdleWarning, limit),
  idleEnded: (now, limit) => many(db, grantView, idleEndedSelect, now, limit),
  notRenewed: (now, limit) => many(db, grantView, notRenewedSelect, now - renewalWindow, limit),
});
