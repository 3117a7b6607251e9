"""Reads a calendar on trial, before it is one of the settings, and says what it holds.

Owns what happens between "Read this calendar" and "Use this calendar", for the settings and
the first run alike. The address is handed to the reader child and, once it is used, to the
keychain; it is kept nowhere else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QTimer

from nudge.adapters.calendars.client import ReaderClient
from nudge.adapters.system.keychain import Kept, Place
from nudge.adapters.system.qt_children import QtChildren
from nudge.bootstrap.feeds import keep_access
from nudge.domain.failures import Failure
from nudge.domain.feeds import Access, FetchPolicy
from nudge.domain.first_look import FirstLook, look_first
from nudge.domain.recognise import guess_me
from nudge.domain.rules import Rule
from nudge.domain.secret_url import Secret, SecretUrl, is_address
from nudge.domain.settings import FeedSource, Settings
from nudge.engine.feeds import HISTORY, KEPT_AFTER
from nudge.engine.planning import Sighting, find_moments
from nudge.engine.ports import FeedState, Reading, Store

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_PLAIN = "http://"
_WAIT_MS, _MOST_WAITS = 200, 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a first look rests on. `find_rules` and `find_zone` are asked when it is taken."""

    settings: Settings
    policy: FetchPolicy
    store: Store
    secrets: Path
    find_rules: Callable[[], tuple[Rule, ...]]
    find_zone: Callable[[], tzinfo]
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A calendar that could be read: what it holds, whose it seems to be, what it is called."""

    look: FirstLook
    me: tuple[str, ...]
    name: str
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFound:
    """A calendar that could not be read. `wants_login`: the server asks who is there."""

    message: str
    wants_login: bool = False


class FeedTrial:
    """One calendar at a time; a new one replaces the one that is being read."""

    def __init__(self, parent: "QObject") -> None:
        self._children = QtChildren(parent)
        self._client: ReaderClient | None = None
        self._id = ""
        self._waited = 0
        self._access: Access | None = None

    @staticmethod
    def is_plain(location: str) -> bool:
        """Whether anybody on the way could read it, so that the user is asked first."""
        return location.strip().lower().startswith(_PLAIN)

    def read(
        self, access: Access, ground: Ground, on_done: Callable[[Found | NotFound], None]
    ) -> None:
        """Read a calendar; `on_done` is called once, unless it is cancelled."""
        self.cancel()
        self._waited = 0
        self._id, self._access = f"feed-{uuid4().hex[:12]}", access
        self._client = ReaderClient(
            self._children,
            lambda _feed, on_found: on_found(access),
            ground.find_zone,
            policy=ground.policy,
        )
        name = _name_place(access)
        zone = ground.find_zone()
        today = datetime.combine(ground.now().astimezone(zone).date(), time(), zone).astimezone(UTC)
        self._client.read(
            FeedSource(id=self._id, name=name, location=_show_place(access)),
            (today - HISTORY, today + KEPT_AFTER),
            lambda reading: self._judge(reading, name, ground, on_done),
        )

    def _judge(
        self,
        reading: Reading,
        name: str,
        ground: Ground,
        on_done: Callable[[Found | NotFound], None],
    ) -> None:
        """Tell what was read; at the very first start the rules for that may come a bit later."""
        client, self._waited = self._client, self._waited + 1
        is_early = not ground.find_rules() and self._waited < _MOST_WAITS
        if reading.state is not FeedState.FAILED and is_early:
            QTimer.singleShot(
                _WAIT_MS,
                lambda: (
                    self._judge(reading, name, ground, on_done) if self._client is client else None
                ),
            )
            return
        on_done(_judge(reading, name, ground))

    def cancel(self) -> None:
        """Give up the reading that is under way, if any."""
        if self._client is not None:
            self._client.drop(self._id)
            self._client = None

    def keep(
        self, name: str, ground: Ground, on_kept: Callable[[FeedSource | None, Kept], None]
    ) -> None:
        """Keep the calendar that was read: its source for the settings, and where its secret is.

        Without a source nothing could be kept, and `Kept.message` says why.
        """
        access = self._access
        assert access is not None
        place = _show_place(access)
        source = FeedSource(id=self._id, name=name or _name_place(access), location=place)
        if source.is_file:
            on_kept(source, Kept(place=Place.KEYCHAIN))
            return
        keep_access(
            self._children,
            ground.secrets,
            source.id,
            access,
            lambda kept: on_kept(source if kept.place is not None else None, kept),
        )


def make_access(location: str, user: str = "", password: str = "") -> Access:
    """How to get at what was typed: an address with a login, or a file's path."""
    place = location.strip()
    if not is_address(place):
        place = place.removeprefix("file://")
        return Access(url=SecretUrl(str(Path(place).expanduser().absolute())))
    return Access(
        url=SecretUrl(place),
        user=Secret(user) if user else None,
        password=Secret(password) if password else None,
    )


def _judge(reading: Reading, name: str, ground: Ground) -> Found | NotFound:
    if reading.state is FeedState.FAILED:
        return NotFound(
            message=reading.message, wants_login=reading.failure is Failure.UNAUTHORISED
        )
    settings, zone, now = ground.settings, ground.find_zone(), ground.now()
    me = settings.me or guess_me(reading.occurrences, reading.calendar_name)
    sighting = Sighting(
        rules=ground.find_rules(),
        settings=Settings(me=me, reports=settings.reports, corrections=settings.corrections),
        history=ground.store.find_history(),
        now=now,
        zone=zone,
    )
    moments = find_moments(reading.occurrences, sighting).moments
    look = look_first(reading.occurrences, moments, me=me, now=now, zone=zone)
    title = reading.calendar_name if "@" not in reading.calendar_name else ""
    return Found(look=look, me=me, name=title or name, reading=reading)


def _name_place(access: Access) -> str:
    place = access.url.reveal()
    return access.url.host or "calendar" if is_address(place) else Path(place).stem


def _show_place(access: Access) -> str:
    place = access.url.reveal()
    return f"https://{access.url.host}/" if is_address(place) else place
