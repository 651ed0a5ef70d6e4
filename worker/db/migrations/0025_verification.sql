-- A2: a grant that exists for a verification run only, so that a host that asks back gets an answer.
-- It opens nothing of a customer's: the accounts are the host's own test accounts.
CREATE TABLE verification_grants (
  id TEXT PRIMARY KEY,
  panel_id TEXT NOT NULL REFERENCES panels (id),
  panel_account_id TEXT NOT NULL,
  access TEXT NOT NULL,
  ends_at INTEGER NOT NULL
);

-- Whether the host offers limited access on a panel that does not keep to its limits.
ALTER TABLE panels ADD COLUMN leaky_limited INTEGER NOT NULL DEFAULT 0;
