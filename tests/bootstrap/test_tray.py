"""Starting the tray where that is impossible: one line, and no abort."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SLOW_FIRST = """
from PySide6.QtCore import QCoreApplication, QTimer
from nudge.adapters.system.paths import find_paths, prepare
from nudge.adapters.system.single_instance import SingleInstance

application = QCoreApplication([])
paths = find_paths()
prepare(paths)
instance = SingleInstance(paths.lock, paths.socket)
assert instance.acquire()
print("locked", flush=True)

def hear(call):
    print(call.verb.value, flush=True)
    QTimer.singleShot(200, application.quit)

QTimer.singleShot(1500, lambda: instance.listen(hear))
application.exec()
"""


def start(home: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "NUDGE_CLOCK")
    environment = {name: value for name, value in os.environ.items() if name not in names}
    return subprocess.run(
        [sys.executable, "-m", "nudge"],
        env={**environment, "NUDGE_HOME": str(home), **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_one_line_says_so(tmp_path: Path) -> None:
    """Qt would end in an abort; Nudge says what is missing and what to try."""
    done = start(tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("nudge: there is no display")
    assert done.stderr.count("\n") == 1


def test_a_clock_that_is_not_understood_ends_the_start(tmp_path: Path) -> None:
    """The variable is named, and how it is written."""
    done = start(tmp_path, QT_QPA_PLATFORM="offscreen", NUDGE_CLOCK="noon")
    assert done.returncode == 1
    assert "NUDGE_CLOCK='noon' is not understood" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_start_waits_for_a_first_that_has_no_ear_yet(tmp_path: Path) -> None:
    """Two starts within a second: the first has its lock, and its socket comes later."""
    first = subprocess.Popen(
        [sys.executable, "-c", SLOW_FIRST],
        env={**os.environ, "NUDGE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout is not None
    assert first.stdout.readline() == "locked\n"
    second = start(tmp_path, QT_QPA_PLATFORM="offscreen")
    assert (second.returncode, second.stderr) == (0, "")
    assert first.communicate(timeout=20)[0] == "open\n"


def test_a_home_that_is_a_file_ends_the_start(tmp_path: Path) -> None:
    """The folder that cannot be made is named."""
    home = tmp_path / "home"
    home.write_text("")
    done = start(home, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert str(home) in done.stderr
    assert "Traceback" not in done.stderr
