-- B5: what partners held when, so that an order handed in later is judged by its own moment (E22). Written by the
-- database itself with every change of a share; `access` is NULL while it gives nothing (paused, on hold, ended,
-- not begun). Of shares older than this table only their latest access is known.
CREATE TABLE grant_access (
  seq INTEGER PRIMARY KEY,
  grant_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  access TEXT
) STRICT;
CREATE INDEX grant_access_by_grant ON grant_access (grant_id, at, seq);

INSERT INTO grant_access (grant_id, at, access)
  SELECT id, started_at, CASE WHEN state IN ('active', 'ended') AND json_type(waiting, '$.change') IS NOT 'null' THEN access END
  FROM grants;
INSERT INTO grant_access (grant_id, at, access) SELECT id, ended_at, NULL FROM grants WHERE ended_at IS NOT NULL;

CREATE TRIGGER grant_access_begins AFTER INSERT ON grants
BEGIN
  INSERT INTO grant_access (grant_id, at, access) VALUES (NEW.id, NEW.started_at,
    CASE WHEN NEW.state = 'active' AND json_type(NEW.waiting, '$.change') IS NOT 'null' THEN NEW.access END);
END;

CREATE TRIGGER grant_access_changes AFTER UPDATE ON grants
WHEN NEW.access IS NOT OLD.access OR NEW.state IS NOT OLD.state OR NEW.waiting IS NOT OLD.waiting
BEGIN
  INSERT INTO grant_access (grant_id, at, access) VALUES (NEW.id, CAST(unixepoch('subsec') * 1000 AS INTEGER),
    CASE WHEN NEW.state = 'active' AND json_type(NEW.waiting, '$.change') IS NOT 'null' THEN NEW.access END);
END;

CREATE TRIGGER grant_access_stays BEFORE UPDATE ON grant_access
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER grant_access_is_kept BEFORE DELETE ON grant_access
BEGIN SELECT RAISE(ABORT, 'append_only'); END;

-- Orders as they were booked, with the facts and the prices of their moment. What is not kept by moment and so
-- judged when the order is handed in: whether both sides are related (E57), and what lies in which container.
CREATE TABLE orders (
  id TEXT PRIMARY KEY,
  panel_id TEXT NOT NULL REFERENCES panels (id),
  host_order TEXT NOT NULL,
  kind TEXT NOT NULL,
  account_id TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  partner_id TEXT,
  grant_id TEXT,
  product TEXT,
  category TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  currency TEXT NOT NULL,
  ordered_by TEXT NOT NULL,
  ordered_at INTEGER NOT NULL,
  price_list_id TEXT NOT NULL REFERENCES price_lists (id),
  access TEXT NOT NULL,
  managed INTEGER NOT NULL,
  related INTEGER NOT NULL,
  gross INTEGER NOT NULL,
  public_price INTEGER NOT NULL,
  discounted INTEGER NOT NULL,
  partner_price INTEGER NOT NULL,
  payer TEXT NOT NULL,
  benefit TEXT NOT NULL,
  paid INTEGER NOT NULL,
  worth INTEGER NOT NULL,
  booked_at INTEGER NOT NULL,
  UNIQUE (panel_id, host_order)
) STRICT;
CREATE INDEX orders_by_partner ON orders (partner_id, ordered_at);

CREATE TABLE ledger_entries (
  booking_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  account TEXT NOT NULL,
  organisation_id TEXT,
  currency TEXT NOT NULL,
  amount INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (booking_id, number)
) STRICT;
CREATE INDEX ledger_entries_by_organisation ON ledger_entries (organisation_id, account, currency, at);

-- Written after its entries: from then on it is closed.
CREATE TABLE ledger_bookings (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  order_id TEXT REFERENCES orders (id),
  host_ref TEXT,
  panel_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  booked_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ledger_order_once ON ledger_bookings (order_id, kind) WHERE order_id IS NOT NULL;
CREATE UNIQUE INDEX ledger_offset_once ON ledger_bookings (panel_id, host_ref) WHERE host_ref IS NOT NULL;

CREATE TRIGGER ledger_balanced BEFORE INSERT ON ledger_bookings
WHEN EXISTS (SELECT 1 FROM ledger_entries WHERE booking_id = NEW.id GROUP BY currency HAVING sum(amount) <> 0)
BEGIN SELECT RAISE(ABORT, 'ledger_unbalanced'); END;

-- B4: what is not there cannot be used up. What the host owes stands below zero.
CREATE TRIGGER prepaid_suffices BEFORE INSERT ON ledger_bookings
WHEN NEW.kind = 'offset' AND EXISTS (
  SELECT 1 FROM ledger_entries e WHERE e.booking_id = NEW.id AND e.account = 'prepaid' AND (
    SELECT sum(o.amount) FROM ledger_entries o
    WHERE o.organisation_id = e.organisation_id AND o.account = 'prepaid' AND o.currency = e.currency) > 0)
BEGIN SELECT RAISE(ABORT, 'prepaid_short'); END;

CREATE TRIGGER ledger_closed BEFORE INSERT ON ledger_entries
WHEN EXISTS (SELECT 1 FROM ledger_bookings WHERE id = NEW.booking_id)
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER ledger_entries_stay BEFORE UPDATE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER ledger_entries_are_kept BEFORE DELETE ON ledger_entries
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER ledger_bookings_stay BEFORE UPDATE ON ledger_bookings
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER ledger_bookings_are_kept BEFORE DELETE ON ledger_bookings
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER orders_stay BEFORE UPDATE ON orders
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
CREATE TRIGGER orders_are_kept BEFORE DELETE ON orders
BEGIN SELECT RAISE(ABORT, 'append_only'); END;
