"""`nudge doctor` tells how things are, and nothing that is personal."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nudge.adapters.calendars.wire import decode_occurrence, encode_occurrence
from nudge.adapters.store.memory import OccurrenceCodec
from nudge.adapters.store.sqlite_store import open_store
from nudge.adapters.system.paths import find_paths, prepare
from nudge.adapters.timing.clock import SystemClock
from nudge.domain.events import Attendee, Occurrence, Timed
from tests.doubles.notification_server import NotificationServer
from tests.doubles.private_bus import run_bus

ROOT = Path(__file__).parents[2]
CANARY = "zqcanaryqz"
NOW = SystemClock().now()


def start(*words: str, env: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "nudge", "doctor", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere", **(env or {})},
    )


def examine(*words: str, env: Mapping[str, str] | None = None) -> dict[str, dict]:
    with start("--json", *words, env=env) as process:
        out, error = process.communicate(timeout=60)
    assert (process.returncode, error) == (0, "")
    return {finding["name"]: finding for finding in json.loads(out)["findings"]}


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    path = tmp_path / f"{CANARY}.ics"
    path.write_text(f"BEGIN:VCALENDAR\r\nX-WR-CALNAME:{CANARY}\r\nEND:VCALENDAR\r\n")
    return path


def fill_home(feed: Path, read_at: datetime, title: str = CANARY) -> None:
    """Put the canary wherever a name, a title, a secret or a path can stand."""
    paths = find_paths()
    prepare(paths)
    settings = {
        "feeds": [
            {"id": CANARY, "name": CANARY, "path": str(feed)},
            {"id": f"{CANARY}-web", "name": CANARY},
        ],
        "me": [f"{CANARY}@example.org"],
        f"{CANARY}-key": 1,
        "work_hours": CANARY,
    }
    paths.settings.write_text(json.dumps(settings, indent=1))
    paths.secrets.write_text(json.dumps({f"{CANARY}-web": f"https://{CANARY}.test/{CANARY}"}))
    codec = OccurrenceCodec(encode=encode_occurrence, decode=decode_occurrence)
    store = open_store(paths.store, codec, lambda _problem: None)
    person = Attendee(name=CANARY, email=f"{CANARY}@example.org")
    meeting = Occurrence(
        uid=CANARY,
        summary=title,
        span=Timed(start=NOW, end=NOW + timedelta(hours=1)),
        organiser=person,
        attendees=(person,),
        feed=CANARY,
    )
    store.save_reading(CANARY, [meeting], read_at)
    store.close()


@pytest.mark.parametrize("words", [(), ("--json",), ("--policy",), ("--policy", "--json")])
def test_nothing_personal_is_told(feed: Path, words: tuple[str, ...]) -> None:
    """No title, name, address, path or secret: the output may be sent to strangers."""
    fill_home(feed, NOW)
    with start(*words) as process:
        out, error = process.communicate(timeout=60)
    assert process.returncode == 0
    assert out.strip()
    assert CANARY not in out + error


def test_calendars_go_by_number(feed: Path) -> None:
    """With kind, age and size; one that was never read is a warning."""
    fill_home(feed, NOW - timedelta(minutes=5))
    told = examine()
    first, second = told["calendar 1"], told["calendar 2"]
    assert first["state"] == "ok"
    assert (first["facts"]["kind"], first["facts"]["occurrences"]) == ("file", 1)
    assert (second["state"], second["facts"]["kind"]) == ("warning", "address")
    assert [problem["code"] for problem in told["settings"]["facts"]["problems"]] == [
        "settings-unknown-key",
        "settings-wrong-value",
    ]


def test_a_calendar_without_titles_is_told_with_what_to_ask_for(feed: Path) -> None:
    """A free/busy share looks healthy otherwise, and brings no nudge at all."""
    fill_home(feed, NOW, title="Busy")
    told = examine()["calendar 1"]
    assert (told["state"], told["facts"]["is_busy_only"]) == ("warning", True)
    assert "all details" in told["hint"]


def test_an_old_reading_and_a_lost_file_are_told(feed: Path) -> None:
    """The last good copy is shown all day; the doctor says how old it is."""
    fill_home(feed, NOW - timedelta(hours=3))
    assert examine()["calendar 1"]["state"] == "warning"
    feed.unlink()
    assert examine()["calendar 1"]["state"] == "problem"


def test_it_writes_nothing(home: Path) -> None:
    """Not even an empty home."""
    examine()
    assert not any(home.iterdir())


def test_it_runs_where_qt_cannot_be_loaded(tmp_path: Path) -> None:
    """The children that need Qt fail; the rest is told."""
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('no Qt here')")
    told = examine(env={"PYTHONPATH": str(tmp_path)})
    assert told["tray"]["state"] == "unknown"
    assert told["packs"]["facts"]["packs"] == 1
    assert told["zone"]["state"] == "ok"


def test_the_notification_server_is_asked(tmp_path: Path, qtbot: QtBot) -> None:
    """Its capabilities decide how Nudge shows things."""
    with run_bus(tmp_path) as address:
        server = NotificationServer(address)
        process = start("--json", env={"DBUS_SESSION_BUS_ADDRESS": address})
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
        out, _ = process.communicate()
        server.close()
    told = {finding["name"]: finding for finding in json.loads(out)["findings"]}
    assert told["notifications"]["state"] == "ok"
    assert told["notifications"]["facts"]["capabilities"] == ["actions", "body", "body-markup"]
    assert server.notified == []
