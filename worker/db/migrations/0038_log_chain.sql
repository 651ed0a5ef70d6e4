-- A4: every entry gets its place in the chain of its organisation, or of the host, after its commit. The
-- place and the hash (`seal`) are written once, by the organisation's object, and never again.
ALTER TABLE audit_events ADD COLUMN sequence INTEGER;
ALTER TABLE audit_events ADD COLUMN chain TEXT GENERATED ALWAYS AS (coalesce(organisation_id, 'host')) VIRTUAL;
CREATE UNIQUE INDEX audit_by_chain ON audit_events (chain, sequence) WHERE sequence IS NOT NULL;
CREATE INDEX audit_unsealed ON audit_events (chain) WHERE seal IS NULL;
CREATE INDEX audit_by_actor ON audit_events (actor_id, at);

DROP TRIGGER audit_no_change;
CREATE TRIGGER audit_no_change BEFORE UPDATE ON audit_events
WHEN OLD.seal IS NOT NULL OR NEW.seal IS NULL OR NEW.sequence IS NULL
  OR NEW.id <> OLD.id OR NEW.organisation_id IS NOT OLD.organisation_id OR NEW.at <> OLD.at
  OR NEW.actor_kind <> OLD.actor_kind OR NEW.actor_id IS NOT OLD.actor_id OR NEW.on_behalf_of IS NOT OLD.on_behalf_of
  OR NEW.event <> OLD.event OR NEW.subject_kind <> OLD.subject_kind OR NEW.subject_id <> OLD.subject_id
  OR NEW.data <> OLD.data OR NEW.request_id <> OLD.request_id
BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;

-- Where each chain stands in this database. An object that stands further knows that the database was
-- restored (A8). How far the signed heads and the checks have come stands here as well.
CREATE TABLE log_chains (
  chain TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL,
  hash TEXT NOT NULL,
  head_date TEXT NOT NULL DEFAULT '',
  head_sequence INTEGER NOT NULL DEFAULT 0,
  checked_sequence INTEGER NOT NULL DEFAULT 0,
  checked_hash TEXT NOT NULL DEFAULT '0000000000000000000000000000000000000000000000000000000000000000',
  checked_at INTEGER NOT NULL DEFAULT 0,
  -- A check found it broken; cleared by nobody but a check that finds it whole.
  broken_at INTEGER
) STRICT;
CREATE INDEX log_chains_without_head ON log_chains (head_date) WHERE head_sequence < sequence;
CREATE INDEX log_chains_by_check ON log_chains (checked_at);

-- The end of a chain, signed once a day on which it grew.
CREATE TABLE log_heads (
  chain TEXT NOT NULL,
  date TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  hash TEXT NOT NULL,
  kid TEXT NOT NULL,
  signed TEXT NOT NULL,
  PRIMARY KEY (chain, date)
) STRICT;
CREATE INDEX log_heads_by_sequence ON log_heads (chain, sequence);
