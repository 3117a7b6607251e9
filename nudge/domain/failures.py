"""Failures: the ways in which fetching or reading a feed goes wrong.

Owns the words. How long to wait after each is `backoff`'s decision; the sentence for the
user is made where the failure is seen. Imports no dataclasses: the reader child loads
this before it knows whether there is anything to read.
"""

from enum import Enum


class Failure(Enum):
    """Why a feed could not be read, by what could mend it."""

    UNREACHABLE = "unreachable"
    SLOW = "slow"
    BROKEN_OFF = "broken_off"
    UNTRUSTED = "untrusted"
    PROXY = "proxy"
    UNAUTHORISED = "unauthorised"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    GONE = "gone"
    TOO_MANY_REQUESTS = "too_many_requests"
    SERVER_ERROR = "server_error"
    UNEXPECTED_STATUS = "unexpected_status"
    REFUSED = "refused"
    TOO_LARGE = "too_large"
    NOT_A_CALENDAR = "not_a_calendar"
    NO_ADDRESS = "no_address"
    READER_DIED = "reader_died"
