"""First one-on-ones: whether the manager has talked with somebody before.

Owns the history of talks, from the feed and from Nudge's own store together. A split, moved
or renamed series is no first, since people count here and UIDs do not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta, tzinfo

from nudge.domain.events import AllDay, Occurrence, find_instants
from nudge.domain.moments import Moment, Role
from nudge.domain.people import History, Person
from nudge.domain.rules import Rule
from nudge.domain.titles import fold_words

REGULAR, FIRST = "one-on-one", "first-one-on-one"
_ENOUGH_HISTORY = timedelta(days=60)
# Talks after which the next one-on-one is no first. A candidate's interview is none of them.
_TALKS = frozenset(
    {REGULAR, FIRST, "skip-level", "feedback", "performance-review", "performance-issue"}
    | {"goal-setting", "career", "compensation", "return-from-leave", "difficult-conversation"}
)


class _Meetings:
    """Whom the manager has met, and when first; names and addresses of one person are one."""

    def __init__(self, met: Mapping[str, date]) -> None:
        self._days = dict(met)

    def note(self, person: Person, day: date) -> bool:
        """Note a talk; True when no earlier one with this person is known."""
        keys = _find_keys(person)
        known = [self._days[key] for key in keys if key in self._days]
        for key in keys:
            self._days[key] = min([day, *known])
        return not known or min(known) == day


def mark_firsts(
    moments: Sequence[Moment],
    occurrences: Sequence[Occurrence],
    rules: Sequence[Rule],
    *,
    history: History,
    zone: tzinfo,
) -> tuple[Moment, ...]:
    """The moments, with each one-on-one that is the first with its person under that rule.

    Claims nothing before 60 days of history are known. A series whose title says "first" is
    a first one once.
    """
    by_name = {rule.moment: rule for rule in rules}
    since = _find_since(occurrences, history, zone)
    if FIRST not in by_name or REGULAR not in by_name or since is None:
        return tuple(moments)
    meetings = _Meetings(history.met)
    judged = {}
    for moment in sorted(moments, key=lambda each: _find_start(each.occurrence, zone)):
        if moment.person is None or moment.rule.moment not in _TALKS:
            continue
        day = _find_day(moment.occurrence, zone)
        is_new = meetings.note(moment.person, day)
        if moment.role is not Role.MANAGER:
            continue
        if moment.rule.moment == REGULAR and is_new and day - since >= _ENOUGH_HISTORY:
            words = f"none with them since {since:%d %B %Y}"
            judged[moment.occurrence.key] = replace(
                moment, rule=by_name[FIRST], evidence=(*moment.evidence, words)
            )
        elif moment.rule.moment == FIRST and not is_new and moment.occurrence.recurrence:
            words = "you have met before"
            judged[moment.occurrence.key] = replace(
                moment, rule=by_name[REGULAR], evidence=(*moment.evidence, words)
            )
    return tuple(judged.get(moment.occurrence.key, moment) for moment in moments)


def _find_keys(person: Person) -> tuple[str, ...]:
    """Under what a person may have been noted: the address, the name, the first name alone."""
    words = fold_words(person.name)
    if not words:
        return (person.key,)
    if person.email:
        return (person.key, " ".join(words))
    return (person.key, " ".join(words), f"{words[0]} …")


def _find_since(occurrences: Sequence[Occurrence], history: History, zone: tzinfo) -> date | None:
    days = [_find_day(occurrence, zone) for occurrence in occurrences]
    if history.since is not None:
        days.append(history.since)
    return min(days, default=None)


def _find_start(occurrence: Occurrence, zone: tzinfo) -> float:
    return find_instants(occurrence.span, zone).start.timestamp()


def _find_day(occurrence: Occurrence, zone: tzinfo) -> date:
    if isinstance(occurrence.span, AllDay):
        return occurrence.span.start
    return occurrence.span.start.astimezone(zone).date()
