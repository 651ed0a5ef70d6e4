-- T5: the public directory. An entry is shown while its partnership is authorized, so a suspension takes it
-- out at once; the name stands in it because the list is in its order, kept by a trigger.
CREATE TABLE directory_entries (
  organisation_id TEXT PRIMARY KEY REFERENCES organisations (id),
  name TEXT NOT NULL COLLATE NOCASE,
  text TEXT NOT NULL,
  categories TEXT NOT NULL,
  languages TEXT NOT NULL,
  region TEXT NOT NULL,
  place TEXT NOT NULL,
  words TEXT NOT NULL,
  listed_at INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX directory_by_name ON directory_entries (name, organisation_id);
CREATE INDEX directory_by_region ON directory_entries (region, name, organisation_id);

-- Found by the beginning of words, of the name alone when a customer looks for its partner (S4).
CREATE TRIGGER directory_words_new AFTER INSERT ON directory_entries BEGIN
  INSERT OR IGNORE INTO name_words (kind, word, id)
    SELECT 'directory_name', w.value, NEW.organisation_id
    FROM json_each('[' || replace(json_quote(lower(NEW.name)), ' ', '","') || ']') w WHERE w.value <> '';
  INSERT OR IGNORE INTO name_words (kind, word, id)
    SELECT 'directory', w.value, NEW.organisation_id FROM json_each(NEW.words) w;
END;
CREATE TRIGGER directory_words_changed AFTER UPDATE OF name, words ON directory_entries BEGIN
  DELETE FROM name_words WHERE kind IN ('directory', 'directory_name') AND id = NEW.organisation_id;
  INSERT OR IGNORE INTO name_words (kind, word, id)
    SELECT 'directory_name', w.value, NEW.organisation_id
    FROM json_each('[' || replace(json_quote(lower(NEW.name)), ' ', '","') || ']') w WHERE w.value <> '';
  INSERT OR IGNORE INTO name_words (kind, word, id)
    SELECT 'directory', w.value, NEW.organisation_id FROM json_each(NEW.words) w;
END;
CREATE TRIGGER directory_words_gone AFTER DELETE ON directory_entries BEGIN
  DELETE FROM name_words WHERE kind IN ('directory', 'directory_name') AND id = OLD.organisation_id;
END;
CREATE TRIGGER directory_renamed AFTER UPDATE OF name ON organisations WHEN NEW.name <> OLD.name BEGIN
  UPDATE directory_entries SET name = NEW.name WHERE organisation_id = NEW.id;
END;
