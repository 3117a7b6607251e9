"""Policy: what IT sets for a whole organisation, merged a key at a time.

Owns the order of the layers, what an unreadable file means, and what a policy makes of the
settings and of fetching. Must not read files.
Source: SECURITY, "Policy for IT".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from nudge.domain.feeds import FetchPolicy, PrivateNetwork
from nudge.domain.policy_key import PolicyError, PolicyKey
from nudge.domain.policy_keys import POLICY_KEYS, find_policy_key
from nudge.domain.problems import Problem, Severity, Where
from nudge.domain.settings import Settings
from nudge.domain.text import clean

ANY_HOST = "*"

# No host has this name, so a list of it alone allows none. Source: RFC 2606, 2.
_NO_HOST = "none.invalid"


class Layer(Enum):
    """Where a value comes from, the strongest first; the user's own choices lie in between."""

    MACHINE = "managed"
    USER = "managed-user"
    RECOMMENDED = "recommended"

    @property
    def is_managed(self) -> bool:
        """True where the user cannot choose otherwise."""
        return self is not Layer.RECOMMENDED


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyEntry:
    """One key of a policy file as it stands there; `value` in JSON's terms."""

    name: str
    value: object
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicySource:
    """One policy file or registry key, as it was read.

    `is_unreadable`: it is there and nobody knows what it says. `problems`: why.
    """

    layer: Layer
    name: str
    entries: tuple[PolicyEntry, ...] = ()
    is_unreadable: bool = False
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyValue:
    """The value of one key that holds, and the file that says so.

    `is_fallback`: no file says so; it is the most restrictive one, since `source` is unreadable.
    """

    key: PolicyKey
    value: object
    layer: Layer
    source: str
    is_fallback: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What holds by key name, managed and recommended, and what is wrong with the files."""

    managed: Mapping[str, PolicyValue] = field(default_factory=dict)
    recommended: Mapping[str, PolicyValue] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def find(self, name: str) -> PolicyValue | None:
        """What IT says about a key, managed before recommended; None where it says nothing."""
        return self.managed.get(name) or self.recommended.get(name)

    def value(self, name: str) -> Any:
        """The value that holds for a key which the user cannot choose; its default if unset."""
        found = self.find(name)
        key = find_policy_key(name)
        assert key is not None
        return key.default if found is None else found.value

    @property
    def locked_settings(self) -> Mapping[str, Any]:
        """Fields of `Settings` that IT has set: the user sees them greyed out."""
        return _find_settings(self.managed)

    @property
    def recommended_settings(self) -> Mapping[str, Any]:
        """Fields of `Settings` for which IT has another default."""
        return _find_settings(self.recommended)


NO_POLICY = Policy()
"""What holds on a machine for which IT has set nothing."""


def merge_policy(sources: Sequence[PolicySource]) -> Policy:
    """The policy that the sources make; within a layer the later source holds.

    An unknown key or a wrong value is skipped and told. While a managed source cannot be
    read, the marked keys take their most restrictive value, whatever weaker sources and those
    of its own layer say.
    """
    problems = [problem for source in sources for problem in source.problems]
    layers: dict[Layer, dict[str, PolicyValue]] = {layer: {} for layer in Layer}
    for source in sources:
        _add(source, layers[source.layer], problems)
    for source in sources:
        if source.is_unreadable and source.layer.is_managed:
            layers[source.layer].update(_make_fallbacks(source))
    return Policy(
        managed={**layers[Layer.USER], **layers[Layer.MACHINE]},
        recommended=layers[Layer.RECOMMENDED],
        problems=tuple(problems),
    )


def make_defaults(policy: Policy) -> Settings:
    """The settings of somebody who has chosen nothing, under this policy."""
    return replace(Settings(), **{**policy.recommended_settings, **policy.locked_settings})


def make_fetch_policy(policy: Policy) -> FetchPolicy:
    """What a fetch may reach, and how, under this policy."""
    hosts = tuple(policy.value("AllowedCalendarHosts"))
    private = {True: PrivateNetwork.ALL, False: PrivateNetwork.NONE}
    return FetchPolicy(
        allowed_hosts=() if ANY_HOST in hosts else hosts or (_NO_HOST,),
        private_network=private.get(policy.value("AllowPrivateNetworkFeeds"), PrivateNetwork.TYPED),
        allows_files=policy.value("AllowLocalIcsFiles"),
        extra_ca_file=policy.value("ExtraCaFile"),
        proxy=policy.value("Proxy"),
    )


def allows_link(policy: Policy, host: str) -> bool:
    """Whether a link in a guide may open a page of this host."""
    name = host.rstrip(".").lower()
    return any(
        pattern == ANY_HOST
        or name == pattern.lower()
        or (pattern.startswith("*.") and name.endswith(pattern[1:].lower()))
        for pattern in policy.value("AllowedLinkHosts")
    )


def _add(source: PolicySource, into: dict[str, PolicyValue], problems: list[Problem]) -> None:
    for entry in source.entries:
        where = Where(source=source.name, line=entry.line)
        key = find_policy_key(entry.name)
        if key is None:
            problems.append(_describe_unknown(entry, where))
            continue
        try:
            key.check(entry.value)
        except PolicyError:
            problems.append(_describe_value(key, where))
            continue
        if entry.name in into:
            problems.append(_describe_double(key, into[entry.name], where))
        into[entry.name] = PolicyValue(
            key=key, value=entry.value, layer=source.layer, source=source.name
        )


def _make_fallbacks(source: PolicySource) -> Mapping[str, PolicyValue]:
    return {
        key.name: PolicyValue(
            key=key,
            value=key.restrictive,
            layer=source.layer,
            source=source.name,
            is_fallback=True,
        )
        for key in POLICY_KEYS
        if key.is_marked
    }


def _find_settings(values: Mapping[str, PolicyValue]) -> Mapping[str, Any]:
    return {
        found.key.setting: found.key.parse_setting(found.value)
        for found in values.values()
        if found.key.setting
    }


def _describe_unknown(entry: PolicyEntry, where: Where) -> Problem:
    return Problem(
        code="policy-unknown-key",
        where=where,
        message=f"No policy key is called {clean(entry.name, 60)!r}; it is skipped.",
        hint="Check its spelling, capitals included, or remove it.",
        severity=Severity.WARNING,
    )


def _describe_value(key: PolicyKey, where: Where) -> Problem:
    """The value itself is not repeated: somebody may have put a secret there."""
    return Problem(
        code="policy-wrong-value",
        where=where,
        message=f"{key.name} cannot be used as it stands; it is skipped.",
        hint=f"It takes {key.takes}.",
    )


def _describe_double(key: PolicyKey, first: PolicyValue, where: Where) -> Problem:
    return Problem(
        code="policy-double-key",
        where=where,
        message=f"{key.name} is set in {first.source} already; this one holds.",
        hint="Set each key in one file.",
        severity=Severity.WARNING,
    )
