"""Titles as words: how a summary is cut up and folded so that spelling does not matter.

Owns the one way in which titles, names and the phrases of rules are made comparable.
Folded text is only ever matched, never shown. Must not judge what a title means.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Kana, kanji and their marks; words of these scripts are not set apart by spaces.
_CJK = "\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(
    # 1:1, 1-1, 1:1s, but no time, date or version
    r"(?<![\w.])(?<!\d[-/:])1\s?[:\-‑–∶]\s?1(?=s?\b)(?![:.\-]?\d)s?"
    r"|(?<!\w)[nN]\+[12]\b"
    rf"|[{_CJK}]+"
    rf"|[^\W_{_CJK}]+"
)
_HAS_CJK = re.compile(f"[{_CJK}]")
_DIGRAPHS = re.compile("([aou])e")
_MARKS = re.compile("[\u0300-\u036f]+")
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_WORDS_KEPT, _NAMES_KEPT = 20_000, 5_000
_COLONS = str.maketrans({"∶": ":", "‑": "-", "–": "-"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word of a title as written, as folded, its place, and what stands before it."""

    text: str
    folded: str
    start: int
    end: int
    gap: str

    @property
    def is_cjk(self) -> bool:
        """True for a run of kana or kanji, which may hold several words."""
        return _HAS_CJK.match(self.text) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A summary cut into words.

    `squeezed`: the folded text without spaces, in which phrases of scripts without spaces
    are looked for; `offsets`: for each of its characters the place in `text`. Both are
    empty where the title has no such script. `tail`: what follows the last word.
    """

    text: str
    tokens: tuple[Token, ...]
    squeezed: str = ""
    offsets: tuple[int, ...] = ()
    tail: str = ""


@lru_cache(maxsize=_WORDS_KEPT)
def fold(text: str) -> str:
    """The text with case, accents, umlauts in either spelling and full width taken away."""
    lowered = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    if lowered.isascii():
        return _DIGRAPHS.sub(r"\1", lowered)
    bare = _MARKS.sub("", unicodedata.normalize("NFD", lowered))
    return _DIGRAPHS.sub(r"\1", unicodedata.normalize("NFC", bare))


@lru_cache(maxsize=_NAMES_KEPT)
def fold_words(text: str) -> tuple[str, ...]:
    """The folded words of a text, such as those of a person's name."""
    return tuple(map(fold_word, split_words(text)))


def split_words(text: str) -> list[str]:
    """The words of a text as written, without their places: a third of the cost of a title."""
    return _TOKEN.findall(unicodedata.normalize("NFKC", text))


def has_cjk(text: str) -> bool:
    """True when the text holds kana or kanji."""
    return _HAS_CJK.search(text) is not None


def read_title(summary: str) -> Title:
    """The summary as a title; full-width characters are read as their plain forms."""
    text = unicodedata.normalize("NFKC", summary)
    tokens: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        word = match.group()
        tokens.append(
            Token(
                text=word,
                folded=fold_word(word),
                start=match.start(),
                end=match.end(),
                gap=text[end : match.start()],
            )
        )
        end = match.end()
    squeezed, offsets = _squeeze(text) if has_cjk(text) else ("", ())
    return Title(
        text=text, tokens=tuple(tokens), squeezed=squeezed, offsets=offsets, tail=text[end:]
    )


def fold_word(word: str) -> str:
    """A word of a title folded; 1:1 and 1-1 are one."""
    if word[0] == "1" and not word.isalnum():
        return "".join(word.split()).translate(_COLONS).replace("-", ":")
    return fold(word)


def _squeeze(text: str) -> tuple[str, tuple[int, ...]]:
    letters: list[str] = []
    offsets: list[int] = []
    for place, letter in enumerate(text):
        if letter.isspace():
            continue
        for folded in fold(letter):
            letters.append(folded)
            offsets.append(place)
    return "".join(letters), tuple(offsets)
