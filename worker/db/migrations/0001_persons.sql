-- Persons, how they prove themselves, and what they are signed in with (O1, O2, O7, S15, E13).
CREATE TABLE persons (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL CONSTRAINT person_email UNIQUE,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  admin INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE passkeys (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES persons (id),
  credential_id TEXT NOT NULL CONSTRAINT passkey_credential UNIQUE,
  public_key TEXT NOT NULL,
  counter INTEGER NOT NULL,
  transports TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER
) STRICT;
CREATE INDEX passkeys_by_person ON passkeys (person_id);

-- One row a running proof: a mailed code or a passkey ceremony. The code itself is derived, never stored.
CREATE TABLE challenges (
  id TEXT PRIMARY KEY,
  purpose TEXT NOT NULL,
  email TEXT NOT NULL,
  person_id TEXT,
  -- What the proof is for: an account to link, a device to prove, a passkey challenge.
  subject TEXT,
  generation INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  state TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX challenges_by_expiry ON challenges (expires_at);

-- A web session or an extension: what a person sees and ends (O2).
CREATE TABLE devices (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES persons (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  -- SHA-256 of the cookie (web) or of the current refresh token (extension).
  secret_hash TEXT NOT NULL CONSTRAINT device_secret UNIQUE,
  -- SHA-256 of the refresh token before it, valid until the current one is used.
  previous_hash TEXT,
  -- Public P-256 key of an extension device (JWK).
  public_key TEXT,
  scope TEXT NOT NULL,
  proven_at INTEGER,
  passkey_at INTEGER,
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX devices_by_person ON devices (person_id, ended_at);
CREATE INDEX devices_by_previous ON devices (previous_hash) WHERE previous_hash IS NOT NULL;

CREATE TABLE access_tokens (
  token_hash TEXT PRIMARY KEY,
  device_id TEXT NOT NULL REFERENCES devices (id),
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX access_tokens_by_device ON access_tokens (device_id);

-- One-use secrets of short life: authorisation codes, live tickets, link states, and used JWT ids.
CREATE TABLE one_time (
  hash TEXT PRIMARY KEY,
  purpose TEXT NOT NULL,
  payload TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX one_time_by_expiry ON one_time (expires_at);
