"""The tray program as the demo plays it: it says aloud what it shows, and ends with the day."""

import sys
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from nudge.bootstrap.program import Program
from nudge.domain.commitments import Commitment
from nudge.domain.nudges import Nudge
from nudge.domain.override import override
from nudge.domain.people import Person
from nudge.engine.ports import Notification, Notifier, NotifierListener
from nudge.engine.silence import NeverSilent, SilenceWatch
from nudge.ui import theme
from nudge.ui.presenters.reasons import present_reason
from nudge.ui.presenters.words import Sentences

DRAW_AFTER_MS = 50
"""A window that was just opened has its final size after a turn or two of the event loop."""

PRIYA = Person(name="Priya Nair", email="priya.nair@example.org")
PROMISE = "Send the promotion criteria"


class DemoProgram(Program):
    """A program that plays one day and then ends.

    `length`: how long the day takes in real time. `folder`: where pictures go; it also means
    that nobody is at the desk, so that each nudge is taken by the demo itself.
    """

    def __init__(self, *args: Any, folder: Path | None, length: timedelta, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._folder = folder
        self._length = length

    @override
    def start(self, feeds: Sequence[str], me: Sequence[str]) -> None:
        self._drawn = 0
        self._held: dict[str, Nudge] = {}
        self._shown: set[str] = set()
        super().start(feeds, me)
        self._store.save_commitment(
            "last week's one-on-one",
            Commitment(id=0, text=PROMISE, person=PRIYA, due=None, made_at=self._clock.now()),
        )
        QTimer.singleShot(round(self._length / timedelta(milliseconds=1)), self._tray, self._end)

    @override
    def _make_notifier(self) -> Notifier:
        if self._folder is None:
            return _Announcer(super()._make_notifier(), self._announce)
        # The platform without a screen complains of each window that it cannot raise.
        qInstallMessageHandler(lambda *_message: None)
        return _Announcer(_Taker(self._draw), self._announce)

    @override
    def _make_silence(self) -> SilenceWatch:
        """Whoever asks for a demo wants to see it."""
        return NeverSilent()

    @override
    def _on_tick(self) -> None:
        super()._on_tick()
        if self.engine.plan is not None:
            self._held.update({nudge.key: nudge for nudge in self.engine.plan.held})

    def _announce(self, notification: Notification) -> None:
        nudge = self._find_planned(notification.key)
        self._shown.add(nudge.key)
        at = self._clock.now().astimezone(self._clock.zone())
        why = ", ".join(nudge.moment.evidence) if nudge.moment else ""
        sys.stdout.write(
            f"{at:%H:%M}  {notification.title}\n"
            f"       {notification.body}\n"
            f"       Why: {present_reason(nudge, self._clock.zone())} Seen: {why}.\n"
        )
        sys.stdout.flush()

    def _find_planned(self, key: str) -> Nudge:
        assert self.engine.plan is not None
        return next(nudge for nudge in self.engine.plan.due if nudge.key == key)

    def _draw(self, key: str) -> None:
        """Draw the card that the nudge has opened, in both palettes, and be done with it."""
        self._drawn += 1
        self._picture(f"{self._drawn:02}-{key.rsplit('|', 2)[1]}")
        self.engine.finish(key)

    def _picture(self, name: str) -> None:
        assert self._folder is not None
        for scheme in (theme.Scheme.DARK, theme.Scheme.LIGHT):
            theme.apply(scheme)
            for window in QApplication.topLevelWidgets():
                if window.isVisible() and window.isWindow():
                    window.grab().save(str(self._folder / f"{name}-{scheme.value}.png"))

    def _end(self) -> None:
        self._tell_held()
        if self._folder is None:
            QCoreApplication.quit()
            return
        self.desk.open_toolkit()
        QTimer.singleShot(DRAW_AFTER_MS * 4, self._tray, self._end_with_toolkit)

    def _end_with_toolkit(self) -> None:
        self._picture("toolkit")
        QCoreApplication.quit()

    def _tell_held(self) -> None:
        """What did not come today, and why; what is held for another day stays unsaid."""
        zone, words = self._clock.zone(), Sentences()
        now = self._clock.now()
        lines = [
            f"{nudge.at.astimezone(zone):%a %H:%M}  {words.nudge_title(nudge)}\n"
            f"           {present_reason(nudge, zone)}"
            for nudge in sorted(self._held.values(), key=lambda nudge: nudge.at)
            if nudge.at <= now and nudge.key not in self._shown
        ]
        sys.stdout.write("\nHeld today, and why\n")
        sys.stdout.write("\n".join(lines or ["nothing"]) + "\n")


class _Announcer(Notifier):
    """A notifier that says aloud what it passes on."""

    def __init__(self, notifier: Notifier, announce: Callable[[Notification], None]) -> None:
        self._notifier = notifier
        self._announce = announce

    @override
    def listen(self, listener: NotifierListener) -> None:
        self._notifier.listen(listener)

    @override
    def show(self, notification: Notification) -> None:
        self._announce(notification)
        self._notifier.show(notification)

    @override
    def withdraw(self, key: str) -> None:
        self._notifier.withdraw(key)


class _Taker(Notifier):
    """Stands in for desktop and person: takes each notification and presses its first button.

    `on_opened` is called with the key when the card has had time to open.
    """

    def __init__(self, on_opened: Callable[[str], None]) -> None:
        self._on_opened = on_opened
        self._listener: NotifierListener | None = None

    @override
    def listen(self, listener: NotifierListener) -> None:
        self._listener = listener

    @override
    def show(self, notification: Notification) -> None:
        QTimer.singleShot(0, partial(self._take, notification))

    @override
    def withdraw(self, key: str) -> None:
        """Nothing is ever on the screen."""

    def _take(self, notification: Notification) -> None:
        assert self._listener is not None
        key = notification.key
        self._listener.on_shown(key)
        self._listener.on_action(key, notification.actions[0][0], "")
        QTimer.singleShot(DRAW_AFTER_MS, partial(self._on_opened, key))
