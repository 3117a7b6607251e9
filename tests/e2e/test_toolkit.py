"""The toolkit on a real desktop: two clicks from the tray, found by its words, on paper.

Names and roles are read through AT-SPI, as a screen reader does.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.e2e.conftest import SHOTS
from tests.e2e.desktop.session import Desktop, open_desktop, wait_until
from tests.e2e.feeds import write_weekly
from tests.e2e.program import Nudge, Play

pytestmark = pytest.mark.e2e

MORNING = Play(at=datetime(2027, 3, 16, 12, 0, tzinfo=UTC))

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


@pytest.fixture(scope="module")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """One for all: what a test reads or opens is nothing to the next."""
    folder = tmp_path_factory.mktemp("toolkit")
    first = datetime(2026, 12, 1, 14, 0)  # noqa: DTZ001 (wall time of the feed's TZID)
    with open_desktop(SHOTS / "toolkit") as desktop:
        nudge = Nudge(desktop=desktop, home=folder / "nudge")
        nudge.start(MORNING, write_weekly(folder / "work.ics", first=first))
        desktop.tray_pick("Toolkit")
        desktop.wait_window("toolkit")
        desktop.find("Regular one-on-one", seconds=30)  # the guides are compiled at first
        yield desktop


def test_the_tray_reaches_each_sudden_situation_in_two_clicks(desktop: Desktop) -> None:
    """The menu, then the situation: its guide, and above it what happened."""
    for situation, guide in SITUATIONS.items():
        desktop.tray_pick(situation)
        assert "label" in desktop.find(f"{situation}@label")
        assert "label" in desktop.find(f"{guide}@label")
    desktop.screenshot("situation")


def test_a_search_finds_the_guide_among_the_first_three(desktop: Desktop) -> None:
    """By what managers type; the hits are lines of the list, by AT-SPI's own roles."""
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


def test_a_checklist_is_saved_as_pdf(desktop: Desktop, tmp_path: Path) -> None:
    """Through the menu and the dialog, into a file of one page."""
    desktop.press("ctrl+f")  # the list may stand elsewhere, after what was read before
    desktop.type_text("Regular one-on-one")
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
