"""The first run: one step after the other, with the way back, on, or past it at the foot."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.buttons import Button, ButtonKind
from nudge.ui.columns import make_line
from nudge.ui.flow import Flow
from nudge.ui.front import bring_to_front
from nudge.ui.icons import make_window_icon
from nudge.ui.labels import Label
from nudge.ui.presenters.translate import _
from nudge.ui.settings_feed_form import FeedForm
from nudge.ui.settings_page import SettingsPage
from nudge.ui.settings_views import FirstRunView, TrialState, TrialView
from nudge.ui.theme import GRID, Tone, Type, find_scale

_SIZE = QSize(580, 680)
_LEAST_HEIGHT = 360


class FirstRun(QWidget):
    """One window; what is done in its steps leaves it as the settings' own signals do."""

    chosen = Signal(str, object)
    acted = Signal(object, str, object)
    read_clicked = Signal(object)
    cancel_clicked = Signal()
    add_clicked = Signal(object, str)
    back_clicked = Signal()
    skip_clicked = Signal()
    next_clicked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(None)
        self.setObjectName("first_run")
        self.setWindowTitle(_("Welcome to Nudge"))
        self.setWindowIcon(make_window_icon())
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._form: FeedForm | None = None
        self._page = SettingsPage(self)
        self._page.chosen.connect(self.chosen)
        self._page.acted.connect(self.acted)
        self._progress = Label(kind=Type.SMALL, tone=Tone.MUTED, parent=self)
        self._back = Button("", name="back", kind=ButtonKind.QUIET, parent=self)
        self._back.clicked.connect(self.back_clicked)
        self._skip = Button("", name="skip", kind=ButtonKind.QUIET, parent=self)
        self._skip.clicked.connect(self.skip_clicked)
        self._next = Button("", name="next", kind=ButtonKind.PRIMARY, parent=self)
        self._next.clicked.connect(self.next_clicked)
        self._arrange()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.next_clicked.emit)

    def show_view(self, view: FirstRunView) -> None:
        """Show this step."""
        self._page.show_page(view.page)
        self._progress.setText(view.progress)
        self._progress.setMinimumWidth(self._progress.sizeHint().width())
        for button, text in (
            (self._back, view.back),
            (self._skip, view.skip),
            (self._next, view.next),
        ):
            button.setText(text)
            button.setAccessibleName(text)
            button.setVisible(bool(text))
        self._next.set_kind(ButtonKind.PRIMARY if view.is_next_main else ButtonKind.PLAIN)
        form = self._page.form
        if form is not None and form is not self._form:
            form.read_clicked.connect(self.read_clicked)
            form.cancel_clicked.connect(self.cancel_clicked)
            form.add_clicked.connect(self.add_clicked)
        self._form = form

    def show_error(self, key: str, text: str) -> None:
        """Say what is wrong with what was typed."""
        self._page.show_error(key, text)

    def show_trial(self, trial: TrialView) -> None:
        """Say how the reading of the calendar goes."""
        self._page.show_trial(trial)
        if trial.state is TrialState.IDLE and trial.text:  # it is in use, and its button gone
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, activation_token: str = "") -> None:
        """Bring the window to the front, with the keyboard on the first thing to do."""
        bring_to_front(self, activation_token)
        self.focus_first()

    def focus_first(self) -> None:
        """Give the keyboard to the first thing of the step that takes it."""
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._form is not None:
            self._form.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.cancel_clicked.emit()
        self.closed.emit()
        self._page.empty()
        self._form = None

    def _arrange(self) -> None:
        foot = QWidget(self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(5 * GRID, 12, 4 * GRID, 2 * GRID)
        row.setSpacing(GRID)
        row.addWidget(self._progress, 1, Qt.AlignmentFlag.AlignVCenter)
        buttons = Flow()
        for button in (self._back, self._skip, self._next):
            buttons.addWidget(button)
        row.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        column.addWidget(make_line(self))
        column.addWidget(foot)
        self.setMinimumHeight(_LEAST_HEIGHT)
        free = QGuiApplication.primaryScreen().availableSize()
        self.resize((_SIZE * find_scale()).boundedTo(free - QSize(6 * GRID, 10 * GRID)))
