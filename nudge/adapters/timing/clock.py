"""The clock: the one place that reads it, and the played clock of tests and demo.

Owns the present instant and the user's zone. Must not decide anything from them.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from nudge.adapters.timing.zones import find_system_zone, find_zone
from nudge.domain.jumps import ClockReading
from nudge.domain.override import override

CLOCK_VARIABLE = "NUDGE_CLOCK"
_HOME_VARIABLE = "NUDGE_HOME"
_MAX_SPEED = 100_000


class ClockError(Exception):
    """`NUDGE_CLOCK` cannot be honoured; says why in one line."""


class SystemClock:
    """The system's clock. The zone is the user's choice, else the system's, re-read on demand."""

    def __init__(self, zone: str = "") -> None:
        self._chosen = find_zone(zone) if zone else None
        self._zone: ZoneInfo = self._chosen or find_system_zone()

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)

    def zone(self) -> tzinfo:
        """The zone that the user chose, else the system's as last read."""
        return self._zone

    def choose_zone(self, zone: str) -> bool:
        """Live in the zone of that name, or in the system's if empty; True when that is a change.

        A name that the tz database does not know counts as empty.
        """
        self._chosen = find_zone(zone) if zone else None
        return self.refresh_zone()

    def refresh_zone(self) -> bool:
        """Look again which zone the system is in; True when the user's zone has changed."""
        zone = self._chosen or find_system_zone()
        is_changed = zone.key != self._zone.key
        self._zone = zone
        return is_changed

    def read(self) -> ClockReading:
        """All clocks at once, for the watch over jumps.

        Source: clock_gettime(2): CLOCK_BOOTTIME counts suspend, CLOCK_MONOTONIC does not.
        Python's monotonic clock stands still in sleep on macOS and goes on on Windows.
        """
        elapsed = None
        if hasattr(time, "CLOCK_BOOTTIME"):
            elapsed = timedelta(seconds=time.clock_gettime(time.CLOCK_BOOTTIME))
        return ClockReading(
            wall=self.now(), awake=timedelta(seconds=time.monotonic()), elapsed=elapsed
        )

    def real_now(self) -> datetime:
        """The present instant of the system's clock, in UTC, whatever is played."""
        return datetime.now(UTC)

    def find_real(self, at: datetime) -> datetime:
        """The instant on the system's clock at which this clock will say `at`."""
        return at

    def find_real_length(self, length: timedelta) -> timedelta:
        """How long `length` of this clock takes in real time."""
        return length


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """What a played clock says first (UTC), and how many times as fast as time it runs."""

    start: datetime
    speed: float


class PlayedClock(SystemClock):
    """A clock that starts where it is told and runs faster; it never jumps."""

    def __init__(self, play: Play, zone: str = "") -> None:
        super().__init__(zone)
        self._play = play
        self._began = time.monotonic()

    @override
    def now(self) -> datetime:
        """The played instant in UTC."""
        return self._play.start + self._find_played()

    @override
    def read(self) -> ClockReading:
        """The played clock alone: what the machine does meanwhile is no part of the play."""
        played = self._find_played()
        return ClockReading(wall=self._play.start + played, awake=played, elapsed=played)

    @override
    def find_real(self, at: datetime) -> datetime:
        """The instant on the system's clock at which the played clock will have reached `at`."""
        # One microsecond more: rounding must not make anything early.
        wait = self.find_real_length(at - self.now()) + timedelta(microseconds=1)
        return self.real_now() + wait

    @override
    def find_real_length(self, length: timedelta) -> timedelta:
        """How long `length` of played time takes in real time."""
        return length / self._play.speed

    def _find_played(self) -> timedelta:
        return timedelta(seconds=(time.monotonic() - self._began) * self._play.speed)


def parse_play(text: str, zone: tzinfo) -> Play:
    """The play that `start,speed` asks for; a start without an offset is read in `zone`.

    Raises `ClockError` where either cannot be read. The speed defaults to 1.
    """
    start_text, _, speed_text = text.partition(",")
    try:
        start = datetime.fromisoformat(start_text.strip())
        speed = float(speed_text.strip() or "1")
    except ValueError:
        start, speed = None, 0.0
    if start is None or not 0 < speed <= _MAX_SPEED:
        raise ClockError(
            f"{CLOCK_VARIABLE}={text!r} is not understood: write an ISO start and a speed, "
            f"such as 2026-03-02T08:00,120."
        )
    start = start if start.tzinfo else start.replace(tzinfo=zone)
    return Play(start=start.astimezone(UTC), speed=speed)


def make_clock(environ: Mapping[str, str], zone: str = "") -> SystemClock:
    """The system's clock, or the played one that `NUDGE_CLOCK` asks for.

    `zone`: the IANA name that the settings hold, or empty for the system's. Raises
    `ClockError` when a played clock is asked for without a home of its own: it would
    write times that never were into the user's history.
    """
    text = environ.get(CLOCK_VARIABLE, "")
    if not text:
        return SystemClock(zone)
    if not environ.get(_HOME_VARIABLE, ""):
        raise ClockError(
            f"{CLOCK_VARIABLE} is honoured only together with {_HOME_VARIABLE}: "
            f"name a folder there, or unset {CLOCK_VARIABLE}."
        )
    home = find_zone(zone) if zone else None
    return PlayedClock(parse_play(text, home or find_system_zone()), zone)
