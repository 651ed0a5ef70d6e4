-- The address to which a panel copies an account's mails (M5); only the hash of what cannot be guessed in it.
CREATE TABLE copy_addresses (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  token_hash TEXT NOT NULL CONSTRAINT copy_address_token UNIQUE,
  generation INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;

-- What came in: which mail, when, and what became of it; never a word of it.
CREATE TABLE mail_copies (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  message_hash TEXT NOT NULL,
  at INTEGER NOT NULL,
  verdict TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX mail_copy_once ON mail_copies (account_id, message_hash);
CREATE INDEX mail_copies_by_time ON mail_copies (at);
