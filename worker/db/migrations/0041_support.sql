-- What identifies a caller to the host's staff (H1, H2). Codes are derived; only what finds them is stored,
-- a keyed hash (HMAC), so that a copy of the database gives away none that still counts.
CREATE TABLE support_codes (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES persons (id),
  lookup TEXT NOT NULL,
  state TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX support_code_of_person ON support_codes (person_id) WHERE state = 'open';
CREATE UNIQUE INDEX support_code_found ON support_codes (lookup) WHERE state = 'open';
CREATE INDEX support_codes_by_expiry ON support_codes (expires_at);

-- Organisations with premium support, and their VIP code (H2).
CREATE TABLE premium_support (
  organisation_id TEXT PRIMARY KEY REFERENCES organisations (id),
  state TEXT NOT NULL,
  since INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  lookup TEXT NOT NULL,
  renewed_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX vip_code_found ON premium_support (lookup) WHERE state = 'on';

-- Whom a member of the staff has identified by a code, and when: it lasts for a call.
CREATE TABLE identifications (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES persons (id),
  person_id TEXT REFERENCES persons (id),
  organisation_id TEXT REFERENCES organisations (id),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX identifications_by_staff ON identifications (staff_id, at);
CREATE INDEX identifications_by_time ON identifications (at);

-- Why something was refused to somebody we know (abuse cases, rule 8), for whom that person asks for help (H5).
CREATE TABLE denials (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES persons (id),
  at INTEGER NOT NULL,
  code TEXT NOT NULL,
  route TEXT NOT NULL,
  request_id TEXT NOT NULL
) STRICT;
CREATE INDEX denials_by_person ON denials (person_id, at);
CREATE INDEX denials_by_time ON denials (at);
