"""How the toolkit's list is drawn: quiet headings, titles that wrap, one that is selected."""

from math import ceil

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from nudge.domain.override import override
from nudge.ui.front import is_by_key
from nudge.ui.paragraph import Paragraph, lay_out
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, RADIUS, Type, make_font
from nudge.ui.views import EntryView, SituationView

_GUIDE = Qt.ItemDataRole.UserRole
_PADDING_X = 10
_PADDING_Y = 7
_HEADING_SPACE = 2 * GRID

_Index = QModelIndex | QPersistentModelIndex


class GuideList(QListWidget):
    """All guides under their situations. Headings cannot be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_ringed = False
        self.setObjectName("guides")
        self.setAccessibleName(_("Guides"))
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def fill(self, situations: tuple[SituationView, ...]) -> None:
        """List these guides in place of what was there."""
        self.clear()
        for situation in situations:
            self.add_heading(situation.title)
            for entry in situation.entries:
                self._add_entry(entry)

    def add_heading(self, text: str) -> None:
        """Add a line that cannot be selected."""
        heading = QListWidgetItem(text, self)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)

    def find_current(self) -> str:
        """The id of the guide that is selected, or nothing."""
        item = self.currentItem()
        return _read_guide(item) if item is not None else ""

    def select(self, guide: str) -> None:
        """Select a guide, or the first one when `guide` is empty."""
        for row in range(self.count()):
            found = _read_guide(self.item(row))
            if found and found == (guide or found):
                self.setCurrentRow(row)
                return

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.is_ringed = is_by_key(event)
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.is_ringed = False
        super().focusOutEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def _add_entry(self, entry: EntryView) -> None:
        item = QListWidgetItem(entry.title, self)
        item.setData(_GUIDE, entry.id)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, entry.outcome)


class _Delegate(QStyledItemDelegate):
    """Draws one line of the list."""

    def __init__(self, entries: GuideList) -> None:
        super().__init__(entries)
        self._list = entries

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._list.viewport().width()
        height = ceil(_lay_out(index, width).height) + 2 * _PADDING_Y
        is_later_heading = not index.data(_GUIDE) and index.row() > 0
        return QSize(width, height + (_HEADING_SPACE if is_later_heading else 0))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        palette, roles = self._list.palette(), QPalette.ColorRole
        state: QStyle.StateFlag = option.state
        box = QRectF(option.rect)
        paragraph = _lay_out(index, box.width())
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected or (state & QStyle.StateFlag.State_MouseOver and index.data(_GUIDE)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(roles.Midlight))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if is_selected and self._list.is_ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(roles.Highlight), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        role = roles.WindowText if index.data(_GUIDE) else roles.PlaceholderText
        painter.setPen(palette.color(roles.Link if is_selected else role))
        top = box.bottom() - _PADDING_Y - paragraph.height
        paragraph.draw(painter, QPointF(box.left() + _PADDING_X, top))
        painter.restore()


def _read_guide(item: QListWidgetItem) -> str:
    guide = item.data(_GUIDE)
    return guide if isinstance(guide, str) else ""


def _lay_out(index: _Index, width: float) -> Paragraph:
    text = str(index.data())
    return lay_out(text, _find_font(index), max(1.0, width - 2 * _PADDING_X))


def _find_font(index: _Index) -> QFont:
    return make_font(Type.BODY if index.data(_GUIDE) else Type.SMALL)
