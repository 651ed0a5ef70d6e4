-- Customer-session mode (E51): one act that the adapter carries out in the customer's own page. The secret of
-- a user to be made is sealed here until the page reports that it was made.
CREATE TABLE instructions (
  id TEXT PRIMARY KEY,
  grant_id TEXT NOT NULL REFERENCES grants (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  generation INTEGER NOT NULL,
  act TEXT NOT NULL,
  product_id TEXT NOT NULL,
  username TEXT NOT NULL,
  state TEXT NOT NULL,
  evidence TEXT,
  issued_to TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  protocol TEXT,
  server TEXT,
  port INTEGER,
  key_id TEXT,
  nonce TEXT,
  ciphertext TEXT,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX instructions_of_grant ON instructions (grant_id, issued_at);
