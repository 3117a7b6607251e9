"""Strangers' names and addresses on their way to the screen."""

import pytest

from nudge.domain.people import Person
from nudge.ui.presenters.links import find_link
from nudge.ui.presenters.names import name_moment, name_person, place_name, shorten
from tests.ui import samples


def test_a_name_that_runs_from_right_to_left_is_isolated() -> None:
    """It cannot pull the words after it to its other side; a Latin name needs no marks."""
    assert place_name("דנה כהן") == "\u2068דנה כהן\u2069"
    assert place_name("Priya Sharma") == "Priya Sharma"


def test_characters_that_flip_text_are_gone() -> None:
    """An override in a name is taken out before the name reaches a title."""
    assert place_name("ec\u202eilA\u202c \x1b[31m") == "ecilA [31m"


def test_who_has_no_name_is_called_by_the_address() -> None:
    """Feeds often hold an address alone."""
    assert name_person(Person(email="sam@example.org")) == "sam@example.org"


def test_a_moment_without_a_person_is_called_by_its_kind() -> None:
    """A team meeting is with nobody in particular."""
    nudge = samples.make_nudge(person=None, name="Team meeting")
    assert name_moment(nudge.moment) == "Team meeting"


def test_a_cut_inside_an_isolated_name_closes_it() -> None:
    """Otherwise all that follows on the line would run from right to left."""
    cut = shorten("with " + place_name("דנה כהן המנהלת של הצוות"), 16)
    assert len(cut) <= 16
    assert cut.endswith("…\u2069")


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://meet.google.com/abc-defg-hij", "meet.google.com"),
        ("https://zoom.us/j/123?pwd=a%20b", "zoom.us"),
        ("https://Teams.Microsoft.com/l/x", "teams.microsoft.com"),
        ("https://jitsi.example.org:8443/room", "jitsi.example.org"),
        ("https://xn--bcher-kva.example/", "xn--bcher-kva.example"),
    ],
)
def test_https_to_a_plain_host_may_be_opened(url: str, host: str) -> None:
    """And the host is told, so that it can be shown."""
    link = find_link(url)
    assert link is not None
    assert (link.url, link.host) == (url, host)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "file:///etc/passwd",
        "data:text/html,<script>",
        "x-evil:whatever",
        "http://example.org/",
        "//server/share",
        r"\\server\share",
        r"https:\\evil.example",
        "https://good.example@evil.example/",
        "https://user:password@evil.example/",
        "https://good.example\\@evil.example/",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://[::1]/",
        "https://bücher.example/",
        "https://ex\u0430mple.org/",
        "https://example.org/ x",
        "https://example.org/\n",
        "https:///path",
        "https://.example.org/",
        "https://example.org:0/",
        "https://example.org:99999/",
        "https://[broken/",
        "https://example.org/" + "a" * 3000,
    ],
)
def test_everything_else_may_not(url: str) -> None:
    """Other schemes, names before the host, bare addresses, hosts that only look alike."""
    assert find_link(url) is None
