"""A desk without windows: it remembers what it was asked to show."""

from nudge.engine.desk import CardFacts, ReflectionFacts, Status
from nudge.engine.today import TodayFacts, TopicFacts


class MemoryDesk:
    """Twin of the Desk port.

    `status`: the last one, or None. `cards` and `reflections`: open ones by delivery key, with
    their latest facts. `toolkit`: the guides at which the toolkit was opened, in order (None:
    at no guide). `topics`: the cards of tips, lessons and seasons, in order. `notes`: the latest
    text by guide. `today`: what Today shows, or None. `activation_tokens`: those handed over, in
    order, empty ones left out.
    """

    def __init__(self) -> None:
        self.status: Status | None = None
        self.cards: dict[str, CardFacts] = {}
        self.reflections: dict[str, ReflectionFacts] = {}
        self.toolkit: list[str | None] = []
        self.topics: list[TopicFacts] = []
        self.notes: dict[str, str] = {}
        self.today: TodayFacts | None = None
        self.activation_tokens: list[str] = []

    def show_status(self, status: Status) -> None:
        self.status = status

    def open_card(self, facts: CardFacts, activation_token: str = "") -> None:
        self.cards[facts.nudge.key] = facts
        self._take(activation_token)

    def open_reflection(self, facts: ReflectionFacts, activation_token: str = "") -> None:
        self.reflections[facts.nudge.key] = facts
        self._take(activation_token)

    def open_toolkit(self, guide: str | None = None, activation_token: str = "") -> None:
        self.toolkit.append(guide)
        self._take(activation_token)

    def open_topic(self, facts: TopicFacts, activation_token: str = "") -> None:
        self.topics.append(facts)
        self._take(activation_token)

    def show_note(self, guide: str, text: str) -> None:
        self.notes[guide] = text

    def show_today(self, facts: TodayFacts) -> None:
        self.today = facts

    def close_card(self, key: str) -> None:
        self.cards.pop(key, None)
        self.reflections.pop(key, None)

    def _take(self, activation_token: str) -> None:
        if activation_token:
            self.activation_tokens.append(activation_token)
