"""The windows that the program opens now and then: settings and the first run.

Owns that each is made when it is first wanted, and nothing of it before: at rest this module
is all that the tray holds of them.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from nudge.engine.ports import Store, StoreError

if TYPE_CHECKING:
    from nudge.bootstrap.first_run_room import FirstRunRoom
    from nudge.bootstrap.house import House
    from nudge.bootstrap.settings_room import SettingsRoom

SEEN = "first_run"


class Rooms:
    """Opens them. `build` gives what they need of the program."""

    def __init__(self, build: "Callable[[], House]", store: Store) -> None:
        self._build = build
        self._store = store
        self._house: House | None = None
        self._settings: SettingsRoom | None = None
        self._first_run: FirstRunRoom | None = None

    def open_settings(self, activation_token: str = "", page: str = "") -> None:
        """Show the settings."""
        if self._settings is None:
            from nudge.bootstrap.settings_room import SettingsRoom

            self._settings = SettingsRoom(self._find_house(), self.open_first_run)
        self._settings.open(activation_token, page)

    def open_first_run(self, activation_token: str = "") -> None:
        """Show the first run, whether or not it was seen before."""
        if self._first_run is None:
            from nudge.bootstrap.first_run_room import FirstRunRoom

            self._first_run = FirstRunRoom(self._find_house())
        self._first_run.open(activation_token)

    def welcome(self) -> None:
        """Show the first run at the very first start, and never again by itself."""
        try:
            if self._store.find_value(SEEN):
                return
            self._store.save_value(SEEN, "seen")
        except StoreError:
            return
        self.open_first_run()

    def make_anew(self) -> None:
        """Speak another language: what is open is closed and comes back in it."""
        was_open = self._settings is not None and self._settings.window.isVisible()
        page = self._settings.window.page if self._settings is not None else ""
        for room in (self._settings, self._first_run):
            if room is not None:
                room.window.close()
                room.window.deleteLater()
        self._settings = self._first_run = None
        if was_open:
            self.open_settings(page=page)

    def close(self) -> None:
        """Close them, so that what was typed last is kept before the program ends."""
        for room in (self._settings, self._first_run):
            if room is not None:
                room.window.close()

    def _find_house(self) -> "House":
        if self._house is None:
            self._house = self._build()
        return self._house
