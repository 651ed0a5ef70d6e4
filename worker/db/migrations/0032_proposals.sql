-- A6, E14: what one admin has decided and a second one has to confirm; and partners an admin has marked
-- as worth a second look.
CREATE TABLE proposals (
  id TEXT PRIMARY KEY,
  -- What it is about, so that the same thing does not wait twice.
  about TEXT NOT NULL,
  act TEXT NOT NULL,
  because TEXT NOT NULL,
  organisation_id TEXT,
  state TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  -- Where no second admin could confirm it: when it is carried out by itself.
  due_at INTEGER,
  decided_by TEXT,
  decided_at INTEGER,
  reason TEXT,
  version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX proposal_waits ON proposals (about) WHERE state = 'open';
CREATE INDEX proposals_by_state ON proposals (state, proposed_at, id);

CREATE INDEX proposals_by_decision ON proposals (decided_at) WHERE decided_at IS NOT NULL;

CREATE TABLE partner_flags (
  organisation_id TEXT PRIMARY KEY REFERENCES organisations (id),
  reason TEXT NOT NULL,
  flagged_by TEXT NOT NULL,
  flagged_at INTEGER NOT NULL
) STRICT;
