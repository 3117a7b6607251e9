"""How the running program reaches the outside: feeds, the session's bus, notifications.

Chooses and joins; what is shown, and when, is for others.
"""

from collections.abc import Callable
from datetime import tzinfo
from typing import TYPE_CHECKING

from nudge.adapters.notify.chooser import choose_notifier
from nudge.adapters.system.paths import Paths, find_assets
from nudge.adapters.system.session_bus import NoSessionBusError, SessionBus
from nudge.bootstrap.feeds import open_tray_feed_reader
from nudge.bootstrap.stand_in import StandIn
from nudge.engine.ports import FeedReader, Notifier
from nudge.ui.notices import WindowNotifier

if TYPE_CHECKING:
    from nudge.adapters.system.tray_host import TrayHostWatch
    from nudge.bootstrap.run_settings import RunSettings
    from nudge.bootstrap.wardrobe import Wardrobe
    from nudge.ui.tray import Tray


def open_session_bus(tray: "Tray", host: "TrayHostWatch") -> SessionBus | None:
    """The session's bus, which `host` listens to from now on; None where there is none."""
    bus = SessionBus(parent=tray)
    try:
        bus.open()
    except NoSessionBusError:
        return None
    host.follow(bus)
    return bus


def make_notifier(
    bus: SessionBus | None, tray: "Tray", host: "TrayHostWatch", wardrobe: "Wardrobe"
) -> Notifier:
    """The desktop's notifications, and windows of our own where it shows none."""
    icon = find_assets() / "tray" / "nudge-64.png"
    desktop = choose_notifier(bus, icon, has_tray=lambda: host.has_host)
    return StandIn(desktop, WindowNotifier(wardrobe.dress, tray))


def open_feed_reader(
    tray: "Tray", find_zone: Callable[[], tzinfo], run: "RunSettings", paths: Paths
) -> FeedReader:
    """Reads the feeds of this run in a child, as far as the policy in force allows."""
    return open_tray_feed_reader(
        tray,
        find_zone,
        addresses=run.addresses,
        cache=paths.cache,
        secrets=paths.secrets,
        policy=run.chosen.fetch,
    )
