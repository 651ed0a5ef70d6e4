-- What a claimed account was to be linked for: the partner or the request that waits until the host has confirmed (S2).
ALTER TABLE account_claims ADD COLUMN linked_for TEXT;
