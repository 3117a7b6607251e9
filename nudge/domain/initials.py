"""Initials: people whom a title names by two or three letters.

Owns the reading of "TW/PK" in the calendar of Tom Whitfield, and of "MA-Gespräch JG". Letters
are a name only beside the manager's own, or where the rest of the title is a talk's whole
name: most letters stand for things.
"""

import re
from collections.abc import Iterable, Sequence

from nudge.domain.name import Name, Range, is_pair
from nudge.domain.titles import Title, Token, fold

_LETTERS = re.compile(r"[A-ZÀ-Þ]{2,3}|[A-ZÀ-Þ][a-zß-ÿ]{1,2}[A-ZÀ-Þ]")  # TW, JPL, MdW
_LONGEST = 3
_WHOLE_NAME = 9  # letters of a phrase that names a talk: "MA-Gespräch", but not "Feedback"
_DEPARTMENTS = frozenset(
    {"hr", "it", "qm", "qs", "br", "pr", "uk", "us", "eu", "ai", "ki", "mt", "or", "gf", "vp"}
    | {"rh", "ops", "vk", "ek", "ga", "bu", "eng", "fin", "mkt", "rd", "dg", "dsi", "sav", "ic"}
)


def find_initials(
    title: Title, covered: Sequence[Range], names: Sequence[Name], own: Sequence[str]
) -> Iterable[Name]:
    """The initials that name somebody. `names`: those found already; `own`: the manager's."""
    if title.text.isupper() and any(len(token.text) > _LONGEST for token in title.tokens):
        return  # all of it is shouted
    letters = [
        token
        for token in title.tokens
        if _LETTERS.fullmatch(token.text) and not _is_in(token, [(n.start, n.end) for n in names])
    ]
    mine = [token for token in letters if is_initials(token.folded, own)]
    others = [token for token in letters if token not in mine]
    for token in mine[:1]:
        ranges = [(name.start, name.end) for name in names if not name.is_me]
        beside = [other for other in others if _is_pair(title, token, (other.start, other.end))]
        if beside or any(_is_pair(title, token, place) for place in ranges):
            yield _make(token, is_me=True)
            yield from (_make(other) for other in beside[:1])
        elif token is title.tokens[0]:  # "GA appraisal": one's own
            yield _make(token, is_me=True)
        return
    left = [token for token in title.tokens if not _is_in(token, covered)]
    if names or len(left) != 1 or left[0] not in letters or not _names_talk(title, covered):
        return
    if left[0].folded not in _DEPARTMENTS:
        yield _make(left[0])


def is_initials(letters: str, words: Sequence[str]) -> bool:
    """True for letters with which a name may be cut short: "mdw" for m.dewit, "dc" for dcarter."""
    joined = "".join(words)
    if not joined or letters[0] != joined[0]:
        return False
    rest = words[-1] if len(words) > 1 else joined[1:]
    if not rest or letters[1] not in {word[0] for word in (*words[1:], rest)}:
        return False
    place = 0
    for letter in letters:
        place = joined.find(letter, place) + 1
        if place == 0:
            return False
    return True


def _names_talk(title: Title, covered: Sequence[Range]) -> bool:
    return any(
        end - start >= _WHOLE_NAME or title.text[start:end][:1].isdigit() for start, end in covered
    )


def _is_pair(title: Title, token: Token, other: Range) -> bool:
    start, end = other
    return is_pair(title.text[min(token.end, end) : max(token.start, start)])


def _is_in(token: Token, ranges: Sequence[Range]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in ranges)


def _make(token: Token, *, is_me: bool = False) -> Name:
    return Name(
        text=token.text, words=(fold(token.text),), start=token.start, end=token.end, is_me=is_me
    )
