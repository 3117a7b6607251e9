"""The toolkit on a real desktop: how few clicks, found by its words, in the dark, on paper.

Names and roles are read through AT-SPI, as a screen reader does.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.e2e.desktop.session import Desktop, wait_until
from tests.e2e.feeds import write_weekly
from tests.e2e.program import Nudge, Play

pytestmark = pytest.mark.e2e

PREPARE = datetime(2027, 3, 16, 12, 45, tzinfo=UTC)
MORNING = Play(at=datetime(2027, 3, 16, 12, 0, tzinfo=UTC))
FIRST_STEP = "Read the notes from last time"
LIGHT, DARK = 0.8, 0.3

SITUATIONS = {
    "Somebody is being bullied": "Someone reports wrongdoing, or you see it",
    "Somebody told me something in confidence": "Someone reports wrongdoing, or you see it",
    "Somebody cried in front of me": "Any talk you would rather put off",
    "Somebody shouted at me or at the others": "Any talk you would rather put off",
    "Somebody resigned": "Someone hands in their notice",
    "Somebody made a serious mistake": "Getting people to speak up",
    "Somebody did not turn up for work": "Work or behaviour below what is needed",
    "I must decide something now": "Deciding so that it holds",
}
SEARCHES = {
    "crying": "Any talk you would rather put off",
    "promotion": "Talking about where somebody wants to go",
    "always late": "Work or behaviour below what is needed",
    "redundancy": "Telling someone that their job ends",
    "1:1 nothing to say": "Regular one-on-one",
}


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    first = datetime(2026, 12, 1, 14, 0)  # noqa: DTZ001 (wall time of the feed's TZID)
    return write_weekly(tmp_path / "work.ics", first=first)


def _open_toolkit(desktop: Desktop, nudge: Nudge, feed: Path) -> None:
    nudge.start(MORNING, feed)
    desktop.tray_pick("Toolkit")
    desktop.wait_window("toolkit")
    desktop.find("Regular one-on-one", seconds=30)  # the guides are compiled at the first start


def test_from_a_notification_one_click_leads_to_the_first_step(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """Two clicks are the limit, and ten seconds."""
    watch = desktop.watch()
    nudge.start(Play(at=PREPARE - timedelta(seconds=10)), feed)
    shown = watch.wait_for(lambda message: message.what == "Notify")
    desktop.click("Prepare")
    desktop.find(FIRST_STEP)
    assert "Prepare" in shown.actions.values()
    desktop.screenshot("first-step")


def test_the_tray_reaches_each_sudden_situation_in_two_clicks(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """The menu, then the situation: its guide, and above it what happened."""
    _open_toolkit(desktop, nudge, feed)
    for situation, guide in SITUATIONS.items():
        desktop.tray_pick(situation)
        assert "label" in desktop.find(f"{situation}@label")
        assert "label" in desktop.find(f"{guide}@label")
    desktop.screenshot("situation")


def test_a_search_finds_the_guide_among_the_first_three(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """By what managers type; the hits are lines of the list, by AT-SPI's own roles."""
    _open_toolkit(desktop, nudge, feed)
    for words, guide in SEARCHES.items():
        desktop.press("ctrl+f")
        desktop.type_text(words)
        desktop.find("Found@list-item")
        found = wait_until(lambda guide=guide: guide in _first_three(desktop), 10)
        assert found, f"{words}: {_first_three(desktop)}"
        desktop.press("Escape")
    desktop.screenshot("search")


def _first_three(desktop: Desktop) -> str:
    """The lines under "Found", as AT-SPI tells them."""
    lines = [line for line in desktop.ui("list").splitlines() if "list-item" in line]
    names = [line for line in lines if "hidden" not in line]
    start = next((row for row, line in enumerate(names) if "Found" in line), 0)
    return "\n".join(names[start + 1 : start + 4])


def test_it_is_used_by_the_keyboard_alone(desktop: Desktop, nudge: Nudge, feed: Path) -> None:
    """Search, read, note something, close: without the pointer."""
    _open_toolkit(desktop, nudge, feed)
    desktop.press("ctrl+f")
    desktop.type_text("redundancy")
    desktop.press("Down", "Return")
    desktop.find("Telling someone that their job ends@label")
    desktop.press("Page_Down", "Page_Down")
    desktop.press("Escape", "Escape")
    desktop.screenshot("after-escape")


def test_an_open_toolkit_follows_the_desktop_into_the_dark(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """And back into the light."""
    desktop.choose_theme("Adwaita")
    _open_toolkit(desktop, nudge, feed)
    assert wait_until(lambda: desktop.find_brightness("toolkit") > LIGHT, 10)
    desktop.choose_theme("Adwaita-dark")
    assert wait_until(lambda: desktop.find_brightness("toolkit") < DARK, 10)
    desktop.screenshot("dark")


def test_a_checklist_is_saved_as_pdf(
    desktop: Desktop, nudge: Nudge, feed: Path, tmp_path: Path
) -> None:
    """Through the menu and the dialog, into a file of one page."""
    _open_toolkit(desktop, nudge, feed)
    desktop.click("Regular one-on-one@list-item")
    desktop.click("More@push-button")
    desktop.press("Down", "Down", "Down", "Return")  # "Save the checklist as PDF ..."
    target = tmp_path / "saved.pdf"
    desktop.wait_window("Save as PDF")
    desktop.screenshot("where")
    desktop.press("ctrl+a")
    desktop.type_text(str(target))
    desktop.press("Return")
    assert wait_until(target.exists, 10)
    assert wait_until(lambda: target.read_bytes().rstrip().endswith(b"%%EOF"), 10)
    assert target.read_bytes().count(b"/Type /Page\n") == 1
