"""The files of a pack, read with limits.

Owns what may be read: regular files inside the pack's folder, of a limited size, as UTF-8.
Must not follow a link out of the pack. Source: SECURITY rows 6, 13 and 14.
"""

import stat
from pathlib import Path

from nudge.domain.problems import Problem, Where

MARKDOWN_LIMIT = 200 * 1024
ASSET_LIMIT = 2 * 1024 * 1024


def read_text(path: Path, name: str, limit: int) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file of at most `limit` bytes, or None and what is wrong with it.

    `name` is how problems call the file.
    """
    content, problems = read_bytes(path, name, limit)
    if content is None:
        return None, problems
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n"), ()
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return None, (_limit(name, "This is not UTF-8.", "Save the file as UTF-8.", line),)


def read_bytes(path: Path, name: str, limit: int) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The bytes of a regular file of at most `limit` bytes, or None and what is wrong with it."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None, (_limit(name, "This is not a regular file.", "Copy the file itself."),)
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        reason = error.strerror or "no reason given"
        return None, (_limit(name, f"It cannot be read: {reason}.", "Check that it is there."),)
    if len(content) > limit:
        message = f"It is larger than {limit // 1024} KB."
        return None, (_limit(name, message, "Shorten it or split it."),)
    return content, ()


def find_files(folder: Path, pattern: str) -> tuple[Path, ...]:
    """The files of a folder that match, in the order of their names; empty when it is missing."""
    return tuple(sorted(folder.glob(pattern))) if folder.is_dir() else ()


def _limit(name: str, message: str, hint: str, line: int | None = None) -> Problem:
    return Problem(code="limit", where=Where(source=name, line=line), message=message, hint=hint)
