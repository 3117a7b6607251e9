"""Conditions: a rule of a pack, from a plain mapping to typed values.

Owns the step from what `rule.schema.json` describes to `rules.Rule`. The mapping was
checked against that schema before; so this neither reports nor repairs.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import cast

from nudge.domain.lexicon.kinds import Kind
from nudge.domain.rules import Circle, Conditions, Days, Lead, Organiser, Rule, Timing, Way

_Fields = Mapping[str, object]


def parse_rule(mapping: _Fields) -> Rule:
    """The rule that a checked mapping describes. Minutes and percentages are whole numbers."""
    return Rule(
        moment=_text(mapping, "moment"),
        name=_text(mapping, "name"),
        guide=_text(mapping, "guide"),
        priority=_number(mapping, "priority", 50),
        is_sensitive=_flag(mapping, "sensitive") is True,
        is_routine=_flag(mapping, "routine") is True,
        timing=_parse_timing(cast("_Fields", mapping.get("timing", {}))),
        conditions=_parse_conditions(mapping),
    )


def _parse_timing(fields: _Fields) -> Timing:
    default = Timing()
    return Timing(
        prepare=_parse_prepare(fields.get("prepare")),
        cue=_minutes(fields, "cue"),
        reflect=_flag(fields, "reflect") is True,
        grace=_minutes(fields, "grace") or default.grace,
    )


def _parse_prepare(value: object) -> timedelta | Lead | None:
    if value is None:
        return Timing().prepare
    if isinstance(value, int):
        return timedelta(minutes=value)
    return None if value == "never" else Lead(value)


def _parse_conditions(mapping: _Fields) -> Conditions:
    ways = cast("Sequence[_Fields]", mapping.get("ways", ()))
    return Conditions(
        ways=tuple(_parse_way(way) for way in ways),
        without=_phrases(mapping, "without"),
        vetoes=frozenset(Kind) - _kinds(mapping),
        has_person=_flag(mapping, "person") is True,
        is_two_sided=_flag(mapping, "two_sided") is True,
        is_led=_flag(mapping, "led") is True,
    )


def _parse_way(fields: _Fields) -> Way:
    organiser = fields.get("organiser")
    return Way(
        title=_phrases(fields, "title"),
        and_title=_phrases(fields, "and_title"),
        circle=Circle(fields.get("among", Circle.ANY.value)),
        is_plain=_flag(fields, "plain") is True,
        is_pair=_flag(fields, "pair") is True,
        is_named=_flag(fields, "named") is True,
        is_duo=_flag(fields, "duo") is True,
        is_with_reports=_flag(fields, "reports") is True,
        days=Days(fields.get("days", Days.HOURS.value)),
        is_recurring=_flag(fields, "recurring"),
        shortest=_minutes(fields, "at_least"),
        longest=_minutes(fields, "at_most"),
        organiser=None if organiser is None else Organiser(organiser),
        has_outsiders=_flag(fields, "outsiders"),
        passes=_kinds(fields),
        confidence=_number(fields, "confidence", 80) / 100,
    )


def _text(fields: _Fields, name: str) -> str:
    return str(fields[name])


def _number(fields: _Fields, name: str, default: int) -> int:
    value = fields.get(name)
    return value if isinstance(value, int) else default


def _flag(fields: _Fields, name: str) -> bool | None:
    value = fields.get(name)
    return value if isinstance(value, bool) else None


def _minutes(fields: _Fields, name: str) -> timedelta | None:
    value = fields.get(name)
    return timedelta(minutes=value) if isinstance(value, int) else None


def _phrases(fields: _Fields, name: str) -> tuple[str, ...]:
    return tuple(str(phrase) for phrase in cast("Sequence[object]", fields.get(name, ())))


def _kinds(fields: _Fields) -> frozenset[Kind]:
    return frozenset(Kind(kind) for kind in cast("Sequence[object]", fields.get("passes", ())))
