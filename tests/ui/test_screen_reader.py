"""What a screen reader is told: in every window all that can be used has a name and a role."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from nudge.domain.nudges import NudgeKind
from nudge.engine.ports import Notification
from nudge.ui.buttons import Fold
from nudge.ui.desk import QtDesk
from nudge.ui.first_run import FirstRun
from nudge.ui.journal import Journal
from nudge.ui.memory import Slate
from nudge.ui.notice import Notice
from nudge.ui.pin import Pin
from nudge.ui.presenters.first_run import STEPS, FirstRunFacts, present_first_run
from nudge.ui.presenters.journal import present_journal
from nudge.ui.presenters.pins import present_guide_pin
from nudge.ui.presenters.settings import present_settings
from nudge.ui.settings import SettingsWindow
from nudge.ui.ticks import TickBox
from nudge.ui.topic_card import TopicCard
from tests.engine.test_journal import PRIYA, Room
from tests.ui import samples, test_topic_card
from tests.ui.sample_guides import GUIDE
from tests.ui.test_settings import FACTS

_ROLES = QAccessible.Role
USED = {
    _ROLES.Button, _ROLES.ButtonMenu, _ROLES.CheckBox, _ROLES.EditableText, _ROLES.ComboBox,
    _ROLES.SpinBox, _ROLES.List, _ROLES.ListItem, _ROLES.PageTab,
}  # fmt: skip
PARTS = {"qt_spinbox_lineedit"}
"""What belongs to a control that has the name."""


def walk(told: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield told
    for number in range(told.childCount()):
        child = told.child(number)
        if child is not None and child.isValid():
            yield from walk(child)


def list_nameless(window: QWidget) -> list[str]:
    """What can be used and has no name, after all folds were opened."""
    for fold in window.findChildren(Fold):
        fold.set_open(is_open=True)
    QApplication.processEvents()
    return [
        f"{told.role().name} {told.object()}"
        for told in walk(QAccessible.queryAccessibleInterface(window))
        if told.role() in USED
        and not told.state().invisible
        and (told.object() is None or told.object().objectName() not in PARTS)
        and not told.text(QAccessible.Text.Name).strip()
    ]


def list_unreached(window: QWidget) -> set[str]:
    """What takes the keyboard and is not come by with Tab alone, from where the focus is."""
    wanted = {
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    }
    reached: set[QWidget] = set()
    for _ in range(3 * len(wanted) + 3):
        focus = QApplication.focusWidget()
        if focus is not None:
            reached.add(focus)
            QTest.keyClick(focus, Qt.Key.Key_Tab)
    return {f"{type(each).__name__} {each.objectName()}" for each in wanted - reached}


def open_settings(page: str) -> QWidget:
    window = SettingsWindow()
    window.show_groups(present_settings(FACTS), page)
    window.open()
    return window


def open_first_run(step: int) -> QWidget:
    window = FirstRun()
    window.show_view(present_first_run(FirstRunFacts(settings=FACTS), step))
    window.open()
    return window


def open_journal(person: str) -> QWidget:
    room = Room()
    room.reader.show(person)
    window = Journal(Slate())
    window.open()
    window.show_view(present_journal(room.facts, samples.ZONE))
    return window


def open_topic(kind: NudgeKind, **parts: object) -> QWidget:
    window = TopicCard()
    window.show_view(test_topic_card.view(kind, **parts))
    window.open("")
    return window


def open_pin() -> QWidget:
    window = Pin(present_guide_pin(GUIDE, ("notes",)))
    window.show()
    window.activateWindow()
    window.setFocus()
    return window


def open_notice() -> QWidget:
    window = Notice(Notification(key="k", title="T", body="B", actions=(("go", "Prepare"),)))
    window.open(0)
    return window


WINDOWS: dict[str, Callable[[], QWidget]] = {
    **{
        f"settings {page.id}": lambda page=page.id: open_settings(page)  # type: ignore[misc]
        for group in present_settings(FACTS)
        for page in group.pages
    },
    **{
        f"first run {step}": lambda step=step: open_first_run(step)  # type: ignore[misc]
        for step in range(STEPS)
    },
    "journal": lambda: open_journal(""),
    "journal of a person": lambda: open_journal(PRIYA.key),
    "tip": lambda: open_topic(NudgeKind.TIP, tip=test_topic_card.TIP),
    "lesson": lambda: open_topic(NudgeKind.LESSON, lesson=test_topic_card.LESSON),
    "look back": lambda: open_topic(NudgeKind.LOOK_BACK, tip=test_topic_card.TIP),
    "season": lambda: open_topic(NudgeKind.SEASON, season=test_topic_card.SEASON),
    "pin": open_pin,
    "notice": open_notice,
}


@pytest.fixture
def window(dressed: QApplication, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    window = WINDOWS[request.param]()
    yield window
    if isValid(window):
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("window", WINDOWS, indirect=True)
def test_everything_that_can_be_used_has_a_name(window: QWidget) -> None:
    """With all folds open."""
    assert list_nameless(window) == []


@pytest.mark.parametrize("window", [each for each in WINDOWS if each != "notice"], indirect=True)
def test_tab_reaches_everything_and_is_caught_nowhere(window: QWidget) -> None:
    """From where the window puts the keyboard, and round again."""
    assert list_unreached(window) == set()


@pytest.mark.parametrize("window", WINDOWS, indirect=True)
def test_escape_closes_the_window(window: QWidget) -> None:
    """Wherever the keyboard is in it."""
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize("name", ["card", "reflection"])
def test_the_cards_of_a_talk_have_names_and_tell_their_ticks(desk: QtDesk, name: str) -> None:
    """A box says whether it is ticked, and says it again when that changes."""
    if name == "card":
        desk.open_card(samples.make_card())
    else:
        desk.open_reflection(samples.make_reflection())
    (window,) = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    assert list_nameless(window) == []
    for box in window.findChildren(TickBox)[:2]:
        told = QAccessible.queryAccessibleInterface(box)
        before = bool(told.state().checked)
        box.click()
        after = QAccessible.queryAccessibleInterface(box).state().checked
        assert (told.role(), before, bool(after)) == (
            _ROLES.CheckBox,
            not box.isChecked(),
            not before,
        )
