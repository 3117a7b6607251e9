"""The button Later: a menu of the minutes that still make sense."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from nudge.ui.buttons import MenuButton
from nudge.ui.labels import escape_action
from nudge.ui.presenters.translate import _
from nudge.ui.views import LaterView


class LaterButton(MenuButton):
    """Hidden where it has nothing to offer. `chosen`: in how many minutes it comes back."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Later"), name="later", parent=parent)
        self._choices: Sequence[LaterView] = ()
        self.clicked.connect(self._on_clicked)

    def offer(self, choices: Sequence[LaterView]) -> None:
        """Offer these from now on."""
        self._choices = choices
        self.setVisible(bool(choices))

    def _on_clicked(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setLayoutDirection(QGuiApplication.layoutDirection())  # the button's is turned round
        for choice in self._choices:
            menu.addAction(escape_action(choice.label)).setData(choice.minutes)
        menu.triggered.connect(lambda action: self.chosen.emit(action.data()))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
