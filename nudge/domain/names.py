"""Names: which words of a title name somebody.

Owns the reading of "Ana <> Tom", "Weekly w/ Priya", "田中さん 1on1". Must not decide which
moment a title means, nor who is in the room.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nudge.domain.directory import Directory, is_name_of
from nudge.domain.lexicon.everyday import AND, CALLINGS, HONORIFICS, WITH
from nudge.domain.lexicon.given_names import GIVEN_NAMES, SURNAMES_CJK
from nudge.domain.people import Person
from nudge.domain.titles import Title, Token, fold, fold_words

_WITHIN_NAME = frozenset({" ", "-", "‑", "'", "’"})
_PAIR = re.compile(r"^\s*(<-?>|<->|↔|⇄|/|&|\+|\||[x×]|<>|・|-|–|:|,)\s*$")
_AFTER_NAME = re.compile(r"さん|さま|様|氏|くん|君|ちゃん|殿|主任|係長|先生")
_SUPERIOR = re.compile(
    r"部長|課長|本部長|社長|専務|常務|所長|店長|院長|校長|上司|次長|室長|事業部長"
)
_CJK_NAME = re.compile("[\u4e00-\u9fff々ァ-ヶー]{1,6}|[ぁ-ん]{2,5}")
_CALLED = re.compile("(?:[\u4e00-\u9fff々]+|[ァ-ヶー]+)(?=さん|くん|君|氏|ちゃん)")
_LONGEST_CALLED = 5
_BEFORE_NAME = HONORIFICS | CALLINGS | frozenset(WITH)
_LONGEST_NAME = 4
_LONGEST_GUESS = 2
_FEWEST_LETTERS = 3
Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Words of a title that name somebody: as written, as folded, and where.

    `is_me`: the manager's own name. `is_known`: the feed or the list of given names has it.
    """

    text: str
    words: tuple[str, ...]
    start: int
    end: int
    is_me: bool = False
    is_known: bool = True


def find_names(
    title: Title, covered: Sequence[Range], present: Sequence[Person], directory: Directory
) -> tuple[Name, ...]:
    """The names in a title, in order. `covered`: what phrases and everyday words account for."""
    here = frozenset(word for person in present for word in fold_words(person.name) if word[1:])
    finder = _Finder(title=title, covered=covered, here=here, directory=directory)
    names = [finder.make_name(run) for run in finder.find_runs()]
    kept = [name for name in names if name.is_known or _is_in_slot(title, name, names)]
    if all(name.is_me for name in kept):
        kept.extend(_guess(title, [name for name in names if name not in kept]))
    kept.extend(_find_cjk(title, covered, directory))
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
            if is_near and _is_one_name(runs[-1][-1], token):
                runs[-1].append(token)
            else:
                runs.append([token])
            last = place
        return runs

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
            or self.directory.knows(word)
        )

    def _can_be_name(self, place: int) -> bool:
        token = self.title.tokens[place]
        if not token.text.isalpha() or token.folded in HONORIFICS:
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


def _guess(title: Title, names: Sequence[Name]) -> Sequence[Name]:
    """The one word left in a title, where a name may stand: "Recadrage Steeve", "PDR - Oluchi".

    Where words begin with capitals anyway, a capital says nothing, so a separator must.
    """
    if (
        len(names) != 1
        or len(names[0].words) > _LONGEST_GUESS
        or len(names[0].text) < _FEWEST_LETTERS
    ):
        return ()
    (name,) = names
    if _is_acronym(title, name):
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
    if after and after[0].text in {"s", "S"} and after[0].gap in {"'", "’"}:
        return True
    for other in names:
        if other is name:
            continue
        between = title.text[min(other.end, name.end) : max(other.start, name.start)]
        if _PAIR.match(between) or between.strip().casefold() in AND:
            return True
    return False


def _find_cjk(title: Title, covered: Sequence[Range], directory: Directory) -> Iterable[Name]:
    words = [each for each in covered if each[1] - each[0] > 1]
    for token in title.tokens:
        if not token.is_cjk:
            continue
        called = list(_find_called(token, words))
        ranges = called or [
            each
            for each in _uncovered(token, covered)
            if _read_cjk(title.text[slice(*each)]) is not None
        ]
        for start, end in ranges:
            name = _AFTER_NAME.sub("", title.text[start:end])
            folded = fold(name)
            yield Name(
                text=name, words=(folded,), start=start, end=end, is_me=folded in directory.me
            )


def _find_called(token: Token, words: Sequence[Range]) -> Iterable[Range]:
    """Names as they are written before さん, and a surname alone: 阿部さん, 前田.

    `words`: what phrases of two letters and more account for; of one letter (部, 前) there
    are too many in names.
    """
    if token.text in SURNAMES_CJK and (token.start, token.end) not in words:
        yield token.start, token.end
        return
    for found in _CALLED.finditer(token.text):
        start, end = token.start + found.start(), token.start + found.end()
        start = max([start, *(last for _, last in words if start < last < end)])
        is_word = any(first <= start and end <= last for first, last in words)
        if not is_word and end - start <= _LONGEST_CALLED:
            yield start, end


def _read_cjk(piece: str) -> str | None:
    bare = _AFTER_NAME.sub("", piece)
    if _CJK_NAME.fullmatch(bare) is None:
        return None
    if bare != piece or any(bare.startswith(surname) for surname in SURNAMES_CJK):
        return bare
    return None


def _uncovered(token: Token, covered: Sequence[Range]) -> Iterable[Range]:
    """The stretches of a token that no phrase accounts for."""
    place = token.start
    for start, end in sorted(covered):
        if end <= place or start >= token.end:
            continue
        if start > place:
            yield place, start
        place = max(place, end)
    if place < token.end:
        yield place, token.end
