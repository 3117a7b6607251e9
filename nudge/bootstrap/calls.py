"""What a second start or a shortcut of the desktop asks of the running program.

Leads each verb to the part that does it; decides nothing.
"""

from PySide6.QtCore import QCoreApplication

from nudge.adapters.system.instance_verbs import Call, Verb
from nudge.bootstrap.journal_window import JournalRoom
from nudge.bootstrap.rooms import Rooms
from nudge.domain.pauses import Pause
from nudge.engine.engine import Engine
from nudge.ui.desk import QtDesk


def answer_call(
    call: Call, engine: Engine, desk: QtDesk, rooms: Rooms, journal: JournalRoom
) -> None:
    """Do what was asked for."""
    match call.verb:
        case Verb.PAUSE:
            engine.pause(Pause(call.argument or Pause.TWO_HOURS.value))
        case Verb.RESUME:
            engine.resume()
        case Verb.QUIT:
            QCoreApplication.quit()
        case Verb.SETTINGS:
            rooms.open_settings(call.activation_token)
        case Verb.JOURNAL:
            journal.open(call.activation_token)
        case Verb.ASK:
            desk.reading.ask.open(call.argument, call.activation_token)
        case Verb.OPEN | Verb.ACTIVATE:
            desk.open_toolkit(call.argument or None, call.activation_token)
