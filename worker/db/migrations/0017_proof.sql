-- A claim that the host decides, because no code could prove it (S2, S16, E48, E55).
CREATE TABLE account_claims (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  person_id TEXT NOT NULL REFERENCES persons (id),
  panel_id TEXT NOT NULL REFERENCES panels (id),
  -- As the person named the account; NULL below it while the panel knows no such account.
  shown_as TEXT NOT NULL COLLATE NOCASE,
  panel_account_id TEXT,
  contact_email TEXT,
  reason TEXT NOT NULL,
  evidence TEXT NOT NULL,
  state TEXT NOT NULL,
  answer TEXT,
  decided_by TEXT,
  decided_at INTEGER,
  account_id TEXT,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX account_claim_live ON account_claims (organisation_id, panel_id, shown_as) WHERE state = 'pending';
CREATE INDEX account_claims_by_state ON account_claims (state, id);
CREATE INDEX account_claims_by_organisation ON account_claims (organisation_id, created_at);

-- The panel names another contact than the pinned one, and nobody has confirmed it (E34).
CREATE TABLE contact_changes (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  email TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;

-- A person's change of address; for 72 hours the old one can undo it (O5, E24).
CREATE TABLE address_changes (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES persons (id),
  old_email TEXT NOT NULL,
  new_email TEXT NOT NULL,
  state TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  until INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX address_changes_open ON address_changes (person_id, until) WHERE state = 'open';
CREATE INDEX address_changes_held ON address_changes (old_email, until) WHERE state = 'open';

-- A way back in through the host's staff (O6).
CREATE TABLE recoveries (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES persons (id),
  old_email TEXT NOT NULL,
  new_email TEXT NOT NULL,
  reason TEXT NOT NULL,
  identified_by TEXT NOT NULL,
  state TEXT NOT NULL,
  started_by TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ready_at INTEGER NOT NULL,
  ended_at INTEGER,
  version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX recovery_live ON recoveries (person_id) WHERE state = 'pending';
CREATE INDEX recoveries_by_state ON recoveries (state, id);

-- O8: an organisation that is gone keeps its row for the logs and receipts of others; its accounts are free again.
ALTER TABLE organisations ADD COLUMN deleted_at INTEGER;
CREATE INDEX organisations_deleted ON organisations (id) WHERE deleted_at IS NOT NULL;
ALTER TABLE accounts ADD COLUMN unlinked_at INTEGER;
DROP INDEX account_claimed;
CREATE UNIQUE INDEX account_claimed ON accounts (panel_id, panel_account_id) WHERE unlinked_at IS NULL;

DROP TRIGGER last_representative_removed;
CREATE TRIGGER last_representative_removed BEFORE DELETE ON members
WHEN OLD.role = 'legal_representative'
  AND (SELECT deleted_at FROM organisations WHERE id = OLD.organisation_id) IS NULL
  AND (SELECT count(*) FROM members WHERE organisation_id = OLD.organisation_id AND role = 'legal_representative') <= 1
BEGIN SELECT RAISE(ABORT, 'last_representative'); END;
-- Nobody joins what is gone.
CREATE TRIGGER member_of_living_organisation BEFORE INSERT ON members
WHEN (SELECT deleted_at FROM organisations WHERE id = NEW.organisation_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'link_expired'); END;

-- S15 compares domains in one form, whatever letters a panel lists them in (IDN).
ALTER TABLE account_products ADD COLUMN canonical TEXT NOT NULL DEFAULT '';
UPDATE account_products SET canonical = lower(name);
DROP INDEX account_products_by_name;
CREATE INDEX account_products_by_canonical ON account_products (canonical);
