"""A store that forgets everything when the test ends."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import count

from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.deliveries import Delivery, DeliveryState
from nudge.domain.events import Occurrence
from nudge.domain.journal import PersonNote
from nudge.domain.override import override
from nudge.domain.people import History, Person
from nudge.engine.ports import StoreError
from tests.doubles.archive import MemoryArchive
from tests.doubles.keeping import MemoryKeeping


class MemoryStore(MemoryArchive, MemoryKeeping):
    """Twin of the ports Store and Archive. While `error` is set, each call raises it."""

    def __init__(self) -> None:
        super().__init__()
        self.error: str | None = None
        self._deliveries: dict[str, Delivery] = {}
        self._ticks: set[tuple[str, str]] = set()
        self._reflections: dict[str, Reflection] = {}
        self._commitments: dict[str, Commitment] = {}
        self._ids = count(1)
        self._person_notes: dict[int, PersonNote] = {}
        self._notes: dict[str, str] = {}
        self._history = History()
        self._readings: dict[str, tuple[tuple[Occurrence, ...], datetime]] = {}
        self._values: dict[str, str] = {}

    @override
    def forget_people(self, people: Collection[str]) -> None:
        super().forget_people(people)
        self.unname(people)

    def claim(self, delivery: Delivery) -> bool:
        self._check()
        same = [other for other in self._deliveries.values() if _is_same(other, delivery)]
        if not all(_has_come_back(other, delivery.changed_at) for other in same):
            return False
        for other in same:
            del self._deliveries[other.key]
        self._deliveries[delivery.key] = delivery
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
        self._check()
        if key in self._deliveries:
            self._deliveries[key] = replace(
                self._deliveries[key],
                state=state,
                changed_at=at,
                reason=reason,
                again_at=again_at,
            )

    def find_deliveries(self, since: datetime) -> Sequence[Delivery]:
        self._check()
        found = [delivery for delivery in self._deliveries.values() if delivery.at >= since]
        return sorted(found, key=lambda delivery: (delivery.at, delivery.key))

    def tick(self, occurrence: str, item: str, *, is_done: bool, at: datetime) -> None:
        self._check()
        if is_done:
            self._ticks.add((occurrence, item))
        else:
            self._ticks.discard((occurrence, item))

    def find_ticks(self, occurrence: str) -> frozenset[str]:
        self._check()
        return frozenset(item for owner, item in self._ticks if owner == occurrence)

    def save_reflection(self, reflection: Reflection) -> None:
        self._check()
        self._reflections[reflection.occurrence] = reflection

    def find_reflection(self, occurrence: str) -> Reflection | None:
        self._check()
        return self._reflections.get(occurrence)

    def save_commitment(self, occurrence: str, commitment: Commitment) -> None:
        self._check()
        old = self._commitments.pop(occurrence, None)
        if commitment.text:
            id_ = old.id if old else next(self._ids)
            self._commitments[occurrence] = replace(commitment, id=id_)

    def find_commitment(self, occurrence: str) -> Commitment | None:
        self._check()
        return self._commitments.get(occurrence)

    def find_open_commitments(self, person: Person | None) -> Sequence[Commitment]:
        self._check()
        found = [
            commitment
            for commitment in self._commitments.values()
            if commitment.done_at is None
            and not commitment.is_theirs
            and (person is None or (commitment.person and commitment.person.key == person.key))
        ]
        return sorted(found, key=lambda commitment: (commitment.made_at, commitment.id))

    def close_commitment(self, commitment: int, at: datetime | None) -> None:
        self._check()
        for occurrence, found in self._commitments.items():
            if found.id == commitment:
                self._commitments[occurrence] = replace(found, done_at=at)

    def save_note(self, guide: str, text: str, at: datetime) -> None:
        self._check()
        self._notes[guide] = text

    def find_note(self, guide: str) -> str:
        self._check()
        return self._notes.get(guide, "")

    def remember_people(self, since: date, met: Mapping[str, date]) -> None:
        self._check()
        old = self._history
        first = dict(old.met)
        for person, day in met.items():
            first[person] = min(day, first.get(person, day))
        self._history = History(since=min(since, old.since or since), met=first)

    def find_history(self) -> History:
        self._check()
        return self._history

    def save_reading(self, feed: str, occurrences: Iterable[Occurrence], at: datetime) -> None:
        self._check()
        self._readings[feed] = (tuple(occurrences), at)

    def find_reading(self, feed: str) -> tuple[Sequence[Occurrence], datetime] | None:
        self._check()
        return self._readings.get(feed)

    def save_value(self, name: str, value: str) -> None:
        self._check()
        self._values[name] = value

    def find_value(self, name: str) -> str | None:
        self._check()
        return self._values.get(name)

    @override
    def _check(self) -> None:
        if self.error is not None:
            raise StoreError(self.error)


def _is_same(one: Delivery, other: Delivery) -> bool:
    is_twin = one.twin != "" and (one.twin, one.kind) == (other.twin, other.kind)
    return one.key == other.key or is_twin


def _has_come_back(delivery: Delivery, now: datetime) -> bool:
    again_at = delivery.again_at
    return delivery.state is DeliveryState.LATER and again_at is not None and again_at <= now
