-- Grants whose customer wants a mail for each opening (W7).
CREATE TABLE grant_notices (
  grant_id TEXT PRIMARY KEY REFERENCES grants (id)
) STRICT;

-- An opening stands in the log only if the grant held at the moment of the commit (E15, E1): what
-- was ended, paused, frozen, run out or suspended between the decision and here aborts the batch.
CREATE TRIGGER opening_needs_live_grant BEFORE INSERT ON openings
WHEN NEW.outcome <> 'failed' AND NOT EXISTS (
  SELECT 1 FROM grants g JOIN partnerships s ON s.organisation_id = g.partner_id
  WHERE g.id = NEW.grant_id AND g.state = 'active' AND g.panel_state = 'in_force'
    AND (g.ends_at IS NULL OR g.ends_at > NEW.at) AND s.state = 'authorized')
BEGIN SELECT RAISE(ABORT, 'grant_not_active'); END;
