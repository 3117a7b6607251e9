"""Pauses that the user chose in the tray, remembered from one plan to the next.

Owns when the present one ends. That nothing comes until then is the plan's decision.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from nudge.domain.events import Occurrence
from nudge.domain.pauses import Pause, find_pause_end
from nudge.domain.settings import Settings
from nudge.domain.workdays import WorkDays, find_absences
from nudge.engine.ports import Ports, Store, StoreError

PAUSED_UNTIL = "paused_until"


class Pauses:
    """The pause that was chosen last; it may be over."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports

    def begin(self, pause: Pause, settings: Settings, occurrences: Sequence[Occurrence]) -> None:
        """Plan nothing until the pause is over."""
        days = WorkDays(
            settings=settings,
            zone=self._ports.clock.zone(),
            absences=find_absences(occurrences),
        )
        until = find_pause_end(pause, self._ports.clock.now(), days)
        self._ports.store.save_value(PAUSED_UNTIL, until.isoformat())

    def end(self) -> None:
        """Plan as if there had been no pause."""
        self._ports.store.save_value(PAUSED_UNTIL, "")

    def find_last_end(self) -> datetime | None:
        """When the last pause ends or has ended, in UTC; None when there was none."""
        return find_instant(self._ports.store, PAUSED_UNTIL)

    def find_end(self) -> datetime | None:
        """When the present pause ends, in UTC; None when there is none or nobody can say."""
        until = None
        with suppress(StoreError):
            until = self.find_last_end()
        return until if until is not None and until > self._ports.clock.now() else None


def find_instant(store: Store, name: str) -> datetime | None:
    """The instant that was kept under a name; None when none was."""
    kept = store.find_value(name)
    return datetime.fromisoformat(kept) if kept else None
