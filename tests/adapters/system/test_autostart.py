"""Starting with the session: the user's own entry, beside one that is there for everybody."""

import configparser
import plistlib
import shlex
from pathlib import Path

import pytest

from nudge.adapters.system.autostart import (
    AutostartError,
    DesktopFile,
    LaunchAgent,
    RunKey,
    find_autostart,
)

PROGRAM = ("/opt/my apps/nudge", "--background")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_CONFIG_DIRS": f"{tmp_path / 'none'}:{tmp_path / 'etc'}",
    }


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "config" / "autostart" / "nudge.desktop"


@pytest.fixture
def for_all(tmp_path: Path) -> Path:
    path = tmp_path / "etc" / "autostart" / "nudge.desktop"
    path.parent.mkdir(parents=True)
    path.write_text("[Desktop Entry]\nType=Application\nName=Nudge\nExec=nudge --background\n")
    return path


def read(path: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(path)
    return parser["Desktop Entry"]


def test_it_is_off_until_somebody_switches_it_on(environ: dict[str, str], own: Path) -> None:
    """The entry starts this very program, without a window."""
    autostart = DesktopFile(environ, PROGRAM)
    assert not autostart.is_on
    autostart.set(is_on=True)
    assert autostart.is_on
    entry = read(own)
    assert entry["Type"] == "Application"
    assert shlex.split(entry["Exec"]) == list(PROGRAM)
    autostart.set(is_on=False)
    assert not autostart.is_on
    assert not own.exists()


def test_an_entry_for_everybody_is_overruled_and_not_touched(
    environ: dict[str, str], own: Path, for_all: Path
) -> None:
    """The package starts Nudge with each session; one user wants it otherwise."""
    before, autostart = for_all.read_text(), DesktopFile(environ, PROGRAM)
    assert autostart.is_on
    autostart.set(is_on=False)
    assert not autostart.is_on
    assert read(own)["Hidden"] == "true"
    autostart.set(is_on=True)
    assert autostart.is_on
    assert not own.exists()
    assert for_all.read_text() == before


def test_characters_that_mean_something_in_exec_are_quoted(
    environ: dict[str, str], own: Path
) -> None:
    """Source: Desktop Entry Specification, "The Exec key"."""
    DesktopFile(environ, ('/home/a "b" $c %d/nudge',)).set(is_on=True)
    line = next(line for line in own.read_text().splitlines() if line.startswith("Exec="))
    assert line == r'Exec="/home/a \\"b\\" \\$c %%d/nudge"'


def test_a_folder_that_cannot_be_written_is_told_in_one_line(
    environ: dict[str, str], tmp_path: Path
) -> None:
    """The window shows the reason and goes back to what holds."""
    (tmp_path / "config").write_text("a file where the folder should be")
    autostart = DesktopFile(environ, PROGRAM)
    with pytest.raises(AutostartError, match="cannot be written"):
        autostart.set(is_on=True)
    assert not autostart.is_on


def test_a_launch_agent_starts_the_program_without_a_window(tmp_path: Path) -> None:
    """The property list as launchd reads it; macOS itself was not at hand."""
    autostart = LaunchAgent(tmp_path, PROGRAM)
    autostart.set(is_on=True)
    agent = plistlib.loads((tmp_path / "Library/LaunchAgents/org.nudge.Nudge.plist").read_bytes())
    assert agent["ProgramArguments"] == list(PROGRAM)
    assert agent["RunAtLoad"] is True
    assert autostart.is_on
    autostart.set(is_on=False)
    assert not autostart.is_on


class MadeUpRegistry:
    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def find(self, name: str) -> str | None:
        return self.values.get(name)

    def put(self, name: str, value: str | None) -> None:
        if value is None:
            self.values.pop(name, None)
        else:
            self.values[name] = value


def test_the_run_key_holds_the_quoted_command() -> None:
    """A path with a space is one word to Windows only in quotes."""
    registry = MadeUpRegistry()
    autostart = RunKey(PROGRAM, lambda: registry)
    autostart.set(is_on=True)
    assert registry.values == {"Nudge": '"/opt/my apps/nudge" "--background"'}
    assert autostart.is_on
    autostart.set(is_on=False)
    assert not autostart.is_on


def test_this_system_has_a_way(environ: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Here a desktop file, where XDG_CONFIG_HOME says."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    find_autostart().set(is_on=True)
    assert find_autostart().is_on
