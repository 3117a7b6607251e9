"""The fingerprint of packs: whether a compiled library is still what their files would give.

Looks at names, sizes and times, never into a file. Must not import YAML, Markdown or schemas:
the tray compares fingerprints itself, since a child that does costs two hundred times as much.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from nudge.adapters.content.files import find_files
from nudge.adapters.content.library import FORMAT, read_fact
from nudge.domain.guides import Contacts

_PATTERNS = (
    "*.yaml",
    "guides/*.md",
    "guides/*/*.md",
    "rules/*.yaml",
    "series/*.yaml",
    "keywords/*.yaml",
    "assets/*.png",
)


def find_fingerprint(packs: Sequence[Path], version: str, contacts: Contacts | None = None) -> str:
    """A digest that changes with the packs' files, their number or order, and the program.

    And with the `contacts` that IT has set. Raises `OSError` when a file goes meanwhile.
    """
    digest = hashlib.sha256(f"{FORMAT} {version} {contacts or Contacts()!r}".encode())
    for pack in packs:
        digest.update(f"\n{pack.absolute()}".encode(errors="surrogateescape"))
        for path in (path for pattern in _PATTERNS for path in find_files(pack, pattern)):
            status = path.lstat()
            fact = f"\n{path.relative_to(pack)} {status.st_size} {status.st_mtime_ns}"
            digest.update(fact.encode(errors="surrogateescape"))
    return digest.hexdigest()


def is_current(path: Path, fingerprint: str) -> bool:
    """True when the file was compiled from just this."""
    return read_fact(path, "fingerprint") == fingerprint
