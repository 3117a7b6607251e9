"""What the card of a tip, a look back, a lesson or a season shows, as plain values."""

from dataclasses import dataclass
from enum import Enum

from nudge.ui.views import ItemView, LaterView


class TopicVerb(Enum):
    """What can be done about a topic."""

    TRY = "try"
    HELPED = "helped"
    NOT_YET = "not-yet"
    NOT_DONE = "not-done"
    READ = "read"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicActionView:
    """One button: what it means, what it says, and what it is about.

    `target`: the tip's or the lesson's id, or the delivery key. `series`: the lesson's series.
    """

    verb: TopicVerb
    label: str
    target: str
    series: str = ""
    is_main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPersonView:
    """Somebody to be reviewed: where that stands, and what was noted about them."""

    name: str
    state: str
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """The card. `key`: the delivery key, empty where it was opened from Today.

    `html`: a text of our own making, sanitised; `text`: a plain one. `ticks`: what the ticks of
    `items` hang on. `later`: the choices of Later.
    """

    key: str
    title: str
    about: str
    text: str = ""
    html: str = ""
    exercise_title: str = ""
    exercise: str = ""
    items_title: str = ""
    items: tuple[ItemView, ...] = ()
    ticks: str = ""
    people_title: str = ""
    people: tuple[TopicPersonView, ...] = ()
    guide: str = ""
    actions: tuple[TopicActionView, ...] = ()
    later: tuple[LaterView, ...] = ()
