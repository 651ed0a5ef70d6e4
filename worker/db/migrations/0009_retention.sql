-- The minute job deletes what is past its time; without these it would read whole tables to find it.
CREATE INDEX access_tokens_by_expiry ON access_tokens (expires_at);
CREATE INDEX outbox_done ON outbox (done_at) WHERE state = 'done';
