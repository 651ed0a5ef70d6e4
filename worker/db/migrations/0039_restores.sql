-- A8: a restore of this database, from the moment it was noticed until all is matched with what the
-- organisations' objects know. While one is open its grants are frozen.
CREATE TABLE restores (
  id TEXT PRIMARY KEY,
  began_at INTEGER NOT NULL,
  -- `noticed` by the Worker, or by the operator's `command`.
  how TEXT NOT NULL,
  state TEXT NOT NULL,
  done_at INTEGER
) STRICT;
CREATE UNIQUE INDEX restore_open ON restores (state <> 'done') WHERE state <> 'done';

-- Chains that are whole again.
CREATE TABLE restored_chains (
  restore_id TEXT NOT NULL REFERENCES restores (id),
  chain TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (restore_id, chain)
) STRICT;

-- What became of each grant, and whether its sides have been told.
CREATE TABLE restored_grants (
  restore_id TEXT NOT NULL REFERENCES restores (id),
  grant_id TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  partner_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (restore_id, grant_id)
) STRICT;
CREATE TABLE restored_told (
  restore_id TEXT NOT NULL REFERENCES restores (id),
  organisation_id TEXT NOT NULL,
  PRIMARY KEY (restore_id, organisation_id)
) STRICT;
CREATE INDEX grants_after_restore ON grants (id) WHERE ended_at IS NULL AND frozen LIKE '%"restore"%';

-- Written each minute, first here and then in the host's own object: an older copy of this database has an
-- older minute than the object knows.
CREATE TABLE restore_watch (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  minute INTEGER NOT NULL
) STRICT;
INSERT INTO restore_watch (one, minute) VALUES (1, 0);
