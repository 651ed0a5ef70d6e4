-- Teams of a partner, and which products an assignment is about (M6); null: everything the grant gives.
CREATE TABLE teams (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  name TEXT NOT NULL COLLATE NOCASE,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX team_name ON teams (organisation_id, name);

CREATE TABLE team_members (
  team_id TEXT NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES persons (id),
  PRIMARY KEY (team_id, person_id)
) STRICT;
CREATE INDEX team_members_by_person ON team_members (person_id, team_id);

CREATE TABLE team_assignments (
  grant_id TEXT NOT NULL REFERENCES grants (id),
  team_id TEXT NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
  products TEXT,
  PRIMARY KEY (grant_id, team_id)
) STRICT;
CREATE INDEX team_assignments_by_team ON team_assignments (team_id, grant_id);

ALTER TABLE assignments ADD COLUMN products TEXT;
CREATE INDEX assignments_by_person ON assignments (person_id, grant_id);

-- Nobody is in a team of an organisation that is not theirs, and who leaves it is in none of its teams (E18).
CREATE TRIGGER team_member_is_member BEFORE INSERT ON team_members
WHEN NOT EXISTS (SELECT 1 FROM teams t JOIN members m ON m.organisation_id = t.organisation_id
  WHERE t.id = NEW.team_id AND m.person_id = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'not_of_this_partner'); END;
CREATE TRIGGER member_leaves_teams AFTER DELETE ON members
BEGIN
  DELETE FROM team_members WHERE person_id = OLD.person_id
    AND team_id IN (SELECT id FROM teams WHERE organisation_id = OLD.organisation_id);
END;
-- And a partner assigns its clients to its own people only (E16).
CREATE TRIGGER assigned_team_of_this_partner BEFORE INSERT ON team_assignments
WHEN NOT EXISTS (SELECT 1 FROM grants g JOIN teams t ON t.organisation_id = g.partner_id
  WHERE g.id = NEW.grant_id AND t.id = NEW.team_id)
BEGIN SELECT RAISE(ABORT, 'not_of_this_partner'); END;
CREATE TRIGGER assigned_person_of_this_partner BEFORE INSERT ON assignments
WHEN NOT EXISTS (SELECT 1 FROM grants g JOIN members m ON m.organisation_id = g.partner_id
  WHERE g.id = NEW.grant_id AND m.person_id = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'not_of_this_partner'); END;
