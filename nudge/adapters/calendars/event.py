"""One VEVENT: its times and its place in a series, as values.

Owns the clock that a series follows. Must not parse: event_reader does.
Source: RFC 5545, 3.6.1 and 3.8.5.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from nudge.adapters.calendars.dates import When, find_day
from nudge.adapters.calendars.rules import Rule, Wall, as_datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One VEVENT. `start` and `end` are both days or both aware; `text` holds its own lines.

    `periods`: RDATEs with their ends, if given. `recurrence_id`: the instance that it stands
    for. `number`: its place in the stream. `is_floating`: it follows the reader's clock.
    """

    uid: str
    number: int
    start: When
    end: When
    is_floating: bool = False
    rules: tuple[Rule, ...] = ()
    periods: tuple[tuple[When, When | None], ...] = ()
    exceptions: tuple[When, ...] = ()
    recurrence_id: When | None = None
    is_this_and_future: bool = False
    sequence: int = 0
    is_cancelled: bool = False
    is_cancel_message: bool = False
    text: str = field(repr=False)

    @property
    def is_series(self) -> bool:
        """Whether it stands for more, or for less, than its one start."""
        return bool(self.rules or self.periods or self.exceptions)

    @property
    def zone(self) -> tzinfo:
        """The zone whose clock the series follows."""
        return (isinstance(self.start, datetime) and self.start.tzinfo) or UTC

    def wall(self, when: When) -> Wall:
        """A time by the clock of this series: a day if it is all-day, naive otherwise."""
        if not isinstance(self.start, datetime):
            return find_day(when)
        if not isinstance(when, datetime):
            return datetime.combine(when, self.start.time())
        # A "Z" on an exception of a floating series was never meant as UTC.
        is_here = when.tzinfo is self.zone or (self.is_floating and when.tzinfo is UTC)
        return (when if is_here else when.astimezone(self.zone)).replace(tzinfo=None)

    def end_after(self, start: When) -> When:
        """The end of the instance that begins at `start`: the wall clock shows the same length."""
        if not isinstance(start, datetime) or not isinstance(self.start, datetime):
            return start + (find_day(self.end) - find_day(self.start))
        length = as_datetime(self.wall(self.end)) - as_datetime(self.wall(self.start))
        return max(start, start + length, key=lambda when: when.astimezone(UTC))
