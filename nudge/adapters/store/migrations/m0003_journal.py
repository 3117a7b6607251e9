"""Step 3: the journal by person and by time, and what it is searched by.

`journal_text` holds each entry's text folded, so that a search is one pass without an index
in which deleted words would live on.
"""

SCRIPT = """
ALTER TABLE reflection ADD COLUMN person TEXT;
UPDATE reflection SET person = coalesce(nullif(person_email, ''), lower(trim(person_name)));
CREATE INDEX reflection_by_time ON reflection (held_at);
ALTER TABLE commitment ADD COLUMN is_theirs INTEGER NOT NULL DEFAULT 0;
CREATE INDEX commitment_by_time ON commitment (made_at);

CREATE TABLE person_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person TEXT NOT NULL,
    person_name TEXT NOT NULL,
    person_email TEXT NOT NULL,
    text TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX person_note_by_time ON person_note (made_at);

CREATE TABLE journal_text (
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (kind, ref)
) STRICT, WITHOUT ROWID;
INSERT INTO journal_text
    SELECT 'reflection', occurrence, lower(coalesce(person_name, '') || ' ' || answers)
    FROM reflection;
INSERT INTO journal_text
    SELECT 'promise', occurrence, lower(coalesce(person_name, '') || ' ' || text) FROM commitment;
"""
