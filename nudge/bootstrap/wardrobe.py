"""How the windows are dressed: joins the look of the desktop to the theme."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from nudge.adapters.system.appearance import Appearance
from nudge.bootstrap.tongue import teach_qt
from nudge.domain.settings import Appearance as Choice
from nudge.domain.settings import Settings
from nudge.ui import theme

_LONGEST_WAIT_MS = 500


class Wardrobe:
    """Dresses the windows as the desktop is dressed; before there are any, it only takes note.

    A style sheet and a palette cost two megabytes that an icon alone does not need; Qt's own
    words are fetched with them.
    """

    def __init__(self) -> None:
        self._appearance = Appearance()
        self._choice = Choice.SYSTEM
        self._percent = 100
        self._own_size_pt = 0.0
        self._is_open = False
        self._waiting: Callable[[], object] | None = None
        self._is_known = False

    def follow(self, appearance: Appearance) -> None:
        """The desktop looks like this now."""
        self._appearance = appearance
        self._is_known = True
        if self._is_open:
            self.open()
        self._go_on()

    def when_known(self, do: Callable[[], object]) -> None:
        """Do something once the desktop has said how it looks, which it does within a moment.

        A window that comes with the program would else be made for another size of letters.
        """
        if self._is_known:
            do()
            return
        self._waiting = do
        QTimer.singleShot(_LONGEST_WAIT_MS, self._go_on)

    def use(self, settings: Settings) -> None:
        """The user wants it so, over what the desktop says."""
        before = self._choice, self._percent
        self._choice, self._percent = settings.appearance, settings.text_percent
        if self._is_open and before != (self._choice, self._percent):
            self.open()

    def dress(self) -> None:
        """A window is about to be made."""
        if not self._is_open:
            self.open()

    def open(self) -> None:
        """There are windows from now on."""
        if not self._is_open:
            teach_qt()
        self._is_open = True
        theme.apply(
            theme.Scheme.choose(
                is_dark=self._is_dark(), has_contrast=self._appearance.has_contrast
            ),
            family=self._appearance.font_family or "",
            size_pt=self._find_size_pt(),
        )

    def _is_dark(self) -> bool:
        if self._choice is Choice.SYSTEM:
            return self._appearance.is_dark
        return self._choice is Choice.DARK

    def _find_size_pt(self) -> float:
        """The size in points; where the desktop names none, that of the font in force at first."""
        if not self._own_size_pt:
            self._own_size_pt = QApplication.font().pointSizeF()
        size_pt = self._appearance.font_size_pt or self._own_size_pt
        return size_pt * self._appearance.scale * self._percent / 100

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()
