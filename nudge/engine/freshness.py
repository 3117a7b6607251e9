"""Freshness: whether what is about to be shown rests on a fresh copy of its calendar.

Decides which feeds are read again shortly before a nudge is due, and when. A feed that
fails is left to its own back-off. Must not read anything.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from nudge.domain.merging import flatten
from nudge.domain.nudges import Nudge, Plan
from nudge.engine.desk import FeedHealth

FRESH = timedelta(minutes=10)
"""A meeting that was cancelled longer ago than this brings no nudge any more."""

AHEAD = timedelta(minutes=1)
"""So long before a nudge is due its calendar is read again: time for a slow server to answer."""


class Freshness:
    """Remembers what was asked for, so that a feed that never answers is asked once a nudge."""

    def __init__(self) -> None:
        self._asked: dict[str, datetime] = {}

    def take_stale(self, plan: Plan, health: Sequence[FeedHealth], now: datetime) -> list[str]:
        """The feeds to read now, since a nudge of theirs is due within the minute."""
        feeds = _find_old(plan.due, health, now + AHEAD)
        stale = []
        for nudge in _list_ahead(plan, now):
            feed = nudge.feed
            asked = self._asked.get(feed)
            is_asked = asked is not None and now - AHEAD * 2 < asked <= now
            if nudge.at <= now + AHEAD and feed in feeds and not is_asked:
                self._asked[feed] = now
                stale.append(feed)
        return stale

    def find_next(self, plan: Plan, health: Sequence[FeedHealth], now: datetime) -> datetime | None:
        """When a feed is to be read next because of a nudge, in UTC."""
        instants = (
            nudge.at - AHEAD
            for nudge in _list_ahead(plan, now)
            if nudge.at - AHEAD > now and nudge.feed in _find_old([nudge], health, nudge.at)
        )
        return min(instants, default=None)


def _list_ahead(plan: Plan, now: datetime) -> Iterable[Nudge]:
    return (nudge for nudge in flatten(plan.due) if nudge.at > now)


def _find_old(
    nudges: Iterable[Nudge], health: Sequence[FeedHealth], at: datetime
) -> frozenset[str]:
    """The feeds of the nudges whose copy will be old then, and that do not fail."""
    feeds = {nudge.feed for nudge in flatten(nudges)}
    return frozenset(
        each.feed
        for each in health
        if each.feed in feeds
        and not each.message
        and each.read_at is not None
        and at - each.read_at > FRESH
    )
