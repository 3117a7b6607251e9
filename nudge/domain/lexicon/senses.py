"""Which words mean nearly the same, in English, German, French and Spanish.

Owns the senses by which danger is measured: "rope" and "corde" are of one sense, so that what
was learnt of the one holds for the other. A block is a sense: its name, then the words of each
language, folded as in `titles`; `*` ends the beginning of a word. A sense alone says nothing of
danger: the weights do.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from nudge.domain.lexicon import senses_deeds, senses_life, senses_work, senses_wrongs
from nudge.domain.query_words import guess_language, is_of_language

_SHORTEST_FOREIGN = 5  # shorter words of English mean something else in other languages
_WORDS_KEPT = 5_000
_Words = dict[str, tuple[str, ...]]  # the senses of a word, or of a beginning

_LANGUAGES = ("en", "de", "fr", "es")


def find_senses(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The senses of each folded word; those of another language where that is in doubt."""
    lang = guess_language(words)
    is_sure = any(is_of_language(word, lang) for word in words)
    return tuple(_find_in(word, lang, is_sure=is_sure) for word in words)


@lru_cache(_WORDS_KEPT)
def _find_in(word: str, lang: str, *, is_sure: bool) -> tuple[str, ...]:
    found = _look_up(word, lang)
    if not found and not is_sure:
        return tuple(sorted({sense for other in _LANGUAGES for sense in _look_up(word, other)}))
    if not found and lang != "en" and len(word) >= _SHORTEST_FOREIGN:
        return _look_up(word, "en")
    return found


def _look_up(word: str, lang: str) -> tuple[str, ...]:
    whole, beginnings = _read_senses(lang)
    found = set(whole.get(word, ()))
    for length in range(2, len(word) + 1):
        found.update(beginnings.get(word[:length], ()))
    return tuple(sorted(found))


@lru_cache(len(_LANGUAGES))
def _read_senses(lang: str) -> tuple[_Words, _Words]:
    """The whole words and the beginnings of a language; read when first needed."""
    whole: _Words = {}
    beginnings: _Words = {}
    for part in (senses_life, senses_deeds, senses_wrongs, senses_work):
        for sense, word in _iter_words(part.SENSES, lang):
            of_kind = beginnings if word.endswith("*") else whole
            key = word.removesuffix("*")
            of_kind[key] = (*of_kind.get(key, ()), sense)
    return whole, beginnings


def _iter_words(text: str, lang: str) -> Iterator[tuple[str, str]]:
    for block in text.strip().split("\n\n"):
        sense, _, lines = block.partition("\n")
        _, _, words = f"{lines}\n".partition(f"  {lang}: ")
        for word in words.split():
            if word.endswith(":"):
                break
            yield sense, word
