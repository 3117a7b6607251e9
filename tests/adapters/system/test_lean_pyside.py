"""PySide6 keeps no sources of this program in memory."""

import subprocess
import sys

SCRIPT = """
import linecache, sys
import PySide6.QtCore
{call}
import nudge.ui.card
print(any(path.endswith("card.py") for path in linecache.cache))
"""
CALL = "from nudge.adapters.system.lean_pyside import keep_sources_out; keep_sources_out()"


def run(call: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(call=call)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_sources_stay_on_the_disk() -> None:
    """With the call none is kept; without it they are, which is why it is made."""
    assert run(CALL) == "False"
    assert run("") == "True"
