"""A played day of one-on-ones: the real program against a recording notification server.

Without a screen, so that one life of the program costs a second. Owns the processes that it
starts; what came of the day is compared by `find_faults`.
"""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from nudge.adapters.store.memory import OccurrenceCodec
from nudge.adapters.store.sqlite_store import open_store
from nudge.adapters.system.paths import find_content
from nudge.bootstrap.content import compile_packs
from nudge.domain.deliveries import Delivery, DeliveryState
from tests.doubles.notification_server import NotificationServer
from tests.doubles.private_bus import run_bus
from tests.e2e.feeds import ME, write_calendar

NAMES = ("Ada", "Bea", "Cleo", "Dora", "Elif", "Fay")
MORNING = datetime(2027, 3, 16, 8, 40, tzinfo=UTC)
EVENING = datetime(2027, 3, 16, 15, 40, tzinfo=UTC)
KINDS = ("prepare", "reflect")
TOGETHER = timedelta(minutes=3)

_SETTINGS = """{
 "prepares_per_day": 10, "routine_reflections_per_week": 10,
 "has_tips": false, "has_lessons": false, "has_digest": false
}"""
_WEEKLY = """\
BEGIN:VEVENT
UID:{name}@example.org
DTSTAMP:20261120T090000Z
SUMMARY:1:1 {name} / Sam
ORGANIZER;CN=Sam Rivera:mailto:{me}
ATTENDEE;CN=Sam Rivera;PARTSTAT=ACCEPTED:mailto:{me}
ATTENDEE;CN={name} Nair;PARTSTAT=ACCEPTED:mailto:{name}@example.org
DTSTART:20261201T{hour:02}0000Z
DTEND:20261201T{hour:02}3000Z
RRULE:FREQ=WEEKLY
END:VEVENT"""


@dataclass(slots=True, kw_only=True)
class Life:
    """One run of the program: its clock said `at` when it first spoke to the server."""

    process: subprocess.Popen[bytes]
    at: datetime
    speed: float
    spoke: float | None = None

    def now(self) -> datetime:
        """What its clock says now, at the earliest."""
        lived = 0.0 if self.spoke is None else time.monotonic() - self.spoke
        return self.at + timedelta(seconds=lived * self.speed)

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self.process.send_signal(number)

    def end(self, number: signal.Signals = signal.SIGKILL) -> None:
        """End it, if it is still there, and wait until it has gone."""
        self.process.send_signal(number)
        self.process.wait(20)


@dataclass(slots=True, kw_only=True)
class Day:
    """The day, its server, and the one program that runs at a time."""

    folder: Path
    address: str
    server: NotificationServer
    speed: float
    lives: list[Life] = field(default_factory=list)

    @property
    def home(self) -> Path:
        """The home that all lives share."""
        return self.folder / "home"

    def begin(self) -> datetime:
        """Let the program see its calendar for the first time, which arms nothing in the past."""
        life = self.live(MORNING - timedelta(hours=4))
        self.watch(life, lambda: life.spoke is not None and self._is_read())
        life.end()
        return MORNING

    def live(self, at: datetime) -> Life:
        """Start the program with a clock that says `at`."""
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "DBUS_SESSION_BUS_ADDRESS": self.address,
            "NUDGE_HOME": str(self.home),
            "NUDGE_CLOCK": f"{at.isoformat()},{self.speed:g}",
            "TZ": "UTC",
        }
        command = [sys.executable, "-m", "nudge", "--feed", str(self.folder / "work.ics")]
        with (self.folder / "nudge.log").open("ab") as log:
            process = subprocess.Popen(
                [*command, "--me", ME], env=environment, stdout=log, stderr=log
            )
        self.lives.append(Life(process=process, at=at, speed=self.speed))
        return self.lives[-1]

    def watch(self, life: Life, is_over: Callable[[], bool], limit_s: float = 60) -> None:
        """Serve the bus until `is_over`, or until the program has ended."""
        asked, limit = self.server.asked, time.monotonic() + limit_s
        while life.process.poll() is None and not is_over():
            assert time.monotonic() < limit, f"{self.said()}\nnot over: {life.now()}"
            QCoreApplication.processEvents()
            if life.spoke is None and self.server.asked > asked:
                life.spoke = time.monotonic()
            time.sleep(0.002)

    def _is_read(self) -> bool:
        try:
            return bool(self._read("SELECT 1 FROM fact WHERE name LIKE 'first_sight/%'"))
        except sqlite3.OperationalError:  # not made yet
            return False

    def _read(self, question: str) -> list[Any]:
        path = self.home / "data" / "nudge.db"
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(question).fetchall()

    def find_deliveries(self) -> Sequence[Delivery]:
        """What the store knows of the day."""
        codec = OccurrenceCodec(encode=lambda _one: "", decode=lambda _text: None)  # type: ignore[arg-type,return-value]
        store = open_store(self.home / "data" / "nudge.db", codec, lambda _problem: None)
        with closing(store):
            return store.find_deliveries(MORNING - timedelta(hours=1))

    def find_shown(self) -> Counter[tuple[str, str]]:
        """How often each nudge was received by the server, by name and kind."""
        return Counter(name_nudge(body) for body in self.server.notified)

    def find_faults(self) -> list[str]:
        """What was shown twice, and what came neither to the server nor under missed."""
        shown = self.find_shown()
        faults = [f"shown {count} times: {which}" for which, count in shown.items() if count > 1]
        rows = {
            (name, row.kind): row
            for row in self.find_deliveries()
            for name in NAMES
            if name in row.title
        }
        received = [rows[which] for which in shown if which in rows]
        planned = [(name, kind) for name in NAMES for kind in KINDS]
        return faults + [
            f"lost without a line: {name}, {kind}: {rows.get((name, kind))}"
            for name, kind in planned
            if not shown[name, kind] and not _is_told(rows.get((name, kind)), received)
        ]

    def said(self) -> str:
        """What all lives printed."""
        return (self.folder / "nudge.log").read_text(encoding="utf-8")


@contextmanager
def open_day(folder: Path, speed: float) -> Iterator[Day]:
    """A home with a compiled library, a calendar, a bus and a server; needs a QApplication."""
    home = folder / "home"
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.json").write_text(_SETTINGS)
    compile_packs([find_content()], home / "cache" / "library.sqlite")
    events = [_WEEKLY.format(name=name, me=ME, hour=9 + n) for n, name in enumerate(NAMES)]
    write_calendar(folder / "work.ics", *events)
    with run_bus(folder) as address:
        server = NotificationServer(address)
        day = Day(folder=folder, address=address, server=server, speed=speed)
        try:
            yield day
        finally:
            for life in day.lives:
                if life.process.poll() is None:
                    life.process.kill()
                    life.process.wait()
            server.close()


def _is_told(row: Delivery | None, received: Iterable[Delivery]) -> bool:
    """Whether it stands under missed with a reason, or was shown as one with another."""
    if row is None:
        return False
    if row.state is DeliveryState.MISSED:
        return bool(row.reason)
    return row.state is not DeliveryState.CLAIMED and any(
        row.kind == other.kind and abs(row.changed_at - other.changed_at) < TOGETHER
        for other in received
    )


def name_nudge(body: tuple[Any, ...]) -> tuple[str, str]:
    """Name and kind of what Notify brought."""
    text, actions = f"{body[3]} {body[4]}", body[5]
    name = next((name for name in NAMES if name in text), text)
    return name, next((kind for kind in KINDS if kind in actions), "")
