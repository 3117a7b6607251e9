"""One turn of the conversation: what was asked, and under it the reply, danger before all else."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.ask_views import AskAct, AskVerb, FollowUpView, PlaceView, PointerView, TurnView
from nudge.ui.buttons import ButtonKind
from nudge.ui.flow import Flow
from nudge.ui.labels import Label
from nudge.ui.presenters.translate import _
from nudge.ui.quotes import Quotes
from nudge.ui.theme import GRID, INSET, RADIUS, Tone, Type, find_text_indent
from nudge.ui.wrapping_button import WrappingButton

_BAR_WIDTH = 3


class Turn(QWidget):
    """A question and its reply. `place_clicked`: the guide and the section to read on in."""

    acted = Signal(AskAct)
    place_clicked = Signal(str, str)

    def __init__(self, view: TurnView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("turn")
        self.setAccessibleName(view.question)
        self.setAccessibleDescription(" ".join(_list_texts(view)))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4 * GRID)
        self._column.setSpacing(GRID)
        self._column.addWidget(_Bubble(view.question, self))
        self._follow_ups: QWidget | None = None
        self._add_reply(view)

    def drop_follow_ups(self) -> None:
        """Offer nothing more: the conversation has gone on."""
        if self._follow_ups is not None:
            self._follow_ups.hide()
            self._follow_ups.deleteLater()
            self._follow_ups = None

    def _add_reply(self, view: TurnView) -> None:
        if view.pointer is not None:
            self._column.addWidget(self._make_pointer(view.pointer))
            self._column.addSpacing(GRID)
        if view.says:
            says = Label(view.says, inset=INSET, parent=self)
            says.setObjectName("says")
            self._column.addWidget(says)
        if view.title:
            self._add_quotation(view)
        if view.others:
            self._column.addSpacing(GRID // 2)
            self._add_muted(_("See also"))
            links = QVBoxLayout()
            links.setSpacing(0)
            for place in view.others:
                links.addWidget(self._make_link(place, "other"))
            self._column.addLayout(links)
        if view.follow_ups:
            self._follow_ups = self._make_follow_ups(view.follow_ups)
            self._column.addSpacing(GRID // 2)
            self._column.addWidget(self._follow_ups)

    def _add_quotation(self, view: TurnView) -> None:
        title = Label(view.title, inset=INSET, kind=Type.STRONG, parent=self)
        title.setObjectName("source")
        self._column.addWidget(title)
        if view.part:
            self._add_muted(view.part)
        if view.quotes:
            self._column.addWidget(Quotes(view.quotes, title=view.part, parent=self))
        elif len(view.lines) == 1:
            bar = _Barred(Tone.ACCENT, self)
            bar.column.addWidget(Label(view.lines[0], parent=bar))
            self._column.addWidget(bar)
        else:
            for number, line in enumerate(view.lines, 1):
                mark = f"{number}." if view.is_numbered else "•"
                self._column.addWidget(_Marked(mark, line, self))
        if view.note:
            self._add_muted(view.note)
        if view.read_on is not None:
            self._column.addWidget(self._make_link(view.read_on, "read_on"))

    def _add_muted(self, text: str) -> None:
        label = Label(text, inset=INSET, kind=Type.SMALL, tone=Tone.MUTED, parent=self)
        self._column.addWidget(label)

    def _make_pointer(self, view: PointerView) -> QWidget:
        box = _Barred(Tone.WARNING, self)
        box.setObjectName("pointer")
        box.setAccessibleName(f"{view.title}: {view.first}")
        title = Label(view.title, kind=Type.STRONG, tone=Tone.WARNING, parent=box)
        box.column.addWidget(title)
        box.column.addWidget(Label(view.first, kind=Type.STRONG, tone=Tone.WARNING, parent=box))
        for line in view.lines:
            box.column.addWidget(Label(line, parent=box))
        if view.read_on is not None:
            box.column.addWidget(self._make_link(view.read_on, "pointer_guide"))
        return box

    def _make_link(self, place: PlaceView, name: str) -> WrappingButton:
        name = f"{name}_{place.guide}"
        button = WrappingButton(place.label, name=name, kind=ButtonKind.LINK, parent=self)
        button.clicked.connect(lambda: self.place_clicked.emit(place.guide, place.section))
        return button

    def _make_follow_ups(self, follow_ups: tuple[FollowUpView, ...]) -> QWidget:
        box = QWidget(self)
        box.setObjectName("follow_ups")
        box.setAccessibleName(_("What may be asked next"))
        flow = Flow()
        flow.setContentsMargins(INSET, 0, INSET, 0)
        flow.setSpacing(GRID)
        box.setLayout(flow)
        for offered in follow_ups:
            button = WrappingButton(offered.label, name=offered.name, parent=box)
            act = AskAct(verb=AskVerb.FOLLOW, follow_up=offered.follow_up)
            button.clicked.connect(lambda _on=False, act=act: self.acted.emit(act))
            flow.addWidget(button)
        return box


class _Bubble(QWidget):
    """What was asked, on a tinted ground at the right, as in other conversations."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        ground = _Ground(self)
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(12, GRID, 12, GRID)
        label = Label(text, parent=ground)
        label.setObjectName("asked")
        inside.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(6 * GRID, 0, INSET, GRID)
        row.addStretch(1)
        row.addWidget(ground)


class _Ground(QWidget):
    """A rounded ground in the colour of what is chosen."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Midlight))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.end()


class _Barred(QWidget):
    """Something quoted, beside a bar."""

    def __init__(self, tone: Tone, parent: QWidget) -> None:
        super().__init__(parent)
        bar = QFrame(self)
        bar.setFixedWidth(_BAR_WIDTH)
        bar.setAutoFillBackground(True)
        bar.setBackgroundRole(tone.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(12)
        row.addWidget(bar)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 2, 0, 2)
        self.column.setSpacing(GRID)
        row.addLayout(self.column, 1)


class _Marked(QWidget):
    """A line of a list, with its number or a bullet in front."""

    def __init__(self, mark: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(0)
        sign = Label(mark, tone=Tone.MUTED, parent=self)
        sign.setFixedWidth(find_text_indent() - INSET)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, parent=self), 1)


def _list_texts(view: TurnView) -> Iterable[str]:
    """What a screen reader says of the reply, in its order."""
    if view.pointer is not None:
        yield from (view.pointer.title, view.pointer.first, *view.pointer.lines)
    yield from (view.says, view.title, view.part, *view.lines)
    for quote in view.quotes:
        yield from (quote.when, quote.words)
    yield view.note
