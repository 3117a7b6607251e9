"""The weekly rhythm on a real desktop: season, tip and lesson on Monday; look back and digest.

One home lives through the Monday and the Friday of its second week. What was said on the bus,
what the store keeps and one picture of each card tell whether it worked.
"""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from nudge.adapters.calendars.wire import decode_occurrence, encode_occurrence
from nudge.adapters.store.memory import OccurrenceCodec
from nudge.adapters.store.sqlite_store import SqliteStore, open_store
from nudge.adapters.system.paths import find_content
from nudge.bootstrap.content import compile_packs
from nudge.domain.commitments import Reflection
from nudge.domain.deliveries import DeliveryState
from nudge.domain.people import Person
from nudge.domain.practice import PracticeKind, PracticeState
from nudge.engine.coach import FIRST_START
from tests.e2e.desktop.heard import Heard
from tests.e2e.desktop.session import Desktop, Watch, wait_until
from tests.e2e.feeds import write_weekly
from tests.e2e.program import Nudge, Play, Running

pytestmark = pytest.mark.e2e

HOME = ZoneInfo("America/New_York")
FIRST_RUN = datetime(2027, 3, 3, 11, 0, tzinfo=HOME)
SEASON_DUE = datetime(2027, 3, 8, 9, 0, tzinfo=HOME)
TIP_DUE = SEASON_DUE.replace(minute=5)
LESSON_DUE = SEASON_DUE.replace(minute=10)
LOOK_BACK_DUE = datetime(2027, 3, 12, 17, 40, tzinfo=HOME)
DIGEST_DUE = LOOK_BACK_DUE.replace(minute=45)
BEFORE = timedelta(minutes=1)
SERIES_BEGINS = datetime(2026, 12, 5, 0, 5)  # noqa: DTZ001 (wall time of the feed's TZID)
"""In Berlin a Saturday; where the user lives, Fridays at 18:05, after the digest."""

SPEED = 30
DARK = 0.3

