"""Occurrences, rules and facts to plan with: Monday 2 March 2026, in UTC unless said otherwise."""

from datetime import UTC, datetime, timedelta
from typing import Any

from nudge.domain.deliveries import Delivery, DeliveryState
from nudge.domain.events import Attendee, Occurrence, Timed
from nudge.domain.moments import Moment
from nudge.domain.people import Person
from nudge.domain.plan import Facts
from nudge.domain.rules import Rule, Timing
from nudge.domain.settings import Settings

ME = "alex@example.org"
ROUTINE = Rule(
    moment="one-on-one",
    name="One-on-one",
    guide="one-on-one",
    is_routine=True,
    timing=Timing(reflect=True),
)


def at(clock: str, day: int = 2) -> datetime:
    """The instant on a day of March 2026."""
    hour, minute = clock.split(":")
    return datetime(2026, 3, day, int(hour), int(minute), tzinfo=UTC)


def make_occurrence(start: datetime, minutes: int = 30, **fields: Any) -> Occurrence:
    """A meeting with Priya; its UID says when it is."""
    given: dict[str, Any] = {
        "uid": f"{start:%d-%H%M}",
        "summary": "Priya <> Alex",
        "span": Timed(start=start, end=start + timedelta(minutes=minutes)),
        "attendees": (Attendee(email=ME), Attendee(name="Priya", email="priya@example.org")),
    }
    return Occurrence(**{**given, **fields})


def make_moment(occurrence: Occurrence, rule: Rule = ROUTINE, **fields: Any) -> Moment:
    """The occurrence as a moment with Priya."""
    person = Person(name="Priya", email="priya@example.org")
    return Moment(**{"rule": rule, "occurrence": occurrence, "person": person, **fields})


def make_facts(*moments: Moment, now: datetime, **fields: Any) -> Facts:
    """Facts in which the moments' own occurrences are all that is in the calendar."""
    given: dict[str, Any] = {
        "now": now,
        "zone": UTC,
        "settings": Settings(me=(ME,)),
        "occurrences": tuple(moment.occurrence for moment in moments),
        "moments": moments,
        "routine": frozenset({"one-on-one"}),
    }
    return Facts(**{**given, **fields})


def make_delivery(key: str, state: DeliveryState, **fields: Any) -> Delivery:
    """A delivery of a routine prepare at noon."""
    given: dict[str, Any] = {
        "key": key,
        "twin": f"twin of {key}",
        "kind": "prepare",
        "moment": "one-on-one",
        "title": "",
        "at": at("12:00"),
        "state": state,
        "changed_at": at("12:00"),
    }
    return Delivery(**{**given, **fields})
