"""Ask: what is answered, and whether it is at all.

Owns the decision between guides and topics that Nudge does not cover, and its thresholds.
Pure: terms in, verdict out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from nudge.domain.ask_scoring import Scored

MOST_ANSWERS = 3

TOPIC_MARK = "-"
"""What the names of topics begin with, so that none is taken for a guide."""

# A guide is offered when it fits nearly as well as the best topic, and fits at all. Tuned on
# the seen half of tests/ask: few good questions refused, few others answered.
_AGAINST_TOPIC = 0.9
_LEAST = 1.4
_NEXT_TO_FIRST = 0.25
_SURE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The passage of a guide that helps most, quoted. `section`: the field of `Guide` it is from.

    `score`: how well the guide fits, from 0 to 1.
    """

    guide: str
    title: str
    lang: str
    section: str
    passage: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """What comes before any guide: what to do first, whom to call, and the guide that follows."""

    kind: str
    first: str
    guide: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Which guides answer, the best first; else the topic that it is about, if known.

    `is_sure`: the best fits so well that nothing else need be asked.
    """

    guides: tuple[Scored, ...] = ()
    topic: str = ""
    is_sure: bool = False

    @property
    def is_covered(self) -> bool:
        """True when a guide answers."""
        return bool(self.guides)


def judge(ranked: Sequence[Scored], length: int) -> Verdict:
    """The verdict on a question of so many terms, with its guides and topics, the best first."""
    guides = [found for found in ranked if not found.owner.startswith(TOPIC_MARK)]
    topics = [found for found in ranked if found.owner.startswith(TOPIC_MARK)]
    best_topic = topics[0].score if topics else 0.0
    least = _LEAST * length**0.5
    if not guides or guides[0].score < max(least, best_topic * _AGAINST_TOPIC):
        is_known = bool(topics) and best_topic >= least
        return Verdict(topic=topics[0].owner.removeprefix(TOPIC_MARK) if is_known else "")
    next_to_first = guides[0].score * _NEXT_TO_FIRST
    fitting = tuple(found for found in guides if found.score >= next_to_first)
    return Verdict(guides=fitting[:MOST_ANSWERS], is_sure=guides[0].score >= _SURE * least)


def scale(score: float) -> float:
    """A score between 0 and 1, which a reader can compare."""
    return round(score / (score + 10), 3)
