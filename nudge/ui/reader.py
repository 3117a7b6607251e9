"""The right side of the toolkit: one page at a time, each made when it is first shown.

Owns which pages there are. What they show comes from outside; what is done on them leaves
as signals.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from nudge.domain.lessons import Happening
from nudge.ui.guide_head import Use
from nudge.ui.guide_pane import GuidePane
from nudge.ui.page import Page
from nudge.ui.views import GuideView

if TYPE_CHECKING:
    from nudge.ui.ask_page import AskPage
    from nudge.ui.ask_views import AskView
    from nudge.ui.happened_page import HappenedPage
    from nudge.ui.today_page import TodayPage
    from nudge.ui.today_views import TodayView


class Reader(QStackedWidget):
    """A guide, Today, Ask, or what has just happened. `guide` is the pane that holds one guide.

    `today_acted` carries an `ActionView` and `ask_acted` an `AskAct`: modules of pages that are
    not the first to be shown.
    """

    guide_clicked = Signal(str)
    link_clicked = Signal(str)
    note_changed = Signal(str, str)
    used = Signal(Use)
    happening_clicked = Signal(str)
    today_acted = Signal(object)
    corrected = Signal(str, str, str)
    promise_changed = Signal(int, bool)
    ask_acted = Signal(object)
    place_clicked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None, *, can_pin: bool = True) -> None:
        super().__init__(parent)
        self._is_narrow = False
        self._today: TodayPage | None = None
        self._happened: HappenedPage | None = None
        self._ask: AskPage | None = None
        self.currentChanged.connect(self._on_current_changed)
        self.guide = GuidePane(self, can_pin=can_pin)
        self.guide.guide_clicked.connect(self.guide_clicked)
        self.guide.link_clicked.connect(self.link_clicked)
        self.guide.note_changed.connect(self.note_changed)
        self.guide.used.connect(self.used)
        self.addWidget(self.guide)

    def show_guide(self, view: GuideView, because: str = "") -> None:
        """Read a guide."""
        self.guide.show_guide(view, because)
        self.setCurrentWidget(self.guide)

    def show_message(self, title: str, text: str, *, is_busy: bool = False) -> None:
        """Say what to do where there is no guide to show."""
        self.guide.show_message(title, text, is_busy=is_busy)
        self.setCurrentWidget(self.guide)

    def show_today(self, view: "TodayView") -> None:
        """Show Today, or bring it up to date."""
        from nudge.ui.today_page import TodayPage  # noqa: PLC0415 -- each page when first shown

        if self._today is None:
            self._today = TodayPage(self)
            self._today.acted.connect(self.today_acted)
            self._today.corrected.connect(self.corrected)
            self._today.promise_changed.connect(self.promise_changed)
            self._add(self._today)
        self._today.show_view(view)
        self.setCurrentWidget(self._today)

    def show_happenings(self, happened: Sequence[Happening]) -> None:
        """Ask what has just happened."""
        from nudge.ui.happened_page import HappenedPage  # noqa: PLC0415 -- when first shown

        if self._happened is None:
            self._happened = HappenedPage(self)
            self._happened.happening_clicked.connect(self.happening_clicked)
            self._add(self._happened)
        self._happened.show_happenings(happened)
        self.setCurrentWidget(self._happened)

    def show_ask(self, view: "AskView") -> None:
        """Hold a conversation, or bring it up to date."""
        from nudge.ui.ask_page import AskPage  # noqa: PLC0415 -- when first shown

        if self._ask is None:
            self._ask = AskPage(self)
            self._ask.acted.connect(self.ask_acted)
            self._ask.place_clicked.connect(self.place_clicked)
            self._add(self._ask)
        self._ask.show_view(view)
        self.setCurrentWidget(self._ask)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Leave less space around the columns, or as much as there usually is."""
        self._is_narrow = is_narrow
        for page in self.findChildren(Page):
            page.set_narrow(is_narrow=is_narrow)
        if self._ask is not None:
            self._ask.set_narrow(is_narrow=is_narrow)

    def tell_changes(self) -> None:
        """Tell at once what was noted last."""
        self.guide.tell_changes()

    def empty(self) -> None:
        """Let go of all documents; what was noted is told first."""
        self.guide.empty()
        if self._today is not None:
            self._today.forget()
        if self._ask is not None:
            self._ask.forget()

    def _on_current_changed(self, index: int) -> None:
        page = self.widget(index)
        if page is not None:
            self.setFocusProxy(page)

    def _add(self, page: "Page | AskPage") -> None:
        page.set_narrow(is_narrow=self._is_narrow)
        self.addWidget(page)
