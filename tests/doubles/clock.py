"""A clock that stands still until it is moved."""

from datetime import UTC, datetime, timedelta, tzinfo


class MemoryClock:
    """Twin of the Clock port."""

    def __init__(self, now: datetime, zone: tzinfo = UTC) -> None:
        self._now = now.astimezone(UTC)
        self._zone = zone

    def now(self) -> datetime:
        return self._now

    def zone(self) -> tzinfo:
        return self._zone

    def advance(self, by: timedelta) -> None:
        """Let time pass, or set the clock back with a negative `by`."""
        self._now += by

    def set(self, now: datetime) -> None:
        self._now = now.astimezone(UTC)

    def move_to(self, zone: tzinfo) -> None:
        """Fly to another zone."""
        self._zone = zone
