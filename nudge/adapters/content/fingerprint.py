"""The fingerprint of packs: whether a compiled library is still what their files would give.

Looks at names, sizes and times, never into a file. Must not import YAML, Markdown or schemas:
the tray compares fingerprints itself, since a child that does costs two hundred times as much.
"""

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
    """A text that changes with the packs' files, their number or order, and the program.

    And with the `contacts` that IT has set. It is no digest: hashlib would bring three megabytes
    of OpenSSL into the tray. Raises `OSError` when a file goes meanwhile.
    """
    lines = [f"{FORMAT} {version} {contacts or Contacts()!r}"]
    for pack in packs:
        lines.append(str(pack.absolute()))
        for path in (path for pattern in _PATTERNS for path in find_files(pack, pattern)):
            status = path.lstat()
            lines.append(f"{path.relative_to(pack)} {status.st_size} {status.st_mtime_ns}")
    # A name that is no Unicode must not keep the text from being stored.
    return "\n".join(lines).encode(errors="backslashreplace").decode()


def is_current(path: Path, fingerprint: str) -> bool:
    """True when the file was compiled from just this."""
    return read_fact(path, "fingerprint") == fingerprint
