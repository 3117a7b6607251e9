"""The contract of the Notifier port, on each system's way and on the twin in memory."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nudge.adapters.notify.chooser import choose_notifier
from nudge.adapters.notify.desktop import ThreadedNotifier
from nudge.adapters.notify.freedesktop import FreedesktopNotifier
from nudge.adapters.notify.freedesktop_server import BUS_NAME, OBJECT_PATH
from nudge.adapters.notify.null import NullNotifier
from nudge.adapters.system.session_bus import SessionBus
from nudge.bootstrap.stand_in import StandIn
from nudge.engine.ports import Closed, Notification, Notifier
from nudge.ui.notices import WindowNotifier
from tests.doubles.desktop_notifier_library import Library
from tests.doubles.heard import Heard
from tests.doubles.notification_server import NotificationServer
from tests.doubles.notifier import MemoryNotifier
from tests.doubles.private_bus import run_bus

ACTIONS = (("prepare", "Prepare"), ("later", "Later"))


class Desktop(Protocol):
    """A notifier with the screen behind it, and a user who clicks."""

    notifier: Notifier

    def titles(self) -> list[str]: ...
    def click(self, title: str, action: str) -> None: ...
    def dismiss(self, title: str) -> None: ...
    def refuse(self) -> None: ...
    def settle(self) -> None: ...


class Memory:
    def __init__(self) -> None:
        self.notifier = MemoryNotifier()

    def titles(self) -> list[str]:
        return [shown.title for shown in self.notifier.on_screen.values()]

    def click(self, title: str, action: str) -> None:
        self.notifier.choose(self._key(title), action)

    def dismiss(self, title: str) -> None:
        self.notifier.dismiss(self._key(title))

    def refuse(self) -> None:
        self.notifier.refusal = "no"

    def settle(self) -> None:
        self.notifier.settle()

    def _key(self, title: str) -> str:
        return next(k for k, shown in self.notifier.on_screen.items() if shown.title == title)


class Freedesktop:
    def __init__(self, server: NotificationServer, bus: SessionBus) -> None:
        self._server = server
        self.notifier = FreedesktopNotifier(bus.service(BUS_NAME, OBJECT_PATH))

    def titles(self) -> list[str]:
        return [call[3] for call in self._server.on_screen.values()]

    def click(self, title: str, action: str) -> None:
        self._server.click(self._id(title), action)

    def dismiss(self, title: str) -> None:
        self._server.end(self._id(title), 2)

    def refuse(self) -> None:
        self._server.refuses = True

    def settle(self) -> None:
        QCoreApplication.processEvents()

    def _id(self, title: str) -> int:
        return next(i for i, call in self._server.on_screen.items() if call[3] == title)


class Threaded:
    def __init__(self, icon: Path) -> None:
        self._library = Library()
        self.notifier = ThreadedNotifier(lambda: self._library, icon)

    def titles(self) -> list[str]:
        return [shown.title for shown in self._library.on_screen.values()]

    def click(self, title: str, action: str) -> None:
        shown = self._take(title)
        pressed = next(b.on_pressed for b in shown.buttons if b.identifier == action)
        assert pressed is not None
        pressed()

    def dismiss(self, title: str) -> None:
        dismissed = self._take(title).on_dismissed
        assert dismissed is not None
        dismissed()

    def refuse(self) -> None:
        self._library.is_broken = True

    def settle(self) -> None:
        QCoreApplication.processEvents()

    def _take(self, title: str) -> "Library.Notification":
        return next(
            self._library.on_screen.pop(i)
            for i, shown in list(self._library.on_screen.items())
            if shown.title == title
        )


class Windows:
    """A desktop without notifications: Nudge's own windows stand in."""

    def __init__(self) -> None:
        self._owner = QObject()
        self._own = WindowNotifier(lambda: None, self._owner)
        self._desktop = MemoryNotifier()
        self._desktop.refusal = "no server"
        self.notifier: Notifier = StandIn(self._desktop, self._own)

    def titles(self) -> list[str]:
        return [notice.accessibleName() for notice in find_notices()]

    def click(self, title: str, action: str) -> None:
        button = self._find(title).findChild(QPushButton, f"notice_{action}")
        assert isinstance(button, QPushButton)
        button.click()

    def dismiss(self, title: str) -> None:
        self._find(title).close()

    def refuse(self) -> None:
        pytest.skip("a window of our own refuses nothing")

    def settle(self) -> None:
        self._desktop.settle()
        QCoreApplication.processEvents()

    def _find(self, title: str) -> QWidget:
        return next(notice for notice in find_notices() if notice.accessibleName() == title)


