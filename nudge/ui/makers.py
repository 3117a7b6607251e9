"""Makes the windows of a desk, each when it is first needed, and leads what is done in them to it.

Imported with the first window. Decides nothing: what a window says leaves by the desk's signals.
"""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from nudge.domain.guides import Guide
from nudge.ui.front import can_pin

if TYPE_CHECKING:
    from nudge.ui.card import Card
    from nudge.ui.desk import QtDesk
    from nudge.ui.guide_head import Use
    from nudge.ui.memory import WindowMemory
    from nudge.ui.pins import PinBoard
    from nudge.ui.reading_desk import ReadingDesk
    from nudge.ui.reflection import ReflectionCard
    from nudge.ui.shelf import GuideShelf
    from nudge.ui.today_views import ActionView
    from nudge.ui.toolkit import Toolkit


def make_card(desk: "QtDesk") -> "Card":
    """The checklist card."""
    from nudge.ui.card import Card  # noqa: PLC0415 -- a window a time

    card = Card(can_pin=_can_pin())
    desk.destroyed.connect(card.deleteLater)
    card.item_ticked.connect(desk.item_ticked)
    card.done_clicked.connect(desk.card_done_clicked)
    card.later_clicked.connect(desk.later_clicked)
    card.not_this_one_clicked.connect(desk.not_this_one_clicked)
    card.less_wanted.connect(desk.less_wanted)
    card.corrected.connect(desk.corrected)
    card.promise_changed.connect(desk.promise_changed)
    card.join_clicked.connect(desk.join_clicked)
    card.guide_clicked.connect(desk.open_toolkit)
    card.pin_clicked.connect(desk.cards.pin_card)
    desk.item_ticked.connect(
        lambda occurrence, item, is_done: card.show_tick(occurrence, item, is_done=is_done)
    )
    return card


def make_reflection(desk: "QtDesk") -> "ReflectionCard":
    """The reflection card."""
    from nudge.ui.reflection import ReflectionCard  # noqa: PLC0415 -- a window a time

    card = ReflectionCard()
    desk.destroyed.connect(card.deleteLater)
    card.answers_changed.connect(desk.answers_changed)
    card.commitment_changed.connect(desk.commitment_changed)
    card.done_clicked.connect(desk.reflection_done_clicked)
    return card


def make_toolkit(
    desk: "QtDesk",
    reading: "ReadingDesk",
    shelf: "GuideShelf",
    memory: "WindowMemory",
    *,
    is_ready: bool,
) -> "Toolkit":
    """The toolkit."""
    from nudge.ui.toolkit import Toolkit  # noqa: PLC0415 -- a window a time

    toolkit = Toolkit(shelf, memory, is_ready=is_ready, can_pin=_can_pin())
    desk.destroyed.connect(toolkit.deleteLater)
    toolkit.link_clicked.connect(desk.link_clicked)
    toolkit.guide_opened.connect(desk.guide_opened)
    toolkit.note_changed.connect(desk.note_changed)
    toolkit.today_opened.connect(reading.ask_today)
    toolkit.today_acted.connect(lambda action: _act(desk, action))
    toolkit.corrected.connect(desk.corrected)
    toolkit.promise_changed.connect(desk.promise_changed)
    toolkit.used.connect(reading.use_guide)
    toolkit.ask_acted.connect(reading.ask.acted)
    toolkit.settings_clicked.connect(desk.settings_clicked)
    return toolkit


def make_pins(desk: "QtDesk", memory: "WindowMemory") -> "PinBoard":
    """The board of pinned checklists; its ticks show on an open card too."""
    from nudge.ui.pins import PinBoard  # noqa: PLC0415 -- a window a time

    pins = PinBoard(memory, desk)
    pins.item_ticked.connect(desk.item_ticked)
    pins.guide_clicked.connect(desk.open_toolkit)
    desk.item_ticked.connect(
        lambda occurrence, item, is_done: pins.show_tick(occurrence, item, is_done=is_done)
    )
    return pins


def leave_screen(toolkit: "Toolkit", guide: Guide, use: "Use") -> None:
    """Print, save or copy a guide."""
    from nudge.ui.paper import use_guide  # noqa: PLC0415 -- few do it

    use_guide(toolkit, guide, use, toolkit.outcome.say)


def _can_pin() -> bool:
    return can_pin(QGuiApplication.platformName())


def _act(desk: "QtDesk", action: "ActionView") -> None:
    """Tell what was chosen on Today."""
    from nudge.ui.today_views import TodayVerb  # noqa: PLC0415 -- with Today

    match action.verb:
        case TodayVerb.OPEN:
            desk.nudge_opened.emit(action.target)
        case TodayVerb.UNDO:
            desk.nudge_undone.emit(action.target)
        case TodayVerb.READ:
            desk.open_toolkit(action.target)
        case TodayVerb.TRY:
            desk.tip_tried.emit(action.target)
        case TodayVerb.HELPED | TodayVerb.NOT_HELPED:
            is_helped = action.verb is TodayVerb.HELPED
            desk.tip_answered.emit(action.target, "helped" if is_helped else "not_yet")
        case TodayVerb.LESSON:
            desk.lesson_opened.emit(action.series, action.target)
        case TodayVerb.RESTORE:
            desk.damping_undone.emit(action.target)
        case TodayVerb.SETTINGS:
            desk.settings_clicked.emit()
        case TodayVerb.CORRECT:
            raise ValueError("Correct asks for more, and leaves by a signal of its own")
