"""The first look at a calendar: what it holds, in numbers, and whom its owner meets.

Owns the guesses that the first run and the settings offer to be ticked: who reports to the
manager, and which moment to begin with. Must not decide anything by them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo

from nudge.domain.directory import iter_attendees
from nudge.domain.events import Occurrence, Status, find_instants
from nudge.domain.moments import Moment, Role
from nudge.domain.owner import is_free_busy_only
from nudge.domain.people import Person, is_person, read_person

ONE_ON_ONE = "one-on-one"
_SAME = {"first-one-on-one": ONE_ON_ONE}
_BEFORE, _AFTER = timedelta(weeks=4), timedelta(weeks=2)
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Somebody whom the manager meets alone, again and again.

    `meetings`: how many of these the calendar shows. `seems_report`: the manager invites, or
    the talks are recognised as the manager's to lead. `seems_boss`: as the other's to lead.
    """

    person: Person
    meetings: int
    seems_report: bool = False
    seems_boss: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLook:
    """What a calendar shows.

    `events`: entries, a series counted once. `one_on_ones_a_week`: about how many.
    `moments`: how often each moment stands between four weeks ago and two weeks ahead, the
    first one-on-ones among the others. `is_busy_only`: no titles are shown, so nothing can be
    recognised.
    """

    events: int
    one_on_ones_a_week: int = 0
    moments: Mapping[str, int] = field(default_factory=dict)
    colleagues: tuple[Colleague, ...] = ()
    is_busy_only: bool = False

    @property
    def starters(self) -> frozenset[str]:
        """The moment to begin with, the one that the calendar shows most, and what it includes."""
        most = max(self.moments, key=lambda moment: self.moments[moment], default=ONE_ON_ONE)
        return frozenset({most, *(moment for moment, same in _SAME.items() if same == most)})


def look_first(
    occurrences: Sequence[Occurrence],
    moments: Sequence[Moment],
    *,
    me: Iterable[str],
    now: datetime,
    zone: tzinfo,
) -> FirstLook:
    """What these occurrences and their moments show. `me`: the owner's addresses, lower case."""
    window = now - _BEFORE, now + _AFTER
    counts: Counter[str] = Counter()
    for moment in moments:
        start = find_instants(moment.occurrence.span, zone).start
        if moment.role is Role.MANAGER and window[0] <= start < window[1]:
            counts[_SAME.get(moment.rule.moment, moment.rule.moment)] += 1
    weeks = _count_weeks(occurrences, window, zone)
    return FirstLook(
        events=len({occurrence.uid for occurrence in occurrences}),
        one_on_ones_a_week=round(counts[ONE_ON_ONE] / weeks) or int(counts[ONE_ON_ONE] > 0),
        moments={moment: count for moment, count in counts.most_common() if count},
        colleagues=find_colleagues(occurrences, moments, me),
        is_busy_only=is_free_busy_only(occurrences),
    )


def find_colleagues(
    occurrences: Iterable[Occurrence], moments: Iterable[Moment], me: Iterable[str]
) -> tuple[Colleague, ...]:
    """Those whom the owner meets alone in a series, the most frequent first."""
    own = frozenset(me)
    led, reporting = _read_roles(moments)
    meetings: Counter[str] = Counter()
    people: dict[str, Person] = {}
    invited: set[str] = set()
    for occurrence in occurrences:
        person = _find_other(occurrence, own)
        if person is None:
            continue
        meetings[person.key] += 1
        people.setdefault(person.key, person)
        if occurrence.organiser is not None and occurrence.organiser.email in own:
            invited.add(person.key)
    return tuple(
        Colleague(
            person=people[key],
            meetings=count,
            seems_report=key not in reporting and (key in led or key in invited),
            seems_boss=key in reporting,
        )
        for key, count in meetings.most_common()
    )


def _read_roles(moments: Iterable[Moment]) -> tuple[frozenset[str], frozenset[str]]:
    """Keys of the people whose talks the manager leads, and of those who lead the manager's."""
    led: set[str] = set()
    reporting: set[str] = set()
    for moment in moments:
        if moment.person is not None:
            (led if moment.role is Role.MANAGER else reporting).add(moment.person.key)
    return frozenset(led - reporting), frozenset(reporting)


def _find_other(occurrence: Occurrence, me: frozenset[str]) -> Person | None:
    """The one person beside the owner in a meeting that recurs, or None."""
    if occurrence.recurrence is None or occurrence.status is Status.CANCELLED:
        return None
    others = [
        each for each in iter_attendees(occurrence) if each.email not in me and is_person(each)
    ]
    return read_person(others[0]) if len(others) == 1 and others[0].email else None


def _count_weeks(
    occurrences: Sequence[Occurrence], window: tuple[datetime, datetime], zone: tzinfo
) -> float:
    """How many weeks of the window the calendar covers, at least one."""
    first = min((find_instants(each.span, zone).start for each in occurrences), default=window[0])
    return max(1.0, (window[1] - max(window[0], min(first, window[1]))) / _WEEK)
