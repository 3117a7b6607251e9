"""Step 5: what was held and why, what was given to practise, and more about each delivery.

Today tells all of it after a restart as well.
"""

SCRIPT = """
ALTER TABLE delivery ADD COLUMN start TEXT;
ALTER TABLE delivery ADD COLUMN guide TEXT NOT NULL DEFAULT '';

CREATE TABLE held (
    key TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    moment TEXT NOT NULL,
    title TEXT NOT NULL,
    at TEXT NOT NULL,
    start TEXT,
    guide TEXT NOT NULL,
    person TEXT NOT NULL,
    code TEXT NOT NULL,
    budget INTEGER,
    halving TEXT
) STRICT;
CREATE INDEX held_by_time ON held (at);

CREATE TABLE practice (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    week TEXT NOT NULL,
    state TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (kind, id, week)
) STRICT, WITHOUT ROWID;
"""
