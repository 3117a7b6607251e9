"""What the user does at the windows and the tray, led to the engine.

Joins signals to intents, one line each; decides nothing. What the program itself must hear
of, such as a link or the end, stays in `program`.
"""

from typing import TYPE_CHECKING

from nudge.domain.corrections import Verdict
from nudge.domain.pauses import Pause
from nudge.domain.practice import PracticeState

if TYPE_CHECKING:
    from nudge.engine.engine import Engine
    from nudge.ui.desk import QtDesk
    from nudge.ui.tray import Tray


def connect_cards(desk: "QtDesk", engine: "Engine") -> None:
    """Lead to the engine what is done on the cards of nudges."""
    desk.item_ticked.connect(
        lambda occurrence, item, is_done: engine.tick_item(occurrence, item, is_done=is_done)
    )
    desk.card_done_clicked.connect(engine.finish)
    desk.reflection_done_clicked.connect(engine.finish)
    desk.later_clicked.connect(engine.postpone)
    desk.not_this_one_clicked.connect(engine.dismiss)
    desk.corrected.connect(
        lambda key, verdict, moment: engine.correct(key, Verdict(verdict), moment)
    )
    desk.promise_changed.connect(
        lambda commitment, is_done: engine.close_commitment(commitment, is_done=is_done)
    )
    desk.answers_changed.connect(engine.save_answers)
    desk.commitment_changed.connect(engine.save_commitment)


def connect_toolkit(desk: "QtDesk", engine: "Engine") -> None:
    """Lead to the engine what is done in the toolkit."""
    desk.guide_opened.connect(engine.open_note)
    desk.note_changed.connect(engine.save_note)


def connect_tray(tray: "Tray", engine: "Engine") -> None:
    """Lead to the engine what is chosen in the tray's menu."""
    tray.pause_clicked.connect(lambda pause: engine.pause(Pause(pause)))
    tray.resume_clicked.connect(engine.resume)


def connect_today(desk: "QtDesk", engine: "Engine") -> None:
    """Lead to the engine what is done on the page Today."""
    desk.today_opened.connect(engine.open_today)
    desk.nudge_opened.connect(engine.open_nudge)
    desk.nudge_undone.connect(engine.undo_nudge)
    desk.damping_undone.connect(engine.undo_damping)
    desk.tip_tried.connect(engine.try_tip)
    desk.tip_answered.connect(lambda tip, answer: engine.judge_tip(tip, PracticeState(answer)))
    desk.lesson_opened.connect(engine.open_lesson)
    desk.lesson_read.connect(engine.read_lesson)
    desk.less_wanted.connect(engine.less_of)
