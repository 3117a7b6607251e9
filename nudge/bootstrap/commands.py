"""What commands read: feeds through the reader child, rules and guides from the packs.

Owns what a command needs of the outside world. Must not import Qt.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from nudge.adapters.system.paths import find_paths
from nudge.domain.events import Occurrence, find_instants
from nudge.domain.people import History
from nudge.domain.recognise import guess_me
from nudge.domain.settings import Settings
from nudge.engine.feeds import HISTORY
from nudge.engine.planning import Found, Sighting, find_moments
from nudge.engine.ports import FeedState, Library, Reading, Words

if TYPE_CHECKING:
    from nudge.adapters.content.shelf import PackLibrary
    from nudge.bootstrap.policy import Configuration


NO_CALENDAR = "There is no calendar in your settings. Name one with --feed."


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What came of reading some feeds: the good ones' occurrences, in order of time.

    `failures`: one sentence for each feed that could not be read. `complaints`: one line for
    each thing wrong inside the others. `calendar_names`: X-WR-CALNAME, where one is given.
    """

    occurrences: tuple[Occurrence, ...]
    failures: tuple[str, ...]
    complaints: tuple[str, ...]
    calendar_names: tuple[str, ...]


def read_feeds(feeds: Sequence[str], window: tuple[datetime, datetime], zone: tzinfo) -> Read:
    """Read the feeds that were named, or those of the user's settings, within the window (UTC)."""
    from nudge.bootstrap.feeds import name_feed, open_command_feed_reader

    named = [name_feed(feed, position) for position, feed in enumerate(feeds)]
    sources = [source for source, _ in named] or list(load_settings().feeds)
    addresses = {source.id: access for source, access in named if access is not None}
    policy = configure().fetch
    reader = open_command_feed_reader(
        lambda: zone, addresses=addresses, secrets=find_paths().secrets, policy=policy
    )
    readings: list[Reading] = []
    for source in sources:
        reader.read(source, window, readings.append)
    occurrences = [item for reading in readings for item in reading.occurrences]
    failures = [reading.message for reading in readings if reading.state is FeedState.FAILED]
    return Read(
        occurrences=tuple(sorted(occurrences, key=lambda item: _find_order(item, zone))),
        failures=tuple(failures) if sources else (NO_CALENDAR,),
        complaints=tuple(str(problem) for reading in readings for problem in reading.problems),
        calendar_names=tuple(
            reading.calendar_name for reading in readings if reading.calendar_name
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What was read, what it means, and what that rests on."""

    read: Read
    found: Found
    sighting: Sighting


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Whose calendars to look at, as of when (UTC), and in which zone.

    Without `feeds` the user's own are read, with the settings that go with them.
    """

    feeds: Sequence[str]
    me: Sequence[str]
    now: datetime
    zone: tzinfo


def look(question: Question, window: tuple[datetime, datetime], library: Library) -> Outlook:
    """Read the feeds and recognise the moments up to the window's end (UTC).

    A year and more before it is read as well: whether a talk is the first one hangs on that.
    """
    now, zone = question.now, question.zone
    settings = configure().defaults if question.feeds else load_settings()
    settings = replace(settings, me=tuple(map(str.lower, question.me)) or settings.me)
    start = min(now, window[0]) - HISTORY
    read = read_feeds(question.feeds, (start, window[1]), zone)
    if not settings.me:
        settings = replace(settings, me=guess_me(read.occurrences, read.calendar_names))
    sighting = Sighting(
        rules=library.rules(), settings=settings, history=History(), now=now, zone=zone
    )
    return Outlook(read=read, found=find_moments(read.occurrences, sighting), sighting=sighting)


def find_now() -> datetime:
    """The present instant in UTC, or the played one."""
    from nudge.adapters.timing.clock import make_clock

    return make_clock(os.environ).now()


def make_words() -> Words:
    """The sentences of notifications, in the user's language."""
    from nudge.ui.presenters.words import Sentences

    return Sentences()


def configure() -> "Configuration":
    """What the user and IT have chosen."""
    from nudge.bootstrap.policy import load_configuration

    return load_configuration(find_paths().settings)


def load_settings() -> Settings:
    """The user's settings under the policy; the defaults where nobody chose anything."""
    return configure().settings


def open_packs(packs: Sequence[str]) -> "PackLibrary":
    """The packs in these folders on top of those in force, loaded without any cache."""
    from nudge.bootstrap.content import load_library

    configuration = configure()
    folders = [*configuration.packs, *(Path(pack) for pack in packs)]
    return load_library(folders, configuration.contacts)


def _find_order(occurrence: Occurrence, zone: tzinfo) -> tuple[datetime, str]:
    return find_instants(occurrence.span, zone).start, occurrence.uid
