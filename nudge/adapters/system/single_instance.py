"""One instance a home: owns the lock that decides, and who hears what a second start asks.

Must not act on a call, only hand it on. Stands on the start path: what listens is loaded
when it is needed, after the icon is up.
Source: SECURITY row 18.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject

from nudge.adapters.system.paths import make_private_folder

if TYPE_CHECKING:
    from nudge.adapters.system.instance_socket import InstanceSocket
    from nudge.adapters.system.instance_verbs import Call


class LockError(Exception):
    """The lock can be neither had nor seen to be somebody else's; says why in one line."""


class SingleInstance(QObject):
    """The claim to be the one instance of a home.

    Args:
        lock: the file whose lock decides.
        address: where the running instance listens, in a folder of its own.
        parent: the Qt object that owns it.
    """

    def __init__(self, lock: Path, address: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(lock))
        # A lock does not grow stale by age; one whose process is dead is taken over by Qt.
        self._lock.setStaleLockTime(0)
        self._address = address
        self._listener: InstanceSocket | None = None

    def acquire(self) -> bool:
        """True when this process is now the one; False when another one is.

        Raises:
            LockError: the lock file cannot be written.
        """
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        raise LockError(f"The lock {self._lock.fileName()} cannot be written.")

    def listen(self, on_call: "Callable[[Call], None]") -> None:
        """Hand each call to `on_call`, from the event loop; only for who has the lock.

        Raises:
            PathError: the socket's folder is not the user's own.
            OSError: there can be no socket there.
        """
        make_private_folder(self._address.parent)
        if sys.platform == "win32":
            from nudge.adapters.system.instance_pipe import listen_to_pipe  # noqa: PLC0415

            listen_to_pipe(self._address, on_call, self)
        else:
            from nudge.adapters.system.instance_socket import InstanceSocket  # noqa: PLC0415

            self._listener = InstanceSocket(self._address, on_call, self)

    def release(self) -> None:
        """Stop listening and let another process be the one."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self._lock.unlock()
