"""The directory: everybody whom the feed shows, found again under any spelling.

Owns how names are joined across titles, attendees and addresses. Must not decide which
moment an entry is.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nudge.domain.events import Attendee, Occurrence
from nudge.domain.people import PUBLIC_DOMAINS, Person, is_person, read_person
from nudge.domain.titles import fold_words, has_cjk

_MOST_WITH_ROOM = 4  # the manager, one other, and the rooms that they booked


@dataclass(slots=True)
class Directory:
    """People by address and by the words of their names.

    `me`: the words of the manager's own names. `own_name`: those of one, in order.
    `reports`: addresses of those whom the manager invites to a regular meeting of two.
    `firms`: words by which companies are called.
    """

    me: frozenset[str] = frozenset()
    own_name: tuple[str, ...] = ()
    people: dict[str, Person] = field(default_factory=dict)
    reports: set[str] = field(default_factory=set)
    firms: set[str] = field(default_factory=set)
    _words: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _aliases: dict[str, str] = field(default_factory=dict)

    def add(self, person: Person) -> None:
        """Remember a person; the longer of two names for one address is kept."""
        known = self.people.get(person.key)
        if known is not None and len(known.name) >= len(person.name):
            return
        self.people[person.key] = person
        for word in fold_words(person.name):
            self._words[word].add(person.key)

    def link(self, alias: str, person: Person) -> None:
        """Remember that titles call this person by a name that is not in theirs."""
        self._aliases.setdefault(alias, person.key)

    def knows(self, word: str) -> bool:
        """True when somebody of the feed has this folded word in their name."""
        return word in self._words or word in self._aliases

    def find(self, words: Sequence[str]) -> Person | None:
        """The one person whose name holds all of these folded words, or None."""
        if len(words) == 1 and words[0] in self._aliases:
            return self.people.get(self._aliases[words[0]])
        keys = set.intersection(*(self._matching(word) for word in words)) if words else set()
        return self.people[keys.pop()] if len(keys) == 1 else None

    def _matching(self, word: str) -> set[str]:
        if len(word) > 1:
            return self._words.get(word, set())
        return {key for name, keys in self._words.items() if name.startswith(word) for key in keys}


def build_directory(occurrences: Iterable[Occurrence], me: frozenset[str]) -> Directory:
    """Everybody who attends or organises anything in the feed."""
    directory = Directory()
    seen: set[tuple[str, str]] = set()
    own: set[str] = set()
    series: set[tuple[int, int, bool]] = set()
    for occurrence in occurrences:
        # The occurrences of a series share the objects of their guests.
        shared = id(occurrence.attendees), id(occurrence.organiser), occurrence.recurrence is None
        if shared in series:
            continue
        series.add(shared)
        _note_report(occurrence, me, directory.reports)
        for attendee in iter_attendees(occurrence):
            if (attendee.email, attendee.name) in seen:
                continue
            seen.add((attendee.email, attendee.name))
            if attendee.email in me:
                own.update(_note_own(attendee, directory))
            elif is_person(attendee):
                directory.add(read_person(attendee))
                directory.firms.update(_find_firm(attendee.email))
    for address in sorted(me):
        own.update(_note_own(Attendee(email=address), directory))
    directory.me = frozenset(own)
    return directory


def _note_own(attendee: Attendee, directory: Directory) -> tuple[str, ...]:
    """The words of the manager's own name; the first name that the feed shows is kept in order."""
    words = fold_words(read_person(attendee).name)
    directory.own_name = directory.own_name or words
    return words


def _find_firm(email: str) -> Iterable[str]:
    """What a company is called, after its mail domain: anna@mail.contoso.example is Contoso."""
    domain = email.partition("@")[2]
    labels = domain.split(".")[:-1]
    if labels and domain not in PUBLIC_DOMAINS:
        yield from fold_words(max(labels, key=len))


def _note_report(occurrence: Occurrence, me: frozenset[str], reports: set[str]) -> None:
    if occurrence.recurrence is None or occurrence.organiser is None:
        return
    if occurrence.organiser.email not in me or len(occurrence.attendees) > _MOST_WITH_ROOM:
        return
    others = [each for each in occurrence.attendees if each.email not in me and is_person(each)]
    if len(others) == 1:
        reports.add(others[0].email)


def iter_attendees(occurrence: Occurrence) -> Iterable[Attendee]:
    """The attendees, and the organiser if they are not among them."""
    yield from occurrence.attendees
    organiser = occurrence.organiser
    if organiser is not None and all(
        organiser.email != each.email for each in occurrence.attendees
    ):
        yield organiser


def is_name_of(person: Person, words: Sequence[str]) -> bool:
    """True when each folded word is one of the person's names, or begins one if it is a letter."""
    names = fold_words(person.name) + fold_words(person.email.partition("@")[0])
    return bool(words) and all(
        word in names
        or (has_cjk(word) and any(name.startswith(word) for name in names))
        or (len(word) == 1 and any(name.startswith(word) for name in names))
        for word in words
    )
