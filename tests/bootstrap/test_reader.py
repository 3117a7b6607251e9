"""The reader child answers over a real process, started by a command and by the tray."""

import gzip
import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from nudge.bootstrap.feeds import name_feed, open_command_feed_reader, open_tray_feed_reader
from nudge.domain.failures import Failure
from nudge.domain.feeds import Access, FetchPolicy
from nudge.domain.secret_url import Secret, SecretUrl
from nudge.engine.ports import FeedReader, FeedState, Reading
from tests.doubles import feed_server
from tests.doubles.feed_server import CALENDAR, EMPTY, FeedServer
from tests.doubles.requests import WINDOW, make_request

TOKEN = "s3cr3t-t0k3n"


@dataclass(slots=True, kw_only=True)
class Scene:
    """A way to read feeds, waiting for each."""

    way: str
    qtbot: QtBot
    owner: QObject
    folder: Path
    readers: dict[str, FeedReader] = field(default_factory=dict)

    def read(
        self,
        location: str,
        *,
        policy: FetchPolicy | None = None,
        window: tuple[datetime, datetime] = WINDOW,
        login: tuple[str, str] | None = None,
    ) -> Reading:
        feed, access = name_feed(location)
        if access is not None and login is not None:
            access = Access(url=access.url, user=Secret(login[0]), password=Secret(login[1]))
        addresses = {} if access is None else {feed.id: access}
        reader = self.readers.get(location) or self._open(addresses, policy)
        self.readers[location] = reader
        readings: list[Reading] = []
        reader.read(feed, window, readings.append)
        self.qtbot.waitUntil(lambda: bool(readings), timeout=30_000)
        return readings[0]

    def _open(self, addresses: dict[str, Access], policy: FetchPolicy | None) -> FeedReader:
        if self.way == "command":
            return open_command_feed_reader(lambda: UTC, addresses=addresses, policy=policy)
        return open_tray_feed_reader(
            self.owner, lambda: UTC, addresses=addresses, cache=self.folder, policy=policy
        )


@pytest.fixture(params=["command", "tray"])
def scene(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QObject, tmp_path: Path
) -> Iterator[Scene]:
    owner = QObject(qapp)
    yield Scene(way=request.param, qtbot=qtbot, owner=owner, folder=tmp_path / "cache")
    owner.deleteLater()


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server.serve() as server:
        yield server


