"""Facts: what an occurrence shows of itself, read once for all rules.

Owns who is in the room and who is named, from title, attendees and organiser together.
Must not know any rule.
"""

from dataclasses import dataclass

from nudge.domain.directory import Directory, iter_attendees
from nudge.domain.events import Occurrence
from nudge.domain.matcher import Reading
from nudge.domain.name import Name
from nudge.domain.names import find_names, match_present
from nudge.domain.people import (
    Person,
    is_outside,
    is_person,
    is_staff_partner,
    read_person,
)
from nudge.domain.rules import Organiser


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What rules ask about an occurrence.

    `others`: who attends beside the manager; None: the feed does not say. `core`: the same
    without those from HR who sit in. `named`: whom the title names, the manager apart;
    `named_outright`: those of them who do not stand in brackets.
    `unknown`: words of the title that nothing accounts for.
    """

    occurrence: Occurrence
    reading: Reading
    others: tuple[Person, ...] | None
    core: tuple[Person, ...]
    outsiders: tuple[Person, ...]
    organiser: Organiser | None
    names: tuple[Name, ...]
    named: tuple[Person, ...]
    named_outright: tuple[Person, ...]
    unknown: tuple[str, ...]
    is_with_reports: bool = False

    @property
    def names_me(self) -> bool:
        """True when the title holds the manager's own name."""
        return any(name.is_me for name in self.names)


def read_facts(
    occurrence: Occurrence,
    reading: Reading,
    directory: Directory,
    me: frozenset[str],
    domains: frozenset[str],
) -> Facts:
    """What the occurrence shows. `me`: the manager's addresses, `domains`: those of colleagues."""
    attendees = [
        each for each in iter_attendees(occurrence) if each.email not in me and is_person(each)
    ]
    has_guests = bool(occurrence.attendees)
    others = tuple(directory.people.get(each.email) or read_person(each) for each in attendees)
    partners = {each.email for each in attendees if is_staff_partner(each)}
    names = find_names(reading.title, reading.covered, others, directory)
    outright = tuple(name for name in names if not reading.is_remark(name))
    return Facts(
        occurrence=occurrence,
        reading=reading,
        others=others if has_guests else None,
        core=tuple(person for person in others if person.email not in partners),
        outsiders=tuple(person for person in others if is_outside(person.email, domains)),
        organiser=_find_organiser(occurrence, me, domains),
        names=names,
        named=_find_named(names, others, directory),
        named_outright=_find_named(outright, others, directory),
        unknown=_find_unknown(reading, names),
        is_with_reports=_is_with_reports(others, directory),
    )


def _is_with_reports(others: tuple[Person, ...], directory: Directory) -> bool:
    own = sum(person.email in directory.reports for person in others)
    return own > 0 and own * 2 >= len(others)


def _find_organiser(
    occurrence: Occurrence, me: frozenset[str], domains: frozenset[str]
) -> Organiser | None:
    if occurrence.organiser is None or not occurrence.organiser.email:
        return None
    if occurrence.organiser.email in me:
        return Organiser.ME
    outside = is_outside(occurrence.organiser.email, domains)
    return Organiser.OUTSIDER if outside else Organiser.COLLEAGUE


def _find_named(
    names: tuple[Name, ...], others: tuple[Person, ...], directory: Directory
) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for name in names:
        if name.is_me:
            continue
        person = match_present(name, others) or directory.find(name.words) or Person(name=name.text)
        found.setdefault(person.key, person)
    return tuple(found.values())


def _find_unknown(reading: Reading, names: tuple[Name, ...]) -> tuple[str, ...]:
    ranges = [*reading.explained, *((name.start, name.end) for name in names), *reading.remarks]
    unknown: list[str] = []
    for token in reading.title.tokens:
        if token.text.isdigit() or (len(token.text) == 1 and not token.is_cjk):
            continue
        place = token.start
        for start, end in sorted(ranges):
            if start <= place < end:
                place = end
        if place < token.end:
            unknown.append(token.text)
    return tuple(unknown)
