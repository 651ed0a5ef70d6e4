-- S2: the host's own list of a panel's accounts. Where customers can edit their contact or the panel has none,
-- a code goes to the address that stands here. `import_id`: the last import that named the account.
CREATE TABLE listed_accounts (
  panel_id TEXT NOT NULL REFERENCES panels (id),
  panel_account_id TEXT NOT NULL,
  shown_as TEXT NOT NULL,
  contact_email TEXT NOT NULL,
  customer_number TEXT NOT NULL,
  language TEXT,
  premium INTEGER NOT NULL,
  import_id TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (panel_id, panel_account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX listed_accounts_by_shown ON listed_accounts (panel_id, shown_as);
CREATE INDEX listed_accounts_by_contact ON listed_accounts (contact_email);
CREATE INDEX listed_accounts_by_number ON listed_accounts (customer_number) WHERE customer_number <> '';

-- A file of such accounts, taken in parts, looked at, and then applied in steps.
CREATE TABLE account_imports (
  id TEXT PRIMARY KEY,
  panel_id TEXT NOT NULL REFERENCES panels (id),
  -- The person who began it; NULL for the host's own program.
  started_by TEXT,
  state TEXT NOT NULL,
  -- Whether accounts that the file does not name leave the list.
  whole INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  applied INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX account_imports_by_panel ON account_imports (panel_id, started_at);
CREATE UNIQUE INDEX account_imports_applying ON account_imports (panel_id) WHERE state = 'applying';

CREATE TABLE account_import_rows (
  import_id TEXT NOT NULL REFERENCES account_imports (id),
  number INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  -- The column that is wrong, if one is.
  field TEXT,
  panel_account_id TEXT NOT NULL,
  shown_as TEXT NOT NULL,
  contact_email TEXT NOT NULL,
  customer_number TEXT NOT NULL,
  language TEXT,
  premium INTEGER NOT NULL,
  staged_at INTEGER NOT NULL,
  PRIMARY KEY (import_id, number)
) STRICT;
CREATE INDEX account_import_rows_by_outcome ON account_import_rows (import_id, outcome, number);
CREATE INDEX account_import_rows_by_account ON account_import_rows (import_id, panel_account_id);
CREATE INDEX account_import_rows_by_age ON account_import_rows (staged_at);
