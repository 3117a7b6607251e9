"""Policy: layers merged a key at a time, locks, and the strictest value where nobody can read."""

from datetime import time

import pytest

from nudge.domain.feeds import FetchPolicy, PrivateNetwork
from nudge.domain.policy import (
    NO_POLICY,
    Layer,
    PolicyEntry,
    PolicySource,
    allows_link,
    make_defaults,
    make_fetch_policy,
    merge_policy,
)
from nudge.domain.policy_keys import POLICY_KEYS
from nudge.domain.setting_keys import find_setting_key
from nudge.domain.settings import Hours, Settings

MARKED = {
    "AllowedCalendarHosts": [],
    "AllowPrivateNetworkFeeds": False,
    "TrustedPackKeys": [],
    "AllowUnsignedPacks": False,
    "AllowedLinkHosts": [],
    "ShowTitlesInNotifications": False,
}


def source(layer: Layer, name: str = "a.json", /, **values: object) -> PolicySource:
    entries = tuple(
        PolicyEntry(name=key, value=value, line=line)
        for line, (key, value) in enumerate(values.items(), 2)
    )
    return PolicySource(layer=layer, name=name, entries=entries)


def broken(layer: Layer, name: str = "broken.json") -> PolicySource:
    return PolicySource(layer=layer, name=name, is_unreadable=True)


def test_without_a_policy_nothing_changes() -> None:
    """The program of somebody without an IT department."""
    assert make_defaults(NO_POLICY) == Settings()
    assert make_fetch_policy(NO_POLICY) == FetchPolicy()
    assert allows_link(NO_POLICY, "anything.example.org")


def test_each_key_comes_from_the_strongest_layer_that_has_it() -> None:
    """Managed machine > managed user > recommended, and that for each key by itself."""
    policy = merge_policy(
        [
            source(Layer.RECOMMENDED, MaxNudgesPerDay=1, QuietHours="20:00-06:00", Autostart=False),
            source(Layer.USER, MaxNudgesPerDay=2, AllowLocalIcsFiles=False),
            source(Layer.MACHINE, MaxNudgesPerDay=4),
        ]
    )
    layers = {name: found.layer for name, found in {**policy.recommended, **policy.managed}.items()}
    assert layers == {
        "MaxNudgesPerDay": Layer.MACHINE,
        "AllowLocalIcsFiles": Layer.USER,
        "QuietHours": Layer.RECOMMENDED,
        "Autostart": Layer.RECOMMENDED,
    }
    assert policy.value("MaxNudgesPerDay") == 4
    assert dict(policy.locked_settings) == {"prepares_per_day": 4}
    assert make_defaults(policy) == Settings(
        prepares_per_day=4, quiet_hours=Hours(start=time(20), end=time(6))
    )


def test_of_two_files_of_one_layer_the_later_holds() -> None:
    """As in other programs' policy folders: 20-team.json over 10-all.json; it is told."""
    policy = merge_policy(
        [
            source(Layer.MACHINE, "10.json", MaxNudgesPerDay=1),
            source(Layer.MACHINE, "20.json", MaxNudgesPerDay=2),
        ]
    )
    assert policy.value("MaxNudgesPerDay") == 2
    (problem,) = policy.problems
    assert (problem.code, str(problem.where)) == ("policy-double-key", "20.json:2")
    assert "10.json" in problem.message


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("AllowLocalIcsFiles", "yes"),
        ("AllowLocalIcsFiles", 1),
        ("MaxNudgesPerDay", True),
        ("MaxNudgesPerDay", 21),
        ("MaxNudgesPerDay", "3"),
        ("QuietHours", "late"),
        ("QuietHours", "25:00-07:00"),
        ("AllowedCalendarHosts", "example.org"),
        ("AllowedCalendarHosts", ["https://example.org/"]),
        ("AllowedCalendarHosts", ["ok.example.org", 5]),
        ("ContentPackDirs", ["relative/folder"]),
        ("ContentPackUrls", ["http://example.org/pack"]),
        ("TrustedPackKeys", ["short"]),
        ("LogLevel", "everything"),
        ("Proxy", "proxy.example.org"),
        ("HrContact", "two\nlines"),
        ("ReviewSeasons", ["spring"]),
        ("HrContact", "x" * 1001),
    ],
)
def test_a_wrong_value_is_skipped_and_listed(name: str, value: object) -> None:
    """The other keys of the same file hold, and the value itself is not repeated."""
    policy = merge_policy([source(Layer.MACHINE, **{name: value, "Language": "de"})])
    assert list(policy.managed) == ["Language"]
    (problem,) = policy.problems
    assert (problem.code, str(problem.where)) == ("policy-wrong-value", "a.json:2")
    assert name in problem.message
    assert problem.hint.startswith("It takes ")


