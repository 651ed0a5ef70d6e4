-- Mails and connector jobs, written in the same batch as what caused them.
CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  leased_until INTEGER NOT NULL,
  last_error TEXT,
  created_at INTEGER NOT NULL,
  done_at INTEGER
) STRICT;
CREATE INDEX outbox_due ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_dead ON outbox (created_at) WHERE state = 'dead';

-- Answers to API posts, replayed when the same key comes again.
CREATE TABLE idempotency (
  person_id TEXT NOT NULL,
  key TEXT NOT NULL,
  route TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (person_id, key)
) STRICT;
CREATE INDEX idempotency_by_expiry ON idempotency (expires_at);

-- Fixed windows for limits that must be exact; floods are the platform's rate limiter's.
CREATE TABLE rate_windows (
  bucket TEXT PRIMARY KEY,
  count INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT;
CREATE INDEX rate_windows_by_expiry ON rate_windows (until);

-- Compare-and-set: a row is inserted straight after each versioned write and only if it touched one row.
CREATE TABLE commit_guard (
  held INTEGER CONSTRAINT stale_version CHECK (held = 1)
) STRICT;
