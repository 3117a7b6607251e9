"""The checklist card: who and when, what was promised, what to do before going in.

Draws a `CardView` and says what the user did. It keeps nothing: ticks live in the store.
"""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from nudge.domain.override import override
from nudge.ui.buttons import Button, ButtonKind, IconButton
from nudge.ui.card_folds import make_lines, make_words
from nudge.ui.columns import clear
from nudge.ui.corner import MARGIN, CornerWindow
from nudge.ui.corrections import fill_corrections
from nudge.ui.labels import Label, set_tooltip
from nudge.ui.later import LaterButton
from nudge.ui.presenters.card import present_progress
from nudge.ui.presenters.translate import _
from nudge.ui.promises import PromiseLine
from nudge.ui.theme import GRID, INSET, Tone, Type
from nudge.ui.ticks import TickBox
from nudge.ui.views import (
    CardView,
    CorrectionView,
    CountdownView,
    ItemView,
)


class Card(CornerWindow):
    """One window for all nudges, one at a time. Nothing runs while it is hidden."""

    item_ticked = Signal(str, str, bool)
    done_clicked = Signal(str)
    later_clicked = Signal(str, int)
    not_this_one_clicked = Signal(str)
    guide_clicked = Signal(str)
    promise_changed = Signal(int, bool)
    join_clicked = Signal(str)
    corrected = Signal(str, str, str)
    pin_clicked = Signal()
    less_wanted = Signal(str)

    def __init__(self, *, can_pin: bool = False) -> None:
        super().__init__("card")
        self._can_pin = can_pin
        self._view: CardView | None = None
        self._key = ""
        self._count_down: Callable[[], CountdownView] | None = None
        self._boxes: dict[str, TickBox] = {}
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._minute.setTimerType(Qt.TimerType.PreciseTimer)
        self._minute.timeout.connect(self.refresh_countdown)
        self._build_head()
        self.body.setContentsMargins(MARGIN - INSET, 0, MARGIN - INSET, GRID)
        self._build_foot()

    @property
    def key(self) -> str:
        """The delivery key of the nudge that is shown, or was shown last."""
        return self._key

    def show_view(
        self, view: CardView, count_down: Callable[[], CountdownView], key: str = ""
    ) -> None:
        """Draw a nudge; `count_down` is asked once a minute while the card is visible.

        `key`: of the delivery, where others came with it and this is one of their tabs.
        """
        self._view = view
        self._key = key or view.key
        self._count_down = count_down
        self.setWindowTitle(view.title)
        self._title.setText(view.title)
        self._time.setText(view.time)
        self._join.setVisible(view.join is not None)
        self._host.setVisible(view.join is not None)
        if view.join is not None:
            self._host.setText(view.join.host)
            set_tooltip(self._join, view.join.host)
        self.refresh_countdown()
        self._later.offer(view.later)
        self._draw_body(view)

    def refresh_countdown(self) -> None:
        """Say anew how long there is to go, and again when that text is out of date."""
        if self._count_down is None:
            return
        countdown = self._count_down()
        self._countdown.setText(countdown.text)
        self._countdown.set_tone(Tone.WARNING if countdown.is_late else Tone.ACCENT)
        if self.isVisible():
            self._minute.start(countdown.lasts // timedelta(milliseconds=1) + 1)

    def find_ticks(self) -> tuple[str, ...]:
        """The ids of the items that are ticked."""
        return tuple(id_ for id_, box in self._boxes.items() if box.isChecked())

    def show_tick(self, occurrence: str, item: str, *, is_done: bool) -> None:
        """Follow a tick that was set or cleared on the pinned checklist of this occurrence."""
        box = self._boxes.get(item)
        if box is not None and self._view is not None and self._view.occurrence == occurrence:
            box.setChecked(is_done)

    @override
    def finish(self) -> None:
        self._on_done_clicked()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_countdown()
        self._focus_first()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._minute.stop()
        super().hideEvent(event)

    def _build_head(self) -> None:
        self.head.setContentsMargins(MARGIN - INSET, 20, MARGIN - INSET, 12)
        self._title = Label(kind=Type.TITLE, inset=INSET, parent=self)
        self._title.setObjectName("card_title")
        self._countdown = Label(kind=Type.STRONG, tone=Tone.ACCENT, parent=self)
        self._countdown.setObjectName("card_countdown")
        self._time = Label(tone=Tone.MUTED, parent=self)
        self._time.setObjectName("card_time")
        self._join = Button(_("Join"), name="join", kind=ButtonKind.LINK, icon="join", parent=self)
        self._join.clicked.connect(self._on_join_clicked)
        self._host = Label(kind=Type.SMALL, tone=Tone.MUTED, parent=self)
        self._host.setObjectName("card_host")
        self.head.addWidget(self._title)
        self.head.addSpacing(6)
        times = _make_row(self._countdown, self._time, spacing=12)
        times.setContentsMargins(INSET, 0, INSET, 0)
        self.head.addLayout(times)
        join_row = _make_row(self._join, self._host, spacing=4)
        join_row.setContentsMargins(0, 4, INSET, 0)
        self.head.addLayout(join_row)

    def _build_foot(self) -> None:
        done = Button(_("Done"), name="done", kind=ButtonKind.PRIMARY, parent=self)
        done.clicked.connect(self._on_done_clicked)
        self._later = LaterButton(self)
        self._later.chosen.connect(self._put_off)
        guide = Button(_("Open guide"), name="open_guide", kind=ButtonKind.QUIET, parent=self)
        guide.clicked.connect(self._on_guide_clicked)
        self._more = IconButton(_("More"), name="more", icon="more", parent=self)
        self._more.clicked.connect(self._on_more_clicked)
        for button in (done, self._later, guide):
            self.foot.addWidget(button)
        self.foot_end.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)

    def _draw_body(self, view: CardView) -> None:
        clear(self.body)
        if view.promises:
            self._add_heading(_("You promised"))
            for promise in view.promises:
                line = PromiseLine(promise, self)
                line.changed.connect(self.promise_changed)
                self.body.addWidget(line)
            self.body.addSpacing(GRID)
        self._boxes = {}
        if view.items:
            self._progress = self._add_heading(view.heading)
            for item in view.items:
                self.body.addWidget(self._make_item(view.occurrence, item))
            self._show_progress()
        self.body.addSpacing(GRID)
        if view.words:
            self.body.addWidget(make_words(view.words, self))
        if view.entries:
            self.body.addWidget(make_lines(_("What you noted"), "noted", view.entries, self))
        self._why = make_lines(_("Why this?"), "why", view.why, self)
        self._why.hide()
        self.body.addWidget(self._why)
        self.body.addStretch(1)

    def _add_heading(self, text: str) -> Label:
        """A heading across the column; the label at its right end is given back."""
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(INSET, GRID, INSET, 4)
        row.addWidget(Label(text, kind=Type.STRONG, parent=box), 1)
        note = Label(tone=Tone.MUTED, parent=box)
        row.addWidget(note)
        self.body.addWidget(box)
        return note

    def _make_item(self, occurrence: str, item: ItemView) -> TickBox:
        box = TickBox(item.text, is_done=item.is_done, parent=self)
        box.setObjectName(f"item_{item.id}")

        def on_toggled(is_done: bool) -> None:
            self._show_progress()
            self.item_ticked.emit(occurrence, item.id, is_done)

        box.toggled.connect(on_toggled)
        self._boxes[item.id] = box
        return box

    def _show_progress(self) -> None:
        done = len(self.find_ticks())
        self._progress.setText(present_progress(done, len(self._boxes)))

    def _focus_first(self) -> None:
        """Put the keyboard where the work is: the first item that is not done."""
        for box in self._boxes.values():
            if not box.isChecked():
                box.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _on_done_clicked(self) -> None:
        self.close()
        self.done_clicked.emit(self.key)

    def _put_off(self, minutes: int) -> None:
        self.close()
        self.later_clicked.emit(self.key, minutes)

    def _on_more_clicked(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._can_pin and self._boxes:
            menu.addAction(_("Pin on top")).triggered.connect(self.pin_clicked)
        menu.addAction(_("Why this?")).triggered.connect(self._show_why)
        menu.addSeparator()
        menu.addAction(_("Not this one")).triggered.connect(self._turn_down)
        menu.addAction(_("Less of this")).triggered.connect(self._want_less)
        if self._view is not None and self._view.corrections:
            wrong = menu.addMenu(_("Wrong moment"))
            fill_corrections(wrong, self._view.corrections, self._view.other_moments, self._correct)
        corner = QPoint(self._more.width() - menu.sizeHint().width(), self._more.height() + 2)
        menu.popup(self._more.mapToGlobal(corner))

    def _correct(self, choice: CorrectionView) -> None:
        self.close()
        if self._view is not None:
            self.corrected.emit(self._view.key, choice.verdict, choice.moment)

    def _want_less(self) -> None:
        self.close()
        if self._view is not None:
            self.less_wanted.emit(self._view.key)

    def _show_why(self) -> None:
        self._why.show()
        self._why.set_open(is_open=True)
        self._why.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_down(self) -> None:
        self.close()
        self.not_this_one_clicked.emit(self.key)

    def _on_guide_clicked(self) -> None:
        if self._view is not None:
            self.guide_clicked.emit(self._view.guide)

    def _on_join_clicked(self) -> None:
        if self._view is not None and self._view.join is not None:
            self.join_clicked.emit(self._view.join.url)


def _make_row(*widgets: QWidget, spacing: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return row
