-- E20: the dashboard shows alarms about partners at each look, and they are few among many events.
CREATE INDEX audit_partner_alarms ON audit_events (at) WHERE event = 'partner.alarm';
