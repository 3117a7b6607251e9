"""Step 3: the journal by person and by time, and what it is searched by.

`journal_line` holds a line for each entry, its text folded, so that a search is one pass
without an index in which deleted words would live on.
"""

SCRIPT = """
ALTER TABLE reflection ADD COLUMN person TEXT;
UPDATE reflection SET person = coalesce(nullif(person_email, ''), lower(trim(person_name)));
ALTER TABLE commitment ADD COLUMN is_theirs INTEGER NOT NULL DEFAULT 0;

CREATE TABLE person_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person TEXT NOT NULL,
    person_name TEXT NOT NULL,
    person_email TEXT NOT NULL,
    text TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

CREATE TABLE journal_line (
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    at TEXT NOT NULL,
    person TEXT,
    person_name TEXT,
    person_email TEXT,
    text TEXT NOT NULL,
    PRIMARY KEY (kind, ref)
) STRICT;
CREATE INDEX journal_line_by_time ON journal_line (at);
CREATE INDEX journal_line_by_person ON journal_line (person, at);
INSERT INTO journal_line
    SELECT 'reflection', occurrence, held_at, person, person_name, person_email,
        lower(coalesce(person_name, '') || ' ' || answers)
    FROM reflection WHERE replace(answers, '""', '') GLOB '*"*';
INSERT INTO journal_line
    SELECT 'promise', occurrence, made_at, person, person_name, person_email,
        lower(coalesce(person_name, '') || ' ' || text)
    FROM commitment;
"""
