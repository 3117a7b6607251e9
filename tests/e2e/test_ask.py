"""Ask on a real desktop: typed as a user types, read through AT-SPI as a screen reader does."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from tests.e2e.conftest import SHOTS
from tests.e2e.desktop.session import Desktop, DesktopError, open_desktop, wait_until
from tests.e2e.feeds import write_weekly
from tests.e2e.program import Nudge, Play

pytestmark = pytest.mark.e2e

MORNING = Play(at=datetime(2027, 3, 16, 12, 0, tzinfo=UTC))
LATE = "Work or behaviour below what is needed"


@pytest.fixture(scope="module")
def nudge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nudge]:
    """One for all; each test begins its conversation anew."""
    folder = tmp_path_factory.mktemp("ask")
    first = datetime(2026, 12, 1, 14, 0)  # noqa: DTZ001 (wall time of the feed's TZID)
    with open_desktop(SHOTS / "ask") as desktop:
        nudge = Nudge(desktop=desktop, home=folder / "nudge")
        nudge.start(MORNING, write_weekly(folder / "work.ics", first=first))
        desktop.tray_pick("Toolkit")
        desktop.wait_window("toolkit")
        desktop.find("Regular one-on-one", seconds=30)  # the guides are compiled at first
        yield nudge


@pytest.fixture
def desktop(nudge: Nudge) -> Desktop:
    """The desktop of that one, with Ask open and nothing asked."""
    desktop = nudge.desktop
    desktop.tray_pick("Ask")
    desktop.find("Your question")
    with suppress(DesktopError):
        desktop.click("Begin anew", seconds=0)
        desktop.wait_gone("Begin anew")
    return desktop


def test_a_question_is_asked_from_the_tray_and_gone_on_about(desktop: Desktop) -> None:
    """By the keyboard alone, then by a button; the title leads to the guide."""
    desktop.screenshot("empty")
    desktop.type_text("guy always 20 min late")
    desktop.press("Return")
    desktop.find(f"Read on in “{LATE}”")
    desktop.screenshot("reply")
    desktop.click("Give me the checklist")
    desktop.find("Before you go in@label")
    desktop.screenshot("checklist")
    desktop.click(f"Read on in “{LATE}”")
    desktop.find("Steps@label")
    desktop.screenshot("guide")


def test_in_danger_the_pointer_is_read_before_all_else(desktop: Desktop) -> None:
    """On the screen and by a screen reader."""
    desktop.type_text("she said she wants to kill herself")
    desktop.press("Return")
    desktop.find("Before anything else@label")
    listed = desktop.ui("list")
    assert listed.index("Life in danger") < listed.index("Read on in")
    desktop.screenshot("danger")


def test_the_search_and_the_command_lead_there_too(desktop: Desktop, nudge: Nudge) -> None:
    """A sentence and Enter in the search field; `nudge ask` opens what was said."""
    desktop.press("ctrl+f")
    desktop.type_text("my best dev got another offer")
    desktop.press("Return")
    desktop.find("What do I say?")
    desktop.close_window("toolkit")
    told = nudge.run("ask", play=MORNING)
    assert (told.returncode, told.stderr) == (0, "")
    desktop.wait_window("toolkit")
    assert wait_until(lambda: "What do I say?" in desktop.ui("list"), 10)
    desktop.screenshot("again")
