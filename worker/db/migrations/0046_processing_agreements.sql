-- G1: the processing agreement between customer and partner that stands beside a share, from the template or
-- their own, by its hash. Chosen by the customer, also while the invitation waits; confirmed by the partner.
CREATE TABLE processing_agreements (
  id TEXT PRIMARY KEY,
  -- One of the two: a choice made with an invitation counts for the share that comes of it.
  invitation_id TEXT REFERENCES invitations (id),
  grant_id TEXT REFERENCES grants (id),
  customer_id TEXT NOT NULL REFERENCES organisations (id),
  partner_id TEXT NOT NULL REFERENCES organisations (id),
  kind TEXT NOT NULL,
  -- Version and language of the template, and whom it names; of their own agreement only what they call it.
  text_version TEXT,
  language TEXT,
  parties TEXT,
  title TEXT NOT NULL,
  hash TEXT NOT NULL,
  chosen_by TEXT NOT NULL,
  chosen_at INTEGER NOT NULL,
  confirmed_by TEXT,
  confirmed_at INTEGER,
  -- When another one was chosen or confirmed in its place.
  replaced_at INTEGER,
  version INTEGER NOT NULL,
  CONSTRAINT beside_one_share CHECK ((invitation_id IS NULL) <> (grant_id IS NULL))
) STRICT;
CREATE INDEX processing_by_grant ON processing_agreements (grant_id) WHERE grant_id IS NOT NULL;
CREATE INDEX processing_by_invitation ON processing_agreements (invitation_id) WHERE invitation_id IS NOT NULL;
CREATE INDEX invitations_by_grant ON invitations (grant_id) WHERE grant_id IS NOT NULL;
