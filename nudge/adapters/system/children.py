"""Starts children of this program from a command, and waits for them.

Owns the waiting. Secrets go to stdin alone, never into the arguments or the environment.
Must not import Qt: `qt_children` is the tray's way.
"""

import subprocess
from datetime import timedelta

from nudge.adapters.system.child_program import find_folder, find_program
from nudge.domain.override import override
from nudge.engine.children import Child, ChildListener, Children, Ending


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
            listener.on_end(_find_ending(done.returncode))
        return _GoneChild()


def _find_ending(status: int) -> Ending:
    """How a process of this exit status ended; below 0 it is the signal that ended it."""
    if status == 0:
        return Ending.FINISHED
    return Ending.FAILED if status > 0 else Ending.DIED


class _GoneChild(Child):
    """A child that has ended before anybody could kill it."""

    @override
    def kill(self) -> None:
        pass
