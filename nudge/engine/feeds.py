"""Feeds: the last good occurrences of each calendar, and how each calendar is doing.

Owns when a feed is read again and whether a reading is believed. Reading is a port's work.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta, tzinfo
from itertools import chain
from zlib import crc32

from nudge.domain.backoff import LONGEST, USUAL, find_next_refresh
from nudge.domain.events import Occurrence, find_instants
from nudge.domain.feeds import Doubt, Sight, judge_sight
from nudge.domain.settings import FeedSource
from nudge.engine.desk import FeedHealth
from nudge.engine.ports import FeedState, Ports, Reading, StoreError

KEPT_BEFORE = timedelta(days=1)
KEPT_AFTER = timedelta(days=16)
DATES_AFTER = timedelta(days=40)
"""Whole days are known further ahead: a season counts down from four weeks before its end."""
HISTORY = timedelta(days=400)
# The name of a kept value, with the feed's id behind it.
DOUBT = "doubt/"


class Feeds:
    """The calendars that are watched. `on_change` is called when their occurrences changed."""

    def __init__(
        self, sources: Sequence[FeedSource], ports: Ports, on_change: Callable[[Reading], None]
    ) -> None:
        self._sources = {source.id: source for source in sources}
        self._ports = ports
        self._on_change = on_change
        self._occurrences: dict[str, tuple[Occurrence, ...]] = {}
        self._read_at: dict[str, datetime] = {}
        self._looking_back: set[str] = set()
        self._messages: dict[str, str] = {}
        self._doubts: dict[str, Doubt] = {}
        self._confirmed: set[str] = set()
        self._failures: dict[str, int] = {}
        self._next: dict[str, datetime] = {}

    def load(self) -> None:
        """Take up the last good copies that the store holds, of what was not read meanwhile."""
        for feed in self._sources:
            kept = self._ports.store.find_reading(feed)
            if kept is not None and feed not in self._occurrences:
                occurrences, self._read_at[feed] = kept
                self._occurrences[feed] = tuple(occurrences)
            doubt = _parse_doubt(self._ports.store.find_value(DOUBT + feed))
            if doubt is not None:
                self._doubts[feed] = doubt

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """What all feeds hold around now."""
        return tuple(chain.from_iterable(self._occurrences.values()))

    @property
    def health(self) -> tuple[FeedHealth, ...]:
        """How each feed is doing, in the order of the settings."""
        return tuple(
            FeedHealth(
                name=source.name,
                read_at=self._read_at.get(feed),
                message=self._messages.get(feed, ""),
                feed=feed,
                is_doubted=feed in self._doubts,
            )
            for feed, source in self._sources.items()
        )

    def refresh_due(self) -> None:
        """Read the feeds for which it is time; also after the clock was set back."""
        now = self._ports.clock.now()
        for feed in self._sources:
            next_at = self._next.get(feed, now)
            if not now < next_at <= now + LONGEST:
                self.refresh(feed)

    def refresh_all(self) -> None:
        """Read all feeds now, changed or not, because the user wants it."""
        for feed in self._sources:
            self.refresh(feed, is_forced=True)

    def look_back(self) -> None:
        """Read all feeds as if for the first time: new rules may know whom the old did not."""
        self._looking_back.update(self._sources)
        self.refresh_all()

    def confirm_empty(self, feed: str) -> None:
        """The user says that a feed which came back empty really is: believe its next reading."""
        self._confirmed.add(feed)
        self.refresh(feed, is_forced=True)

    def refresh(self, feed: str, *, is_forced: bool = False) -> None:
        """Ask for one feed; what comes back replaces what is known, if it is believed."""
        now = self._ports.clock.now()
        # Should no answer ever come, the feed is asked again all the same.
        self._next[feed] = now + USUAL
        window = self._find_window(feed, now)
        self._ports.reader.read(self._sources[feed], window, self._on_read, is_forced=is_forced)

    def _find_window(self, feed: str, now: datetime) -> tuple[datetime, datetime]:
        """Whole local days, so that an unchanged feed stays unchanged until midnight.

        Back to the last reading, so that nobody who was met since is missed; the first time
        far enough to know who was met before.
        """
        zone = self._ports.clock.zone()
        read_at = self._read_at.get(feed)
        if read_at is None or feed in self._looking_back:
            back = HISTORY
        else:
            back = max(now - read_at, timedelta(0)) + KEPT_BEFORE
        today = _find_midnight(now, zone)
        return _find_midnight(now - back, zone), today + DATES_AFTER

    def _on_read(self, reading: Reading) -> None:
        feed, now = reading.feed, self._ports.clock.now()
        belief = judge_sight(
            _find_sight(reading),
            self._doubts.get(feed),
            now,
            had_events=bool(self._occurrences.get(feed)),
            is_confirmed=feed in self._confirmed,
        )
        self._confirmed.discard(feed)
        self._messages[feed] = reading.message
        self._keep_doubt(feed, belief.doubt)
        self._wait(reading, now)
        if reading.state is not FeedState.FAILED:
            self._read_at[feed] = now
            self._looking_back.discard(feed)
        if belief.is_taken:
            self._keep(reading, now)
        self._on_change(reading)

    def _keep_doubt(self, feed: str, doubt: Doubt | None) -> None:
        """Remember since when a feed is doubted, also past the end of the program."""
        if doubt == self._doubts.get(feed):
            return
        self._doubts.pop(feed, None)
        if doubt is not None:
            self._doubts[feed] = doubt
        said = f"{doubt.since.isoformat()} {doubt.fetches}" if doubt else ""
        # A doubt that cannot be kept begins afresh with the next start: the safe side.
        with suppress(StoreError):
            self._ports.store.save_value(DOUBT + feed, said)

    def _wait(self, reading: Reading, now: datetime) -> None:
        """Decide when to ask the feed again."""
        feed = reading.feed
        is_failed = reading.state is FeedState.FAILED
        self._failures[feed] = self._failures.get(feed, 0) + 1 if is_failed else 0
        self._next[feed] = find_next_refresh(
            now,
            failure=reading.failure,
            failures=self._failures[feed],
            retry_after=reading.retry_after,
            jitter=_find_jitter(feed, now),
        )

    def _keep(self, reading: Reading, now: datetime) -> None:
        zone = self._ports.clock.zone()
        first, last = now - KEPT_BEFORE, _find_midnight(now, zone) + KEPT_AFTER
        kept = tuple(
            occurrence
            for occurrence in reading.occurrences
            if find_instants(occurrence.span, zone).end > first
            and (occurrence.is_all_day or find_instants(occurrence.span, zone).start < last)
        )
        self._occurrences[reading.feed] = kept
        try:
            self._ports.store.save_reading(reading.feed, kept, now)
        except StoreError as error:
            self._messages[reading.feed] = str(error)


def _parse_doubt(kept: str | None) -> Doubt | None:
    if not kept:
        return None
    since, _, fetches = kept.partition(" ")
    return Doubt(since=datetime.fromisoformat(since), fetches=int(fetches))


def _find_sight(reading: Reading) -> Sight:
    if reading.state is FeedState.FAILED:
        return Sight.FAILED
    if reading.state is FeedState.UNCHANGED:
        return Sight.UNCHANGED
    return Sight.EMPTY if reading.is_empty else Sight.FULL


def _find_midnight(at: datetime, zone: tzinfo) -> datetime:
    return datetime.combine(at.astimezone(zone).date(), time(), zone).astimezone(UTC)


def _find_jitter(feed: str, now: datetime) -> float:
    """A number from 0 to 1 that differs between machines' feeds and between minutes."""
    return crc32(f"{feed}{now.isoformat()}".encode()) / 2**32
