"""Starts children of this program from the tray, without ever waiting for them.

Owns each child's process, its time limit and its end. Must not block: Qt's event loop
brings the lines. Nothing of a child's stderr is kept: it could name what is secret.
"""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer

from nudge.adapters.system.child_program import find_folder, find_program
from nudge.domain.override import override
from nudge.engine.children import Child, ChildListener, Children, Ending

# A feed of 100,000 events in the window is about this much; a child that says more is ill.
ANSWER_LIMIT = 64 * 1024 * 1024

_GOING_MS = 1_000


class QtChildren(Children):
    """Starts children as QProcesses under `parent`. None outlives the application."""

    def __init__(self, parent: QObject) -> None:
        self._parent = parent
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.kill_all)

    def kill_all(self) -> None:
        """End all children and wait until they are gone: the program is about to be."""
        for child in self._parent.findChildren(_QtChild):
            child.kill()
            child.wait()

    @override
    def start(
        self, verb: str, request: bytes, listener: ChildListener, *, time_limit: timedelta
    ) -> Child:
        child = _QtChild(self._parent, listener)
        child.start(verb, request, time_limit)
        return child


class _QtChild(QObject):
    """One child: its process, its clock, its listener."""

    def __init__(self, parent: QObject, listener: ChildListener) -> None:
        super().__init__(parent)
        self._listener: ChildListener | None = listener
        self._size = 0
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._on_timeout)
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    def start(self, verb: str, request: bytes, time_limit: timedelta) -> None:
        """Start the process and hand it the request."""
        program, *arguments = find_program(verb)
        self._process.setWorkingDirectory(find_folder())
        self._clock.start(round(time_limit.total_seconds() * 1000))
        self._process.start(program, arguments)
        self._process.write(request)
        self._process.closeWriteChannel()

    def kill(self) -> None:
        """End it at once; its listener hears no more."""
        self._listener = None
        self._stop()

    def wait(self) -> None:
        """Wait until a killed process is gone, which takes milliseconds."""
        self._process.waitForFinished(_GOING_MS)

    def _on_output(self) -> None:
        while self._listener is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            self._size += len(line)
            self._listener.on_line(line.rstrip(b"\r\n"))
        if self._size + self._process.bytesAvailable() > ANSWER_LIMIT:
            self._end(Ending.TOO_MUCH)

    def _on_finished(self, status: int, how: QProcess.ExitStatus) -> None:
        self._on_output()
        if how is QProcess.ExitStatus.CrashExit:
            self._end(Ending.DIED)
        else:
            self._end(Ending.FINISHED if status == 0 else Ending.FAILED)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end(Ending.NOT_STARTED)

    def _on_timeout(self) -> None:
        self._end(Ending.TIMED_OUT)

    def _end(self, ending: Ending) -> None:
        listener, self._listener = self._listener, None
        self._stop()
        if listener is not None:
            listener.on_end(ending)

    def _stop(self) -> None:
        self._clock.stop()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self.deleteLater()
        else:
            self._process.finished.connect(self.deleteLater)
            self._process.kill()
