"""Checks the address of a feed before anything is sent to it.

Owns which addresses may be asked: schemes, hosts, and each step of a redirect. Text is
read strictly, so that no two readers can see two hosts in it. Must not send anything.
Source: SECURITY row 9; RFC 3986.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin

from nudge.adapters.fetch.errors import FetchError
from nudge.adapters.fetch.hosts import Network, classify_host, parse_ip
from nudge.domain.failures import Failure
from nudge.domain.feeds import FetchPolicy, PrivateNetwork

URL_LENGTH = 4_000

_PORTS = {"https": 443, "http": 80}
_SECURE_NAMES = {"webcal": "https", "webcals": "https"}
_PARTS = re.compile(r"([a-z][a-z0-9+.-]*)://([^/?#]*)([/?][^#]*)?(?:#.*)?", re.IGNORECASE)
_NAME = re.compile(r"(?!-)[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?")
_ENDS_AS_NUMBER = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$")
_HOST_AND_PORT = re.compile(r"(\[[0-9a-f:.]+\]|[^\[\]:]+)(?::(\d{1,5})?)?")
_BAD = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A checked address. `path` is all that follows the host, and is secret."""

    scheme: str
    host: str
    port: int
    path: str = field(repr=False)

    @property
    def url(self) -> str:
        """The whole address, which is a secret."""
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}{self.path}"

    @property
    def origin(self) -> tuple[str, str, int]:
        """Who is asked: a login is told to nobody else."""
        return self.scheme, self.host, self.port

    @property
    def network(self) -> Network:
        """Where the host is, by its spelling alone."""
        return classify_host(self.host)


def parse_address(text: str) -> Address:
    """The address that a user typed; `webcal` means https.

    Raises:
        FetchError: It is none that may be asked; the message never holds it.
    """
    if len(text) > URL_LENGTH or _BAD.search(text.strip()):
        raise _refuse("The calendar's address holds characters that no address has. Copy it again.")
    parts = _PARTS.fullmatch(text.strip())
    if parts is None:
        raise _refuse("This is not an address. It starts with https:// or webcal://.")
    scheme = _SECURE_NAMES.get(parts[1].lower(), parts[1].lower())
    if scheme not in _PORTS:
        raise _refuse("Nudge reads calendars from https://, webcal:// and http:// addresses only.")
    if "@" in parts[2]:
        raise _refuse(
            "Leave the user name and password out of the address: they have fields of their own."
        )
    host, port = _parse_authority(parts[2])
    path = parts[3] or "/"
    return Address(
        scheme=scheme,
        host=host,
        port=_PORTS[scheme] if port is None else port,
        path=path if path.startswith("/") else f"/{path}",
    )


def check_typed(address: Address, policy: FetchPolicy) -> None:
    """Refuse what even the user may not ask for.

    Raises:
        FetchError: The host may not be asked.
    """
    if address.network is Network.FORBIDDEN:
        raise _refuse(f"{address.host} is an address inside a network's machinery, no calendar's.")
    if address.network is Network.PRIVATE and policy.private_network is PrivateNetwork.NONE:
        raise _refuse("Your organisation does not allow calendars from a private network.")
    _check_allowed(address, policy)


def find_redirect(typed: Address, current: Address, location: str, policy: FetchPolicy) -> Address:
    """Where a server sends us on to, if that may be followed.

    Args:
        typed: What the user asked for.
        current: Who sends us on.
        location: The server's `Location`, absolute or relative.
        policy: What a fetch may reach.

    Raises:
        FetchError: It may not.
    """
    if not location or len(location) > URL_LENGTH:
        raise _refuse(f"{typed.host} sends on to nowhere.")
    try:
        target = parse_address(urljoin(current.url, location))
    except (FetchError, ValueError):
        raise _refuse(f"{typed.host} sends on to an address that Nudge does not follow.") from None
    if target.scheme == "http" and (current.scheme == "https" or target.host != typed.host):
        raise _refuse(f"{typed.host} sends on to a connection without encryption.")
    if needs_public(target, typed, policy):
        if target.network is not Network.PUBLIC:
            raise refuse_private(typed)
    elif target.network is Network.FORBIDDEN:
        raise refuse_private(typed)
    _check_allowed(target, policy)
    return target


def needs_public(target: Address, typed: Address, policy: FetchPolicy) -> bool:
    """Whether every address of the target's host has to be a public one."""
    if policy.private_network is PrivateNetwork.NONE:
        return True
    return policy.private_network is PrivateNetwork.TYPED and target.host != typed.host


def refuse_private(typed: Address) -> FetchError:
    """The refusal of a step from the open network into a private one."""
    return _refuse(f"{typed.host} sends on to a machine inside a private network, so Nudge stops.")


def _parse_authority(authority: str) -> tuple[str, int | None]:
    """Host and port; a host of any script becomes its ASCII form, a number its usual form."""
    match = _HOST_AND_PORT.fullmatch(authority.lower())
    if match is None:
        raise _refuse("The address names no host.")
    port = int(match[2]) if match[2] else None
    if port is not None and not 0 < port < 65536:
        raise _refuse("The address names a port that does not exist.")
    return _normalise_host(match[1]), port


def _normalise_host(text: str) -> str:
    if text.startswith("["):
        address = parse_ip(text)
        if address is None:
            raise _refuse("The address names no host.")
        return f"[{address.compressed}]"
    try:
        name = unicodedata.normalize("NFKC", text).encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise _refuse("The address names no host.") from None
    if not _NAME.fullmatch(name) or len(name) > 253:
        raise _refuse("The address names no host.")
    number = parse_ip(name)
    if number is None and _ENDS_AS_NUMBER.search(name):
        raise _refuse("The address names no host.")
    return name if number is None else number.compressed


def _check_allowed(address: Address, policy: FetchPolicy) -> None:
    if policy.allowed_hosts and not _is_listed(address.host, policy.allowed_hosts):
        raise _refuse(f"Your organisation does not allow calendars from {address.host}.")


def _is_listed(host: str, patterns: Sequence[str]) -> bool:
    name = host.rstrip(".")
    return any(
        name.endswith(pattern[1:].lower()) if pattern.startswith("*.") else name == pattern.lower()
        for pattern in patterns
    )


def _refuse(message: str) -> FetchError:
    return FetchError(Failure.REFUSED, message)
