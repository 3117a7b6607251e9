"""Longer words, and lines from right to left: nothing is cut off, and nothing overlaps."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from nudge.domain.first_look import FirstLook
from nudge.domain.nudges import NudgeKind
from nudge.ui import theme
from nudge.ui.buttons import Button
from nudge.ui.desk import QtDesk
from nudge.ui.first_run import FirstRun
from nudge.ui.journal import Journal
from nudge.ui.labels import Label
from nudge.ui.memory import Slate
from nudge.ui.notices import WindowNotifier
from nudge.ui.presenters.first_run import FirstRunFacts, TodayMoment, present_first_run
from nudge.ui.presenters.journal import present_journal
from nudge.ui.presenters.setting_rows import list_leads
from nudge.ui.presenters.settings import present_settings
from nudge.ui.presenters.status import present_status
from nudge.ui.presenters.translate import _, use_languages
from nudge.ui.presenters.words import Sentences
from nudge.ui.settings import SettingsWindow
from nudge.ui.settings_controls import ChoiceBox
from nudge.ui.topic_card import TopicCard
from nudge.ui.tray import Tray
from tests.engine.test_journal import Room
from tests.ui import samples
from tests.ui.conftest import FONT_PT
from tests.ui.gallery import _make_scenes
from tests.ui.sample_guides import GUIDE, HAPPENED
from tests.ui.test_settings import FACTS
from tests.ui.test_topic_card import LESSON, SEASON, TIP, view

LANGUAGES = ("en", "de", "es", "fr")
FIRST_RUN = FirstRunFacts(
    settings=FACTS,
    look=FirstLook(events=312, one_on_ones_a_week=6, moments={"one-on-one": 36}, colleagues=()),
    chosen=("one-on-one",),
    today=(TodayMoment(title="One-on-one", when="14:00", reminder="13:45"),),
)
DESKS = dict(_make_scenes())
TOPICS = {
    NudgeKind.TIP: {"tip": TIP},
    NudgeKind.LOOK_BACK: {"tip": TIP},
    NudgeKind.LESSON: {"lesson": LESSON},
    NudgeKind.SEASON: {"season": SEASON},
}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    use_languages([request.param])
    yield request.param
    use_languages(["en"])


@pytest.fixture
def large(dressed: QApplication) -> Iterator[None]:
    theme.apply(theme.Scheme.LIGHT, size_pt=2 * FONT_PT)
    use_languages(["de"])
    yield
    use_languages(["en"])
    theme.apply(theme.Scheme.LIGHT, size_pt=FONT_PT)


@pytest.fixture
def from_right(dressed: QApplication) -> Iterator[None]:
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    dressed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def say(widget: QWidget) -> str:
    return widget.accessibleName() or widget.text()  # type: ignore[attr-defined]


def list_cut(window: QWidget) -> list[str]:
    """What is written in a window and does not fit where it stands."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or not widget.width() or not widget.height():
            continue
        if isinstance(widget, QComboBox | QLabel | QAbstractButton) and is_cut(widget):
            found.append(f"{type(widget).__name__} {say(widget)!r} {widget.size().toTuple()}")
    return found


def is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        field = widget.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            widget,
        )
        words = QFontMetrics(widget.font()).horizontalAdvance(widget.currentText())
        return field.width() < words
    wanted = widget.sizeHint()
    is_picture = isinstance(widget, QToolButton) and not widget.icon().isNull()
    if is_picture or not widget.text():
        return False
    if widget.hasHeightForWidth():
        return widget.height() < widget.heightForWidth(widget.width())
    return widget.width() < wanted.width() or widget.height() < wanted.height()


def list_overlapping(window: QWidget) -> list[str]:
    """Neighbours in one layout that stand on each other."""
    found = []
    for parent in (window, *window.findChildren(QWidget)):
        layout = parent.layout()
        if layout is None:
            continue
        shown = [
            child
            for child in parent.children()
            if isinstance(child, QWidget)
            and layout.indexOf(child) >= 0
            and child.isVisibleTo(window)
        ]
        for number, child in enumerate(shown):
            if any(child.geometry().intersects(other.geometry()) for other in shown[number + 1 :]):
                found.append(f"{type(parent).__name__}: {child.objectName()} on its neighbour")
    return found


def look_at(window: QWidget) -> list[str]:
    """What is wrong with a window once its texts have settled."""
    faults: list[str] = []
    for _wait in range(20):
        QTest.qWait(30)
        faults = list_cut(window) + list_overlapping(window)
        if not faults:
            break
    return faults


def find_windows() -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if w.isVisible() and not isinstance(w, QMenu)]


def look_at_desk(desk: QtDesk, scene: str) -> list[str]:
    DESKS[scene](desk)
    QTest.qWait(30)
    return [fault for window in find_windows() for fault in look_at(window)]


def look_at_settings() -> list[str]:
    window = SettingsWindow()
    groups = present_settings(FACTS)
    faults = []
    for page in [each.id for group in groups for each in group.pages]:
        window.show_groups(groups, page)
        window.open()
        faults += [f"{page}: {fault}" for fault in look_at(window)]
    window.close()
    window.deleteLater()
    return faults


