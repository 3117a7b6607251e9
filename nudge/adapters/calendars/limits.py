"""The limits that keep a hostile or broken feed from costing time and memory.

Owns the numbers. Must not act on them: scan, rules and series do.
Source: SECURITY rows 7 and 8.
"""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a feed may cost.

    `steps`: from the start of a series to the end of the window, whatever its FREQ.
    `feed_steps`: of all series of a feed together.
    `length`: of one occurrence of a series that returns before it has ended.
    `dates`: EXDATE and RDATE values of one event, each. `nesting`: components in an event.
    """

    events: int = 100_000
    interval: int = 1_000
    steps: int = 20_000
    feed_steps: int = 500_000
    dates: int = 2_000
    length: timedelta = timedelta(days=31)
    nesting: int = 3


DEFAULT = Limits()
