"""Names: which words of a title name somebody.

Owns the reading of "Ana <> Tom", "Weekly w/ Priya", "田中さん 1on1". Must not decide which
moment a title means, nor who is in the room.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nudge.domain.directory import Directory, is_name_of
from nudge.domain.initials import find_initials
from nudge.domain.lexicon.everyday import CALLINGS, HONORIFICS, WITH
from nudge.domain.lexicon.given_names import GIVEN_NAMES
from nudge.domain.lexicon.surnames import SURNAMES
from nudge.domain.lexicon.things import THING_ENDINGS
from nudge.domain.name import Name, Range, is_pair
from nudge.domain.names_cjk import find_cjk_names
from nudge.domain.people import STAFF_WORDS, Person
from nudge.domain.titles import Title, Token, fold_words

_WITHIN_NAME = frozenset({" ", "-", "‑", "'", "’"})
_BEFORE_NAME = HONORIFICS | CALLINGS | frozenset(WITH)
_LONGEST_NAME = 4
_LONGEST_GUESS = 2
_FEWEST_LETTERS = 3
_LONGEST_CODE = 3
_LONGEST_WORD = 11  # letters of a name that nothing but its place shows
_ARTICLES = frozenset(
    {"der", "des", "dem", "den", "das", "die", "the", "le", "la", "les", "el", "los", "het"}
)
_PARTICLES = frozenset(
    {"van", "von", "de", "der", "den", "da", "do", "dos", "del", "la", "di", "le"}
)
_MOST_PARTICLES = 2
_LOOSE = frozenset({",", ":", "-", "–"})  # they part anything, and not only two names


def find_names(
    title: Title, covered: Sequence[Range], present: Sequence[Person], directory: Directory
) -> tuple[Name, ...]:
    """The names in a title, in order. `covered`: what phrases and everyday words account for."""
    here = frozenset(word for person in present for word in fold_words(person.name) if word[1:])
    finder = _Finder(title=title, covered=covered, here=here, directory=directory)
    names = [finder.make_name(run) for run in finder.find_runs()]
    known = [name for name in names if name.is_known]
    initials = tuple(find_initials(title, covered, known, directory.own_name))
    names = [name for name in names if all(name.start != each.start for each in initials)]
    kept = [name for name in names if name.is_known or _is_in_slot(title, name, names)]
    kept.extend(initials)
    if all(name.is_me for name in kept):
        kept.extend(_guess(title, [name for name in names if name not in kept], covered))
    kept.extend(find_cjk_names(title, covered, directory))
    return tuple(sorted(kept, key=lambda name: name.start))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finder:
    """Tells names from other words by their letters and by whom the feed shows.

    `here`: the words of the names of those who are present.
    """

    title: Title
    covered: Sequence[Range]
    here: frozenset[str]
    directory: Directory

    def find_runs(self) -> list[list[Token]]:
        """The stretches of words that could be names."""
        runs: list[list[Token]] = []
        last = -2
        for place, token in enumerate(self.title.tokens):
            if token.is_cjk or not self._can_be_name(place):
                continue
            is_near = last == place - 1 and len(runs[-1]) < _LONGEST_NAME
            particles = self.title.tokens[last + 1 : place]
            if is_near and _is_one_name(runs[-1][-1], token):
                runs[-1].append(token)
            elif runs and self._is_joined(particles, token):
                runs[-1].extend((*particles, token))
            else:
                runs.append([token])
            last = place
        return runs

    def _is_joined(self, particles: Sequence[Token], token: Token) -> bool:
        """True for "Hans van Beek" and "Ana de la Cruz", but not for "Ana de Recursos"."""
        if not 1 <= len(particles) <= _MOST_PARTICLES or not self._is_known(token.folded):
            return False
        return all(each.folded in _PARTICLES and each.gap == " " for each in particles)

    def make_name(self, run: Sequence[Token]) -> Name:
        """The name that a stretch of words would be."""
        words = tuple(self._strip_genitive(token.folded) for token in run)
        is_known = any(self._is_known(word) for word in words if word[1:])
        is_me = words[0] in self.directory.me and all(
            word in self.directory.me or not word[1:] for word in words
        )
        return Name(
            text=self._write(run, words),
            words=words,
            start=run[0].start,
            end=run[-1].end,
            is_me=is_me and not set(words) <= self.here,
            is_known=is_known or _has_initial(run),
        )

    def _strip_genitive(self, word: str) -> str:
        """The name in "Elins första dag" or "Annas Probezeit"; other words as they are."""
        bare = word[:-1]
        is_genitive = word.endswith("s") and len(bare) >= _FEWEST_LETTERS
        return bare if is_genitive and not self._is_known(word) and self._is_known(bare) else word

    def _write(self, run: Sequence[Token], words: Sequence[str]) -> str:
        text = self.title.text[run[0].start : run[-1].end]
        return text[:-1] if words[-1] != run[-1].folded else text

    def _is_known(self, word: str) -> bool:
        return (
            word in self.here
            or word in self.directory.me
            or word in GIVEN_NAMES
            or word in SURNAMES
            or self.directory.knows(word)
        )

    def _can_be_name(self, place: int) -> bool:
        token = self.title.tokens[place]
        if not token.text.isalpha() or token.folded in HONORIFICS or token.folded in STAFF_WORDS:
            return False
        if token.folded in self.here or token.folded in self.directory.me:
            return True
        if place and not token.text.islower() and _is_honorific(self.title.tokens[place - 1]):
            return True
        if token.folded in self.directory.firms and not self._is_known(token.folded):
            return False
        if any(start <= token.start and token.end <= end for start, end in self.covered):
            return False
        # A name has a capital, save in a title that has none at all.
        if not token.text.islower():
            return True
        return self.title.text.islower() and self._is_known(token.folded)


def _is_honorific(token: Token) -> bool:
    """True for "Hr" and "Frau", but not for the department called HR."""
    return token.folded in HONORIFICS and (len(token.text) == 1 or not token.text.isupper())


def _is_one_name(before: Token, token: Token) -> bool:
    """True for words that belong to one name: "Ana Sol", "H. Osei", but not "Avst. Gunvor"."""
    if before.text.isupper() and 1 < len(before.text) <= _LONGEST_CODE < len(token.text):
        return token.text.isupper()  # "AVD Cíntia" is a code and a name
    return token.gap in _WITHIN_NAME or (token.gap in {".", ". "} and len(before.text) == 1)


def match_present(name: Name, present: Iterable[Person]) -> Person | None:
    """The one of those present whom the name means, or None."""
    matching = [person for person in present if is_name_of(person, name.words)]
    return matching[0] if len(matching) == 1 else None


def _has_initial(run: Sequence[Token]) -> bool:
    """True for "H. Osei" and "Tomasz W.": a letter beside a word, both as names are written."""
    letters = [token for token in run if len(token.text) == 1]
    return (
        len(run) == len(letters) + 1
        and len(letters) > 0
        and "." in "".join(token.gap for token in run)
    )


def _guess(title: Title, names: Sequence[Name], covered: Sequence[Range]) -> Sequence[Name]:
    """The one word left in a title, where a name may stand: "Recadrage Steeve", "PDR - Oluchi".

    Where words begin with capitals anyway, a capital says nothing, so a separator must. A
    word of another kind between it and the rest speaks against it: "Beoordeling plan Zuid".
    """
    if len(names) > 1:
        outside = [name for name in names if not _is_in_brackets(title, name)]
        beside = [name for name in outside if _is_beside(title, name, covered)]
        names = outside if len(outside) == 1 else beside
    if (
        len(names) != 1
        or len(names[0].words) > _LONGEST_GUESS
        or len(names[0].text) < _FEWEST_LETTERS
    ):
        return ()
    (name,) = names
    if _is_acronym(title, name) or any(map(_is_thing, name.words)):
        return ()
    if not name.text[0].isupper() and not title.text.islower():
        return ()
    if _is_among_unknown(title, name, covered):
        return ()
    before = title.text[: name.start].rstrip()[-1:]
    after = title.text[name.end :].lstrip()[:1]
    if (before and not before.isalnum()) or (after and not after.isalnum() and after not in "'’"):
        return (name,)
    if not before:  # the first word has a capital whatever it means
        return ()
    rest = [token for token in title.tokens if not name.start <= token.start < name.end]
    is_shouted = len(rest) > 1 and all(not token.text[0].islower() for token in rest)
    return () if is_shouted and after else (name,)


def _is_thing(word: str) -> bool:
    """True for what looks like a common noun: by its end, or long as compounds are."""
    return len(word) > _LONGEST_WORD or word.endswith(THING_ENDINGS)


def _is_in_brackets(title: Title, name: Name) -> bool:
    before = title.text[: name.start]
    return max(map(before.rfind, "([（【")) > max(map(before.rfind, ")]）】"))


def _is_beside(title: Title, name: Name, covered: Sequence[Range]) -> bool:
    """True where only a space parts it from what a phrase accounts for."""
    return any(title.text[end : name.start] == " " for _, end in covered if end < name.start)


def _is_among_unknown(title: Title, name: Name, covered: Sequence[Range]) -> bool:
    """True beside a word in small letters that nothing accounts for, or in half a compound."""
    before = [token for token in title.tokens if token.end <= name.start]
    after = [token for token in title.tokens if token.start >= name.end]
    if before and title.text[before[-1].end : name.start] == "-":
        return True
    if before and before[-1].folded in _ARTICLES:
        return True
    beside = [*before[-1:], *(token for token in after[:1] if token.gap == " ")]
    return any(
        token.text.islower() and not any(s <= token.start and token.end <= e for s, e in covered)
        for token in beside
    )


def _is_acronym(title: Title, name: Name) -> bool:
    """True for a word in capitals where the rest of the title is not: "Feedback from CQC"."""
    return name.text.isupper() and any(not token.text.isupper() for token in title.tokens)


def _is_in_slot(title: Title, name: Name, names: Sequence[Name]) -> bool:
    """True where an unknown word stands as only a name would: "with X", "X's", "X / Ana"."""
    before = [token for token in title.tokens if token.end <= name.start]
    after = [token for token in title.tokens if token.start >= name.end]
    if _is_acronym(title, name):
        return False
    if before and before[-1].folded in _BEFORE_NAME:
        return True
    if name.words[-1].endswith(THING_ENDINGS):
        return False
    if after and after[0].text in {"s", "S"} and after[0].gap in {"'", "’"}:
        return True
    for other in names:
        if other is name:
            continue
        between = title.text[min(other.end, name.end) : max(other.start, name.start)]
        if is_pair(between) and (other.is_known or between.strip() not in _LOOSE):
            return True
    return False
