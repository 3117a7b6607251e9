"""The page "Something just happened": what no calendar announces, each one click from its guide."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nudge.domain.lessons import Happening
from nudge.ui.buttons import Button, ButtonKind
from nudge.ui.labels import Label
from nudge.ui.page import Page
from nudge.ui.presenters.names import translate_name
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, INSET, Tone, Type


class HappenedPage(Page):
    """All situations in the order of the packs, the gravest first."""

    happening_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("happened", parent)
        self.setAccessibleName(_("Something just happened"))

    def show_happenings(self, happened: Sequence[Happening]) -> None:
        """Offer these situations."""
        self.empty()
        title = _("Something just happened")
        self._add(Label(title, inset=INSET, kind=Type.DISPLAY), space=GRID)
        note = _("Take a breath. Choose what comes closest, and read the first step.")
        self._add(Label(note, inset=INSET, kind=Type.LEAD, tone=Tone.MUTED), space=3 * GRID)
        choices = QWidget(self)
        column = QVBoxLayout(choices)
        column.setContentsMargins(INSET, 0, INSET, 0)
        column.setSpacing(GRID)
        for happening in happened:
            button = Button(
                translate_name(happening.title),
                name=f"happened_{happening.id}",
                kind=ButtonKind.CHOICE,
                parent=choices,
            )
            button.clicked.connect(
                lambda _on=False, id_=happening.id: self.happening_clicked.emit(id_)
            )
            column.addWidget(button)
        self._add(choices)
        self._end()
