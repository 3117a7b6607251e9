"""The engine: takes what happens, decides afresh, and tells its ports what to do.

A plain object without Qt or threads: the same one runs in the tray and in tests. Each
public method is one thing that can happen; none of them blocks. What the manager does is in
`handling`, `practising` and `writing`; here is what happens by itself.
"""

from nudge.engine.practising import Practising
from nudge.engine.trouble import keeps_running
from nudge.engine.writing import Writing


class Engine(Practising, Writing):
    """Everything that Nudge does, between the ports."""

    @keeps_running
    def start(self) -> None:
        """Take up where the last run ended, then read the feeds."""
        self.replan()
        self._feeds.refresh_due()

    @keeps_running
    def tick(self) -> None:
        """Once a minute: compare the plan's end with the clock, and read feeds when it is time."""
        now = self._ports.clock.now()
        is_past = self._plan is None or not self._plan.made_at <= now < self._plan.valid_until
        if is_past or self._gate.is_waiting or self._trouble:
            self.replan()
        self._feeds.refresh_due()
        self._refresh_stale()
        self._show_status()

    @keeps_running
    def ring(self) -> None:
        """The armed instant has come."""
        self._refresh_stale()
        self.replan()

    @keeps_running
    def refresh(self) -> None:
        """Read all feeds now, changed or not."""
        self._feeds.refresh_all()

    @keeps_running
    def look_back(self) -> None:
        """The rules are new ones: see with them also who was met before."""
        self._feeds.look_back()
        self.replan()

    @keeps_running
    def confirm_empty(self, feed: str) -> None:
        """The user says that a calendar which came back empty really is."""
        self._feeds.confirm_empty(feed)

    @keeps_running
    def refresh_feed(self, feed: str) -> None:
        """A feed is known to have changed."""
        self._feeds.refresh(feed)
