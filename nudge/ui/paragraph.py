"""Plain text set in lines: wraps between words, and inside one that is too long for its column.

The one place that lays text out for labels and tick boxes. Markup means nothing here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

_PITCH = 1.22


def _make_option(side: Qt.AlignmentFlag) -> QTextOption:
    """`side`: where lines begin. Which way a text is read is its own letters' matter."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return option


_FROM_LEFT = _make_option(Qt.AlignmentFlag.AlignLeft)
_FROM_RIGHT = _make_option(Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Text laid out to a width; all measures in logical pixels."""

    layout: QTextLayout
    width: float
    height: float
    line_height: float
    lines: int

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it in the painter's pen, `at` being its top left corner."""
        self.layout.draw(painter, at)


def lay_out(
    text: str,
    font: QFont,
    width: float,
    *,
    marks: Sequence[tuple[int, int]] = (),
    mark_colour: QColor | None = None,
) -> Paragraph:
    """The text in lines of at most `width` logical pixels.

    `marks`: from where to where it is bold, and in `mark_colour` if one is given.
    """
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    is_from_right = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    layout.setTextOption(_FROM_RIGHT if is_from_right else _FROM_LEFT)
    layout.setCacheEnabled(True)  # else Qt shapes the text anew each time that it is drawn
    if marks:
        layout.setFormats([_mark(start, end, mark_colour) for start, end in marks])
    line_height = QFontMetricsF(font).height()
    pitch = round(line_height * _PITCH)
    widest, lines = 0.0, 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, lines * pitch))
        widest = max(widest, line.naturalTextWidth())
        lines += 1
    layout.endLayout()
    height = max(0, lines - 1) * pitch + line_height
    return Paragraph(
        layout=layout, width=widest, height=height, line_height=line_height, lines=lines
    )


def _mark(start: int, end: int, colour: QColor | None) -> QTextLayout.FormatRange:
    mark = QTextLayout.FormatRange()
    mark.start, mark.length = start, end - start
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    if colour is not None:
        look.setForeground(colour)
    mark.format = look
    return mark