PRIYA = Person(name="Priya Nair", email="priya@example.org")
NOTED = "Calm with the delayed launch"
SETTINGS = {
    "prepares_per_day": 0,
    "lead_times": {"one-on-one": 30},
    "tip_time": "09:05",
    "look_back_time": "17:40",
    "lesson_day": "mon",
    "lesson_time": "09:10",
    "work_hours": "09:00-18:00",
    "seasons": ["2027-03-08/2027-04-14 Annual review"],
}


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    return write_weekly(tmp_path / "work.ics", first=SERIES_BEGINS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """What the steps of the week look at: the screen, the bus, and the store of the home."""

    desktop: Desktop
    watch: Watch
    home: Path

    def wait_for(self, running: Running, button: str, title: str, due: datetime) -> Heard:
        """The notification of that button and title, not a second before it is due."""
        shown = self.watch.wait_for(
            lambda heard: button in heard.actions.values() and title in heard.title
        )
        assert due <= running.latest_at(shown.at) < due + timedelta(minutes=2), shown
        return shown

    def wait_for_state(self, kind: str, state: DeliveryState) -> None:
        """Wait until the store says so of the one nudge of that kind."""
        assert wait_until(lambda: self._find_states(kind) == [state], 10), self._find_states(kind)

    def wait_for_practice(self, kind: PracticeKind, state: PracticeState) -> None:
        """Wait until the store says so of the tip or the lesson."""
        assert wait_until(lambda: self._find_practices(kind) == [state], 10)

    def _find_states(self, kind: str) -> list[DeliveryState]:
        with open_home(self.home) as store:
            since = FIRST_RUN.astimezone(UTC)
            return [each.state for each in store.find_deliveries(since) if each.kind == kind]

    def _find_practices(self, kind: PracticeKind) -> list[PracticeState]:
        with open_home(self.home) as store:
            return [each.state for each in store.find_practices() if each.kind is kind]


def test_the_week_has_its_rhythm(desktop: Desktop, nudge: Nudge, feed: Path) -> None:
    """Each comes once, in its minute; a click opens its card, and one tap settles it."""
    desktop.choose_theme("Adwaita")
    prepare_home(nudge.home)
    week = Week(desktop=desktop, watch=desktop.watch(), home=nudge.home)

    monday = nudge.start(Play(at=SEASON_DUE - BEFORE, speed=SPEED), feed)
    see_season(week, monday)
    see_tip(week, monday)
    see_lesson(week, monday)
    monday.kill()

    friday = nudge.start(Play(at=LOOK_BACK_DUE - BEFORE, speed=SPEED), feed)
    see_look_back(week, friday)
    see_digest(week, friday)
    friday.kill()
    assert len(week.watch.notifications()) == 5


def see_season(week: Week, running: Running) -> None:
    """Its card has a step ticked, and what was noted about a person who is to be reviewed."""
    desktop = week.desktop
    shown = week.wait_for(running, "Open", "Review season: 6 weeks left", SEASON_DUE)
    assert "Collect what you noted" in shown.body
    desktop.click("Open")
    desktop.find("Talks held: 0 of 1")
    desktop.click("/Collect what you noted/@check-box")
    desktop.click("/Priya Nair: not booked yet/")
    desktop.find(f"/{NOTED}/")
    assert desktop.list_faults("/^Review season/") == []
    desktop.screenshot("season")
    with open_home(week.home) as store:
        assert store.find_ticks("season|2027-03-08") == {"collect"}
    desktop.click("Done")
    week.wait_for_state("season", DeliveryState.DONE)


def see_tip(week: Week, running: Running) -> None:
    """Its card says what to do, and is gone once it will be tried."""
    desktop = week.desktop
    shown = week.wait_for(running, "I will try this", "", TIP_DUE)
    assert shown.body
    desktop.screenshot("tip-notification")
    desktop.click("Open")
    desktop.find("Friday asks whether it helped.")
    assert desktop.list_faults(shown.title) == []
    desktop.screenshot("tip")
    desktop.click("I will try this")
    week.wait_for_practice(PracticeKind.TIP, PracticeState.TRYING)
    week.wait_for_state("tip", DeliveryState.DONE)


def see_lesson(week: Week, running: Running) -> None:
    """Its card has the lesson, whole, and what to do this week."""
    desktop = week.desktop
    shown = week.wait_for(running, "Open", "This week's lesson: ", LESSON_DUE)
    title = shown.title.partition(": ")[2]
    desktop.click("Open")
    desktop.find("/, part 1 of 4. Three minutes./")
    desktop.find("This week")
    assert desktop.list_faults(title) == []
    desktop.screenshot("lesson")
    desktop.choose_theme("Adwaita-dark")
    assert wait_until(lambda: desktop.find_brightness(title) < DARK, 10)
    desktop.screenshot("lesson-dark")
    desktop.click("I have read it")
    week.wait_for_practice(PracticeKind.LESSON, PracticeState.READ)
    week.wait_for_state("lesson", DeliveryState.DONE)


def see_look_back(week: Week, running: Running) -> None:
    """One tap on the notification answers it."""
    week.wait_for(running, "It helped", "Did it help?", LOOK_BACK_DUE)
    week.desktop.screenshot("look-back")
    week.desktop.click("It helped")
    week.wait_for_practice(PracticeKind.TIP, PracticeState.HELPED)
    week.wait_for_state("look_back", DeliveryState.DONE)


def see_digest(week: Week, running: Running) -> None:
    """A click leads to Today, where what was held stands with its reason, and not the digest."""
    shown = week.wait_for(running, "Open", "Before you close the day", DIGEST_DUE)
    assert shown.body == "1 thing was held today and still matters."
    week.desktop.click("Open")
    week.desktop.find("/Prepare: One-on-one with Priya Nair/")
    week.desktop.wait_gone("/It came at 17:45/")
    week.desktop.screenshot("digest")
    week.wait_for_state("digest", DeliveryState.OPENED)


def prepare_home(home: Path) -> None:
    """A home whose Nudge ran first in the week before, with a note about one person."""
    (home / "config").mkdir(parents=True)
    (home / "data").mkdir(mode=0o700)
    (home / "config" / "settings.json").write_text(json.dumps(SETTINGS))
    compile_packs([find_content()], home / "cache" / "library.sqlite")
    talk = Reflection(
        occurrence="earlier",
        moment="feedback",
        person=PRIYA,
        held_at=FIRST_RUN.astimezone(UTC),
        questions=("How did it go?",),
        answers=(NOTED,),
    )
    with open_home(home) as store:
        store.save_value(FIRST_START, FIRST_RUN.astimezone(UTC).isoformat())
        store.save_reflection(talk)


@contextmanager
def open_home(home: Path) -> Iterator[SqliteStore]:
    """The store of a home, which may be in use."""
    codec = OccurrenceCodec(encode=encode_occurrence, decode=decode_occurrence)
    store = open_store(home / "data" / "nudge.db", codec, lambda _problem: None)
    with closing(store):
        yield store
