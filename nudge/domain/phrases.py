"""Phrases: the words that packs list, found in titles all at once.

Owns how a phrase with `*` is matched. A word of a phrase also matches when it is written
as two words or with a hyphen ("check-in", "check in" and "checkin" are one), or cut short
with a point ("Rückkehrgespr.", "Utv.samtal"), and its spelling is folded as in `titles`.
Must not know what a phrase stands for.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from nudge.domain.titles import Title, fold, has_cjk, read_title

_MOST_WORDS_KEPT = 5_000
_BETWEEN_WORDS = re.compile(r"[^\w*:+-]+")
_ANYTHING = -1  # a `*` that stands alone: up to two words of any kind
_MOST_WORDS_BETWEEN = 2
_PREFIX_AND_NOTHING = 2  # the parts of "gespr*"
_SHORTEST_CUT, _SHORTEST_REST = 3, 4  # letters before and after the point in "Utv.samtal"
_MOST_CUT_OFF = 3  # how much longer than what is left a word cut off at its end may be
_Chain = tuple[int, ...]  # the phrase's number, then the words that follow its first


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A phrase found in a title: its number, and where it stands in the title's text.

    `is_open`: a `*` of its own stands for words inside it, such as a name.
    """

    phrase: int
    start: int
    end: int
    is_open: bool = False

    @property
    def length(self) -> int:
        """How much of the title it covers, in characters."""
        return self.end - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class _Affix:
    """A word with `*`: what it begins with, ends with, and holds in between, in order."""

    parts: tuple[str, ...]
    word: int

    def matches(self, token: str) -> bool:
        """True when the token is spelt so; each `*` stands for any letters, or none."""
        first, *middle, last = self.parts
        if not token.startswith(first) or not token.endswith(last):
            return False
        place, stop = len(first), len(token) - len(last)
        for part in middle:
            place = token.find(part, place, stop)
            if place < 0:
                return False
            place += len(part)
        return place <= stop


