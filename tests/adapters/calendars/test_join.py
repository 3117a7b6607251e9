"""Links that lead into a meeting, and those that only look like it."""

import pytest

from nudge.adapters.calendars.join import find_join, is_join

TEAMS = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%7d"


@pytest.mark.parametrize(
    "link",
    [
        TEAMS,
        "https://teams.microsoft.com/meet/2345678901234?p=abc",
        "https://teams.live.com/meet/9387654321",
        "https://meet.google.com/abc-defg-hij",
        "https://zoom.us/j/123456789?pwd=abc",
        "https://us02web.zoom.us/j/123456789",
        "https://company.zoom.us/my/sam.reed",
        "https://company.webex.com/meet/sam.reed",
        "https://company.webex.com/company/j.php?MTID=m0123456789abcdef",
        "https://meet.goto.com/123456789",
        "https://global.gotomeeting.com/join/123456789",
        "https://meet.jit.si/OneOnOne",
        "https://whereby.com/sam-reed",
        "https://bluejeans.com/123456789",
        "https://chime.aws/1234567890",
        "https://app.slack.com/huddle/T0123/C0123",
        "https://join.skype.com/abcDEF",
        "https://meet.lync.com/company/sam.reed/ABCDEF",
    ],
)
def test_a_link_into_a_meeting_is_known(link: str) -> None:
    """Wherever it stands in a text."""
    assert is_join(link)
    assert find_join([f"Join here: <{link}>."]) == link


@pytest.mark.parametrize(
    "link",
    [
        "http://zoom.us/j/123456789",
        "https://zoom.us.evil.example/j/123456789",
        "https://evil.example/zoom.us/j/123456789",
        "https://zoom.us@evil.example/j/1",
        "https://sam:secret@zoom.us/j/1",
        "https://zoom.us:8443/j/1",
        "https://notzoom.us/j/123456789",
        "https://zoom.us/",
        "https://support.zoom.us/hc/en-us",
        "https://teams.microsoft.com/downloads",
        "https://[::1/j/1",
        "javascript:alert(1)",
        f"https://zoom.us/j/{'1' * 3000}",
    ],
)
def test_anything_else_is_no_way_in(link: str) -> None:
    """The text was written by strangers."""
    assert not is_join(link)
    assert not find_join([link])


def test_protected_links_are_unwrapped() -> None:
    """Outlook and Google put their own address around the one that counts."""
    wrapped = (
        "https://eur01.safelinks.protection.outlook.com/?url="
        "https%3A%2F%2Fzoom.us%2Fj%2F123456789%3Fpwd%3Dabc&data=05%7C01"
    )
    assert find_join([wrapped]) == "https://zoom.us/j/123456789?pwd=abc"
    google = "https://www.google.com/url?q=https://meet.jit.si/OneOnOne&sa=D"
    assert find_join([google]) == "https://meet.jit.si/OneOnOne"


def test_a_wrapped_stranger_stays_outside() -> None:
    """Unwrapping is no way around the list."""
    bad = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.example%2Fj%2F1"
    assert not find_join([bad])


def test_the_first_text_that_has_one_wins() -> None:
    """A field made for the link says more than a description."""
    texts = ["", "https://meet.google.com/abc-defg-hij", "https://zoom.us/j/1"]
    assert find_join(texts) == "https://meet.google.com/abc-defg-hij"
