"""From an empty home to the first nudge, as somebody who has just installed Nudge does it."""

import base64
import json
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.doubles import feed_server
from tests.doubles.feed_server import Asked, FeedServer, answer
from tests.e2e.desktop.session import Desktop, wait_until
from tests.e2e.feeds import ME, write_weekly
from tests.e2e.program import Nudge, Play
from tests.e2e.test_whole_way import AT_HAND

pytestmark = pytest.mark.e2e

SERIES_BEGINS = datetime(2026, 12, 1, 14, 0)  # noqa: DTZ001 (wall time of the feed's TZID)
MEETING = datetime(2027, 3, 16, 13, 0, tzinfo=UTC)
PREPARE = MEETING - timedelta(minutes=15)
LOGIN = "Basic " + base64.b64encode(b"sam:open sesame").decode()


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server.serve() as served:
        yield served


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
    desktop.click("/Your own mail addresses/@text")
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

    nudge.start(Play(at=PREPARE - AT_HAND))
    shown = watch.wait_for(lambda message: "Prepare" in message.actions.values(), seconds=40)
    assert "One-on-one with Priya Nair" in shown.title
    assert desktop.find_windows("Welcome to Nudge") == []


def test_in_german_and_by_keys_from_what_goes_wrong_to_the_first_card(
    desktop: Desktop, nudge: Nudge, server: FeedServer, tmp_path: Path
) -> None:
    """A login page, no network, nothing there, a password; then all that is said is German."""
    guard = protect(write_weekly(tmp_path / "work.ics", first=SERIES_BEGINS).read_bytes())
    server.routes |= {"/work.ics": guard, "/page": answer(b"<html><form>Sign in</form></html>")}
    german = {**desktop.environment, "LANG": "de_DE.UTF-8", "LANGUAGE": "de"}
    user = replace(nudge, desktop=replace(desktop, environment=german), zone="Europe/Berlin")
    running = user.start(Play(at=PREPARE - timedelta(hours=1)))
    desktop.wait_window("Willkommen bei Nudge")
    desktop.find("Adresse des Kalenders@password-text")
    fail_to_read(desktop, server)
    read_behind_a_login(desktop, server)
    settle_in(desktop)
    assert read_settings(nudge.home)["reports"] == ["priya@example.org"]
    running.kill()

    watch = desktop.watch()
    user.start(Play(at=PREPARE - AT_HAND))
    shown = watch.wait_for(lambda message: "Vorbereiten" in message.actions.values())
    assert "Einzelgespräch mit Priya Nair in 15 Minuten" in shown.title
    assert shown.body.startswith("Um 14:00. ")
    desktop.click("Vorbereiten")
    desktop.find("14:00 – 14:30")
    desktop.find("Bevor Sie hineingehen")
    assert desktop.list_faults("Einzelgespräch mit Priya Nair") == []
    desktop.screenshot("card")


def protect(calendar: bytes) -> feed_server.Behaviour:
    """The calendar, for whoever has the password."""

    def behave(asked: Asked, connection: socket.socket) -> None:
        is_known = asked.headers.get("authorization") == LOGIN
        answer(calendar if is_known else b"", status=200 if is_known else 401)(asked, connection)

    return behave


def fail_to_read(desktop: Desktop, server: FeedServer) -> None:
    """Each is told for what it is, and the next address is typed over it."""
    desktop.type_text(server.url("/page"))
    desktop.press("Return")
    desktop.find("/Trotzdem lesen/")
    desktop.press("Return")
    desktop.find("/mit einer Webseite statt mit einem Kalender/")
    desktop.screenshot("login-page")
    for address, why in (
        ("https://nowhere.invalid/work.ics", "/wurde nicht gefunden. Vielleicht sind Sie offline/"),
        ("work.ics", "/work.ics/"),
    ):
        desktop.press("ctrl+a")
        desktop.type_text(address)
        desktop.press("Return")
        desktop.find(why)
    desktop.screenshot("wrong")


def read_behind_a_login(desktop: Desktop, server: FeedServer) -> None:
    """The keyboard is in the field for the user as soon as one is asked for."""
    desktop.press("ctrl+a")
    desktop.type_text(server.url("/work.ics"))
    desktop.press("Return")
    desktop.find("/Trotzdem lesen/")
    desktop.press("Return")
    desktop.find("/verlangt Benutzernamen und Passwort/")
    assert desktop.list_faults("Willkommen bei Nudge") == []
    desktop.type_text("sam")
    desktop.tab_to("Passwort", seconds=2)
    desktop.type_text("open sesame")
    desktop.screenshot("password")
    desktop.press("Return")
    desktop.find("/^Gefunden: 1 Termin, 1 Einzelgespräch in der Woche/")
    assert desktop.list_faults("Willkommen bei Nudge") == []
    desktop.screenshot("found")


def settle_in(desktop: Desktop) -> None:
    """The other steps by their keys, until today is on the screen."""
    desktop.press("ctrl+Return")
    desktop.find("/Schritt 2 von 3/")
    desktop.tab_to("/Ihre eigenen E-Mail-Adressen/@text")
    desktop.type_text(ME)
    desktop.tab_to("Priya Nair@check-box")
    desktop.press("space")
    assert desktop.list_faults("Willkommen bei Nudge") == []
    desktop.press("ctrl+Return")
    desktop.find("/Schritt 3 von 3/")
    assert desktop.is_checked("Einzelgespräch")
    assert desktop.list_faults("Willkommen bei Nudge") == []
    desktop.press("ctrl+Return")
    desktop.find("/^14:00  Einzelgespräch mit Priya Nair/")
    assert desktop.list_faults("Willkommen bei Nudge") == []
    desktop.screenshot("heute")
    desktop.press("ctrl+Return")
    assert wait_until(lambda: not desktop.find_windows("Willkommen bei Nudge"), 5)
