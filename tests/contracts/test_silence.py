"""The contract of the SilenceWatch port, for each place in which a desktop keeps it."""

import json
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest
from pytestqt.qtbot import QtBot

from nudge.adapters.notify.chooser import choose_silence
from nudge.adapters.notify.silence import ServerSilence
from nudge.adapters.notify.silence_elsewhere import MacSilence, WindowsSilence
from nudge.adapters.system.session_bus import SessionBus
from nudge.engine.silence import NeverSilent, SilenceWatch
from tests.doubles.bus_service import BusService
from tests.doubles.notification_server import NotificationServer
from tests.doubles.private_bus import run_bus
from tests.doubles.silence import MemorySilence

# What dconf 0.40 wrote when show-banners was set to false, and another key to true.
DCONF = b64decode(
    "R1ZhcmlhbnQAAAAAAAAAABgAAAAAAQAAAAAAKAgAAAAAAAAAAQAAAAQAAAAFAAAABgAAAAcAAAAHAAAABwAAALC3"
    "JDAFAAAAAAEAAAYATAAIAQAADAEAALmI/doAAAAADAEAAAgATAAUAQAAHAEAANmCtRwEAAAAHAEAAAwAdgAoAQAA"
    "KwEAADnFO08BAAAAKwEAAAoATAA4AQAAPAEAAMIdjIUBAAAAPAEAAA4ATABMAQAAUAEAAEtQkAsGAAAAUAEAAAQA"
    "TABUAQAAWAEAANS1AgD/////WAEAAAEATABcAQAAYAEAAI/1Ol8DAAAAYAEAABIAdgB4AQAAewEAAGdub21lLwAA"
    "AQAAAGRlc2t0b3AvAwAAAAQAAABzaG93LWJhbm5lcnMAAGJpbnRlcmZhY2UvAAAABwAAAG5vdGlmaWNhdGlvbnMv"
    "AAACAAAAb3JnLwAAAAAvAAAABQAAAGNsb2NrLXNob3ctc2Vjb25kcwAAAAAAAAEAYg=="
)


class Desktop(Protocol):
    """A desktop and its switch."""

    @property
    def watch(self) -> SilenceWatch: ...
    def switch(self, *, is_silent: bool) -> None: ...


class Memory:
    def __init__(self) -> None:
        self.watch = MemorySilence()

    def switch(self, *, is_silent: bool) -> None:
        self.watch.is_silent = is_silent


class Server:
    """A server that calls itself `name`; `keep` puts the switch where that one keeps it."""

    def __init__(
        self, folder: Path, bus: SessionBus, server: NotificationServer, name: str
    ) -> None:
        server.name = name
        self.server = server
        self.settings = folder / "user"
        self.watch = ServerSilence(bus, self.settings)

    def switch(self, *, is_silent: bool) -> None:
        match self.server.name:
            case "Plasma":
                self._set("org.freedesktop.Notifications", "Inhibited", is_silent)
            case "dunst":
                self._set("org.dunstproject.cmd0", "paused", is_silent)
            case "gnome-shell" if is_silent:
                self.settings.write_bytes(DCONF)
            case "gnome-shell":
                self.settings.unlink(missing_ok=True)

    def _set(self, interface: str, name: str, is_silent: bool) -> None:
        self.server.properties[interface, name] = is_silent


