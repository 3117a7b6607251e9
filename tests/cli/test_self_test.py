"""`nudge --self-test` tells a whole build from a broken one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(folder: Path, zone: str = "Asia/Tokyo") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "nudge", "--self-test"],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "TZ": zone},
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A Nudge of its own, from which parts can be taken away."""
    for name in ("nudge", "content", "assets"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@pytest.mark.slow
def test_a_whole_nudge_passes(home: Path) -> None:
    """Children, store, windows and all; the user's own home stays untouched."""
    done = run(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    told = {line[5:].partition(":")[0]: line for line in done.stdout.splitlines()}
    parts = {"versions", "content", "store", "notifiers", "keyring", "reader", "windows"}
    assert parts <= told.keys()
    for window in ("Tray", "Card", "ReflectionCard", "Toolkit", "SettingsWindow", "FirstRun"):
        assert window in told["windows"]
    assert not any(home.iterdir())


@pytest.mark.slow
def test_each_part_that_is_missing_is_named(copy: Path) -> None:
    """And the other parts are tried all the same."""
    lost = {
        "content": "content/guides/one-on-one.md",
        "reader": "nudge/adapters/calendars/scan.py",
        "keyring": "nudge/adapters/system/keyring_access.py",
        "store": "nudge/adapters/store/migrations/m0001_first_tables.py",
        "windows": "nudge/ui/card.py",
    }
    for path in lost.values():
        (copy / path).unlink()
    done = run(copy)
    assert done.returncode == 1
    told = dict(line.partition(":")[0].split()[::-1] for line in done.stdout.splitlines()[:-1])
    assert told == dict.fromkeys(lost, "FAIL") | {
        "versions": "ok",
        "notifiers": "ok",
        "languages": "ok",
    }
