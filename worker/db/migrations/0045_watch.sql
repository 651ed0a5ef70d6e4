-- A5: figures of each day, made once the day is over, so that a chart of a year reads a few hundred rows.
-- `day` counts from 1970-01-01, UTC.
CREATE TABLE daily_figures (
  what TEXT NOT NULL,
  day INTEGER NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (what, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX partnerships_by_application ON partnerships (applied_at) WHERE applied_at IS NOT NULL;
CREATE INDEX grants_live ON grants (id) WHERE ended_at IS NULL;
CREATE INDEX grants_active ON grants (id) WHERE state = 'active';

-- A2: what a panel answered when it was asked for a sign of life. `outcome` is `ok` or a code of ours.
CREATE TABLE panel_checks (
  panel_id TEXT NOT NULL REFERENCES panels (id),
  at INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT,
  version TEXT,
  milliseconds INTEGER NOT NULL,
  PRIMARY KEY (panel_id, at)
) STRICT;
CREATE INDEX panel_checks_by_time ON panel_checks (at);
CREATE INDEX panel_checks_ok ON panel_checks (panel_id, at) WHERE outcome = 'ok';

-- A5: what is wrong with the deployment, one row a subject, from when it was first seen until it was over.
CREATE TABLE alerts (
  subject TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  since INTEGER NOT NULL,
  told_at INTEGER,
  over_at INTEGER,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX alerts_open ON alerts (since) WHERE over_at IS NULL;
CREATE INDEX alerts_over ON alerts (over_at) WHERE over_at IS NOT NULL;
CREATE INDEX log_chains_broken ON log_chains (broken_at) WHERE broken_at IS NOT NULL;

-- When the minute's job last looked at everything, and what it found, for the health endpoint.
CREATE TABLE watch_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  at INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT;

-- The outbox by its state, and the mails to one address.
DROP INDEX outbox_dead;
CREATE INDEX outbox_by_state ON outbox (state, created_at, id);
CREATE INDEX outbox_by_address ON outbox (payload ->> 'to', created_at, id) WHERE kind = 'mail';
