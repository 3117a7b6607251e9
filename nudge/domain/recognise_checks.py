"""Checks: whether the facts of an occurrence meet the conditions of a rule, and in which words.

Owns the wording of conditions for "Why this?". Must not choose between rules.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nudge.domain.events import Frequency
from nudge.domain.facts import Facts
from nudge.domain.lexicon.kinds import Kind
from nudge.domain.matcher import MatchedRule, MatchedWay
from nudge.domain.phrases import Hit
from nudge.domain.rules import Circle, Days, Organiser

_RHYTHMS = {
    (Frequency.DAILY, 1): "daily",
    (Frequency.WEEKLY, 1): "weekly",
    (Frequency.WEEKLY, 2): "every second week",
    (Frequency.MONTHLY, 1): "monthly",
    (Frequency.MONTHLY, 3): "quarterly",
    (Frequency.YEARLY, 1): "yearly",
}
_KIND_WORDS = {
    Kind.COURSE: "a course or talk",
    Kind.PRODUCT: "a product or project",
    Kind.MACHINE: "a machine or building",
    Kind.CUSTOMER: "somebody from outside",
    Kind.SPORT: "sport or leisure",
    Kind.PRIVATE: "private life",
    Kind.PAPERWORK: "paperwork or preparation",
    Kind.SOCIAL: "food and company",
}
_ORGANISERS = {
    Organiser.ME: "you invited",
    Organiser.COLLEAGUE: "a colleague invited",
    Organiser.OUTSIDER: "somebody from outside invited",
}
# What is no subject where it stands in brackets after a person: "Jour fixe Dilara (Linie 3)".
_BY_THE_WAY = frozenset({Kind.MACHINE, Kind.PRODUCT, Kind.CUSTOMER})
_FEW = 3
_FEW_NAMES = 2
_SPARED_AMONG_TWO = 2
_SPARED_UNCALLED = 1
_SPARED_BESIDE_NAME = 2
_LONG_PHRASE = 12  # characters
_MOST_BETWEEN = 1  # unknown words between a phrase and the nearest name


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One condition in a manager's words, whether it is met, and whether it tells something."""

    text: str
    is_met: bool
    is_telling: bool = True


def find_hit(way: MatchedWay, facts: Facts) -> Hit | None:
    """The longest phrase of the way that stands in the title, or None.

    The first half of a compound does not count, unless the other is a name: "PDR-Oluchi".
    """
    hits = [
        hit
        for hit in facts.reading.hits
        if hit.phrase in way.title
        and (
            not facts.reading.is_first_half(hit)
            or any(name.start == hit.end + 1 for name in facts.names)
        )
    ]
    return max(hits, key=lambda hit: hit.length, default=None)


def iter_checks(rule: MatchedRule, way: MatchedWay, facts: Facts) -> Iterator[Check]:
    """Each condition of a way, the cheapest first, with the words for it."""
    hit = find_hit(way, facts)
    yield from _check_title(way, facts, hit)
    yield from _check_days(way, facts)
    rhythm = facts.occurrence.recurrence
    if rule.rule.is_routine and rhythm is not None and rhythm.frequency is Frequency.DAILY:
        yield Check(text="comes less often than every day", is_met=False)
    yield from _check_vetoes(rule, way, facts, hit)
    yield from _check_people(way, facts)
    yield from _check_time(way, facts)


def describe_rhythm(facts: Facts) -> str | None:
    """How often the occurrence comes back, or None."""
    rhythm = facts.occurrence.recurrence
    if rhythm is None:
        return None
    return _RHYTHMS.get((rhythm.frequency, rhythm.interval), "repeats")


def is_among_two(facts: Facts) -> bool:
    """True when the occurrence is between the manager and one other person."""
    return len(facts.named if facts.others is None else facts.others) == 1


def is_about_one(facts: Facts) -> bool:
    """True when it is about one other person, though somebody from HR may sit in."""
    if facts.others is None or len(facts.others) <= 1:
        return is_among_two(facts)
    return len(facts.others) <= _FEW and (len(facts.named) == 1 or len(facts.core) == 1)


def _check_title(way: MatchedWay, facts: Facts, hit: Hit | None) -> Iterator[Check]:
    if way.title:
        words = f"title has '{_cite(facts, hit)}'" if hit else "title has a phrase of the rule"
        yield Check(text=words, is_met=hit is not None)
    if way.and_title:
        second = next((each for each in facts.reading.hits if each.phrase in way.and_title), None)
        words = f"and '{_cite(facts, second)}'" if second else "and a second phrase of the rule"
        yield Check(text=words, is_met=second is not None)
    if way.way.is_plain:
        unknown = facts.unknown
        is_met = len(unknown) <= _count_spared(facts) or _is_telling(hit, unknown)
        place = "beside it the title" if hit else "the title"
        words = "" if is_met else f", but '{unknown[-1]}'"
        yield Check(
            text=f"{place} has names and everyday words{words}", is_met=is_met, is_telling=False
        )
        if facts.others is None and hit is not None and unknown and facts.names:
            yield Check(
                text=f"'{_cite(facts, hit)}' stands beside a name",
                is_met=not _is_far_from_names(facts, hit),
                is_telling=False,
            )


