"""From an empty home to the first nudge, as somebody who has just installed Nudge does it."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.e2e.desktop.session import Desktop, wait_until
from tests.e2e.feeds import ME, write_weekly
from tests.e2e.program import Nudge, Play

pytestmark = pytest.mark.e2e

SERIES_BEGINS = datetime(2026, 12, 1, 14, 0)  # noqa: DTZ001 (wall time of the feed's TZID)
MEETING = datetime(2027, 3, 16, 13, 0, tzinfo=UTC)
PREPARE = MEETING - timedelta(minutes=15)


def read_settings(home: Path) -> dict[str, object]:
    path = home / "config" / "settings.json"
    return json.loads(path.read_text()) if path.exists() else {}


def test_from_an_empty_home_to_the_first_nudge(
    desktop: Desktop, nudge: Nudge, tmp_path: Path
) -> None:
    """A wrong path, the right one, who reports, one moment, a test nudge, today; then the nudge."""
    feed = write_weekly(tmp_path / "work.ics", first=SERIES_BEGINS)
    watch = desktop.watch()
    running = nudge.start(Play(at=PREPARE - timedelta(hours=1)))
    desktop.wait_window("Welcome to Nudge")
    desktop.screenshot("calendar")

    desktop.type_text(str(tmp_path / "nothing.ics"))
    desktop.press("Return")
    desktop.find("/no such file|not there|cannot be found|There is no/")
    desktop.screenshot("wrong")
    desktop.press("ctrl+a")
    desktop.type_text(str(feed))
    desktop.press("Return")
    desktop.find("/one-on-one a week/")
    desktop.screenshot("found")
    desktop.click("Next")

    desktop.find("Who reports to you?")
    desktop.click("/Your own mail addresses/")
    desktop.type_text(ME)
    desktop.click("Priya Nair")
    assert wait_until(lambda: read_settings(nudge.home).get("reports") == ["priya@example.org"], 5)
    desktop.screenshot("people")
    desktop.click("Next")

    desktop.find("Start small")
    assert desktop.is_checked("One-on-one")
    desktop.screenshot("start")
    desktop.click("Next")
    desktop.find("/09:00  One-on-one with Priya Nair/")
    desktop.screenshot("today")
    desktop.click("Done")
    settings = read_settings(nudge.home)
    assert not {"one-on-one", "first-one-on-one"} & set(settings["turned_off"])
    assert "team-meeting" in settings["turned_off"]

    running.kill()

    nudge.start(Play(at=PREPARE - timedelta(seconds=15)))
    shown = watch.wait_for(lambda message: "Prepare" in message.actions.values(), seconds=40)
    assert "One-on-one with Priya Nair" in shown.title
    assert desktop.find_windows("Welcome to Nudge") == []
