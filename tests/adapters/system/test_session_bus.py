"""The session bus: answers, signals and owners come back; a bad bus costs nothing but itself."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nudge.adapters.system import session_bus
from nudge.adapters.system.bus_wire import BusWire
from nudge.adapters.system.session_bus import NoSessionBusError, SessionBus, find_bus_path
from tests.doubles.bus_service import BusService
from tests.doubles.private_bus import run_bus

NAME, PATH = "org.example.Echo", "/org/example/Echo"


class Heard:
    """What was called back, in order."""

    def __init__(self) -> None:
        self.replies: list[object] = []
        self.errors: list[str] = []

    def on_reply(self, _sender: str, body: tuple[object, ...]) -> None:
        self.replies.append(body)

    def on_error(self, error: str) -> None:
        self.errors.append(error)


def echo(address: str, **methods: object) -> BusService:
    return BusService(address, NAME, PATH, {"Echo": lambda body: ("s", body), **methods})


@pytest.fixture
def service(bus_address: str) -> Iterator[BusService]:
    service = echo(bus_address)
    yield service
    service.close()


def test_a_call_made_before_the_bus_has_greeted_is_answered(
    bus: SessionBus, service: BusService, qtbot: QtBot
) -> None:
    heard = Heard()
    bus.service(NAME, PATH).call("Echo", heard.on_reply, heard.on_error, signature="s", body=("a",))
    assert heard.replies == []
    qtbot.waitUntil(lambda: heard.replies == [("a",)])


def test_answers_find_their_own_call(bus: SessionBus, service: BusService, qtbot: QtBot) -> None:
    heard: dict[str, object] = {}
    for word in ("a", "b", "c"):
        bus.service(NAME, PATH).call(
            "Echo",
            lambda _sender, body, word=word: heard.update({word: body[0]}),
            lambda _error: None,
            signature="s",
            body=(word,),
        )
    qtbot.waitUntil(lambda: heard == {"a": "a", "b": "b", "c": "c"})


def test_a_message_larger_than_the_sockets_buffer_arrives_whole(
    bus: SessionBus, service: BusService, qtbot: QtBot
) -> None:
    heard, text = Heard(), "x" * 3_000_000
    bus.service(NAME, PATH).call(
        "Echo", heard.on_reply, heard.on_error, signature="s", body=(text,)
    )
    qtbot.waitUntil(lambda: heard.replies == [(text,)])


def test_an_error_reply_is_told_by_its_name(
    bus: SessionBus, service: BusService, qtbot: QtBot
) -> None:
    heard = Heard()
    bus.service(NAME, PATH).call("Unknown", heard.on_reply, heard.on_error)
    qtbot.waitUntil(lambda: heard.errors == ["org.freedesktop.DBus.Error.Failed"])


def test_a_service_that_nobody_runs_is_an_error(bus: SessionBus, qtbot: QtBot) -> None:
    heard = Heard()
    bus.service("org.example.Nobody", PATH).call("Echo", heard.on_reply, heard.on_error)
    qtbot.waitUntil(lambda: heard.errors == ["org.freedesktop.DBus.Error.ServiceUnknown"])


def test_silence_is_an_error_and_a_late_answer_is_still_told(
    bus: SessionBus, bus_address: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_bus, "_ANSWER_LIMIT_S", 0.05)
    heard = Heard()
    slow = echo(bus_address, Echo=lambda _body: None)
    bus.service(NAME, PATH).call("Echo", heard.on_reply, heard.on_error, signature="s", body=("a",))
    qtbot.waitUntil(lambda: len(heard.errors) == 1)
    slow.answer_late("s", ("late",))
    qtbot.waitUntil(lambda: heard.replies == [("late",)])
    slow.close()
    assert len(heard.errors) == 1


def test_signals_of_the_watched_object_alone_are_heard(
    bus: SessionBus, service: BusService, qtbot: QtBot
) -> None:
    heard = Heard()
    bus.service(NAME, PATH).watch("Said", heard.on_reply)
    bus.service(NAME, PATH).call("Echo", heard.on_reply, heard.on_error, signature="s", body=("a",))
    qtbot.waitUntil(lambda: heard.replies == [("a",)])
    service.emit("Other", "s", ("no",))
    service.emit("Said", "s", ("no",), interface="org.example.Other")
    service.emit("Said", "s", ("yes",))
    qtbot.waitUntil(lambda: heard.replies == [("a",), ("yes",)])


def test_a_watched_name_tells_its_owner_at_first_and_at_each_change(
    bus: SessionBus, bus_address: str, qtbot: QtBot
) -> None:
    owners: list[str] = []
    bus.watch_name(NAME, owners.append)
    qtbot.waitUntil(lambda: owners == [""])
    service = echo(bus_address)
    qtbot.waitUntil(lambda: len(owners) == 2)
    assert owners[1].startswith(":")
    service.close()
    qtbot.waitUntil(lambda: owners[2:] == [""])


def test_a_second_watcher_of_a_name_hears_its_owner_too(
    bus: SessionBus, service: BusService, qtbot: QtBot
) -> None:
    first: list[str] = []
    second: list[str] = []
    bus.watch_name(NAME, first.append)
    qtbot.waitUntil(lambda: len(first) == 1)
    bus.watch_name(NAME, second.append)
    qtbot.waitUntil(lambda: second == first)
    assert len(first) == 1


def test_after_the_bus_was_gone_calls_and_watches_work_again(
    tmp_path: Path, qapp: object, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_bus, "_RECONNECT_DELAYS_MS", (10,))
    heard, owners = Heard(), list[str]()
    with run_bus(tmp_path) as address:
        bus = SessionBus(address)
        bus.open()
        service = echo(address, Echo=lambda _body: None)
        bus.service(NAME, PATH).watch("Said", heard.on_reply)
        bus.watch_name(NAME, owners.append)
        qtbot.waitUntil(lambda: len(owners) == 1)
        bus.service(NAME, PATH).call(
            "Echo", heard.on_reply, heard.on_error, signature="s", body=("a",)
        )
        qtbot.waitUntil(lambda: len(service.calls) == 1)
    service.close()
    qtbot.waitUntil(lambda: owners[1:] == [""])
    assert heard.errors == ["the session bus is gone: the bus has closed the connection"]
    bus.service(NAME, PATH).call("Echo", heard.on_reply, heard.on_error)
    assert len(heard.errors) == 1, "told from the event loop, not from within the call"
    qtbot.waitUntil(lambda: len(heard.errors) == 2)
    with run_bus(tmp_path) as address:
        back = echo(address)
        qtbot.waitUntil(lambda: len(owners) == 3)
        back.emit("Said", "s", ("again",))
        qtbot.waitUntil(lambda: heard.replies == [("again",)])
        back.close()
    bus.close()


def test_a_bus_that_never_greets_is_given_up_without_waiting(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nudge.adapters.system.bus_wire._GREETING_LIMIT_MS", 50)
    heard = Heard()
    with socket.socket(socket.AF_UNIX) as mute:
        mute.bind(str(tmp_path / "mute"))
        mute.listen()
        bus = SessionBus(f"unix:path={tmp_path / 'mute'}")
        bus.open()
        bus.service(NAME, PATH).call("Echo", heard.on_reply, heard.on_error)
        qtbot.waitUntil(lambda: len(heard.errors) == 1)
        bus.close()
    assert "did not answer the greeting" in heard.errors[0]


@pytest.mark.parametrize(
    "noise",
    [
        b"REJECTED EXTERNAL\r\n",
        b"\xff" * 10_000,
        b"OK 1234\r\nand more\r\n",
    ],
)
def test_a_bus_that_greets_with_nonsense_is_given_up(
    tmp_path: Path, qtbot: QtBot, noise: bytes, qapp: object
) -> None:
    lost: list[str] = []
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "odd"))
        listener.listen()
        bus = SessionBus()
        wire = BusWire(str(tmp_path / "odd"), lambda _message: None, lost.append, bus)
        peer, _ = listener.accept()
        with peer:
            peer.sendall(noise)
            qtbot.waitUntil(lambda: len(lost) == 1)
    wire.close()


def test_a_message_that_cannot_be_read_ends_the_connection(
    tmp_path: Path, qtbot: QtBot, qapp: object
) -> None:
    lost: list[str] = []
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "odd"))
        listener.listen()
        bus = SessionBus()
        wire = BusWire(str(tmp_path / "odd"), lambda _message: None, lost.append, bus)
        peer, _ = listener.accept()
        with peer:
            peer.sendall(b"OK 1234\r\n")
            qtbot.wait(20)
            peer.sendall(b"not a message at all, but long enough to look like one")
            qtbot.waitUntil(lambda: len(lost) == 1)
    wire.close()
    assert "cannot be read" in lost[0]


@pytest.mark.parametrize(
    "address", ["tcp:host=localhost,port=1", "nonsense", "unix:path=/nowhere/at/all", "unix:x"]
)
def test_an_address_without_a_usable_bus_says_so_at_once(address: str, qapp: object) -> None:
    with pytest.raises(NoSessionBusError):
        SessionBus(address).open()


def test_without_an_address_the_bus_of_the_runtime_folder_is_taken(
    tmp_path: Path, bus_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert find_bus_path() == str(tmp_path / "bus")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "empty"))
    with pytest.raises(NoSessionBusError):
        find_bus_path()


def test_the_connection_costs_no_threads_and_no_asyncio() -> None:
    """The tray's memory goal leaves no room for either."""
    code = (
        "import sys, nudge.adapters.system.session_bus;"
        "print(sorted({'asyncio', 'jeepney.io.threading', 'PySide6.QtNetwork', 'PySide6.QtGui'}"
        " & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
