"""The real Nudge, as a process of its own on a private desktop."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from tests.e2e.desktop.session import Desktop
from tests.e2e.feeds import ME


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """A played clock: it says `at` when the program starts, and runs `speed` times as fast."""

    at: datetime
    speed: float = 1


@dataclass(slots=True, kw_only=True)
class Running:
    """A running Nudge. `began`: seconds since the epoch before it was started."""

    process: subprocess.Popen[bytes]
    play: Play
    log: Path
    began: float

    def latest_at(self, moment: float) -> datetime:
        """What its clock said at `moment` (seconds since the epoch), at the latest."""
        return self.play.at + timedelta(seconds=(moment - self.began) * self.play.speed)

    def kill(self) -> None:
        """End it as a power cut does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def wait(self, seconds: float = 15) -> int:
        """Its exit status, once it has ended."""
        return self.process.wait(seconds)

    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self.process.poll() is None

    def said(self) -> str:
        """What it printed, all runs of the test together."""
        return self.log.read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """Starts Nudge in one home, for a user who lives in `zone`."""

    desktop: Desktop
    home: Path
    zone: str = "America/New_York"

    def start(self, play: Play, feed: Path | None = None, *options: str) -> Running:
        """Start it in the tray."""
        feeds = ("--feed", str(feed), "--me", ME) if feed else ()
        log = self.desktop.shots / "nudge.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        began = time.time()
        process = self.desktop.start(self._command(*feeds, *options), log, self._variables(play))
        return Running(process=process, play=play, log=log, began=began)

    def run(self, *arguments: str, play: Play) -> subprocess.CompletedProcess[str]:
        """Run a command to its end, in the same home and on the same desktop."""
        return subprocess.run(
            self._command(*arguments),
            env={**self.desktop.environment, **self._variables(play)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def _command(self, *arguments: str) -> Sequence[str]:
        return (sys.executable, "-m", "nudge", *arguments)

    def _variables(self, play: Play) -> Mapping[str, str]:
        return {
            "NUDGE_HOME": os.fspath(self.home),
            "NUDGE_CLOCK": f"{play.at.isoformat()},{play.speed:g}",
            "TZ": self.zone,
        }
