"""Deliveries in the store: each nudge is claimed once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from nudge.adapters.store.database import Database
from nudge.adapters.store.formats import format_instant, format_optional, parse_optional
from nudge.domain.deliveries import Delivery, DeliveryState

# The row itself, and any that stands for the same moment under another UID.
_SAME = "(key = :key OR (twin = :twin AND kind = :kind AND :twin <> ''))"
_HAS_COME_BACK = "(state = :later AND again_at IS NOT NULL AND again_at <= :changed_at)"


class Deliveries:
    """What became of each nudge. Rows are replaced only by a claim after Later."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def claim(self, delivery: Delivery) -> bool:
        """Commit a claim; False when its key or its twin is claimed already.

        A delivery in state LATER whose `again_at` is not after the new one's `changed_at` may
        be claimed once more, under its own key or its twin's.
        """
        row = {
            "key": delivery.key,
            "twin": delivery.twin,
            "kind": delivery.kind,
            "moment": delivery.moment,
            "title": delivery.title,
            "at": format_instant(delivery.at),
            "state": delivery.state.value,
            "changed_at": format_instant(delivery.changed_at),
            "again_at": format_optional(delivery.again_at),
            "reason": delivery.reason,
            "start": format_optional(delivery.start),
            "guide": delivery.guide,
            "later": DeliveryState.LATER.value,
        }
        taken = f"SELECT 1 FROM delivery WHERE {_SAME} AND NOT {_HAS_COME_BACK}"  # noqa: S608
        with self._database.transaction() as connection:
            if connection.execute(taken, row).fetchone() is not None:
                return False
            connection.execute(f"DELETE FROM delivery WHERE {_SAME}", row)  # noqa: S608
            connection.execute(
                "INSERT INTO delivery VALUES (:key, :twin, :kind, :moment, :title, :at, :state,"
                " :changed_at, :again_at, :reason, :start, :guide)",
                row,
            )
        return True

    def mark(
        self,
        key: str,
        state: DeliveryState,
        at: datetime,
        *,
        reason: str = "",
        again_at: datetime | None = None,
    ) -> None:
        """Record what became of a claimed nudge; one that was never claimed stays unknown."""
        self._database.write(
            "UPDATE delivery SET state = ?, changed_at = ?, reason = ?, again_at = ? WHERE key = ?",
            state.value,
            format_instant(at),
            reason,
            format_optional(again_at),
            key,
        )

    def find_deliveries(self, since: datetime) -> Sequence[Delivery]:
        """Deliveries due at `since` or later, in order of `at`."""
        return [
            _make_delivery(row)
            for row in self._database.read(
                "SELECT * FROM delivery WHERE at >= ? ORDER BY at, key", format_instant(since)
            )
        ]


def _make_delivery(row: Any) -> Delivery:
    return Delivery(
        key=row["key"],
        twin=row["twin"],
        kind=row["kind"],
        moment=row["moment"],
        title=row["title"],
        at=datetime.fromisoformat(row["at"]),
        state=DeliveryState(row["state"]),
        changed_at=datetime.fromisoformat(row["changed_at"]),
        again_at=parse_optional(row["again_at"]),
        reason=row["reason"],
        start=parse_optional(row["start"]),
        guide=row["guide"],
    )
