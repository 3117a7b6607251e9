"""Buttons: one primary, quiet ones beside it, icons tinted by the palette, folds."""

from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.icons import make_pixmap
from nudge.ui.labels import escape_action, set_tooltip
from nudge.ui.presenters.translate import _
from nudge.ui.theme import Type, find_icon_px, make_font


class ButtonKind(Enum):
    """How much a button calls for: one primary a window, the others stand back."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"
    CHOICE = "choice"
    CHOSEN = "chosen"
    FOLD = "fold"


class Button(QPushButton):
    """A button with a name for tests and screen readers, and perhaps an icon of the family.

    `name` is the object name.
    """

    def __init__(
        self,
        text: str,
        *,
        name: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(escape_action(text), parent)
        self._icon_name = icon
        self._kind = kind
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._dress()

    def set_icon(self, name: str) -> None:
        """Show another icon of the family."""
        self._icon_name = name
        self._dress()

    def set_kind(self, kind: ButtonKind) -> None:
        """Call for more, or for less."""
        if kind is not self._kind:
            self._kind = kind
            self.setProperty("kind", kind.value)
            self.style().polish(self)  # the style sheet does not hear of properties
            self._dress()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        strong = {ButtonKind.PRIMARY, ButtonKind.FOLD}
        self.setFont(make_font(Type.STRONG if self._kind in strong else Type.BODY))
        if self._icon_name:
            roles = QPalette.ColorRole
            role = roles.Link if self._kind is ButtonKind.LINK else roles.PlaceholderText
            picture = make_pixmap(
                self._icon_name, QApplication.palette().color(role).name(), find_icon_px()
            )
            self.setIconSize(picture.deviceIndependentSize().toSize())
            self.setIcon(QIcon(picture))


class IconButton(Button):
    """A quiet button that is only an icon; its text is the tooltip and the accessible name."""

    def __init__(self, text: str, *, name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(text, name=name, kind=ButtonKind.QUIET, icon=icon, parent=parent)
        self.setText("")
        set_tooltip(self, text)


class MenuButton(Button):
    """A quiet button with an arrow at its end, which says that a menu follows."""

    def __init__(self, text: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, name=name, kind=ButtonKind.QUIET, icon="menu", parent=parent)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


class Fold(QWidget):
    """A heading that opens and closes what stands under it.

    Its button is not checkable, since Qt tells screen readers of every checkable button as of a
    check box; whether it is open stands in the button's description.
    """

    opened = Signal()

    def __init__(self, title: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.button = Button(
            title, name=f"{name}_fold", kind=ButtonKind.FOLD, icon="chevron-right", parent=self
        )
        self.body = QWidget(self)
        self.content = QVBoxLayout(self.body)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.button)
        self.column.addWidget(self.body)
        self.button.clicked.connect(lambda: self.set_open(is_open=not self.is_open))
        self.set_open(is_open=False)

    @property
    def is_open(self) -> bool:
        """Whether what stands under the heading shows."""
        return not self.body.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Show what stands under the heading, or hide it."""
        self.button.set_icon("chevron-down" if is_open else "chevron-right")
        self.button.setAccessibleDescription(_("Unfolded") if is_open else _("Folded"))
        self.body.setVisible(is_open)
        if is_open:
            self.opened.emit()
