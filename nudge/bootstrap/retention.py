"""Deletes what was written after meetings once it is older than the user or IT want it kept.

Looks once a day. Open promises stay, whatever their age.
"""

from contextlib import suppress
from datetime import date, timedelta

from nudge.adapters.store.sqlite_store import SqliteStore
from nudge.domain.settings import Settings
from nudge.engine.ports import Clock, StoreError


class Retention:
    """Prunes the journal of the settings that it was told last."""

    def __init__(self, store: SqliteStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._days: int | None = None
        self._looked_on: date | None = None

    def follow(self, settings: Settings) -> None:
        """Keep so many days from now on."""
        if settings.reflection_retention_days != self._days:
            self._days, self._looked_on = settings.reflection_retention_days, None
            self.tick()

    def tick(self) -> None:
        """Called once a minute; looks once a day."""
        now = self._clock.now()
        if self._days is None or self._looked_on == now.date():
            return
        with suppress(StoreError):  # tomorrow is early enough to try again
            self._store.prune(now - timedelta(days=self._days))
            self._looked_on = now.date()
