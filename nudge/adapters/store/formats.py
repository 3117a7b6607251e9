"""How values are written into columns, and read back."""

from datetime import UTC, datetime

from nudge.domain.people import Person


def format_instant(at: datetime) -> str:
    """An instant as text in UTC of fixed width, so that texts sort as instants do."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def format_optional(at: datetime | None) -> str | None:
    """The same for an instant that may be missing."""
    return None if at is None else format_instant(at)


def parse_optional(text: str | None) -> datetime | None:
    """An instant, or None where there is none."""
    return None if text is None else datetime.fromisoformat(text)


def parse_person(name: str | None, email: str | None) -> Person | None:
    """The person of two columns; both are NULL where nobody is meant."""
    return None if name is None or email is None else Person(name=name, email=email)
