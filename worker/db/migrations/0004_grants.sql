-- Invitations and grants. The database itself refuses a second live grant (S10, E2).
CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  customer_id TEXT NOT NULL REFERENCES organisations (id),
  partner_id TEXT REFERENCES organisations (id),
  held_for TEXT,
  access TEXT NOT NULL,
  ends_at INTEGER,
  state TEXT NOT NULL,
  generation INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  invited_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  answered_by TEXT,
  answered_at INTEGER,
  grant_id TEXT,
  version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX invitation_live ON invitations (account_id, coalesce(partner_id, held_for)) WHERE state = 'pending';
CREATE INDEX invitations_by_customer ON invitations (customer_id, created_at);
CREATE INDEX invitations_by_partner ON invitations (partner_id, state, created_at);
CREATE INDEX invitations_held ON invitations (held_for) WHERE state = 'pending' AND partner_id IS NULL;
CREATE INDEX invitations_by_expiry ON invitations (expires_at) WHERE state = 'pending';

CREATE TABLE grants (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  customer_id TEXT NOT NULL REFERENCES organisations (id),
  partner_id TEXT NOT NULL REFERENCES organisations (id),
  access TEXT NOT NULL,
  paused TEXT,
  frozen TEXT NOT NULL,
  ended_at INTEGER,
  ended_by TEXT,
  ends_at INTEGER,
  panel_state TEXT NOT NULL,
  panel_generation INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  paused_at INTEGER,
  -- Follows from the holds, for indexes only (grantState).
  state TEXT NOT NULL GENERATED ALWAYS AS (
    CASE
      WHEN ended_at IS NOT NULL THEN 'ended'
      WHEN frozen <> '[]' THEN 'frozen'
      WHEN paused IS NOT NULL THEN 'paused'
      ELSE 'active'
    END
  ) STORED,
  version INTEGER NOT NULL,
  CONSTRAINT not_to_oneself CHECK (customer_id <> partner_id)
) STRICT;
CREATE UNIQUE INDEX grant_live ON grants (account_id, partner_id) WHERE ended_at IS NULL;
CREATE INDEX grants_by_partner ON grants (partner_id, state, id);
CREATE INDEX grants_by_customer ON grants (customer_id, state, id);
CREATE INDEX grants_by_account ON grants (account_id, state);
CREATE INDEX grants_by_end ON grants (ends_at) WHERE state = 'active' AND ends_at IS NOT NULL;

-- A new grant needs a partner that is authorized at the moment of the commit (E6, E7).
CREATE TRIGGER grant_needs_authorized_partner BEFORE INSERT ON grants
WHEN coalesce((SELECT state FROM partnerships WHERE organisation_id = NEW.partner_id), 'none') <> 'authorized'
BEGIN SELECT RAISE(ABORT, 'partner_not_authorized'); END;
-- And one that comes back to life needs it too.
CREATE TRIGGER grant_revived_needs_authorized_partner BEFORE UPDATE ON grants
WHEN (OLD.frozen <> '[]' OR OLD.paused IS NOT NULL) AND NEW.frozen = '[]' AND NEW.paused IS NULL AND NEW.ended_at IS NULL
  AND coalesce((SELECT state FROM partnerships WHERE organisation_id = NEW.partner_id), 'none') <> 'authorized'
BEGIN SELECT RAISE(ABORT, 'partner_not_authorized'); END;
CREATE TRIGGER ended_grant_stays_ended BEFORE UPDATE ON grants
WHEN OLD.ended_at IS NOT NULL AND NEW.ended_at IS NULL
BEGIN SELECT RAISE(ABORT, 'grant_ended'); END;

-- Which collaborators may open which client (M6); representatives and administrators need no row.
CREATE TABLE assignments (
  grant_id TEXT NOT NULL REFERENCES grants (id),
  person_id TEXT NOT NULL REFERENCES persons (id),
  PRIMARY KEY (grant_id, person_id)
) STRICT;

-- Who of the partner opened when, and what the page showed (W7, E33).
CREATE TABLE openings (
  id TEXT PRIMARY KEY,
  grant_id TEXT NOT NULL REFERENCES grants (id),
  person_id TEXT NOT NULL REFERENCES persons (id),
  at INTEGER NOT NULL,
  way TEXT NOT NULL,
  outcome TEXT NOT NULL,
  landed_at INTEGER
) STRICT;
CREATE INDEX openings_by_grant ON openings (grant_id, at);
CREATE INDEX openings_by_person ON openings (person_id, grant_id, at);

-- One mint in flight per account of a panel (E42).
CREATE TABLE opening_locks (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  person_id TEXT NOT NULL,
  until INTEGER NOT NULL
) STRICT;

-- Credentials a connector made for a grant and removes with it (W9); the secret is encrypted.
CREATE TABLE product_credentials (
  id TEXT PRIMARY KEY,
  grant_id TEXT NOT NULL REFERENCES grants (id),
  product_id TEXT NOT NULL,
  -- Protocol of the card: ftp, sftp, mysql …
  protocol TEXT NOT NULL,
  server TEXT NOT NULL,
  port INTEGER NOT NULL,
  username TEXT NOT NULL,
  key_id TEXT NOT NULL,
  nonce TEXT NOT NULL,
  ciphertext TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX product_credential_once ON product_credentials (grant_id, product_id, protocol);
