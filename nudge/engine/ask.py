"""Ask: a question in, what helps out. The use case behind the command and the window.

Owns the order: danger first, then guides or the line of a topic that is not covered. Reads
the packs through ports and keeps nothing; `conversation` keeps what was talked about.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from nudge.domain.ask import Answer, Pointer, judge, scale
from nudge.domain.ask_danger import DangerIndex
from nudge.domain.ask_index import Term
from nudge.domain.ask_passages import choose_passage, find_part
from nudge.domain.ask_scoring import Scored, score
from nudge.domain.query_words import STOP_WORDS, read_words
from nudge.domain.stemming import stem
from nudge.engine.knowledge import Knowledge

_CORRECTED = 0.9
_MOST_CORRECTED = 12
_GRAVE_GUIDE = "misconduct-report"
_GRAVE_SCORE = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What a question came to. `not_covered`: the friendly line where no guide answers."""

    question: str
    is_covered: bool
    answers: tuple[Answer, ...] = ()
    pointer: Pointer | None = None
    not_covered: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Query:
    """A question as terms, with what the index knows of them."""

    terms: Mapping[str, float]
    known: Mapping[str, Term]


class Ask:
    """Answers questions from one set of packs; made anew when they were compiled anew."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._dangers: DangerIndex | None = None

    def answer(self, question: str) -> Answered:
        """The pointer, the passages of at most three guides, or what is not covered."""
        query = self._read(question)
        ranked = score(query.terms, query.known)
        verdict = judge(ranked, len(query.terms))
        pointer = self._find_pointer(question, verdict.guides)
        guides = [found for found in verdict.guides if found.owner != _guide_of(pointer)]
        first = [found for found in ranked if found.owner == _guide_of(pointer)]
        answers = [self._quote(found, question, query) for found in (*first, *guides)]
        found = tuple(answer for answer in answers if answer is not None)[:3]
        is_covered = bool(found) and (verdict.is_covered or pointer is not None)
        return Answered(
            question=question,
            is_covered=is_covered,
            answers=found if is_covered else (),
            pointer=pointer,
            not_covered="" if is_covered else self._knowledge.find_topic_answer(verdict.topic),
        )

    def _read(self, question: str) -> _Query:
        words = [word for word in dict.fromkeys(read_words(question)) if word not in STOP_WORDS]
        known = dict(self._knowledge.find_terms(stem(word) for word in words))
        terms: dict[str, float] = {}
        corrected: dict[str, float] = {}
        for word in words:
            name = stem(word)
            if name not in known and len(corrected) < _MOST_CORRECTED:
                meant = self._knowledge.correct(word)
                if meant is not None and meant not in STOP_WORDS:
                    corrected[stem(meant)] = _CORRECTED
                    continue
            terms[name] = 1.0
        if corrected:
            known |= self._knowledge.find_terms(corrected)
        return _Query(terms=corrected | terms, known=known)

    def _find_pointer(self, question: str, guides: tuple[Scored, ...]) -> Pointer | None:
        if self._dangers is None:
            self._dangers = DangerIndex(groups=self._knowledge.find_dangers())
        group = self._dangers.find(question)
        if group is None and guides and _is_grave(guides[0]):
            group = next((g for g in self._dangers.groups if g.guide == _GRAVE_GUIDE), None)
        return (
            None if group is None else Pointer(kind=group.id, first=group.first, guide=group.guide)
        )

    def _quote(self, found: Scored, question: str, query: _Query) -> Answer | None:
        quotable = self._knowledge.find_quotable(found.owner)
        if quotable is None:
            return None
        passage = choose_passage(quotable, find_part(question), query.terms, query.known)
        return Answer(
            guide=quotable.guide,
            title=quotable.title,
            lang=quotable.lang,
            section=passage.section,
            passage=passage.text,
            score=scale(found.score),
        )


def _guide_of(pointer: Pointer | None) -> str:
    return pointer.guide if pointer else ""


def _is_grave(found: Scored) -> bool:
    return found.owner == _GRAVE_GUIDE and found.score >= _GRAVE_SCORE
