"""A private desktop for a test or a measurement, and what a person does on it.

Owns the life of the desktop's processes: they end with the `with` block, and even with a
killed test run, since the desktop holds on to a pipe of ours. Must not know Nudge.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.e2e.desktop.heard import Heard

HERE = Path(__file__).parent
UI = ("/usr/bin/python3", "-W", "ignore", str(HERE / "ui.py"))
PANEL = ("xfce4-panel", "--disable-wm-check")


class DesktopError(Exception):
    """The desktop did not come up, or what was looked for on it did not appear."""


def wait_until(look: Callable[[], object], seconds: float) -> bool:
    """Whether `look` comes true within the seconds."""
    end = time.monotonic() + seconds
    while not look():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


@dataclass(slots=True, kw_only=True)
class Desktop:
    """A running desktop: `environment` is what its programs get, `folder` is its scratch."""

    environment: Mapping[str, str] = field(repr=False)
    folder: Path
    shots: Path
    _children: list[subprocess.Popen[bytes]] = field(default_factory=list, repr=False)

    def start(
        self, command: Sequence[str], log: Path, environment: Mapping[str, str] | None = None
    ) -> subprocess.Popen[bytes]:
        """Start a program on the desktop; what it prints is added to `log`."""
        with log.open("ab") as out:
            child = subprocess.Popen(
                command,
                env={**self.environment, **(environment or {})},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )
        self._children.append(child)
        return child

    def start_panel(self) -> None:
        """Start the panel with its tray, as a desktop does that is slow to log in."""
        self.start(PANEL, self.folder / "log" / "panel.log")

    def ui(self, verb: str, *what: str, seconds: float = 10) -> str:
        """What `ui.py` prints; DesktopError with its own words if it did not work out."""
        done = subprocess.run(
            [*UI, verb, *what, "-t", f"{seconds}"],
            env=dict(self.environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=seconds + 30,
        )
        if done.returncode != 0:
            raise DesktopError(done.stderr.strip())
        return done.stdout.strip()

    def find(self, name: str, *, seconds: float = 10) -> str:
        """Wait for something of this name; its role, name, states and box."""
        return self.ui("find", name, seconds=seconds)

    def click(self, name: str, *, seconds: float = 10) -> None:
        """Click what has this name, with the pointer."""
        self.ui("click", name, seconds=seconds)

    def tab_to(self, name: str, *, seconds: float = 20) -> None:
        """Press Tab until what has this name has the keyboard."""
        self.ui("tab", name, seconds=seconds)

    def click_popup(self, title: str) -> None:
        """Click on a window that no window manager and no screen reader knows, as dunst's are."""
        window = self.wait_window(title)
        self._xdotool("mousemove", "--window", window, "60", "20", "sleep", "0.2", "click", "1")

    def wait_gone(self, name: str, *, seconds: float = 10) -> None:
        """Wait until nothing of this name shows any more."""
        self.ui("gone", name, seconds=seconds)

    def list_faults(self, window: str) -> list[str]:
        """What is wrong with the window of this name for those who only hear it."""
        return self.ui("audit", window).splitlines()

    def listen(self) -> Callable[[], str]:
        """What programs have screen readers say by themselves from now on, whenever asked."""
        kept = self.folder / f"said-{len(self._children)}.txt"
        self.start([*UI, "hear"], kept)
        return lambda: kept.read_text(encoding="utf-8")

    def is_checked(self, name: str) -> bool:
        """Whether the check box of this name is ticked."""
        return "checked" in self.find(f"{name}@check-box").rsplit('"', 1)[1]

    def tray(self, *, seconds: float = 20) -> str:
        """Wait for a tray icon; bus name, id, title and status of each."""
        return self.ui("tray", seconds=seconds)

    def tray_menu(self) -> list[str]:
        """The entries of the tray menu; separators are `---`."""
        return self.ui("tray-menu").splitlines()

    def tray_find(self, label: str, *, seconds: float = 15) -> str:
        """Wait until the tray menu has this entry; its whole text."""
        return self.ui("tray-find", label, seconds=seconds)

    def tray_pick(self, label: str) -> None:
        """Choose an entry of the tray menu."""
        self.ui("tray-pick", label, seconds=15)

    def type_text(self, text: str) -> None:
        """Type on the keyboard, into what has the focus."""
        self._xdotool("type", "--delay", "15", text)

    def press(self, *keys: str) -> None:
        """Press keys one after another, by X11's names, such as Tab or ctrl+Return."""
        self._xdotool("key", "--delay", "40", *keys)

    def wait_window(self, title: str, *, seconds: float = 10) -> str:
        """Wait for a window whose title matches, without the accessibility bus; its X11 id."""
        if not wait_until(lambda: self.find_windows(title), seconds):
            raise DesktopError(f"there is no window titled {title!r}")
        return self.find_windows(title)[-1]

    def find_windows(self, title: str) -> list[str]:
        """The X11 ids of what is visible under such a title."""
        return self._xdotool("search", "--onlyvisible", "--name", title).splitlines()

    def find_focused_title(self) -> str:
        """The title of the window that has the keyboard."""
        return self._xdotool("getwindowfocus", "getwindowname")

    def activate_window(self, title: str) -> None:
        """Bring a window to the front, as the window manager's own keys do."""
        window = self.wait_window(title)
        self._xdotool("windowactivate", window)
        if not wait_until(lambda: self._xdotool("getwindowfocus") == window, 10):
            raise DesktopError(f"{title!r} does not get the keyboard")

    def close_window(self, title: str) -> None:
        """Close a window as its user does, with Alt+F4."""
        self.activate_window(title)
        self.press("alt+F4")

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments],
            env=dict(self.environment),
            stdout=subprocess.PIPE,
            text=True,
            check=False,  # a search that finds nothing ends with 1
            timeout=60,
        )
        return done.stdout.strip()

    def screenshot(self, name: str) -> Path:
        """A picture of the whole screen, kept for a person to look at."""
        picture = self.shots / f"{name}.png"
        picture.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["import", "-window", "root", str(picture)],
            env=dict(self.environment),
            check=True,
            timeout=60,
        )
        return picture

    def choose_theme(self, theme: str) -> None:
        """Dress the desktop in a GTK theme, as Xfce's settings dialog does."""
        chosen = ("-c", "xsettings", "-p", "/Net/ThemeName", "-n", "-t", "string", "-s", theme)
        subprocess.run(
            ["xfconf-query", *chosen], env=dict(self.environment), check=True, timeout=30
        )

    def find_brightness(self, title: str) -> float:
        """How light the window of this title is on average: 0 is black, 1 is white."""
        window = self.wait_window(title)
        mean = ("-colorspace", "gray", "-resize", "1x1!", "-depth", "8", "gray:-")
        done = subprocess.run(
            ["import", "-window", window, *mean],
            env=dict(self.environment),
            stdout=subprocess.PIPE,
            check=True,
            timeout=60,
        )
        return done.stdout[0] / 255

    def watch(self) -> "Watch":
        """Listen to the bus from now on."""
        kept = self.folder / f"watch-{len(self._children)}.jsonl"
        kept.touch()
        command = [*UI, "watch"]
        with kept.open("wb") as out:
            self._children.append(
                subprocess.Popen(
                    command, env=dict(self.environment), stdin=subprocess.DEVNULL, stdout=out
                )
            )
        if not wait_until(lambda: kept.stat().st_size > 0, 20):
            raise DesktopError("the bus cannot be watched")
        return Watch(kept=kept)

    def end_programs(self) -> None:
        """End what was started here, by process id."""
        for child in reversed(self._children):
            child.terminate()
        for child in self._children:
            try:
                child.wait(5)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What was said about notifications on the bus since the watch began."""

    kept: Path

    def heard(self) -> list[Heard]:
        """All of it, in order."""
        lines = self.kept.read_text(encoding="utf-8").split("\n")[:-1]
        return [Heard.parse(line) for line in lines if '"what": "Watching"' not in line]

    def notifications(self) -> list[Heard]:
        """The notifications that programs asked for, in order."""
        return [heard for heard in self.heard() if heard.what == "Notify"]

    def wait_for(self, is_wanted: Callable[[Heard], bool], *, seconds: float = 30) -> Heard:
        """The first message that is wanted; DesktopError tells what was heard instead."""
        if not wait_until(lambda: any(map(is_wanted, self.heard())), seconds):
            raise DesktopError(f"not heard in {seconds} s; heard: {self.heard()}")
        return next(filter(is_wanted, self.heard()))


@contextmanager
def open_desktop(
    shots: Path, *, panel: str = "xfce", notify: str = "xfce", expire_s: int = 60
) -> Iterator[Desktop]:
    """A desktop with the given panel and notification daemon; see desk.sh for their names."""
    folder = Path(tempfile.mkdtemp(prefix="desk.", dir="/tmp"))  # sockets need a short path
    ready = folder / "ready"
    command = f'env -0 >"{ready}.part" && mv "{ready}.part" "{ready}" && exec cat >/dev/null'
    options = ["--panel", panel, "--notify", notify, "--expire", f"{expire_s}"]
    with (folder / "desk.log").open("wb") as log:
        host = subprocess.Popen(
            [
                *("bash", str(HERE / "desk.sh"), *options, "--keep", str(folder)),
                *("--", "sh", "-c", command),
            ],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
        )
    try:
        if not wait_until(lambda: ready.exists() or host.poll() is not None, 60):
            raise DesktopError("the desktop did not come up in a minute")
        if host.poll() is not None:
            raise DesktopError((folder / "desk.log").read_text(encoding="utf-8"))
        desktop = Desktop(environment=_read_environment(ready), folder=folder, shots=shots)
        try:
            yield desktop
        finally:
            desktop.end_programs()
    finally:
        if host.stdin:
            host.stdin.close()
        host.wait(30)
        shutil.copytree(folder / "log", shots / "log", dirs_exist_ok=True)
        shutil.rmtree(folder, ignore_errors=True)


def _read_environment(ready: Path) -> dict[str, str]:
    pairs = ready.read_bytes().decode().split("\0")
    environment = dict(pair.split("=", 1) for pair in pairs if pair)
    # Qt asks the desktop whether a screen reader runs; here ui.py reads the screen.
    return {**environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PWD": os.fspath(Path.cwd())}
