"""Retry-After, and what stands where a calendar should be."""

import pytest

from nudge.adapters.fetch.statuses import explain_no_calendar, parse_retry_after

DATE = "Mon, 02 Mar 2026 12:00:00 GMT"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Mon, 02 Mar 2026 12:05:00 GMT", 300),
        ("Mon, 02 Mar 2026 11:00:00 GMT", 0),
        ("Monday, 02-Mar-26 12:05:00 GMT", 300),
        ("99999999", 86_400),
        ("Mon, 02 Mar 2099 12:05:00 GMT", 86_400),
        ("", None),
        ("-5", None),
        ("soon", None),
        ("1e3", None),
        ("12345678901234567890", None),
    ],
)
def test_retry_after_is_seconds_or_a_date_and_at_most_a_day(
    text: str, seconds: float | None
) -> None:
    assert parse_retry_after(text, DATE) == seconds


def test_a_date_is_measured_from_the_servers_own_clock() -> None:
    """Ours may be wrong; without the server's date there is nothing to measure from."""
    assert parse_retry_after("Mon, 02 Mar 2026 12:05:00 GMT", "") is None


@pytest.mark.parametrize(
    ("content", "is_network", "words"),
    [
        (b"<!DOCTYPE html><title>Sign in</title>", True, "sign-in page"),
        (b"\xef\xbb\xbf\r\n<HTML>", True, "web page"),
        (b'<?xml version="1.0"?><html xmlns="x">', True, "web page"),
        (b"<html>", False, "Export the calendar"),
        (b"BEGIN:VCARD\r\nEND:VCARD", False, "address card"),
        (b"", False, "empty"),
        (b" \r\n\t", True, "empty"),
        (b'{"error": "no"}', True, "holds no calendar"),
    ],
)
def test_what_is_no_calendar_is_named(content: bytes, *, is_network: bool, words: str) -> None:
    message = explain_no_calendar(content, "cal.example", is_network=is_network)
    assert words in message
    assert "cal.example" in message
