"""The first opening of the toolkit: got ready behind the tray's menu, and no more than it needs."""

import subprocess
import sys

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from nudge.ui.buttons import IconButton
from nudge.ui.desk import QtDesk
from nudge.ui.icons import make_icon
from nudge.ui.theme import find_icon_px
from nudge.ui.tray import Tray
from tests.ui import samples

OPENING = """
from PySide6 import QtWidgets

application = QtWidgets.QApplication(["nudge", "-style", "fusion"])
from nudge.ui import theme
from nudge.ui.desk import QtDesk
from nudge.ui.tray import Tray
from tests.ui import samples

theme.apply(theme.Scheme.LIGHT)
desk = QtDesk(tray=Tray(), library=samples.Shelf(), clock=samples.StillClock())
desk.open_toolkit("one-on-one")
for _ in range(20):
    application.processEvents()
print(sorted({"QDial", "QSplashScreen", "QStyle"} & set(vars(QtWidgets))))
"""


def test_the_menu_makes_the_toolkit_before_it_is_asked_for(
    dressed: QApplication, qtbot: QtBot
) -> None:
    """Unseen, with its list; what is opened then is the same window."""
    tray = Tray(dressed)
    desk = QtDesk(tray=tray, library=samples.Shelf(), clock=samples.StillClock())
    menu = tray._menu
    menu.aboutToShow.emit()
    assert desk.reading.toolkit is None  # the menu comes first

    def is_filled() -> bool:
        made = desk.reading.toolkit
        return made is not None and made.findChildren(QListWidget)[0].count() > 0

    qtbot.waitUntil(is_filled)
    made = desk.reading.toolkit
    assert made is not None
    assert not made.isVisible()
    desk.open_toolkit("one-on-one")
    assert desk.reading.toolkit is made
    assert made.isVisible()
    desk.close_all()
    desk.deleteLater()


def test_opening_it_loads_neither_all_widgets_nor_all_styles() -> None:
    """PySide loads all kinds of widgets to find out which one it was handed: a dozen ms."""
    done = subprocess.run(
        [sys.executable, "-c", OPENING], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_an_icon_stands_back_behind_words(dressed: QApplication, qtbot: QtBot) -> None:
    """In the muted colour, also once the style sheet has dressed its button."""
    button = IconButton("Pin", name="pin", icon="pin")
    qtbot.addWidget(button)
    button.show()
    size = QSize(find_icon_px(), find_icon_px())
    muted = dressed.palette().color(QPalette.ColorRole.PlaceholderText)
    wanted = make_icon("pin", muted, find_icon_px()).pixmap(size).toImage()
    assert button.icon().pixmap(size).toImage() == wanted
