"""Ask as the rest of the program sees it: opened from anywhere, shown on its page of the toolkit.

Stands on the start path: imports no window.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from nudge.ui.ask_views import AskView
    from nudge.ui.reading_desk import ReadingDesk


class AskDesk(QObject):
    """`acted`: an `AskAct` was done on the page; who answers it calls `show_view`."""

    acted = Signal(object)

    def __init__(self, reading: "ReadingDesk") -> None:
        super().__init__(reading)
        self.reading = reading

    def open(self, question: str = "", activation_token: str = "") -> None:
        """Show the page, and ask if a question is given."""
        from nudge.ui.presenters.toolkit import ASK  # noqa: PLC0415 -- first window

        self.reading.open(ASK, activation_token)
        toolkit = self.reading.toolkit
        if question and toolkit is not None:
            toolkit.ask(question)

    def show_view(self, view: "AskView") -> None:
        """Bring the page up to date."""
        if self.reading.toolkit is not None:
            self.reading.toolkit.show_ask(view)

    def say(self, text: str) -> None:
        """Say in one line what came of something."""
        if self.reading.toolkit is not None:
            self.reading.toolkit.outcome.say(text)
