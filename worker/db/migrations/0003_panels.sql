-- Panels of this deployment, their credentials, and the accounts customers proved to own (S2, E31, E35, E48).
CREATE TABLE panels (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  -- What the browser sees, exact scheme, host and port.
  origin TEXT NOT NULL CONSTRAINT panel_origin UNIQUE,
  -- Where the Worker calls; the same unless set.
  api_base TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  -- Domain whose /.well-known/panelshare pins this deployment.
  host_origin TEXT NOT NULL,
  -- SHA-256 of the token a delegated-login host presents at introspection and revocation.
  host_token_hash TEXT,
  verified_at INTEGER,
  verified_version TEXT,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;

-- AES-GCM; the key id names the Worker secret, the panel is associated data (E35).
CREATE TABLE panel_credentials (
  panel_id TEXT PRIMARY KEY REFERENCES panels (id),
  key_id TEXT NOT NULL,
  nonce TEXT NOT NULL,
  ciphertext TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  panel_id TEXT NOT NULL REFERENCES panels (id),
  panel_account_id TEXT NOT NULL,
  shown_as TEXT NOT NULL,
  name TEXT NOT NULL,
  pinned_email TEXT,
  proven_by TEXT NOT NULL,
  proven_at INTEGER NOT NULL,
  link_id TEXT,
  version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX account_claimed ON accounts (panel_id, panel_account_id);
CREATE INDEX accounts_by_organisation ON accounts (organisation_id, id);
CREATE INDEX accounts_by_shown ON accounts (panel_id, shown_as);

-- Products as last listed, reduced to named fields: names for pages, and what a code could reach (S15).
CREATE TABLE account_products (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  product_id TEXT NOT NULL,
  parent TEXT,
  category TEXT NOT NULL,
  name TEXT NOT NULL,
  listed_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, product_id)
) STRICT;
CREATE INDEX account_products_by_name ON account_products (name);
