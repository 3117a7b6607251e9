"""Fetching over HTTP from a server on loopback that behaves, or misbehaves."""

import ssl
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer

from nudge.adapters.fetch.address import parse_address
from nudge.adapters.fetch.errors import FetchError
from nudge.adapters.fetch.http import Fetched, Fetcher
from nudge.adapters.fetch.resolve import resolve
from nudge.domain.failures import Failure
from nudge.domain.feeds import Access, FetchPolicy, PrivateNetwork
from nudge.domain.secret_url import Secret, SecretUrl
from tests.doubles import feed_server
from tests.doubles.certificates import make_certificate
from tests.doubles.feed_server import CALENDAR, FeedServer

DEADLINE_MS = 1_000

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server.serve() as server:
        yield server


def fetch(url: str, *, policy: FetchPolicy | None = None, **validators: str) -> Fetched | None:
    fetcher = Fetcher(policy or FetchPolicy(), deadline_ms=DEADLINE_MS)
    return fetcher.fetch(Access(url=SecretUrl(url)), **validators)


def refuse(url: str, policy: FetchPolicy | None = None) -> FetchError:
    with pytest.raises(FetchError) as refusal:
        fetch(url, policy=policy)
    return refusal.value


def test_a_calendar_comes_whole_with_its_validators(server: FeedServer) -> None:
    headers = {"ETag": '"7"', "Last-Modified": "Mon, 02 Mar 2026 10:00:00 GMT"}
    server.routes["/feed"] = feed_server.answer(CALENDAR, headers=headers)
    assert fetch(server.url("/feed")) == Fetched(
        content=CALENDAR, etag='"7"', last_modified="Mon, 02 Mar 2026 10:00:00 GMT"
    )


def test_a_calendar_that_has_not_changed_costs_a_conditional_request(server: FeedServer) -> None:
    server.routes["/feed"] = feed_server.tagged(CALENDAR, '"7"')
    assert fetch(server.url("/feed"), etag='"7"', last_modified="then") is None
    assert server.asked[0].headers["if-modified-since"] == "then"


def test_a_304_to_an_unconditional_request_is_no_answer(server: FeedServer) -> None:
    server.routes["/feed"] = feed_server.answer(b"", status=304)
    assert refuse(server.url("/feed")).failure is Failure.UNEXPECTED_STATUS


def test_the_request_says_who_asks_and_nothing_about_the_user(server: FeedServer) -> None:
    server.routes["/a"] = feed_server.answer(
        b"", status=302, headers={"Location": "/feed", "Set-Cookie": "id=1; Path=/"}
    )
    server.routes["/feed"] = feed_server.answer(CALENDAR)
    fetch(server.url("/a"))
    for asked in server.asked:
        assert asked.headers["user-agent"].startswith("Nudge/")
        assert not {"cookie", "referer", "authorization", "origin"} & set(asked.headers)


def test_gzip_is_unpacked(server: FeedServer) -> None:
    server.routes["/feed"] = feed_server.zipped(CALENDAR)
    fetched = fetch(server.url("/feed"))
    assert fetched is not None
    assert fetched.content == CALENDAR
    assert "gzip" in server.asked[0].headers["accept-encoding"]


def test_a_large_honest_feed_that_packs_well_is_no_bomb(server: FeedServer) -> None:
    """Outlook's invitations repeat one long text: 20 MB of them pack by more than 40 to 1."""
    event = b"BEGIN:VEVENT\r\nDESCRIPTION:" + b"Join the meeting now. " * 90 + b"\r\nEND:VEVENT\r\n"
    feed = b"BEGIN:VCALENDAR\r\n" + event * 10_000 + b"END:VCALENDAR\r\n"
    server.routes["/feed"] = feed_server.zipped(feed)
    fetched = fetch(server.url("/feed"))
    assert fetched is not None
    assert len(fetched.content) == len(feed) > 20_000_000


@pytest.mark.parametrize(
    ("behaviour", "failure"),
    [
        (feed_server.zipped(b"A" * 200_000_000), Failure.TOO_LARGE),
        (feed_server.endless, Failure.TOO_LARGE),
        (feed_server.lying(CALENDAR, 500_000_000), Failure.TOO_LARGE),
        (feed_server.lying(CALENDAR, len(CALENDAR) + 1), Failure.BROKEN_OFF),
        (feed_server.drip(CALENDAR), Failure.SLOW),
        (feed_server.silent, Failure.SLOW),
    ],
    ids=["bomb", "endless", "lies-huge", "lies-longer", "drip", "silent"],
)
def test_a_misbehaving_server_costs_a_bounded_time(
    server: FeedServer, behaviour: feed_server.Behaviour, failure: Failure
) -> None:
    server.routes["/feed"] = behaviour
    begin = time.monotonic()
    assert refuse(server.url("/feed")).failure is failure
    assert time.monotonic() - begin < 10


def test_a_length_that_is_too_short_cuts_the_calendar_and_is_left_to_the_reader(
    server: FeedServer,
) -> None:
    server.routes["/feed"] = feed_server.lying(CALENDAR, 50)
    fetched = fetch(server.url("/feed"))
    assert fetched is not None
    assert fetched.content == CALENDAR[:50]