@dataclass(slots=True)
class PhraseIndex:
    """Phrases by number, ready to be found. Add them all, `seal`, then `find` in each title.

    It lives in the tray for good, so that what most phrases are has no object of its own:
    a phrase of one word is an entry of `_single`, a word that ends in `*` one of `_prefixes`.
    """

    _numbers: dict[str, int] = field(default_factory=dict)
    _words: dict[str, int] = field(default_factory=dict)
    _prefixes: dict[str, int] = field(default_factory=dict)
    _single: dict[int, int] = field(default_factory=dict)
    _by_start: defaultdict[str, list[_Affix]] = field(default_factory=lambda: defaultdict(list))
    _by_end: defaultdict[str, list[_Affix]] = field(default_factory=lambda: defaultdict(list))
    _by_middle: list[_Affix] = field(default_factory=list)
    _chains: dict[int, tuple[_Chain, ...]] = field(default_factory=dict)
    _squeezed: list[tuple[tuple[str, ...], int]] = field(default_factory=list)
    _known: dict[tuple[str, bool], tuple[int, ...]] = field(default_factory=dict)

    def add(self, phrase: str) -> int:
        """The number of the phrase; two spellings that match alike have the same."""
        number = self._numbers.get(phrase)
        if number is None:
            number = self._numbers[phrase] = self._number_phrase(phrase)
        return number

    def add_all(self, phrases: Iterable[str]) -> frozenset[int]:
        """The numbers of several phrases."""
        return frozenset(self.add(phrase) for phrase in phrases)

    def seal(self) -> None:
        """Forget how the phrases are written; no more can be added."""
        self._numbers = {}

    def forget(self) -> None:
        """Let go of the words that were looked up."""
        self._known.clear()

    def find(self, title: Title) -> tuple[Hit, ...]:
        """Every phrase that stands in the title, in order of place."""
        hits = {
            Hit(
                phrase=number,
                start=title.tokens[place].start,
                end=title.tokens[last].end,
                is_open=_ANYTHING in rest,
            )
            for place in range(len(title.tokens))
            for after, word in self._read(title, place)
            for number, *rest in self._iter_chains(word)
            for last in self._follow(title, after, rest)
        }
        if title.squeezed:
            hits.update(self._find_squeezed(title))
        return tuple(sorted(hits, key=lambda hit: (hit.start, hit.end, hit.phrase)))

    def _number_phrase(self, phrase: str) -> int:
        number = len(self._numbers)
        if has_cjk(phrase):
            pieces = ("".join(fold(piece).split()) for piece in phrase.split("*"))
            self._squeezed.append((tuple(piece for piece in pieces if piece), number))
            return number
        parts = _BETWEEN_WORDS.sub(" ", phrase).split()
        first, *rest = [word for part in parts for word in self._add_part(part)]
        if not rest:
            return self._single.setdefault(first, number)
        chains = self._chains.get(first, ())
        same = next((chain[0] for chain in chains if chain[1:] == tuple(rest)), None)
        if same is not None:
            return same
        self._chains[first] = (*chains, (number, *rest))
        return number

    def _iter_chains(self, word: int) -> Iterator[_Chain]:
        if word in self._single:
            yield (self._single[word],)
        yield from self._chains.get(word, ())

    def _add_part(self, part: str) -> list[int]:
        if part == "*":
            return [_ANYTHING]
        if "*" not in part:
            return [self._number_word(token.folded) for token in read_title(part).tokens]
        folded = tuple(fold(piece.replace("-", "")) for piece in part.split("*"))
        if len(folded) == _PREFIX_AND_NOTHING and not folded[1]:
            return [self._prefixes.setdefault(folded[0], self._count_words())]
        spelling = "*".join(folded)
        if spelling in self._words:
            return [self._words[spelling]]
        affix = _Affix(parts=folded, word=self._number_word(spelling))
        if folded[0]:
            self._by_start[folded[0]].append(affix)
        elif folded[-1]:
            self._by_end[folded[-1]].append(affix)
        else:
            self._by_middle.append(affix)
        return [affix.word]

    def _iter_affixes(self, word: str) -> Iterator[_Affix]:
        """The words with `*` that could be this one."""
        for length in range(1, len(word) + 1):
            yield from self._by_start.get(word[:length], ())
            yield from self._by_end.get(word[-length:], ())
        yield from self._by_middle

    def _number_word(self, word: str) -> int:
        return self._words.setdefault(word, self._count_words())

    def _count_words(self) -> int:
        return len(self._words) + len(self._prefixes)

    def _read(self, title: Title, place: int) -> Iterator[tuple[int, int]]:
        """Each word that begins at `place`, and the place after it."""
        token = title.tokens[place]
        alone = self._look_up(token.folded, is_whole=True)
        for word in alone:
            yield place + 1, word
        following = title.tokens[place + 1] if place + 1 < len(title.tokens) else None
        gap = title.tail if following is None else following.gap
        if gap.startswith("."):
            for word in self._write_out(token.folded, ""):
                yield place + 1, word
        if following is not None:
            if gap in {".", ".-"}:
                for word in self._write_out(token.folded, following.folded):
                    yield place + 2, word
            if gap in {" ", "-", "‑", "."}:
                # A star must not swallow the name beside it, so it reaches over
                # hyphens and the points of abbreviations alone.
                joined = token.folded + following.folded
                for word in self._look_up(joined, is_whole=gap != " "):
                    if word not in alone:
                        yield place + 2, word

    def _look_up(self, word: str, *, is_whole: bool) -> tuple[int, ...]:
        known = self._known.get((word, is_whole))
        if known is None:
            exact = self._words.get(word)
            numbers = [] if exact is None else [exact]
            if is_whole:
                starts = (word[:length] for length in range(1, len(word) + 1))
                numbers += [self._prefixes[start] for start in starts if start in self._prefixes]
                numbers += [affix.word for affix in self._iter_affixes(word) if affix.matches(word)]
            if len(self._known) >= _MOST_WORDS_KEPT:
                self._known.clear()
            known = self._known[word, is_whole] = tuple(numbers)
        return known

    def _write_out(self, start: str, end: str) -> tuple[int, ...]:
        """The words of which `start` and `end` are left: "Rückkehrgespr.", "Utv.samtal"."""
        if len(start) < _SHORTEST_CUT + (not end) or (end and len(end) < _SHORTEST_REST):
            return ()
        key = (f"{start}.{end}", True)
        known = self._known.get(key)
        if known is None:
            longest = len(start) * _MOST_CUT_OFF
            known = self._known[key] = tuple(
                number
                for words in (self._words, self._prefixes)
                for word, number in words.items()
                if word.startswith(start)
                and (word.endswith(end) and len(word) > len(start) + len(end))
                and (end or len(word) <= longest)
            )
        return known

    def _follow(self, title: Title, place: int, rest: Sequence[int]) -> Iterator[int]:
        """The last token of each way in which `rest` goes on at `place`."""
        if not rest:
            yield place - 1
            return
        if rest[0] == _ANYTHING:
            for skipped in range(min(_MOST_WORDS_BETWEEN, len(title.tokens) - place) + 1):
                yield from self._follow(title, place + skipped, rest[1:])
            return
        if place < len(title.tokens):
            for after, word in self._read(title, place):
                if word == rest[0]:
                    yield from self._follow(title, after, rest[1:])

    def _find_squeezed(self, title: Title) -> Iterator[Hit]:
        for parts, number in self._squeezed:
            start = place = title.squeezed.find(parts[0])
            end = start + len(parts[0])
            for part in parts[1:]:
                place = title.squeezed.find(part, end) if place >= 0 else place
                end = place + len(part)
            if place >= 0:
                last = title.offsets[end - 1]
                yield Hit(phrase=number, start=title.offsets[start], end=last + 1)