def look_at_first_run() -> list[str]:
    window = FirstRun()
    faults = []
    for step in range(4):
        window.show_view(present_first_run(FIRST_RUN, step))
        window.open()
        faults += [f"{step}: {fault}" for fault in look_at(window)]
    window.close()
    window.deleteLater()
    return faults


def look_at_journal() -> list[str]:
    window = Journal(Slate())
    room = Room()
    room.reader.on_facts = lambda facts: window.show_view(present_journal(facts, samples.ZONE))
    room.reader.show("", "")
    window.open()
    faults = look_at(window)
    window.close()
    window.deleteLater()
    return faults


def look_at_topics() -> list[str]:
    faults = []
    for kind, parts in TOPICS.items():
        card = TopicCard()
        card.show_view(view(kind, **parts))
        card.open("")
        faults += [f"{kind.value}: {fault}" for fault in look_at(card)]
        card.close()
        card.deleteLater()
    return faults


def look_at_notices() -> list[str]:
    owner = QObject()
    notifier = WindowNotifier(lambda: None, owner)
    nudge = samples.make_nudge()
    words = Sentences()
    for kind in (NudgeKind.PREPARE, NudgeKind.REFLECT):
        shown = words.notification(replace(nudge, kind=kind), GUIDE, samples.NOW, samples.ZONE)
        notifier.show(replace(shown, key=kind.value))
    faults = [fault for window in find_windows() for fault in look_at(window)]
    for kind in (NudgeKind.PREPARE, NudgeKind.REFLECT):
        notifier.withdraw(kind.value)
    return faults


OTHERS: dict[str, Callable[[], list[str]]] = {
    "settings": look_at_settings,
    "first-run": look_at_first_run,
    "journal": look_at_journal,
    "topics": look_at_topics,
    "notices": look_at_notices,
}


def test_the_search_sees_what_it_looks_for(dressed: QApplication) -> None:
    """A label and a button that are too small are found, and two on one place."""
    window = QWidget()
    label, button = Label("Some words in a row", parent=window), Button("Press me", name="b")
    button.setParent(window)
    row = QHBoxLayout(window)
    row.addWidget(label)
    row.addWidget(button)
    window.show()
    assert look_at(window) == []
    label.setGeometry(0, 0, 40, 12)
    button.setGeometry(20, 0, 30, 30)
    assert len(list_cut(window)) == 2
    assert len(list_overlapping(window)) == 1
    window.deleteLater()


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("scene", DESKS)
def test_a_card_or_the_toolkit_cuts_nothing_off(desk: QtDesk, scene: str) -> None:
    """German is a third longer than English, and the card is as wide as before."""
    assert look_at_desk(desk, scene) == []


@pytest.mark.usefixtures("language", "dressed")
@pytest.mark.parametrize("name", OTHERS)
def test_any_other_window_cuts_nothing_off(name: str) -> None:
    """Every page and every step."""
    assert OTHERS[name]() == []


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("scene", ["card-unfolded", "reflection", "toolkit-today", "pin"])
def test_letters_twice_as_large_are_not_cut_off(desk: QtDesk, scene: str) -> None:
    """In the longest of the languages, on a screen of 800 by 800."""
    assert look_at_desk(desk, scene) == []


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("name", OTHERS)
def test_nor_are_they_in_any_other_window(name: str) -> None:
    """Every page and every step."""
    assert OTHERS[name]() == []


@pytest.mark.usefixtures("from_right")
@pytest.mark.parametrize("scene", DESKS)
def test_a_card_or_the_toolkit_can_be_read_from_the_right(desk: QtDesk, scene: str) -> None:
    """As in Hebrew or Arabic, for which a catalogue may be added."""
    assert look_at_desk(desk, scene) == []


@pytest.mark.usefixtures("from_right")
@pytest.mark.parametrize("name", OTHERS)
def test_any_other_window_can_be_read_from_the_right(name: str) -> None:
    """Neighbours change sides, and none stands on another."""
    assert OTHERS[name]() == []


@pytest.mark.usefixtures("language")
def test_the_trays_menu_has_its_words(dressed: QApplication) -> None:
    """A menu grows with its words; each line has some, and the first says what is next."""
    tray = Tray(dressed)
    tray.show_view(present_status(samples.make_status(samples.make_nudge()), samples.ZONE))
    tray.show_happenings(HAPPENED)
    tray._menu.aboutToShow.emit()
    lines = [action for action in tray._menu.actions() if not action.isSeparator()]
    assert all(action.text() for action in lines)
    assert len(lines) > 6
    tray.deleteLater()


@pytest.mark.usefixtures("language", "dressed")
def test_the_longest_choice_has_room_in_its_box() -> None:
    """The usual time of a rare moment: the working day before."""
    room = QWidget()
    leads = list_leads(_("the working day before"))
    box = ChoiceBox(leads, room)
    box.show_choices(leads, None)
    box.resize(box.sizeHint())
    assert not is_cut(box)
    room.deleteLater()
