"""The desk's part for what has no meeting: makes the card of topics when it is first needed.

What the user does there leaves by the desk's signals.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nudge.engine.ports import Clock
from nudge.engine.today import TopicFacts

if TYPE_CHECKING:
    from nudge.ui.desk import QtDesk
    from nudge.ui.topic_card import TopicCard
    from nudge.ui.topic_views import TopicActionView

ANSWERS = {"helped": "helped", "not-yet": "not_yet", "not-done": "not_done"}
"""What each button of the look back tells the engine, by the value of `PracticeState`."""


class TopicDesk(QObject):
    """Opens and closes the one card of topics."""

    def __init__(self, desk: "QtDesk", clock: Clock) -> None:
        super().__init__(desk)
        self._desk = desk
        self._clock = clock
        self._card: TopicCard | None = None

    def open(self, facts: TopicFacts, activation_token: str) -> None:
        """Show the card; where there is nothing to show any more, Today."""
        from nudge.ui.presenters.topic_card import present_topic  # noqa: PLC0415 -- first window

        view = present_topic(facts, self._clock.now(), self._clock.zone())
        if view is None:
            self._desk.open_toolkit(None, activation_token)
            return
        if self._card is None:
            self._card = self._make()
        self._card.show_view(view)
        self._card.open(activation_token)

    def close(self, key: str) -> None:
        """Close the card of a nudge, if it is open."""
        if self._card is not None and self._card.key == key:
            self._card.close()

    def close_all(self) -> None:
        """Close the card."""
        if self._card is not None:
            self._card.close()

    def make_anew(self) -> None:
        """Make it anew when it is next needed, in the language spoken then."""
        if self._card is not None:
            self._card.close()
            self._card.deleteLater()
            self._card = None

    def _make(self) -> "TopicCard":
        from nudge.ui.topic_card import TopicCard  # noqa: PLC0415 -- first window

        desk = self._desk
        desk.note_window()
        card = TopicCard()
        desk.destroyed.connect(card.deleteLater)
        card.acted.connect(self._act)
        card.item_ticked.connect(desk.item_ticked)
        card.later_clicked.connect(desk.later_clicked)
        card.not_this_one_clicked.connect(desk.not_this_one_clicked)
        card.less_wanted.connect(desk.less_wanted)
        card.guide_clicked.connect(desk.open_toolkit)
        card.link_clicked.connect(desk.link_clicked)
        return card

    def _act(self, action: "TopicActionView") -> None:
        from nudge.ui.topic_views import TopicVerb  # noqa: PLC0415 -- first window

        match action.verb:
            case TopicVerb.TRY:
                self._desk.tip_tried.emit(action.target)
            case TopicVerb.HELPED | TopicVerb.NOT_YET | TopicVerb.NOT_DONE:
                self._desk.tip_answered.emit(action.target, ANSWERS[action.verb.value])
            case TopicVerb.READ:
                self._desk.lesson_read.emit(action.series, action.target)
            case TopicVerb.DONE:
                self._desk.card_done_clicked.emit(action.target)
