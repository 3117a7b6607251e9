"""Whether the words to say can be said, and whether people will find the guide.

Owns rules E17, E18 (words to say) and E19 (keywords and questions). E17 and E18 are rules of
English. Must not judge other parts. Source: content-brief A1.6, A2 and A4.
"""

import re
from collections.abc import Iterator, Sequence

from nudge.domain import lint_words as words
from nudge.domain.lint_structure import make_problem
from nudge.domain.marks import to_plain
from nudge.domain.packs import FORM_OF, Manuscript, Part
from nudge.domain.problems import Problem, Where
from nudge.domain.readability import count_words, find_words, split_sentences

OPEN_QUESTIONS = 2
KEYWORDS = (15, 60)
QUESTIONS = (8, 25)
PHRASE_WORDS = 20

_LINE = re.compile(r"[^“”]{1,40}:\s*(“[^“”]+”)")
# Cases are told apart, since US is a country and i.e. is no person.
_FIRST_PERSON = re.compile(r"\b(?:I|I’\w+|[Mm](?:e|y|ine)|[Ww]e|[Ww]e’\w+|[Uu]s|[Oo]urs?)\b")
_OPEN = re.compile(r"\b(?:what|how)\b.*\?|^tell me\b", re.IGNORECASE)
_ENDINGS = re.compile(r"(?:ing|ed|es|s|er|ly)$")


def check_speech(manuscript: Manuscript) -> Iterator[Problem]:
    """E17 and E18 in "Words to say"."""
    section = manuscript.find(Part.WORDS)
    if section is None or not manuscript.is_english:
        return
    sentences: list[str] = []
    for passage in section.passages:
        where, text = manuscript.at(passage.line), to_plain(passage.text)
        line = _LINE.fullmatch(text)
        if line is None:
            hint = 'Write a label, a colon and the line in double quotes: Open: "..."'
            yield make_problem("E17", where, "This is not a line to say.", hint)
            continue
        spoken = line[1].strip("“”")
        sentences += split_sentences(spoken)
        yield from _check_line(where, spoken)
    where = manuscript.at(section.line)
    if not any(sentence.endswith("?") for sentence in sentences):
        hint = "Ask something, so that the other person can speak."
        yield make_problem("E18", where, "There is no question.", hint)
    elif manuscript.text_of("type") == "talk":
        count = sum(bool(_OPEN.search(sentence)) for sentence in sentences)
        if count < OPEN_QUESTIONS:
            message = f"There are {count} open questions; a talk needs {OPEN_QUESTIONS}."
            yield make_problem("E18", where, message, "Ask with what, how or tell me.")


def _check_line(where: Where, spoken: str) -> Iterator[Problem]:
    limit, length = FORM_OF[Part.WORDS].words, count_words(spoken)
    if limit is not None and length > limit:
        yield make_problem("E17", where, f"The line has {length} words.", f"At most {limit}.")
    if "?" not in spoken and not _FIRST_PERSON.search(spoken):
        hint = "Say I or we, or ask."
        yield make_problem(
            "E17", where, "The line is neither in the first person nor a question.", hint
        )
    folded = spoken.casefold().replace("’", "'")
    for phrase, instead in words.BAD_IN_SPEECH.items():
        if re.search(rf"\b{phrase}\b", folded):
            yield make_problem("E17", where, f"{phrase!r} closes ears.", f"Better: {instead}.")
    if words.PRAISE_BUT.search(spoken):
        hint = "Say the one or the other; a 'but' takes the praise back."
        yield make_problem("E17", where, "There is a 'but' right after praise.", hint)


def check_search(manuscript: Manuscript) -> Iterator[Problem]:
    """E19: enough keywords and questions, in words that the title does not have."""
    for key, (fewest, most) in (("keywords", KEYWORDS), ("asked_as", QUESTIONS)):
        phrases = manuscript.texts_of(key)
        where = manuscript.at(manuscript.line_of(key))
        if not fewest <= len(phrases) <= most:
            message = f"{key!r} has {len(phrases)} entries."
            yield make_problem("E19", where, message, f"It has {fewest} to {most}.")
        yield from _check_overlap(where, key, phrases, manuscript.text_of("title"))
        for index, phrase in enumerate(phrases):
            at = manuscript.at(manuscript.line_of(key, index))
            if count_words(phrase) > PHRASE_WORDS:
                hint = f"At most {PHRASE_WORDS} words."
                yield make_problem("E19", at, f"The entry has {count_words(phrase)} words.", hint)
            if words.OFFENSIVE.search(phrase):
                yield make_problem("E19", at, "The entry is offensive.", "Say it otherwise.")


def _check_overlap(where: Where, key: str, phrases: Sequence[str], title: str) -> Iterator[Problem]:
    of_title = find_stems(title)
    fresh = sum(not of_title & find_stems(phrase) for phrase in phrases)
    if phrases and 2 * fresh < len(phrases):
        message = f"Only {fresh} of {len(phrases)} entries of {key!r} share no word with the title."
        hint = "Ask somebody who has not read the guide what they would type."
        yield make_problem("E19", where, message, hint)


def find_stems(text: str) -> frozenset[str]:
    """The content words of a text without their endings, to compare with another text's."""
    folded = (word.casefold().replace("’", "'") for word in find_words(text))
    content = (word for word in folded if word not in words.STOP_WORDS)
    return frozenset(_ENDINGS.sub("", word) if len(word) > 4 else word for word in content)
