"""A conversation: what may be asked next about a guide, and whether a question goes on about it.

Owns the follow-ups that are offered, as codes and quotations; presenters put them into words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from nudge.domain.ask_passages import Passage, Quotable, find_part
from nudge.domain.ask_scoring import Scored, find_scored
from nudge.domain.packs import Part
from nudge.domain.query_words import drop_stop_words, read_words

_MOST_CONDITIONS = 2
_CONDITION = re.compile(r"If (.{3,60}?),? (?:then\b|ask\b|say\b)", re.IGNORECASE)

# A question that begins so goes on about what was said, unless it plainly names another matter.
_GOES_ON = frozenset(
    {
        "and", "but", "also", "then", "ok", "okay", "so", "what", "und", "aber", "auch", "dann",
        "et", "mais", "alors", "aussi", "y", "pero", "tambien", "entonces",
    }
)  # fmt: skip
_IS_SHORT = 6
_NAMES_A_PART = 2
_NEW_MATTER = 3.0
_NEW_MATTER_TIMES = 1.5


class FollowUpKind(Enum):
    """What may be asked next about the guide at hand."""

    WORDS = "words"
    WHAT_IF = "what_if"
    CALL_HR = "call_hr"
    CHECKLIST = "checklist"
    STEPS = "steps"


_PART_OF = {
    FollowUpKind.WORDS: Part.WORDS,
    FollowUpKind.CALL_HR: Part.CALL_HR,
    FollowUpKind.CHECKLIST: Part.BEFORE,
    FollowUpKind.STEPS: Part.STEPS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A question that is offered. `condition`: for WHAT_IF, in the guide's words: "they cry"."""

    guide: str
    kind: FollowUpKind
    condition: str = ""


def find_follow_ups(quotable: Quotable, shown: str) -> tuple[FollowUp, ...]:
    """What the guide can answer next; `shown`: the section that was quoted last."""
    found = [
        FollowUp(guide=quotable.guide, kind=kind)
        for kind, part in _PART_OF.items()
        if part.value != shown and quotable.of_part(part)
    ]
    conditions = [
        FollowUp(guide=quotable.guide, kind=FollowUpKind.WHAT_IF, condition=condition)
        for passage in quotable.of_part(Part.SOLVES)
        if (condition := _find_condition(passage))
    ]
    return (*found[:1], *conditions[:_MOST_CONDITIONS], *found[1:])


def follow(quotable: Quotable, follow_up: FollowUp) -> tuple[Passage, ...]:
    """The lines that answer a follow-up: a whole part, or the one line of a condition."""
    if follow_up.kind is FollowUpKind.WHAT_IF:
        return tuple(
            passage
            for passage in quotable.of_part(Part.SOLVES)
            if _find_condition(passage) == follow_up.condition
        )
    return quotable.of_part(_PART_OF[follow_up.kind])


def goes_on(question: str, guide: str, ranked: Sequence[Scored]) -> bool:
    """True when the question is about the guide at hand, and not about a new matter.

    `ranked`: how well it fits every guide and topic.
    """
    words = read_words(question)
    is_open = bool(words) and (words[0] in _GOES_ON or find_part(question) is not None)
    if not is_open and len(words) > _IS_SHORT:
        return False
    own = find_scored(ranked, guide).score
    best = ranked[0].score if ranked else 0.0
    if find_part(question) is not None and len(drop_stop_words(words)) <= _NAMES_A_PART:
        return True
    if not is_open:
        return own > 0 and own >= best
    return best < own * _NEW_MATTER_TIMES + _NEW_MATTER


def _find_condition(passage: Passage) -> str:
    found = _CONDITION.match(passage.text)
    return found[1] if found else ""
