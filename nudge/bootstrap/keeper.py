"""Keeps what the user chooses on a card in their settings file."""

from collections.abc import Mapping
from pathlib import Path

from nudge.adapters.system.settings_file import SettingsError, change_settings
from nudge.domain.override import override
from nudge.engine.ports import SettingsKeeper, StoreError


class FileKeeper(SettingsKeeper):
    """The port `SettingsKeeper` over one settings file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @override
    def change(self, choices: Mapping[str, object]) -> None:
        try:
            change_settings(self._path, choices)
        except SettingsError as error:
            raise StoreError(str(error)) from error
