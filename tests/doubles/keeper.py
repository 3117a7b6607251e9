"""A keeper of settings that only remembers."""

from collections.abc import Mapping


class MemoryKeeper:
    """Twin of the SettingsKeeper port. `choices`: what was chosen last, by key."""

    def __init__(self) -> None:
        self.choices: dict[str, object] = {}

    def change(self, choices: Mapping[str, object]) -> None:
        self.choices.update(choices)
