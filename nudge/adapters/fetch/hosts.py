"""Tells which network a host belongs to, however its name or number is written.

Owns the classes of hosts. Must not resolve names: `resolve` does, and asks here about
each address. Source: SECURITY row 9; RFC 6890; RFC 6052 (NAT64); RFC 3056 (6to4);
inet_aton(3) for the forms 127.1, 0x7f000001, 017700000001 and 2130706433.
"""

import ipaddress
import re
from enum import Enum

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


class Network(Enum):
    """Where a host is. PRIVATE includes loopback; FORBIDDEN is never asked for a calendar."""

    PUBLIC = "public"
    PRIVATE = "private"
    FORBIDDEN = "forbidden"


_NUMBER = re.compile(r"0x[0-9a-f]*|0[0-7]*|[1-9][0-9]*")
_SITES = ("localhost", "local", "internal", "lan", "home.arpa", "intranet", "corp", "home")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
# Kept for the site by RFC 4193, but cloud machines answer here with their own keys.
_METADATA = frozenset(
    {
        ipaddress.ip_address("fd00:ec2::254"),
        ipaddress.ip_address("100.100.100.200"),
        ipaddress.ip_address("168.63.129.16"),
        ipaddress.ip_address("192.0.0.192"),
    }
)
_METADATA_NAMES = ("metadata", "metadata.google.internal", "instance-data")


def classify_host(host: str) -> Network:
    """The network of a host by its spelling alone; an ordinary name counts as public."""
    name = host.strip("[]").rstrip(".").lower()
    address = parse_ip(name)
    if address is not None:
        return classify_ip(address)
    if name in _METADATA_NAMES:
        return Network.FORBIDDEN
    is_of_a_site = "." not in name or any(name.endswith(f".{site}") for site in _SITES)
    return Network.PRIVATE if is_of_a_site else Network.PUBLIC


def classify_ip(address: IpAddress) -> Network:
    """The network of an address, or of the one that is wrapped in it."""
    address = _unwrap(address)
    if (
        address in _METADATA
        or address.is_link_local
        or address.is_multicast
        or address.is_unspecified
        or (address.version == 4 and int(address) >> 24 in {0, 255})
    ):
        return Network.FORBIDDEN
    return Network.PUBLIC if address.is_global else Network.PRIVATE


def parse_ip(host: str) -> IpAddress | None:
    """The address that a host spells in any form that systems accept, or None for a name."""
    text = host.strip("[]")
    if ":" in text:
        try:
            return ipaddress.IPv6Address(text.partition("%")[0])
        except ValueError:
            return None
    return _parse_ipv4(text.rstrip("."))


def _parse_ipv4(text: str) -> ipaddress.IPv4Address | None:
    """One to four numbers, decimal, hexadecimal or octal; the last fills what is left."""
    numbers = [_parse_number(part) for part in text.split(".")]
    if len(numbers) > 4 or None in numbers:
        return None
    *firsts, last = (number for number in numbers if number is not None)
    if any(first > 255 for first in firsts) or last >= 256 ** (4 - len(firsts)):
        return None
    value = last
    for position, first in enumerate(firsts):
        value += first << (8 * (3 - position))
    return ipaddress.IPv4Address(value)


def _parse_number(text: str) -> int | None:
    if not _NUMBER.fullmatch(text):
        return None
    if text.startswith("0x"):
        return int(text[2:] or "0", 16)
    return int(text, 8 if text.startswith("0") and len(text) > 1 else 10)


def _unwrap(address: IpAddress) -> IpAddress:
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address in _NAT64 or (int(address) >> 32 == 0 and int(address) > 1):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address
