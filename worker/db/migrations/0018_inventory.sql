-- What the panel listed at the start and after the end of a grant (M9, E39).
CREATE TABLE grant_inventories (
  id TEXT PRIMARY KEY,
  grant_id TEXT NOT NULL REFERENCES grants (id),
  moment TEXT NOT NULL,
  taken_at INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  lists TEXT NOT NULL,
  entries TEXT NOT NULL
) STRICT;
-- The start stays the start, whatever runs again.
CREATE UNIQUE INDEX grant_inventory_once ON grant_inventories (grant_id, moment);

-- What a customer wants taken out of its account or set back, and how far it is (M9, M10, S16).
CREATE TABLE cleanups (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  customer_id TEXT NOT NULL REFERENCES organisations (id),
  grant_id TEXT REFERENCES grants (id),
  kind TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  steps TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX cleanups_by_grant ON cleanups (grant_id, asked_at) WHERE grant_id IS NOT NULL;
CREATE INDEX cleanups_by_account ON cleanups (account_id, asked_at);

-- Access that was there before a share and that the customer knows and keeps (S16).
CREATE TABLE adopted_entries (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  name TEXT NOT NULL,
  adopted_by TEXT NOT NULL,
  adopted_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, kind, entry_id)
) STRICT;

-- `recorded`: no connector; the vendor's own sharing is used by hand and its result is written down.
ALTER TABLE panels ADD COLUMN connection TEXT NOT NULL DEFAULT 'connected';
-- S13, set by the host.
ALTER TABLE panels ADD COLUMN one_full_partner INTEGER NOT NULL DEFAULT 0;
ALTER TABLE panels ADD COLUMN distinct_products INTEGER NOT NULL DEFAULT 0;
UPDATE panels SET one_full_partner = 1, distinct_products = 1 WHERE kind = 'infomaniak';

-- The same rules where two partners accept at once. Only what is newly given counts: a rule that came
-- later takes nothing away, and narrowing, pausing and ending never fail by it.
CREATE TRIGGER one_full_partner_inserted BEFORE INSERT ON grants
WHEN NEW.ended_at IS NULL AND NEW.access ->> 'kind' = 'full'
  AND (SELECT p.one_full_partner FROM accounts a JOIN panels p ON p.id = a.panel_id WHERE a.id = NEW.account_id) = 1
  AND EXISTS (SELECT 1 FROM grants o WHERE o.account_id = NEW.account_id AND o.id <> NEW.id
    AND o.ended_at IS NULL AND o.access ->> 'kind' = 'full')
BEGIN SELECT RAISE(ABORT, 'full_partner_exists'); END;
CREATE TRIGGER one_full_partner_updated BEFORE UPDATE ON grants
WHEN NEW.ended_at IS NULL AND NEW.access ->> 'kind' = 'full' AND OLD.access ->> 'kind' <> 'full'
  AND (SELECT p.one_full_partner FROM accounts a JOIN panels p ON p.id = a.panel_id WHERE a.id = NEW.account_id) = 1
  AND EXISTS (SELECT 1 FROM grants o WHERE o.account_id = NEW.account_id AND o.id <> NEW.id
    AND o.ended_at IS NULL AND o.access ->> 'kind' = 'full')
BEGIN SELECT RAISE(ABORT, 'full_partner_exists'); END;
CREATE TRIGGER distinct_products_inserted BEFORE INSERT ON grants
WHEN NEW.ended_at IS NULL AND NEW.access ->> 'kind' = 'limited'
  AND (SELECT p.distinct_products FROM accounts a JOIN panels p ON p.id = a.panel_id WHERE a.id = NEW.account_id) = 1
  AND EXISTS (SELECT 1 FROM grants o, json_each(o.access, '$.products') theirs, json_each(NEW.access, '$.products') mine
    WHERE o.account_id = NEW.account_id AND o.id <> NEW.id AND o.ended_at IS NULL
      AND theirs.value ->> 'productId' = mine.value ->> 'productId')
BEGIN SELECT RAISE(ABORT, 'products_taken'); END;
CREATE TRIGGER distinct_products_updated BEFORE UPDATE ON grants
WHEN NEW.ended_at IS NULL AND NEW.access ->> 'kind' = 'limited' AND NEW.access <> OLD.access
  AND (SELECT p.distinct_products FROM accounts a JOIN panels p ON p.id = a.panel_id WHERE a.id = NEW.account_id) = 1
  AND EXISTS (SELECT 1 FROM grants o, json_each(o.access, '$.products') theirs, json_each(NEW.access, '$.products') mine
    WHERE o.account_id = NEW.account_id AND o.id <> NEW.id AND o.ended_at IS NULL
      AND theirs.value ->> 'productId' = mine.value ->> 'productId'
      AND NOT EXISTS (SELECT 1 FROM json_each(OLD.access, '$.products') had
        WHERE had.value ->> 'productId' = mine.value ->> 'productId'))
BEGIN SELECT RAISE(ABORT, 'products_taken'); END;
