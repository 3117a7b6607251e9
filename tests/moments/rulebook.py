"""The shipped rules, read as the program reads them, and their examples as occurrences."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from nudge.adapters.content.safe_yaml import parse_yaml
from nudge.domain.conditions import parse_rule
from nudge.domain.events import (
    AllDay,
    Attendee,
    Frequency,
    Occurrence,
    Recurrence,
    Span,
    Timed,
)
from nudge.domain.moments import Moment
from nudge.domain.people import History
from nudge.domain.recognise import recognise
from nudge.domain.rules import Rule

RULES = Path(__file__).parents[2] / "content" / "rules"
ME = "robin.lindqvist@nordia.example"
START = datetime(2026, 3, 2, 9, tzinfo=UTC)


@cache
def load_sheets() -> Mapping[str, Mapping[str, Any]]:
    """Each rule file of the shipped pack as the plain mapping that its YAML holds."""
    sheets = {}
    for path in sorted(RULES.glob("*.yaml")):
        document, problems = parse_yaml(path.read_text(encoding="utf-8"), path.name)
        assert document is not None, problems
        sheets[path.stem] = document.value
    return sheets


@cache
def load_rules() -> tuple[Rule, ...]:
    """The shipped rules."""
    return tuple(parse_rule(sheet) for sheet in load_sheets().values())


def make_example(example: str | Mapping[str, Any]) -> Occurrence:
    """An example of a rule as an occurrence in the calendar of Robin Lindqvist."""
    if isinstance(example, str):
        example = {"title": example}
    guests = [_invite(name, "nordia.example") for name in example.get("with", ())]
    guests += [_invite(name, "visitor.example") for name in example.get("outsiders", ())]
    me = Attendee(name="Robin Lindqvist", email=ME)
    organiser = me if example.get("organiser", "me") == "me" else guests[0]
    span: Span = Timed(start=START, end=START + timedelta(minutes=example.get("minutes", 30)))
    if days := example.get("days"):
        span = AllDay(start=START.date(), end=START.date() + timedelta(days=days))
    return Occurrence(
        uid="example",
        summary=example["title"],
        span=span,
        organiser=organiser if guests else None,
        attendees=(me, *guests) if guests else (),
        recurrence=Recurrence(frequency=Frequency.WEEKLY) if example.get("weekly") else None,
    )


def find_moment(
    *occurrences: Occurrence, history: History | None = None, me: str = ME
) -> Moment | None:
    """What the last of the occurrences is, by the shipped rules, in the light of the others."""
    moments = recognise(
        occurrences,
        load_rules(),
        me=frozenset({me}) - {""},
        history=history or History(since=date(2026, 3, 1)),
        now=START,
        zone=UTC,
    )
    return next((each for each in moments if each.occurrence is occurrences[-1]), None)


def _invite(name: str, domain: str) -> Attendee:
    return Attendee(name=name, email=f"{'.'.join(name.casefold().split())}@{domain}")
