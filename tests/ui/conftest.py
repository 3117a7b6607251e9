"""What the tests of the windows share: the application in its light dress, and a way to look."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from nudge.ui import theme
from nudge.ui.desk import QtDesk
from nudge.ui.presenters.forms import Forms, use_forms
from nudge.ui.tray import Tray
from tests.ui import samples

FONT_PT = 10.0


@pytest.fixture(autouse=True)
def forms() -> None:
    """Times and dates as they are written where nobody has asked the desktop."""
    use_forms(Forms())


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The application in the light palette and a font of a known size."""
    theme.apply(theme.Scheme.LIGHT, family="DejaVu Sans", size_pt=FONT_PT)
    return qapp


@pytest.fixture
def clock() -> samples.StillClock:
    """A clock that stands at a quarter to two."""
    return samples.StillClock()


@pytest.fixture
def desk(dressed: QApplication, clock: samples.StillClock) -> Iterator[QtDesk]:
    """A desk with a tray that is not shown and a shelf of sample guides."""
    tray = Tray(dressed)
    desk = QtDesk(tray=tray, library=samples.Shelf(), clock=clock)
    yield desk
    desk.close_all()
    desk.deleteLater()
    tray.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def find_window(title: str) -> QWidget:
    """The visible window with this title."""
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return next(window for window in shown if window.windowTitle() == title)


def find_named(window: QWidget, kind: type[QWidget], name: str) -> QWidget:
    """The widget of a kind with this accessible name; the newest, since old ones go a bit later."""
    named = [widget for widget in window.findChildren(kind) if widget.accessibleName() == name]
    return named[-1]
