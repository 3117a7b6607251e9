"""Step 2: the user's own notes on guides.

They hang on a guide's id alone: a pack may be upgraded, or taken away and put back.
"""

SCRIPT = """
CREATE TABLE note (
    guide TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""
