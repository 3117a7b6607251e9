"""The tray program as the self-test runs it: opens every window once, draws it, and ends."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from nudge.adapters.notify.null import NullNotifier
from nudge.adapters.system.instance_verbs import Call, Verb
from nudge.adapters.system.session_bus import SessionBus
from nudge.bootstrap.program import Program
from nudge.domain.nudges import NudgeKind
from nudge.domain.override import override
from nudge.engine.ports import Notifier

STEP_MS = 100
STEPS_TO_WAIT = 300
WINDOWS = (Verb.OPEN, Verb.ASK, Verb.JOURNAL, Verb.SETTINGS)
CARDS = (NudgeKind.PREPARE, NudgeKind.REFLECT)
WHOLE = frozenset({"Card", "ReflectionCard", "Toolkit", "SettingsWindow", "FirstRun"})
NOT_ALL = 1


class SelfTestProgram(Program):
    """A program that opens what it has, a window a step. `seen` gets the names of what was drawn.

    It exits with 0 once all were drawn, with 1 when the plan or a window did not come.
    """

    def __init__(self, *args: Any, seen: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._seen = seen
        self._waited = 0

    @override
    def start(self, feeds: Any, me: Any) -> None:
        qInstallMessageHandler(lambda *_message: None)
        super().start(feeds, me)
        self._tray.appear()
        self._seen.append(type(self._tray).__name__)
        self._timer = QTimer(self._tray)
        self._timer.timeout.connect(self._wait)
        self._timer.start(STEP_MS)

    @override
    def _open_bus(self) -> SessionBus | None:
        return None  # nothing of this is for the user's own desktop

    @override
    def _make_notifier(self) -> Notifier:
        return NullNotifier("the self-test shows no notifications")

    def _wait(self) -> None:
        """Wait until the feed was read and the guides are compiled; both are done by children."""
        self._waited += 1
        kinds = {nudge.kind for nudge in self.engine.plan.due} if self.engine.plan else set()
        if set(CARDS) <= kinds and self._library.list_guides():
            self._steps = self._list_steps()
            self._timer.timeout.disconnect(self._wait)
            self._timer.timeout.connect(self._step)
        elif self._waited > STEPS_TO_WAIT:
            QCoreApplication.exit(NOT_ALL)

    def _list_steps(self) -> Iterator[Callable[[], None]]:
        assert self.engine.plan is not None
        for kind in CARDS:
            nudge = next(nudge for nudge in self.engine.plan.due if nudge.kind is kind)
            yield partial(self.engine.open_nudge, nudge.key)
        for verb in WINDOWS:
            yield partial(self._on_call, Call(verb=verb))
        yield self.rooms.open_first_run

    def _step(self) -> None:
        """Draw what the last step opened, and take the next one."""
        for window in QApplication.topLevelWidgets():
            name = type(window).__name__
            if window.isVisible() and name not in self._seen and not window.grab().isNull():
                self._seen.append(name)
        step = next(self._steps, None)
        if step is not None:
            step()
            return
        self._timer.stop()
        QCoreApplication.exit(0 if set(self._seen) >= WHOLE else NOT_ALL)
