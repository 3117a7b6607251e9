"""The head of a guide: title, what it is good for, and what can be done with the guide as a whole.

Says what was chosen, as one of `Use`; doing it is for others.
"""

from enum import Enum

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from nudge.ui.buttons import IconButton
from nudge.ui.labels import Label
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, INSET, Tone, Type
from nudge.ui.views import GuideView


class Use(Enum):
    """What can be done with a guide besides reading it."""

    PIN = "pin"
    PRINT = "print"
    PRINT_CHECKLIST = "print-checklist"
    SAVE = "save"
    SAVE_CHECKLIST = "save-checklist"
    COPY = "copy"


class GuideHead(QWidget):
    """Title and outcome, with Pin and More beside them. `because`: what led here, or empty."""

    used = Signal(Use)

    def __init__(
        self, view: GuideView, *, can_pin: bool, because: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        texts = QVBoxLayout()
        texts.setSpacing(GRID)
        if because:
            texts.addWidget(Label(because, kind=Type.STRONG, tone=Tone.ACCENT, parent=self))
        texts.addWidget(Label(view.title, kind=Type.DISPLAY, parent=self))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(texts, 1)
        row.addSpacing(GRID)
        self._pin = IconButton(_("Pin the checklist on top"), name="pin", icon="pin", parent=self)
        self._pin.setVisible(can_pin and bool(view.items))
        self._pin.clicked.connect(lambda: self.used.emit(Use.PIN))
        self._more = IconButton(_("More"), name="guide_more", icon="more", parent=self)
        self._more.clicked.connect(self._on_more_clicked)
        for button in (self._pin, self._more):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(Label(view.outcome, kind=Type.LEAD, tone=Tone.MUTED, parent=self))

    def _on_more_clicked(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        labels = (
            (Use.PRINT_CHECKLIST, _("Print the checklist…")),
            (Use.PRINT, _("Print the guide…")),
            (Use.SAVE_CHECKLIST, _("Save the checklist as PDF…")),
            (Use.SAVE, _("Save the guide as PDF…")),
            (Use.COPY, _("Copy as Markdown")),
        )
        for use, label in labels:
            menu.addAction(label).setData(use)
        menu.triggered.connect(lambda action: self.used.emit(action.data()))
        corner = QPoint(self._more.width() - menu.sizeHint().width(), self._more.height() + 2)
        menu.popup(self._more.mapToGlobal(corner))
