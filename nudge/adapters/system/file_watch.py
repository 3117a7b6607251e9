"""Notices that a calendar file has changed, without reading it.

Owns the watch over files and their folders. Must not touch a network drive: asking one
that has vanished would block the tray. Such files are left to the regular refresh, in
the child. (Windows and macOS tell their network drives by the path alone; not tried.)
"""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

# Programs write a file in several steps; when it has been still this long it is looked at.
_SETTLE_MS = 500

MOUNTS = Path("/proc/self/mountinfo")
_NETWORK_SYSTEMS = (
    "nfs", "cifs", "smb", "9p", "afs", "ceph", "coda", "davfs", "fuse.", "gfs", "glusterfs",
    "lustre", "ncp", "ocfs", "autofs",
)  # fmt: skip

_State = tuple[int, int, int] | None


class FileWatch(QObject):
    """Watches some files. `on_change` gets the path of one that changed, appeared or went."""

    def __init__(
        self,
        on_change: Callable[[str], None],
        parent: QObject | None = None,
        *,
        mounts: Path = MOUNTS,
    ) -> None:
        super().__init__(parent)
        self._on_change = on_change
        self._mounts = mounts
        self._states: dict[str, _State] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_touched)
        self._watcher.directoryChanged.connect(self._on_touched)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)

    def watch(self, paths: Iterable[str]) -> None:
        """Watch these files from now on, and no others. They need not exist yet."""
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._states = {path: _look(path) for path in paths if is_local(path, self._mounts)}
        self._add()

    def _add(self) -> None:
        """Watch what is there: a file that was replaced is a new one to the system."""
        # The folder is what sees a file come, or be replaced; the file, what is written to it.
        folders = {str(Path(path).parent) for path in self._states}
        there = [path for path in (*self._states, *folders) if os.path.exists(path)]  # noqa: PTH110
        fresh = set(there) - {*self._watcher.files(), *self._watcher.directories()}
        if fresh:
            self._watcher.addPaths(sorted(fresh))

    def _on_touched(self, _: str) -> None:
        self._settle.start()

    def _on_settled(self) -> None:
        self._add()
        for path, before in list(self._states.items()):
            now = _look(path)
            if now != before:
                self._states[path] = now
                self._on_change(path)


def is_local(path: str, mounts: Path = MOUNTS) -> bool:
    """True when the file is on a disk of this machine, told without touching it.

    `mounts`: Linux's table of what is mounted where.
    """
    if sys.platform == "win32":
        return not path.startswith(("\\\\", "//"))
    if sys.platform == "darwin":
        return not path.startswith(("/Volumes/", "/Network/"))
    return not _find_system(path, _read_mounts(mounts)).startswith(_NETWORK_SYSTEMS)


def _read_mounts(mounts: Path) -> str:
    try:
        return mounts.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _find_system(path: str, mounts: str) -> str:
    """The kind of file system that holds the path. Source: proc_pid_mountinfo(5)."""
    best, system = "", ""
    for line in mounts.splitlines():
        place, _, kind = line.partition(" - ")
        point = place.split(" ")[4].replace("\\040", " ").rstrip("/")
        is_inside = path == point or path.startswith(f"{point}/")
        if is_inside and len(point) >= len(best):
            best, system = point, kind.partition(" ")[0]
    return system


def _look(path: str) -> _State:
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino
