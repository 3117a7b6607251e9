"""Policy in the preferences of macOS, where MDM writes it.

Owns the places; the files are property lists. Must not judge what the keys mean. Tried with
made-up files alone; no macOS was at hand.
Source: SECURITY, "Policy for IT"; Apple, "Configuration Profile Reference".
"""

import plistlib
from pathlib import Path
from xml.parsers.expat import ExpatError

from nudge.adapters.system.policy_values import make_entry
from nudge.domain.policy import Layer, PolicySource
from nudge.domain.problems import Problem, Where

DOMAIN = "org.nudge.Nudge"
LIBRARY = Path("/Library")


def read_policy_preferences(user: str, library: Path = LIBRARY) -> tuple[PolicySource, ...]:
    """The managed preferences of machine and `user`, and the recommended ones; never fails."""
    managed, file = library / "Managed Preferences", f"{DOMAIN}.plist"
    places = (
        (Layer.RECOMMENDED, library / "Preferences" / file),
        (Layer.USER, managed / user / file),
        (Layer.MACHINE, managed / file),
    )
    sources = (_read_source(layer, path) for layer, path in places)
    return tuple(source for source in sources if source is not None)


def _read_source(layer: Layer, path: Path) -> PolicySource | None:
    try:
        values = plistlib.loads(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        return _make_unreadable(layer, path, error.strerror or str(error))
    except (plistlib.InvalidFileException, ExpatError, ValueError) as error:
        return _make_unreadable(layer, path, str(error))
    if not isinstance(values, dict):
        return _make_unreadable(layer, path, "it is no dictionary")
    # Keys such as PayloadUUID come from the profile itself.
    entries = [
        make_entry(name, value) for name, value in values.items() if not name.startswith("Payload")
    ]
    return PolicySource(layer=layer, name=str(path), entries=tuple(entries))


def _make_unreadable(layer: Layer, path: Path, reason: str) -> PolicySource:
    problem = Problem(
        code="policy-unreadable",
        where=Where(source=str(path)),
        message=f"This policy cannot be read ({reason}).",
        hint="Deploy the configuration profile again.",
    )
    return PolicySource(layer=layer, name=str(path), is_unreadable=True, problems=(problem,))
