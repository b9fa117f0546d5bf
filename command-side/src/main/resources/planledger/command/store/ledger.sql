-- The ledger of one machine, as an archive: every entry of every plan, in the order in which they were recorded.
-- Any SQLite from 3.37 reads it. The comments inside the tables stand in the file itself: see its schema.

PRAGMA application_id = 0x504c4c47; -- "PLLG": tells this file from other SQLite files.
PRAGMA user_version = 1; -- The form described here.

CREATE TABLE entry (
    -- Place in the ledger: 1, 2, 3 and so on without gaps, in the order of recording.
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    -- What the entry is about, such as a plan's id. The entries of one such subject are its stream.
    stream TEXT NOT NULL,
    -- Place in the stream, from 0. People see it from 1 and call it the revision.
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    -- Name of this entry alone, the same wherever it is copied to.
    event_id TEXT NOT NULL UNIQUE,
    -- What happened, such as plan-amended. With the revision it says how the payload is to be read.
    type TEXT NOT NULL,
    revision TEXT,
    -- When it was recorded, by the server's clock: RFC 3339, UTC, milliseconds. Sorts as text.
    -- Entries recorded at the same moment may stand some milliseconds out of order; the position decides.
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-*Z' AND length(recorded_at) = 24),
    -- The fact itself, as JSON in UTF-8. Never rewritten: proofs rest on these bytes.
    payload BLOB NOT NULL,
    -- Who recorded it and with which request, as a JSON object of strings. Texts that people typed stand here too.
    metadata BLOB NOT NULL,
    -- The kind of subject that the stream is about.
    aggregate_type TEXT NOT NULL,
    UNIQUE (stream, sequence)
) STRICT;

CREATE INDEX entry_by_time ON entry (recorded_at);

-- The file itself refuses mistakes, whatever program makes them. Who means harm can take these rules away; that the
-- bytes are still those that were recorded is for the proofs to show.

CREATE TRIGGER entry_follows_its_stream BEFORE INSERT ON entry
WHEN NEW.sequence > 0
    AND NOT EXISTS (SELECT 1 FROM entry WHERE stream = NEW.stream AND sequence = NEW.sequence - 1)
BEGIN
    SELECT RAISE(ABORT, 'an entry was left out of its stream');
END;

-- All but the metadata, where a text that people typed may have to be erased.
CREATE TRIGGER entry_stays BEFORE UPDATE
OF position, stream, sequence, event_id, type, revision, recorded_at, payload, aggregate_type ON entry
BEGIN
    SELECT RAISE(ABORT, 'an entry is never changed');
END;

CREATE TRIGGER entry_remains BEFORE DELETE ON entry
BEGIN
    SELECT RAISE(ABORT, 'an entry is never removed');
END;
