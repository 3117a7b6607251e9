"""The stem that forms of an English word share, roughly: "promoted" and "promotions" are one.

Owns the rules. Both sides of every comparison go through here, so that a stem need not be a
word. Words are folded as in `titles`; those of other languages lose little and lose it alike.
"""

import re
from functools import lru_cache

_SHORTEST = 4
_WORDS_KEPT = 20_000
# Endings and how many letters must stay before them.
_ENDINGS = (
    ("ingly", 4), ("edly", 4), ("ing", 3), ("ied", 3), ("ed", 3), ("ly", 4), ("ment", 4),
    ("ness", 4), ("er", 4), ("or", 5), ("ion", 4), ("al", 4),
    ("ive", 4), ("ance", 4), ("ence", 4),
)  # fmt: skip

# "career" is no form of "care", nor "letter" of "let".
_IS_NO_DOER = re.compile(r"eer$|^\w\w(\w)\1er$")
_LOST_ITS_E = re.compile("[^aeiou][aeiou][^aeiouwxy]")

# Some stand here because they are so often taken for each other: brake, loose, moral.
_IRREGULAR = {
    form: word
    for word, forms in {
        "leave": "left leaving", "quit": "quits quitting", "tell": "told", "say": "said says",
        "give": "gave given", "come": "came", "take": "took taken", "pay": "paid", "feel": "felt",
        "fight": "fought", "lose": "lost losing loose", "break": "broke broken brake",
        "keep": "kept",
        "meet": "met", "run": "ran", "send": "sent", "speak": "spoke spoken", "think": "thought",
        "forget": "forgot forgotten", "write": "wrote written", "choose": "chose chosen",
        "teach": "taught", "bring": "brought", "hear": "heard", "hold": "held", "sleep": "slept",
        "steal": "stole stolen", "fall": "fell fallen", "person": "persons people", "woman":
        "women", "man": "men", "child": "children kids kid", "bad": "worse worst", "good":
        "better best", "die": "died dies dying", "lie": "lied lies lying", "begin": "began begun",
        "know": "knew known", "advice": "advise advised", "practice": "practise",
        "morale": "moral", "drink": "drank drunk", "hide": "hid hidden", "throw": "threw",
    }.items()
    for form in forms.split()
}  # fmt: skip


@lru_cache(maxsize=_WORDS_KEPT)
def stem(word: str) -> str:
    """The word without its ending; short words stay as they are."""
    word = _IRREGULAR.get(word, word)
    if len(word) < _SHORTEST:
        return f"{word[:-1]}i" if word.endswith("y") else word
    word = _cut_plural(word)
    for ending, rest in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= rest:
            if _IS_NO_DOER.search(word):
                break
            word = word[: -len(ending)] + ("y" if ending == "ied" else "")
            is_doubled = len(word) >= _SHORTEST and word[-1] == word[-2]
            word = word[:-1] if is_doubled and word[-1] not in "lsz" else _restore_e(word)
            break
    if word.endswith("e") and len(word) > _SHORTEST:
        word = word[:-1]
    return f"{word[:-1]}i" if word.endswith("y") else word


def _restore_e(word: str) -> str:
    """A short word with the last letter that its ending took away: "hiring" is "hire"."""
    return f"{word}e" if _LOST_ITS_E.fullmatch(word) else word


def _cut_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST:
        return f"{word[:-3]}y"
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
