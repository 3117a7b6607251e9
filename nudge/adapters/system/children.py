"""Starts children of this program from a command, and waits for them.

Owns the command line of a child and the waiting. Secrets go to stdin alone, never into
the arguments or the environment. Must not import Qt: `qt_children` is the tray's way.
"""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import nudge
from nudge.domain.override import override
from nudge.engine.children import Child, ChildListener, Children, Ending


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


class WaitingChildren(Children):
    """Starts a child and waits: when `start` returns, the listener has heard everything."""

    @override
    def start(
        self, verb: str, request: bytes, listener: ChildListener, *, time_limit: timedelta
    ) -> Child:
        try:
            done = subprocess.run(  # noqa: S603  our own program, with a verb of our own
                find_program(verb),
                input=request,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=find_folder(),
                timeout=time_limit.total_seconds(),
                check=False,
            )
        except subprocess.TimeoutExpired:
            listener.on_end(Ending.TIMED_OUT)
        except OSError:
            listener.on_end(Ending.NOT_STARTED)
        else:
            for line in done.stdout.splitlines():
                listener.on_line(line)
            listener.on_end(Ending.FINISHED if done.returncode == 0 else Ending.DIED)
        return _GoneChild()


class _GoneChild(Child):
    """A child that has ended before anybody could kill it."""

    @override
    def kill(self) -> None:
        pass
