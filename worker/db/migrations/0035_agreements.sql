-- Versions of the Sharing Partner Agreement (P10). The first came with the software and has its text there.
CREATE TABLE agreements (
  name TEXT PRIMARY KEY,
  from_at INTEGER NOT NULL CONSTRAINT agreement_from UNIQUE,
  confirm_by INTEGER,
  texts TEXT,
  changed_by TEXT,
  changed_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;
INSERT INTO agreements (name, from_at, confirm_by, texts, changed_by, changed_at, version)
VALUES ('2026-11', 0, NULL, NULL, NULL, 0, 1);

-- Every confirmation with its circumstances (P2); the latest stands in the partnership as well.
CREATE TABLE agreement_confirmations (
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  agreement_version TEXT NOT NULL,
  agreement_hash TEXT NOT NULL,
  language TEXT NOT NULL,
  person_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (organisation_id, at)
) STRICT;
INSERT INTO agreement_confirmations
SELECT organisation_id, confirmation ->> '$.agreementVersion', confirmation ->> '$.agreementHash',
  confirmation ->> '$.language', confirmation ->> '$.personId', confirmation ->> '$.at', confirmation ->> '$.address'
FROM partnerships WHERE confirmation IS NOT NULL;

-- Which partner was mailed about which version.
CREATE TABLE agreement_notices (
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  agreement TEXT NOT NULL REFERENCES agreements (name),
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (organisation_id, agreement, kind)
) STRICT;

-- After its date a version that was not confirmed stops new shares, whatever the code above believes.
CREATE TRIGGER grant_needs_confirmed_agreement BEFORE INSERT ON grants
WHEN EXISTS (
  SELECT 1 FROM agreements a WHERE a.confirm_by <= NEW.started_at AND a.from_at <= NEW.started_at
    AND a.from_at > coalesce((SELECT b.from_at FROM partnerships p
      JOIN agreements b ON b.name = p.confirmation ->> '$.agreementVersion'
      WHERE p.organisation_id = NEW.partner_id), -1))
BEGIN SELECT RAISE(ABORT, 'agreement_unconfirmed'); END;
CREATE TRIGGER acceptance_needs_confirmed_agreement BEFORE UPDATE ON invitations
WHEN NEW.state = 'accepted' AND OLD.state <> 'accepted' AND EXISTS (
  SELECT 1 FROM agreements a WHERE a.confirm_by <= NEW.answered_at AND a.from_at <= NEW.answered_at
    AND a.from_at > coalesce((SELECT b.from_at FROM partnerships p
      JOIN agreements b ON b.name = p.confirmation ->> '$.agreementVersion'
      WHERE p.organisation_id = NEW.partner_id), -1))
BEGIN SELECT RAISE(ABORT, 'agreement_unconfirmed'); END;
