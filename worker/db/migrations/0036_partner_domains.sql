-- Domains that partners have proved, or want to (P11). More than one organisation can prove the same: then
-- they belong together (E57).
CREATE TABLE partner_domains (
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  domain TEXT NOT NULL,
  state TEXT NOT NULL,
  way TEXT,
  added_at INTEGER NOT NULL,
  verified_at INTEGER,
  seen_at INTEGER,
  checked_at INTEGER,
  next_check_at INTEGER,
  missed INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (organisation_id, domain)
) STRICT;
CREATE INDEX partner_domains_verified ON partner_domains (domain) WHERE state = 'verified';
CREATE INDEX partner_domains_due ON partner_domains (next_check_at) WHERE next_check_at IS NOT NULL;
