"""Runs a command of Nudge's own beside the windows, for what would hold them up.

Owns the process, its lines and its end. Must not know what the command does.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QProcess
from shiboken6 import isValid

from nudge.adapters.system.child_program import find_folder, find_program

_ENDING_MS = 2_000


class OwnCommand(QObject):
    """One command at a time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self._on_about_to_quit)

    @property
    def is_running(self) -> bool:
        """Whether the last command has not ended yet."""
        return self._process is not None

    def run(
        self,
        words: Sequence[str],
        on_line: Callable[[bytes], None],
        on_done: Callable[[str | None], None],
    ) -> None:
        """Run `nudge` with these words: `on_line` gets each line that it says.

        `on_done` gets None if all went well, else what it complained of, if it still could.
        """
        self._process = process = QProcess(self)
        program, *arguments = _find_line(words)

        def read() -> None:
            while process.canReadLine():
                on_line(bytes(process.readLine().data()))

        def finish(status: int) -> None:
            if not isValid(process):  # its window went first, and took it along
                return
            read()
            said = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
            self._process = None
            process.deleteLater()
            on_done(said.removeprefix("nudge: ") if status else None)

        process.readyReadStandardOutput.connect(read)
        process.finished.connect(finish)
        process.errorOccurred.connect(
            lambda error: finish(1) if error is QProcess.ProcessError.FailedToStart else None
        )
        process.setWorkingDirectory(find_folder())
        process.start(program, arguments)

    def cancel(self) -> None:
        """Ask the command to clear up and end: its input ends."""
        if self._process is not None:
            self._process.closeWriteChannel()

    def _on_about_to_quit(self) -> None:
        """Let it clear up before it would be killed with this program."""
        process = self._process
        if process is not None:
            self.cancel()
            process.waitForFinished(_ENDING_MS)


def start_detached(words: Sequence[str]) -> None:
    """Start `nudge` with these words, to outlive this program."""
    program, *arguments = _find_line(words)
    QProcess.startDetached(program, arguments, find_folder())


def _find_line(words: Sequence[str]) -> tuple[str, ...]:
    verb, *rest = words
    return (*find_program(verb), *rest)
