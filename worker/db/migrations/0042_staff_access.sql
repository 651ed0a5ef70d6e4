-- Access that a customer gives the host's staff to one account for a while (H3). Apart from grants: there is
-- no partner, nothing is accepted, and it cannot outlive its end.
CREATE TABLE staff_accesses (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  given_by TEXT NOT NULL REFERENCES persons (id),
  given_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  -- When a member of the staff last signed in with it; NULL while nobody has.
  opened_at INTEGER,
  ended_at INTEGER,
  ended_by TEXT,
  version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX staff_access_open ON staff_accesses (account_id) WHERE ended_at IS NULL;
CREATE INDEX staff_accesses_of_organisation ON staff_accesses (organisation_id, ends_at) WHERE ended_at IS NULL;
CREATE INDEX staff_accesses_by_end ON staff_accesses (ends_at) WHERE ended_at IS NULL;
CREATE INDEX staff_accesses_ended ON staff_accesses (ended_at) WHERE ended_at IS NOT NULL;
-- Signing in with it fails in the commit when it was ended meanwhile.
CREATE TRIGGER staff_access_over BEFORE UPDATE OF opened_at ON staff_accesses
WHEN NEW.opened_at IS NOT OLD.opened_at AND (OLD.ended_at IS NOT NULL OR NEW.opened_at >= OLD.ends_at)
BEGIN SELECT RAISE(ABORT, 'staff_access_over'); END;

-- An account that changes hands, or is no organisation's any more, takes the access with it: it is over at
-- once, and the minute's job writes it down.
CREATE TRIGGER staff_access_of_account_gone AFTER UPDATE OF organisation_id, unlinked_at ON accounts
WHEN NEW.organisation_id <> OLD.organisation_id OR NEW.unlinked_at IS NOT NULL
BEGIN
  UPDATE staff_accesses SET ends_at = given_at, version = version + 1 WHERE account_id = NEW.id AND ended_at IS NULL;
END;
