"""A desktop that may be told not to disturb."""

from collections.abc import Callable


class MemorySilence:
    """Twin of the SilenceWatch port. `is_slow`: it answers only in `settle`. `asked`: how often."""

    def __init__(self) -> None:
        self.is_silent = False
        self.is_slow = False
        self.asked = 0
        self._waiting: list[Callable[[bool], None]] = []

    def ask(self, on_known: Callable[[bool], None]) -> None:
        self.asked += 1
        if self.is_slow:
            self._waiting.append(on_known)
        else:
            on_known(self.is_silent)

    def settle(self) -> None:
        """Answer all that was asked so far."""
        waiting, self._waiting = self._waiting, []
        for on_known in waiting:
            on_known(self.is_silent)
