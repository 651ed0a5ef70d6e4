-- The host's people: admins run the deployment, staff helps its customers (O7, H5).
ALTER TABLE persons ADD COLUMN host_role TEXT;
UPDATE persons SET host_role = 'admin' WHERE admin = 1;
ALTER TABLE persons DROP COLUMN admin;
CREATE INDEX persons_of_host ON persons (host_role) WHERE host_role IS NOT NULL;

-- A deployment without an admin could only be had back by its command line.
CREATE TRIGGER last_admin BEFORE UPDATE OF host_role ON persons
WHEN OLD.host_role = 'admin' AND NEW.host_role IS NOT 'admin'
  AND (SELECT count(*) FROM persons WHERE host_role = 'admin') <= 1
BEGIN SELECT RAISE(ABORT, 'last_admin'); END;
