"""A reader of feeds that answers when the test lets it."""

from collections.abc import Callable
from datetime import datetime

from nudge.domain.settings import FeedSource
from nudge.engine.ports import FeedState, Reading

OnRead = Callable[[Reading], None]


class MemoryFeedReader:
    """Twin of the FeedReader port: answers with the reading that stands under the feed's id.

    `requests`: (feed id, window, is_forced) of all that was asked, in order. A feed without
    a reading fails.
    """

    def __init__(self) -> None:
        self.readings: dict[str, Reading] = {}
        self.requests: list[tuple[str, tuple[datetime, datetime], bool]] = []
        self._waiting: dict[str, OnRead] = {}

    def read(
        self,
        feed: FeedSource,
        window: tuple[datetime, datetime],
        on_read: OnRead,
        *,
        is_forced: bool = False,
    ) -> None:
        self.requests.append((feed.id, window, is_forced))
        self._waiting[feed.id] = on_read

    def settle(self) -> None:
        """Answer everything that was asked and not replaced."""
        while self._waiting:
            feed, on_read = next(iter(self._waiting.items()))
            del self._waiting[feed]
            missing = Reading(feed=feed, state=FeedState.FAILED, message="There is no such file.")
            on_read(self.readings.get(feed, missing))