def test_an_unknown_key_is_skipped_and_listed() -> None:
    """A key in another case is an unknown one."""
    policy = merge_policy([source(Layer.MACHINE, maxNudgesPerDay=1)])
    assert policy.managed == {}
    assert [problem.code for problem in policy.problems] == ["policy-unknown-key"]


@pytest.mark.parametrize("order", [1, -1])
def test_an_unreadable_file_makes_marked_keys_strict(order: int) -> None:
    """Whatever else its layer or a weaker one says; the keys that are not marked stay."""
    open_ = source(
        Layer.MACHINE,
        AllowedCalendarHosts=["*"],
        AllowPrivateNetworkFeeds=True,
        MaxNudgesPerDay=5,
    )
    weaker = source(Layer.USER, ShowTitlesInNotifications=True)
    policy = merge_policy([weaker, *[open_, broken(Layer.MACHINE)][::order]])
    strict = {name: found.value for name, found in policy.managed.items() if found.is_fallback}
    assert strict == MARKED
    assert policy.value("MaxNudgesPerDay") == 5
    assert make_fetch_policy(policy).private_network is PrivateNetwork.NONE
    assert make_defaults(policy).shows_titles is False
    assert not allows_link(policy, "example.org")


def test_the_machine_knows_better_than_an_unreadable_policy_of_the_user() -> None:
    """Only the keys that the machine does not set become strict."""
    hosts = source(Layer.MACHINE, AllowedCalendarHosts=["ok.example.org"])
    policy = merge_policy([broken(Layer.USER), hosts])
    assert policy.value("AllowedCalendarHosts") == ["ok.example.org"]
    assert policy.value("AllowUnsignedPacks") is False


def test_an_unreadable_recommendation_restricts_nothing() -> None:
    """It could only have been a default."""
    assert merge_policy([broken(Layer.RECOMMENDED)]).managed == {}


def test_hosts_become_what_a_fetch_may_reach() -> None:
    """A list, any, or none: an empty list allows no host at all."""
    fetches = [
        make_fetch_policy(merge_policy([source(Layer.MACHINE, AllowedCalendarHosts=hosts)]))
        for hosts in (["*.example.org"], ["*", "a"], [])
    ]
    assert fetches[0].allowed_hosts == ("*.example.org",)
    assert fetches[1].allowed_hosts == ()
    assert fetches[2].allowed_hosts == ("none.invalid",)


def test_all_of_fetching_can_be_set() -> None:
    """Each key reaches the reader."""
    policy = merge_policy(
        [
            source(
                Layer.MACHINE,
                AllowLocalIcsFiles=False,
                AllowPrivateNetworkFeeds=True,
                Proxy="proxy.example.org:3128",
                ExtraCaFile="/etc/ssl/acme.pem",
            )
        ]
    )
    assert make_fetch_policy(policy) == FetchPolicy(
        private_network=PrivateNetwork.ALL,
        allows_files=False,
        extra_ca_file="/etc/ssl/acme.pem",
        proxy="proxy.example.org:3128",
    )


def test_links_are_told_apart_by_their_host() -> None:
    """`*.example.org` is what lies below it; case and a last dot do not matter."""
    policy = merge_policy([source(Layer.MACHINE, AllowedLinkHosts=["*.example.org", "a.test"])])
    opened = ["www.Example.org", "a.test.", "A.TEST"]
    closed = ["example.org", "badexample.org", "a.test.evil", ""]
    assert [host for host in opened + closed if allows_link(policy, host)] == opened


@pytest.mark.parametrize("key", POLICY_KEYS, ids=lambda key: key.name)
def test_each_key_takes_its_own_example_default_and_strictest_value(key) -> None:
    """What IT copies from the documentation works."""
    key.check(key.example)
    for value in (key.default, key.restrictive):
        if value not in {None, ""} if not isinstance(value, list) else True:
            key.check(value)
    assert (key.restrictive is not None) == key.is_marked
    assert {key.name: key.restrictive for key in POLICY_KEYS if key.is_marked} == MARKED


@pytest.mark.parametrize("key", [k for k in POLICY_KEYS if k.setting], ids=lambda key: key.name)
def test_a_key_and_its_setting_have_one_default(key) -> None:
    """What doctor calls the default is what the program does."""
    assert key.parse_setting(key.default) == find_setting_key(key.setting).default
