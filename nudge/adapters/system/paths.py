"""Where Nudge keeps its files, and where its own content lies.

Owns the folders, their rights, and the rule that `NUDGE_HOME` puts all of them under one
folder. Must not read or write any file in them, and must stay cheap: the tray's start
passes through here.
"""

import os
import sys
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE = "NUDGE_HOME"
POLICY_FOLDER = Path("/etc/nudge/policies")
"""Where IT's policy lies on Linux. No variable moves it: users could leave the policy behind."""

_PRIVATE_FOLDER = 0o700
_OTHERS = 0o077
_PACKAGE = Path(__file__).resolve().parents[2]


class PathError(Exception):
    """A folder cannot be made or cannot be trusted; says what to do in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The folders of one home. `runtime` is short enough for a socket, and need not outlive a boot.

    `is_portable`: all of them lie under `NUDGE_HOME`.
    """

    config: Path
    data: Path
    cache: Path
    log: Path
    runtime: Path
    is_portable: bool

    @property
    def settings(self) -> Path:
        """The user's settings file."""
        return self.config / "settings.json"

    @property
    def store(self) -> Path:
        """The database of what must survive."""
        return self.data / "nudge.db"

    @property
    def library(self) -> Path:
        """The compiled content packs."""
        return self.cache / "library.sqlite"

    @property
    def secrets(self) -> Path:
        """The private file that stands in for a keychain where there is none."""
        return self.data / "secrets.json"

    @property
    def lock(self) -> Path:
        """The file whose lock says that this home has a running instance."""
        return self.data / "lock"

    @property
    def socket(self) -> Path:
        """Where the running instance listens for a second one."""
        return self.runtime / "s"


def find_paths(environ: Mapping[str, str] | None = None) -> Paths:
    """The folders of this user, or those under `NUDGE_HOME`. Makes nothing."""
    environ = os.environ if environ is None else environ
    home = environ.get(HOME_VARIABLE, "")
    if home:
        root = Path(home).expanduser().absolute()
        return Paths(
            config=root / "config",
            data=root / "data",
            cache=root / "cache",
            log=root / "log",
            runtime=_find_runtime(root / "data", environ),
            is_portable=True,
        )
    # Imported here: a home of its own needs none of it.
    from platformdirs import PlatformDirs  # noqa: PLC0415

    folders = PlatformDirs("nudge", appauthor=False, roaming=False)
    return Paths(
        config=folders.user_config_path,
        data=folders.user_data_path,
        cache=folders.user_cache_path,
        log=folders.user_log_path,
        runtime=_find_runtime(folders.user_data_path, environ),
        is_portable=False,
    )


def prepare(paths: Paths) -> None:
    """Keep others out: umask 077, and every folder made, owned by the user and 0700.

    Raises `PathError` where a folder cannot be made or belongs to somebody else.
    Source: SECURITY rows 16 and 18.
    """
    os.umask(_OTHERS)
    for folder in (paths.config, paths.data, paths.cache, paths.log, paths.runtime):
        make_private_folder(folder)


def make_private_folder(folder: Path) -> None:
    """Make a folder that only the user can enter, or mend the rights of the one that is there."""
    try:
        folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        found, entry = folder.stat(), folder.lstat()
    except OSError as error:
        raise PathError(
            f"The folder {folder} cannot be made ({error.strerror}): "
            f"make its parent writable, or name another one in {HOME_VARIABLE}."
        ) from error
    if not hasattr(os, "getuid"):
        return  # Windows: the user's own profile is closed to others by its access list.
    if {found.st_uid, entry.st_uid} != {os.getuid()}:  # the entry may be a link, the user's own
        raise PathError(
            f"The folder {folder} belongs to somebody else: "
            f"remove it, or name another one in {HOME_VARIABLE}."
        )
    if found.st_mode & _OTHERS:
        folder.chmod(_PRIVATE_FOLDER)


def find_content() -> Path:
    """The default pack that Nudge ships with. Raises `PathError` where it is missing."""
    return _find_shipped("content")


def find_assets() -> Path:
    """Icons and other parts of the program. Raises `PathError` where they are missing."""
    return _find_shipped("assets")


def _find_shipped(name: str) -> Path:
    """A shipped folder: inside the package (wheel), in the frozen program, beside the package."""
    frozen = getattr(sys, "_MEIPASS", None)
    roots = [_PACKAGE, _PACKAGE.parent] if frozen is None else [Path(frozen), _PACKAGE]
    for root in roots:
        if (root / name).is_dir():
            return root / name
    raise PathError(f"Nudge's own folder {name!r} is missing: install Nudge again.")


def _shared_folder(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("TMPDIR") or environ.get("TEMP") or "/tmp")  # noqa: S108 - made 0700, and its owner is checked


def _find_runtime(data: Path, environ: Mapping[str, str]) -> Path:
    """A folder of its own for each home, never deep: a socket's path has at most 100 bytes.

    The same for whoever asks: however the home is spelt, and from a shell without a session.
    """
    name = f"nudge-{zlib.crc32(os.fsencode(os.path.realpath(data))):08x}"
    user = os.getuid() if hasattr(os, "getuid") else 0
    for runtime in (environ.get("XDG_RUNTIME_DIR", ""), f"/run/user/{user}"):
        if runtime and Path(runtime).is_dir():
            return Path(runtime) / name
    return _shared_folder(environ) / f"{name}-{user}"
