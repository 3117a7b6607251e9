"""The card of what has no meeting: a tip, a look back, a lesson, the review season.

Draws a `TopicView` and says what the user did. It keeps nothing and decides nothing.
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu

from nudge.domain.override import override
from nudge.ui.browser import Browser
from nudge.ui.buttons import Button, ButtonKind, Fold, IconButton
from nudge.ui.columns import clear
from nudge.ui.corner import MARGIN, CornerWindow
from nudge.ui.labels import Label
from nudge.ui.later import LaterButton
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, INSET, Tone, Type, find_text_indent
from nudge.ui.ticks import TickBox
from nudge.ui.topic_views import TopicActionView, TopicPersonView, TopicView


class TopicCard(CornerWindow):
    """One window for all topics, one at a time. `acted`: what was chosen at its foot."""

    acted = Signal(TopicActionView)
    item_ticked = Signal(str, str, bool)
    later_clicked = Signal(str, int)
    not_this_one_clicked = Signal(str)
    less_wanted = Signal(str)
    guide_clicked = Signal(str)
    link_clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__("topic")
        self._view: TopicView | None = None
        self._build_head()
        self.body.setContentsMargins(MARGIN - INSET, 0, MARGIN - INSET, 2 * GRID)

    @property
    def key(self) -> str:
        """The delivery key of the nudge that is shown, or was shown last."""
        return self._view.key if self._view is not None else ""

    def show_view(self, view: TopicView) -> None:
        """Draw a topic."""
        self._view = view
        self.setWindowTitle(view.title)
        self._title.setText(view.title)
        self._about.setText(view.about)
        self._draw_body(view)
        self._draw_foot(view)

    @override
    def finish(self) -> None:
        if self._view is not None and self._view.actions:
            self._act(self._view.actions[0])

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard is where the work is: at the first step that is not done."""
        super().showEvent(event)
        boxes = self.findChildren(TickBox)
        box = next((each for each in boxes if not each.isHidden() and not each.isChecked()), None)
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_head(self) -> None:
        self.head.setContentsMargins(MARGIN - INSET, 20, MARGIN - INSET, 12)
        self._title = Label(kind=Type.TITLE, inset=INSET, parent=self)
        self._title.setObjectName("topic_title")
        self._about = Label(tone=Tone.MUTED, inset=INSET, parent=self)
        self._about.setObjectName("topic_about")
        self.head.addWidget(self._title)
        self.head.addSpacing(6)
        self.head.addWidget(self._about)

    def _draw_body(self, view: TopicView) -> None:
        clear(self.body)
        if view.text:
            text = Label(view.text, kind=Type.LEAD, inset=INSET, parent=self)
            text.setObjectName("topic_text")
            self.body.addWidget(text)
        if view.html:
            pane = Browser(name="topic_text", title=view.title, parent=self)
            pane.guide_clicked.connect(self.guide_clicked)
            pane.link_clicked.connect(self.link_clicked)
            pane.show_html(view.html)
            self.body.addWidget(pane)
        if view.exercise:
            self._add_heading(view.exercise_title)
            self.body.addWidget(Label(view.exercise, inset=INSET, parent=self))
        if view.items:
            self._add_heading(view.items_title)
        for item in view.items:
            box = TickBox(item.text, is_done=item.is_done, parent=self)
            box.setObjectName(f"item_{item.id}")
            box.toggled.connect(
                lambda is_done, item=item.id: self.item_ticked.emit(view.ticks, item, is_done)
            )
            self.body.addWidget(box)
        if view.people:
            self._add_heading(view.people_title)
        for person in view.people:
            self._add_person(person)
        self.body.addStretch(1)

    def _add_heading(self, text: str) -> None:
        self.body.addSpacing(2 * GRID)
        self.body.addWidget(Label(text, kind=Type.STRONG, inset=INSET, parent=self))
        self.body.addSpacing(4)

    def _add_person(self, person: TopicPersonView) -> None:
        """Where their review stands; behind a fold, what was noted about them."""
        line = _("{name}: {state}").format(name=person.name, state=person.state)
        if not person.entries:
            self.body.addWidget(
                Label(line, kind=Type.STRONG, inset=find_text_indent(), parent=self)
            )
            self.body.addSpacing(4)
            return
        fold = Fold(line, name="person", parent=self)
        fold.content.setContentsMargins(find_text_indent(), 4, INSET, GRID)
        fold.content.setSpacing(4)
        title = _("What you noted about {name}").format(name=person.name)
        fold.content.addWidget(Label(title, kind=Type.SMALL, tone=Tone.MUTED, parent=fold))
        for entry in person.entries:
            fold.content.addWidget(Label(entry, parent=fold))
        self.body.addWidget(fold)

    def _draw_foot(self, view: TopicView) -> None:
        for row in (self.foot, self.foot_end):
            clear(row)
        for action in view.actions:
            kind = ButtonKind.PRIMARY if action.is_main else ButtonKind.PLAIN
            button = Button(action.label, name=action.verb.value, kind=kind, parent=self)
            button.clicked.connect(lambda _checked=False, action=action: self._act(action))
            self.foot.addWidget(button)
        if view.later:
            later = LaterButton(self)
            later.offer(view.later)
            later.chosen.connect(self._put_off)
            self.foot.addWidget(later)
        guide = Button(_("Open guide"), name="open_guide", kind=ButtonKind.QUIET, parent=self)
        guide.clicked.connect(lambda: self.guide_clicked.emit(view.guide))
        self.foot.addWidget(guide)
        if view.key:
            self._more = IconButton(_("More"), name="more", icon="more", parent=self)
            self._more.clicked.connect(self._on_more_clicked)
            self.foot_end.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)

    def _act(self, action: TopicActionView) -> None:
        self.close()
        self.acted.emit(action)

    def _put_off(self, minutes: int) -> None:
        self.close()
        self.later_clicked.emit(self.key, minutes)

    def _on_more_clicked(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for label, signal in (
            (_("Not this one"), self.not_this_one_clicked),
            (_("Less of this"), self.less_wanted),
        ):
            menu.addAction(label).triggered.connect(
                lambda _checked=False, signal=signal: self._leave(signal)
            )
        corner = QPoint(self._more.width() - menu.sizeHint().width(), self._more.height() + 2)
        menu.popup(self._more.mapToGlobal(corner))

    def _leave(self, signal: Signal) -> None:
        self.close()
        signal.emit(self.key)  # type: ignore[attr-defined]  # an instance of it, as Qt binds it
