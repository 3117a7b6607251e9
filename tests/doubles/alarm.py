"""An alarm whose time passes only when a test plays it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from tests.doubles.clock import MemoryClock

_MINUTE = timedelta(minutes=1)


class MemoryAlarm:
    """Twin of the Alarm port: `play_until` moves the clock and rings and ticks on the way.

    `armed_at`: what is armed now, or None. `on_ring` and `on_tick` may be set later, since
    engine and alarm need each other.
    """

    def __init__(
        self,
        clock: MemoryClock,
        on_ring: Callable[[], None] = lambda: None,
        on_tick: Callable[[], None] = lambda: None,
    ) -> None:
        self._clock = clock
        self.on_ring = on_ring
        self.on_tick = on_tick
        self.armed_at: datetime | None = None

    def arm(self, at: datetime) -> None:
        self.armed_at = at

    def disarm(self) -> None:
        self.armed_at = None

    def play(self, length: timedelta) -> None:
        self.play_until(self._clock.now() + length)

    def play_until(self, end: datetime) -> None:
        """Let time pass up to and including `end`, minute by minute."""
        self.settle()
        while (now := self._clock.now()) < end:
            minute = now.replace(second=0, microsecond=0) + _MINUTE
            self._clock.set(min(end, minute, self.armed_at or end))
            if self._clock.now() == minute:
                self.on_tick()
            self.settle()

    def sleep(self, length: timedelta) -> None:
        """The machine sleeps: no tick and no ring until it wakes, then one tick and what is due."""
        self._clock.advance(length)
        self.on_tick()
        self.settle()

    def settle(self) -> None:
        """Ring as long as what is armed has come, as an event loop would at its next turn."""
        while self.armed_at is not None and self.armed_at <= self._clock.now():
            self.armed_at = None
            self.on_ring()
