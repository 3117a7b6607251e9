"""The watch over clock and zone: what changed since it last looked.

Owns the last reading. Must not act on what it finds; the engine does.
"""

from dataclasses import dataclass

from nudge.adapters.timing.clock import SystemClock
from nudge.domain.jumps import Jump, find_jump


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockChange:
    """Why a plan made before may be wrong: a jump of the clock, another zone, or both."""

    jump: Jump | None
    is_new_zone: bool


class Watch:
    """Compares the clocks with what they said at the last look; cheap enough for every tick."""

    def __init__(self, clock: SystemClock) -> None:
        self._clock = clock
        self._last = clock.read()

    def look(self) -> ClockChange | None:
        """What changed since the last look, or None; refreshes the clock's zone."""
        last, self._last = self._last, self._clock.read()
        jump, is_new_zone = find_jump(last, self._last), self._clock.refresh_zone()
        if jump is None and not is_new_zone:
            return None
        return ClockChange(jump=jump, is_new_zone=is_new_zone)
