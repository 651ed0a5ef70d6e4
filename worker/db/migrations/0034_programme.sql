-- What the host knows of applicants and partners beside what they say (P7), who is an affiliate and so no
-- partner (P8), names that wait for an admin's look (P11), and who belongs together (E57).
CREATE TABLE eligibility_evidence (
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  criterion TEXT NOT NULL,
  source TEXT NOT NULL,
  met INTEGER NOT NULL,
  volume TEXT,
  note TEXT NOT NULL,
  at INTEGER NOT NULL,
  person_id TEXT,
  version INTEGER NOT NULL,
  PRIMARY KEY (organisation_id, criterion, source)
) STRICT;

CREATE TABLE affiliates (
  organisation_id TEXT PRIMARY KEY REFERENCES organisations (id),
  note TEXT NOT NULL,
  since INTEGER NOT NULL,
  stated_by TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

-- Affiliate and partner exclude each other, whichever of two acts at the same moment comes first (P8).
CREATE TRIGGER affiliate_is_no_partner BEFORE INSERT ON affiliates
WHEN (SELECT state FROM partnerships WHERE organisation_id = NEW.organisation_id) IN ('authorized', 'suspended')
BEGIN SELECT RAISE(ABORT, 'partner_not_affiliate'); END;
CREATE TRIGGER partner_is_no_affiliate BEFORE UPDATE ON partnerships
WHEN NEW.state IN ('applied', 'authorized') AND NEW.state <> OLD.state
  AND EXISTS (SELECT 1 FROM affiliates WHERE organisation_id = NEW.organisation_id)
BEGIN SELECT RAISE(ABORT, 'affiliate_not_partner'); END;
CREATE TRIGGER applicant_is_no_affiliate BEFORE INSERT ON partnerships
WHEN NEW.state IN ('applied', 'authorized')
  AND EXISTS (SELECT 1 FROM affiliates WHERE organisation_id = NEW.organisation_id)
BEGIN SELECT RAISE(ABORT, 'affiliate_not_partner'); END;

CREATE TABLE name_requests (
  organisation_id TEXT PRIMARY KEY REFERENCES organisations (id),
  name TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;

-- Two organisations that the host says are one side; the lesser id first, so that a pair stands once.
CREATE TABLE stated_relations (
  one_id TEXT NOT NULL REFERENCES organisations (id),
  other_id TEXT NOT NULL REFERENCES organisations (id),
  note TEXT NOT NULL,
  at INTEGER NOT NULL,
  stated_by TEXT NOT NULL,
  PRIMARY KEY (one_id, other_id),
  CONSTRAINT in_order CHECK (one_id < other_id)
) STRICT;
CREATE INDEX stated_relations_other ON stated_relations (other_id);

-- Who else gave the same entry of a register (E57).
CREATE INDEX partnerships_by_register ON partnerships (evidence ->> '$.registerKey')
  WHERE evidence ->> '$.registerKey' IS NOT NULL;
CREATE INDEX audit_related_grants ON audit_events (at) WHERE event = 'grant.related';