def _check_days(way: MatchedWay, facts: Facts) -> Iterator[Check]:
    is_all_day = facts.occurrence.is_all_day
    if way.way.days is Days.HOURS:
        yield Check(text="at a time of day", is_met=not is_all_day, is_telling=False)
    elif way.way.days is Days.WHOLE:
        yield Check(text="whole days", is_met=is_all_day)


def _check_vetoes(
    rule: MatchedRule, way: MatchedWay, facts: Facts, hit: Hit | None
) -> Iterator[Check]:
    spared = way.way.passes
    own = [hit, *(each for each in facts.reading.hits if rule.has_phrase(each.phrase))]
    for kind, found in facts.reading.kinds:
        if kind not in rule.rule.conditions.vetoes or kind in spared:
            continue
        if any(_is_inside(found, each) for each in own):
            continue
        if any(name.start <= found.start < name.end for name in facts.names):
            continue
        if kind in _BY_THE_WAY and facts.named and _is_outside_remark(facts, found, hit):
            continue
        words = f"'{_cite(facts, found)}' speaks of {_KIND_WORDS[kind]}"
        yield Check(text=words, is_met=False)
    for found in facts.reading.without:
        if found.phrase in rule.without and not _is_inside(found, hit):
            yield Check(text=f"'{_cite(facts, found)}' rules it out", is_met=False)


def _check_people(way: MatchedWay, facts: Facts) -> Iterator[Check]:
    others = facts.others
    if way.way.circle in {Circle.TWO, Circle.PERSON}:
        is_met = is_about_one(facts) if way.way.circle is Circle.PERSON else is_among_two(facts)
        words = "two people" if others and len(others) == 1 else "about one person"
        yield Check(text=words, is_met=is_met)
    elif way.way.circle is Circle.FEW:
        yield Check(
            text="few people", is_met=others is None or len(others) <= _FEW, is_telling=False
        )
    elif way.way.circle is Circle.GROUP:
        is_met = others is None or len(others) > 1
        words = f"{len(others) + 1} people" if others is not None and is_met else "a group"
        yield Check(text=words, is_met=is_met, is_telling=others is not None)
    if way.way.is_pair:
        yield Check(
            text="title sets your name beside another",
            is_met=facts.names_me and len(facts.named) == 1,
        )
    if way.way.is_duo:
        yield Check(text="title names two people", is_met=len(facts.named) == _FEW_NAMES)
    if way.way.is_with_reports:
        yield Check(text="your own people", is_met=facts.is_with_reports)
    if way.way.is_named:
        yield Check(text="title names somebody", is_met=bool(facts.named), is_telling=False)
    if way.way.has_outsiders is not None:
        wanted = way.way.has_outsiders
        words = "somebody from outside" if wanted else "nobody from outside"
        is_met = not wanted if others is None else bool(facts.outsiders) == wanted
        yield Check(text=words, is_met=is_met, is_telling=wanted)
    if way.way.organiser is not None:
        is_met = facts.organiser is way.way.organiser
        yield Check(text=_ORGANISERS[way.way.organiser], is_met=is_met)


def _check_time(way: MatchedWay, facts: Facts) -> Iterator[Check]:
    wanted = way.way.is_recurring
    rhythm = describe_rhythm(facts)
    if wanted is not None:
        words = (rhythm or "repeats") if wanted else "happens once"
        yield Check(text=words, is_met=(rhythm is not None) == wanted)
    span = facts.occurrence.span
    length = span.end - span.start
    if way.way.shortest is not None:
        yield Check(text="long enough", is_met=length >= way.way.shortest, is_telling=False)
    if way.way.longest is not None:
        yield Check(text="short enough", is_met=length <= way.way.longest, is_telling=False)


def _count_spared(facts: Facts) -> int:
    """How many unknown words a plain title may hold: the surer the person, the more."""
    if facts.others is not None and len(facts.others) == 1:
        is_called = any(person in facts.others for person in facts.named)
        return _SPARED_AMONG_TWO if is_called else _SPARED_UNCALLED
    return _SPARED_BESIDE_NAME if 1 <= len(facts.named) <= _FEW_NAMES else 0


def _is_far_from_names(facts: Facts, hit: Hit) -> bool:
    """True where a subject stands between phrase and name: "Retour carte avalée Mme Ortiz"."""
    places = [facts.reading.title.text.find(word) for word in facts.unknown]
    return all(
        sum(hit.end <= place < name.start or name.end <= place < hit.start for place in places)
        > _MOST_BETWEEN
        for name in facts.names
    )


def _is_telling(hit: Hit | None, unknown: Sequence[str]) -> bool:
    """True for a long phrase beside one short word: "Rückkehrgespräch Zerspaner"."""
    if hit is None or len(unknown) > 1 or hit.length < _LONG_PHRASE:
        return False
    if any(letter.isdigit() for word in unknown for letter in word):  # a class, a line, a version
        return False
    return hit.length >= 2 * sum(map(len, unknown))


def _is_outside_remark(facts: Facts, found: Hit, hit: Hit | None) -> bool:
    """True when `found` stands in brackets and the rule's own phrase does not."""
    reading = facts.reading
    return hit is not None and reading.is_remark(found) and not reading.is_remark(hit)


def _cite(facts: Facts, hit: Hit) -> str:
    return facts.reading.title.text[hit.start : hit.end]


def _is_inside(found: Hit, hit: Hit | None) -> bool:
    return hit is not None and hit.start <= found.start and found.end <= hit.end
