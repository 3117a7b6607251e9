"""Where the computer stands changes no decision: the pure tests again, under another zone."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

# Half an hour off the full hours, with summer time, west of Greenwich: what was added, rounded
# or read in the machine's own zone comes out wrong here.
ZONE = "America/St_Johns"


def test_domain_engine_and_cases_pass_in_newfoundland() -> None:
    """All of them, in a process of its own, since a zone holds for a whole process."""
    options = ("-q", "-p", "no:cacheprovider", "--no-header")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            *options,
            "tests/domain",
            "tests/engine",
            "tests/test_cases.py",
        ],
        cwd=ROOT,
        env={**os.environ, "TZ": ZONE},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
