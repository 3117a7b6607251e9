"""A listener of the notifier that writes down what it hears, in order."""

from nudge.domain.override import override
from nudge.engine.ports import Closed, NotifierListener


class Heard(NotifierListener):
    """`events`: ("shown", key), ("failed", key, why), ("action", key, action, token) and
    ("closed", key, why)."""

    def __init__(self) -> None:
        self.events: list[tuple[object, ...]] = []

    @override
    def on_shown(self, key: str) -> None:
        self.events.append(("shown", key))

    @override
    def on_failed(self, key: str, why: str) -> None:
        self.events.append(("failed", key, why))

    @override
    def on_action(self, key: str, action: str, activation_token: str) -> None:
        self.events.append(("action", key, action, activation_token))

    @override
    def on_closed(self, key: str, why: Closed) -> None:
        self.events.append(("closed", key, why))
