"""The talking half of the desk: the cards of nudges, and the tabs of those that came together.

Makes each card when it is first needed. Keeps what was done on a tab while another is shown,
so that it is there again; what holds is in the store. Stands on the start path: imports no
window.
"""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nudge.domain.events import Span
from nudge.engine.desk import CardFacts, ReflectionFacts
from nudge.engine.ports import Clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from nudge.ui.card import Card
    from nudge.ui.desk import QtDesk
    from nudge.ui.reflection import ReflectionCard
    from nudge.ui.views import CountdownView


class CardDesk(QObject):
    """One checklist card and one reflection card, each with a tab a nudge."""

    def __init__(self, desk: "QtDesk", clock: Clock) -> None:
        super().__init__(desk)
        self._desk = desk
        self._clock = clock
        self._card: Card | None = None
        self._reflection: ReflectionCard | None = None
        self._cards: list[CardFacts] = []
        self._reflections: list[ReflectionFacts] = []
        desk.item_ticked.connect(self._on_item_ticked)
        desk.answers_changed.connect(self._on_answers_changed)
        desk.commitment_changed.connect(self._on_commitment_changed)

    def open_card(self, facts: CardFacts, activation_token: str) -> None:
        """Show the checklist card of a nudge and of those that came with it."""
        from nudge.ui.makers import make_card  # noqa: PLC0415 -- first window
        from nudge.ui.presenters.names import present_tabs  # noqa: PLC0415

        if self._card is None:
            self._desk.note_window()
            self._card = make_card(self._desk)
            self._card.tabs.currentChanged.connect(self._show_card)
        self._cards = [facts, *facts.others]
        moments = [each.nudge.meeting for each in self._cards]
        self._card.show_tabs(present_tabs(moments, self._clock.zone()))
        self._show_card(0)
        self._card.open(activation_token)

    def open_reflection(self, facts: ReflectionFacts, activation_token: str) -> None:
        """Show the reflection card of a nudge and of those that came with it."""
        from nudge.ui.makers import make_reflection  # noqa: PLC0415 -- first window
        from nudge.ui.presenters.names import present_tabs  # noqa: PLC0415

        if self._reflection is None:
            self._desk.note_window()
            self._reflection = make_reflection(self._desk)
            self._reflection.tabs.currentChanged.connect(self._show_reflection)
        self._reflection.tell_changes()
        self._reflections = [facts, *facts.others]
        moments = [each.nudge.meeting for each in self._reflections]
        self._reflection.show_tabs(present_tabs(moments, self._clock.zone()))
        self._show_reflection(0)
        self._reflection.open(activation_token)

    def refresh_countdown(self) -> None:
        """Say anew how long there is to go, if a card is open."""
        if self._card is not None and self._card.isVisible():
            self._card.refresh_countdown()

    def pin_card(self) -> None:
        """Pin the checklist that is shown."""
        if self._card is not None and self._cards:
            facts = self._cards[max(0, self._card.tabs.currentIndex())]
            self._desk.reading.pin_card(facts, self._card.find_ticks())

    def close(self, key: str) -> None:
        """Close the card of a nudge, if one is open."""
        for window in (self._card, self._reflection):
            if window is not None and window.key == key:
                window.close()

    def close_all(self) -> None:
        """Close both, so that what was typed last is told."""
        for window in (self._card, self._reflection):
            if window is not None:
                window.close()

    def make_anew(self) -> None:
        """Make both anew when they are next opened."""
        for window in (self._card, self._reflection):
            if window is not None:
                window.deleteLater()
        self._card = self._reflection = None

    def _show_card(self, tab: int) -> None:
        from nudge.ui.presenters.card import present_card  # noqa: PLC0415 -- with the card

        if self._card is None or not 0 <= tab < len(self._cards):
            return
        facts = self._cards[tab]
        view = present_card(facts, self._clock.now(), self._clock.zone())
        count_down = self._make_countdown(facts.nudge.meeting.occurrence.span)
        self._card.show_view(view, count_down, self._cards[0].nudge.key)

    def _show_reflection(self, tab: int) -> None:
        from nudge.ui.presenters.reflection import present_reflection  # noqa: PLC0415

        if self._reflection is None or not 0 <= tab < len(self._reflections):
            return
        self._reflection.tell_changes()
        facts = self._reflections[tab]
        view = present_reflection(facts, self._clock.now(), self._clock.zone())
        self._reflection.show_view(view, self._reflections[0].nudge.key)

    def _make_countdown(self, span: Span) -> "Callable[[], CountdownView]":
        from nudge.ui.presenters.times import present_countdown  # noqa: PLC0415 -- with the card

        return lambda: present_countdown(span, self._clock.now(), self._clock.zone())

    def _on_item_ticked(self, occurrence: str, item: str, is_done: bool) -> None:
        for tab, facts in enumerate(self._cards):
            if facts.nudge.meeting.occurrence.key == occurrence:
                ticks = facts.ticks | {item} if is_done else facts.ticks - {item}
                self._cards[tab] = replace(facts, ticks=ticks)

    def _on_answers_changed(self, key: str, answers: tuple[str, ...]) -> None:
        for tab, facts in enumerate(self._reflections):
            if facts.nudge.key == key:
                self._reflections[tab] = replace(facts, answers=answers)

    def _on_commitment_changed(self, key: str, text: str, due: date | None) -> None:
        from nudge.domain.commitments import Commitment  # noqa: PLC0415 -- with the card

        for tab, facts in enumerate(self._reflections):
            if facts.nudge.key == key:
                made = facts.commitment or Commitment(
                    id=0, text="", person=None, due=None, made_at=self._clock.now()
                )
                promise = replace(made, text=text, due=due)
                self._reflections[tab] = replace(facts, commitment=promise)
