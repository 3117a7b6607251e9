"""Names in scripts without spaces: 田中さん, 1on1 大塚.

Owns where a name begins and ends in a run of kana or kanji. Must not read other scripts.
"""

import re
from collections.abc import Iterable, Sequence

from nudge.domain.directory import Directory
from nudge.domain.lexicon.given_names import SURNAMES_CJK
from nudge.domain.name import Name, Range
from nudge.domain.titles import Title, Token, fold

_AFTER_NAME = re.compile(r"さん|さま|様|氏|くん|君|ちゃん|殿|主任|係長|先生")
_CJK_NAME = re.compile("[\u4e00-\u9fff々ァ-ヶー]{1,6}|[ぁ-ん]{2,5}")
_CALLED = re.compile("(?:[\u4e00-\u9fff々]+|[ァ-ヶー]+)(?=さん|くん|君|氏|ちゃん)")
_LONGEST_CALLED = 5


def find_cjk_names(title: Title, covered: Sequence[Range], directory: Directory) -> Iterable[Name]:
    """The names in a title's runs of kana and kanji. `covered`: what phrases account for."""
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
