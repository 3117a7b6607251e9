"""The page Today: sentences, each with what can be done about it beside it.

Draws a `TodayView` and says what was chosen. It keeps nothing and decides nothing.
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from nudge.engine.today import TodayState
from nudge.ui.buttons import Button, ButtonKind
from nudge.ui.corrections import fill_corrections
from nudge.ui.flow import Flow
from nudge.ui.labels import Label
from nudge.ui.page import Page
from nudge.ui.promises import PromiseLine
from nudge.ui.theme import GRID, INSET, Tone, Type
from nudge.ui.today_views import (
    ActionView,
    LineView,
    PromisesView,
    TodaySectionView,
    TodayVerb,
    TodayView,
)
from nudge.ui.views import CorrectionView


class TodayPage(Page):
    """What is next, what is due, what did not come and why, what was promised."""

    acted = Signal(ActionView)
    corrected = Signal(str, str, str)
    promise_changed = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("today", parent)
        self._view: TodayView | None = None

    def show_view(self, view: TodayView) -> None:
        """Draw the page, in its place if it only says something else now."""
        if view == self._view:
            return
        place = self.verticalScrollBar().value()
        self.empty()
        self._view = view
        self.setAccessibleName(view.title)
        self._add(Label(view.title, inset=INSET, kind=Type.DISPLAY), space=GRID)
        for section in view.sections:
            self._add_section(section)
        self._end()
        self.verticalScrollBar().setValue(place)

    def forget(self) -> None:
        """Let go of all that is drawn."""
        self._view = None
        self.empty()

    def _add_section(self, section: TodaySectionView) -> None:
        box = QWidget(self)
        box.setObjectName(f"today_{section.id}")
        box.setAccessibleName(section.title)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(Label(section.title, inset=INSET, kind=Type.STRONG, parent=box))
        for line in section.lines:
            is_due = section.id == TodayState.DUE.value
            column.addWidget(self._make_line(line, box, is_due=is_due))
        for group in section.promises:
            if group is not section.promises[0]:
                column.addSpacing(GRID)
            self._add_promises(column, group, box)
        self._add(box)

    def _make_line(self, line: LineView, parent: QWidget, *, is_due: bool) -> QWidget:
        """A sentence and what can be done about it. `is_due`: to open it is what there is to do."""
        box = QWidget(parent)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(Label(line.text, inset=INSET, parent=box))
        if line.note:
            note = Label(line.note, inset=INSET, kind=Type.SMALL, tone=Tone.MUTED, parent=box)
            column.addWidget(note)
        if line.actions:
            row = Flow()
            row.setSpacing(4)
            for action in line.actions:
                is_main = (is_due and action.verb is TodayVerb.OPEN) or (
                    action.verb is TodayVerb.SETTINGS
                )
                if is_main:
                    row.setContentsMargins(INSET, 4, 0, 0)
                row.addWidget(self._make_button(action, line, box, is_main=is_main))
            column.addLayout(row)
        return box

    def _make_button(
        self, action: ActionView, line: LineView, parent: QWidget, *, is_main: bool
    ) -> Button:
        button = Button(
            action.label,
            name=f"{action.verb.value}_{action.target}",
            kind=ButtonKind.PRIMARY if is_main else ButtonKind.LINK,
            parent=parent,
        )
        button.setAccessibleDescription(line.text)
        if action.verb is TodayVerb.CORRECT:
            button.clicked.connect(lambda: self._offer_corrections(button, action.target))
        else:
            button.clicked.connect(lambda: self.acted.emit(action))
        return button

    def _add_promises(self, column: QVBoxLayout, group: PromisesView, parent: QWidget) -> None:
        if group.to:
            to = Label(group.to, inset=INSET, kind=Type.SMALL, tone=Tone.MUTED, parent=parent)
            column.addWidget(to)
        for promise in group.promises:
            line = PromiseLine(promise, parent)
            line.changed.connect(self.promise_changed)
            column.addWidget(line)

    def _offer_corrections(self, button: Button, key: str) -> None:
        if self._view is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def on_chosen(choice: CorrectionView) -> None:
            self.corrected.emit(key, choice.verdict, choice.moment)

        fill_corrections(menu, self._view.corrections, self._view.other_moments, on_chosen)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))
