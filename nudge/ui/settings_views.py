"""View models of the settings window and the first run: pages made of a few kinds of blocks.

Texts are final and in the user's language. Values are in JSON's terms, as the settings file
holds them, so that a widget needs to know no setting.
"""

from dataclasses import dataclass
from enum import Enum

Choice = tuple[object, str]
"""A value that can be chosen, and what it is called."""


class RowKind(Enum):
    """How a setting is chosen."""

    TOGGLE = "toggle"
    NUMBER = "number"
    CHOICE = "choice"
    TIME = "time"
    DATE = "date"
    HOURS = "hours"
    DAYS = "days"
    TEXT = "text"
    LINES = "lines"
    NUMBERS = "numbers"


class Act(Enum):
    """What can be done beside choosing a value. What the argument is stands behind each."""

    READ_FEED = "read-feed"  # a feed's id
    REMOVE_FEED = "remove-feed"  # a feed's id
    NAME_FEED = "name-feed"  # a feed's id; value: the name
    CONFIRM_EMPTY = "confirm-empty"  # a feed's id
    SET_MOMENT = "set-moment"  # a moment; value: on or off
    SET_LEAD = "set-lead"  # a moment; value: minutes, a word, or None for the pack's own
    SET_SENSITIVE = "set-sensitive"  # a moment; value: on or off
    SET_REPORT = "set-report"  # a mail address; value: on or off
    SET_BOSS = "set-boss"  # a person's key; value: on or off
    UNDO_CORRECTION = "undo-correction"  # the number of the correction
    SET_AUTOSTART = "set-autostart"  # value: on or off
    ADD_SEASON = "add-season"  # value: first and last day in ISO form
    REMOVE_SEASON = "remove-season"  # the number of the season
    FIRST_RUN = "first-run"
    TEST_NUDGE = "test-nudge"
    TEST_SEEN = "test-seen"  # value: whether the test nudge was seen and its button worked
    TICK_GUESSED = "tick-guessed"
    OPEN_FOLDER = "open-folder"  # a folder's path
    COPY = "copy"  # the text
    EXPORT = "export"
    DELETE_ALL = "delete-all"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView:
    """A paragraph, or the heading of what follows."""

    text: str
    is_heading: bool = False
    is_muted: bool = False
    is_trouble: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BusyView:
    """A bar for what takes a moment. `name`: what goes on, for screen readers."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One setting. `lock`: why it cannot be changed here, empty if it can."""

    key: str
    label: str
    kind: RowKind
    value: object
    note: str = ""
    choices: tuple[Choice, ...] = ()
    low: int = 0
    high: int = 0
    lock: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionView:
    """A button. `value` goes with its act."""

    act: Act
    label: str
    argument: str = ""
    value: object = None
    lock: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalView:
    """What cannot be undone: folded under its title, with what it means and its button."""

    title: str
    text: str
    action: ActionView


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingView:
    """Something that is listed, with what can be done with it: a calendar, a correction, a pack."""

    title: str
    note: str = ""
    trouble: str = ""
    actions: tuple[ActionView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TickView:
    """Something that is so or not, which is no setting by itself."""

    act: Act
    argument: str
    label: str
    is_ticked: bool
    note: str = ""
    lock: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreView:
    """More of the same, folded until somebody wants it."""

    title: str
    ticks: tuple[TickView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentView:
    """One moment: on or off, how long before, sensitive or not. No `leads`: never prepared."""

    moment: str
    name: str
    is_on: bool
    lead: object
    leads: tuple[Choice, ...]
    is_sensitive: bool
    lock: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HowToView:
    """A how-to that is folded until somebody wants it."""

    title: str
    lines: tuple[str, ...]


class LineKind(Enum):
    """How a line of a drawn page looks."""

    HEADING = "heading"
    ITEM = "item"
    FIELD = "field"
    BUTTON = "button"


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """A page of somebody's calendar, drawn: its title bar, its lines, and the one to press."""

    title: str
    lines: tuple[tuple[LineKind, str], ...]
    marked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One step of a how-to, and how the place looks."""

    text: str
    picture: PictureView


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvidersView:
    """How-tos to choose from: the name of each, and its steps."""

    title: str
    how_tos: tuple[tuple[str, tuple[StepView, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonFormView:
    """Two days, both included, and a button that adds them as a review season."""

    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedFormView:
    """The form by which a calendar is added. What is locked is empty or says why."""

    file_lock: str = ""
    address_lock: str = ""


Block = (
    TextView
    | BusyView
    | RowView
    | ActionView
    | FinalView
    | ThingView
    | TickView
    | MoreView
    | MomentView
    | HowToView
    | ProvidersView
    | SeasonFormView
    | FeedFormView
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """One page of the settings."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """Pages under a heading of the list."""

    title: str
    pages: tuple[PageView, ...]


class TrialState(Enum):
    """Where the reading of a calendar on trial stands."""

    IDLE = "idle"
    READING = "reading"
    FOUND = "found"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialView:
    """What the form says of the calendar that was just read, or is being read.

    `name`: what it may be called. `wants_login`: the server asks for user name and password.
    `wants_consent`: the address is not encrypted; the same button pressed again means yes.
    """

    state: TrialState = TrialState.IDLE
    text: str = ""
    name: str = ""
    wants_login: bool = False
    wants_consent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRunView:
    """One step of the first run. `skip` is empty where there is nothing to skip.

    `is_next_main`: to go on is what there is to do; else something on the page comes first.
    """

    page: PageView
    progress: str
    back: str
    skip: str
    next: str
    is_next_main: bool = True
