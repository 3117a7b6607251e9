"""What a pack teaches beside its guides: tips, lessons, questions, terms, situations.

Owns these values. Text is plain; `html` is the rendered and sanitised form of the same.
Must not decide when anything is shown: the planner does.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """One small action for a week, and the guide that says more."""

    id: str
    text: str
    guide: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One part of a series. Paragraphs and list items of `text` are parted by line breaks.

    `guide` is empty where the guide is not in force. `day`: when it comes in a series that
    runs from a start day, from 1; None in one that runs in a month.
    """

    id: str
    title: str
    guide: str
    text: str
    html: str
    exercise: str
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Lessons that belong together.

    `month`: 1 to 12, or None where the series runs from a start day. `audience`: "all" or
    "new-managers".
    """

    id: str
    title: str
    month: int | None
    audience: str
    parts: tuple[Lesson, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A question for a quiet minute."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """Several titles for the same, in rotation; empty where no pack gives any."""

    tips: tuple[str, ...] = ()
    reflections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the trade. `also`: other words for it; `guide` is empty where none is named."""

    term: str
    meaning: str
    also: tuple[str, ...] = ()
    guide: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that no calendar announces, and the guide whose steps help now."""

    id: str
    title: str
    guide: str