class Xfce(Server):
    def __init__(self, folder: Path, bus: SessionBus, server: NotificationServer, at: str) -> None:
        super().__init__(folder, bus, server, "Xfce Notify Daemon")
        self._is_silent = False
        self.xfconf = BusService(
            at, "org.xfce.Xfconf", "/org/xfce/Xfconf", {"GetProperty": self._get}
        )

    def switch(self, *, is_silent: bool) -> None:
        self._is_silent = is_silent

    def _get(self, body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
        assert body == ("xfce4-notifyd", "/do-not-disturb")
        return "v", (("b", self._is_silent),)


class Windows:
    def __init__(self) -> None:
        self._state = 5
        self.watch = WindowsSilence(lambda: self._state)

    def switch(self, *, is_silent: bool) -> None:
        self._state = 4 if is_silent else 5


class Mac:
    def __init__(self, folder: Path) -> None:
        self._kept = folder / "Assertions.json"
        self.watch = MacSilence(self._kept)

    def switch(self, *, is_silent: bool) -> None:
        record = {"storeAssertionRecords": [{"id": 1}]} if is_silent else {}
        self._kept.write_text(json.dumps({"data": [record]}))


@contextmanager
def open_server(name: str, folder: Path) -> Iterator[Server]:
    with run_bus(folder) as address:
        server, bus = NotificationServer(address), SessionBus(address)
        bus.open()
        if name == "xfce":
            desktop: Server = Xfce(folder, bus, server, address)
            yield desktop
            desktop.xfconf.close()
        else:
            yield Server(folder, bus, server, name)
        bus.close()
        server.close()


@pytest.fixture(params=["memory", "Plasma", "dunst", "gnome-shell", "xfce", "windows", "mac"])
def desktop(request: pytest.FixtureRequest, tmp_path: Path, qapp: object) -> Iterator[Desktop]:
    match request.param:
        case "memory":
            yield Memory()
        case "windows":
            yield Windows()
        case "mac":
            yield Mac(tmp_path)
        case name:
            with open_server(name, tmp_path) as opened:
                yield opened


Ask = Callable[[SilenceWatch], bool]


@pytest.fixture
def ask(qtbot: QtBot) -> Ask:
    def ask(watch: SilenceWatch) -> bool:
        answers: list[bool] = []
        watch.ask(answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return ask


def test_each_question_is_answered_as_things_are_now(desktop: Desktop, ask: Ask) -> None:
    """On, off and on again: nothing is remembered."""
    assert not ask(desktop.watch)
    for is_silent in (True, False, True):
        desktop.switch(is_silent=is_silent)
        assert ask(desktop.watch) is is_silent


def test_each_question_is_answered_once(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.switch(is_silent=True)
    answers: list[bool] = []
    desktop.watch.ask(answers.append)
    desktop.watch.ask(answers.append)
    qtbot.waitUntil(lambda: len(answers) >= 2)
    qtbot.wait(50)
    assert answers == [True, True]


def test_a_setting_of_another_desktop_silences_nothing(tmp_path: Path, ask: Ask) -> None:
    """GNOME's switch was left off; dunst shows the notifications and knows no pause."""
    with open_server("dunst", tmp_path) as desktop:
        desktop.settings.write_bytes(DCONF)
        assert not ask(desktop.watch)


def test_a_restarted_server_is_asked_in_its_own_way(tmp_path: Path, ask: Ask, qtbot: QtBot) -> None:
    """Dunst has gone and GNOME has come: its setting counts from now on."""
    with run_bus(tmp_path) as address:
        bus, dunst = SessionBus(address), NotificationServer(address)
        bus.open()
        desktop = Server(tmp_path, bus, dunst, "dunst")
        desktop.switch(is_silent=True)
        assert ask(desktop.watch)
        dunst.close()
        gnome = NotificationServer(address)
        gnome.name = "gnome-shell"
        desktop.settings.write_bytes(DCONF)
        qtbot.waitUntil(lambda: ask(desktop.watch))
        bus.close()
        gnome.close()


def test_a_server_that_hangs_holds_no_nudge_back(tmp_path: Path, qtbot: QtBot) -> None:
    """Shown a second late is better than not at all."""
    with run_bus(tmp_path) as address:
        methods: dict[str, Any] = {
            name: lambda _body: None for name in ("Get", "GetServerInformation")
        }
        hanging, bus = (
            BusService(address, "org.freedesktop.Notifications", "/", methods),
            SessionBus(address),
        )
        bus.open()
        answers: list[bool] = []
        ServerSilence(bus, tmp_path / "user").ask(answers.append)
        qtbot.waitUntil(lambda: answers == [False], timeout=3_000)
        bus.close()
        hanging.close()


def test_a_broken_file_of_settings_silences_nothing(tmp_path: Path, ask: Ask) -> None:
    with open_server("gnome-shell", tmp_path) as desktop:
        for broken in (b"", b"GVariant", DCONF[:100], b"\0" * 400):
            desktop.settings.write_bytes(broken)
            assert not ask(desktop.watch)


def test_where_nobody_can_say_nothing_is_silent(ask: Ask) -> None:
    assert isinstance(choose_silence(None, "linux"), NeverSilent)
    assert not ask(choose_silence(None, "linux"))
    assert not ask(MacSilence(Path("/nowhere")))
    assert not ask(WindowsSilence())
