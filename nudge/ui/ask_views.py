"""View models of the page Ask: what was asked, what was answered, and what may be asked next.

Texts are final, in the user's language, and plain.
"""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from nudge.ui.views import QuoteView

if TYPE_CHECKING:
    from nudge.domain.conversation import FollowUp


class AskVerb(Enum):
    """What is done on the page."""

    OPEN = "open"
    ASK = "ask"
    FOLLOW = "follow"
    BEGIN_ANEW = "begin_anew"
    FORGET = "forget"
    UNDO = "undo"
    SAVE_LIST = "save_list"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAct:
    """One thing done. `text`: the question to ask or to forget; `follow_up`: for FOLLOW."""

    verb: AskVerb
    text: str = ""
    follow_up: "FollowUp | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """A link to a section of a guide."""

    label: str
    guide: str
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PointerView:
    """What comes first in danger: what to do, and a line each for whom to call."""

    title: str
    first: str
    lines: tuple[str, ...] = ()
    read_on: PlaceView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpView:
    """A question that is offered as a button; `name` names it to tests."""

    label: str
    name: str
    follow_up: "FollowUp"


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnView:
    """A question and its reply, in the order in which it is read.

    `says`: where no guide answers. `lines` or `quotes`: from the section `part` of the guide
    `title`; `is_numbered`: the lines are steps.
    """

    question: str
    pointer: PointerView | None = None
    says: str = ""
    title: str = ""
    part: str = ""
    lines: tuple[str, ...] = ()
    is_numbered: bool = False
    quotes: tuple[QuoteView, ...] = ()
    note: str = ""
    read_on: PlaceView | None = None
    others: tuple[PlaceView, ...] = ()
    follow_ups: tuple[FollowUpView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnansweredView:
    """A question that no guide answered, and how often it was asked."""

    question: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskView:
    """The whole page. `examples` stand while nothing was asked; not `is_ready`: no guides yet."""

    title: str = ""
    note: str = ""
    is_ready: bool = True
    examples: tuple[str, ...] = ()
    turns: tuple[TurnView, ...] = ()
    unanswered_title: str = ""
    unanswered: tuple[UnansweredView, ...] = ()
    can_undo: bool = False
