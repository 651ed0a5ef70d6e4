-- P7: when the books begin.
CREATE INDEX ledger_bookings_by_time ON ledger_bookings (at);
