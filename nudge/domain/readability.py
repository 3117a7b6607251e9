"""How hard a text is to read: sentences, words, syllables, grade, passive voice.

Owns counting, in English alone, by rules of thumb that authors can predict. Must not say
what is too much; the `lint` modules do.
"""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_END = re.compile(r"[.!?…]+[\"”’)\]]*(?:\s*\[[A-Za-z0-9]{2,8}\])*\s+(?=[\"“‘(\[]?[A-Z0-9])")
_ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|etc|vs|cf|Mr|Mrs|Ms|Dr|Prof|St|No|approx|s|n\.d)\.$")
_VOWELS = re.compile(r"[aeiouy]+")
# Two vowels that are spoken apart, and the endings "-ism" and "-ier".
_HIATUS = re.compile(
    r"[aeouy](?=ing\b)|i(?=ate)|(?<![tc])i(?=a)|(?<![tcsgln])i(?=o|um)|e(?=o(?!u|p))|u(?=ou)|(?<!q)u(?=a[lt])"
    r"|ism\b|ie(?=r\b|st\b)"
)
_SILENT_E = re.compile(r"e[sd]?$")
_SPOKEN_E = re.compile(r"[aeiouy]e[sd]?$|[^aeiouyl]le[sd]?$|[td]ed$|(?:[sxzcg]|sh|ch)es$")
_INNER_E = re.compile(r"[^aeiouyl]e(?=ly$|less$|ful$|ment$)")

# Words of everyday guides that the rules below would count wrongly.
_SYLLABLES = {
    "area": 3, "business": 2, "create": 2, "created": 3, "every": 2, "everyone": 3, "everybody":
    4, "everything": 3, "evening": 2, "idea": 3, "ideas": 3, "interest": 2, "interested": 3,
    "people": 2, "quiet": 2, "quietly": 3, "science": 2, "someone": 2, "something": 2,
    "sometimes": 2, "somebody": 3, "society": 4, "colleague": 2, "colleagues": 2, "queue": 1,
    "therefore": 2, "afterwards": 3, "react": 2, "reaction": 3, "diary": 3, "trial": 2,
    "trials": 2, "client": 2, "clients": 2, "variety": 4, "anxiety": 4, "behavior": 3,
    "behaviour": 3,
    "behaviours": 3,
    "behaviors": 3, "employee": 3, "employees": 3, "homework": 2, "database": 3, "timeline": 2,
    "timelines": 2, "workplace": 2, "baseline": 2, "guideline": 2, "guidelines": 2, "being": 2,
    "seeing": 2, "safety": 2, "something's": 2, "really": 2, "usually": 4, "actually": 4,
    "fired": 1, "hire": 1, "hired": 1, "hires": 1, "hiring": 2, "tried": 1, "coworker": 3,
    "reopen": 3, "agreed": 2, "agree": 2, "agrees": 2, "worries": 2, "maybe": 2, "forehead": 2,
}  # fmt: skip

_BE = r"(?:am|is|are|was|were|be|been|being|gets?|got|getting)"
_BETWEEN = r"(?:\s+(?:not|yet|never|also|already|still|often|always|only|both|all|then|now|\w+ly))*"
_IRREGULAR = (
    "begun|blamed|bought|broken|brought|built|caught|chosen|cut|done|drawn|driven|fed|felt|found|"
    "forgotten|fought|given|held|heard|hidden|kept|known|laid|led|left|lent|lost|made|meant|"
    "overheard|overruled|paid|put|read|rewritten|run|said|seen|sent|set|shown|shut|sold|spoken|"
    "spent|split|stolen|struck|sworn|taken|taught|thought|thrown|told|torn|understood|undone|"
    "upheld|withdrawn|won|worn|written"
)
_PARTICIPLE = rf"(?:{_IRREGULAR}|[a-z-]{{2,}}ed)"
_PASSIVE = re.compile(rf"\b{_BE}{_BETWEEN}\s+({_PARTICIPLE})\b", re.IGNORECASE)
# Participles that describe a state, as adjectives do.
_STATES = frozenset(
    """
    tired scared worried interested excited concerned pleased prepared supposed used relaxed
    stressed bored confused annoyed ashamed embarrassed exhausted surprised frightened
    experienced qualified skilled talented committed engaged motivated limited mixed
    detailed left need indeed speed hundred naked shared red convinced determined frustrated
    overloaded overwhelmed disappointed related
    """.split()  # noqa: SIM905 - a list of words reads best as words
)


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, each with its end mark; a colon ends none."""
    sentences = []
    start = 0
    for end in _END.finditer(text):
        sentence = text[start : end.end()].strip()
        if _ABBREVIATION.search(sentence):
            continue
        sentences.append(sentence)
        start = end.end()
    rest = text[start:].strip()
    return tuple(sentences) + ((rest,) if rest else ())


def find_words(text: str) -> list[str]:
    """The words of a text as written; numbers count, "12 %" and "one-on-one" are one each."""
    return _WORD.findall(text)


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(find_words(text))


def count_syllables(word: str) -> int:
    """How many syllables a word has, at least one; a hyphen joins two words."""
    return max(1, sum(_count_part(part) for part in re.split(r"[^a-z]+", word.lower()) if part))


def find_grade(sentences: Sequence[str]) -> float:
    """The reading grade of the sentences, in years of school; 0 for none.

    Source: Kincaid, Fishburne, Rogers, Chissom, 1975 (Flesch-Kincaid grade level).
    """
    words = [word for sentence in sentences for word in find_words(sentence)]
    if not words:
        return 0.0
    syllables = sum(count_syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def is_passive(sentence: str) -> bool:
    """True when a form of "be" or "get" is followed by what looks like a participle."""
    return any(match[1].lower() not in _STATES for match in _PASSIVE.finditer(sentence))


def _count_part(word: str) -> int:
    known = _SYLLABLES.get(word)
    if known is not None:
        return known
    groups = _VOWELS.findall(word)
    count = len(groups) + len(_HIATUS.findall(word))
    if _SILENT_E.search(word) and not _SPOKEN_E.search(word):
        count -= 1
    return max(count - len(_INNER_E.findall(word)), 1)
