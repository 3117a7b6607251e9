"""Five minutes without a mouse, and without seeing: every window by its keys and by its names.

The desktop's own shortcuts are the commands; all else is Tab, arrows, Enter and Escape. Each
window is looked through as a screen reader hears it.
"""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.e2e.desktop.session import Desktop, wait_until
from tests.e2e.feeds import write_weekly
from tests.e2e.program import Nudge, Play
from tests.e2e.test_rhythm import open_home

pytestmark = pytest.mark.e2e

MORNING = Play(at=datetime(2027, 3, 16, 12, 0, tzinfo=UTC))
GUIDE = "Regular one-on-one"
WORDS = "This is your time. What would make it useful today?"
PAGES = 13


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    first = datetime(2026, 12, 1, 14, 0)  # noqa: DTZ001 (wall time of the feed's TZID)
    return write_weekly(tmp_path / "work.ics", first=first)


def test_a_manager_needs_no_mouse_and_no_eyes(desktop: Desktop, nudge: Nudge, feed: Path) -> None:
    """Search, pin, tick, copy, note, Today, cards, promise, journal, Ask, settings; then quit."""
    said = desktop.listen()
    running = nudge.start(MORNING, feed)
    desktop.tray_find("/Priya/")
    read_a_guide(desktop, nudge)
    prepare_and_look_back(desktop, nudge)
    keep_a_journal(desktop, nudge)
    ask(desktop, nudge)
    go_through_the_settings(desktop, nudge)
    for text in ("Copied", "Work or behaviour below what is needed"):
        assert text in said()
    call(nudge, "quit")
    assert running.wait() == 0
    assert "Traceback" not in running.said()


def call(nudge: Nudge, *verb: str) -> None:
    """What a shortcut of the desktop does."""
    told = nudge.run(*verb, play=MORNING)
    assert (told.returncode, told.stderr) == (0, "")


def read_a_guide(desktop: Desktop, nudge: Nudge) -> None:
    """The words to say go through the clipboard into the note, and from there into the store."""
    call(nudge, "open")
    desktop.wait_window("toolkit")
    desktop.find(GUIDE, seconds=30)  # the guides are compiled at the first start
    assert desktop.list_faults("Nudge toolkit") == []
    desktop.press("ctrl+f")
    desktop.type_text("1:1 nothing to say")
    desktop.find("Found@list-item")
    desktop.press("Down", "Return")
    desktop.find(f"{GUIDE}@label")
    assert desktop.list_faults("Nudge toolkit") == []
    desktop.tab_to("Pin the checklist on top")
    desktop.press("space")
    use_pin(desktop)
    desktop.tab_to(f"Copy “{WORDS}”")
    desktop.press("Return")
    desktop.tab_to("My notes@text")
    desktop.screenshot("note")
    desktop.press("ctrl+v")
    with open_home(nudge.home) as store:
        assert wait_until(lambda: store.find_note("one-on-one") == WORDS, 5)


def use_pin(desktop: Desktop) -> None:
    """It comes without the keyboard, which the window manager brings there and back."""
    desktop.activate_window(f"^{GUIDE}$")
    assert desktop.list_faults(GUIDE) == []
    desktop.tab_to("Put your phone out of sight@check-box")
    desktop.press("space")
    assert desktop.is_checked("Put your phone out of sight")
    desktop.screenshot("pin")
    desktop.press("Escape")
    assert wait_until(lambda: not desktop.find_windows(f"^{GUIDE}$"), 5)
    desktop.activate_window("toolkit")


def prepare_and_look_back(desktop: Desktop, nudge: Nudge) -> None:
    """From Today, in any order: the card is ticked and done, the talk is written down."""
    desktop.press("ctrl+f", "Escape")
    desktop.tab_to("Guides@list")
    desktop.press("Home")
    desktop.find("/^Today, /@label")
    assert desktop.list_faults("Nudge toolkit") == []
    desktop.tab_to("Open")
    desktop.press("Return")
    desktop.wait_window("One-on-one with Priya Nair")
    assert desktop.list_faults("One-on-one with Priya Nair") == []
    desktop.press("space")
    assert desktop.is_checked("Read the notes from last time")
    desktop.screenshot("card")
    desktop.press("Escape")
    desktop.activate_window("toolkit")
    desktop.press("Tab", "Tab", "Return")  # past Correct, to the look back
    desktop.wait_window("How did it go")
    assert desktop.list_faults("How did it go?") == []
    desktop.type_text("Calmer")
    desktop.tab_to("One thing you promised")
    desktop.type_text("Send the criteria")
    desktop.screenshot("reflection")
    desktop.press("ctrl+Return")
    with open_home(nudge.home) as store:
        assert wait_until(lambda: store.find_open_commitments(None), 5)


def keep_a_journal(desktop: Desktop, nudge: Nudge) -> None:
    """One entry is mended, the next deleted, and the keyboard is on Undo at once."""
    call(nudge, "journal")
    desktop.find("Send the criteria@label")
    assert desktop.list_faults("Nudge journal") == []
    desktop.tab_to("Edit")
    desktop.press("Return")
    desktop.type_text(" on Monday")
    desktop.tab_to("Delete")
    desktop.screenshot("journal")
    desktop.press("Return")
    desktop.wait_gone("Send the criteria@label")
    desktop.find("Calmer on Monday")
    desktop.tab_to("Undo", seconds=0.1)  # which is no time to get there
    desktop.press("Return")
    desktop.find("Send the criteria@label")
    desktop.tab_to("People@list")
    desktop.press("Down")
    desktop.find("Priya Nair@label")
    assert desktop.list_faults("Nudge journal") == []
    desktop.screenshot("person")
    desktop.press("Escape")


def ask(desktop: Desktop, nudge: Nudge) -> None:
    """A question, and what may be asked next."""
    call(nudge, "ask")
    desktop.find("Your question")
    desktop.type_text("guy always 20 min late")
    desktop.press("Return")
    desktop.find("/^Read on in /")
    assert desktop.list_faults("Nudge toolkit") == []
    desktop.tab_to("Give me the checklist")
    desktop.press("Return")
    desktop.find("Before you go in@label")
    desktop.screenshot("ask")
    desktop.press("Escape")


def go_through_the_settings(desktop: Desktop, nudge: Nudge) -> None:
    """Every page; a number goes up with a key and is kept."""
    call(nudge, "settings")
    desktop.wait_window("Nudge settings")
    for _page in range(PAGES):
        assert desktop.list_faults("Nudge settings") == []
        desktop.press("Down")
    desktop.press("Home", "Down", "Down", "Down")
    desktop.tab_to("Reminders to prepare in a day@spin-button")
    desktop.press("Up")
    desktop.screenshot("settings")
    assert wait_until(lambda: read_settings(nudge.home).get("prepares_per_day") == 4, 5)
    desktop.press("Escape")
    assert wait_until(lambda: not desktop.find_windows("Nudge settings"), 5)


def read_settings(home: Path) -> dict[str, object]:
    path = home / "config" / "settings.json"
    return json.loads(path.read_text()) if path.exists() else {}
