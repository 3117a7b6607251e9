"""The first start in German, with what goes wrong there; and the way out of it all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.doubles import feed_server
from tests.doubles.feed_server import FeedServer, answer
from tests.e2e.desktop.session import Desktop, wait_until
from tests.e2e.program import Nudge, Play

pytestmark = pytest.mark.e2e

MORNING = Play(at=datetime(2027, 3, 16, 12, 0, tzinfo=UTC))


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server.serve() as served:
        yield served


def test_in_german_a_login_page_and_a_missing_network_are_told_for_what_they_are(
    desktop: Desktop, nudge: Nudge, server: FeedServer
) -> None:
    """The language is the system's; no step of it needs the pointer."""
    server.routes["/work.ics"] = answer(b"<html><form>Sign in</form></html>")
    german = {**desktop.environment, "LANG": "de_DE.UTF-8", "LANGUAGE": "de"}
    german_desktop = replace(desktop, environment=german)
    replace(nudge, desktop=german_desktop).start(MORNING)
    desktop.wait_window("Willkommen bei Nudge")
    desktop.find("Adresse des Kalenders")
    desktop.type_text(server.url("/work.ics"))
    desktop.press("Return")
    desktop.find("/Trotzdem lesen/")
    desktop.press("Return")
    desktop.find("/mit einer Webseite statt mit einem Kalender/")
    desktop.screenshot("login-page")
    desktop.press("ctrl+a")
    desktop.type_text("https://nowhere.invalid/work.ics")
    desktop.press("Return")
    desktop.find("/wurde nicht gefunden. Vielleicht sind Sie offline/")
    desktop.screenshot("no-network")
    desktop.press("ctrl+Return")
    desktop.find("/Schritt 2 von 3/")
    desktop.press("Escape")
    assert wait_until(lambda: not desktop.find_windows("Willkommen bei Nudge"), 5)


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
