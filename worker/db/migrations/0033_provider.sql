-- O7: staff signs in by the host's own OpenID provider. Who is who there is bound once, by issuer and
-- subject; an address alone never binds. The client's secret is sealed like every credential.
CREATE TABLE host_secrets (
  name TEXT PRIMARY KEY,
  key_id TEXT NOT NULL,
  nonce TEXT NOT NULL,
  ciphertext TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE provider_links (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES persons (id),
  bound_at INTEGER NOT NULL,
  bound_by TEXT NOT NULL,
  PRIMARY KEY (issuer, subject)
) STRICT;
CREATE UNIQUE INDEX provider_link_of_person ON provider_links (person_id, issuer);

-- An admin's word that this person may be bound at its next sign-in there.
CREATE TABLE provider_appointments (
  person_id TEXT NOT NULL REFERENCES persons (id),
  issuer TEXT NOT NULL,
  made_by TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (person_id, issuer)
) STRICT;
CREATE INDEX provider_appointments_by_expiry ON provider_appointments (expires_at);
