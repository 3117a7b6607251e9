"""View models: what a window shows, as plain values that presenters make and widgets draw.

Texts are final, in the user's language, and plain: a widget adds nothing to them.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A place that may be opened outside; `host` is shown so that nobody is led astray."""

    url: str
    host: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """A line of a checklist, ticked or not."""

    id: str
    text: str
    is_done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseView:
    """Something promised earlier, and what stands under it while open and once done."""

    id: int
    text: str
    note_open: str
    note_done: str
    is_done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteView:
    """Words to say, in quotation marks, and when: "Open", "If all is fine"; it may be empty."""

    when: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterView:
    """One choice of the Later menu."""

    minutes: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountdownView:
    """How long there is to go, and after which time the text is out of date.

    `is_late`: the meeting has begun. `lasts`: at most one minute.
    """

    text: str
    is_late: bool
    lasts: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """One choice of the menu "Wrong moment": what it says, and what that means."""

    label: str
    verdict: str
    moment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """The checklist card of one nudge. `key`: delivery key; `occurrence`: occurrence key."""

    key: str
    occurrence: str
    guide: str
    title: str
    time: str
    countdown: CountdownView
    join: LinkView | None
    promises: tuple[PromiseView, ...]
    heading: str
    items: tuple[ItemView, ...]
    words: tuple[QuoteView, ...]
    later: tuple[LaterView, ...]
    why: tuple[str, ...]
    entries: tuple[str, ...] = ()
    corrections: tuple[CorrectionView, ...] = ()
    other_moments: tuple[CorrectionView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """An open question and what was answered so far."""

    text: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DueView:
    """One choice of when a promise is due; None is the next one-on-one."""

    label: str
    due: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReflectionView:
    """The reflection card after one occurrence. `today`: the first day that can be picked."""

    key: str
    title: str
    about: str
    questions: tuple[QuestionView, ...]
    promise: str
    due: date | None
    dues: tuple[DueView, ...]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TrayView:
    """What the tray icon says: a tooltip, and the first line of its menu."""

    tooltip: str
    headline: str
    is_paused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """A guide or a page in the toolkit's list; `icon` is empty for guides.

    `marks` and `snippet_marks`: what was searched for, as (start, end) in title and snippet.
    """

    id: str
    title: str
    outcome: str = ""
    icon: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    snippet: str = ""
    snippet_marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationView:
    """A heading of the toolkit's list, with what stands under it; the first may have no title."""

    title: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A part of a guide as HTML of our own making; `id` names it to tests and screen readers.

    Words to say come as `quotes` in place of `html`, since each can be copied by itself.
    """

    id: str
    title: str
    html: str = ""
    quotes: tuple[QuoteView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideView:
    """A guide in three layers: the checklist, what is read at once, and what is folded."""

    id: str
    title: str
    outcome: str
    when: str
    heading: str
    items: tuple[str, ...]
    open: tuple[SectionView, ...]
    folded: tuple[SectionView, ...]
    footer: str
    related: SectionView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PinView:
    """A pinned checklist. `key`: the occurrence key, or a name of its own if it `is_free`.

    `until`: when its meeting is over, in UTC; None where there is no meeting. `moment`, `who`:
    what the title says, the moment in its pack's own words.
    """

    key: str
    guide: str
    title: str
    items: tuple[ItemView, ...]
    until: datetime | None = None
    is_free: bool = False
    moment: str = ""
    who: str = ""
