-- Credentials whose secrets are being made anew (W9, E18): the names that a panel may not list, until
-- it has taken them away. No secret is kept of them.
CREATE TABLE retired_credentials (
  grant_id TEXT NOT NULL REFERENCES grants (id),
  product_id TEXT NOT NULL,
  username TEXT NOT NULL,
  PRIMARY KEY (grant_id, username)
) STRICT;
