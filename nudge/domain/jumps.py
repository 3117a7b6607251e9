"""Clock jumps: what happened to the clock between two looks at it.

Owns the decision whether the machine slept or the clock was set. Must not read any clock.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

# A network time daemon slews by less than this between two ticks; a hand on the clock does not.
TOLERANCE = timedelta(seconds=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """Three clocks read at one instant.

    `wall`: what the clock on the wall says, in UTC. `awake`: time that the machine has run.
    `elapsed`: the same with its sleep; None where the system counts no sleep apart.
    """

    wall: datetime
    awake: timedelta
    elapsed: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """How long the machine slept, and by how much the clock was set (negative: back).

    Without a clock that counts sleep, a leap forward is taken for sleep.
    """

    slept: timedelta = timedelta()
    set_by: timedelta = timedelta()


def find_jump(before: ClockReading, after: ClockReading) -> Jump | None:
    """What happened between two readings beyond the plain passing of time, or None."""
    passed = after.wall - before.wall
    awake = after.awake - before.awake
    if before.elapsed is None or after.elapsed is None:
        leap = passed - awake
        jump = Jump(slept=leap) if leap > timedelta() else Jump(set_by=leap)
    else:
        elapsed = after.elapsed - before.elapsed
        jump = Jump(slept=elapsed - awake, set_by=passed - elapsed)
    jump = Jump(slept=_beyond_tolerance(jump.slept), set_by=_beyond_tolerance(jump.set_by))
    return None if jump == Jump() else jump


def _beyond_tolerance(leap: timedelta) -> timedelta:
    return leap if abs(leap) > TOLERANCE else timedelta()
