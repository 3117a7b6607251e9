"""How the toolkit's list is drawn: quiet headings, titles that wrap, one that is selected.

A line that was searched for shows its hits in bold, and where they stand in the guide below.
"""

from math import ceil

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from nudge.domain.override import override
from nudge.ui.front import is_by_key
from nudge.ui.icons import make_pixmap
from nudge.ui.paragraph import Paragraph, lay_out
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, RADIUS, Type, find_icon_px, make_font
from nudge.ui.views import EntryView, SituationView

_VIEW = Qt.ItemDataRole.UserRole
_PADDING_X = 10
_PADDING_Y = 7
_ICON_GAP = 8
_SNIPPET_GAP = 3
_HEADING_SPACE = 2 * GRID
_BATCH = 60
_MARK = QPalette.ColorRole.Link

GUTTER = 10
"""Room beside the lines, in logical pixels: the scroll bar stands there, beyond their grounds."""

_Index = QModelIndex | QPersistentModelIndex
_Laid = tuple[Paragraph, Paragraph | None]


class GuideList(QListWidget):
    """Pages and guides, some under headings. Headings cannot be selected.

    `inner_width`: what lines have to stand in, in logical pixels. `hovered_row`: where the
    pointer is, or -1. What is selected and hovered is known here, since to ask the option of a
    line would make PySide load all that Qt knows of styles.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_ringed = False
        self.inner_width = 0
        self.hovered_row = -1
        self._lines: list[EntryView | str] = []
        self._laid: dict[int, _Laid] = {}
        self.setObjectName("guides")
        self.setAccessibleName(_("Guides"))
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListWidget.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setMouseTracking(True)
        self.itemEntered.connect(self._on_item_entered)
        self.viewportEntered.connect(lambda: self._on_item_entered(None))

    def fill(self, situations: tuple[SituationView, ...]) -> None:
        """List these guides in place of what was there."""
        self.clear()
        self._lines.clear()
        self._laid.clear()
        for situation in situations:
            if situation.title:
                self.add_heading(situation.title)
            for entry in situation.entries:
                self._add_entry(entry)

    def add_heading(self, text: str) -> None:
        """Add a line that cannot be selected."""
        self._lines.append(text)
        heading = QListWidgetItem(text, self)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)

    def find_current(self) -> str:
        """The id of the guide or page that is selected, or nothing."""
        item = self.currentItem()
        return _find_id(item) if item is not None else ""

    def select(self, wanted: str) -> None:
        """Select a guide or page by its id; under its situation, if it is not selected yet."""
        if self.find_current() == wanted:
            return
        rows = [row for row in range(self.count()) if _find_id(self.item(row)) == wanted]
        if rows:
            self.setCurrentRow(rows[-1])
        else:
            self.setCurrentRow(-1)

    def select_first(self) -> None:
        """Select the first line that can be selected."""
        self.step(1, start=-1)

    def step(self, by: int, *, start: int | None = None) -> None:
        """Select the next line that can be selected, `by` being 1 downwards and -1 upwards."""
        row = (self.currentRow() if start is None else start) + by
        while 0 <= row < self.count():
            if _find_id(self.item(row)):
                self.setCurrentRow(row)
                return
            row += by

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.is_ringed = is_by_key(event)
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.is_ringed = False
        super().focusOutEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whoever moves here by keys wants to see that the keyboard is here."""
        self.is_ringed = True
        if event.key() == Qt.Key.Key_Home:  # Qt stops at a heading
            self.select_first()
        else:
            super().keyPressEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.hovered_row = -1
        super().leaveEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The same with and without a scroll bar, so that no line wraps otherwise once it is there.
        self.inner_width = self.width() - 2 * GUTTER
        self._laid.clear()
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange}:
            self._laid.clear()
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def find_line(self, row: int) -> EntryView | None:
        """What stands in a row; None for a heading."""
        line = self._lines[row]
        return line if isinstance(line, EntryView) else None

    def lay_out(self, row: int) -> _Laid:
        """A row's title, and below it where the hits stand, if it was searched for.

        Kept, since the list asks once for its height and again for each picture.
        """
        laid = self._laid.get(row)
        if laid is None:
            mark = self.palette().color(_MARK)
            laid = self._laid[row] = _lay_out(self._lines[row], self.inner_width, mark)
        return laid

    def find_ground(self, line: QRect) -> QRectF:
        """Where a line is drawn: between the gutters, one of which a scroll bar may take."""
        left = line.left() + GUTTER
        if self.isRightToLeft() and self.verticalScrollBar().isVisible():
            left = line.left()
        return QRectF(left, line.top(), self.inner_width, line.height())

    def _on_item_entered(self, item: QListWidgetItem | None) -> None:
        self.hovered_row = -1 if item is None else self.row(item)

    def _add_entry(self, entry: EntryView) -> None:
        self._lines.append(entry)
        item = QListWidgetItem(entry.title, self)
        item.setData(_VIEW, entry)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, entry.snippet or entry.outcome)


