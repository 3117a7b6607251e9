"""What is built for systems that are not at hand: at least it is well-formed, and consistent."""

import importlib.util
import plistlib
import re
import shutil
import struct
import subprocess
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
import yaml
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"


@pytest.fixture(scope="module")
def icons() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_icons", PACKAGING / "make_icons.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_launch_agent_starts_the_app_without_a_window() -> None:
    """macOS refuses a property list with an error without a word."""
    agent = plistlib.loads((PACKAGING / "macos" / "org.nudge.Nudge.plist").read_bytes())
    program, option = agent["ProgramArguments"]
    assert program.endswith("/Nudge.app/Contents/MacOS/nudge")
    assert option == "--background"
    assert agent["RunAtLoad"] is True
    assert agent["Label"] == "org.nudge.Nudge"


def test_the_installer_is_for_the_machine_and_autostart_can_be_left_out() -> None:
    """And no property of it could hold a calendar's address."""
    product = ElementTree.parse(PACKAGING / "windows" / "nudge.wxs").getroot()[0]
    package = product.find(f"{WIX}Package")
    assert package is not None
    assert package.get("InstallScope") == "perMachine"
    features = {
        feature.get("Id"): [ref.get("Id") for ref in feature]
        for feature in product.findall(f"{WIX}Feature")
    }
    assert features["StartWithSession"] == ["Autostart"]
    assert "Autostart" not in features["Program"]
    assert [p.get("Id") for p in product.findall(f"{WIX}Property")] == ["ARPNOMODIFY"]
    guids = re.findall(r'(?:Guid|UpgradeCode)="([^"]+)"', ElementTree.tostring(product).decode())
    assert len(guids) == len(set(guids)) == 4


def test_the_shortcut_has_the_id_under_which_notifications_are_shown() -> None:
    """Windows drops them silently otherwise."""
    shown_as = re.search(
        r'app_name="([^"]+)"', (ROOT / "nudge/adapters/notify/desktop.py").read_text()
    )
    assert shown_as is not None
    (written,) = ElementTree.parse(PACKAGING / "windows" / "nudge.wxs").iter(
        f"{WIX}ShortcutProperty"
    )
    assert (written.get("Key"), written.get("Value")) == ("System.AppUserModel.ID", shown_as[1])


@pytest.mark.skipif(not shutil.which("wixl"), reason="wixl is not installed")
def test_the_installer_compiles(tmp_path: Path) -> None:
    """With a folder that stands in for the frozen program."""
    (tmp_path / "frozen" / "_internal").mkdir(parents=True)
    for name in ("nudge.exe", "nudge-tray.exe", "_internal/python311.dll"):
        (tmp_path / "frozen" / name).write_bytes(b"MZ")
    output = tmp_path / "Nudge.msi"
    script = PACKAGING / "windows" / "check.sh"
    done = subprocess.run(
        ["sh", script, tmp_path / "frozen", output], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert output.read_bytes()[:8] == bytes.fromhex("d0cf11e0a1b11ae1")


def test_the_icon_of_windows_holds_a_picture_for_each_size(icons: ModuleType) -> None:
    """Each entry leads to a PNG of the size that it claims."""
    content = icons.make_ico()
    _, kind, count = struct.unpack_from("<HHH", content)
    assert (kind, count) == (1, len(icons.ICO_SIZES))
    for number, size in enumerate(icons.ICO_SIZES):
        width, *_, length, offset = struct.unpack_from("<4B2H2I", content, 6 + 16 * number)
        picture = QImage.fromData(content[offset : offset + length])
        assert picture.width() == picture.height() == size == (width or 256)


def test_the_icon_of_macos_is_a_list_of_pictures(icons: ModuleType) -> None:
    """Its lengths add up."""
    content = icons.make_icns()
    assert struct.unpack(">4sI", content[:8]) == (b"icns", len(content))
    at = 8
    while at < len(content):
        _, length = struct.unpack_from(">4sI", content, at)
        assert not QImage.fromData(content[at + 8 : at + length]).isNull()
        at += length
    assert at == len(content)


@pytest.mark.parametrize("path", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=str)
def test_each_workflow_runs_what_is_there(path: Path) -> None:
    """Every script and every make target that a workflow names exists."""
    jobs = yaml.safe_load(path.read_text())["jobs"]
    commands = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    targets = re.findall(r"^([a-z -]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    known = {name for line in targets for name in line.split()}
    for command in commands:
        for script in re.findall(r"packaging/[\w/.]+", command):
            assert (ROOT / script).exists()
        if command.startswith("make "):
            assert set(command.split()[1:]) <= known


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="it is not installed")
@pytest.mark.parametrize("name", ["nudge.desktop", "autostart.desktop"])
def test_desktop_files_are_valid(name: str) -> None:
    """As freedesktop.org's own tool sees it."""
    path = PACKAGING / "linux" / name
    done = subprocess.run(
        ["desktop-file-validate", path], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="it is not installed")
def test_the_metainfo_is_valid_and_names_this_version() -> None:
    """What software centres show."""
    path = PACKAGING / "linux" / "org.nudge.Nudge.metainfo.xml"
    validate = ["appstreamcli", "validate", "--no-net", path]
    done = subprocess.run(validate, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    release = ElementTree.parse(path).find("releases/release")
    assert release is not None
    version = re.search(r'__version__ = "(.+)"', (ROOT / "nudge" / "__init__.py").read_text())
    assert version is not None
    assert release.get("version") == version[1]
