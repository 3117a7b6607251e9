"""What the page Today shows, as plain values: sentences, and what can be done about each.

Texts are final and plain, as in `views`.
"""

from dataclasses import dataclass
from enum import Enum

from nudge.ui.views import CorrectionView, PromiseView


class TodayVerb(Enum):
    """What can be done with a line of Today."""

    OPEN = "open"
    UNDO = "undo"
    CORRECT = "correct"
    READ = "read"
    TRY = "try"
    HELPED = "helped"
    NOT_HELPED = "not-helped"
    LESSON = "lesson"
    RESTORE = "restore"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionView:
    """One thing that can be done. `target`: the key, id or kind of what it is done to."""

    verb: TodayVerb
    label: str
    target: str
    series: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """A sentence, what there is to know about it, and what can be done."""

    text: str
    note: str = ""
    actions: tuple[ActionView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisesView:
    """What was promised to one person; `to` is empty where it was to nobody in particular."""

    to: str
    promises: tuple[PromiseView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TodaySectionView:
    """A heading with its lines or with promises; `id` names it to tests and screen readers."""

    id: str
    title: str
    lines: tuple[LineView, ...] = ()
    promises: tuple[PromisesView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayView:
    """The page. `corrections` and `other_moments`: what Correct offers on any line."""

    title: str
    sections: tuple[TodaySectionView, ...]
    corrections: tuple[CorrectionView, ...] = ()
    other_moments: tuple[CorrectionView, ...] = ()
