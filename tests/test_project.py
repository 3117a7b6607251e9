"""The project as a whole: what is shipped, what the commands load, what may not be committed."""

import json
import os
import re
import subprocess
import sys
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from tests.e2e.feeds import ME, write_weekly

ROOT = Path(__file__).parents[1]
WINDOW = ("--from", "2027-03-15", "--to", "2027-03-22")
NOW = ("--now", "2027-03-15T08:00")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    return next(folder.glob("*.whl"))


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    first = datetime(2026, 12, 1, 14, 0)  # noqa: DTZ001 (wall time of the feed's TZID)
    return write_weekly(tmp_path / "work.ics", first=first)


@pytest.fixture
def no_qt(tmp_path: Path) -> dict[str, str]:
    """An environment in which importing Qt fails, in children too."""
    blocker = tmp_path / "no-qt"
    blocker.mkdir()
    for module in ("PySide6", "shiboken6"):
        (blocker / f"{module}.py").write_text("raise ImportError('Qt is blocked here')\n")
    return {**os.environ, "PYTHONPATH": str(blocker), "NUDGE_HOME": str(tmp_path / "home")}


def shipped(folder: str) -> set[str]:
    """What git keeps under a folder; in an unpacked archive, what lies there."""
    files = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    return {str(path.relative_to(ROOT)) for path in files if "__pycache__" not in path.parts}


def test_the_wheel_carries_content_and_assets(wheel: Path) -> None:
    """Whoever installs the wheel gets each guide, rule, schema and icon of the repository."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    wanted = shipped("content") | shipped("assets")
    assert len(wanted) > 5
    assert {f"nudge/{path}" for path in wanted} <= names


def test_an_installed_wheel_finds_its_guides(wheel: Path, tmp_path: Path) -> None:
    """Outside the repository, the program reads the content that came in its wheel."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "NUDGE_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "nudge", "guide", "one-on-one", "--json"]
    done = subprocess.run(
        command,
        check=False,
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["id"] == "one-on-one"


@pytest.mark.parametrize(
    "words",
    [
        ("agenda", "--feed", "FEED", *WINDOW, "--json"),
        ("moments", "--feed", "FEED", "--me", ME, *WINDOW, "--json"),
        ("plan", "--feed", "FEED", "--me", ME, *NOW, "--days", "3", "--why"),
        ("guide", "one-on-one"),
        ("check", str(ROOT / "content"), "--today", "2026-11-22"),
        ("--help",),
        ("--version",),
    ],
    ids=lambda words: words[0],
)
def test_a_command_works_where_qt_cannot_be_imported(
    words: tuple[str, ...], feed: Path, no_qt: dict[str, str]
) -> None:
    """Servers and build machines have no Qt libraries: the headless commands never load them."""
    arguments = [str(feed) if word == "FEED" else word for word in words]
    done = subprocess.run(
        [sys.executable, "-m", "nudge", *arguments],
        check=False,
        cwd=ROOT,
        env=no_qt,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() not in {"", "[]"}


def test_every_installed_package_is_pinned_to_one_version() -> None:
    """Two people who run make on the same day, or a year apart, get the same libraries."""
    lines = (ROOT / "packaging" / "constraints.txt").read_text().split()
    assert len(lines) > 20
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
