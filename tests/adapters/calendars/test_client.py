"""What the client makes of its children's lines, and of their silence."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from nudge.adapters.calendars import wire
from nudge.adapters.calendars.client import CHILDREN_AT_ONCE, ReaderClient
from nudge.domain.events import Occurrence, Timed
from nudge.domain.failures import Failure
from nudge.domain.feeds import Access
from nudge.domain.secret_url import SecretUrl
from nudge.domain.settings import FeedSource
from nudge.engine.children import ChildListener, Ending
from nudge.engine.ports import FeedState, Reading

START = datetime(2026, 3, 2, tzinfo=UTC)
WINDOW = (START, START + timedelta(days=7))
MEETING = Occurrence(
    uid="1", summary="One-on-one", span=Timed(start=START, end=START + timedelta(hours=1))
)
DONE = {
    "state": "read",
    "message": "",
    "failure": None,
    "retry_after_s": None,
    "calendar_name": "Team",
    "is_empty": False,
    "known": {"content": "abc"},
}


def name(number: int) -> FeedSource:
    return FeedSource(id=f"feed-{number}", name=f"Feed {number}", location=f"/{number}.ics")


@dataclass(slots=True, kw_only=True)
class PlayedChild:
    """A child that says what the test tells it to."""

    request: wire.Request
    listener: ChildListener
    is_killed: bool = False

    def kill(self) -> None:
        self.is_killed = True

    def say(self, **value: object) -> None:
        self.listener.on_line(wire.encode_line(value).rstrip())

    def end(self, ending: Ending = Ending.FINISHED, **facts: object) -> None:
        if ending is Ending.FINISHED:
            self.say(done={**DONE, **facts})
        self.listener.on_end(ending)


@dataclass(slots=True, kw_only=True)
class PlayedChildren:
    """Children that were started, in order."""

    started: list[PlayedChild] = field(default_factory=list)

    def start(
        self, verb: str, request: bytes, listener: ChildListener, *, time_limit: timedelta
    ) -> PlayedChild:
        assert verb == "--reader"
        assert time_limit >= timedelta(seconds=90)
        decoded = wire.decode_request(wire.decode_line(request))
        self.started.append(PlayedChild(request=decoded, listener=listener))
        return self.started[-1]


@dataclass(slots=True, kw_only=True)
class Scene:
    """A client, its children, and the readings that came."""

    children: PlayedChildren = field(default_factory=PlayedChildren)
    readings: list[Reading] = field(default_factory=list)
    asked: list[Callable[[Access | str], None]] = field(default_factory=list)
    finds_at_once: bool = True

    def open(self) -> ReaderClient:
        return ReaderClient(self.children, self.find, lambda: UTC)

    def find(self, feed: FeedSource, on_found: Callable[[Access | str], None]) -> None:
        self.asked.append(on_found)
        if self.finds_at_once:
            on_found(Access(url=SecretUrl(feed.location)))


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def client(scene: Scene) -> ReaderClient:
    return scene.open()


def test_the_lines_of_a_child_make_one_reading(scene: Scene, client: ReaderClient) -> None:
    client.read(name(1), WINDOW, scene.readings.append)
    child = scene.children.started[0]
    assert child.request.window == WINDOW
    assert child.request.source.reveal() == "/1.ics"
    child.say(fetched=100)
    child.say(occurrence=wire.encode_occurrence(MEETING))
    assert scene.readings == []
    child.end(is_empty=False)
    (reading,) = scene.readings
    assert (reading.feed, reading.state, reading.calendar_name) == (
        "feed-1",
        FeedState.READ,
        "Team",
    )
    assert [each.summary for each in reading.occurrences] == ["One-on-one"]
    assert reading.occurrences[0].feed == "feed-1"


def test_what_a_good_answer_gave_goes_with_the_next_question(
    scene: Scene, client: ReaderClient
) -> None:
    client.read(name(1), WINDOW, scene.readings.append)
    scene.children.started[0].end()
    client.read(name(1), WINDOW, scene.readings.append)
    assert scene.children.started[1].request.known == {"content": "abc"}
    scene.children.started[1].end(state="unchanged", known={})
    client.read(name(1), WINDOW, scene.readings.append)
    assert scene.children.started[2].request.known == {"content": "abc"}
    scene.children.started[2].end(state="failed", failure="slow", known={})
    client.read(name(1), WINDOW, scene.readings.append)
    assert scene.children.started[3].request.known == {"content": "abc"}


def test_a_forced_reading_knows_nothing(scene: Scene, client: ReaderClient) -> None:
    client.read(name(1), WINDOW, scene.readings.append)
    scene.children.started[0].end()
    client.read(name(1), WINDOW, scene.readings.append, is_forced=True)
    assert scene.children.started[1].request.known == {}


def test_a_failed_answer_brings_its_reason_and_what_the_server_asked_for(
    scene: Scene, client: ReaderClient
) -> None:
    client.read(name(1), WINDOW, scene.readings.append)
    scene.children.started[0].end(
        state="failed", failure="too_many_requests", message="Too often.", retry_after_s=90
    )
    (reading,) = scene.readings
    assert reading.state is FeedState.FAILED
    assert reading.failure is Failure.TOO_MANY_REQUESTS
    assert reading.retry_after == timedelta(seconds=90)
    assert reading.message == "Too often."


@pytest.mark.parametrize(
    ("ending", "is_fetched", "words"),
    [
        (Ending.DIED, True, "time or memory"),
        (Ending.TIMED_OUT, True, "time or memory"),
        (Ending.DIED, False, "stopped before"),
        (Ending.TIMED_OUT, False, "stopped before"),
        (Ending.FAILED, True, "fault is Nudge's own"),
        (Ending.FAILED, False, "does not work"),
        (Ending.NOT_STARTED, False, "could not start"),
        (Ending.TOO_MUCH, True, "more meetings"),
    ],
)
def test_a_child_that_dies_is_a_failed_reading_whatever_it_said_before(
    scene: Scene, client: ReaderClient, ending: Ending, *, is_fetched: bool, words: str
) -> None:
    client.read(name(1), WINDOW, scene.readings.append)
    child = scene.children.started[0]
    if is_fetched:
        child.say(fetched=1)
        child.say(occurrence=wire.encode_occurrence(MEETING))
    child.end(ending)
    (reading,) = scene.readings
    assert (reading.state, reading.failure) == (FeedState.FAILED, Failure.READER_DIED)
    assert reading.occurrences == ()
    assert words in reading.message


@pytest.mark.parametrize("line", [b"", b"half a li", b'{"occurrence": {}}', b'{"done": {}}', b"[]"])
def test_a_garbled_line_makes_the_whole_reading_worthless(
    scene: Scene, client: ReaderClient, line: bytes
) -> None:
    client.read(name(1), WINDOW, scene.readings.append)
    scene.children.started[0].listener.on_line(line)
    scene.children.started[0].end()
    assert scene.readings[0].failure is Failure.READER_DIED


def test_a_child_that_ends_well_without_a_last_line_has_died(
    scene: Scene, client: ReaderClient
) -> None:
    client.read(name(1), WINDOW, scene.readings.append)
    scene.children.started[0].listener.on_end(Ending.FINISHED)
    assert scene.readings[0].failure is Failure.READER_DIED
    assert "time or memory" not in scene.readings[0].message


def test_a_new_request_replaces_the_one_under_way(scene: Scene, client: ReaderClient) -> None:
    client.read(name(1), WINDOW, scene.readings.append)
    client.read(name(1), WINDOW, scene.readings.append)
    first, second = scene.children.started
    assert first.is_killed
    first.end(message="old")
    assert scene.readings == []
    second.end(message="new")
    assert [reading.message for reading in scene.readings] == ["new"]


def test_few_children_run_at_once_and_the_others_wait_their_turn(
    scene: Scene, client: ReaderClient
) -> None:
    for number in range(5):
        client.read(name(number), WINDOW, scene.readings.append)
    assert len(scene.children.started) == CHILDREN_AT_ONCE
    client.read(name(3), WINDOW, scene.readings.append)
    for count in range(5):
        scene.children.started[count].end()
    feeds = [reading.feed for reading in scene.readings]
    assert feeds == ["feed-0", "feed-1", "feed-2", "feed-4", "feed-3"]


def test_dropping_a_feed_makes_room_for_the_next(scene: Scene, client: ReaderClient) -> None:
    for number in range(3):
        client.read(name(number), WINDOW, scene.readings.append)
    client.drop("feed-0")
    assert scene.children.started[0].is_killed
    assert len(scene.children.started) == 3


def test_an_address_that_comes_late_is_waited_for(scene: Scene, client: ReaderClient) -> None:
    scene.finds_at_once = False
    client.read(name(1), WINDOW, scene.readings.append)
    client.read(name(1), WINDOW, scene.readings.append)
    assert scene.children.started == []
    for on_found in scene.asked:
        on_found(Access(url=SecretUrl("https://cal.example/")))
    assert len(scene.children.started) == 1


def test_an_address_that_cannot_be_known_is_a_failed_reading(
    scene: Scene, client: ReaderClient
) -> None:
    scene.finds_at_once = False
    client.read(name(1), WINDOW, scene.readings.append)
    scene.asked[0]("The keychain is locked.")
    (reading,) = scene.readings
    assert (reading.failure, reading.message) == (Failure.NO_ADDRESS, "The keychain is locked.")


def test_who_is_told_may_ask_again_at_once(scene: Scene, client: ReaderClient) -> None:
    def ask_again(reading: Reading) -> None:
        scene.readings.append(reading)
        client.read(name(1), WINDOW, scene.readings.append)

    client.read(name(1), WINDOW, ask_again)
    scene.children.started[0].end()
    scene.children.started[1].end()
    assert len(scene.readings) == 2
