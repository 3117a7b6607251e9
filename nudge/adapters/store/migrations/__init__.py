"""The numbered steps from an empty database to today's tables.

Step N takes a database from `user_version` N-1 to N. A step that was released is never
changed; a new table or column is a new step.
"""

from nudge.adapters.store.migrations import (
    m0001_first_tables,
    m0002_notes,
    m0003_journal,
    m0004_unanswered,
    m0005_rhythm,
)

MIGRATIONS: tuple[str, ...] = (
    m0001_first_tables.SCRIPT,
    m0002_notes.SCRIPT,
    m0003_journal.SCRIPT,
    m0004_unanswered.SCRIPT,
    m0005_rhythm.SCRIPT,
)