def test_a_file_is_read_and_a_second_look_costs_only_a_hash(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "team.ics"
    file.write_bytes(CALENDAR)
    reading = scene.read(str(file))
    assert reading.state is FeedState.READ
    assert reading.calendar_name == "Team"
    assert [occurrence.summary for occurrence in reading.occurrences] == ["One-on-one with Priya"]
    assert reading.occurrences[0].span.start == datetime(2026, 3, 3, 13, tzinfo=UTC)
    assert not reading.is_empty
    assert scene.read(str(file)).state is FeedState.UNCHANGED
    later = (WINDOW[0], WINDOW[1] + timedelta(days=1))
    assert scene.read(str(file), window=later).state is FeedState.READ
    file.write_bytes(CALENDAR.replace(b"Priya", b"Dana"))
    assert scene.read(str(file), window=later).state is FeedState.READ


def test_what_the_tray_remembers_changes_no_answer(scene: Scene, tmp_path: Path) -> None:
    """A feed in which one event changed reads the same with the memory as without."""
    file = tmp_path / "team.ics"
    file.write_bytes(CALENDAR)
    scene.read(str(file))
    event = CALENDAR[CALENDAR.index(b"BEGIN:VEVENT") : CALENDAR.index(b"END:VCALENDAR")]
    second = event.replace(b"1@test", b"2@test").replace(b"Priya", b"Dana")
    file.write_bytes(CALENDAR.replace(event, event + second))
    reading = scene.read(str(file))
    names = sorted(occurrence.summary for occurrence in reading.occurrences)
    assert names == ["One-on-one with Dana", "One-on-one with Priya"]
    file.write_bytes(CALENDAR.replace(event, second))
    (left,) = scene.read(str(file)).occurrences
    assert left.summary == "One-on-one with Dana"
    kept = list(scene.folder.rglob("*.memory"))
    assert len(kept) == (1 if scene.way == "tray" else 0)


def test_a_memory_that_was_damaged_is_as_good_as_none(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "team.ics"
    file.write_bytes(CALENDAR)
    scene.read(str(file))
    for kept in scene.folder.rglob("*.memory"):
        kept.write_bytes(kept.read_bytes()[:-5] + b"spoil")
    file.write_bytes(CALENDAR.replace(b"Priya", b"Dana"))
    (occurrence,) = scene.read(str(file)).occurrences
    assert occurrence.summary == "One-on-one with Dana"


def test_an_unchanged_feed_on_the_network_costs_a_conditional_request(
    scene: Scene, server: FeedServer
) -> None:
    server.routes["/feed"] = feed_server.tagged(CALENDAR, '"1"')
    assert scene.read(server.url("/feed")).state is FeedState.READ
    assert scene.read(server.url("/feed")).state is FeedState.UNCHANGED
    assert [asked.headers.get("if-none-match") for asked in server.asked] == [None, '"1"']


def test_a_server_without_validators_is_compared_by_content(
    scene: Scene, server: FeedServer
) -> None:
    server.routes["/feed"] = feed_server.answer(CALENDAR)
    assert scene.read(server.url("/feed")).state is FeedState.READ
    assert scene.read(server.url("/feed")).state is FeedState.UNCHANGED


def test_an_empty_calendar_is_a_good_one_and_says_that_it_is_empty(
    scene: Scene, server: FeedServer
) -> None:
    server.routes["/feed"] = feed_server.answer(EMPTY)
    reading = scene.read(server.url("/feed"))
    assert (reading.state, reading.is_empty) == (FeedState.READ, True)


def test_a_calendar_whose_meetings_lie_elsewhere_is_not_empty(
    scene: Scene, server: FeedServer
) -> None:
    server.routes["/feed"] = feed_server.answer(CALENDAR)
    far = (datetime(2030, 1, 1, tzinfo=UTC), datetime(2030, 1, 2, tzinfo=UTC))
    reading = scene.read(server.url("/feed"), window=far)
    assert (reading.state, reading.occurrences, reading.is_empty) == (FeedState.READ, (), False)


def test_the_sign_in_page_of_a_network_is_no_calendar(scene: Scene, server: FeedServer) -> None:
    server.routes["/feed"] = feed_server.redirect("/login")
    server.routes["/login"] = feed_server.answer(b"<!DOCTYPE html><title>Welcome</title>")
    reading = scene.read(server.url("/feed"))
    assert (reading.state, reading.failure) == (FeedState.FAILED, Failure.NOT_A_CALENDAR)
    assert "sign-in page" in reading.message


def test_a_server_that_asks_for_patience_is_heard(scene: Scene, server: FeedServer) -> None:
    page = feed_server.answer(b"", status=503, headers={"Retry-After": "600"})
    server.routes["/feed"] = page
    reading = scene.read(server.url("/feed"))
    assert reading.failure is Failure.SERVER_ERROR
    assert reading.retry_after == timedelta(minutes=10)


def test_a_bomb_of_two_gigabytes_is_over_at_once(scene: Scene, server: FeedServer) -> None:
    """Qt refuses it but does not end it: more comes while it is refused."""
    bomb = gzip.compress(b"A" * 20_000_000) * 100
    server.routes["/feed"] = feed_server.answer(bomb, headers={"Content-Encoding": "gzip"})
    begin = time.monotonic()
    assert scene.read(server.url("/feed")).failure is Failure.TOO_LARGE
    assert time.monotonic() - begin < 30


def test_of_a_feed_full_of_faults_the_first_two_hundred_are_told(
    scene: Scene, tmp_path: Path
) -> None:
    file = tmp_path / "team.ics"
    bad = b"BEGIN:VEVENT\r\nUID:bad\r\nDTSTART:soon\r\nEND:VEVENT\r\n"
    head, event = CALENDAR.split(b"BEGIN:VEVENT", 1)
    file.write_bytes(head + bad * 1_000 + b"BEGIN:VEVENT" + event)
    reading = scene.read(str(file))
    assert [occurrence.uid for occurrence in reading.occurrences] == ["1@test"]
    assert len(reading.problems) == 201
    assert "more problems" in reading.problems[-1].message


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty"), (b"<html></html>", "web page"), (b"BEGIN:VCARD\r\nEND:VCARD", "vCard")],
)
def test_a_file_that_is_no_calendar_is_one_plain_line(
    scene: Scene, tmp_path: Path, content: bytes, words: str
) -> None:
    file = tmp_path / "team.ics"
    file.write_bytes(content)
    os.utime(file, (1, 1))
    reading = scene.read(str(file))
    assert reading.failure is Failure.NOT_A_CALENDAR
    assert words in reading.message
    assert "\n" not in reading.message


def test_a_missing_file_is_one_plain_line(scene: Scene, tmp_path: Path) -> None:
    reading = scene.read(str(tmp_path / "gone.ics"))
    assert reading.state is FeedState.FAILED
    assert reading.failure is Failure.NOT_FOUND
    assert str(tmp_path / "gone.ics") in reading.message


def test_an_organisation_can_forbid_files(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "team.ics"
    file.write_bytes(CALENDAR)
    reading = scene.read(str(file), policy=FetchPolicy(allows_files=False))
    assert "organisation" in reading.message


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, CALENDAR),
        (200, b"<html>"),
        (200, b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nX"),
        (304, b""),
        (401, b"<html>"),
        (500, CALENDAR),
    ],
)
def test_the_address_is_in_no_reading_and_no_log(
    *,
    server: FeedServer,
    scene: Scene,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    status: int,
    body: bytes,
) -> None:
    """The token of an address is nowhere, whether reading it succeeds or fails."""
    caplog.set_level(logging.DEBUG)
    server.routes[f"/{TOKEN}"] = feed_server.answer(body, status=status)
    reading = scene.read(server.url(f"/{TOKEN}"), login=("ann", TOKEN))
    assert server.asked[0].path == f"/{TOKEN}"
    assert TOKEN not in repr(reading)
    assert TOKEN not in caplog.text
    assert TOKEN not in "".join(capfd.readouterr())
    for file in scene.folder.rglob("*"):
        assert not file.is_file() or TOKEN.encode() not in file.read_bytes()


