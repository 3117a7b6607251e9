"""The carriers of Windows and macOS, against made-up ones: all say the same as a JSON file."""

import plistlib
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from nudge.adapters.system.policy_preferences import read_policy_preferences
from nudge.adapters.system.policy_registry import read_policy_registry
from nudge.domain.policy import Layer, PolicySource, merge_policy
from nudge.domain.policy_key import Kind
from nudge.domain.policy_keys import POLICY_KEYS

EXAMPLES = {key.name: key.example for key in POLICY_KEYS}
POLICY = r"SOFTWARE\Policies\Nudge"


class MemoryRegistry:
    """A registry of nested dictionaries; a dictionary is a key, anything else a value."""

    HKEY_LOCAL_MACHINE = 1
    HKEY_CURRENT_USER = 2

    def __init__(self, machine: dict[str, Any], user: dict[str, Any] | None = None) -> None:
        self.hives = {1: {POLICY: machine}, 2: {} if user is None else {POLICY: user}}
        self.is_closed_to_us = False

    @contextmanager
    def _open(self, key: dict[str, Any]):
        yield key

    def OpenKey(self, key: Any, sub_key: str) -> Any:
        if self.is_closed_to_us:
            raise PermissionError(13, "Access is denied")
        found = self.hives[key] if isinstance(key, int) else key
        path, _, rest = sub_key.partition(f"{POLICY}\\")
        for name in (POLICY, rest) if rest else (path,):
            if name not in found:
                raise FileNotFoundError(2, "not found")
            found = found[name]
        return self._open(found)

    def EnumValue(self, key: dict[str, Any], index: int) -> tuple[str, Any, int]:
        values = [(name, value) for name, value in key.items() if not isinstance(value, dict)]
        if index >= len(values):
            raise OSError(259, "no more data")
        return (*values[index], 1)

    def EnumKey(self, key: dict[str, Any], index: int) -> str:
        keys = [name for name, value in key.items() if isinstance(value, dict)]
        if index >= len(keys):
            raise OSError(259, "no more data")
        return keys[index]


def write_registry(values: dict[str, Any]) -> dict[str, Any]:
    """As the administrative template writes it: flags as numbers, lists as numbered values."""
    kinds = {key.name: key.kind for key in POLICY_KEYS}
    forms = {
        Kind.FLAG: int,
        Kind.NUMBER: int,
        Kind.TEXT: str,
        Kind.LIST: lambda entries: {str(i): entry for i, entry in enumerate(entries, 1)},
    }
    return {name: forms[kinds[name]](value) for name, value in values.items()}


def read_values(sources: tuple[PolicySource, ...]) -> dict[str, Any]:
    policy = merge_policy(sources)
    assert policy.problems == ()
    return {name: found.value for name, found in policy.managed.items()}


def test_the_registry_says_what_the_examples_say() -> None:
    """Every key in the form in which Group Policy writes it."""
    assert read_values(read_policy_registry(MemoryRegistry(write_registry(EXAMPLES)))) == EXAMPLES


def test_lists_of_the_registry_are_in_order_of_their_numbers() -> None:
    """10 comes after 9."""
    hosts = [f"h{number}.example.org" for number in range(1, 12)]
    shuffled = dict(sorted(write_registry({"AllowedCalendarHosts": hosts}).items()))
    assert read_values(read_policy_registry(MemoryRegistry(shuffled))) == {
        "AllowedCalendarHosts": hosts
    }


def test_the_user_s_hive_fills_gaps_and_case_does_not_matter() -> None:
    """HKLM wins over HKCU, key by key."""
    registry = MemoryRegistry({"MAXNUDGESPERDAY": 1}, {"MaxNudgesPerDay": 9, "Autostart": 0})
    policy = merge_policy(read_policy_registry(registry))
    assert policy.value("MaxNudgesPerDay") == 1
    assert policy.managed["Autostart"].layer is Layer.USER


def test_recommended_values_have_a_key_of_their_own() -> None:
    """They are no unknown key of the managed ones."""
    policy = merge_policy(
        read_policy_registry(MemoryRegistry({"Recommended": {"MaxNudgesPerDay": 2}}))
    )
    assert (policy.managed, policy.value("MaxNudgesPerDay")) == ({}, 2)


def test_an_empty_list_of_the_registry_is_none_at_all() -> None:
    """Group Policy leaves the empty key behind when it takes a list back."""
    registry = MemoryRegistry({"AllowedCalendarHosts": {}})
    assert merge_policy(read_policy_registry(registry)).managed == {}


def test_a_registry_that_cannot_be_read_is_strict() -> None:
    """As a file that cannot be read."""
    registry = MemoryRegistry({})
    registry.is_closed_to_us = True
    assert merge_policy(read_policy_registry(registry)).value("AllowUnsignedPacks") is False


def test_no_registry_key_is_no_policy() -> None:
    """A machine outside any organisation."""
    registry = MemoryRegistry({})
    registry.hives = {1: {}, 2: {}}
    assert read_policy_registry(registry) == ()


@pytest.mark.parametrize("form", [plistlib.FMT_XML, plistlib.FMT_BINARY])
def test_managed_preferences_say_what_the_examples_say(tmp_path: Path, form: Any) -> None:
    """Every key, in both forms of a property list; the profile's own keys are no policy."""
    place = tmp_path / "Managed Preferences" / "org.nudge.Nudge.plist"
    place.parent.mkdir()
    place.write_bytes(plistlib.dumps({**EXAMPLES, "PayloadUUID": "1"}, fmt=form))
    assert read_values(read_policy_preferences("kim", tmp_path)) == EXAMPLES


def test_preferences_have_three_places(tmp_path: Path) -> None:
    """Machine over user over recommended."""
    managed = tmp_path / "Managed Preferences"
    (managed / "kim").mkdir(parents=True)
    (tmp_path / "Preferences").mkdir()
    for place, number in ((managed, 1), (managed / "kim", 2), (tmp_path / "Preferences", 3)):
        (place / "org.nudge.Nudge.plist").write_bytes(
            plistlib.dumps(
                {"MaxNudgesPerDay": number, **({"Language": "de"} if number > 1 else {})}
            )
        )
    policy = merge_policy(read_policy_preferences("kim", tmp_path))
    assert policy.value("MaxNudgesPerDay") == 1
    assert policy.managed["Language"].layer is Layer.USER
    assert policy.recommended["MaxNudgesPerDay"].value == 3


@pytest.mark.parametrize("content", [b"", b"bplist00", b"<plist><array/></plist>", b"no plist"])
def test_a_broken_property_list_is_strict(tmp_path: Path, content: bytes) -> None:
    """Not an empty policy."""
    place = tmp_path / "Managed Preferences" / "org.nudge.Nudge.plist"
    place.parent.mkdir()
    place.write_bytes(content)
    (source,) = read_policy_preferences("kim", tmp_path)
    assert source.is_unreadable