def find_notices() -> list[QWidget]:
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return sorted(
        (window for window in shown if window.objectName() == "notice"),
        key=lambda window: -window.y(),
    )


@contextmanager
def windows(_folder: Path) -> Iterator[Desktop]:
    yield Windows()
    for notice in find_notices():
        notice.close()
    QCoreApplication.processEvents()


@contextmanager
def memory(_folder: Path) -> Iterator[Desktop]:
    yield Memory()


@contextmanager
def freedesktop(folder: Path) -> Iterator[Desktop]:
    with run_bus(folder) as address:
        server, bus = NotificationServer(address), SessionBus(address)
        bus.open()
        yield Freedesktop(server, bus)
        bus.close()
        server.close()


@contextmanager
def threaded(folder: Path) -> Iterator[Desktop]:
    desktop = Threaded(folder / "icon.png")
    yield desktop
    desktop.notifier.close()


@pytest.fixture(params=[memory, freedesktop, threaded, windows])
def desktop(request: pytest.FixtureRequest, tmp_path: Path, qapp: object) -> Iterator[Desktop]:
    with request.param(tmp_path) as desktop:
        yield desktop


@pytest.fixture
def heard(desktop: Desktop) -> Heard:
    heard = Heard()
    desktop.notifier.listen(heard)
    return heard


