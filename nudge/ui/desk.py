"""The desk: owns the windows, makes each when it is first needed, and keeps it.

Implements the engine's port `Desk`. Everything that the user does leaves here as a signal;
nothing is decided.
"""

from PySide6.QtCore import QObject, Signal

from nudge.engine.desk import CardFacts, ReflectionFacts, Status
from nudge.engine.ports import Clock, Library
from nudge.engine.today import TodayFacts, TopicFacts
from nudge.ui.card_desk import CardDesk
from nudge.ui.reading_desk import ReadingDesk
from nudge.ui.topic_desk import TopicDesk
from nudge.ui.tray import Tray


class QtDesk(QObject):
    """The windows and the tray, as the engine sees them. `cards`, `reading`: its halves."""

    first_window_made = Signal()
    item_ticked = Signal(str, str, bool)
    card_done_clicked = Signal(str)
    later_clicked = Signal(str, int)
    not_this_one_clicked = Signal(str)
    less_wanted = Signal(str)
    corrected = Signal(str, str, str)
    promise_changed = Signal(int, bool)
    join_clicked = Signal(str)
    link_clicked = Signal(str)
    answers_changed = Signal(str, object)
    commitment_changed = Signal(str, str, object)
    reflection_done_clicked = Signal(str)
    guide_opened = Signal(str)
    note_changed = Signal(str, str)
    toolkit_opened = Signal()
    settings_clicked = Signal()
    today_opened = Signal()
    nudge_opened = Signal(str)
    nudge_undone = Signal(str)
    damping_undone = Signal(str)
    tip_tried = Signal(str)
    tip_answered = Signal(str, str)
    lesson_opened = Signal(str, str)
    lesson_read = Signal(str, str)

    def __init__(
        self,
        *,
        tray: Tray,
        library: Library,
        clock: Clock,
        shows_titles: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self._tray = tray
        self._clock = clock
        self._shows_titles = shows_titles
        self._has_window = False
        self.cards = CardDesk(self, clock)
        self.topics = TopicDesk(self, clock)
        self.reading = ReadingDesk(self, library=library, clock=clock)
        tray.menu_opened.connect(self.reading.prepare)
        tray.toolkit_clicked.connect(self.open_toolkit)
        tray.ask_clicked.connect(self.reading.ask.open)
        tray.happening_clicked.connect(self.reading.open_happening)
        self._tray.show_happenings(library.happened())

    def use_library(self, library: Library, *, is_ready: bool = True) -> None:
        """Show the guides of `library` from now on; not `is_ready`: they are being prepared."""
        self.reading.use_library(library, is_ready=is_ready)
        self._tray.show_happenings(library.happened())

    def show_titles(self, *, shows_titles: bool) -> None:
        """Name people and meetings in the tray from now on, or no more."""
        self._shows_titles = shows_titles

    def show_status(self, status: Status) -> None:
        """Bring tooltip, menu, the minutes on an open card and an open Today up to date."""
        from nudge.ui.presenters.status import present_status  # noqa: PLC0415 -- after the icon

        zone = self._clock.zone()
        self._tray.show_view(present_status(status, zone, shows_titles=self._shows_titles))
        self.cards.refresh_countdown()
        self.reading.refresh_today()

    def open_card(self, facts: CardFacts, activation_token: str = "") -> None:
        """Show the checklist card of a nudge."""
        self.cards.open_card(facts, activation_token)

    def open_reflection(self, facts: ReflectionFacts, activation_token: str = "") -> None:
        """Show the reflection card of a nudge."""
        self.cards.open_reflection(facts, activation_token)

    def open_toolkit(self, guide: str | None = None, activation_token: str = "") -> None:
        """Show the toolkit, at a guide if one is named."""
        self.reading.open(guide, activation_token)

    def open_topic(self, facts: TopicFacts, activation_token: str = "") -> None:
        """Show the card of a tip, a look back, a lesson or a season."""
        self.topics.open(facts, activation_token)

    def show_note(self, guide: str, text: str) -> None:
        """Show the user's own note on a guide, if that guide is still the one being read."""
        self.reading.show_note(guide, text)

    def show_today(self, facts: TodayFacts) -> None:
        """Bring Today up to date, if it is being read."""
        self.reading.show_today(facts)

    def close_card(self, key: str) -> None:
        """Close the card of a nudge, if one is open."""
        self.cards.close(key)
        self.topics.close(key)

    def close_all(self) -> None:
        """Close all windows, so that what was typed last is told before the program ends."""
        self.cards.close_all()
        self.topics.close_all()
        self.reading.close_all()

    def make_anew(self) -> None:
        """Close all windows and make them anew when next needed, in the language spoken then.

        A toolkit that was open comes back at once.
        """
        toolkit = self.reading.toolkit
        was_open = toolkit is not None and toolkit.isVisible()
        self.close_all()
        self.cards.make_anew()
        self.topics.make_anew()
        self.reading.make_anew()
        self._tray.make_anew()
        if was_open:
            self.open_toolkit()

    def note_window(self) -> None:
        """Tell that a window is about to be made, so that the application is dressed in time."""
        if not self._has_window:
            self._has_window = True
            self.first_window_made.emit()
