"""What the manager wrote after a talk, and the one thing promised in it."""

from dataclasses import dataclass
from datetime import date, datetime

from nudge.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """One thing promised. `due` None means "at the next one-on-one".

    `done_at`: when it was marked done, in UTC, or None while it is open. `is_theirs`: the other
    side promised it to the manager.
    """

    id: int
    text: str
    person: Person | None
    due: date | None
    made_at: datetime
    done_at: datetime | None = None
    is_theirs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    """The answers to the questions after one occurrence, as typed so far."""

    occurrence: str
    moment: str
    person: Person | None
    held_at: datetime
    answers: tuple[str, ...]
    questions: tuple[str, ...]
