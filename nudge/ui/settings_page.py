"""A page of the settings: its blocks in a column that scrolls.

Owns how blocks become widgets, and that a page which only changed its values keeps its
widgets, so that the focus stays where the user is.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from nudge.domain.override import override
from nudge.ui.busy import Busy
from nudge.ui.labels import Label
from nudge.ui.page import Page
from nudge.ui.settings_blocks import (
    Action,
    Final,
    HowTo,
    Moment,
    More,
    SeasonForm,
    Text,
    Thing,
    Tick,
)
from nudge.ui.settings_feed_form import FeedForm
from nudge.ui.settings_pictures import Providers
from nudge.ui.settings_rows import TICKED_KINDS, Row
from nudge.ui.settings_views import (
    ActionView,
    Block,
    BusyView,
    FeedFormView,
    FinalView,
    HowToView,
    MomentView,
    MoreView,
    PageView,
    ProvidersView,
    RowView,
    SeasonFormView,
    TextView,
    ThingView,
    TickView,
    TrialView,
)
from nudge.ui.theme import GRID, INSET, Type

_SETTLING_MS = 100
_AMONG_THEMSELVES = {TickView: GRID // 2, MomentView: GRID, HowToView: 0}
"""The space between two blocks of this kind, where it is less than usual."""

_REACHING = (TickView, MoreView, MomentView, HowToView, FinalView, TextView)
"""Blocks whose grounds and arrows reach beyond the text, or that inset it themselves."""


class SettingsPage(Page):
    """One page. Rows tell `chosen(key, value)`, all else `acted(act, argument, value)`."""

    chosen = Signal(str, object)
    acted = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("page", parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._id = ""
        self._title = Label(kind=Type.DISPLAY, inset=INSET, parent=self.column_box)
        self._widgets: list[tuple[object, Any]] = []
        self.form: FeedForm | None = None

    def show_page(self, page: PageView) -> None:
        """Show this page; blocks that are still there keep their widgets, and so the focus."""
        if page.id != self._id:
            self.empty()
            self.verticalScrollBar().setValue(0)
        self._id = page.id
        signs = list(map(_sign, page.blocks))
        if signs == [sign for sign, _widget in self._widgets]:
            for (_key, widget), block in zip(self._widgets, page.blocks, strict=True):
                widget.show_view(block)
        else:
            self._arrange(page, signs)

    def show_error(self, key: str, text: str) -> None:
        """Say what is wrong with what was typed into a row."""
        for _key, widget in self._widgets:
            if isinstance(widget, Row) and widget.objectName() == f"row_{key}":
                widget.show_error(text)

    def show_trial(self, trial: TrialView) -> None:
        """Say in the form how the reading of a calendar goes, if there is a form."""
        if self.form is not None:
            self.form.show_trial(trial)
            QTimer.singleShot(_SETTLING_MS, self, self._follow_keyboard)

    @override
    def empty(self) -> None:
        """Let go of all widgets; what was typed last is told before."""
        gone, self._widgets = self._widgets, []
        self._id, self.form = "", None
        self._take_out()
        for _key, widget in gone:
            _let_go(widget)

    def _arrange(self, page: PageView, signs: list[object]) -> None:
        """Put the page together from the widgets that are there and from new ones."""
        spare = self._widgets
        self._widgets = []
        for sign, block in zip(signs, page.blocks, strict=True):
            kept = next((each for each in spare if each[0] == sign), None)
            if kept is None:
                kept = (sign, self._make(block))
            else:
                spare.remove(kept)
                kept[1].show_view(block)
            self._widgets.append(kept)
        self._take_out()
        for _key, widget in spare:
            _let_go(widget)
        self._title.setText(page.title)
        self._column.addWidget(self._title)
        before: Block | None = None
        for (_key, widget), block in zip(self._widgets, page.blocks, strict=True):
            self._column.addSpacing(_find_space(before, block))
            self._column.addWidget(widget)
            widget.raise_()  # after those above it, since screen readers read from below
            before = block
        self._column.addStretch(1)
        self._align_moments()
        self._settle()

    def _follow_keyboard(self) -> None:
        """Scroll to what has the keyboard: the reading of a calendar may have moved it."""
        focus = QApplication.focusWidget()
        if focus is not None and self.column_box.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)

    def _align_moments(self) -> None:
        """Let what stands behind the fields of the moments begin in one line."""
        leads = [each.lead for _key, each in self._widgets if isinstance(each, Moment)]
        widest = max((lead.sizeHint().width() for lead in leads), default=0)
        for lead in leads:
            lead.setMinimumWidth(widest)

    def _take_out(self) -> None:
        """Empty the column and leave its widgets as they are."""
        while self._column.takeAt(0) is not None:
            pass

    def _settle(self) -> None:
        """Lay out at once: widgets learn their sizes over several turns, which would be seen."""
        for _key, widget in self._widgets:
            widget.show()
            widget.ensurePolished()
        ground = self.widget()
        if ground is not None:
            QApplication.sendEvent(ground, QEvent(QEvent.Type.LayoutRequest))

    def _make(self, block: Block) -> Any:
        widget: Any = _WIDGETS[type(block)](block, self.column_box)
        if isinstance(widget, Row):
            widget.chosen.connect(self.chosen)
        elif hasattr(widget, "acted"):
            widget.acted.connect(self.acted)
        if isinstance(widget, FeedForm):
            self.form = widget
        if not _is_reaching(block):
            widget.layout().setContentsMargins(INSET, 0, INSET, 0)
        return widget


_WIDGETS: dict[type, Callable[[Any, QWidget], QWidget]] = {
    TextView: Text,
    BusyView: lambda view, parent: Busy(view.name, parent),
    RowView: Row,
    ActionView: Action,
    FinalView: Final,
    ThingView: Thing,
    TickView: Tick,
    MoreView: More,
    MomentView: Moment,
    HowToView: HowTo,
    ProvidersView: Providers,
    SeasonFormView: SeasonForm,
    FeedFormView: FeedForm,
}


def _sign(block: Block) -> object:
    """What a widget cannot change of itself: with it the same, it is the same widget."""
    match block:
        case RowView():
            return RowView, block.key, block.kind, block.label, block.choices
        case TickView():
            return TickView, block.act, block.argument, block.label
        case MoreView():
            return MoreView, tuple((tick.argument, tick.label) for tick in block.ticks)
        case MomentView():
            return MomentView, block.moment, block.name
        case ActionView():
            return ActionView, block.act, block.argument, block.label
        case HowToView():
            return HowToView, block.title, len(block.lines)
        case ThingView():
            return ThingView, len(block.actions) > 1
        case TextView():
            return TextView, block.is_heading
        case _:
            return type(block)


def _let_go(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()


def _is_reaching(block: Block) -> bool:
    return isinstance(block, _REACHING) or (
        isinstance(block, RowView) and block.kind in TICKED_KINDS
    )


def _find_space(before: Block | None, block: Block) -> int:
    """The space above a block, in logical pixels; what stands under a heading is near to it."""
    if before is None:
        return 2 * GRID
    if isinstance(block, TextView) and block.is_heading:
        return 4 * GRID
    if isinstance(before, TextView) and before.is_heading:
        return GRID
    if type(before) is type(block):
        return _AMONG_THEMSELVES.get(type(block), 2 * GRID)
    return 2 * GRID
