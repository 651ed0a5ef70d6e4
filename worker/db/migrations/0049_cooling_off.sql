-- X1: what a customer decided about a share and what begins later.
ALTER TABLE grants ADD COLUMN waiting TEXT;
ALTER TABLE grants ADD COLUMN begins_at INTEGER GENERATED ALWAYS AS (json_extract(waiting, '$.beginsAt')) VIRTUAL;
CREATE INDEX grants_begin ON grants (begins_at) WHERE begins_at IS NOT NULL AND ended_at IS NULL;

-- X1: an emergency that the host's staff verified by calling back; until then nothing of that customer waits.
CREATE TABLE emergencies (
  organisation_id TEXT PRIMARY KEY,
  until INTEGER NOT NULL,
  verified_by TEXT NOT NULL,
  verified_at INTEGER NOT NULL
) STRICT;
