"""One key of the policy: what it takes, what holds without it, and what IT reads about it.

Owns the checking of a value. The keys themselves are in `policy_keys`.
"""

import re
from dataclasses import dataclass
from enum import Enum

from nudge.domain.setting_keys import find_setting_key
from nudge.domain.setting_values import SettingError

TEXT_LIMIT = 1_000
LIST_LIMIT = 1_000


class Kind(Enum):
    """What a key takes, in the terms that JSON, the registry and property lists share."""

    FLAG = "flag"
    NUMBER = "number"
    TEXT = "text"
    LIST = "list"


class PolicyError(ValueError):
    """A value that its key does not take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyKey:
    """One key.

    `takes` completes the sentence "it takes ...". `pattern`: what a text, or each entry of a
    list, has to match whole. `default`: what holds where nobody chose, None where no value of
    the key says it. `is_marked`: while a policy file cannot be read it has the value
    `restrictive`. `setting`: the field of `Settings` that it sets, empty where the user has
    no such choice. `is_used`: this version of Nudge acts on it.
    """

    name: str
    title: str
    description: str
    kind: Kind
    takes: str
    default: object
    example: object
    pattern: str = ""
    choices: tuple[str, ...] = ()
    low: int = 0
    high: int = 0
    is_marked: bool = False
    restrictive: object = None
    setting: str = ""
    is_used: bool = True

    def check(self, value: object) -> None:
        """Raise `PolicyError` unless the key takes the value."""
        match self.kind, value:
            case (Kind.FLAG, bool()):
                is_good = True
            case (Kind.NUMBER, int()) if not isinstance(value, bool):
                is_good = self.low <= value <= self.high
            case (Kind.TEXT, str()):
                is_good = self._takes_text(value)
            case (Kind.LIST, list()):
                is_good = len(value) <= LIST_LIMIT and all(map(self._takes_text, value))
            case _:
                is_good = False
        if not is_good:
            raise PolicyError
        if self.setting:
            self.parse_setting(value)

    def parse_setting(self, value: object) -> object:
        """The value as the field of `Settings` holds it. Raises `PolicyError`."""
        key = find_setting_key(self.setting)
        assert key is not None
        try:
            return key.parse(value)
        except SettingError:
            raise PolicyError from None

    def _takes_text(self, text: object) -> bool:
        if not isinstance(text, str) or len(text) > TEXT_LIMIT:
            return False
        if self.choices:
            return text in self.choices
        return re.fullmatch(self.pattern or ".*", text) is not None
