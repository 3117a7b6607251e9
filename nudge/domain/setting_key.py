"""One key of the settings: name, what it takes, default, and one line for the user.

Owns the form of an entry; the entries themselves are in `setting_keys`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from nudge.domain.settings import Settings

_DEFAULTS = Settings()


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingKey:
    """One setting. `takes` completes the sentence "it takes ...".

    `parse` makes the value of `Settings` from one of JSON and raises `SettingError`;
    `format` is its inverse.
    """

    name: str
    description: str
    takes: str
    parse: Callable[[object], Any]
    format: Callable[[Any], object]

    @property
    def default(self) -> object:
        """What holds where nobody chose anything."""
        return getattr(_DEFAULTS, self.name)
