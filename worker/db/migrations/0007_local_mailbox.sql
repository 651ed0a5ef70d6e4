-- Mails of local work, read at /dev/mailbox. Stays empty on a deployment: its transport refuses to run there.
CREATE TABLE local_mailbox (
  -- The outbox id: a mail sent twice lies here once.
  id TEXT PRIMARY KEY,
  recipient TEXT NOT NULL,
  sender TEXT NOT NULL,
  reply_to TEXT,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  html TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX local_mailbox_by_recipient ON local_mailbox (recipient, at);
