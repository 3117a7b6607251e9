"""What the planner remembers in the store: what was held and why, what was given to practise."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from nudge.adapters.store.database import Database
from nudge.adapters.store.formats import format_instant, format_optional, parse_optional
from nudge.domain.deliveries import HeldNudge
from nudge.domain.nudges import Halving, NudgeKind, Reason, ReasonCode
from nudge.domain.practice import Practice, PracticeKind, PracticeState


class RhythmTables:
    """Held nudges by their delivery key, practices by kind, id and week."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def hold(self, held: HeldNudge) -> None:
        """Keep that a nudge did not come at its minute, and why; replaces what was known."""
        reason = held.reason
        self._database.write(
            "INSERT OR REPLACE INTO held VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            held.key,
            held.kind.value,
            held.moment,
            held.title,
            format_instant(held.at),
            format_optional(held.start),
            held.guide,
            held.person,
            reason.code.value,
            reason.limit,
            reason.halving and reason.halving.value,
        )

    def find_held(self, since: datetime) -> Sequence[HeldNudge]:
        """What was held since then, in order of time."""
        rows = self._database.read(
            "SELECT * FROM held WHERE at >= ? ORDER BY at, key", format_instant(since)
        )
        return [_make_held(row) for row in rows]

    def save_practice(self, practice: Practice) -> None:
        """Keep how far a tip or a lesson of one week went."""
        self._database.write(
            "INSERT OR REPLACE INTO practice VALUES (?, ?, ?, ?, ?)",
            practice.kind.value,
            practice.id,
            practice.week.isoformat(),
            practice.state.value,
            format_instant(practice.at),
        )

    def find_practices(self) -> Sequence[Practice]:
        """All that was ever given to practise, in order of weeks."""
        return [
            Practice(
                kind=PracticeKind(row["kind"]),
                id=row["id"],
                week=date.fromisoformat(row["week"]),
                state=PracticeState(row["state"]),
                at=datetime.fromisoformat(row["at"]),
            )
            for row in self._database.read("SELECT * FROM practice ORDER BY week, kind, id")
        ]


def _make_held(row: Any) -> HeldNudge:
    return HeldNudge(
        key=row["key"],
        kind=NudgeKind(row["kind"]),
        moment=row["moment"],
        title=row["title"],
        at=datetime.fromisoformat(row["at"]),
        start=parse_optional(row["start"]),
        guide=row["guide"],
        person=row["person"],
        reason=Reason(
            code=ReasonCode(row["code"]),
            limit=row["budget"],
            halving=Halving(row["halving"]) if row["halving"] else None,
        ),
    )
