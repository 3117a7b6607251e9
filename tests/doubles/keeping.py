"""What the planner remembers, until the test ends."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime

from nudge.domain.deliveries import HeldNudge
from nudge.domain.practice import Practice, PracticeKind


class MemoryKeeping:
    """Twin of the port's part Keeping."""

    def __init__(self) -> None:
        self._held: dict[str, HeldNudge] = {}
        self._practices: dict[tuple[PracticeKind, str, date], Practice] = {}

    def hold(self, held: HeldNudge) -> None:
        self._check()
        self._held[held.key] = held

    def find_held(self, since: datetime) -> Sequence[HeldNudge]:
        self._check()
        found = [held for held in self._held.values() if held.at >= since]
        return sorted(found, key=lambda held: (held.at, held.key))

    def save_practice(self, practice: Practice) -> None:
        self._check()
        self._practices[practice.kind, practice.id, practice.week] = practice

    def find_practices(self) -> Sequence[Practice]:
        self._check()
        return sorted(
            self._practices.values(), key=lambda each: (each.week, each.kind.value, each.id)
        )

    def unname(self, people: Collection[str]) -> None:
        """Take the names of these people off what was held."""
        for key, held in self._held.items():
            if held.person in people:
                self._held[key] = replace(held, title="", person="")

    def _check(self) -> None:
        """Raises `StoreError` while the store cannot be used."""
