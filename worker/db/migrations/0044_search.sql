-- A3: what an admin types is looked up by the beginning of a word, an address, a domain or an id, each by an index.
-- The words of names stand apart, kept by triggers, so that no write of the Worker has to think of them.
CREATE TABLE name_words (
  kind TEXT NOT NULL,
  word TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (kind, word, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_words_of ON name_words (kind, id);

-- A name as a JSON list of its words: quoted as one text, then cut at its spaces.
INSERT OR IGNORE INTO name_words (kind, word, id)
  SELECT 'organisation', w.value, o.id
  FROM organisations o, json_each('[' || replace(json_quote(lower(o.name)), ' ', '","') || ']') w WHERE w.value <> '';
INSERT OR IGNORE INTO name_words (kind, word, id)
  SELECT 'account', w.value, a.id
  FROM accounts a, json_each('[' || replace(json_quote(lower(a.name)), ' ', '","') || ']') w WHERE w.value <> '';

CREATE TRIGGER organisation_words_new AFTER INSERT ON organisations BEGIN
  INSERT OR IGNORE INTO name_words (kind, word, id)
    SELECT 'organisation', w.value, NEW.id
    FROM json_each('[' || replace(json_quote(lower(NEW.name)), ' ', '","') || ']') w WHERE w.value <> '';
END;
CREATE TRIGGER organisation_words_changed AFTER UPDATE OF name ON organisations WHEN NEW.name <> OLD.name BEGIN
  DELETE FROM name_words WHERE kind = 'organisation' AND id = NEW.id;
  INSERT OR IGNORE INTO name_words (kind, word, id)
    SELECT 'organisation', w.value, NEW.id
    FROM json_each('[' || replace(json_quote(lower(NEW.name)), ' ', '","') || ']') w WHERE w.value <> '';
END;
CREATE TRIGGER account_words_new AFTER INSERT ON accounts BEGIN
  INSERT OR IGNORE INTO name_words (kind, word, id)
    SELECT 'account', w.value, NEW.id
    FROM json_each('[' || replace(json_quote(lower(NEW.name)), ' ', '","') || ']') w WHERE w.value <> '';
END;
CREATE TRIGGER account_words_changed AFTER UPDATE OF name ON accounts WHEN NEW.name <> OLD.name BEGIN
  DELETE FROM name_words WHERE kind = 'account' AND id = NEW.id;
  INSERT OR IGNORE INTO name_words (kind, word, id)
    SELECT 'account', w.value, NEW.id
    FROM json_each('[' || replace(json_quote(lower(NEW.name)), ' ', '","') || ']') w WHERE w.value <> '';
END;
CREATE TRIGGER account_words_gone AFTER DELETE ON accounts BEGIN
  DELETE FROM name_words WHERE kind = 'account' AND id = OLD.id;
END;

CREATE INDEX persons_by_domain ON persons (substr(email, instr(email, '@') + 1));
CREATE INDEX accounts_by_panel_account ON accounts (panel_account_id);
CREATE INDEX accounts_by_shown_anywhere ON accounts (shown_as);
CREATE INDEX accounts_by_pinned ON accounts (pinned_email) WHERE pinned_email IS NOT NULL;
CREATE INDEX invitations_by_held_address ON invitations (held_for) WHERE held_for IS NOT NULL;
CREATE INDEX grants_held ON grants (id) WHERE state = 'frozen';
CREATE INDEX invitations_by_account ON invitations (account_id);
-- The queue of applications: whoever waits longest comes first (A1).
CREATE INDEX partnerships_queue ON partnerships (state, coalesce(applied_at, 0), organisation_id);
