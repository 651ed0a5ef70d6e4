-- A partner asks a customer (Q2-Q5): for access, or for more time under a share that lives.
CREATE TABLE access_requests (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL REFERENCES organisations (id),
  -- No foreign key: a request outlives the partner's record, and a decline silences for as long (E20).
  client_id TEXT,
  extends_grant_id TEXT REFERENCES grants (id),
  email TEXT NOT NULL,
  -- The mailbox behind the address, `lena+x@` and `lena@` alike (mailboxOf): limits hold for it.
  mailbox TEXT NOT NULL GENERATED ALWAYS AS (
    CASE
      WHEN instr(email, '+') BETWEEN 1 AND instr(email, '@')
      THEN substr(email, 1, instr(email, '+') - 1) || substr(email, instr(email, '@'))
      ELSE email
    END
  ) STORED,
  asked TEXT NOT NULL,
  ends_at INTEGER,
  project_id TEXT,
  message TEXT NOT NULL,
  reply_to TEXT,
  note TEXT NOT NULL,
  state TEXT NOT NULL,
  generation INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  answered_by TEXT,
  answered_at INTEGER,
  customer_id TEXT,
  account_id TEXT,
  granted TEXT,
  grant_id TEXT,
  version INTEGER NOT NULL,
  CONSTRAINT asks_for_something CHECK (client_id IS NOT NULL OR extends_grant_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX request_pending ON access_requests (client_id) WHERE state = 'pending' AND extends_grant_id IS NULL;
CREATE UNIQUE INDEX request_extension_pending ON access_requests (extends_grant_id)
  WHERE state = 'pending' AND extends_grant_id IS NOT NULL;
CREATE INDEX requests_by_client ON access_requests (client_id, created_at);
CREATE INDEX requests_by_extended ON access_requests (extends_grant_id, created_at) WHERE extends_grant_id IS NOT NULL;
CREATE INDEX requests_by_email ON access_requests (email) WHERE state = 'pending';
CREATE INDEX requests_declined ON access_requests (partner_id, answered_at) WHERE state = 'declined';
CREATE INDEX requests_by_expiry ON access_requests (expires_at) WHERE state = 'pending';
CREATE INDEX invitations_by_request ON invitations (request_id) WHERE request_id IS NOT NULL;

-- Only a partner that is authorized at the moment of the commit asks (E7), and only for its own record (E17).
CREATE TRIGGER request_needs_authorized_partner BEFORE INSERT ON access_requests
WHEN coalesce((SELECT state FROM partnerships WHERE organisation_id = NEW.partner_id), 'none') <> 'authorized'
BEGIN SELECT RAISE(ABORT, 'partner_not_authorized'); END;
CREATE TRIGGER request_of_known_client BEFORE INSERT ON access_requests
WHEN NEW.client_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM clients WHERE id = NEW.client_id AND partner_id = NEW.partner_id)
BEGIN SELECT RAISE(ABORT, 'client_gone'); END;
-- Q6: nothing asked for a record waits for an answer once the record is gone.
CREATE TRIGGER requests_go_with_client AFTER DELETE ON clients
BEGIN
  UPDATE access_requests SET state = 'cancelled', version = version + 1
  WHERE client_id = OLD.id AND state = 'pending';
END;

-- Who does not want to be asked by whom: a mailbox, or all of an organisation.
CREATE TABLE request_blocks (
  addressee TEXT NOT NULL,
  partner_id TEXT NOT NULL REFERENCES organisations (id),
  person_id TEXT NOT NULL REFERENCES persons (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (addressee, partner_id)
) STRICT;
CREATE INDEX request_blocks_by_person ON request_blocks (person_id);

-- Whether an organisation takes requests with its code only. The code itself is derived from the generation.
CREATE TABLE request_codes (
  organisation_id TEXT PRIMARY KEY REFERENCES organisations (id),
  required INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;

-- Addresses a partner has proved by a mailed code and may name as Reply-To (E19).
CREATE TABLE reply_addresses (
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  email TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (organisation_id, email)
) STRICT;
