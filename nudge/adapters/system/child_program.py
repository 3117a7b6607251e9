"""The command line under which this program starts itself as its own child.

Owns that line and the folder it runs in. Must not start anything.
"""

import sys
from pathlib import Path

import nudge


def find_program(verb: str) -> tuple[str, ...]:
    """The command line that starts this same program under `verb`, frozen or not."""
    if getattr(sys, "frozen", False):
        return (sys.executable, verb)
    return (sys.executable, "-m", "nudge", verb)


def find_folder() -> str:
    """The folder to start a child in.

    `python -m` looks for modules there first: it is the one that holds this program, so
    that the child is the same program, and no `json.py` of a stranger's folder runs.
    """
    if getattr(sys, "frozen", False):
        return str(Path(sys.executable).parent)
    return str(Path(nudge.__file__).parents[1])
