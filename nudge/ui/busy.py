"""A bar for what takes a moment of unknown length."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from nudge.ui.theme import INSET


class Busy(QWidget):
    """Runs while it is seen. `name`: what goes on, for screen readers."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        bar = QProgressBar(self)
        bar.setObjectName("busy")
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.addWidget(bar)
