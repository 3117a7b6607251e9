"""The small icon family: SVGs drawn in `currentColor`, tinted by the palette.

Rendered by Qt's own SVG reader when a window first needs one, never on the tray's start path.
"""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QImageReader,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nudge.domain.override import override
from nudge.ui.assets import TRAY_SIZES, find_icon, find_tray_picture
from nudge.ui.theme import Tone, find_icon_px


class Icon(QWidget):
    """An icon that stands beside a text and says nothing of its own."""

    def __init__(self, name: str, *, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._role: QPalette.ColorRole = tone.value
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(find_icon_px(), find_icon_px())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self.palette().color(self._role).name()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, make_pixmap(self._name, colour, find_icon_px()))
        painter.end()


def make_icon(name: str, colour: QColor, size_px: int) -> QIcon:
    """The icon `name` in one colour, sharp at the ratio of the screens in use."""
    return QIcon(make_pixmap(name, colour.name(), size_px))


def make_pixmap(name: str, colour: str, size_px: int) -> QPixmap:
    """The icon `name` in the colour #rrggbb, `size_px` logical pixels high."""
    application = QGuiApplication.instance()
    ratio = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
    return _render(name, colour, size_px, ratio)


def make_window_icon() -> QIcon:
    """The icon of Nudge's own windows."""
    icon = QIcon()
    for size in TRAY_SIZES:
        icon.addFile(find_tray_picture(size))
    return icon


@lru_cache(maxsize=64)
def _render(name: str, colour: str, size_px: int, ratio: float) -> QPixmap:
    source = Path(find_icon(name)).read_text(encoding="utf-8").replace("currentColor", colour)
    content = QByteArray(source.encode())
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    size, height = reader.size(), round(size_px * ratio)  # each look at the size reads it anew
    reader.setScaledSize(QSize(size * height / size.height()))
    picture = QPixmap.fromImage(reader.read())
    picture.setDevicePixelRatio(ratio)
    return picture
