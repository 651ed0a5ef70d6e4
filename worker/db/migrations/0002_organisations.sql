-- Organisations, their members, and their partnership (O3, O4, P1-P9).
CREATE TABLE organisations (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL CONSTRAINT organisation_client_id UNIQUE,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE members (
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  person_id TEXT NOT NULL REFERENCES persons (id),
  role TEXT NOT NULL,
  since INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (organisation_id, person_id)
) STRICT;
CREATE INDEX members_by_person ON members (person_id);

-- The last legal representative stays, whatever the code above believes (O3).
CREATE TRIGGER last_representative_removed BEFORE DELETE ON members
WHEN OLD.role = 'legal_representative'
  AND (SELECT count(*) FROM members WHERE organisation_id = OLD.organisation_id AND role = 'legal_representative') <= 1
BEGIN SELECT RAISE(ABORT, 'last_representative'); END;
CREATE TRIGGER last_representative_demoted BEFORE UPDATE OF role ON members
WHEN OLD.role = 'legal_representative' AND NEW.role <> 'legal_representative'
  AND (SELECT count(*) FROM members WHERE organisation_id = OLD.organisation_id AND role = 'legal_representative') <= 1
BEGIN SELECT RAISE(ABORT, 'last_representative'); END;

CREATE TABLE member_invitations (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  state TEXT NOT NULL,
  generation INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  invited_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX member_invitation_live ON member_invitations (organisation_id, email) WHERE state = 'pending';

CREATE TABLE partnerships (
  organisation_id TEXT PRIMARY KEY REFERENCES organisations (id),
  state TEXT NOT NULL,
  partner_id TEXT CONSTRAINT partnership_partner_id UNIQUE,
  confirmation TEXT,
  evidence TEXT,
  reason TEXT,
  applied_at INTEGER,
  authorized_at INTEGER,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX partnerships_by_state ON partnerships (state, applied_at);
