-- The key with which the log's names and addresses of one person, or of one client record, are sealed.
-- Without it they can be read no more, and the log's chain is as it was (G2). Sealed itself like every secret (E35).
CREATE TABLE log_keys (
  subject_id TEXT PRIMARY KEY,
  key_id TEXT NOT NULL,
  nonce TEXT NOT NULL,
  ciphertext TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX log_keys_by_key ON log_keys (key_id);
