-- Backups that stay in the account of the partner they were first shared with, where the panel cannot move
-- them to another's (H4).
ALTER TABLE panels ADD COLUMN bound_backups INTEGER NOT NULL DEFAULT 0;
UPDATE panels SET bound_backups = 1 WHERE kind = 'infomaniak';
CREATE TABLE product_bindings (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  product_id TEXT NOT NULL,
  partner_id TEXT NOT NULL REFERENCES organisations (id),
  PRIMARY KEY (account_id, product_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_bindings_by_partner ON product_bindings (partner_id);
-- The first share that begins binds; what is bound goes to nobody else, whichever way it is given. As with
-- S13 only what is newly given counts, so that pausing, narrowing and ending never fail by it.
CREATE TRIGGER product_bound_inserted BEFORE INSERT ON grants
WHEN NEW.ended_at IS NULL AND NEW.access ->> 'kind' = 'limited'
  AND (SELECT p.bound_backups FROM accounts a JOIN panels p ON p.id = a.panel_id WHERE a.id = NEW.account_id) = 1
  AND EXISTS (SELECT 1 FROM json_each(NEW.access, '$.products') mine
    JOIN product_bindings b ON b.account_id = NEW.account_id AND b.product_id = mine.value ->> 'productId'
    WHERE b.partner_id <> NEW.partner_id)
BEGIN SELECT RAISE(ABORT, 'product_bound'); END;
CREATE TRIGGER product_bound_updated BEFORE UPDATE ON grants
WHEN NEW.ended_at IS NULL AND NEW.access ->> 'kind' = 'limited' AND NEW.access <> OLD.access
  AND (SELECT p.bound_backups FROM accounts a JOIN panels p ON p.id = a.panel_id WHERE a.id = NEW.account_id) = 1
  AND EXISTS (SELECT 1 FROM json_each(NEW.access, '$.products') mine
    JOIN product_bindings b ON b.account_id = NEW.account_id AND b.product_id = mine.value ->> 'productId'
    WHERE b.partner_id <> NEW.partner_id
      AND NOT EXISTS (SELECT 1 FROM json_each(OLD.access, '$.products') had
        WHERE had.value ->> 'productId' = mine.value ->> 'productId'))
BEGIN SELECT RAISE(ABORT, 'product_bound'); END;
CREATE TRIGGER product_binds_inserted AFTER INSERT ON grants
WHEN NEW.access ->> 'kind' = 'limited' AND (NEW.waiting IS NULL OR NEW.waiting ->> 'change' IS NOT NULL)
BEGIN
  INSERT OR IGNORE INTO product_bindings (account_id, product_id, partner_id)
  SELECT NEW.account_id, mine.value ->> 'productId', NEW.partner_id FROM json_each(NEW.access, '$.products') mine
  WHERE mine.value ->> 'category' = 'backup'
    AND (SELECT p.bound_backups FROM accounts a JOIN panels p ON p.id = a.panel_id WHERE a.id = NEW.account_id) = 1;
END;
CREATE TRIGGER product_binds_updated AFTER UPDATE ON grants
WHEN NEW.ended_at IS NULL AND NEW.access ->> 'kind' = 'limited'
  AND (NEW.waiting IS NULL OR NEW.waiting ->> 'change' IS NOT NULL)
BEGIN
  INSERT OR IGNORE INTO product_bindings (account_id, product_id, partner_id)
  SELECT NEW.account_id, mine.value ->> 'productId', NEW.partner_id FROM json_each(NEW.access, '$.products') mine
  WHERE mine.value ->> 'category' = 'backup'
    AND (SELECT p.bound_backups FROM accounts a JOIN panels p ON p.id = a.panel_id WHERE a.id = NEW.account_id) = 1;
END;
