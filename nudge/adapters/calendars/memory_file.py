"""Keeps what a reading leaves for the next in a private file for each feed.

Owns the files, their rights and their end: one that no feed has asked for in a month goes.
Must not know what is in them. A file that cannot be read or written is no failure: the
next reading is a first one.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

_PRIVATE_FILE = 0o600
_PRIVATE_FOLDER = 0o700
_SUFFIX = ".memory"
_KEPT_S = 31 * 86_400.0


class MemoryFile:
    """The file of one feed. `folder`: private, made when needed. `source`: the feed's secret."""

    def __init__(self, folder: str, source: str) -> None:
        self._folder = Path(folder)
        name = hashlib.sha256(source.encode()).hexdigest()[:32]
        self._path = self._folder / f"{name}{_SUFFIX}"

    def load(self) -> bytes:
        """What `save` was given last; nothing when there is none."""
        try:
            return self._path.read_bytes()
        except OSError:
            return b""

    def save(self, content: bytes) -> None:
        """Replace the file, whole or not at all, and let go of those that are old."""
        fresh = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
            descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE_FILE)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            fresh.replace(self._path)
            self._forget_old()
        except OSError:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)

    def _forget_old(self) -> None:
        now = self._path.stat().st_mtime
        for file in self._folder.iterdir():
            if now - file.stat().st_mtime > _KEPT_S:
                file.unlink()
