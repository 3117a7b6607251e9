"""The first run in the running program: calendars on trial, with the real reader child."""

import base64
import json
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from nudge.adapters.system.instance_verbs import Call, Verb
from nudge.adapters.system.paths import find_paths, prepare
from nudge.adapters.system.single_instance import SingleInstance
from nudge.adapters.system.tray_host import TrayHostWatch
from nudge.bootstrap.policy import PolicyWatch
from nudge.bootstrap.program import Program
from nudge.ui.first_run import FirstRun
from nudge.ui.settings import SettingsWindow
from nudge.ui.settings_feed_form import FeedForm, Typed
from nudge.ui.tray import Tray
from tests.doubles import feed_server
from tests.doubles.feed_server import CALENDAR, FeedServer, answer

TOKEN = "s3cr3t-t0k3n"
LOGIN = "Basic " + base64.b64encode(b"sam:open sesame").decode()


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setenv("NUDGE_CLOCK", "2026-03-03T06:00,1")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    paths = find_paths()
    prepare(paths)
    tray = Tray(qapp)
    program = Program(
        paths,
        tray=tray,
        host=TrayHostWatch(tray.appear, QSystemTrayIcon.isSystemTrayAvailable, parent=tray),
        instance=SingleInstance(paths.lock, paths.socket, tray),
        policy=PolicyWatch(lambda: ()),
    )
    program.start([], [])
    qtbot.waitUntil(lambda: bool(program._library.rules()), timeout=60_000)
    yield program
    program.stop()
    tray.deleteLater()


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server.serve() as served:
        yield served


def find_window(kind: type[QWidget]) -> QWidget | None:
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    return next((each for each in shown if each.isVisible()), None)


def find_form() -> FeedForm:
    window = find_window(FirstRun)
    assert window is not None
    return window.findChild(FeedForm)


def read(form: FeedForm, qtbot: QtBot, typed: Typed) -> str:
    """What the form says once the calendar was read; a plain address is asked for twice."""
    form.findChild(QWidget, "feed_address").setText(typed.location)  # type: ignore[attr-defined]
    form.findChild(QWidget, "feed_user").setText(typed.user)  # type: ignore[attr-defined]
    form.findChild(QWidget, "feed_password").setText(typed.password)  # type: ignore[attr-defined]
    button, outcome = form.findChild(QWidget, "feed_read"), form.findChild(QLabel, "feed_outcome")
    button.click()  # type: ignore[attr-defined]
    if "anybody on the way" in outcome.text():
        button.click()  # type: ignore[attr-defined]
    qtbot.waitUntil(button.isEnabled, timeout=40_000)
    return outcome.text()


def test_whoever_does_not_want_to_wait_keeps_the_address_that_was_typed(
    program: Program, qtbot: QtBot, server: FeedServer
) -> None:
    """Cancel ends the reading and leaves the keyboard in the field."""
    server.routes["/work.ics"] = answer(CALENDAR)
    program.welcome()
    form = find_form()
    with qtbot.waitActive(form.window(), timeout=10_000):
        form.window().activateWindow()
    address = form.findChild(QLineEdit, "feed_address")
    address.setText(server.url("/work.ics"))
    form.findChild(QPushButton, "feed_read").click()
    form.findChild(QPushButton, "feed_read").click()  # the address has no encryption
    cancel = form.findChild(QPushButton, "feed_cancel")
    assert cancel.isVisible()
    cancel.setFocus()
    cancel.click()
    assert form.findChild(QLabel, "feed_outcome").text() == "Cancelled."
    assert address.text() == server.url("/work.ics")
    assert address.hasFocus()
    assert not cancel.isVisible()
    assert read(form, qtbot, Typed(server.url("/work.ics"))).startswith("Found")
    form.findChild(QPushButton, "feed_add").click()
    qtbot.waitUntil(lambda: bool(program._run.chosen.settings.feeds), timeout=20_000)
    assert form.window().findChild(QPushButton, "next").hasFocus()
    qtbot.waitUntil(lambda: program.engine.health[0].read_at is not None, timeout=40_000)


def test_it_comes_at_the_first_start_and_never_again_by_itself(program: Program) -> None:
    """Whoever closes it has seen it; the tray and the settings bring it back."""
    program.welcome()
    window = find_window(FirstRun)
    assert window is not None
    window.close()
    program.welcome()
    assert find_window(FirstRun) is None
    program._tray.headline_clicked.emit()
    assert find_window(FirstRun) is not None


def test_the_verb_opens_the_settings(program: Program) -> None:
    """As the desktop's own shortcut does."""
    program._on_call(Call(verb=Verb.SETTINGS))
    assert find_window(SettingsWindow) is not None


def test_the_gear_of_the_toolkit_opens_the_settings(program: Program) -> None:
    """They are a click away from where the guides are read."""
    program.desk.open_toolkit()
    toolkit = program.desk.reading.toolkit
    assert toolkit is not None
    toolkit.findChild(QPushButton, "open_settings").click()
    assert find_window(SettingsWindow) is not None


def test_the_real_reason_is_told(program: Program, server: FeedServer, qtbot: QtBot) -> None:
    """A login page, a wrong path and a host that nobody knows are told apart."""
    server.routes["/login"] = answer(b"<html><form>Sign in</form></html>")
    program.rooms.open_first_run()
    form = find_form()
    html = read(form, qtbot, Typed(server.url("/login")))
    assert "web page" in html
    assert "no calendar at this address" in read(form, qtbot, Typed(server.url("/gone")))
    unknown = read(form, qtbot, Typed("https://calendar.invalid/a.ics"))
    assert "calendar.invalid" in unknown
    assert not program.engine.health


def test_behind_a_login_it_is_read_added_and_its_address_kept_secret(
    program: Program, server: FeedServer, qtbot: QtBot
) -> None:
    """401 asks for user and password; address and login go to the secret file alone."""

    def guard(asked: feed_server.Asked, connection: object) -> None:
        is_known = asked.headers.get("authorization") == LOGIN
        answer(CALENDAR if is_known else b"", status=200 if is_known else 401)(asked, connection)  # type: ignore[arg-type]

    server.routes[f"/{TOKEN}.ics"] = guard
    program.rooms.open_first_run()
    form, url = find_form(), server.url(f"/{TOKEN}.ics")
    assert "user name and password" in read(form, qtbot, Typed(url))
    assert form.findChild(QWidget, "feed_user").isVisible()
    assert "Found: 1 event" in read(form, qtbot, Typed(url, "sam", "open sesame"))
    form.findChild(QWidget, "feed_add").click()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(program.engine.health), timeout=20_000)
    paths = find_paths()
    settings = paths.settings.read_text()
    assert TOKEN not in settings
    (feed,) = json.loads(settings)["feeds"]
    assert feed["host"] == "127.0.0.1"
    assert TOKEN in paths.secrets.read_text()
    qtbot.waitUntil(lambda: bool(program.engine.occurrences), timeout=30_000)
