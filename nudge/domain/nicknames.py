"""Nicknames: names in titles that are in nobody's address, where the feed shows the link.

Owns that "Weekly: Bex" between the manager and Rebecca Stanhope makes Bex her name in every
other title, and that two titles with "Priya Raman" make her the Priya of the others. Also
which words are companies. Must not guess without such entries.
"""

from collections import Counter
from collections.abc import Sequence

from nudge.domain.directory import Directory, is_name_of
from nudge.domain.events import Occurrence
from nudge.domain.lexicon.everyday import HONORIFICS
from nudge.domain.lexicon.kinds import Kind
from nudge.domain.matcher import Matcher
from nudge.domain.names import find_names
from nudge.domain.people import Person, is_person

_MOST_WITH_ROOM = 4
_ENOUGH_TITLES = 2
_BUSINESS = frozenset({Kind.CUSTOMER, Kind.PRODUCT, Kind.MACHINE})


def link_nicknames(
    occurrences: Sequence[Occurrence], matcher: Matcher, directory: Directory, me: frozenset[str]
) -> None:
    """Teach the directory the nicknames that meetings of two show."""
    seen: set[tuple[str, int]] = set()
    for occurrence in occurrences:
        # The occurrences of a series share the object of their guests.
        alike = occurrence.summary, id(occurrence.attendees)
        if alike in seen:
            continue
        seen.add(alike)
        other = _find_other(occurrence, directory, me)
        if other is None:
            continue
        reading = matcher.read(occurrence.summary)
        names = [
            name
            for name in find_names(reading.title, reading.covered, (other,), directory)
            if not name.is_me
        ]
        if len(names) == 1 and len(names[0].words) == 1:
            words = names[0].words
            if not is_name_of(other, words) and directory.find(words) is None:
                directory.link(words[0], other)


def add_named(occurrences: Sequence[Occurrence], matcher: Matcher, directory: Directory) -> None:
    """Add to the directory whom two titles without guests name.

    First those with first and last name, so that a first name alone finds its person.
    """
    titles = {each.summary for each in occurrences if not each.attendees}
    seen: Counter[tuple[str, ...]] = Counter()
    found: dict[tuple[str, ...], str] = {}
    for title in sorted(titles):
        reading = matcher.read(title)
        for name in find_names(reading.title, reading.covered, (), directory):
            if not name.is_me:
                seen[name.words] += 1
                found.setdefault(name.words, name.text)
    for words in sorted(found, key=len, reverse=True):
        if seen[words] >= _ENOUGH_TITLES and not any(map(directory.knows, words)):
            directory.add(Person(name=found[words]))


def note_firms(occurrences: Sequence[Occurrence], matcher: Matcher, directory: Directory) -> None:
    """Note the words that stand beside a customer's or a product's in one title of the feed.

    So "Contoso demo" makes a "Feedback Contoso" somewhere else no talk with a person.
    """
    firms: set[str] = set()
    people: set[str] = set()
    for title in {each.summary for each in occurrences}:
        reading = matcher.read(title)
        names = find_names(reading.title, reading.covered, (), directory)
        people.update(word for name in names if name.is_known for word in name.words)
        edges = {
            edge
            for kind, hit in reading.kinds
            if kind in _BUSINESS
            and not any(own.start <= hit.start and hit.end <= own.end for own in reading.hits)
            for edge in (hit.start - 1, hit.end + 1)
        }
        before = ""
        for token in reading.title.tokens:
            if before in HONORIFICS:
                people.add(token.folded)
            elif token.text.istitle() and {token.start, token.end} & edges:
                firms.add(token.folded)
            before = token.folded
    directory.firms.update(firms - people)


def _find_other(occurrence: Occurrence, directory: Directory, me: frozenset[str]) -> Person | None:
    if not 1 <= len(occurrence.attendees) <= _MOST_WITH_ROOM:
        return None
    others = [each for each in occurrence.attendees if each.email not in me and is_person(each)]
    return directory.people.get(others[0].email) if len(others) == 1 else None
