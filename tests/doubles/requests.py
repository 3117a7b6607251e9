"""Requests to a reader child as its parent would write them."""

from datetime import UTC, datetime

from nudge.adapters.calendars import wire
from nudge.domain.secret_url import SecretUrl

WINDOW = (datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 9, tzinfo=UTC))


def make_request(source: str, **facts: object) -> bytes:
    """The line for `source`: a week of March 2026, in UTC."""
    request = wire.Request(
        feed="Team",
        source=SecretUrl(source),
        window=WINDOW,
        zone=UTC,
        **facts,  # type: ignore[arg-type]
    )
    return wire.encode_request(request)
