-- What has changed in whose list of clients: a browser that knows the rest asks for that alone (W1). It
-- paints lists and decides nothing. Written by triggers, so that no writer can forget it.
CREATE TABLE list_changes (
  -- The moment of the change in milliseconds, one more than the last where several fall together. It
  -- never goes back, not even when the database is set back to an older state (A8).
  seq INTEGER PRIMARY KEY,
  -- A partner's, one person's, or '' for everybody's.
  list TEXT NOT NULL,
  -- '' where the whole list is to be read anew.
  grant_id TEXT NOT NULL,
  CONSTRAINT list_change_once UNIQUE (list, grant_id)
) STRICT;
CREATE INDEX list_changes_of ON list_changes (list, seq, grant_id);

-- The one place that gives numbers: whoever inserts here notes a change.
CREATE VIEW list_changed AS SELECT list, grant_id FROM list_changes;
CREATE TRIGGER list_change INSTEAD OF INSERT ON list_changed BEGIN
  INSERT INTO list_changes (seq, list, grant_id) VALUES (
    max(coalesce((SELECT max(seq) FROM list_changes), 0) + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER)),
    NEW.list, NEW.grant_id
  ) ON CONFLICT (list, grant_id) DO UPDATE SET seq = excluded.seq;
END;

-- A change of one client stands in its partner's list, and in those of the collaborators it is assigned to, who
-- are told of no other (M6).
CREATE VIEW client_changed AS SELECT grant_id FROM list_changes;
CREATE TRIGGER client_change INSTEAD OF INSERT ON client_changed BEGIN
  INSERT INTO list_changed SELECT partner_id, id FROM grants WHERE id = NEW.grant_id;
  INSERT INTO list_changed SELECT person_id, grant_id FROM assignments WHERE grant_id = NEW.grant_id
    UNION SELECT y.person_id, x.grant_id FROM team_assignments x JOIN team_members y ON y.team_id = x.team_id
      WHERE x.grant_id = NEW.grant_id;
END;

CREATE TRIGGER list_grant_made AFTER INSERT ON grants
BEGIN INSERT INTO client_changed VALUES (NEW.id); END;
CREATE TRIGGER list_grant_changed AFTER UPDATE ON grants
BEGIN INSERT INTO client_changed VALUES (NEW.id); END;
CREATE TRIGGER list_account_changed AFTER UPDATE OF panel_id, shown_as, name ON accounts
WHEN (OLD.panel_id, OLD.shown_as, OLD.name) IS NOT (NEW.panel_id, NEW.shown_as, NEW.name)
BEGIN INSERT INTO client_changed SELECT id FROM grants WHERE account_id = NEW.id AND ended_at IS NULL; END;
CREATE TRIGGER list_customer_renamed AFTER UPDATE OF name ON organisations WHEN OLD.name IS NOT NEW.name
BEGIN INSERT INTO client_changed SELECT id FROM grants WHERE customer_id = NEW.id AND ended_at IS NULL; END;

-- What stands in one person's list only.
CREATE TRIGGER list_grant_opened AFTER INSERT ON openings
BEGIN INSERT INTO list_changed VALUES (NEW.person_id, NEW.grant_id); END;
CREATE TRIGGER list_assigned AFTER INSERT ON assignments
BEGIN INSERT INTO list_changed VALUES (NEW.person_id, NEW.grant_id); END;
CREATE TRIGGER list_assigned_otherwise AFTER UPDATE ON assignments
BEGIN INSERT INTO list_changed VALUES (NEW.person_id, NEW.grant_id); END;
CREATE TRIGGER list_unassigned AFTER DELETE ON assignments
BEGIN INSERT INTO list_changed VALUES (OLD.person_id, OLD.grant_id); END;
CREATE TRIGGER list_team_assigned AFTER INSERT ON team_assignments
BEGIN INSERT INTO list_changed SELECT person_id, NEW.grant_id FROM team_members WHERE team_id = NEW.team_id; END;
CREATE TRIGGER list_team_assigned_otherwise AFTER UPDATE ON team_assignments
BEGIN INSERT INTO list_changed SELECT person_id, NEW.grant_id FROM team_members WHERE team_id = NEW.team_id; END;
CREATE TRIGGER list_team_unassigned AFTER DELETE ON team_assignments
BEGIN INSERT INTO list_changed SELECT person_id, OLD.grant_id FROM team_members WHERE team_id = OLD.team_id; END;

-- Whose list is another one as a whole.
CREATE TRIGGER list_team_joined AFTER INSERT ON team_members
BEGIN INSERT INTO list_changed VALUES (NEW.person_id, ''); END;
CREATE TRIGGER list_team_left AFTER DELETE ON team_members
BEGIN INSERT INTO list_changed VALUES (OLD.person_id, ''); END;
CREATE TRIGGER list_member_joined AFTER INSERT ON members
BEGIN INSERT INTO list_changed VALUES (NEW.person_id, ''); END;
CREATE TRIGGER list_member_changed AFTER UPDATE OF role ON members WHEN OLD.role IS NOT NEW.role
BEGIN INSERT INTO list_changed VALUES (NEW.person_id, ''); END;
CREATE TRIGGER list_member_left AFTER DELETE ON members
BEGIN INSERT INTO list_changed VALUES (OLD.person_id, ''); END;

CREATE TRIGGER list_partnership_made AFTER INSERT ON partnerships
BEGIN INSERT INTO list_changed SELECT person_id, '' FROM members WHERE organisation_id = NEW.organisation_id; END;
CREATE TRIGGER list_partnership_changed AFTER UPDATE OF state ON partnerships WHEN OLD.state IS NOT NEW.state
BEGIN INSERT INTO list_changed SELECT person_id, '' FROM members WHERE organisation_id = NEW.organisation_id; END;
-- What a panel can do shows in every row of it.
CREATE TRIGGER list_panel_changed AFTER UPDATE ON panels
BEGIN INSERT INTO list_changed VALUES ('', ''); END;
CREATE TRIGGER list_panel_key_set AFTER INSERT ON panel_credentials
BEGIN INSERT INTO list_changed VALUES ('', ''); END;
CREATE TRIGGER list_panel_key_removed AFTER DELETE ON panel_credentials
BEGIN INSERT INTO list_changed VALUES ('', ''); END;
