"""Ask: a question in, what helps out. The use case behind the command and the window.

Owns the order: danger first, then guides or the line of a topic that is not covered. Reads
the packs through ports and keeps nothing; `conversation` keeps what was talked about.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from nudge.domain.ask import MOST_ANSWERS, Answer, Pointer, judge, scale
from nudge.domain.ask_danger import DangerIndex
from nudge.domain.ask_passages import Quotable, choose_passage, find_part
from nudge.domain.ask_scoring import Asked, Scored, find_scored, score
from nudge.domain.conversation import goes_on
from nudge.domain.measure import FAR, load_measure
from nudge.domain.packs import Part
from nudge.domain.query_words import guess_language, read_words
from nudge.engine.ask_reading import read_question
from nudge.engine.knowledge import Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What a question came to. `not_covered`: the friendly line where no guide answers.

    `lang`: the language that it was probably asked in; the guides say their own.
    """

    question: str
    lang: str
    is_covered: bool
    answers: tuple[Answer, ...] = ()
    pointer: Pointer | None = None
    not_covered: str = ""


class Ask:
    """Answers questions from one set of packs; made anew when they were compiled anew."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._dangers: DangerIndex | None = None

    def answer(self, question: str, context: str = "") -> Answered:
        """The pointer, the passages of at most three guides, or what is not covered.

        `context`: the guide that is being talked about, which a question may go on about.
        """
        asked = read_question(question, self._knowledge)
        ranked = score(asked)
        verdict = judge(ranked, len(asked.stems))
        pointer = self._find_pointer(question)
        is_foreign = not verdict.is_sure and load_measure().weigh_foreign(question) > FAR
        if pointer is None and context and goes_on(question, context, ranked):
            guides: Sequence[Scored] = [find_scored(ranked, context)]
        else:
            guides = _put_first(pointer, ranked, () if is_foreign else verdict.guides)
        answers = [
            self._quote(found, question, asked, is_grave=_leads(pointer, found))
            for found in guides[:MOST_ANSWERS]
        ]
        found = tuple(answer for answer in answers if answer is not None)
        return Answered(
            question=question,
            lang=guess_language(read_words(question)),
            is_covered=bool(found),
            answers=found,
            pointer=pointer,
            not_covered="" if found else self._knowledge.find_topic_answer(verdict.topic),
        )

    def find_quotable(self, guide: str) -> Quotable | None:
        """What of a guide can be quoted."""
        return self._knowledge.find_quotable(guide)

    def _find_pointer(self, question: str) -> Pointer | None:
        if self._dangers is None:
            self._dangers = DangerIndex(groups=self._knowledge.find_dangers())
        group = self._dangers.find(question)
        return (
            None if group is None else Pointer(kind=group.id, first=group.first, guide=group.guide)
        )

    def _quote(
        self, found: Scored, question: str, asked: Asked, *, is_grave: bool
    ) -> Answer | None:
        """In danger a guide begins at its first step, whatever other line has the words."""
        quotable = self._knowledge.find_quotable(found.owner)
        if quotable is None:
            return None
        part = find_part(question)
        passage = choose_passage(quotable, part, asked.stems, asked.known)
        if is_grave and part is None:
            passage = next(iter(quotable.of_part(Part.STEPS)), passage)
        return Answer(
            guide=quotable.guide,
            title=quotable.title,
            lang=quotable.lang,
            section=passage.section,
            passage=passage.text,
            score=scale(found.score),
        )


def _put_first(
    pointer: Pointer | None, ranked: Sequence[Scored], guides: Sequence[Scored]
) -> Sequence[Scored]:
    """The guides, that of the pointer before all others."""
    if pointer is None or not pointer.guide:
        return guides
    others = (found for found in guides if found.owner != pointer.guide)
    return [find_scored(ranked, pointer.guide), *others]


def _leads(pointer: Pointer | None, found: Scored) -> bool:
    """Whether it is the guide that the pointer leads to."""
    return pointer is not None and pointer.guide == found.owner
