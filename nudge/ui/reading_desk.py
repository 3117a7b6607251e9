"""The reading half of the desk: the toolkit with its pages, and what is pinned from it.

Makes each window when it is first needed, and the shelf of guides with the first. Stands on
the start path: imports no window. What the user does leaves by the signals of the desk.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from nudge.engine.desk import CardFacts
from nudge.engine.ports import Clock, Library
from nudge.engine.today import TodayFacts
from nudge.ui.ask_desk import AskDesk

if TYPE_CHECKING:
    from nudge.engine.ports import Search
    from nudge.ui.desk import QtDesk
    from nudge.ui.guide_head import Use
    from nudge.ui.memory import WindowMemory
    from nudge.ui.pins import PinBoard
    from nudge.ui.shelf import GuideShelf
    from nudge.ui.toolkit import Toolkit

_MENU_MS = 150
"""What the desktop is given to draw the menu, before something else is done."""


class ReadingDesk(QObject):
    """Toolkit with its pages, and pins. Without a `memory`, both are kept for this run alone."""

    def __init__(self, desk: "QtDesk", *, library: Library, clock: Clock) -> None:
        super().__init__(desk)
        self._desk = desk
        self._library = library
        self._clock = clock
        self._memory: WindowMemory | None = None
        self._search: Search | None = None
        self._countries: tuple[str, ...] = ()
        self._shows_videos = True
        self._is_ready = True
        self._is_answered = False
        self._shelf: GuideShelf | None = None
        self._toolkit: Toolkit | None = None
        self._pins: PinBoard | None = None
        self.ask = AskDesk(self)

    @property
    def library(self) -> Library:
        """The guides that are read."""
        return self._library

    @property
    def is_ready(self) -> bool:
        """Whether there are guides to read and to ask."""
        return bool(self._find_shelf().entries)

    @property
    def toolkit(self) -> "Toolkit | None":
        """The toolkit, if it was opened."""
        return self._toolkit

    def use_library(self, library: Library, *, is_ready: bool) -> None:
        """Read the guides of `library` from now on; not `is_ready`: they are being prepared."""
        is_same = (library, is_ready) == (self._library, self._is_ready)
        self._library, self._is_ready = library, is_ready
        if not is_same:
            self._renew_shelf()

    def remember_with(self, memory: "WindowMemory") -> None:
        """Keep places and pins in `memory`, and bring back what was pinned in the last run."""
        self._memory = memory
        if memory.recall("pins") not in {"", "[]"}:
            self._make_pins().restore(self._clock.now(), self._library.find_guide)

    def read_with(
        self,
        *,
        search: "Search | None" = None,
        countries: tuple[str, ...] = (),
        shows_videos: bool = True,
    ) -> None:
        """Search with `search`, show the lines of `countries` (all if none), and videos or not."""
        self._search, self._countries = search, countries
        self._shows_videos = shows_videos
        self._renew_shelf()

    def prepare(self) -> None:
        """Make the toolkit, since it may be asked for in a moment; in pieces, behind the menu."""
        if self._toolkit is None:
            QTimer.singleShot(_MENU_MS, self, self._load)

    def open(self, place: str | None, activation_token: str = "") -> None:
        """Show the toolkit at a guide or page, or where it was."""
        self._make_toolkit().open(place, activation_token)
        self._desk.toolkit_opened.emit()

    def open_happening(self, happening: str) -> None:
        """Show what helps with something that has just happened; empty: ask what it is."""
        self._make_toolkit().open_happening(happening)
        self._desk.toolkit_opened.emit()

    def show_note(self, guide: str, text: str) -> None:
        """Show the user's own note on a guide, if that guide is still the one being read."""
        if self._toolkit is not None:
            self._toolkit.show_note(guide, text)

    def show_today(self, facts: TodayFacts) -> None:
        """Bring Today up to date, if it is being read."""
        from nudge.ui.presenters.today import present_today  # noqa: PLC0415 -- with the toolkit

        if self._toolkit is not None and self._toolkit.is_on_today:
            self._is_answered = True
            rules = self._library.rules()
            self._toolkit.show_today(present_today(facts, self._clock.zone(), rules))

    def refresh_today(self) -> None:
        """Ask for the facts of Today anew, if it is being read."""
        if self._toolkit is not None and self._toolkit.is_on_today:
            self._desk.today_opened.emit()

    def ask_today(self) -> None:
        """Today is being read: ask for its facts; without an answer, say what is true of none."""
        self._is_answered = False
        self._desk.today_opened.emit()
        if not self._is_answered:
            self.show_today(TodayFacts(now=self._clock.now()))

    def use_guide(self, guide: str, use: "Use") -> None:
        """Pin, print, save or copy a guide."""
        from nudge.ui.guide_head import Use  # noqa: PLC0415 -- with the toolkit
        from nudge.ui.makers import leave_screen  # noqa: PLC0415

        found = self._library.find_guide(guide)
        if found is None or self._toolkit is None:
            return
        if use is Use.PIN:
            self._make_pins().pin_guide(found)
        else:
            leave_screen(self._toolkit, found, use)

    def pin_card(self, facts: CardFacts, ticks: tuple[str, ...]) -> None:
        """Pin the checklist of a card, with its ticks."""
        from nudge.ui.presenters.pins import present_card_pin  # noqa: PLC0415 -- with the pin

        self._make_pins().pin(present_card_pin(facts, ticks, self._clock.zone()))

    def make_anew(self) -> None:
        """Make the toolkit anew when it is next opened, and now what was pinned."""
        if self._toolkit is not None:
            self._toolkit.deleteLater()
            self._toolkit = None
        if self._pins is not None:
            self._pins.restore(self._clock.now(), self._library.find_guide)

    def close_all(self) -> None:
        """Close all windows, so that what was typed last is told before the program ends."""
        if self._toolkit is not None:
            self._toolkit.close()
        if self._pins is not None:
            self._pins.close_all()

    def _load(self) -> None:
        import nudge.ui.toolkit  # noqa: F401, PLC0415 -- what takes longest of the making

        QTimer.singleShot(0, self, self._make_toolkit)

    def _renew_shelf(self) -> None:
        self._shelf = None
        if self._toolkit is not None:
            self._toolkit.use_shelf(self._find_shelf(), is_ready=self._is_ready)

    def _find_shelf(self) -> "GuideShelf":
        from nudge.ui.shelf import GuideShelf  # noqa: PLC0415 -- first window

        if self._shelf is None:
            self._shelf = GuideShelf(
                self._library,
                search=self._search,
                countries=self._countries,
                shows_videos=self._shows_videos,
            )
        return self._shelf

    def _make_toolkit(self) -> "Toolkit":
        from nudge.ui.makers import make_toolkit  # noqa: PLC0415 -- first window

        if self._toolkit is None:
            self._desk.note_window()
            self._toolkit = make_toolkit(
                self._desk, self, self._find_shelf(), self._find_memory(), is_ready=self._is_ready
            )
            if self._pins is not None:
                self._toolkit.use_pins(self._pins.guides)
            QTimer.singleShot(0, self._toolkit, self._toolkit.prepare)
        return self._toolkit

    def _make_pins(self) -> "PinBoard":
        from nudge.ui.makers import make_pins  # noqa: PLC0415 -- when something is pinned

        if self._pins is None:
            self._desk.note_window()
            self._pins = make_pins(self._desk, self._find_memory())
            self._pins.changed.connect(self._on_pins_changed)
        return self._pins

    def _find_memory(self) -> "WindowMemory":
        from nudge.ui.memory import Slate  # noqa: PLC0415 -- first window

        if self._memory is None:
            self._memory = Slate()
        return self._memory

    def _on_pins_changed(self, guides: tuple[str, ...]) -> None:
        if self._toolkit is not None:
            self._toolkit.use_pins(guides)