@pytest.mark.parametrize(
    ("status", "failure", "words"),
    [
        (401, Failure.UNAUTHORISED, "user name and password"),
        (403, Failure.FORBIDDEN, "does not let"),
        (404, Failure.NOT_FOUND, "no calendar at this address"),
        (407, Failure.PROXY, "proxy"),
        (410, Failure.GONE, "no longer published"),
        (429, Failure.TOO_MANY_REQUESTS, "asked too often"),
        (500, Failure.SERVER_ERROR, "error 500"),
        (503, Failure.SERVER_ERROR, "error 503"),
        (204, Failure.UNEXPECTED_STATUS, "status 204"),
        (418, Failure.UNEXPECTED_STATUS, "status 418"),
    ],
)
def test_each_status_has_its_own_plain_words(
    server: FeedServer, status: int, failure: Failure, words: str
) -> None:
    page = feed_server.answer(b"<html>", status=status, headers={"Retry-After": "120"})
    server.routes["/s3cr3t"] = page
    error = refuse(server.url("/s3cr3t"))
    assert error.failure is failure
    assert words in error.message
    assert "s3cr3t" not in error.message
    assert error.retry_after_s == 120


def test_five_redirects_are_followed_and_a_sixth_is_not(server: FeedServer) -> None:
    for step in range(6):
        server.routes[f"/{step}"] = feed_server.redirect(f"/{step + 1}")
    server.routes["/6"] = feed_server.answer(CALENDAR)
    assert fetch(server.url("/1")) is not None
    assert refuse(server.url("/0")).failure is Failure.REFUSED


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_every_kind_of_redirect_is_followed(server: FeedServer, status: int) -> None:
    server.routes["/a"] = feed_server.redirect("/feed", status)
    server.routes["/feed"] = feed_server.answer(CALENDAR)
    assert fetch(server.url("/a")) is not None


@pytest.mark.parametrize(
    "location", ["https://169.254.169.254/x", "file:///etc/passwd", "data:,x", "https://10.0.0.1/"]
)
def test_a_redirect_to_where_nobody_may_be_sent_is_refused(
    server: FeedServer, location: str
) -> None:
    server.routes["/a"] = feed_server.redirect(location)
    assert refuse(server.url("/a")).failure is Failure.REFUSED


def test_a_login_goes_to_the_host_that_the_user_typed(server: FeedServer) -> None:
    server.routes["/feed"] = feed_server.answer(CALENDAR)
    access = Access(
        url=SecretUrl(server.url("/feed")), user=Secret("ann"), password=Secret("pass:wörd")
    )
    Fetcher(FetchPolicy()).fetch(access)
    assert server.asked[0].headers["authorization"] == "Basic YW5uOnBhc3M6d8O2cmQ="


def test_a_login_never_crosses_the_open_network_in_clear() -> None:
    access = Access(url=SecretUrl("http://cal.example/"), user=Secret("a"), password=Secret("b"))
    with pytest.raises(FetchError, match="https://"):
        Fetcher(FetchPolicy()).fetch(access)


def test_a_closed_port_and_an_unknown_host_are_told_apart() -> None:
    assert "does not answer" in refuse("http://127.0.0.1:9/").message
    assert "not found" in refuse("http://nobody.invalid/").message


def test_a_proxy_that_is_not_there_is_named() -> None:
    error = refuse("http://cal.example/", FetchPolicy(proxy="127.0.0.1:9"))
    assert error.failure is Failure.PROXY
    assert refuse("http://cal.example/", FetchPolicy(proxy="nonsense")).failure is Failure.PROXY


def test_a_proxy_is_asked_in_the_hosts_stead(server: FeedServer) -> None:
    server.routes["http://cal.example/feed"] = feed_server.answer(CALENDAR)
    policy = FetchPolicy(proxy=f"127.0.0.1:{server.port}")
    fetched = fetch("http://cal.example/feed", policy=policy)
    assert fetched is not None
    assert fetched.content == CALENDAR


