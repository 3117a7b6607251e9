"""Asks the content child to bring the compiled library up to date, and hears the answer.

Owns the tray's side of that conversation. The packs' own parsers stay in the child.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

from nudge.domain.guides import Contacts
from nudge.domain.override import override
from nudge.engine.children import ChildListener, Children, Ending

CONTENT_VERB = "--content"
TIME_LIMIT = timedelta(minutes=2)


class Compiling(ChildListener):
    """One compilation. `on_done(is_new)` is called at its end, with whether the library is new.

    `on_failed(why)` is called before that when there is none, or when a pack was switched off.
    """

    def __init__(self, on_done: Callable[[bool], None], on_failed: Callable[[str], None]) -> None:
        self._on_done = on_done
        self._on_failed = on_failed
        self._state = ""

    def start(
        self, children: Children, cache: Path, packs: Sequence[Path], contacts: Contacts
    ) -> None:
        """Have the packs compiled into the folder `cache`, if anything has changed.

        `packs`: their folders, the lowest first. `contacts`: those that IT has set.
        """
        fields = {"cache": str(cache), "packs": [str(pack) for pack in packs], **asdict(contacts)}
        request = json.dumps(fields).encode("ascii") + b"\n"
        children.start(CONTENT_VERB, request, self, time_limit=TIME_LIMIT)

    @override
    def on_line(self, line: bytes) -> None:
        answer = json.loads(line)
        self._state = answer["state"]
        if self._state == "failed":
            self._on_failed(f"The guides could not be prepared: {answer['message']}.")
        elif answer["off"]:
            self._on_failed(say_off(answer["off"]))

    @override
    def on_end(self, ending: Ending) -> None:
        if not self._state:
            self._on_failed("The guides could not be prepared. Start Nudge again, or install it.")
        self._on_done(self._state == "built")


def say_off(packs: Sequence[str]) -> str:
    """The sentence about the packs that are switched off; empty if none is."""
    off = ", ".join(Path(pack).name for pack in packs)
    return f"Switched off because of faults: {off}. Run nudge check on it." if off else ""
