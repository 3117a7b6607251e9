"""What Nudge itself remembers: people met, the last good copy of each feed, small facts."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from nudge.adapters.store.database import Database
from nudge.adapters.store.formats import format_instant
from nudge.domain.events import Occurrence
from nudge.domain.people import History


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceCodec:
    """How an occurrence becomes an object of JSON, and back for the feed of the given id.

    `decode` raises ValueError, KeyError or TypeError for one that it does not know.
    """

    encode: Callable[[Occurrence], Mapping[str, Any]]
    decode: Callable[[Mapping[str, Any], str], Occurrence]


class Memory:
    """History of one-on-ones, kept readings, and facts by name."""

    def __init__(self, database: Database, codec: OccurrenceCodec) -> None:
        self._database = database
        self._codec = codec

    def remember_people(self, since: date, met: Mapping[str, date]) -> None:
        """Add to the history of one-on-ones: the first day known, first meetings by person."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO known_since VALUES (1, ?)"
                " ON CONFLICT (id) DO UPDATE SET day = min(day, excluded.day)",
                (since.isoformat(),),
            )
            connection.executemany(
                "INSERT INTO met VALUES (?, ?)"
                " ON CONFLICT (person) DO UPDATE SET first = min(first, excluded.first)",
                [(person, first.isoformat()) for person, first in met.items()],
            )

    def find_history(self) -> History:
        """What is known of earlier one-on-ones."""
        days = self._database.read("SELECT day FROM known_since")
        return History(
            since=date.fromisoformat(days[0]["day"]) if days else None,
            met={
                row["person"]: date.fromisoformat(row["first"])
                for row in self._database.read("SELECT person, first FROM met")
            },
        )

    def save_reading(self, feed: str, occurrences: Iterable[Occurrence], at: datetime) -> None:
        """Keep the last good copy of a feed."""
        lines = "\n".join(json.dumps(self._codec.encode(entry)) for entry in occurrences)
        self._database.write(
            "INSERT OR REPLACE INTO reading VALUES (?, ?, ?)", feed, format_instant(at), lines
        )

    def find_reading(self, feed: str) -> tuple[Sequence[Occurrence], datetime] | None:
        """The last good copy of a feed and when it was read.

        A copy that another version wrote in a way unknown here counts as none.
        """
        rows = self._database.read("SELECT * FROM reading WHERE feed = ?", feed)
        if not rows:
            return None
        lines = rows[0]["lines"].splitlines()
        try:
            occurrences = [self._codec.decode(json.loads(line), feed) for line in lines]
        except (ValueError, KeyError, TypeError):
            return None
        return occurrences, datetime.fromisoformat(rows[0]["read_at"])

    def save_value(self, name: str, value: str) -> None:
        """Keep one small fact of the program, such as "paused_until"."""
        self._database.write("INSERT OR REPLACE INTO fact VALUES (?, ?)", name, value)

    def find_value(self, name: str) -> str | None:
        """A small fact that was kept."""
        rows = self._database.read("SELECT value FROM fact WHERE name = ?", name)
        return rows[0]["value"] if rows else None
