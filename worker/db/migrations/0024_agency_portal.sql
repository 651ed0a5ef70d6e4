-- A vendor's portal for agencies, at an origin of its own beside its panel (IONOS): controls stand there too.
ALTER TABLE panels ADD COLUMN agency_origin TEXT;
CREATE UNIQUE INDEX panel_agency_origin ON panels (agency_origin);
