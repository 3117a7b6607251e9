"""Step 1: deliveries, ticks, reflections, commitments, people met, readings, small facts.

Instants are text in UTC, `2026-03-02T08:00:00.000000+00:00`, so that their order is that
of time; days are `2026-03-02`.
"""

SCRIPT = """
CREATE TABLE delivery (
    key TEXT PRIMARY KEY,
    twin TEXT NOT NULL,
    kind TEXT NOT NULL,
    moment TEXT NOT NULL,
    title TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    again_at TEXT,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX delivery_by_twin ON delivery (twin, kind) WHERE twin <> '';
CREATE INDEX delivery_by_time ON delivery (at);

CREATE TABLE tick (
    occurrence TEXT NOT NULL,
    item TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (occurrence, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE reflection (
    occurrence TEXT PRIMARY KEY,
    moment TEXT NOT NULL,
    person_name TEXT,
    person_email TEXT,
    held_at TEXT NOT NULL,
    questions TEXT NOT NULL,
    answers TEXT NOT NULL
) STRICT;

CREATE TABLE commitment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    occurrence TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    person TEXT,
    person_name TEXT,
    person_email TEXT,
    due TEXT,
    made_at TEXT NOT NULL,
    done_at TEXT
) STRICT;
CREATE INDEX commitment_open ON commitment (person) WHERE done_at IS NULL;

CREATE TABLE met (
    person TEXT PRIMARY KEY,
    first TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE known_since (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    day TEXT NOT NULL
) STRICT;

CREATE TABLE reading (
    feed TEXT PRIMARY KEY,
    read_at TEXT NOT NULL,
    lines TEXT NOT NULL
) STRICT;

CREATE TABLE fact (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""
