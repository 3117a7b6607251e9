"""Reads calendar files from disks that may be slow, shared, or being written to.

Owns the opening of local files: regular files only, read whole, and only once they hold
still. Runs in the reader child, where a network drive that has vanished blocks nobody.
Loads nothing but the standard library, and little of it: an unchanged file must be cheap.
"""

import os
import stat
import time
from typing import BinaryIO

from nudge.adapters.fetch.errors import FetchError
from nudge.domain.failures import Failure

SIZE_LIMIT = 128 * 1024 * 1024

# A file is being written when it was touched this lately and its end is missing; it is
# looked at again after a pause, at most so often, and then read as it is.
_FRESH_S = 10.0
_PAUSE_S = 0.25
_LOOKS = 12

_BUFFER = 64 * 1024
_TAIL = 64
_END = b"END:VCALENDAR"


def read_file(path: str) -> bytes:
    """The content of a regular file, once it holds still.

    Raises:
        FetchError: It is missing, no file, not readable, too large, or the disk is gone.
    """
    content = b""
    for look in range(_LOOKS):
        try:
            content, is_still = _read_once(path)
        except PermissionError as error:
            # On Windows a writer locks its file; elsewhere waiting will not help.
            if os.name != "nt" or look == _LOOKS - 1:
                raise _explain(path, error) from None
            is_still = False
        except OSError as error:
            raise _explain(path, error) from None
        if is_still:
            break
        time.sleep(_PAUSE_S)
    return content


def _read_once(path: str) -> tuple[bytes, bool]:
    """The content, and whether the file held still while it was read and looks complete."""
    # Opening a pipe would wait for a writer for ever; on a regular file the flag does nothing.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with open(os.open(path, flags), "rb", buffering=0) as file:  # noqa: PTH123  a descriptor
        before = os.fstat(file.fileno())
        if not stat.S_ISREG(before.st_mode):
            raise FetchError(Failure.REFUSED, _describe_kind(path, before.st_mode))
        content = _read_limited(file, path, before.st_size)
        after = os.fstat(file.fileno())
    is_still = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    is_complete = _END in content[-_TAIL:].upper()
    age_s = time.time() - after.st_mtime  # noqa: TID251  compared with the disk's own clock
    return content, is_still and (is_complete or not 0 <= age_s < _FRESH_S)


def _read_limited(file: BinaryIO, path: str, size: int) -> bytes:
    content = b""
    while size <= SIZE_LIMIT and len(content) <= SIZE_LIMIT:
        # One call reads a whole file, save on some network drives.
        more = file.read(max(size - len(content), _BUFFER))
        if not more:
            return content
        content = content + more if content else more
    raise FetchError(
        Failure.TOO_LARGE,
        f"{path} is larger than {SIZE_LIMIT // 1024**2} MB, which no calendar is.",
    )


def _describe_kind(path: str, mode: int) -> str:
    if stat.S_ISDIR(mode):
        return f"{path} is a folder. Choose the calendar file (.ics) inside it."
    return f"{path} is no ordinary file. Choose a calendar file (.ics)."


def _explain(path: str, error: OSError) -> FetchError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FetchError(
            Failure.NOT_FOUND, f"There is no file {path}. Check the path, or the drive it is on."
        )
    # Windows says of a folder that it may not be opened.
    if isinstance(error, IsADirectoryError | PermissionError) and os.path.isdir(path):  # noqa: PTH112
        return FetchError(Failure.REFUSED, _describe_kind(path, stat.S_IFDIR))
    if isinstance(error, PermissionError):
        return FetchError(
            Failure.FORBIDDEN, f"{path} may not be read by you. Ask its owner for the right to."
        )
    return FetchError(
        Failure.UNREACHABLE, f"{path} could not be read: {error.strerror or 'the disk failed'}."
    )
