"""What somebody typed, as words to look for.

Owns how a question is cut into words and which words say nothing. Folding is that of
`titles`. Must not know what is in the index.
"""

import re
from collections import Counter
from collections.abc import Iterable

from nudge.domain.titles import fold, fold_word, split_words

# Somebody upset may write a page, and what it is about stands in the last line.
_MOST_WORDS = 300
_ONE_ON_ONE = re.compile(
    r"\b(?:1\s?(?:[:-]|on|o|to)\s?1s?|one[\s-](?:on|to|2)[\s-]ones?)\b", re.IGNORECASE
)
_ELISION = re.compile(r"\b([cdjlmnst]|qu)['’](?=\w)", re.IGNORECASE)
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")

# Function words. What may carry the question ("not", "again", "alone", "more") is not among them.
_FUNCTION_WORDS = {
    "en": """
    a about all am an and any are as at be been being but by can could did do does doing dont for
    from get gets getting go goes going got had has have having he her here hers him his how i if
    im in into is it its ive just let like may me might mine my of off on one or our out own shall
    she should so some than that the their them then there these they thing things this those
    through to too up us very was we were what when where which who whom whose why will with would
    you your yours""",
    "de": """
    aber als am an auch auf aus bei bin bis da das dass dem den der des dich die dies dir doch du
    ein eine einem einen einer eines er es euch fur habe haben hat ich ihm ihn ihnen ihr ihre im in
    ins ist ja kann man mein meine meinem meinen meiner mich mir mit nach noch nun nur ob oder sehr
    sein seine seinen seiner seit sich sie sind so soll um und uns unser unsere vom von vor war was
    weil wenn wer werde werden wie wir wird wo zu zum zur uber hatte jetzt konnen muss mussen schon
    sollen waren wurde wurden""",
    "fr": """
    au aux avec ce ces cet cette chez comme dans de des du elle elles en est et etait faut fait
    faire il ils j je l la le les leur leurs lui m ma mais me mes moi mon n ne nos notre nous ont
    ou par pas pour qu que quel quelle qui s sa se ses si son sont suis sur ta te tes toi ton tu un
    une vos votre vous y a d c alors aussi beaucoup bien dois doit peut peux si tres va vais
    vient""",
    "es": """
    a al algo como con cual cuando de del donde el ella ellos en era es esa ese esta estan este
    esto ha hace hacer hago han hay la las le les lo los me mi mis muy o para pero por porque puedo
    que quien se ser si sin sobre son su sus tengo tiene todo todos tu un una uno unos y ya yo
    debo estoy mucha muchas mucho muchos nos nosotros puede quiero soy te voy""",
}
_WORDS_OF = {
    lang: frozenset(fold(word) for word in words.split()) for lang, words in _FUNCTION_WORDS.items()
}
STOP_WORDS = frozenset[str]().union(*_WORDS_OF.values())


def guess_language(words: Iterable[str]) -> str:
    """The language of folded words, by their function words: en, de, fr or es; en in doubt."""
    counts = Counter(lang for word in words for lang, own in _WORDS_OF.items() if word in own)
    return max(_WORDS_OF, key=lambda lang: counts[lang])


def is_of_language(word: str, lang: str) -> bool:
    """True for a function word of the language, which makes it sure."""
    return word in _WORDS_OF[lang]


def read_words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order; "1:1" and its like are one word, "oneonone"."""
    has_apostrophe = "'" in text or "’" in text
    plain = _APOSTROPHE.sub("", _ELISION.sub(r"\1 ", text)) if has_apostrophe else text
    plain = _ONE_ON_ONE.sub(" oneonone ", plain)
    words = map(fold_word, split_words(plain)[:_MOST_WORDS])
    return tuple("oneonone" if word == "1:1" else word for word in words)


def drop_stop_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that say something; all of them where none does."""
    return tuple(word for word in words if word not in STOP_WORDS) or words
