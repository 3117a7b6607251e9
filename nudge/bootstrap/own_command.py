"""Runs a command of Nudge's own beside the windows, for what would hold them up.

Owns the process and the one line that it may say. Must not know what the command does.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess

from nudge.adapters.system.child_program import find_folder, find_program


class OwnCommand(QObject):
    """One command at a time."""

    def run(self, words: Sequence[str], on_done: Callable[[str], None]) -> None:
        """Run `nudge` with these words; `on_done` gets what it complained of, or nothing."""
        process = QProcess(self)
        program, *arguments = _find_line(words)

        def finish(status: int) -> None:
            said = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
            process.deleteLater()
            on_done(said.removeprefix("nudge: ") if status else "")

        process.finished.connect(finish)
        process.setWorkingDirectory(find_folder())
        process.start(program, arguments)

    def start(self, words: Sequence[str]) -> None:
        """Start `nudge` with these words, to outlive this program."""
        program, *arguments = _find_line(words)
        QProcess.startDetached(program, arguments, find_folder())


def _find_line(words: Sequence[str]) -> tuple[str, ...]:
    verb, *rest = words
    return (*find_program(verb), *rest)
