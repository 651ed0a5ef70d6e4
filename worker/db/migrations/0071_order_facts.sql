-- B5, E57: what an order is judged by, kept by moment like `grant_access`, so that it comes to the same however late
-- it is told. Written by the database itself.

-- What organisations have in common if they are one business: a person, an entry of a register, a domain, the
-- host's own word (which both sides of a pair hold).
CREATE TABLE relation_facts (
  organisation_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  from_at INTEGER NOT NULL,
  until_at INTEGER
) STRICT;
CREATE INDEX relation_facts_of ON relation_facts (organisation_id, kind, value);
CREATE INDEX relation_facts_past ON relation_facts (until_at) WHERE until_at IS NOT NULL;

INSERT INTO relation_facts SELECT organisation_id, 'member', person_id, since, NULL FROM members;
INSERT INTO relation_facts SELECT organisation_id, 'register', evidence ->> '$.registerKey', coalesce(applied_at, 0), NULL
  FROM partnerships WHERE evidence ->> '$.registerKey' IS NOT NULL;
INSERT INTO relation_facts SELECT organisation_id, 'domain', domain, coalesce(verified_at, added_at), NULL
  FROM partner_domains WHERE state = 'verified';
INSERT INTO relation_facts SELECT one_id, 'stated', one_id || ' ' || other_id, at, NULL FROM stated_relations;
INSERT INTO relation_facts SELECT other_id, 'stated', one_id || ' ' || other_id, at, NULL FROM stated_relations;

CREATE TRIGGER member_relates AFTER INSERT ON members
BEGIN
  INSERT INTO relation_facts VALUES (NEW.organisation_id, 'member', NEW.person_id, NEW.since, NULL);
END;
CREATE TRIGGER member_relates_no_more AFTER DELETE ON members
BEGIN
  UPDATE relation_facts SET until_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
  WHERE organisation_id = OLD.organisation_id AND kind = 'member' AND value = OLD.person_id AND until_at IS NULL;
END;

CREATE TRIGGER register_relates AFTER INSERT ON partnerships WHEN NEW.evidence ->> '$.registerKey' IS NOT NULL
BEGIN
  INSERT INTO relation_facts VALUES (NEW.organisation_id, 'register', NEW.evidence ->> '$.registerKey',
    CAST(unixepoch('subsec') * 1000 AS INTEGER), NULL);
END;
CREATE TRIGGER register_relates_otherwise AFTER UPDATE ON partnerships
WHEN NEW.evidence ->> '$.registerKey' IS NOT OLD.evidence ->> '$.registerKey'
BEGIN
  UPDATE relation_facts SET until_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
  WHERE organisation_id = OLD.organisation_id AND kind = 'register' AND until_at IS NULL;
  INSERT INTO relation_facts SELECT NEW.organisation_id, 'register', NEW.evidence ->> '$.registerKey',
    CAST(unixepoch('subsec') * 1000 AS INTEGER), NULL WHERE NEW.evidence ->> '$.registerKey' IS NOT NULL;
END;
CREATE TRIGGER register_relates_no_more AFTER DELETE ON partnerships
BEGIN
  UPDATE relation_facts SET until_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
  WHERE organisation_id = OLD.organisation_id AND kind = 'register' AND until_at IS NULL;
END;

CREATE TRIGGER domain_relates AFTER INSERT ON partner_domains WHEN NEW.state = 'verified'
BEGIN
  INSERT INTO relation_facts VALUES (NEW.organisation_id, 'domain', NEW.domain,
    CAST(unixepoch('subsec') * 1000 AS INTEGER), NULL);
END;
CREATE TRIGGER domain_relates_otherwise AFTER UPDATE OF state ON partner_domains
WHEN (NEW.state = 'verified') <> (OLD.state = 'verified')
BEGIN
  UPDATE relation_facts SET until_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
  WHERE organisation_id = OLD.organisation_id AND kind = 'domain' AND value = OLD.domain AND until_at IS NULL;
  INSERT INTO relation_facts SELECT NEW.organisation_id, 'domain', NEW.domain,
    CAST(unixepoch('subsec') * 1000 AS INTEGER), NULL WHERE NEW.state = 'verified';
END;
CREATE TRIGGER domain_relates_no_more AFTER DELETE ON partner_domains
BEGIN
  UPDATE relation_facts SET until_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
  WHERE organisation_id = OLD.organisation_id AND kind = 'domain' AND value = OLD.domain AND until_at IS NULL;
END;

CREATE TRIGGER stated_relates AFTER INSERT ON stated_relations
BEGIN
  INSERT INTO relation_facts VALUES (NEW.one_id, 'stated', NEW.one_id || ' ' || NEW.other_id, NEW.at, NULL);
  INSERT INTO relation_facts VALUES (NEW.other_id, 'stated', NEW.one_id || ' ' || NEW.other_id, NEW.at, NULL);
END;
CREATE TRIGGER stated_relates_no_more AFTER DELETE ON stated_relations
BEGIN
  UPDATE relation_facts SET until_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
  WHERE organisation_id IN (OLD.one_id, OLD.other_id) AND kind = 'stated'
    AND value = OLD.one_id || ' ' || OLD.other_id AND until_at IS NULL;
END;

-- In which container a product lay since when. A row where a product is listed first or somewhere else; what is
-- listed no more keeps its last place.
CREATE TABLE product_places (
  account_id TEXT NOT NULL,
  product_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  parent TEXT,
  PRIMARY KEY (account_id, product_id, at)
) STRICT;
INSERT INTO product_places SELECT account_id, product_id, listed_at, parent FROM account_products;

CREATE TRIGGER product_lies AFTER INSERT ON account_products
WHEN NOT EXISTS (
  SELECT 1 FROM product_places p WHERE p.account_id = NEW.account_id AND p.product_id = NEW.product_id
    AND p.parent IS NEW.parent
    AND p.at = (SELECT max(at) FROM product_places l WHERE l.account_id = NEW.account_id AND l.product_id = NEW.product_id))
BEGIN
  INSERT OR REPLACE INTO product_places VALUES (NEW.account_id, NEW.product_id, NEW.listed_at, NEW.parent);
END;

-- B5: the books by account for the host, the latest booking first.
CREATE INDEX ledger_entries_by_time ON ledger_entries (organisation_id, at, booking_id, number);
