"""Calendars that are files: each is read again when it is written."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from nudge.adapters.system.file_watch import FileWatch
from nudge.bootstrap.feeds import find_files
from nudge.domain.settings import Settings


class FeedFiles:
    """Watches the calendars among a run's settings; `refresh` is told the id of each change."""

    def __init__(self, refresh: Callable[[str], None], parent: QObject) -> None:
        self._feeds: Mapping[str, str] = {}
        self._watch = FileWatch(lambda path: refresh(self._feeds[path]), parent)

    def watch(self, settings: Settings) -> None:
        """Watch the files of these settings, in place of those before."""
        self._feeds = find_files(settings)
        self._watch.watch(self._feeds)
