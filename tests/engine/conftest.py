"""The world that the engine's tests begin with."""

import pytest

from nudge.domain.settings import FeedSource, Settings
from nudge.engine.ports import Library
from tests.engine.world import FEED, ME, World


@pytest.fixture(scope="module")
def library() -> Library:
    from nudge.bootstrap.commands import open_packs

    return open_packs(())


@pytest.fixture
def world(library: Library) -> World:
    feed = FeedSource(id=FEED, name="Work", location="/calendars/work.ics")
    return World(library, Settings(feeds=(feed,), me=(ME,), has_tips=False, has_lessons=False))
