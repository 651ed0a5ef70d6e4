-- B1: versions of the host's prices. An order keeps the version it was made under, so one that has begun stays
-- as it is: by the rule of the Worker, and by the database's own clock.
CREATE TABLE price_lists (
  id TEXT PRIMARY KEY,
  starts_at INTEGER NOT NULL UNIQUE,
  prices TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TRIGGER price_list_stays BEFORE UPDATE ON price_lists
WHEN OLD.starts_at <= unixepoch('subsec') * 1000
BEGIN SELECT RAISE(ABORT, 'price_list_begun'); END;

CREATE TRIGGER price_list_is_kept BEFORE DELETE ON price_lists
WHEN OLD.starts_at <= unixepoch('subsec') * 1000
BEGIN SELECT RAISE(ABORT, 'price_list_begun'); END;
