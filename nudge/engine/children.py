"""Children: the contract between what needs a child of this program and what starts one.

What is slow or hostile runs in a child: the same program under a hidden verb, its request
on stdin, its answer as JSON lines. The tray starts children through Qt, commands through
subprocess; who asks cannot tell the difference.
"""

from datetime import timedelta
from enum import Enum
from typing import Protocol


class Ending(Enum):
    """How a child ended: FAILED by an error of its own, DIED by a signal from outside."""

    FINISHED = "finished"
    FAILED = "failed"
    DIED = "died"
    TIMED_OUT = "timed_out"
    NOT_STARTED = "not_started"
    TOO_MUCH = "too_much"


class ChildListener(Protocol):
    """Hears what a child says."""

    def on_line(self, line: bytes) -> None:
        """One line of its answer, without the line end."""
        ...

    def on_end(self, ending: Ending) -> None:
        """It is gone; the last call, unless it was killed by whoever started it."""
        ...


class Child(Protocol):
    """A child that runs."""

    def kill(self) -> None:
        """End it at once; nothing more is heard of it."""
        ...


class Children(Protocol):
    """Starts children of this program."""

    def start(
        self, verb: str, request: bytes, listener: ChildListener, *, time_limit: timedelta
    ) -> Child:
        """Start `nudge VERB` with `request` on its stdin; it is killed after `time_limit`."""
        ...
