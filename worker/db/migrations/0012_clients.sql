-- The partner's book of clients (Q1) and its projects (Q7). A record exists with or without any grant.
CREATE TABLE clients (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL REFERENCES organisations (id),
  name TEXT NOT NULL COLLATE NOCASE,
  contact TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  address TEXT NOT NULL,
  notes TEXT NOT NULL,
  group_name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX clients_by_name ON clients (partner_id, name, id);
CREATE INDEX clients_by_group ON clients (partner_id, group_name, name, id) WHERE group_name <> '';

CREATE TABLE projects (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL REFERENCES organisations (id),
  client_id TEXT REFERENCES clients (id),
  client_name TEXT NOT NULL,
  name TEXT NOT NULL,
  notes TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  done_at INTEGER,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX projects_by_partner ON projects (partner_id, created_at, id);
CREATE INDEX projects_by_client ON projects (client_id) WHERE client_id IS NOT NULL;

-- Grants from before get a record: one a partner and customer, named after the customer.
CREATE TABLE client_made (id TEXT, partner_id TEXT, customer_id TEXT, at INTEGER);
INSERT INTO client_made
  SELECT 'cli_' || lower(hex(randomblob(10))), partner_id, customer_id, min(started_at)
  FROM grants WHERE ended_at IS NULL GROUP BY partner_id, customer_id;
INSERT INTO clients (id, partner_id, name, contact, email, phone, address, notes, group_name, created_at, version)
  SELECT m.id, m.partner_id, o.name, '', '', '', '', '', '', m.at, 1
  FROM client_made m JOIN organisations o ON o.id = m.customer_id;
UPDATE grants SET version = version + 1, client_id = (SELECT m.id FROM client_made m
  WHERE m.partner_id = grants.partner_id AND m.customer_id = grants.customer_id);
DROP TABLE client_made;

-- Whatever names a record must name one of the same partner that still stands (E17, E23). Rows that
-- outlive a record (ended grants, answered requests) keep no foreign key to it.
CREATE TRIGGER grant_of_known_client_inserted BEFORE INSERT ON grants
WHEN NEW.client_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM clients WHERE id = NEW.client_id AND partner_id = NEW.partner_id)
BEGIN SELECT RAISE(ABORT, 'client_gone'); END;
CREATE TRIGGER grant_of_known_client_updated BEFORE UPDATE ON grants
WHEN NEW.client_id IS NOT NULL AND NEW.client_id IS NOT OLD.client_id
  AND NOT EXISTS (SELECT 1 FROM clients WHERE id = NEW.client_id AND partner_id = NEW.partner_id)
BEGIN SELECT RAISE(ABORT, 'client_gone'); END;
CREATE TRIGGER project_of_known_client_inserted BEFORE INSERT ON projects
WHEN NEW.client_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM clients WHERE id = NEW.client_id AND partner_id = NEW.partner_id)
BEGIN SELECT RAISE(ABORT, 'client_gone'); END;
CREATE TRIGGER project_of_known_client_updated BEFORE UPDATE ON projects
WHEN NEW.client_id IS NOT NULL AND NEW.client_id IS NOT OLD.client_id
  AND NOT EXISTS (SELECT 1 FROM clients WHERE id = NEW.client_id AND partner_id = NEW.partner_id)
BEGIN SELECT RAISE(ABORT, 'client_gone'); END;
-- Q6: a record never goes before its access has.
CREATE TRIGGER connected_client_stays BEFORE DELETE ON clients
WHEN EXISTS (SELECT 1 FROM grants WHERE client_id = OLD.id AND ended_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'client_connected'); END;
