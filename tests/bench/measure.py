#!/usr/bin/python3
"""Starts a program on a private desktop and says what it cost until its icon was on the panel.

    measure.py COMMAND...       prints {"pid", "icon_ms", "cpu_ms"} and leaves the program running

The icon is there when the first pixel changes in the tray's part of the panel, so what a panel
must still ask of the program counts too. It runs with the system's Python, for its Xlib.
"""

import json
import subprocess
import sys
import time

from processes import cpu_ms, find_tree
from Xlib import X
from Xlib import display as xlib

LIMIT_S = 30.0
TRAY = (520, 72, 1, 30)  # from and to so many pixels left of the right edge; top and height


class Panel:
    """The tray's part of the panel, as pixels; the clock beside it is left out."""

    def __init__(self) -> None:
        self._root = xlib.Display().screen().root
        far, near, top, height = TRAY
        self._box = (self._root.get_geometry().width - far, top, far - near, height)

    def look(self) -> bytes:
        """The pixels now."""
        return bytes(self._root.get_image(*self._box, X.ZPixmap, 0xFFFFFFFF).data)

    def wait_calm(self) -> bytes:
        """The pixels once they have stood still for half a second."""
        before, end = self.look(), time.monotonic() + LIMIT_S
        while time.monotonic() < end:
            time.sleep(0.5)
            now = self.look()
            if now == before:
                return now
            before = now
        sys.exit("measure.py: the panel does not come to rest")


def main() -> None:
    """Measure the command and print one line of JSON."""
    panel = Panel()
    calm = panel.wait_calm()
    began = time.monotonic()
    program = subprocess.Popen(
        sys.argv[1:],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=sys.stderr,
        start_new_session=True,
    )
    while panel.look() == calm:
        if time.monotonic() - began > LIMIT_S or program.poll() is not None:
            sys.exit("measure.py: no icon came")
        time.sleep(0.003)
    icon_ms = (time.monotonic() - began) * 1000
    story = {"pid": program.pid, "icon_ms": icon_ms, "cpu_ms": cpu_ms(find_tree(program.pid))}
    print(json.dumps(story), flush=True)


if __name__ == "__main__":
    main()
