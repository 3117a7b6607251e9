"""Asks reader children for feeds, and turns their lines into readings.

Owns what is asked of a child and what its silence means. Must stay cheap: this is the
only part of reading that the tray loads. It neither fetches nor parses, and keeps no
address longer than it takes to hand it to the child.
"""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from typing import Any

from nudge.adapters.calendars import wire
from nudge.domain.events import Occurrence
from nudge.domain.failures import Failure
from nudge.domain.feeds import Access, FetchPolicy
from nudge.domain.override import override
from nudge.domain.problems import Problem
from nudge.domain.settings import FeedSource
from nudge.engine.children import Child, ChildListener, Children, Ending
from nudge.engine.ports import FeedReader, FeedState, Reading

READER_VERB = "--reader"

# A fetch may take 60 s, a reading 30 s of CPU; on a busy machine these are more than that.
TIME_LIMIT = timedelta(minutes=3)
CHILDREN_AT_ONCE = 2

# Hands over how to get at a feed, or a sentence that says why it cannot be known.
FindAccess = Callable[[FeedSource, Callable[[Access | str], None]], None]
OnRead = Callable[[Reading], None]


class ReaderClient(FeedReader):
    """The port FeedReader over child processes: at most two run, the others wait their turn."""

    def __init__(
        self,
        children: Children,
        find_access: FindAccess,
        find_zone: Callable[[], tzinfo],
        *,
        policy: FetchPolicy | None = None,
        cache: str = "",
    ) -> None:
        """Read through `children`.

        Args:
            children: Starts the reader children.
            find_access: Gives the address and login of a feed, or the file's path.
            find_zone: Gives the zone in which floating times are read.
            policy: What a fetch may reach.
            cache: A private folder in which a child may remember what it has read, or empty.
        """
        self._children = children
        self._find_access = find_access
        self._find_zone = find_zone
        self._policy = policy or FetchPolicy()
        self._cache = cache
        self._jobs: dict[str, _Job] = {}
        self._known: dict[str, Mapping[str, str]] = {}
        self._waiting: deque[_Job] = deque()

    @override
    def read(
        self,
        feed: FeedSource,
        window: tuple[datetime, datetime],
        on_read: OnRead,
        *,
        is_forced: bool = False,
    ) -> None:
        self.drop(feed.id)
        job = _Job(feed=feed, window=window, on_read=on_read, end=self._on_end)
        if is_forced:
            self._known.pop(feed.id, None)
        self._jobs[feed.id] = job
        self._find_access(feed, lambda access: self._on_access(job, access))

    def drop(self, feed: str) -> None:
        """Give up the reading of `feed` that is under way, if any; nothing more is heard of it."""
        job = self._jobs.pop(feed, None)
        if job is None:
            return
        if job in self._waiting:
            self._waiting.remove(job)
        if job.child is not None:
            job.child.kill()
            self._start_waiting()

    def forget(self, feed: str) -> None:
        """Read `feed` as if for the first time when it is next asked for."""
        self._known.pop(feed, None)

    def _on_access(self, job: "_Job", access: Access | str) -> None:
        if self._jobs.get(job.feed.id) is not job:
            return
        if isinstance(access, str):
            self._finish(job, _fail(job.feed, Failure.NO_ADDRESS, access))
            return
        job.access = access
        self._waiting.append(job)
        self._start_waiting()

    def _start_waiting(self) -> None:
        while self._waiting and self._count_running() < CHILDREN_AT_ONCE:
            self._start(self._waiting.popleft())

    def _count_running(self) -> int:
        return sum(job.is_started for job in self._jobs.values())

    def _start(self, job: "_Job") -> None:
        access, job.access = job.access, None
        assert access is not None
        request = wire.Request(
            feed=job.feed.name,
            source=access.url,
            user=access.user,
            password=access.password,
            window=job.window,
            zone=self._find_zone(),
            known=self._known.get(job.feed.id, {}),
            cache=self._cache,
            policy=self._policy,
        )
        job.is_started = True
        job.child = self._children.start(
            READER_VERB, wire.encode_request(request), job, time_limit=TIME_LIMIT
        )

    def _on_end(self, job: "_Job", ending: Ending) -> None:
        if self._jobs.get(job.feed.id) is job:
            self._finish(job, job.make_reading(ending))

    def _finish(self, job: "_Job", reading: Reading) -> None:
        del self._jobs[job.feed.id]
        if reading.state is FeedState.READ:
            self._known[job.feed.id] = job.known
        self._start_waiting()
        job.on_read(reading)


