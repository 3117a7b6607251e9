"""The private desktop itself: what the other end-to-end tests lean on works with a bare icon."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.desktop.session import Desktop, DesktopError

pytestmark = pytest.mark.e2e

REFERENCE = Path(__file__).parents[1] / "bench" / "tray_reference.py"


def start_icon(desktop: Desktop) -> subprocess.Popen[bytes]:
    return desktop.start([sys.executable, str(REFERENCE)], desktop.folder / "icon.log")


def test_a_bare_icon_is_seen_and_its_menu_used(desktop: Desktop) -> None:
    """An icon's menu is read and Quit is chosen, as a panel does; the program ends with 0."""
    icon = start_icon(desktop)
    assert "tray_reference" in desktop.tray()
    assert desktop.tray_menu() == ["Open", "Quit"]
    desktop.tray_pick("Quit")
    assert icon.wait(10) == 0


def test_a_notification_is_heard_and_its_button_pressed(desktop: Desktop) -> None:
    """What a program tells the desktop is heard on the bus, and the click on its button too."""
    heard = desktop.watch()
    bus = desktop.environment["DBUS_SESSION_BUS_ADDRESS"]
    name = "org.freedesktop.Notifications"
    call = ["busctl", f"--address={bus}", "call", name, "/org/freedesktop/Notifications", name]
    values = ["test", "0", "", "Title", "Body", "2", "prepare", "Prepare", "0", "20000"]
    desktop.start([*call, "Notify", "susssasa{sv}i", *values], desktop.folder / "note.log")
    shown = heard.wait_for(lambda message: message.what == "Notify")
    assert (shown.title, shown.body, shown.actions) == ("Title", "Body", {"prepare": "Prepare"})
    desktop.click("Prepare")
    assert heard.wait_for(lambda message: message.what == "ActionInvoked").action == "prepare"


@pytest.mark.desktop_options(panel="none", notify="none")
def test_a_desktop_without_a_tray_has_none(desktop: Desktop) -> None:
    """Where no panel runs, no icon is found until one does."""
    with pytest.raises(DesktopError, match="no tray item"):
        desktop.tray(seconds=0.5)
