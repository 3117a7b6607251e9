"""Whether the rules of a pack recognise their own examples.

Owns E28: each `match` of a rule is its moment, each `no_match` is not, judged by the same
recognition as in the program and beside all rules in force.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from nudge.domain.conditions import parse_rule
from nudge.domain.events import AllDay, Attendee, Frequency, Occurrence, Recurrence, Span, Timed
from nudge.domain.lint_structure import make_problem
from nudge.domain.packs import Sheet, Value
from nudge.domain.people import History
from nudge.domain.problems import Problem, Where
from nudge.domain.recognise import recognise
from nudge.domain.rules import Rule
from nudge.domain.titles import fold

# The manager of the examples, as rule.schema.json says, and a Monday to put them on.
ME = Attendee(name="Robin Lindqvist", email="robin.lindqvist@example.com")
START = datetime(2026, 3, 2, 9, tzinfo=UTC)


def check_examples(rules: Sequence[Sheet], below: Sequence[Sheet] = ()) -> Iterator[Problem]:
    """E28 for each example of `rules`; `below`: the rules of the packs underneath."""
    in_force = {str(sheet.value["moment"]): sheet for sheet in (*below, *rules)}
    parsed = tuple(parse_rule(sheet.value) for sheet in in_force.values())
    for sheet in rules:
        for key, is_match in (("match", True), ("no_match", False)):
            for index, example in enumerate(_find_examples(sheet, key)):
                found = _recognise(example, parsed)
                if (found == sheet.value["moment"]) is not is_match:
                    line = sheet.lines.get((key, index), 1)
                    where = Where(source=sheet.source, line=line)
                    yield _tell(where, example, found, is_match=is_match)


def _tell(where: Where, example: Mapping[str, Value], found: str, *, is_match: bool) -> Problem:
    title = example["title"]
    if is_match:
        message = f"{title!r} is taken for {found or 'nothing'}."
        return make_problem("E28", where, message, "Add a way that finds it, or drop the example.")
    hint = "Make the phrases narrower, or add one to 'without'."
    return make_problem("E28", where, f"{title!r} is taken for this moment.", hint)


def _find_examples(sheet: Sheet, key: str) -> Iterator[Mapping[str, Value]]:
    examples = sheet.value.get(key)
    for example in examples if isinstance(examples, list) else ():
        yield example if isinstance(example, dict) else {"title": str(example)}


def _recognise(example: Mapping[str, Value], rules: Sequence[Rule]) -> str:
    """The moment that an example is taken for; empty for none."""
    moments = recognise(
        _make_occurrences(example),
        rules,
        me=frozenset({ME.email}),
        history=History(),
        now=START,
        zone=UTC,
    )
    return moments[0].rule.moment if moments else ""


def _make_occurrences(example: Mapping[str, Value]) -> list[Occurrence]:
    colleagues = [_make_guest(name, "example.com") for name in _names(example, "with")]
    outsiders = [_make_guest(name, "visitor.example") for name in _names(example, "outsiders")]
    senders = {"me": [ME], "colleague": colleagues, "outsider": outsiders}
    organiser = next(iter(senders[str(example.get("organiser", "me"))]), ME)
    guests = (ME, *colleagues, *outsiders) if colleagues or outsiders else ()
    weeks = 4 if example.get("weekly") is True else 1
    return [
        Occurrence(
            uid="example",
            recurrence_id=START + timedelta(weeks=week) if weeks > 1 else None,
            summary=str(example["title"]),
            span=_make_span(example, START + timedelta(weeks=week)),
            organiser=organiser if guests else None,
            attendees=guests,
            recurrence=Recurrence(frequency=Frequency.WEEKLY) if weeks > 1 else None,
        )
        for week in range(weeks)
    ]


def _make_span(example: Mapping[str, Value], start: datetime) -> Span:
    days, minutes = example.get("days"), example.get("minutes", 30)
    if isinstance(days, int):
        return AllDay(start=start.date(), end=start.date() + timedelta(days=days))
    length = timedelta(minutes=minutes) if isinstance(minutes, int) else timedelta(minutes=30)
    return Timed(start=start, end=start + length)


def _make_guest(name: str, domain: str) -> Attendee:
    return Attendee(name=name, email=f"{'.'.join(fold(name).split())}@{domain}")


def _names(example: Mapping[str, Value], key: str) -> tuple[str, ...]:
    names = example.get(key)
    return tuple(str(name) for name in names) if isinstance(names, list) else ()
