"""Policy files of Linux: reads them, and only those that nobody but root could have written.

Owns the folders and the check of owners and rights. Must not judge what the keys mean.
Source: SECURITY, "Policy for IT".
"""

import os
import stat
from pathlib import Path

from nudge.adapters.system.json_entries import parse_entries
from nudge.adapters.system.paths import POLICY_FOLDER
from nudge.domain.policy import Layer, PolicyEntry, PolicySource
from nudge.domain.problems import Problem, Where

LARGEST_BYTES = 1_000_000

_LAYERS = {Layer.MACHINE: "managed", Layer.RECOMMENDED: "recommended"}
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_ROOT = 0


class _UntrustedError(Exception):
    """Somebody else could have written the file; says who or what lets them."""


def read_policy_files(folder: Path = POLICY_FOLDER, owner: int = _ROOT) -> tuple[PolicySource, ...]:
    """All policy files in order of their names; never fails.

    `owner`: the user besides root (by id) whose files are trusted.
    """
    return tuple(
        source
        for layer, name in _LAYERS.items()
        for source in _read_folder(folder / name, layer, frozenset({_ROOT, owner}))
    )


def _read_folder(folder: Path, layer: Layer, owners: frozenset[int]) -> list[PolicySource]:
    try:
        paths = sorted(path for path in folder.iterdir() if path.name.endswith(".json"))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        return [_make_unreadable(folder, layer, error.strerror or str(error))]
    return [_read_source(path, layer, owners) for path in paths]


def _read_source(path: Path, layer: Layer, owners: frozenset[int]) -> PolicySource:
    try:
        _check_folders(path, owners)
        entries = parse_entries(_read(path, owners))
    except _UntrustedError as error:
        return PolicySource(layer=layer, name=str(path), problems=(_describe_rights(path, error),))
    except OSError as error:
        return _make_unreadable(path, layer, error.strerror or str(error))
    except ValueError as error:  # neither UTF-8 nor a JSON object
        return _make_unreadable(path, layer, str(error), line=getattr(error, "lineno", None))
    return PolicySource(
        layer=layer,
        name=str(path),
        entries=tuple(
            PolicyEntry(name=entry.name, value=entry.value, line=entry.line) for entry in entries
        ),
    )


def _check_folders(path: Path, owners: frozenset[int]) -> None:
    """Raise unless each folder above the real file is as safe from others as the file has to be.

    In a folder such as /tmp, with the sticky bit, nobody can replace the entries of others.
    """
    for folder in path.resolve().parents:
        found = folder.stat()
        if found.st_uid not in owners:
            raise _UntrustedError(f"the folder {folder} does not belong to root")
        if found.st_mode & _OTHERS_WRITE and not found.st_mode & stat.S_ISVTX:
            raise _UntrustedError(f"others can write to the folder {folder}")


def _read(path: Path, owners: frozenset[int]) -> str:
    # Not blocking: a pipe in that place would keep the tray waiting for ever.
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise ValueError("it is no regular file")
        if found.st_uid not in owners:
            raise _UntrustedError("it does not belong to root")
        if found.st_mode & _OTHERS_WRITE:
            raise _UntrustedError("others can write to it")
        content = file.read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        raise ValueError("it is larger than 1 MB")
    return content.decode("utf-8-sig")


def _describe_rights(path: Path, error: _UntrustedError) -> Problem:
    return Problem(
        code="policy-untrusted",
        where=Where(source=str(path)),
        message=f"This policy file is ignored: {error}.",
        hint="Policy files and their folders belong to root, and nobody else can write to them.",
    )


def _make_unreadable(
    path: Path, layer: Layer, reason: str, line: int | None = None
) -> PolicySource:
    strict = "; until then the keys that protect take their strictest value"
    problem = Problem(
        code="policy-unreadable",
        where=Where(source=str(path), line=line),
        message=f"This policy file cannot be read ({reason}){strict if layer.is_managed else ''}.",
        hint="It is one JSON object, in UTF-8, that everybody may read.",
    )
    return PolicySource(layer=layer, name=str(path), is_unreadable=True, problems=(problem,))
