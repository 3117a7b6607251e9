"""The tray host: the icon is made as soon as there is one, and again for a better one."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from nudge.adapters.system import tray_host
from nudge.adapters.system.session_bus import SessionBus
from nudge.adapters.system.tray_host import TrayHostWatch
from tests.doubles.bus_service import BusService

NAME, PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"


class Tray:
    """A desktop whose tray comes and goes, and how often the icon was made for it."""

    def __init__(self, *, is_there: bool) -> None:
        self.is_there = is_there
        self.made = 0
        self.owner: Callable[[str], None] = lambda _owner: None
        self.watch = TrayHostWatch(self.make, lambda: self.is_there)

    def make(self) -> None:
        self.made += 1

    def watch_name(self, name: str, on_owner_changed: Callable[[str], None]) -> None:
        assert name == NAME
        self.owner = on_owner_changed


def test_with_a_tray_the_icon_is_made_at_once_and_only_once(qapp: object) -> None:
    tray = Tray(is_there=True)
    tray.watch.start()
    assert tray.made == 1
    tray.watch.follow(tray)
    tray.owner(":1.5")
    tray.watch.look()
    assert tray.made == 1


def test_the_icon_is_made_when_the_watcher_comes(qapp: object) -> None:
    tray = Tray(is_there=False)
    tray.watch.start()
    tray.watch.follow(tray)
    tray.owner("")
    assert (tray.made, tray.watch.has_host) == (0, False)
    tray.owner(":1.5")
    assert (tray.made, tray.watch.has_host) == (1, True)


def test_an_icon_in_an_xembed_tray_is_made_again_when_the_watcher_comes(qapp: object) -> None:
    tray = Tray(is_there=True)
    tray.watch.start()
    tray.watch.follow(tray)
    tray.owner("")
    assert tray.made == 1
    tray.owner(":1.5")
    assert tray.made == 2


def test_a_late_xembed_tray_is_taken_and_left_for_a_watcher(qapp: object) -> None:
    tray = Tray(is_there=False)
    tray.watch.start()
    tray.watch.follow(tray)
    tray.owner("")
    tray.is_there = True
    tray.watch.look()
    assert tray.made == 1
    tray.owner(":1.5")
    assert tray.made == 2


def test_a_restart_of_the_host_is_left_to_qt(qapp: object) -> None:
    tray = Tray(is_there=True)
    tray.watch.start()
    tray.watch.follow(tray)
    for owner in (":1.5", "", ":1.9"):
        tray.owner(owner)
    assert tray.made == 1


def test_without_a_bus_the_tray_is_looked_for_and_not_for_ever(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tray_host, "_LOOK_EVERY_MS", 5)
    monkeypatch.setattr(tray_host, "_LOOKS", 3)
    late, never = Tray(is_there=False), Tray(is_there=False)
    late.watch.start()
    never.watch.start()
    late.is_there = True
    qtbot.waitUntil(lambda: late.made == 1)
    qtbot.waitUntil(lambda: not never.watch._timer.isActive())
    never.is_there = True
    qtbot.wait(20)
    assert never.made == 0, "idle until the next tick asks"
    never.watch.look()
    assert never.made == 1


def test_a_watcher_on_a_real_bus_is_noticed(
    bus: SessionBus, bus_address: str, qtbot: QtBot
) -> None:
    tray = Tray(is_there=False)
    tray.watch.follow(bus)
    qtbot.wait(30)
    assert tray.made == 0
    watcher = BusService(bus_address, NAME, PATH, {})
    qtbot.waitUntil(lambda: tray.made == 1)
    watcher.close()
