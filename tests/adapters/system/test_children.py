"""Children of this program: started in two ways, heard line by line, and gone when killed."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess, QTimer
from pytestqt.qtbot import QtBot

import nudge
from nudge.adapters.system.child_program import find_folder, find_program
from nudge.adapters.system.children import WaitingChildren
from nudge.adapters.system.qt_children import QtChildren
from nudge.engine.children import Ending
from tests.doubles import feed_server
from tests.doubles.feed_server import CALENDAR, FeedServer
from tests.doubles.requests import make_request

LONG = timedelta(seconds=60)


@dataclass(slots=True, kw_only=True)
class Heard:
    """All that a child said."""

    lines: list[bytes] = field(default_factory=list)
    endings: list[Ending] = field(default_factory=list)

    def on_line(self, line: bytes) -> None:
        self.lines.append(line)

    def on_end(self, ending: Ending) -> None:
        self.endings.append(ending)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def owner(qapp: QObject) -> Iterator[QObject]:
    owner = QObject(qapp)
    yield owner
    QtChildren(owner).kill_all()
    owner.deleteLater()


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server.serve() as server:
        server.routes["/drip"] = feed_server.drip(CALENDAR)
        server.routes["/silent"] = feed_server.silent
        server.routes["/feed"] = feed_server.answer(CALENDAR)
        yield server


def find_process(owner: QObject) -> QProcess:
    (process,) = owner.findChildren(QProcess)
    return process


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_both_ways_hear_the_same(
    server: FeedServer, owner: QObject, heard: Heard, qtbot: QtBot
) -> None:
    request = make_request(server.url("/feed"))
    waited = Heard()
    WaitingChildren().start("--reader", request, waited, time_limit=LONG)
    QtChildren(owner).start("--reader", request, heard, time_limit=LONG)
    qtbot.waitUntil(lambda: bool(heard.endings), timeout=20_000)
    assert heard.lines == waited.lines
    assert heard.endings == waited.endings == [Ending.FINISHED]
    assert b'"done"' in heard.lines[-1]


@pytest.mark.parametrize("path", ["/silent", "/drip"])
def test_while_a_child_hangs_the_tray_keeps_answering(
    path: str, server: FeedServer, owner: QObject, heard: Heard, qtbot: QtBot
) -> None:
    """A timer goes on all the while, and the child is gone once it is killed."""
    beats: list[float] = []
    timer = QTimer(owner)
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    timer.start(10)
    child = QtChildren(owner).start(
        "--reader", make_request(server.url(path)), heard, time_limit=LONG
    )
    qtbot.waitUntil(lambda: bool(server.asked), timeout=20_000)
    qtbot.wait(500)
    pid = find_process(owner).processId()
    assert is_running(pid)
    child.kill()
    qtbot.waitUntil(lambda: not is_running(pid), timeout=2_000)
    # A loop that waited for the child would not beat at all; a busy machine misses some beats.
    assert len(beats) > 20
    assert heard.endings == []
    qtbot.waitUntil(lambda: not owner.findChildren(QProcess), timeout=2_000)


def test_a_child_that_takes_too_long_is_ended_by_its_parent(
    server: FeedServer, owner: QObject, heard: Heard, qtbot: QtBot
) -> None:
    request = make_request(server.url("/silent"))
    limit = timedelta(seconds=1)
    QtChildren(owner).start("--reader", request, heard, time_limit=limit)
    pid = find_process(owner).processId()
    waited = Heard()
    WaitingChildren().start("--reader", request, waited, time_limit=limit)
    assert waited.endings == [Ending.TIMED_OUT]
    qtbot.waitUntil(lambda: heard.endings == [Ending.TIMED_OUT], timeout=5_000)
    qtbot.waitUntil(lambda: not is_running(pid), timeout=2_000)


def test_the_end_of_the_program_is_the_end_of_its_children(
    server: FeedServer, owner: QObject, heard: Heard, qtbot: QtBot
) -> None:
    children = QtChildren(owner)
    children.start("--reader", make_request(server.url("/silent")), heard, time_limit=LONG)
    pid = find_process(owner).processId()
    assert is_running(pid)
    children.kill_all()
    assert not is_running(pid)


def test_a_child_that_cannot_start_is_reported(
    owner: QObject, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    QtChildren(owner).start("--reader", b"{}\n", heard, time_limit=LONG)
    qtbot.waitUntil(lambda: bool(heard.endings), timeout=5_000)
    waited = Heard()
    WaitingChildren().start("--reader", b"{}\n", waited, time_limit=LONG)
    assert heard.endings == waited.endings == [Ending.NOT_STARTED]


def test_a_child_that_ends_with_an_error_has_failed(
    owner: QObject, heard: Heard, qtbot: QtBot
) -> None:
    waited = Heard()
    WaitingChildren().start("--reader", b"no request\n", waited, time_limit=LONG)
    QtChildren(owner).start("--reader", b"no request\n", heard, time_limit=LONG)
    qtbot.waitUntil(lambda: heard.endings == [Ending.FAILED], timeout=20_000)
    assert waited.endings == [Ending.FAILED]


def test_a_child_that_is_killed_from_outside_has_died(
    server: FeedServer, owner: QObject, heard: Heard, qtbot: QtBot
) -> None:
    request = make_request(server.url("/silent"))
    QtChildren(owner).start("--reader", request, heard, time_limit=LONG)
    qtbot.waitUntil(lambda: bool(server.asked), timeout=20_000)
    os.kill(find_process(owner).processId(), signal.SIGKILL)
    qtbot.waitUntil(lambda: heard.endings == [Ending.DIED], timeout=5_000)


def test_the_secret_is_not_in_the_process_list_nor_in_the_environment(
    server: FeedServer, owner: QObject, heard: Heard, qtbot: QtBot
) -> None:
    server.routes["/s3cr3t"] = feed_server.silent
    request = make_request(server.url("/s3cr3t"))
    QtChildren(owner).start("--reader", request, heard, time_limit=LONG)
    qtbot.waitUntil(lambda: bool(server.asked), timeout=20_000)
    process = Path(f"/proc/{find_process(owner).processId()}")
    assert b"--reader" in (process / "cmdline").read_bytes()
    for place in ("cmdline", "environ", "comm"):
        assert b"s3cr3t" not in (process / place).read_bytes()


def test_a_strangers_folder_cannot_slip_a_module_into_the_child(
    server: FeedServer, heard: Heard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    WaitingChildren().start("--reader", make_request(server.url("/feed")), heard, time_limit=LONG)
    assert heard.endings == [Ending.FINISHED]


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_program("--reader") == (sys.executable, "-m", "nudge", "--reader")
    assert (Path(find_folder()) / "nudge" / "__init__.py").samefile(str(nudge.__file__))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", os.path.join(os.sep, "opt", "nudge", "nudge"))  # noqa: PTH118
    assert find_program("--reader") == ("/opt/nudge/nudge", "--reader")
    assert find_folder() == "/opt/nudge"
