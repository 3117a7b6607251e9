"""Which addresses may be asked, and what is made of their spelling."""

import pytest

from nudge.adapters.fetch.address import Address, check_typed, find_redirect, parse_address
from nudge.adapters.fetch.errors import FetchError
from nudge.domain.feeds import FetchPolicy, PrivateNetwork

TYPED = parse_address("https://typed.example/feed")


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://cal.example/a/b.ics?k=1#top", "https://cal.example/a/b.ics?k=1"),
        ("webcal://cal.example/b.ics", "https://cal.example/b.ics"),
        ("webcals://cal.example/b.ics", "https://cal.example/b.ics"),
        ("HTTPS://CAL.Example:443/B.ics", "https://cal.example/B.ics"),
        ("http://cal.example:8080/b.ics", "http://cal.example:8080/b.ics"),
        ("  https://cal.example  ", "https://cal.example/"),
        ("https://cal.example?k=1", "https://cal.example/?k=1"),
        ("https://bücher.example/b.ics", "https://xn--bcher-kva.example/b.ics"),
        ("https://127.1/b.ics", "https://127.0.0.1/b.ics"),
        ("https://[2001:DB8:0::1]/b.ics", "https://[2001:db8::1]/b.ics"),
    ],
)
def test_an_address_is_brought_into_its_usual_form(text: str, url: str) -> None:
    assert parse_address(text).url == url


def test_the_path_is_not_in_the_representation() -> None:
    assert "s3cr3t" not in repr(parse_address("https://cal.example/s3cr3t.ics?s3cr3t=1"))


@pytest.mark.parametrize("url", ["https://192.168.1.5/cal.ics", "http://localhost:8080/cal.ics"])
def test_the_host_that_the_user_typed_may_be_private(url: str) -> None:
    check_typed(parse_address(url), FetchPolicy())
    with pytest.raises(FetchError, match="private network"):
        check_typed(parse_address(url), FetchPolicy(private_network=PrivateNetwork.NONE))


@pytest.mark.parametrize(
    ("host", "is_allowed"),
    [
        ("cal.example", True),
        ("cal.example.", True),
        ("a.outlook.example", True),
        ("outlook.example", False),
        ("evil-outlook.example", False),
        ("cal.example.evil.example", False),
    ],
)
def test_an_organisation_can_name_the_hosts(host: str, *, is_allowed: bool) -> None:
    policy = FetchPolicy(allowed_hosts=("Cal.example", "*.outlook.example"))
    address = parse_address(f"https://{host}/x")
    if is_allowed:
        check_typed(address, policy)
        return
    with pytest.raises(FetchError, match="organisation"):
        check_typed(address, policy)


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/new?k=2", "https://typed.example/new?k=2"),
        ("new.ics", "https://typed.example/new.ics"),
        ("https://other.example/x", "https://other.example/x"),
        ("//other.example/x", "https://other.example/x"),
        ("https://8.8.8.8/x", "https://8.8.8.8/x"),
        ("webcal://other.example/x", "https://other.example/x"),
    ],
)
def test_a_redirect_within_the_open_network_is_followed(location: str, url: str) -> None:
    assert find_redirect(TYPED, TYPED, location, FetchPolicy()).url == url


def test_a_private_host_may_redirect_to_itself_but_not_to_its_neighbour() -> None:
    typed = parse_address("https://192.168.1.5/cal.ics")
    assert find_redirect(typed, typed, "https://192.168.1.5:8443/x", FetchPolicy()).port == 8443
    with pytest.raises(FetchError, match="private network"):
        find_redirect(typed, typed, "https://192.168.1.6/x", FetchPolicy())


def test_policy_can_open_private_networks_to_redirects_but_never_the_machinery() -> None:
    policy = FetchPolicy(private_network=PrivateNetwork.ALL)
    assert find_redirect(TYPED, TYPED, "https://10.0.0.7/x", policy).host == "10.0.0.7"
    with pytest.raises(FetchError, match="private network"):
        find_redirect(TYPED, TYPED, "https://169.254.169.254/x", policy)


def test_a_redirect_must_lead_to_an_allowed_host() -> None:
    policy = FetchPolicy(allowed_hosts=("typed.example",))
    with pytest.raises(FetchError, match="organisation"):
        find_redirect(TYPED, TYPED, "https://other.example/x", policy)


def test_plain_http_may_be_upgraded_and_may_move_on_its_own_host() -> None:
    typed = parse_address("http://typed.example/feed")
    assert find_redirect(typed, typed, "https://typed.example/", FetchPolicy()).scheme == "https"
    assert find_redirect(typed, typed, "/other", FetchPolicy()).path == "/other"


def test_a_step_back_to_http_is_refused_even_if_http_was_typed() -> None:
    typed = parse_address("http://typed.example/feed")
    current = Address(scheme="https", host="typed.example", port=443, path="/")
    with pytest.raises(FetchError, match="without encryption"):
        find_redirect(typed, current, "http://typed.example/feed", FetchPolicy())


def test_an_empty_location_and_an_endless_address_are_refused() -> None:
    for location in ("", "https://other.example/" + "x" * 5000):
        with pytest.raises(FetchError, match="nowhere"):
            find_redirect(TYPED, TYPED, location, FetchPolicy())
