"""What the user has set in GNOME's and Cinnamon's settings, read from dconf's own file.

The Settings portal passes notifications on to nobody, and dconf answers writers alone over
D-Bus. Reads the file as it is now; must not write it, and knows nothing of defaults.
Source: gvdb-format.h of GVDB, the format of dconf's databases; GVariant's serialisation.
"""

import os
import struct
from pathlib import Path

_MAGIC = b"GVariant"
_HEADER = struct.Struct("<8s4I")
_TABLE = struct.Struct("<2I")
_ITEM = struct.Struct("<3IHsxII")
_BLOOM_WORDS = (1 << 27) - 1
_NO_PARENT = 0xFFFFFFFF
_DEEPEST = 32
_TRUE, _FALSE = b"\1\0b", b"\0\0b"


def find_user_file() -> Path:
    """Where dconf keeps what this user has set."""
    config = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(config) / "dconf" / "user"


def read_boolean(path: Path, key: str) -> bool | None:
    """What the user has set `key` to ("/org/gnome/..."); None where it is the default.

    Also None for a file that is not there or cannot be understood.
    """
    try:
        return _find_boolean(path.read_bytes(), key)
    except (OSError, ValueError, IndexError, struct.error):
        return None


def _find_boolean(data: bytes, key: str) -> bool | None:
    magic, _version, _options, start, end = _HEADER.unpack_from(data)
    if magic != _MAGIC:
        return None
    blooms, buckets = _TABLE.unpack_from(data, start)
    first = start + _TABLE.size + 4 * ((blooms & _BLOOM_WORDS) + buckets)
    items = list(_ITEM.iter_unpack(data[first : first + (end - first) // _ITEM.size * _ITEM.size]))
    for number, (_hash, _parent, _key, _size, kind, value, value_end) in enumerate(items):
        if kind == b"v" and _find_name(data, items, number) == key:
            return {_TRUE: True, _FALSE: False}.get(data[value:value_end])
    return None


def _find_name(data: bytes, items: list[tuple[int, ...]], number: int) -> str:
    """The whole name of an item: each holds only what it adds to its parent's."""
    name = ""
    for _level in range(_DEEPEST):
        _hash, parent, start, size, *_value = items[number]
        name = data[start : start + size].decode() + name
        if parent == _NO_PARENT:
            return name
        number = parent
    return ""
