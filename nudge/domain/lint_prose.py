"""How the text of a guide reads: its length, its sentences and its words.

Owns rules E02, E06, W07, W08, E09 and E10. W07, W08, E06 and E09 are rules of English and
hold for guides in English alone. Must not judge what is claimed; `lint_claims` does.
Source: content-brief A2, A4 and A5.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nudge.domain import lint_words as words
from nudge.domain.lint_structure import make_problem
from nudge.domain.marks import drop_keys, find_keys, to_plain
from nudge.domain.packs import FORM_OF, Layout, Manuscript, Pack, Part, is_english
from nudge.domain.problems import Problem, Where
from nudge.domain.readability import count_words, find_grade, is_passive, split_sentences

QUICK_WORDS = 350
ALL_WORDS = 800
WHY_WORDS = 80
LONG_SENTENCE = 25
LONGISH_SENTENCE = 20
MEAN_SENTENCE = 14
PARAGRAPH_SENTENCES = 3
STEP_SENTENCES = 2
GRADE, WORST_GRADE, SPOKEN_GRADE = 8, 10, 6
PASSIVE_SHARE = 0.1

_QUICK = (
    Part.STEPS, Part.WORDS, Part.TRAPS, Part.SOLVES, Part.NEXT_STEP, Part.CALL_HR,
)  # fmt: skip
_CHECKLISTS = (Part.BEFORE, Part.AFTER)
_LABEL = re.compile(r"^[^“\"]{0,40}:\s*(?=[“\"])")
_CHECKED = re.compile(r"^[A-Z]{2}:\s|\s*\(checked [^)]*\)")
_QUOTE = re.compile(r"“([^”]*)”")
_SPEAKER = re.compile(
    r"\b[A-Z]\w+ (?:once )?(?:said|says|wrote|writes|put it)\b|"
    r"\b(?:according to|in the words of) [A-Z]"
)
_CAPITALS = re.compile(r"\b[A-Z][A-Z0-9]{2,}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A piece of a guide's text in plain words, and where it stands. `part` None: front matter."""

    part: Part | None
    text: str
    line: int

    @property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences without source keys, labels, and the day of a legal check."""
        text = _LABEL.sub("", self.text) if self.part is Part.WORDS else self.text
        text = _CHECKED.sub("", text) if self.part is Part.COUNTRIES else text
        return split_sentences(drop_keys(text).replace("“", "").replace("”", ""))


def find_prose(manuscript: Manuscript) -> tuple[Prose, ...]:
    """Outcome, title and every passage that is text, in file order."""
    front = [
        Prose(part=None, text=to_plain(manuscript.text_of(key)), line=manuscript.line_of(key))
        for key in ("title", "outcome", "when")
    ]
    body = [
        Prose(part=section.form.part, text=to_plain(passage.text), line=passage.line)
        for section in manuscript.sections
        for passage in section.passages
        if not passage.text.startswith(("|", "!["))
    ]
    return (*front, *body)


def check_prose(manuscript: Manuscript, pack: Pack) -> Iterator[Problem]:
    """Every fault of length, sentence and word."""
    prose = find_prose(manuscript)
    yield from _check_budgets(manuscript, prose)
    yield from _check_parts(manuscript)
    for piece in prose:
        yield from check_wording(manuscript.at(piece.line), piece, pack, manuscript.text_of("lang"))
    if not manuscript.is_english:
        return
    flowing = [piece for piece in prose if piece.part not in (*_CHECKLISTS, None)]
    for piece in flowing:
        yield from _check_sentences(manuscript.at(piece.line), piece)
    yield from _check_ease(manuscript, flowing)


def check_wording(where: Where, piece: Prose, pack: Pack, lang: str) -> Iterator[Problem]:
    """E08 to E10 in one piece of text, wherever in a pack it stands."""
    yield from _check_marks(where, piece, pack)
    if is_english(lang):
        yield from _check_words(where, piece, pack)


def _check_budgets(manuscript: Manuscript, prose: Sequence[Prose]) -> Iterator[Problem]:
    outcome = count_words(manuscript.text_of("outcome"))
    quick = outcome + sum(_length(piece) for piece in prose if piece.part in _QUICK)
    if quick > QUICK_WORDS:
        message = f"Outcome, steps, words to say, traps and what follows have {quick} words."
        hint = f"Cut them to {QUICK_WORDS}: two minutes are all that there is."
        yield make_problem("E02", manuscript.at(1), message, hint)
    length = sum(_length(piece) for piece in prose)
    if length > ALL_WORDS:
        message = f"The guide has {length} words."
        yield make_problem("E02", manuscript.at(1), message, f"Cut it to {ALL_WORDS}.")


def _length(piece: Prose) -> int:
    return count_words(drop_keys(piece.text))


def _check_parts(manuscript: Manuscript) -> Iterator[Problem]:
    for section in manuscript.sections:
        form, count = section.form, len(section.passages)
        is_counted = form.part not in (*_CHECKLISTS, Part.REFLECTION) and count
        if is_counted and not form.fewest <= count <= form.most:
            message = f"{form.heading!r} has {count} {_name_items(form.layout)}."
            hint = f"It has {form.fewest} to {form.most}." if form.most > 1 else "It has one."
            yield make_problem("E02", manuscript.at(section.line), message, hint)
    for part in (Part.TRAPS, Part.SOLVES, Part.NEXT_STEP):
        for passage in manuscript.passages(part):
            length, limit = count_words(drop_keys(passage.text)), FORM_OF[part].words
            if limit is not None and length > limit:
                message = f"This has {length} words."
                yield make_problem("E02", manuscript.at(passage.line), message, f"At most {limit}.")
    for passage in manuscript.passages(Part.STEPS):
        if len(split_sentences(to_plain(passage.text))) > STEP_SENTENCES:
            message = "The step has more than two sentences."
            yield make_problem("E02", manuscript.at(passage.line), message, "Split or cut it.")
    yield from _check_solves(manuscript)
    yield from _check_why(manuscript)


def _name_items(layout: Layout) -> str:
    return "paragraphs" if layout is Layout.PROSE else "items"


def _check_solves(manuscript: Manuscript) -> Iterator[Problem]:
    if not manuscript.is_english:
        return
    for passage in manuscript.passages(Part.SOLVES):
        text = passage.text.casefold()
        if not text.startswith(("if ", "when ")) or ", then " not in text:
            hint = "Write: If ..., then ..."
            message = "This is no if-then plan."
            yield make_problem("E02", manuscript.at(passage.line), message, hint)


def _check_why(manuscript: Manuscript) -> Iterator[Problem]:
    passages = manuscript.passages(Part.WHY)
    if not passages:
        return
    text = to_plain(" ".join(passage.text for passage in passages))
    length, sentences = count_words(drop_keys(text)), len(split_sentences(text))
    if length > WHY_WORDS or not 2 <= sentences <= 4:
        message = f"'Why it works' has {length} words in {sentences} sentences."
        hint = f"Write two to four sentences with at most {WHY_WORDS} words together."
        yield make_problem("E02", manuscript.at(passages[0].line), message, hint)


def _check_sentences(where: Where, piece: Prose) -> Iterator[Problem]:
    sentences = piece.sentences
    if len(sentences) > PARAGRAPH_SENTENCES and piece.part is not Part.WORDS:
        message = f"The paragraph has {len(sentences)} sentences."
        yield make_problem(
            "E06", where, message, f"At most {PARAGRAPH_SENTENCES}; begin a new one."
        )
    if piece.part is Part.WORDS:
        return  # E17 counts the words of a line to say as a whole
    for sentence in sentences:
        length = count_words(sentence)
        if length > LONG_SENTENCE:
            hint = f"At most {LONG_SENTENCE}; better {LONGISH_SENTENCE}."
            message = f"The sentence has {length} words: {_shorten(sentence)}"
            yield make_problem("E06", where, message, hint)
        elif length > LONGISH_SENTENCE:
            hint = f"Better not more than {LONGISH_SENTENCE}."
            message = f"The sentence has {length} words: {_shorten(sentence)}"
            yield make_problem("W06", where, message, hint, is_warning=True)


def _shorten(sentence: str) -> str:
    return sentence if len(sentence) <= 60 else f"{sentence[:57]}..."


def _check_ease(manuscript: Manuscript, flowing: Sequence[Prose]) -> Iterator[Problem]:
    sentences = [s for piece in flowing if piece.part is not Part.WORDS for s in piece.sentences]
    spoken = [s for piece in flowing if piece.part is Part.WORDS for s in piece.sentences]
    if not sentences:
        return
    mean = sum(count_words(sentence) for sentence in sentences) / len(sentences)
    top = manuscript.at(1)
    if mean > MEAN_SENTENCE:
        message = f"Sentences have {mean:.1f} words on average."
        yield make_problem("W06", top, message, f"At most {MEAN_SENTENCE}.", is_warning=True)
    grade = find_grade(sentences)
    if grade > WORST_GRADE:
        hint = f"At most {GRADE}: shorter words, shorter sentences."
        yield make_problem("E07", top, f"The reading grade is {grade:.1f}.", hint)
    elif grade > GRADE:
        hint = f"At most {GRADE}: shorter words, shorter sentences."
        yield make_problem("W07", top, f"The reading grade is {grade:.1f}.", hint, is_warning=True)
    if (spoken_grade := find_grade(spoken)) > SPOKEN_GRADE:
        line = manuscript.passages(Part.WORDS)[0].line
        message = f"The reading grade of the words to say is {spoken_grade:.1f}."
        hint = f"At most {SPOKEN_GRADE}: say it as you would aloud."
        yield make_problem("W07", manuscript.at(line), message, hint, is_warning=True)
    passive = [sentence for sentence in sentences if is_passive(sentence)]
    if len(passive) > PASSIVE_SHARE * len(sentences):
        message = (
            f"{len(passive)} of {len(sentences)} sentences are passive: {_shorten(passive[0])}"
        )
        hint = "Say who does it, in at least nine of ten sentences."
        yield make_problem("W08", top, message, hint, is_warning=True)


def _check_words(where: Where, piece: Prose, pack: Pack) -> Iterator[Problem]:
    text = piece.text
    if piece.part is Part.STEPS and (found := words.BELITTLING.search(text)):
        hint = "What is easy for the writer is not for the reader: leave it out."
        yield make_problem("E08", where, f"{found[0]!r} belittles the step.", hint)
    elif found := words.FILLERS.search(text):
        yield make_problem(
            "W08", where, f"{found[0]!r} adds nothing.", "Leave it out.", is_warning=True
        )
    for pattern, hint in words.BANNED:
        if found := pattern.search(text):
            yield make_problem("E09", where, f"{found[0]!r} is not said here.", f"Better {hint}.")
    if found := words.GENDERED.search(text):
        hint = "Write they, the person, or a name from the list in pack.yaml."
        yield make_problem("E09", where, f"{found[0]!r} gives a role a gender.", hint)
    for name in _find_names(text):
        if name not in pack.names:
            hint = f"Use one of {', '.join(pack.names) or 'the names in pack.yaml'}."
            yield make_problem("E09", where, f"{name} is not a neutral sample name.", hint)
    for pattern, british in words.AMERICAN:
        if found := pattern.search(text):
            message = f"{found[0]!r} is American spelling."
            yield make_problem("W09", where, message, f"British: {british}.", is_warning=True)


def _find_names(text: str) -> Iterator[str]:
    for word in re.findall(r"\b[A-Z][a-z]+\b", drop_keys(text)):
        if word in words.FIRST_NAMES:
            yield word


def _check_marks(where: Where, piece: Prose, pack: Pack) -> Iterator[Problem]:
    text = drop_keys(piece.text)
    if "!" in text:
        yield make_problem("E10", where, "There is an exclamation mark.", "Use a full stop.")
    if found := words.EMOJI.search(text):
        yield make_problem("E10", where, f"There is an emoji: {found[0]}", "Say it in words.")
    for capitals in _CAPITALS.findall(text):
        if capitals not in words.ACRONYMS | pack.acronyms:
            hint = "Write it small, or add it to acronyms in pack.yaml."
            message = f"{capitals!r} stands in capitals."
            yield make_problem("E10", where, message, hint)
    if piece.part not in (Part.WHY, Part.WORDS):
        yield from _check_borrowed(where, piece)


def _check_borrowed(where: Where, piece: Prose) -> Iterator[Problem]:
    for sentence in split_sentences(piece.text):
        is_long = any(count_words(quote) > 3 for quote in _QUOTE.findall(sentence))
        if is_long and _SPEAKER.search(sentence) and not find_keys(sentence):
            hint = "Put the source key into the same sentence."
            yield make_problem("E10", where, "This quotation has no source.", hint)
    if found := words.COMPANIES.search(piece.text):
        hint = "Say what to do, not who does it."
        yield make_problem("E10", where, f"{found[0]} is held up as a model.", hint)
