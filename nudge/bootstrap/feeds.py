"""Joins the feed reader's client to the children, the keychain and the places of this program.

Owns how a feed's location becomes an address: a path is used as it is, an address comes
from the command line for this run or from the keychain.
"""

import json
from collections.abc import Callable, Mapping
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from nudge.adapters.calendars.client import ReaderClient
from nudge.domain.feeds import Access, FetchPolicy
from nudge.domain.secret_url import Secret, SecretUrl, is_address
from nudge.domain.settings import FeedSource, Settings

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from nudge.adapters.system.keychain import Found, Kept, Keychain
    from nudge.engine.children import Children


def open_command_feed_reader(
    find_zone: Callable[[], tzinfo],
    *,
    addresses: Mapping[str, Access],
    secrets: Path | None = None,
    policy: FetchPolicy | None = None,
) -> ReaderClient:
    """A reader whose `read` waits for its child: `on_read` has been called when it returns.

    Args:
        find_zone: Gives the zone of floating times.
        addresses: Feed id to address, for feeds that were named on the command line.
        secrets: The private file behind the keychain, where the user's own feeds are read.
        policy: What a fetch may reach.
    """
    from nudge.adapters.system.children import WaitingChildren

    children = WaitingChildren()
    find_access = _AccessBook(addresses, _open_keychain(children, secrets)).find
    return ReaderClient(children, find_access, find_zone, policy=policy)


def open_tray_feed_reader(  # noqa: PLR0913  four of them by name
    parent: "QObject",
    find_zone: Callable[[], tzinfo],
    *,
    addresses: Mapping[str, Access],
    cache: Path,
    secrets: Path | None = None,
    policy: FetchPolicy | None = None,
) -> ReaderClient:
    """A reader for the tray: nothing waits, and each feed is read again only if it changed.

    Args:
        parent: Owns the child processes.
        find_zone: Gives the zone of floating times.
        addresses: Feed id to address, for feeds that were named on the command line.
        cache: A private folder for what reading can remember.
        secrets: The private file behind the keychain.
        policy: What a fetch may reach.
    """
    from nudge.adapters.system.qt_children import QtChildren

    children = QtChildren(parent)
    find_access = _AccessBook(addresses, _open_keychain(children, secrets)).find
    return ReaderClient(children, find_access, find_zone, policy=policy, cache=str(cache / "feeds"))


def keep_access(
    children: "Children",
    secrets: Path,
    feed: str,
    access: Access,
    on_kept: "Callable[[Kept], None]",
) -> None:
    """Keep the address and login of a feed, and say where that was possible."""
    keychain = _open_keychain(children, secrets)
    assert keychain is not None
    keychain.keep(feed, Secret(_encode_access(access)), on_kept)


def name_feed(location: str, position: int = 0) -> tuple[FeedSource, Access | None]:
    """A feed that was named on the command line, and its address if it is one.

    The source itself never holds the address, which is a secret: only its host.
    """
    if not is_address(location):
        path = Path(location).expanduser().absolute()
        return FeedSource(id=str(path), name=path.name, location=str(path)), None
    url = SecretUrl(location.strip())
    source = FeedSource(
        id=f"feed-{position}", name=url.host or "the address", location=f"https://{url.host}/"
    )
    return source, Access(url=url)


def find_files(settings: Settings) -> Mapping[str, str]:
    """The calendar files on this machine, which are watched: path to the feed's id."""
    return {source.location: source.id for source in settings.feeds if source.is_file}


class _AccessBook:
    """Where each feed is. What the keychain has told once is not asked again in this run."""

    def __init__(self, addresses: Mapping[str, Access], keychain: "Keychain | None") -> None:
        self._addresses = dict(addresses)
        self._keychain = keychain

    def find(self, feed: FeedSource, on_found: Callable[[Access | str], None]) -> None:
        """Hand over the address of a feed, or a sentence that says why it is not known."""
        if feed.id in self._addresses:
            on_found(self._addresses[feed.id])
        elif feed.is_file:
            path = Path(feed.location).expanduser().absolute()
            on_found(Access(url=SecretUrl(str(path))))
        elif self._keychain is None:
            on_found(_explain_unknown(feed))
        else:
            self._keychain.find(feed.id, lambda found: on_found(self._take(feed, found)))

    def _take(self, feed: FeedSource, found: "Found") -> Access | str:
        if found.secret is None:
            return f"The address of {feed.name} is not at hand. {found.message}"
        try:
            access = _decode_access(found.secret.reveal())
        except (ValueError, KeyError):
            return _explain_unknown(feed)
        self._addresses[feed.id] = access
        return access


def _open_keychain(children: "Children", secrets: Path | None) -> "Keychain | None":
    if secrets is None:
        return None
    from nudge.adapters.system.keychain import Keychain
    from nudge.adapters.system.secret_file import SecretFile

    return Keychain(children, SecretFile(secrets))


def _explain_unknown(feed: FeedSource) -> str:
    return f"The address of {feed.name} is not known. Enter it again in the settings."


def _encode_access(access: Access) -> str:
    user, password = access.user, access.password
    parts = {
        "url": access.url.reveal(),
        "user": user.reveal() if user else None,
        "password": password.reveal() if password else None,
    }
    return json.dumps(parts)


def _decode_access(text: str) -> Access:
    parts = json.loads(text)
    user, password = parts["user"], parts["password"]
    return Access(
        url=SecretUrl(parts["url"]),
        user=None if user is None else Secret(user),
        password=None if password is None else Secret(password),
    )
