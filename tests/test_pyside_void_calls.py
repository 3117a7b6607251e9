"""The pinned PySide6 keeps its references to None.

PySide6 6.12.0 on Python 3.11 loses one with each void call and aborts after some 5,000
("none_dealloc"), which a tray that runs for weeks reaches on its first day.
"""

import subprocess
import sys

SCRIPT = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for number in range(20_000):
    thing.setObjectName("name")
print(before - sys.getrefcount(None))
"""


def test_twenty_thousand_void_calls_cost_no_reference_to_none() -> None:
    """In a process of its own, since the fault ends the process."""
    child = subprocess.run(
        [sys.executable, "-c", SCRIPT], check=False, capture_output=True, text=True, timeout=120
    )
    assert child.returncode == 0, child.stderr
    assert abs(int(child.stdout)) < 1_000
