-- T1-T4: tenders, who opened them, offers, and the share that came of one.
CREATE TABLE tenders (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  title TEXT NOT NULL,
  extract TEXT NOT NULL,
  full_text TEXT NOT NULL,
  budget TEXT NOT NULL,
  region TEXT NOT NULL,
  language TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  valid_until INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  closed_at INTEGER,
  winner_id TEXT REFERENCES organisations (id),
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX tenders_open ON tenders (confirmed_at, id) WHERE state = 'open';
CREATE INDEX tenders_due ON tenders (valid_until) WHERE state = 'open';
CREATE INDEX tenders_unconfirmed ON tenders (created_at) WHERE state = 'unconfirmed';
CREATE INDEX tenders_closed ON tenders (closed_at);
CREATE INDEX tenders_won ON tenders (winner_id, closed_at) WHERE winner_id IS NOT NULL;

CREATE TABLE tender_openings (
  tender_id TEXT NOT NULL REFERENCES tenders (id),
  partner_id TEXT NOT NULL REFERENCES organisations (id),
  person_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (tender_id, partner_id)
) STRICT;

CREATE TABLE tender_offers (
  tender_id TEXT NOT NULL REFERENCES tenders (id),
  partner_id TEXT NOT NULL REFERENCES organisations (id),
  text TEXT NOT NULL,
  price TEXT NOT NULL,
  made_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (tender_id, partner_id)
) STRICT;

-- Who wants mails of which tenders, and who was mailed of which: once.
CREATE TABLE tender_preferences (
  organisation_id TEXT PRIMARY KEY REFERENCES organisations (id),
  languages TEXT NOT NULL,
  regions TEXT NOT NULL,
  since INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE TABLE tender_notices (
  tender_id TEXT NOT NULL REFERENCES tenders (id),
  partner_id TEXT NOT NULL REFERENCES organisations (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (tender_id, partner_id)
) STRICT;

CREATE TABLE tender_shares (
  invitation_id TEXT PRIMARY KEY REFERENCES invitations (id),
  tender_id TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
