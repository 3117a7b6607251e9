"""APScheduler is imported without asyncio, and nobody else is left without it."""

import subprocess
import sys

SCRIPT = """
import sys
from nudge.adapters.timing.lean_apscheduler import QtScheduler
assert QtScheduler.__module__ == "apscheduler.schedulers.qt"
assert "asyncio" not in sys.modules
assert "importlib.metadata" not in sys.modules
assert "multiprocessing" not in sys.modules
import asyncio, importlib.metadata
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
assert BrokenProcessPool.__module__ == "concurrent.futures.process"
async def answer():
    return 42
assert asyncio.run(answer()) == 42
assert importlib.metadata.version("apscheduler").startswith("3.")
"""


def test_the_stand_ins_are_gone_after_the_import() -> None:
    """The scheduler is the real one, and asyncio is real for whoever imports it afterwards."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
