"""The way out of it all: everything is taken along, then deleted."""

from datetime import UTC, datetime

import pytest

from tests.e2e.desktop.session import Desktop, wait_until
from tests.e2e.program import Nudge, Play

pytestmark = pytest.mark.e2e

MORNING = Play(at=datetime(2027, 3, 16, 12, 0, tzinfo=UTC))


def test_everything_can_be_taken_along_and_then_deleted_which_ends_nudge(
    desktop: Desktop, nudge: Nudge
) -> None:
    """What deleting means stands above the button that does it, and leaves what was exported."""
    running = nudge.start(MORNING)
    desktop.wait_window("Welcome to Nudge")
    desktop.press("Escape")
    assert nudge.run("settings", play=MORNING).returncode == 0
    desktop.wait_window("Nudge settings")
    desktop.click("Privacy")
    desktop.click("Export everything…")
    desktop.wait_window("Export everything into a new folder")
    out = nudge.home.parent / "taken along"
    desktop.type_text(str(out))
    desktop.press("Return")
    desktop.find("/Everything, save secrets, is in .*taken along/")
    desktop.screenshot("exported")
    assert {each.name for each in out.iterdir()} >= {"journal.md", "history.json"}
    desktop.click("Delete everything…")
    desktop.find("/This cannot be undone: export first/")
    desktop.screenshot("before")
    desktop.click("Delete everything")
    assert wait_until(lambda: not running.is_alive(), 20)
    kept = ("nudge.db", "settings.json", "library.sqlite")
    assert wait_until(lambda: not [each for name in kept for each in nudge.home.rglob(name)], 10)
