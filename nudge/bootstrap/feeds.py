"""Joins the feed reader's client to the children, the keychain and the places of this program.

Owns how a feed's location becomes an address: a path is used as it is, an address comes
from the command line for this run or from the keychain.
"""

from collections.abc import Callable, Mapping
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from nudge.adapters.calendars.client import FindAccess, ReaderClient
from nudge.domain.feeds import Access, FetchPolicy
from nudge.domain.secret_url import SecretUrl, is_address
from nudge.domain.settings import FeedSource
from nudge.engine.ports import FeedReader

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def open_command_feed_reader(
    find_zone: Callable[[], tzinfo],
    *,
    addresses: Mapping[str, Access],
    policy: FetchPolicy | None = None,
) -> FeedReader:
    """A reader whose `read` waits for its child: `on_read` has been called when it returns.

    Args:
        find_zone: Gives the zone of floating times.
        addresses: Feed id to address, for feeds that were named on the command line.
        policy: What a fetch may reach.
    """
    from nudge.adapters.system.children import WaitingChildren

    find_access = _make_find_access(addresses)
    return ReaderClient(WaitingChildren(), find_access, find_zone, policy=policy)


def open_tray_feed_reader(
    parent: "QObject",
    find_zone: Callable[[], tzinfo],
    *,
    addresses: Mapping[str, Access],
    cache: Path,
    policy: FetchPolicy | None = None,
) -> ReaderClient:
    """A reader for the tray: nothing waits, and each feed is read again only if it changed.

    Args:
        parent: Owns the child processes.
        find_zone: Gives the zone of floating times.
        addresses: Feed id to address, for feeds that were named on the command line.
        cache: A private folder for what reading can remember.
        policy: What a fetch may reach.
    """
    from nudge.adapters.system.qt_children import QtChildren

    find_access = _make_find_access(addresses)
    return ReaderClient(QtChildren(parent), find_access, find_zone, policy=policy, cache=str(cache))


def name_feed(location: str, position: int = 0) -> tuple[FeedSource, Access | None]:
    """A feed that was named on the command line, and its address if it is one.

    The source itself never holds the address, which is a secret: only its host.
    """
    name = f"feed-{position}"
    if not is_address(location):
        path = Path(location).expanduser().absolute()
        return FeedSource(id=str(path), name=path.name, location=str(path)), None
    url = SecretUrl(location.strip())
    return FeedSource(id=name, name=url.host, location=f"https://{url.host}/"), Access(url=url)


def _make_find_access(addresses: Mapping[str, Access]) -> FindAccess:
    def find_access(feed: FeedSource, on_found: Callable[[Access | str], None]) -> None:
        if feed.id in addresses:
            on_found(addresses[feed.id])
        elif is_address(feed.location):
            on_found(f"The address of {feed.name} is not known. Enter it again in the settings.")
        else:
            on_found(Access(url=SecretUrl(feed.location)))

    return find_access
