"""When to ask a feed again.

Owns the waiting after each kind of failure. Must not read the clock or roll dice: the
instant and the jitter are arguments. Source: RFC 9110, 10.2.3 (Retry-After); RFC 6585, 4.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from nudge.domain.failures import Failure

USUAL = timedelta(minutes=15)
LONGEST = timedelta(days=1)

# Everybody's Nudge must not ask at the same second: a wait grows by up to this part of it.
_SPREAD = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wait:
    """The wait after a first failure, doubled after each further one up to the longest."""

    first: timedelta
    longest: timedelta


# A short hiccup of the network or of our own child mends itself.
_SOON = _Wait(first=timedelta(minutes=1), longest=USUAL)
# A server in trouble is not helped by being asked.
_PATIENT = _Wait(first=timedelta(minutes=5), longest=timedelta(hours=2))
_HUMBLE = _Wait(first=timedelta(minutes=30), longest=timedelta(hours=12))
# Until a person does something, the answer will be the same.
_RARE = _Wait(first=timedelta(hours=1), longest=LONGEST)

_WAITS = {
    Failure.UNREACHABLE: _SOON,
    Failure.PROXY: _SOON,
    Failure.NO_ADDRESS: _SOON,
    Failure.SLOW: _PATIENT,
    Failure.BROKEN_OFF: _PATIENT,
    Failure.SERVER_ERROR: _PATIENT,
    Failure.READER_DIED: _PATIENT,
    # The sign-in page of a network looks like this, and goes away once somebody signs in.
    Failure.NOT_A_CALENDAR: _PATIENT,
    Failure.UNTRUSTED: _PATIENT,
    Failure.TOO_MANY_REQUESTS: _HUMBLE,
    Failure.NOT_FOUND: _HUMBLE,
    Failure.UNEXPECTED_STATUS: _HUMBLE,
    Failure.UNAUTHORISED: _RARE,
    Failure.FORBIDDEN: _RARE,
    Failure.GONE: _RARE,
    Failure.REFUSED: _RARE,
    Failure.TOO_LARGE: _RARE,
}


def find_next_refresh(
    now: datetime,
    *,
    failure: Failure | None,
    failures: int,
    retry_after: timedelta | None,
    jitter: float,
) -> datetime:
    """The instant at which to read a feed again, unless the user or a due nudge asks before.

    Args:
        now: When the last reading ended, in UTC.
        failure: How it failed, or None when it was good.
        failures: How many readings have failed in a row, this one included.
        retry_after: What the server asked for; it is waited for, but no longer than a day.
        jitter: A number from 0 to 1, different from user to user and from time to time.
    """
    if failure is None:
        wait = USUAL
    else:
        kind = _WAITS[failure]
        doublings = min(max(failures - 1, 0), 16)
        wait = min(kind.first * 2**doublings, kind.longest)
    wait *= 1 + _SPREAD * jitter
    if retry_after is not None:
        wait = max(wait, min(retry_after, LONGEST))
    return now + wait
