"""One occurrence at a time: which rule it meets, and whom it concerns.

Owns the choice between rules, and the memory of entries already judged: a series of equals
is judged once. Must not look at other occurrences than the one in hand, save through the
directory.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nudge.domain.directory import Directory
from nudge.domain.events import (
    Attendee,
    Busy,
    Occurrence,
    Participation,
    Status,
    find_participation,
)
from nudge.domain.facts import Facts, read_facts
from nudge.domain.matcher import MatchedRule, MatchedWay, Matcher
from nudge.domain.owner import has_title
from nudge.domain.people import Person, find_domains
from nudge.domain.phrases import Hit
from nudge.domain.recognise_checks import Check, find_hit, iter_checks


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A rule that an occurrence meets, by one of its ways, with the words for it."""

    rule: MatchedRule
    way: MatchedWay
    facts: Facts
    evidence: tuple[str, ...]

    @property
    def hit(self) -> Hit | None:
        """The phrase of the title by which it was found, or None."""
        return find_hit(self.way, self.facts)

    @property
    def is_said_outright(self) -> bool:
        """True when a phrase of the title tells it, and not one in brackets."""
        hit = self.hit
        return hit is not None and not self.facts.reading.is_remark(hit)

    @property
    def rank(self) -> tuple[bool, float, int, int]:
        """What decides between rules: the rare, the sure, the wordy, the pressing."""
        hit = self.hit
        return (
            not self.rule.rule.is_routine,
            self.way.way.confidence,
            0 if hit is None else hit.length,
            self.rule.rule.priority,
        )

    def find_person(self) -> Person | None:
        """Whom the moment concerns: named in the title first, else alone with the manager.

        Of several the one who is not in brackets: "Coffee with Momo (Boris's team)".
        """
        facts = self.facts
        if not self.rule.rule.conditions.has_person:
            return None
        if facts.others is not None:
            present = [person for person in facts.named if person in facts.others]
            if len(present) == 1:
                return present[0]
            if len(facts.core) == 1 and (not facts.named or len(facts.others) == 1):
                return facts.core[0]
        if len(facts.named) == 1:
            return facts.named[0]
        return facts.named_outright[0] if len(facts.named_outright) == 1 else None


class Judge:
    """Judges one occurrence after the other."""

    def __init__(self, matcher: Matcher, directory: Directory, me: frozenset[str]) -> None:
        self._matcher = matcher
        self._directory = directory
        self._me = me
        self._domains = find_domains(me)
        self._known: dict[object, Found | None] = {}
        self._guests: dict[int, tuple[tuple[Attendee, ...], frozenset[tuple[str, str]]]] = {}

    def read(self, occurrence: Occurrence) -> Facts:
        """What the occurrence shows of itself."""
        reading = self._matcher.read(occurrence.summary)
        return read_facts(occurrence, reading, self._directory, self._me, self._domains)

    def judge(self, occurrence: Occurrence) -> Found | None:
        """The rule that the occurrence meets best, or None; the same for all that are alike.

        Of those the facts are read from the first.
        """
        rhythm = occurrence.recurrence
        likeness = (
            occurrence.summary,
            self._read_guests(occurrence),
            occurrence.organiser.email if occurrence.organiser else None,
            rhythm and (rhythm.frequency.value, rhythm.interval),
            occurrence.is_all_day,
            occurrence.span.end - occurrence.span.start,
            occurrence.status is Status.CANCELLED,
            occurrence.busy is Busy.FREE,
        )
        if likeness not in self._known:
            self._known[likeness] = self._judge(occurrence)
        return self._known[likeness]

    def _read_guests(self, occurrence: Occurrence) -> frozenset[tuple[str, str]]:
        """Who is invited and says what; the occurrences of a series share it."""
        guests = occurrence.attendees
        known = self._guests.get(id(guests))
        if known is None:  # the guests are kept beside it, so that no other takes their id
            read = frozenset((each.email, each.participation.value) for each in guests)
            known = self._guests[id(guests)] = (guests, read)
        return known[1]

    def _judge(self, occurrence: Occurrence) -> Found | None:
        reading = self._matcher.read(occurrence.summary)
        places = {
            place for hit in reading.hits for place in self._matcher.triggers.get(hit.phrase, ())
        }
        places.update(self._matcher.always)
        facts = self.read(occurrence)
        if not all(check.is_met for check in self.check_gates(facts)):
            return None
        found = [
            each
            for place in sorted(places)
            for each in _find_ways(self._matcher.rules[place], facts)
        ]
        return max(_drop_remarks(found), key=lambda each: each.rank, default=None)

    def check_gates(self, facts: Facts) -> Iterator[Check]:
        """What keeps an occurrence from being any moment at all. Source: DESIGN, section 1."""
        occurrence = facts.occurrence
        yield Check(text="has a title", is_met=has_title(occurrence), is_telling=False)
        stands = occurrence.status is not Status.CANCELLED and not facts.reading.is_called_off
        yield Check(text="is not called off", is_met=stands, is_telling=False)
        declined = find_participation(occurrence, self._me) is Participation.DECLINED
        yield Check(text="you did not decline", is_met=not declined, is_telling=False)
        is_free = occurrence.busy is Busy.FREE and not occurrence.is_all_day
        yield Check(text="is not marked free", is_met=not is_free, is_telling=False)


def find_best_checks(rule: MatchedRule, facts: Facts) -> tuple[Check, ...]:
    """The checks of the way that comes closest."""
    ways = [tuple(dict.fromkeys(iter_checks(rule, way, facts))) for way in rule.ways]
    return max(
        ways,
        key=lambda checks: sum(check.is_met for check in checks) / len(checks),
        default=(),
    )


def _drop_remarks(found: list[Found]) -> list[Found]:
    """What is left where brackets tell of another moment: "1:1 Salomé (new hire)", weekly.

    What comes back is what it is called; only a single entry may be explained in brackets.
    """
    routine = [each for each in found if each.rule.rule.is_routine and each.is_said_outright]
    if not routine or routine[0].facts.occurrence.recurrence is None:
        return found
    return [each for each in found if each.hit is None or each.is_said_outright]


def _find_ways(rule: MatchedRule, facts: Facts) -> Iterable[Found]:
    phrases = {hit.phrase for hit in facts.reading.hits}
    for way in rule.ways:
        if way.title and way.title.isdisjoint(phrases):
            continue
        evidence: list[str] = []
        for check in iter_checks(rule, way, facts):
            if not check.is_met:
                break
            if check.is_telling:
                evidence.append(check.text)
        else:
            yield Found(rule=rule, way=way, facts=facts, evidence=tuple(evidence))
