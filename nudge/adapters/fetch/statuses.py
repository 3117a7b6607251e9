"""Says in plain words what a server's answer means when it is no calendar.

Owns the sentences and the reading of Retry-After. Must not name more of an address than
its host. Source: RFC 9110, sections 10.2.3 and 15.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from nudge.adapters.fetch.errors import FetchError
from nudge.domain.failures import Failure

# A server that asks for more than a day is asked again after one.
_LONGEST_WAIT_S = 86_400.0

_SENTENCES = {
    401: (
        Failure.UNAUTHORISED,
        (
            "{host} asks for a user name and password, or does not accept the ones it got. "
            "Enter them in the settings."
        ),
    ),
    403: (
        Failure.FORBIDDEN,
        (
            "{host} does not let Nudge read this calendar. "
            "Publish it again, and enter its new address in the settings."
        ),
    ),
    404: (
        Failure.NOT_FOUND,
        "{host} knows no calendar at this address. Copy the address again from your calendar.",
    ),
    407: (Failure.PROXY, "The proxy asks for a user name and password. Ask IT how to get past it."),
    410: (
        Failure.GONE,
        (
            "This calendar is no longer published on {host}. Publish it again, and enter its new "
            "address in the settings."
        ),
    ),
    429: (
        Failure.TOO_MANY_REQUESTS,
        "{host} has been asked too often. Nudge waits and asks less often.",
    ),
}


def explain_status(status: int, host: str, headers: Mapping[str, str]) -> FetchError:
    """What an answer other than 200 and 304 means for the user.

    Args:
        status: The HTTP status.
        host: The host that was asked.
        headers: What came with it, names in lower case.
    """
    wait_s = parse_retry_after(headers.get("retry-after", ""), headers.get("date", ""))
    if status in _SENTENCES:
        failure, sentence = _SENTENCES[status]
        return FetchError(failure, sentence.format(host=host), retry_after_s=wait_s)
    if 500 <= status < 600:
        message = f"{host} has trouble of its own (error {status}). Nudge tries again later."
        return FetchError(Failure.SERVER_ERROR, message, retry_after_s=wait_s)
    return FetchError(
        Failure.UNEXPECTED_STATUS,
        f"{host} gave no calendar but the status {status}. Check the address in a browser.",
        retry_after_s=wait_s,
    )


def parse_retry_after(text: str, date: str) -> float | None:
    """Seconds to wait, at most a day; None if the server asks for none.

    Args:
        text: `Retry-After`: seconds, or a date.
        date: The server's own `Date`, from which a date is measured, whatever our clock says.
    """
    if re.fullmatch(r"[0-9]{1,10}", text.strip()):
        return min(float(text), _LONGEST_WAIT_S)
    at, now = _parse_date(text), _parse_date(date)
    if at is None or now is None:
        return None
    return min(max((at - now).total_seconds(), 0.0), _LONGEST_WAIT_S)


def _parse_date(text: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(text)
    except (ValueError, IndexError, OverflowError):
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def explain_no_calendar(content: bytes, source: str, *, is_network: bool) -> str:
    """What stands where a calendar should be, in one line.

    Args:
        content: What was found.
        source: The host or the file's path.
        is_network: It came from a server.
    """
    start = content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n\x00").lower()
    if not start:
        return f"{source} is empty: it holds no calendar."
    if start.startswith(b"begin:vcard"):
        return f"{source} holds an address card (vCard), not a calendar."
    is_page = start.startswith((b"<!doctype html", b"<html")) or b"<html" in start
    if is_page and is_network:
        return (
            f"{source} answered with a web page, not a calendar: the sign-in page of a network "
            "or of the calendar's owner. Open a browser and sign in, or copy the address again."
        )
    if is_page:
        return f"{source} is a web page, not a calendar. Export the calendar as an .ics file."
    return f"{source} holds no calendar. Choose an iCalendar file or address (.ics)."