@pytest.fixture
def wait(desktop: Desktop, qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    def wait(is_so: Callable[[], bool]) -> None:
        def look() -> bool:
            desktop.settle()
            return is_so()

        qtbot.waitUntil(look)

    return wait


Wait = Callable[[Callable[[], bool]], None]


def make(key: str, title: str = "") -> Notification:
    return Notification(key=key, title=title or key, body="In 15 minutes", actions=ACTIONS)


def test_show_answers_later_that_it_is_shown(desktop: Desktop, heard: Heard, wait: Wait) -> None:
    desktop.notifier.show(make("a"))
    assert heard.events == [], "nothing is called back from within the call"
    wait(lambda: heard.events == [("shown", "a")])
    assert desktop.titles() == ["a"]


def test_a_refusal_is_told_with_a_reason(desktop: Desktop, heard: Heard, wait: Wait) -> None:
    desktop.refuse()
    desktop.notifier.show(make("a"))
    wait(lambda: len(heard.events) == 1)
    assert heard.events[0][:2] == ("failed", "a")
    assert heard.events[0][2]
    assert desktop.titles() == []


def test_a_choice_comes_back_once_with_its_key(desktop: Desktop, heard: Heard, wait: Wait) -> None:
    desktop.notifier.show(make("a"))
    desktop.notifier.show(make("b"))
    wait(lambda: len(heard.events) == 2)
    desktop.click("b", "later")
    wait(lambda: ("action", "b", "later", "") in heard.events)
    desktop.notifier.show(make("c"))
    wait(lambda: heard.events[-1] == ("shown", "c"))
    assert sum(event[0] == "action" for event in heard.events) == 1
    assert desktop.titles() == ["a", "c"]


def test_closing_by_hand_is_told(desktop: Desktop, heard: Heard, wait: Wait) -> None:
    desktop.notifier.show(make("a"))
    wait(lambda: len(heard.events) == 1)
    desktop.dismiss("a")
    wait(lambda: heard.events[1:] == [("closed", "a", Closed.DISMISSED)])


def test_withdrawing_takes_it_away_and_tells(desktop: Desktop, heard: Heard, wait: Wait) -> None:
    desktop.notifier.show(make("a"))
    desktop.notifier.show(make("b"))
    wait(lambda: len(heard.events) == 2)
    desktop.notifier.withdraw("a")
    assert len(heard.events) == 2, "nothing is called back from within the call"
    wait(lambda: heard.events[2:] == [("closed", "a", Closed.WITHDRAWN)])
    assert desktop.titles() == ["b"]


def test_withdrawn_right_after_show_it_does_not_stay(
    desktop: Desktop, heard: Heard, wait: Wait
) -> None:
    desktop.notifier.show(make("a"))
    desktop.notifier.withdraw("a")
    wait(lambda: heard.events[-1:] == [("closed", "a", Closed.WITHDRAWN)])
    assert desktop.titles() == []


def test_withdrawing_what_is_not_there_does_nothing(
    desktop: Desktop, heard: Heard, wait: Wait
) -> None:
    desktop.notifier.withdraw("never shown")
    desktop.notifier.show(make("a"))
    wait(lambda: heard.events == [("shown", "a")])
    desktop.dismiss("a")
    wait(lambda: len(heard.events) == 2)
    desktop.notifier.withdraw("a")
    desktop.notifier.show(make("b"))
    wait(lambda: heard.events[2:] == [("shown", "b")])


def test_the_same_key_is_on_the_screen_once(desktop: Desktop, heard: Heard, wait: Wait) -> None:
    desktop.notifier.show(make("a", title="In 15 minutes"))
    wait(lambda: heard.events == [("shown", "a")])
    desktop.notifier.show(make("a", title="In 5 minutes"))
    wait(lambda: heard.events == [("shown", "a"), ("shown", "a")])
    assert desktop.titles() == ["In 5 minutes"]


def test_a_key_that_is_over_can_be_shown_again(desktop: Desktop, heard: Heard, wait: Wait) -> None:
    desktop.notifier.show(make("a"))
    wait(lambda: len(heard.events) == 1)
    desktop.dismiss("a")
    wait(lambda: len(heard.events) == 2)
    desktop.notifier.show(make("a"))
    wait(lambda: heard.events[2:] == [("shown", "a")])
    desktop.click("a", "prepare")
    wait(lambda: heard.events[3:4] == [("action", "a", "prepare", "")])


def test_without_notifications_each_nudge_is_refused_so_that_others_show_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    heard, notifier = Heard(), choose_notifier(None, tmp_path / "icon.png", "linux")
    assert isinstance(notifier, NullNotifier)
    notifier.listen(heard)
    notifier.show(make("a"))
    notifier.withdraw("a")
    assert heard.events == []
    qtbot.waitUntil(lambda: [event[:2] for event in heard.events] == [("failed", "a")])


def test_withdrawn_while_the_desktop_refuses_no_window_comes(qtbot: QtBot) -> None:
    """The meeting was cancelled between the question and the refusal."""
    heard, desktop = Heard(), NullNotifier()
    owner = QObject()
    notifier = StandIn(desktop, WindowNotifier(lambda: None, owner))
    notifier.listen(heard)
    notifier.show(make("a"))
    notifier.withdraw("a")
    qtbot.waitUntil(lambda: heard.events == [("closed", "a", Closed.WITHDRAWN)])
    assert find_notices() == []


def test_a_desktop_that_gets_notifications_back_gets_the_next_nudge(
    qtbot: QtBot,
) -> None:
    """Each nudge asks the desktop first; the first window is dressed before it is made."""
    heard, desktop, owner = Heard(), MemoryNotifier(), QObject()
    dressed_by: list[str] = []
    notifier = StandIn(desktop, WindowNotifier(lambda: dressed_by.append("dress"), owner))
    notifier.listen(heard)
    desktop.refusal = "no server"
    notifier.show(make("a"))
    assert dressed_by == []
    desktop.settle()
    qtbot.waitUntil(lambda: heard.events == [("shown", "a")])
    desktop.refusal = None
    notifier.show(make("b"))
    desktop.settle()
    assert heard.events == [("shown", "a"), ("shown", "b")]
    assert list(desktop.on_screen) == ["b"]
    assert [notice.accessibleName() for notice in find_notices()] == ["a"]
    notifier.withdraw("a")
    qtbot.waitUntil(lambda: heard.events[-1] == ("closed", "a", Closed.WITHDRAWN))
    assert dressed_by == ["dress"]


def test_a_user_who_refuses_notifications_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    heard, library = Heard(), Library()
    library.is_allowed = False
    notifier = ThreadedNotifier(lambda: library, tmp_path / "icon.png")
    notifier.listen(heard)
    notifier.show(make("a"))
    qtbot.waitUntil(lambda: [event[:2] for event in heard.events] == [("failed", "a")])
    notifier.close()


def test_a_library_that_does_not_load_fails_the_nudge_alone(qtbot: QtBot, tmp_path: Path) -> None:
    def load() -> object:
        raise ImportError("no such library")

    heard = Heard()
    notifier = ThreadedNotifier(load, tmp_path / "icon.png")
    notifier.listen(heard)
    notifier.show(make("a"))
    qtbot.waitUntil(lambda: [event[:2] for event in heard.events] == [("failed", "a")])
    notifier.show(make("b"))
    qtbot.waitUntil(lambda: len(heard.events) == 2)
    notifier.close()
