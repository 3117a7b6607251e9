"""Drawn pages of other people's calendars: where to press to find the address of one's own.

Drawn by us and not copied from anybody, so they take the palette and any size of text. Each
has its words as accessible text.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.buttons import Button, ButtonKind
from nudge.ui.columns import clear
from nudge.ui.flow import Flow
from nudge.ui.labels import Label
from nudge.ui.presenters.translate import _
from nudge.ui.settings_views import LineKind, PictureView, ProvidersView, StepView
from nudge.ui.theme import GRID, RADIUS, Type, find_scale, make_font

_WIDTH = 250
_DOT = 6
_BESIDE = 1.6
"""How many times as wide as the picture a step must be for its words to stand beside it."""


class Picture(QWidget):
    """A small window with a title bar and lines; the line to press is framed in the accent."""

    def __init__(self, view: PictureView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        lines = ", ".join(text for _kind, text in view.lines)
        name = _("Picture of {title}: {lines}").format(title=view.title, lines=lines)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        line = self._find_line_height()
        height = line * (len(self._view.lines) + 1) + GRID * (len(self._view.lines) + 2)
        return QSize(round(_WIDTH * find_scale()), round(height))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, roles = self.palette(), QPalette.ColorRole
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(make_font(Type.SMALL))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(palette.color(roles.Mid), 1))
        painter.setBrush(palette.color(roles.Base))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        line = self._find_line_height()
        self._paint_bar(painter, frame, line)
        top = frame.top() + line + 2 * GRID
        for number, (kind, text) in enumerate(self._view.lines):
            box = QRectF(frame.left() + GRID, top, frame.width() - 2 * GRID, line + GRID / 2)
            self._paint_line(painter, box, kind, text, is_marked=number == self._view.marked)
            top += line + GRID
        painter.end()

    def _paint_bar(self, painter: QPainter, frame: QRectF, line: float) -> None:
        palette, roles = self.palette(), QPalette.ColorRole
        middle = frame.top() + GRID / 2 + line / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(roles.Mid))
        for number in range(3):
            painter.drawEllipse(
                QPointF(frame.left() + GRID + _DOT + number * 2 * _DOT, middle), _DOT / 2, _DOT / 2
            )
        painter.setPen(palette.color(roles.PlaceholderText))
        place = frame.adjusted(2 * GRID + 6 * _DOT, GRID / 2, -GRID, 0)
        place.setHeight(line)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._fit(self._view.title, place))
        painter.setPen(QPen(palette.color(roles.Mid), 1))
        y = frame.top() + line + GRID
        painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))

    def _paint_line(
        self, painter: QPainter, box: QRectF, kind: LineKind, text: str, *, is_marked: bool
    ) -> None:
        palette, roles = self.palette(), QPalette.ColorRole
        painter.setBrush(palette.color(roles.Midlight) if is_marked else Qt.BrushStyle.NoBrush)
        if is_marked:
            painter.setPen(QPen(palette.color(roles.Highlight), 2))
            painter.drawRoundedRect(box, RADIUS / 2, RADIUS / 2)
        elif kind in {LineKind.FIELD, LineKind.BUTTON}:
            painter.setPen(QPen(palette.color(roles.Mid), 1))
            painter.drawRoundedRect(box, RADIUS / 2, RADIUS / 2)
        painter.setFont(make_font(Type.SMALL))
        is_heading = kind is LineKind.HEADING and not is_marked
        painter.setPen(palette.color(roles.PlaceholderText if is_heading else roles.WindowText))
        place = box.adjusted(GRID, 0, -GRID, 0)
        flags = Qt.AlignmentFlag.AlignVCenter
        if kind is LineKind.BUTTON:
            flags |= Qt.AlignmentFlag.AlignHCenter
        painter.drawText(place, flags, self._fit(text, place))

    def _fit(self, text: str, place: QRectF) -> str:
        metrics = QFontMetricsF(make_font(Type.SMALL))
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())

    def _find_line_height(self) -> float:
        return QFontMetricsF(make_font(Type.SMALL)).height() + GRID / 2


class _Step(QWidget):
    """Words and a picture beside them, or below them where there is too little room."""

    def __init__(self, text: str, picture: PictureView, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = Picture(picture, self)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * GRID)
        self._row.addWidget(Label(text, parent=self), 1, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        has_room = self.width() > _BESIDE * self._picture.sizeHint().width()
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if has_room else ways.TopToBottom)
        super().resizeEvent(event)


class Providers(QWidget):
    """Buttons for the how-tos, and the steps of the one that was chosen."""

    acted = Signal(object, str, object)

    def __init__(self, view: ProvidersView, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(2 * GRID)
        self._buttons: list[Button] = []
        title_label = Label(view.title, parent=self)
        row = Flow()
        for title, steps in view.how_tos:
            button = Button(title, name=f"how_to_{title}", parent=self)
            button.clicked.connect(
                lambda _checked=False, button=button, steps=steps: self._show(button, steps)
            )
            self._buttons.append(button)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(title_label)
        column.addLayout(row)
        column.addSpacing(GRID // 2)
        column.addLayout(self._steps)

    def show_view(self, view: ProvidersView) -> None:
        """The how-to that was chosen stays open."""

    def _show(self, chosen: Button, steps: tuple[StepView, ...]) -> None:
        for button in self._buttons:
            is_chosen = button is chosen
            button.set_kind(ButtonKind.CHOSEN if is_chosen else ButtonKind.PLAIN)
            button.setAccessibleDescription(_("Unfolded") if is_chosen else "")
        clear(self._steps)
        for number, step in enumerate(steps, 1):
            text = _("{number}. {text}").format(number=number, text=step.text)
            self._steps.addWidget(_Step(text, step.picture, self))
