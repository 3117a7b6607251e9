"""A bar for what takes a moment of unknown length."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget


class Busy(QWidget):
    """Runs while it is seen. `name`: what goes on, for screen readers.

    `inset`: space to its left and right, in logical pixels.
    """

    def __init__(self, name: str, parent: QWidget, *, inset: int = 0) -> None:
        super().__init__(parent)
        bar = QProgressBar(self)
        bar.setObjectName("busy")
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(inset, 0, inset, 0)
        row.addWidget(bar)

    def show_view(self, _view: object) -> None:
        """It says the same as long as it is there."""
