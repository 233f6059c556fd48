PRAGMA user_version=1;
CREATE TABLE event(
  seq INTEGER PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  recorded TEXT NOT NULL,
  boot TEXT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  subject TEXT NOT NULL,
  correlation TEXT NOT NULL,
  command TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL,
  prev BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE TABLE meta(
  chain BLOB NOT NULL,
  mode TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;
-- One guard for both unique keys: a guard on seq alone lets INSERT OR REPLACE delete a row through the command.
CREATE TRIGGER event_next BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event) OR EXISTS (SELECT 1 FROM event WHERE command = NEW.command)
BEGIN SELECT RAISE(ABORT, 'the journal takes the next event only, and a command once'); END;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER meta_once BEFORE INSERT ON meta WHEN EXISTS (SELECT 1 FROM meta)
BEGIN SELECT RAISE(ABORT, 'a journal is one chain'); END;
CREATE TRIGGER meta_no_update BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER meta_no_delete BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
