-- Append-only log. An event of two parties stands in both logs; sealing follows in order (A4).
CREATE TABLE audit_events (
  id TEXT PRIMARY KEY,
  -- The organisation in whose log this row stands; NULL for what concerns the host alone.
  organisation_id TEXT,
  at INTEGER NOT NULL,
  actor_kind TEXT NOT NULL,
  actor_id TEXT,
  on_behalf_of TEXT,
  event TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  data TEXT NOT NULL,
  request_id TEXT NOT NULL,
  seal TEXT
) STRICT;
CREATE INDEX audit_by_organisation ON audit_events (organisation_id, at, id);
CREATE INDEX audit_by_subject ON audit_events (subject_id, at);
CREATE INDEX audit_by_time ON audit_events (at, id);
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;
CREATE TRIGGER audit_no_change BEFORE UPDATE ON audit_events
WHEN OLD.seal IS NOT NULL OR NEW.id <> OLD.id OR NEW.organisation_id IS NOT OLD.organisation_id OR NEW.at <> OLD.at
  OR NEW.actor_kind <> OLD.actor_kind OR NEW.actor_id IS NOT OLD.actor_id OR NEW.on_behalf_of IS NOT OLD.on_behalf_of
  OR NEW.event <> OLD.event OR NEW.subject_kind <> OLD.subject_kind OR NEW.subject_id <> OLD.subject_id
  OR NEW.data <> OLD.data OR NEW.request_id <> OLD.request_id
BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;
