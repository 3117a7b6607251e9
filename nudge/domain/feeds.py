"""What is believed of a feed, and what it may reach.

Owns the rule for a feed that was full and comes back empty, and the values of IT's
policy on fetching. Must not fetch.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from nudge.domain.secret_url import Secret, SecretUrl

DOUBT_TIME = timedelta(hours=24)
DOUBT_FETCHES = 3


class PrivateNetwork(Enum):
    """Which private and loopback hosts may be asked: the one typed by the user, all, none."""

    TYPED = "typed"
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchPolicy:
    """What a fetch may reach, and how.

    `allowed_hosts`: host names, `*.example.org` for all below one; empty means any.
    `extra_ca_file`: a PEM file of certificates trusted besides the system's.
    `proxy`: `host:port` of an HTTP proxy used instead of the system's.
    """

    allowed_hosts: tuple[str, ...] = ()
    private_network: PrivateNetwork = PrivateNetwork.TYPED
    allows_files: bool = True
    extra_ca_file: str = ""
    proxy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """How to get at a feed: its address or a file's path, and a login where one is asked for."""

    url: SecretUrl
    user: Secret | None = None
    password: Secret | None = None


class Sight(Enum):
    """What one reading saw of a feed as a whole, not only of the window."""

    FULL = "full"
    EMPTY = "empty"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A feed that was full has been seen empty: since when (UTC), and in how many fetches."""

    since: datetime
    fetches: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """What to do with a reading: take it as it is or keep the last good one; and what remains."""

    is_taken: bool
    doubt: Doubt | None = None


def judge_sight(
    sight: Sight,
    doubt: Doubt | None,
    now: datetime,
    *,
    had_events: bool,
    is_confirmed: bool = False,
) -> Belief:
    """Whether a reading replaces what is known of the feed.

    An empty feed after a full one is believed after 24 hours and three fetches, or when
    the user says so (`is_confirmed`); a failed one never. `had_events`: whether the last
    believed copy holds any event. A server that answers "unchanged" to an empty feed in
    doubt has said "empty" once more: such a reading, once taken, means no events at all.

    Args:
        sight: What the reading saw.
        doubt: What the last call returned for this feed.
        now: The present instant in UTC.
        had_events: See above.
        is_confirmed: The user has said that the calendar is really empty.
    """
    match sight:
        case Sight.FAILED:
            return Belief(is_taken=False, doubt=doubt)
        case Sight.FULL:
            return Belief(is_taken=True)
        case Sight.UNCHANGED if doubt is None:
            return Belief(is_taken=False)
        case Sight.EMPTY | Sight.UNCHANGED:
            return _judge_empty(doubt, now, had_events=had_events, is_confirmed=is_confirmed)


def _judge_empty(
    doubt: Doubt | None, now: datetime, *, had_events: bool, is_confirmed: bool
) -> Belief:
    if is_confirmed or not had_events:
        return Belief(is_taken=True)
    since, fetches = (doubt.since, doubt.fetches) if doubt else (now, 0)
    seen = Doubt(since=since, fetches=fetches + 1)
    if seen.fetches >= DOUBT_FETCHES and now - seen.since >= DOUBT_TIME:
        return Belief(is_taken=True)
    return Belief(is_taken=False, doubt=seen)
