"""Step 4: questions that no guide answered."""

SCRIPT = """
CREATE TABLE unanswered (
    folded TEXT PRIMARY KEY,
    question TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    times INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
"""
