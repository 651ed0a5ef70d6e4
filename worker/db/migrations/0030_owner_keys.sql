-- Owner mode: the key a customer made in the panel for this purpose, one an account (E26, E35). AES-GCM; panel
-- and account are associated data.
CREATE TABLE owner_keys (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  key_id TEXT NOT NULL,
  nonce TEXT NOT NULL,
  ciphertext TEXT NOT NULL,
  stored_at INTEGER NOT NULL,
  -- When the panel was last asked with it.
  checked_at INTEGER NOT NULL,
  -- Since when the panel does not take it any more; the customer was told then.
  denied_at INTEGER,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX owner_keys_unchecked ON owner_keys (checked_at);

-- Whether a partner could have made the key asks for every account the panel knows by an id, also those given up.
CREATE INDEX accounts_by_panel ON accounts (panel_id, panel_account_id);
