-- What the host sets for its whole deployment while it runs: one row a setting, its value JSON of that
-- setting's schema (shared/api/host-settings.ts). A setting without a row has the value that stands there.
CREATE TABLE host_settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

-- Small pictures of the host's face (A9), named by a SHA-256 of what they hold, so that one never changes.
CREATE TABLE host_pictures (
  hash TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  bytes TEXT NOT NULL,
  stored_at INTEGER NOT NULL
) STRICT;
