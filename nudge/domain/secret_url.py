"""Secrets that must never reach a log, a message, an exception or the process list.

Owns the types whose `repr` and `str` hide what they hold. Whoever needs the value asks
for it by name (`reveal`), so that a search finds every place. Imports no dataclasses:
the reader child loads this before it knows whether there is anything to read.
Source: SECURITY row 10.
"""

import re

from nudge.domain.override import override

# A drive of Windows is one letter.
_ADDRESS = re.compile(r"\s*[a-z][a-z0-9+.-]+://", re.IGNORECASE)


class Secret:
    """A text that shows itself only when asked to."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The text itself, for the wire and the keychain alone."""
        return self._value

    @override
    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other.reveal() == self._value

    @override
    def __hash__(self) -> int:
        return hash(self._value)

    @override
    def __str__(self) -> str:
        return "[redacted]"

    @override
    def __repr__(self) -> str:
        return f"{type(self).__name__}({self})"

    @override
    def __reduce__(self) -> str:
        raise TypeError("A secret is not pickled.")


class SecretUrl(Secret):
    """The address of a feed, which is a bearer secret: who has it can read the calendar."""

    __slots__ = ()

    @property
    def host(self) -> str:
        """The host, without user name, password and port, as it may be shown; maybe empty."""
        authority = self._value.partition("://")[2]
        for end in "/?#\\":
            authority = authority.partition(end)[0]
        host = authority.rpartition("@")[2]
        if host.startswith("["):
            return host.partition("]")[0] + "]"
        return host.partition(":")[0]

    @override
    def __str__(self) -> str:
        scheme, separator, _ = self._value.partition("://")
        return f"{scheme}://{self.host}/...[redacted]" if separator else "[redacted]"


def is_address(location: str) -> bool:
    """True when `location` is an address, of whatever scheme, rather than a file's path."""
    return _ADDRESS.match(location) is not None