def test_the_address_is_in_nothing_that_the_child_says(server: FeedServer) -> None:
    """Not even on the stderr that nobody keeps, nor when something unforeseen breaks."""
    server.routes[f"/{TOKEN}"] = feed_server.answer(CALENDAR)
    broken = make_request(server.url(f"/{TOKEN}")).replace(b'"window"', b'"widow"')
    for request in (make_request(server.url(f"/{TOKEN}")), broken):
        done = subprocess.run(
            [sys.executable, "-m", "nudge", "--reader"],
            input=request,
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert TOKEN.encode() not in done.stdout + done.stderr


def test_a_refused_address_is_not_repeated(scene: Scene) -> None:
    for location in (
        f"https://user:{TOKEN}@cal.example/",
        f"ftp://cal.example/{TOKEN}",
        f"https://169.254.169.254/{TOKEN}",
        f"https://cal.example:99999/{TOKEN}",
    ):
        reading = scene.read(location)
        assert reading.failure is Failure.REFUSED
        assert TOKEN not in repr(reading)


def test_a_named_address_is_kept_out_of_the_settings_values() -> None:
    source, access = name_feed(f"webcal://cal.example/{TOKEN}", 2)
    assert TOKEN not in repr((source, access))
    assert source.id == "feed-2"
    assert access is not None
    assert access.url == SecretUrl(f"webcal://cal.example/{TOKEN}")


def test_an_unchanged_file_is_answered_before_parsers_or_dataclasses_are_loaded(
    tmp_path: Path,
) -> None:
    """What an unchanged feed costs is a start of Python and a hash."""
    file = tmp_path / "team.ics"
    file.write_bytes(CALENDAR)
    code = (
        "import sys\nfrom nudge.bootstrap.reader import run_reader\nrun_reader()\n"
        "heavy = {'icalendar', 'dataclasses', 'PySide6', 'zoneinfo', 'typing_extensions'}\n"
        "sys.stderr.write(repr(sorted(heavy & set(sys.modules))))"
    )

    def ask(known: dict[str, str]) -> "subprocess.CompletedProcess[bytes]":
        request = make_request(str(file), known=known)
        return subprocess.run(
            [sys.executable, "-c", code], input=request, capture_output=True, timeout=60, check=True
        )

    from nudge.adapters.calendars.wire import decode_line

    first = decode_line(ask({}).stdout.splitlines()[-1])["done"]
    second = ask(first["known"])
    assert decode_line(second.stdout.splitlines()[-1])["done"]["state"] == "unchanged"
    assert second.stderr == b"[]"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of CPU time for a child")
def test_a_feed_that_takes_too_long_to_read_ends_its_child(tmp_path: Path) -> None:
    """The system ends it in the middle: it has said what it fetched, and nothing after that."""
    series = (
        b"BEGIN:VEVENT\r\nUID:%d\r\nDTSTART:20260301T090000Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n"
    )
    file = tmp_path / "endless.ics"
    events = b"".join(series % number for number in range(90_000))
    file.write_bytes(b"BEGIN:VCALENDAR\r\n" + events + b"END:VCALENDAR\r\n")
    done = subprocess.run(
        [sys.executable, "-c", "from nudge.bootstrap.reader import run_reader\nrun_reader(1)"],
        input=make_request(str(file)),
        capture_output=True,
        check=False,
    )
    assert done.returncode < 0
    assert [*map(json.loads, done.stdout.splitlines())] == [{"fetched": file.stat().st_size}]


def test_what_a_library_prints_does_not_mix_with_the_answer(tmp_path: Path) -> None:
    code = "from nudge.bootstrap.reader import run_reader\nrun_reader()\nprint('noise')"
    request = make_request(str(tmp_path / "gone.ics"))
    done = subprocess.run(
        [sys.executable, "-c", code], input=request, capture_output=True, timeout=60, check=True
    )
    assert b"noise" not in done.stdout
    assert b"noise" in done.stderr


def test_the_tray_loads_neither_parser_nor_network_to_ask_for_a_feed() -> None:
    code = (
        "import sys\nimport nudge.bootstrap.feeds, nudge.adapters.system.qt_children\n"
        "heavy = {'icalendar', 'PySide6.QtNetwork', 'keyring', 'dateutil', 'subprocess'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
