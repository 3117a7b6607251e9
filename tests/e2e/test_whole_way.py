"""The main job on a real desktop: from the calendar to the card, the reflection and back.

The one-on-one is weekly, Tuesdays at 14:00 in Berlin. The user lives in New York, in the two
weeks in which America has changed its clocks and Europe has not: 14:00 there is 09:00 here.
"""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.e2e.desktop.heard import Heard
from tests.e2e.desktop.session import Desktop, Watch, wait_until
from tests.e2e.feeds import write_weekly
from tests.e2e.program import Nudge, Play

pytestmark = pytest.mark.e2e

SERIES_BEGINS = datetime(2026, 12, 1, 14, 0)  # noqa: DTZ001 (wall time of the feed's TZID)
MEETING = datetime(2027, 3, 16, 13, 0, tzinfo=UTC)
PREPARE = MEETING - timedelta(minutes=15)
AT_HAND = timedelta(seconds=7)
"""How long before something is due the program is started: it takes two seconds to be there."""

END = MEETING + timedelta(minutes=30)
NEXT_PREPARE = PREPARE + timedelta(days=7)

CARD = "One-on-one with Priya Nair"
FIRST_ITEM = "Read the notes from last time"
SECOND_ITEM = "Check what you promised, and its date"
THIRD_ITEM = "Ask them for their topics"

LIGHT, DARK = 0.8, 0.3
ENOUGH_S = 10


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    return write_weekly(tmp_path / "work.ics", first=SERIES_BEGINS)


def is_prepare(message: Heard) -> bool:
    return message.what == "Notify" and "Prepare" in message.actions.values()


def is_reflection(message: Heard) -> bool:
    """By its button: the title rotates."""
    return message.what == "Notify" and "reflect" in message.actions


@pytest.mark.parametrize("speed", [1, 30])
def test_the_notification_comes_on_its_minute(
    desktop: Desktop, nudge: Nudge, feed: Path, speed: float
) -> None:
    """A quarter of an hour before the meeting, not a second early, in the user's own time."""
    watch = desktop.watch()
    running = nudge.start(Play(at=PREPARE - timedelta(seconds=12 * speed), speed=speed), feed)
    desktop.tray()
    assert watch.notifications() == []
    shown = watch.wait_for(is_prepare, seconds=30)
    desktop.screenshot("notification")
    at = running.latest_at(shown.at)
    assert PREPARE <= at < PREPARE + timedelta(seconds=max(3 * speed, 4))
    assert CARD in shown.title
    assert "09:00" in shown.title + shown.body or "9:00" in shown.title + shown.body


def test_a_click_on_prepare_opens_the_card_and_ticks_survive_a_power_cut(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """One click, and the first step is there; two items ticked are so after SIGKILL."""
    watch = desktop.watch()
    running = nudge.start(Play(at=PREPARE - AT_HAND), feed)
    watch.wait_for(is_prepare)
    clicked = time.monotonic()
    desktop.click("Prepare")
    desktop.find(FIRST_ITEM)
    assert time.monotonic() - clicked < ENOUGH_S, "from the notification to the first step"
    desktop.click(FIRST_ITEM)
    desktop.click(THIRD_ITEM)
    assert desktop.is_checked(FIRST_ITEM)
    assert desktop.is_checked(THIRD_ITEM)
    desktop.screenshot("ticked")
    running.kill()
    desktop.wait_gone(FIRST_ITEM)

    running = nudge.start(Play(at=PREPARE + timedelta(minutes=2)), feed)
    reopen_card(desktop)
    assert desktop.is_checked(FIRST_ITEM)
    assert not desktop.is_checked(SECOND_ITEM)
    assert desktop.is_checked(THIRD_ITEM)
    assert len(watch.notifications()) == 1, "a nudge is shown at most once"


def test_a_promise_comes_back_before_the_next_one_on_one(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """What was promised after one meeting stands on the card before the next, as typed."""
    watch = desktop.watch()
    running = nudge.start(Play(at=PREPARE - AT_HAND), feed)
    open_card_from_notification(desktop, watch)
    running.kill()

    running = nudge.start(Play(at=END - AT_HAND), feed)
    shown = watch.wait_for(is_reflection)
    assert END <= running.latest_at(shown.at) < END + timedelta(seconds=60)
    write_reflection(desktop, answer="Calmer than last week", promise="Send the criteria")
    running.kill()

    running = nudge.start(Play(at=NEXT_PREPARE - AT_HAND), feed)
    open_card_from_notification(desktop, watch, number=2)
    desktop.find("You promised")
    desktop.find("/Send the criteria/")
    desktop.screenshot("promised")


def test_an_open_card_follows_the_desktop_into_the_dark(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """The user changes the theme while the card is open, and back again."""
    watch = desktop.watch()
    desktop.choose_theme("Adwaita")
    nudge.start(Play(at=PREPARE - AT_HAND), feed)
    open_card_from_notification(desktop, watch)
    assert wait_until(lambda: desktop.find_brightness(CARD) > LIGHT, 10)
    desktop.choose_theme("Adwaita-dark")
    assert wait_until(lambda: desktop.find_brightness(CARD) < DARK, 10)
    desktop.screenshot("card-dark")
    desktop.tray_pick("Toolkit")
    assert wait_until(lambda: desktop.find_brightness("toolkit") < DARK, 10)
    desktop.screenshot("toolkit-dark")
    desktop.choose_theme("Adwaita")
    assert wait_until(lambda: desktop.find_brightness("toolkit") > LIGHT, 10)
    assert wait_until(lambda: desktop.find_brightness(CARD) > LIGHT, 10)


@pytest.mark.desktop_options(notify="dunst")
def test_under_dunst_a_click_on_the_notification_opens_the_card(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """A server without buttons: the click on the notification itself is the first action."""
    watch = desktop.watch()
    nudge.start(Play(at=PREPARE - AT_HAND), feed)
    watch.wait_for(is_prepare)
    desktop.wait_window("Dunst")
    desktop.screenshot("dunst")
    desktop.click_popup("Dunst")
    desktop.find(CARD)
    desktop.find(FIRST_ITEM)
    desktop.screenshot("card")


def open_card_from_notification(desktop: Desktop, watch: Watch, number: int = 1) -> None:
    """Wait for the n-th prepare notification and click its button."""
    watch.wait_for(lambda _: sum(map(is_prepare, watch.heard())) == number)
    desktop.click("Prepare")
    desktop.find(CARD)
    desktop.screenshot(f"card-{number}")


def reopen_card(desktop: Desktop) -> None:
    """Open the card of what is next from the tray."""
    desktop.tray()
    desktop.tray_pick("/Priya/")
    desktop.find(CARD)


def write_reflection(desktop: Desktop, *, answer: str, promise: str) -> None:
    """Open the reflection from its notification and type into it."""
    desktop.click("Look back")
    desktop.wait_window("How did it go")
    desktop.screenshot("reflection")
    desktop.type_text(answer)  # the first question has the focus
    desktop.click("One thing you promised@text")
    desktop.type_text(promise)
    time.sleep(0.7)  # saved half a second after a key at the latest
    desktop.screenshot("reflection-written")
