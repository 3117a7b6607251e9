"""Qt's void calls give back None without using it up.

PySide6 6.12 on Python 3.11 lost one reference to None in each, and aborted after some 5,000
of them: an hour in the tray. pyproject.toml keeps away from it; this watches for its return.
"""

import subprocess
import sys

PROGRAM = """
from PySide6.QtCore import QObject, QTimer
thing, timer = QObject(), QTimer()
for number in range(20_000):
    thing.setObjectName("name")
    timer.setInterval(number)
print("fine")
"""


def test_forty_thousand_void_calls_are_survived() -> None:
    """Run in a process of its own, since the fault ends the interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=False, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stdout.strip()) == (0, "fine"), done.stderr[-2000:]
