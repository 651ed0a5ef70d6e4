-- What ends a grant beside its date (X3), the partner's own record of the client (Q1), and the e-mail copy (M5).
ALTER TABLE grants ADD COLUMN idle_days INTEGER;
ALTER TABLE grants ADD COLUMN project_id TEXT;
ALTER TABLE grants ADD COLUMN client_id TEXT;
ALTER TABLE grants ADD COLUMN mail_copy TEXT NOT NULL DEFAULT 'off';
CREATE INDEX grants_by_client ON grants (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX grants_by_project ON grants (project_id) WHERE project_id IS NOT NULL AND ended_at IS NULL;
CREATE INDEX grants_by_idle ON grants (started_at) WHERE idle_days IS NOT NULL AND ended_at IS NULL;

ALTER TABLE invitations ADD COLUMN idle_days INTEGER;
ALTER TABLE invitations ADD COLUMN project_id TEXT;
ALTER TABLE invitations ADD COLUMN request_id TEXT;

-- What no code may write (M2, M5, E21, E22): a payer or a copy without full access, a copy after the end.
CREATE TRIGGER grant_terms_inserted BEFORE INSERT ON grants
WHEN (NEW.access ->> 'kind' <> 'full' AND (NEW.access ->> 'payer' IS NOT NULL OR NEW.mail_copy = 'on'))
  OR (NEW.ended_at IS NOT NULL AND NEW.mail_copy = 'on')
BEGIN SELECT RAISE(ABORT, 'full_access_only'); END;
CREATE TRIGGER grant_terms_updated BEFORE UPDATE ON grants
WHEN (NEW.access ->> 'kind' <> 'full' AND (NEW.access ->> 'payer' IS NOT NULL OR NEW.mail_copy = 'on'))
  OR (NEW.ended_at IS NOT NULL AND NEW.mail_copy = 'on')
BEGIN SELECT RAISE(ABORT, 'full_access_only'); END;
