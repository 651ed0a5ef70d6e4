-- G2: what the minute's job looks for, so that it never reads a whole table to find it.
CREATE INDEX devices_by_end ON devices (coalesce(ended_at, expires_at));
CREATE INDEX member_invitations_by_expiry ON member_invitations (expires_at);
CREATE INDEX address_changes_by_time ON address_changes (until);
CREATE INDEX recoveries_by_end ON recoveries (coalesce(ended_at, ready_at));
CREATE INDEX invitations_held_past ON invitations (expires_at) WHERE held_for IS NOT NULL AND state <> 'pending';
CREATE INDEX requests_past ON access_requests (expires_at) WHERE state <> 'pending' AND email <> '';
CREATE INDEX claims_past ON account_claims (coalesce(decided_at, created_at))
  WHERE state <> 'pending' AND (evidence <> '' OR contact_email IS NOT NULL OR answer IS NOT NULL);
CREATE INDEX accounts_unlinked ON accounts (unlinked_at) WHERE unlinked_at IS NOT NULL;
CREATE INDEX grants_by_ending ON grants (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX cleanups_by_time ON cleanups (asked_at);
CREATE INDEX opening_locks_by_end ON opening_locks (until);
CREATE INDEX verification_grants_by_end ON verification_grants (ends_at);

-- G3: from which of the person's devices an account was opened; unknown for openings before this.
ALTER TABLE openings ADD COLUMN device_id TEXT;
