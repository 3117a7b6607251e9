"""Starting with the session: whether Nudge does, and switching that on and off for this user.

Owns the user's own entry: a desktop file on Linux (tried), the Run key on Windows and a
LaunchAgent on macOS (both written from the vendors' pages, not tried on either). What an
installation has set for everybody is left alone and only overruled.
Source: Desktop Application Autostart Specification 0.5; Microsoft, "Run and RunOnce registry
keys"; launchd.plist(5).
"""

import os
import plistlib
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from nudge.adapters.system.child_program import find_folder, find_program
from nudge.domain.override import override

OPTION = "--background"
LABEL = "org.nudge.Nudge"
_ENTRY = "nudge.desktop"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_QUOTED = str.maketrans({"\\": r"\\\\", '"': r'\\"', "`": r"\\`", "$": r"\\$", "%": "%%"})


class AutostartError(Exception):
    """The entry could not be written; says what to do in one line."""


class Autostart(Protocol):
    """The user's own entry among what starts with their session."""

    @property
    def is_on(self) -> bool:
        """Whether Nudge starts with the session, as far as this user's files say."""
        ...

    def set(self, *, is_on: bool) -> None:
        """Start with the session from now on, or no more. Raises `AutostartError`."""
        ...


class DesktopFile(Autostart):
    """An entry in the user's `autostart` folder; it goes before one of the same name for all.

    `environ` says where the folders are, `program` is the command line to start.
    """

    def __init__(
        self,
        environ: Mapping[str, str] | None = None,
        program: tuple[str, ...] | None = None,
    ) -> None:
        environ = os.environ if environ is None else environ
        config = environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
        shared = environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
        self._own = Path(config) / "autostart" / _ENTRY
        self._shared = [Path(each) / "autostart" / _ENTRY for each in shared.split(":") if each]
        self._program = program or find_program(OPTION)

    @property
    @override
    def is_on(self) -> bool:
        own = _read(self._own)
        if own:
            return "\nhidden=true" not in own.lower()
        return any(_read(path) for path in self._shared)

    @override
    def set(self, *, is_on: bool) -> None:
        is_for_all = any(_read(path) for path in self._shared)
        try:
            if is_on == is_for_all:
                self._own.unlink(missing_ok=True)
            else:
                self._own.parent.mkdir(parents=True, exist_ok=True)
                self._own.write_text(self._make_entry(is_on=is_on), encoding="utf-8")
        except OSError as error:
            raise _explain(self._own, error) from error

    def _make_entry(self, *, is_on: bool) -> str:
        command = " ".join(f'"{word.translate(_QUOTED)}"' for word in self._program)
        lines = ["[Desktop Entry]", "Type=Application", "Name=Nudge", f"Exec={command}"]
        if "-m" in self._program:  # a checkout is found from its own folder alone
            lines.append(f"Path={find_folder()}")
        lines += ["Icon=nudge", "Terminal=false", "NoDisplay=true"]
        lines += [] if is_on else ["Hidden=true"]
        return "\n".join([*lines, ""])


class LaunchAgent(Autostart):
    """A LaunchAgent of the user's own. Not tried: no macOS at hand."""

    def __init__(self, home: Path | None = None, program: tuple[str, ...] | None = None) -> None:
        self._path = (home or Path.home()) / "Library" / "LaunchAgents" / f"{LABEL}.plist"
        self._program = program or find_program(OPTION)

    @property
    @override
    def is_on(self) -> bool:
        return self._path.exists()

    @override
    def set(self, *, is_on: bool) -> None:
        agent = {
            "Label": LABEL,
            "ProgramArguments": list(self._program),
            "WorkingDirectory": find_folder(),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }
        try:
            if is_on:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._path.write_bytes(plistlib.dumps(agent))
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            raise _explain(self._path, error) from error


class RunKey(Autostart):
    """A value under the user's Run key. Not tried: no Windows at hand.

    `open_key(is_writable)` gives the registry and the open key, for a made-up registry in tests.
    """

    def __init__(
        self,
        program: tuple[str, ...] | None = None,
        open_key: Callable[[], "_Registry"] | None = None,
    ) -> None:
        self._program = program or find_program(OPTION)
        self._open = open_key or _WindowsRegistry

    @property
    @override
    def is_on(self) -> bool:
        return self._open().find("Nudge") is not None

    @override
    def set(self, *, is_on: bool) -> None:
        command = " ".join(f'"{word}"' for word in self._program)
        try:
            self._open().put("Nudge", command if is_on else None)
        except OSError as error:
            raise AutostartError(
                f"Windows does not let Nudge change what starts with it ({error.strerror})."
            ) from error


class _Registry(Protocol):
    def find(self, name: str) -> str | None: ...

    def put(self, name: str, value: str | None) -> None: ...


class _WindowsRegistry:
    """The Run key of the user who is logged in."""

    def find(self, name: str) -> str | None:
        """The command under that name, or None."""
        import winreg  # noqa: PLC0415 - on Windows alone

        with suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:  # type: ignore[attr-defined,unused-ignore]
            return str(winreg.QueryValueEx(key, name)[0])  # type: ignore[attr-defined,unused-ignore]
        return None

    def put(self, name: str, value: str | None) -> None:
        """Write the command under that name, or remove it with None."""
        import winreg  # noqa: PLC0415 - on Windows alone

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:  # type: ignore[attr-defined,unused-ignore]
            if value is not None:
                winreg.SetValueEx(key, name, 0, winreg.REG_SZ, value)  # type: ignore[attr-defined,unused-ignore]
            else:
                with suppress(FileNotFoundError):
                    winreg.DeleteValue(key, name)  # type: ignore[attr-defined,unused-ignore]


def find_autostart() -> Autostart:
    """The way of this system."""
    if sys.platform == "win32":
        return RunKey()
    return LaunchAgent() if sys.platform == "darwin" else DesktopFile()


def _read(path: Path) -> str:
    """The file's text, or nothing where there is none."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _explain(path: Path, error: OSError) -> AutostartError:
    return AutostartError(
        f"{path} cannot be written ({error.strerror}): give yourself the right to write there."
    )
