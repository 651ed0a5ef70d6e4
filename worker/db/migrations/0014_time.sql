-- What time does to a grant (S12, X3): from when idle days count, when the customer last let it stand,
-- and which reminders were sent, so that no second run of the minute sends one again.
ALTER TABLE grants ADD COLUMN idle_from INTEGER NOT NULL DEFAULT 0;
ALTER TABLE grants ADD COLUMN reviewed_at INTEGER;
UPDATE grants SET idle_from = started_at;
DROP INDEX grants_by_idle;
CREATE INDEX grants_by_idle_end ON grants (idle_from + idle_days * 86400000)
  WHERE idle_days IS NOT NULL AND state = 'active';
CREATE INDEX grants_by_end_live ON grants (ends_at) WHERE ended_at IS NULL AND ends_at IS NOT NULL;
CREATE INDEX grants_by_review ON grants (max(started_at, coalesce(reviewed_at, 0)))
  WHERE ended_at IS NULL AND ends_at IS NULL;

CREATE TABLE grant_reminders (
  grant_id TEXT NOT NULL REFERENCES grants (id),
  kind TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  sent_at INTEGER NOT NULL,
  PRIMARY KEY (grant_id, kind, due_at)
) STRICT, WITHOUT ROWID;