@dataclass(slots=True, kw_only=True, eq=False)
class _Job(ChildListener):
    """One reading under way: what its child has said so far."""

    feed: FeedSource
    window: tuple[datetime, datetime]
    on_read: OnRead
    end: Callable[["_Job", Ending], None]
    access: Access | None = None
    child: Child | None = None
    is_started: bool = False
    is_fetched: bool = False
    is_garbled: bool = False
    occurrences: list[Occurrence] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    done: Mapping[str, Any] = field(default_factory=dict)
    known: Mapping[str, str] = field(default_factory=dict)

    @override
    def on_line(self, line: bytes) -> None:
        try:
            self._take(wire.decode_line(line))
        except (ValueError, KeyError):
            self.is_garbled = True

    def _take(self, value: Mapping[str, Any]) -> None:
        if "occurrence" in value:
            self.occurrences.append(wire.decode_occurrence(value["occurrence"], self.feed.id))
        elif "problem" in value:
            self.problems.append(wire.decode_problem(value["problem"]))
        elif "fetched" in value:
            self.is_fetched = True
        elif "done" in value:
            self.done = value["done"]
            self.known = self.done["known"]

    @override
    def on_end(self, ending: Ending) -> None:
        self.end(self, ending)

    def make_reading(self, ending: Ending) -> Reading:
        """The reading that all lines make; without the last one the child has died."""
        if ending is not Ending.FINISHED or self.is_garbled or not self.done:
            return _fail(self.feed, Failure.READER_DIED, self._explain(ending))
        state = FeedState(self.done["state"])
        wait_s = self.done["retry_after_s"]
        is_read = state is FeedState.READ
        return Reading(
            feed=self.feed.id,
            state=state,
            occurrences=tuple(self.occurrences) if is_read else (),
            problems=tuple(self.problems),
            message=self.done["message"],
            calendar_name=self.done["calendar_name"],
            is_empty=self.done["is_empty"],
            failure=Failure(self.done["failure"]) if self.done["failure"] else None,
            retry_after=timedelta(seconds=wait_s) if wait_s is not None else None,
        )

    def _explain(self, ending: Ending) -> str:
        match ending:
            case Ending.NOT_STARTED:
                return "Nudge could not start the part of itself that reads calendars."
            case Ending.TOO_MUCH:
                return f"{self.feed.name} holds more meetings than Nudge can keep."
            case Ending.FAILED | Ending.FINISHED if self.is_fetched:
                return f"Nudge stumbled over {self.feed.name}. The fault is Nudge's own."
            case Ending.FAILED | Ending.FINISHED:
                return (
                    "The part of Nudge that reads calendars does not work. "
                    "“nudge --self-test” says whether Nudge is whole."
                )
            case Ending.TIMED_OUT | Ending.DIED if self.is_fetched:
                return (
                    f"Reading {self.feed.name} took more time or memory than any calendar "
                    "should, so Nudge gave up."
                )
            case Ending.TIMED_OUT | Ending.DIED:
                return f"Fetching {self.feed.name} stopped before it was complete."


def _fail(feed: FeedSource, failure: Failure, message: str) -> Reading:
    return Reading(feed=feed.id, state=FeedState.FAILED, failure=failure, message=message)