class _Delegate(QStyledItemDelegate):
    """Draws one line of the list."""

    def __init__(self, entries: GuideList) -> None:
        super().__init__(entries)
        self._list = entries

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        title, snippet = self._list.lay_out(index.row())
        height = title.height + 2 * _PADDING_Y
        if snippet is not None:
            height += snippet.height + _SNIPPET_GAP
        is_later_heading = self._list.find_line(index.row()) is None and index.row() > 0
        return QSize(
            self._list.inner_width, ceil(height) + (_HEADING_SPACE if is_later_heading else 0)
        )

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        palette, roles = self._list.palette(), QPalette.ColorRole
        box, view = self._list.find_ground(option.rect), self._list.find_line(index.row())
        is_selected = index.row() == self._list.currentRow()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected or (index.row() == self._list.hovered_row and view is not None):
            self._paint_ground(painter, box, is_ringed=is_selected and self._list.is_ringed)
        title, snippet = self._list.lay_out(index.row())
        role = roles.PlaceholderText if view is None else roles.WindowText
        painter.setPen(palette.color(roles.Link if is_selected else role))
        # Headings keep their space above them.
        top = box.bottom() - _PADDING_Y - title.height if view is None else box.top() + _PADDING_Y
        left = box.left() + _PADDING_X
        if view is not None and view.icon:
            role = roles.Link if is_selected else roles.PlaceholderText
            colour = palette.color(role).name()
            side, is_from_right = find_icon_px(), self._list.isRightToLeft()
            place = QPointF(box.right() - _PADDING_X - side if is_from_right else left, top)
            painter.drawPixmap(place, make_pixmap(view.icon, colour, side))
        indent = 0 if self._list.isRightToLeft() else _find_indent(view)
        title.draw(painter, QPointF(left + indent, top))
        if snippet is not None:
            painter.setPen(palette.color(roles.PlaceholderText))
            snippet.draw(painter, QPointF(left, top + title.height + _SNIPPET_GAP))
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, *, is_ringed: bool) -> None:
        palette, roles = self._list.palette(), QPalette.ColorRole
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(roles.Midlight))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if is_ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(roles.Highlight), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)


def _lay_out(line: EntryView | str, width: float, mark: QColor) -> _Laid:
    """A line as it is drawn at a width, in logical pixels."""
    wide = max(1.0, width - 2 * _PADDING_X)
    if isinstance(line, str):
        return lay_out(line, make_font(Type.SMALL), wide), None
    inside = max(1.0, wide - _find_indent(line))
    title = lay_out(line.title, make_font(Type.BODY), inside, marks=line.marks, mark_colour=mark)
    if not line.snippet:
        return title, None
    marks, small = line.snippet_marks, make_font(Type.SMALL)
    return title, lay_out(line.snippet, small, wide, marks=marks, mark_colour=mark)


def _find_id(item: QListWidgetItem) -> str:
    view = item.data(_VIEW)
    return view.id if isinstance(view, EntryView) else ""


def _find_indent(view: EntryView | None) -> int:
    return find_icon_px() + _ICON_GAP if view is not None and view.icon else 0