def test_the_systems_proxy_is_used(server: FeedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    server.routes["http://cal.example/feed"] = feed_server.answer(CALENDAR)
    assert fetch("http://cal.example/feed") is not None


def test_where_a_private_network_is_forbidden_a_name_for_one_is_too(server: FeedServer) -> None:
    server.routes["/feed"] = feed_server.answer(CALENDAR)
    policy = FetchPolicy(private_network=PrivateNetwork.NONE)
    assert refuse(server.url("/feed"), policy).failure is Failure.REFUSED
    assert not server.asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Certified:
    """A TLS server for `localhost` and `cal.example`, and whom to trust for it."""

    server: FeedServer
    policy: FetchPolicy


@pytest.fixture
def certified(tmp_path: Path) -> Iterator[Certified]:
    yield from open_certified(tmp_path, "localhost", "cal.example")


def open_certified(folder: Path, *hosts: str, days: int = 1) -> Iterator[Certified]:
    files = make_certificate(folder, *hosts, days=days)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(files.certificate, files.key)
    with feed_server.serve(tls) as server:
        server.routes["/feed"] = feed_server.answer(CALENDAR)
        yield Certified(server=server, policy=FetchPolicy(extra_ca_file=str(files.authority)))


def test_a_certificate_from_the_extra_file_is_trusted(certified: Certified) -> None:
    url = certified.server.url("/feed", "localhost")
    assert fetch(url, policy=certified.policy) is not None
    error = refuse(url)
    assert error.failure is Failure.UNTRUSTED
    assert "not trusted" in error.message


def test_a_certificate_for_another_host_is_refused(certified: Certified) -> None:
    error = refuse(certified.server.url("/feed", "127.0.0.1"), certified.policy)
    assert error.failure is Failure.UNTRUSTED
    assert "belongs to another host" in error.message


def test_an_expired_certificate_is_named(tmp_path: Path) -> None:
    for certified in open_certified(tmp_path, "localhost", days=-1):
        error = refuse(certified.server.url("/feed", "localhost"), certified.policy)
        assert error.failure is Failure.UNTRUSTED
        assert "expired" in error.message


def test_an_extra_file_without_certificates_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "none.pem"
    error = refuse("https://cal.example/", FetchPolicy(extra_ca_file=str(missing)))
    assert error.failure is Failure.UNTRUSTED
    assert str(missing) in error.message


def test_a_server_that_speaks_no_tls_is_an_untrusted_one(server: FeedServer) -> None:
    server.routes["/feed"] = feed_server.answer(CALENDAR)
    url = server.url("/feed").replace("http:", "https:")
    assert refuse(url).failure in {Failure.UNTRUSTED, Failure.BROKEN_OFF, Failure.SLOW}


@pytest.mark.parametrize("found", [["127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["::ffff:127.0.0.1"]])
def test_a_redirect_to_a_public_name_for_a_private_address_is_refused(
    certified: Certified, found: list[str]
) -> None:
    """Every address of the name is looked at, and nothing is sent to any of them."""
    server = certified.server
    server.routes["/a"] = feed_server.redirect(server.url("/feed", "cal.example"))
    access = Access(url=SecretUrl(server.url("/a", "localhost")))
    fetcher = Fetcher(certified.policy, deadline_ms=DEADLINE_MS, resolve=lambda *_: found)
    with pytest.raises(FetchError, match="private network"):
        fetcher.fetch(access)
    assert [asked.path for asked in server.asked] == ["/a"]


def test_a_redirect_to_a_name_that_nobody_knows_is_refused(certified: Certified) -> None:
    server = certified.server
    server.routes["/a"] = feed_server.redirect(server.url("/feed", "cal.example"))
    access = Access(url=SecretUrl(server.url("/a", "localhost")))
    fetcher = Fetcher(certified.policy, deadline_ms=DEADLINE_MS, resolve=lambda *_: [])
    with pytest.raises(FetchError, match="was not found"):
        fetcher.fetch(access)


def test_where_a_proxy_resolves_nothing_is_resolved_here(server: FeedServer) -> None:
    """Many offices resolve no outside name but at the proxy."""
    server.routes["http://cal.example/a"] = feed_server.redirect("https://other.example/feed")
    asked: list[str] = []

    def resolve(host: str, _: object) -> list[str]:
        asked.append(host)
        return []

    policy = FetchPolicy(proxy=f"127.0.0.1:{server.port}")
    fetcher = Fetcher(policy, deadline_ms=DEADLINE_MS, resolve=resolve)
    with pytest.raises(FetchError, match="was not found"):  # the proxy says so
        fetcher.fetch(Access(url=SecretUrl("http://cal.example/a")))
    assert server.asked[-1].path == "other.example:443"
    assert asked == []


def test_a_name_is_resolved_to_its_addresses_and_an_unknown_one_to_none() -> None:
    assert set(resolve("localhost", QDeadlineTimer(5_000))) & {"127.0.0.1", "::1"}
    assert resolve("nobody.invalid", QDeadlineTimer(5_000)) == []


def test_a_checked_address_is_connected_to_under_the_hosts_own_name(certified: Certified) -> None:
    """The name is not resolved again, and the certificate has to be the name's."""
    address = parse_address(certified.server.url("/feed", "cal.example"))
    fetcher = Fetcher(certified.policy, deadline_ms=DEADLINE_MS)
    assert fetcher.transfer(address, "127.0.0.1", {}).body == CALENDAR
    assert certified.server.asked[0].headers["host"] == f"cal.example:{address.port}"
    other = parse_address(certified.server.url("/feed", "other.example"))
    with pytest.raises(FetchError, match="belongs to another host"):
        fetcher.transfer(other, "127.0.0.1", {})


def test_a_login_does_not_follow_a_redirect_to_another_port(server: FeedServer) -> None:
    with feed_server.serve() as other:
        server.routes["/a"] = feed_server.redirect(other.url("/feed"))
        other.routes["/feed"] = feed_server.answer(CALENDAR)
        url = SecretUrl(server.url("/a"))
        Fetcher(FetchPolicy()).fetch(Access(url=url, user=Secret("a"), password=Secret("b")))
        assert "authorization" in server.asked[0].headers
        assert "authorization" not in other.asked[0].headers
