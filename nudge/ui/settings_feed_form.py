"""The form by which a calendar is added: an address or a file, read at once on trial.

Shows what was found, or the real reason why not. An address is a secret: its field shows it
only while it is typed into, and is emptied once the calendar is added.
"""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from nudge.ui.buttons import Button, ButtonKind
from nudge.ui.flow import Flow
from nudge.ui.labels import Label, set_tooltip
from nudge.ui.presenters.translate import _
from nudge.ui.settings_controls import LineField
from nudge.ui.settings_views import FeedFormView, TrialState, TrialView
from nudge.ui.speech import announce
from nudge.ui.theme import GRID, Tone, Type


class Typed(NamedTuple):
    """What was typed into the form: a place and, where one is asked for, a login."""

    location: str
    user: str = ""
    password: str = ""


class FeedForm(QWidget):
    """Reads a calendar on trial; adding it is a second step, once it is plain what it holds."""

    read_clicked = Signal(object)
    cancel_clicked = Signal()
    add_clicked = Signal(object, str)

    def __init__(self, view: FeedFormView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("feed_form")
        self._trial = TrialView()
        self._make_place()
        self._make_login()
        self._make_outcome()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (self._place, self._login, self._progress, self._outcome, self._found):
            column.addWidget(part)
        self.setFocusProxy(self._address)
        self.show_view(view)
        self.show_trial(TrialView())

    def show_view(self, view: FeedFormView) -> None:
        """Offer what IT allows."""
        self._address.setEnabled(not view.address_lock)
        self._file.setEnabled(not view.file_lock)
        for widget, lock in ((self._address, view.address_lock), (self._file, view.file_lock)):
            set_tooltip(widget, lock)
        lock = view.address_lock or view.file_lock
        self._lock.setText(lock)
        self._lock.setVisible(bool(lock))

    def show_trial(self, trial: TrialView) -> None:
        """Say how the reading goes, and what came of it."""
        self._trial = trial
        is_reading = trial.state is TrialState.READING
        was_here = any(part.hasFocus() for part in (self._cancel, self._user, self._password))
        self._progress.setVisible(is_reading)
        if is_reading and self._read.hasFocus():  # it is about to be greyed out
            self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read.setEnabled(not is_reading)
        self._outcome.setText(trial.text)
        self._outcome.setVisible(bool(trial.text))
        announce(self._outcome, trial.text)
        self._outcome.set_tone(Tone.WARNING if trial.state is TrialState.FAILED else Tone.TEXT)
        self._login.setVisible(trial.wants_login)
        is_found = trial.state is TrialState.FOUND
        self._found.setVisible(is_found)
        is_kept = trial.state is TrialState.IDLE and bool(trial.text)
        self._read.set_kind(ButtonKind.PLAIN if is_found or is_kept else ButtonKind.PRIMARY)
        if is_found:
            self._name.setText(trial.name)
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        elif trial.wants_login:
            self._user.setFocus(Qt.FocusReason.OtherFocusReason)
        elif trial.state in {TrialState.FAILED, TrialState.CANCELLED} and was_here:
            again = self._read if trial.wants_consent else self._address
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif trial.state is TrialState.IDLE:
            for field in (self._address, self._user, self._password):
                field.clear()
        label = _("Read it all the same") if trial.wants_consent else _("Read this calendar")
        self._read.setText(label)
        self._read.setAccessibleName(label)

    def _make_place(self) -> None:
        self._place = QWidget(self)
        hint = _("Address of the calendar")
        label = Label(hint, parent=self._place)
        self._address = LineField(hint, name="feed_address", parent=self._place)
        self._address.setPlaceholderText("https://…  webcal://…")
        self._address.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self._address.returnPressed.connect(self._on_read)
        self._address.textEdited.connect(self._on_edited)
        self._read = Button(
            _("Read this calendar"), name="feed_read", kind=ButtonKind.PRIMARY, parent=self._place
        )
        self._read.clicked.connect(self._on_read)
        self._file = Button(_("Choose a file…"), name="feed_file", parent=self._place)
        self._file.clicked.connect(self._on_file)
        self._lock = Label(kind=Type.SMALL, tone=Tone.MUTED, parent=self._place)
        row = Flow()
        row.addWidget(self._read)
        row.addWidget(self._file)
        column = QVBoxLayout(self._place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(label)
        column.addWidget(self._address)
        column.addLayout(row)
        column.addWidget(self._lock)

    def _make_login(self) -> None:
        self._login = QWidget(self)
        user_label = Label(_("User name"), parent=self._login)
        self._user = LineField(_("User name"), name="feed_user", parent=self._login)
        password_label = Label(_("Password"), parent=self._login)
        self._password = LineField(_("Password"), name="feed_password", parent=self._login)
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        column = QVBoxLayout(self._login)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        for label, field in ((user_label, self._user), (password_label, self._password)):
            column.addWidget(label)
            column.addWidget(field)
            field.returnPressed.connect(self._on_read)

    def _make_outcome(self) -> None:
        self._progress = QWidget(self)
        bar = QProgressBar(self._progress)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(_("The calendar is being read"))
        self._cancel = Button(_("Cancel"), name="feed_cancel", parent=self._progress)
        self._cancel.clicked.connect(self.cancel_clicked)
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(bar, 1)
        row.addWidget(self._cancel)
        self._outcome = Label(parent=self)
        self._outcome.setObjectName("feed_outcome")
        self._found = QWidget(self)
        label = Label(_("Name of the calendar"), parent=self._found)
        self._name = LineField(_("Name of the calendar"), name="feed_name", parent=self._found)
        self._add = Button(
            _("Use this calendar"), name="feed_add", kind=ButtonKind.PRIMARY, parent=self._found
        )
        self._add.clicked.connect(self._on_add)
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(label)
        column.addWidget(self._name)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_read(self) -> None:
        if self._trial.state is not TrialState.READING:
            self.read_clicked.emit(self._find_typed())

    def _on_file(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(
            self, _("Choose a calendar file"), "", _("Calendars (*.ics *.ical *.ifb)")
        )
        if path:
            self._address.setText(path)
            self.read_clicked.emit(Typed(path))

    def _on_edited(self) -> None:
        """What was found belongs to another address."""
        if self._trial.state is not TrialState.READING:
            self._trial = TrialView(wants_login=self._trial.wants_login)
            self._found.hide()
            self._outcome.hide()
            self._read.set_kind(ButtonKind.PRIMARY)

    def _on_add(self) -> None:
        self.add_clicked.emit(self._find_typed(), self._name.text().strip())

    def _find_typed(self) -> Typed:
        is_asked = not self._login.isHidden()
        user, password = self._user.text(), self._password.text()
        return Typed(self._address.text().strip(), *((user, password) if is_asked else ("", "")))
