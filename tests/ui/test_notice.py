"""Nudge's own small window: what a notification would say, in the corner, without the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from nudge.engine.ports import Notification
from nudge.ui.notice import Notice
from nudge.ui.notices import WindowNotifier
from tests.doubles.heard import Heard

ACTIONS = (("prepare", "Prepare"), ("later", "Later"), ("not_this_one", "Not this one"))


def make(key: str, body: str = "Your checklist is ready.") -> Notification:
    return Notification(key=key, title="Prepare: 14:00", body=body, actions=ACTIONS)


@pytest.fixture
def notifier(dressed: QApplication) -> Iterator[WindowNotifier]:
    owner = QObject()
    notifier = WindowNotifier(lambda: None, owner)
    yield notifier
    for key in "abc":
        notifier.withdraw(key)
    dressed.processEvents()


def find_notices() -> list[Notice]:
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, Notice) and w.isVisible()]
    return sorted(windows, key=lambda notice: notice.reach_px)


def test_it_says_what_the_notification_says_and_no_more(notifier: WindowNotifier) -> None:
    """Neither title bar nor tooltip adds a name to what was worded to be discreet."""
    notifier.show(make("a"))
    (notice,) = find_notices()
    assert (notice.accessibleName(), notice.accessibleDescription()) == (
        "Prepare: 14:00",
        "Your checklist is ready.",
    )
    assert notice.windowTitle() == "Nudge"
    labels = [button.text() for button in notice.findChildren(QPushButton)]
    assert labels == ["Prepare", "Later", "Not this one"]


def test_it_comes_without_the_focus_and_stays_on_top(notifier: WindowNotifier) -> None:
    notifier.show(make("a"))
    (notice,) = find_notices()
    assert notice.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert notice.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_several_share_the_corner_and_none_covers_another(notifier: WindowNotifier) -> None:
    """Also when one of them has gone: nothing moves, and the next one finds room."""
    notifier.show(make("a"))
    notifier.show(make("b", "A longer text. " * 12))
    notifier.withdraw("a")
    notifier.show(make("c"))
    shapes = [notice.geometry() for notice in find_notices()]
    assert len(shapes) == 2
    assert not shapes[0].intersects(shapes[1])


def test_a_long_text_is_shown_whole(notifier: WindowNotifier) -> None:
    notifier.show(make("a", "A"))
    notifier.show(make("b", "Some words in a row. " * 10))
    short, long = find_notices()
    assert long.height() > short.height()
    assert long.layout().heightForWidth(long.width()) == long.height()


def test_escape_sends_it_away(notifier: WindowNotifier, qtbot: QtBot) -> None:
    heard = Heard()
    notifier.listen(heard)
    notifier.show(make("a"))
    (notice,) = find_notices()
    with qtbot.waitActive(notice):
        notice.activateWindow()
    qtbot.keyClick(notice, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: [event[0] for event in heard.events] == ["shown", "closed"])
