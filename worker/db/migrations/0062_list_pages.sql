-- A page of somebody's clients is read where the last one ended, however many there are (W1): from one
-- organisation of the person to the next, and in it from grant to grant.
DROP INDEX members_by_person;
-- Unique, so that the database knows that each organisation comes once and need not sort.
CREATE UNIQUE INDEX members_by_person ON members (person_id, organisation_id);
CREATE INDEX grants_live_by_partner ON grants (partner_id, id) WHERE ended_at IS NULL;
