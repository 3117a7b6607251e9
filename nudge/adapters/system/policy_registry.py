"""Policy in the Windows registry, where Group Policy and MDM write it.

Owns the places and the forms there: a list is a key of its own with numbered values, a flag
a number. Must not judge what the keys mean. Tried against a made-up registry alone; no
Windows was at hand. Source: SECURITY, "Policy for IT"; Group Policy ADMX Syntax Reference.
"""

from collections.abc import Iterator
from typing import Any, Protocol

from nudge.adapters.system.policy_values import make_entry
from nudge.domain.policy import Layer, PolicyEntry, PolicySource
from nudge.domain.policy_keys import POLICY_KEYS
from nudge.domain.problems import Problem, Where

POLICY_KEY = r"SOFTWARE\Policies\Nudge"
RECOMMENDED_KEY = rf"{POLICY_KEY}\Recommended"


class Registry(Protocol):
    """What is needed of the standard library's `winreg`."""

    HKEY_LOCAL_MACHINE: int
    HKEY_CURRENT_USER: int

    def OpenKey(self, key: Any, sub_key: str) -> Any:  # noqa: N802
        """A handle, which is a context manager. Raises OSError."""
        ...

    def EnumValue(self, key: Any, index: int) -> tuple[str, Any, int]:  # noqa: N802
        """Name, value and type of a value. Raises OSError past the last."""
        ...

    def EnumKey(self, key: Any, index: int) -> str:  # noqa: N802
        """The name of a key inside. Raises OSError past the last."""
        ...


def read_policy_registry(registry: Registry) -> tuple[PolicySource, ...]:
    """The policy of machine and user, managed and recommended; never fails."""
    machine, user = registry.HKEY_LOCAL_MACHINE, registry.HKEY_CURRENT_USER
    places = (
        (Layer.RECOMMENDED, "HKCU", user, RECOMMENDED_KEY),
        (Layer.RECOMMENDED, "HKLM", machine, RECOMMENDED_KEY),
        (Layer.USER, "HKCU", user, POLICY_KEY),
        (Layer.MACHINE, "HKLM", machine, POLICY_KEY),
    )
    sources = (
        _read_source(registry, layer, rf"{hive}\{path}", root, path)
        for layer, hive, root, path in places
    )
    return tuple(source for source in sources if source is not None)


def _read_source(
    registry: Registry, layer: Layer, name: str, root: int, path: str
) -> PolicySource | None:
    try:
        with registry.OpenKey(root, path) as key:
            entries = [make_entry(_spell(n), value) for n, value in _list_values(registry, key)]
            lists = [_read_list(registry, key, name) for name in _list_keys(registry, key)]
    except FileNotFoundError:
        return None
    except OSError as error:
        problem = Problem(
            code="policy-unreadable",
            where=Where(source=name),
            message=f"This policy cannot be read ({error.strerror}).",
            hint="Let every user read this key.",
        )
        return PolicySource(layer=layer, name=name, is_unreadable=True, problems=(problem,))
    entries += [entry for entry in lists if entry is not None]
    return PolicySource(layer=layer, name=name, entries=tuple(entries))


def _read_list(registry: Registry, key: Any, name: str) -> PolicyEntry | None:
    """The list in a key; None where it is empty, as Group Policy leaves one that it takes back."""
    if name.lower() == "recommended":
        return None
    with registry.OpenKey(key, name) as inner:
        values = list(_list_values(registry, inner))
    if not values:
        return None
    return make_entry(_spell(name), [value for _, value in sorted(values, key=_find_order)])


def _find_order(entry: tuple[str, Any]) -> tuple[int, str]:
    """Numbered values by their number, before others by their name."""
    name = entry[0]
    return (int(name), "") if name.isdecimal() else (2**31, name)


def _spell(name: str) -> str:
    """The name as the table spells it: the registry does not tell cases apart."""
    return next((key.name for key in POLICY_KEYS if key.name.lower() == name.lower()), name)


def _list_values(registry: Registry, key: Any) -> Iterator[tuple[str, Any]]:
    index = 0
    while True:
        try:
            name, value, _ = registry.EnumValue(key, index)
        except OSError:
            return
        yield name, value
        index += 1


def _list_keys(registry: Registry, key: Any) -> Iterator[str]:
    index = 0
    while True:
        try:
            name = registry.EnumKey(key, index)
        except OSError:
            return
        yield name
        index += 1
