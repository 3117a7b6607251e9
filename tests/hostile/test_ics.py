"""Hostile feeds: each ends well within its limit, and its good neighbour is there.

Reading happens in a process that the system ends after a few seconds of CPU time: a defence that
is gone shows as that, not as a slow test.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.harness import ROOT

FOLDER = Path(__file__).parent / "ics"
_CPU_S = 8
_READ = """
import json, resource, sys
from datetime import UTC, datetime
resource.setrlimit(resource.RLIMIT_CPU, ({cpu}, {cpu}))
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
from nudge.adapters.calendars.reader import read_calendar
window = (datetime(2024, 1, 5, tzinfo=UTC), datetime(2024, 1, 6, tzinfo=UTC))
calendar = read_calendar(sys.stdin.buffer.read(), feed="f", window=window, zone=UTC)
print(json.dumps([[each.uid for each in calendar.occurrences],
                  [problem.code for problem in calendar.problems]]))
"""

GOOD = (
    b"BEGIN:VEVENT\r\nUID:good@example\r\nDTSTART:20240105T090000Z\r\nDTEND:20240105T093000Z\r\n"
    b"END:VEVENT\r\n"
)


def read(content: bytes) -> tuple[list[str], list[str]]:
    """UIDs of the occurrences on the 5th of January 2024, and the codes of the problems."""
    done = subprocess.run(
        [sys.executable, "-c", _READ.format(cpu=_CPU_S)],
        input=content,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-500:] or "ended by the limit of CPU time"
    uids, codes = json.loads(done.stdout)
    return uids, codes


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.ics")))
def test_a_hostile_feed_ends_and_its_good_neighbour_is_there(name: str) -> None:
    """Whatever a feed asks for, the other events come through."""
    uids, _ = read((FOLDER / f"{name}.ics").read_bytes())
    assert "good@example" in uids


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("secondly-since-last-year", "rule_refused"),
        ("interval-huge", "rule_refused"),
        ("clock-parts", "rule_refused"),
        ("never-a-day", "rule_refused"),
        ("long-overlap", "rule_refused"),
        ("nesting", "nested"),
    ],
)
def test_a_refused_rule_is_told(name: str, code: str) -> None:
    """The user learns why a series is shown once."""
    assert code in read((FOLDER / f"{name}.ics").read_bytes())[1]


def _wrap(body: bytes) -> bytes:
    return b"BEGIN:VCALENDAR\r\n" + body + GOOD + b"END:VCALENDAR\r\n"


def test_two_hundred_thousand_exceptions_are_not_heeded() -> None:
    """The first two thousand are, and the rest is told."""
    dates = b",".join(b"2024%04dT%06dZ" % (101 + i % 20, i) for i in range(200_000))
    start = b"BEGIN:VEVENT\r\nUID:bomb\r\nDTSTART:20240101T000000Z\r\nRRULE:FREQ=DAILY\r\n"
    bomb = start + b"EXDATE:" + dates + b"\r\nRDATE:" + dates + b"\r\nEND:VEVENT\r\n"
    uids, codes = read(_wrap(bomb))
    assert "good@example" in uids
    assert {"many_exdates", "many_rdates"} <= set(codes)


def test_a_hundred_thousand_events_are_the_most() -> None:
    """What comes after them is not read, and that is told."""
    flood = b"BEGIN:VEVENT\r\nUID:x\r\nDTSTART:19990101T090000Z\r\nEND:VEVENT\r\n" * 100_001
    uids, codes = read(b"BEGIN:VCALENDAR\r\n" + GOOD + flood + b"END:VCALENDAR\r\n")
    assert uids == ["good@example"]
    assert codes == ["too_many"]


def test_begins_without_ends_cost_no_more_than_their_length() -> None:
    """Looking for each END afresh would be quadratic."""
    uids, codes = read(_wrap(b"BEGIN:VEVENT\r\nUID:x\r\n" * 90_000))
    assert "good@example" in uids
    assert "no_end" in codes


def test_two_thousand_dear_series_are_not_all_expanded() -> None:
    """Each alone is within its limit; after as many as a feed may have, the rest is shown once."""
    series = (
        b"BEGIN:VEVENT\r\nUID:%d\r\nDTSTART:05000101T090000Z\r\n"
        b"RRULE:FREQ=MONTHLY;BYDAY=-1FR\r\nEND:VEVENT\r\n"
    )
    uids, codes = read(_wrap(b"".join(series % number for number in range(2_000))))
    assert "good@example" in uids
    assert "rule_refused" in codes


def test_ten_thousand_faults_are_counted_not_listed() -> None:
    """Two hundred problems say enough."""
    _, codes = read(_wrap(b"BEGIN:VEVENT\r\nUID:x\r\nDTSTART:soon\r\nEND:VEVENT\r\n" * 10_000))
    assert len(codes) == 201
    assert codes[-1] == "more_problems"
