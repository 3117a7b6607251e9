"""A command of Nudge's own beside the windows."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QProcess
from pytestqt.qtbot import QtBot

from nudge.bootstrap.own_command import OwnCommand


@pytest.mark.qt_log_ignore("QProcess: Destroyed while process")
def test_a_window_that_goes_first_takes_its_command_along(qtbot: QtBot) -> None:
    """Nobody is told of an end that nobody waits for any more, and nothing goes wrong."""
    window, told = QObject(), []
    OwnCommand(window).run(("agenda",), told.append, told.append)
    (process,) = window.findChildren(QProcess)
    assert process.waitForStarted()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert told == []
