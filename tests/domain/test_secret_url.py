"""A feed's address shows its host and nothing else, however it is printed."""

import copy
import json
import pickle
import traceback

import pytest

from nudge.domain.feeds import Access
from nudge.domain.secret_url import Secret, SecretUrl, is_address

TOKEN = "s3cr3t"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        (f"https://cal.example/{TOKEN}.ics", "cal.example"),
        (f"https://cal.example:8443/{TOKEN}.ics", "cal.example"),
        (f"https://{TOKEN}:{TOKEN}@cal.example/x", "cal.example"),
        (f"https://cal.example?{TOKEN}", "cal.example"),
        (f"https://cal.example#{TOKEN}", "cal.example"),
        (f"https://cal.example\\{TOKEN}", "cal.example"),
        (f"https://[2001:db8::1]:8443/{TOKEN}", "[2001:db8::1]"),
        (f"/home/ann/{TOKEN}.ics", ""),
    ],
)
def test_only_the_host_is_shown(url: str, host: str) -> None:
    secret = SecretUrl(url)
    assert secret.host == host
    access = Access(url=secret, user=Secret(TOKEN), password=Secret(TOKEN))
    for text in (str(secret), repr(secret), f"{secret}", f"{secret!r:>200}", repr(access)):
        assert TOKEN not in text
    assert secret.reveal() == url


def test_the_form_is_that_of_an_address() -> None:
    assert str(SecretUrl("https://cal.example/a/b?c")) == "https://cal.example/...[redacted]"


def test_it_does_not_slip_into_json_a_pickle_or_a_traceback() -> None:
    secret = SecretUrl(f"https://cal.example/{TOKEN}")
    with pytest.raises(TypeError) as error:
        json.dumps({"url": secret})
    assert TOKEN not in "".join(traceback.format_exception(error.value))
    for write in (pickle.dumps, copy.copy):
        with pytest.raises(TypeError):
            write(secret)


def test_two_secrets_of_the_same_kind_and_text_are_equal() -> None:
    assert SecretUrl("https://a/") == SecretUrl("https://a/")
    assert SecretUrl("https://a/") != SecretUrl("https://b/")
    assert SecretUrl("https://a/") != Secret("https://a/")
    assert len({Secret("a"), Secret("a")}) == 1


@pytest.mark.parametrize(
    "text", ["https://x/", "http://x/", "webcal://x/", " WEBCALS://x/", "file:///x"]
)
def test_addresses_are_told_from_paths(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize("text", ["/home/ann/a.ics", "a.ics", "C:\\a.ics", "C://a", ""])
def test_paths_are_no_addresses(text: str) -> None:
    assert not is_address(text)
