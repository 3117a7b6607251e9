"""Windows as narrow as they get: every page fits its window, whatever the language."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from nudge.ui import theme
from nudge.ui.desk import QtDesk
from nudge.ui.first_run import FirstRun
from nudge.ui.journal import Journal
from nudge.ui.memory import Slate
from nudge.ui.page import Page
from nudge.ui.presenters.first_run import STEPS, present_first_run
from nudge.ui.presenters.journal import present_journal
from nudge.ui.presenters.settings import present_settings
from nudge.ui.presenters.translate import use_languages
from nudge.ui.settings import SettingsWindow
from nudge.ui.two_sides import TwoSides
from tests.engine.test_journal import PRIYA, Room
from tests.ui import samples
from tests.ui.conftest import FONT_PT
from tests.ui.sample_today import TODAY
from tests.ui.test_room_for_words import FIRST_RUN, LANGUAGES
from tests.ui.test_settings import FACTS

_ROOM = 360


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[str]:
    use_languages([request.param])
    yield request.param
    use_languages(["en"])


@pytest.fixture(params=[1, 2])
def scale(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[int]:
    """Letters as designed, and twice as large."""
    theme.apply(theme.Scheme.LIGHT, family="DejaVu Sans", size_pt=FONT_PT * request.param)
    yield request.param
    theme.apply(theme.Scheme.LIGHT, family="DejaVu Sans", size_pt=FONT_PT)


def list_wide(window: QWidget, scale: int) -> list[str]:
    """The pages that are wider than there is room for, once the window is as narrow as it gets."""
    window.resize(_ROOM * scale, 700)
    for sides in window.findChildren(TwoSides):
        sides.turn(is_reading=True)
    QTest.qWait(30)
    shown = [page for page in window.findChildren(Page) if page.isVisible()]
    assert shown
    return [
        f"{page.objectName()} {page.accessibleName()}: {page.widget().minimumSizeHint().width()}"
        for page in shown
        if page.widget().minimumSizeHint().width() > page.viewport().width()
    ]


def clear_away(window: QWidget) -> None:
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def look_at_journal(scale: int) -> list[str]:
    window, room = Journal(Slate()), Room()
    room.reader.on_facts = lambda facts: window.show_view(present_journal(facts, samples.ZONE))
    room.reader.show(PRIYA.key)
    window.open()
    room.reader.show(PRIYA.key)
    faults = list_wide(window, scale)
    clear_away(window)
    return faults


def look_at_settings(scale: int) -> list[str]:
    window, groups, faults = SettingsWindow(), present_settings(FACTS), []
    for page in [each.id for group in groups for each in group.pages]:
        window.show_groups(groups, page)
        window.open()
        faults += [f"{page}: {fault}" for fault in list_wide(window, scale)]
    clear_away(window)
    return faults


def look_at_first_run(scale: int) -> list[str]:
    window, faults = FirstRun(), []
    for step in range(STEPS):
        window.show_view(present_first_run(FIRST_RUN, step))
        window.open()
        faults += [f"{step}: {fault}" for fault in list_wide(window, scale)]
    clear_away(window)
    return faults


WINDOWS: dict[str, Callable[[int], list[str]]] = {
    "journal": look_at_journal,
    "settings": look_at_settings,
    "first run": look_at_first_run,
}


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("name", WINDOWS)
def test_every_page_fits_its_window(name: str, scale: int) -> None:
    """Buttons break into a second line before they push anything off the screen."""
    assert WINDOWS[name](scale) == []


@pytest.mark.usefixtures("language")
def test_every_page_of_the_toolkit_fits_it(desk: QtDesk, scale: int) -> None:
    """Today with all that it may say, a guide, what has just happened."""
    desk.today_opened.connect(lambda: desk.show_today(TODAY))
    places: list[Callable[[], None]] = [
        desk.open_toolkit,
        lambda: desk.open_toolkit("one-on-one"),
        lambda: desk.reading.open_happening(""),
    ]
    for open_place in places:
        open_place()
        window = next(each for each in QApplication.topLevelWidgets() if each.isVisible())
        assert list_wide(window, scale) == []
