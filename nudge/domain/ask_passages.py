"""Which line of a guide helps most with a question.

Owns the choice: the part that was asked for, if one was, then the line whose words fit best,
steps and words to say before all else. The line is quoted as it stands.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nudge.domain.ask_index import Term, read_terms
from nudge.domain.guides import Guide
from nudge.domain.marks import drop_keys
from nudge.domain.packs import Part
from nudge.domain.query_words import read_words

# How much a line of a part helps when its words fit no better than others.
_WORTH = {
    Part.STEPS: 1.0,
    Part.SOLVES: 1.0,
    Part.WORDS: 0.9,
    Part.TRAPS: 0.5,
    Part.CALL_HR: 0.5,
    Part.BEFORE: 0.4,
    Part.NEXT_STEP: 0.3,
    Part.AFTER: 0.3,
}
_ASKED_FOR = 4.0
_THINNING = 0.02
_PART_OF_WORDS = {
    Part.WORDS: (
        "what do i say", "what should i say", "how do i say", "how do i tell", "how should i say",
        "words to say", "what to say", "how to tell", "how to say", "what can i say", "exact words",
        "script", "phrase it", "was sage ich", "wie sage ich", "que dire", "comment dire",
        "comment lui dire", "que digo", "como decir", "como le digo", "what words",
    ),
    Part.SOLVES: (
        "what if", "and if", "if she", "if he", "if they", "was wenn", "wenn er", "wenn sie",
        "et si", "y si", "que pasa si", "refuses", "reacts",
    ),
    Part.CALL_HR: (
        "call hr", "involve hr", "need hr", "tell hr", "go to hr", "when hr", "ask hr",
        "personalabteilung", "prevenir les rh", "appeler les rh", "rrhh", "recursos humanos",
    ),
    Part.BEFORE: (
        "checklist", "prepare", "preparation", "get ready", "beforehand", "before the talk",
        "before the meeting", "vorbereiten", "vorbereitung", "checkliste", "preparer", "preparar",
        "what do i need to have ready",
    ),
    Part.AFTER: ("afterwards", "follow up", "after the talk", "danach", "apres", "despues"),
    Part.TRAPS: ("avoid", "not to do", "mistakes", "what not", "shouldnt i", "fehler", "eviter"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A line of a guide as it stands. `section`: the field of `Guide` that it is from."""

    section: str
    text: str
    terms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotable:
    """What of a guide can be quoted, in the order of what helps most. `lang`: a BCP 47 tag."""

    guide: str
    title: str
    lang: str
    outcome: str
    passages: tuple[Passage, ...]

    def of_part(self, part: Part) -> tuple[Passage, ...]:
        """The lines of one part."""
        return tuple(passage for passage in self.passages if passage.section == part.value)


def make_quotable(guide: Guide) -> Quotable:
    """The lines of a guide, each with its terms."""
    return Quotable(
        guide=guide.id,
        title=guide.title,
        lang=guide.lang,
        outcome=guide.outcome,
        passages=tuple(
            Passage(section=part.value, text=text, terms=frozenset(read_terms(text)))
            for part in _WORTH
            for text in _list_texts(guide, part)
        ),
    )


def find_part(question: str) -> Part | None:
    """The part that the question asks for in so many words, or None."""
    words = " ".join(read_words(question))
    return next(
        (
            part
            for part, phrases in _PART_OF_WORDS.items()
            if any(f" {phrase} " in f" {words} " for phrase in phrases)
        ),
        None,
    )


def choose_passage(
    quotable: Quotable, asked: Part | None, terms: Mapping[str, float], known: Mapping[str, Term]
) -> Passage:
    """The line that helps most; the first step where no line fits better than another.

    `asked`: the part that was asked for. `terms` and `known`: as for `ask_scoring.score`.
    """

    def weigh(passage: Passage) -> float:
        part = Part(passage.section)
        shared = passage.terms & terms.keys() & known.keys()
        fit = sum(terms[term] * known[term].rarity for term in shared)
        wanted = _ASKED_FOR if part is asked else 0.0
        return fit / (1 + _THINNING * len(passage.terms)) + _WORTH[part] + wanted

    outcome = Passage(section="outcome", text=quotable.outcome)
    return max(quotable.passages, key=weigh, default=outcome)


def _list_texts(guide: Guide, part: Part) -> Iterator[str]:
    found = getattr(guide, part.value)
    for entry in (found,) if isinstance(found, str) else getattr(found, "items", found):
        text = drop_keys(entry if isinstance(entry, str) else entry.text)
        if text:
            yield text
