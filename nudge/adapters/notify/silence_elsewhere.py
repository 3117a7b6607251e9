"""Whether Windows or macOS is told not to disturb.

Not tried: no Windows and no macOS at hand. Where neither says anything, the nudge is shown:
both systems then keep it in their own list of notifications, without a sound.
"""

import ctypes
import json
from collections.abc import Callable
from pathlib import Path

from nudge.domain.override import override
from nudge.engine.silence import SilenceWatch

ASSERTIONS = Path.home() / "Library" / "DoNotDisturb" / "DB" / "Assertions.json"

_BUSY, _FULL_SCREEN, _PRESENTING, _QUIET_TIME = 2, 3, 4, 6
_SILENT_STATES = {_BUSY, _FULL_SCREEN, _PRESENTING, _QUIET_TIME}


def query_windows_state() -> int:
    """The QUERY_USER_NOTIFICATION_STATE of this session; 0 when Windows does not say.

    Source: SHQueryUserNotificationState, shellapi.h.
    """
    state = ctypes.c_int()
    shell = getattr(ctypes, "windll").shell32  # noqa: B009 - there is none on other systems
    return state.value if shell.SHQueryUserNotificationState(ctypes.byref(state)) == 0 else 0


class WindowsSilence(SilenceWatch):
    """Silent during presentations, full-screen programs and quiet time.

    Focus assist has no documented way to ask; Windows holds banners back by itself there.
    """

    def __init__(self, query: Callable[[], int] = query_windows_state) -> None:
        self._query = query

    @override
    def ask(self, on_known: Callable[[bool], None]) -> None:
        try:
            state = self._query()
        except (OSError, AttributeError):
            state = 0
        on_known(state in _SILENT_STATES)


class MacSilence(SilenceWatch):
    """Silent while a Focus is on, where macOS lets its file be read (Full Disk Access)."""

    def __init__(self, assertions: Path = ASSERTIONS) -> None:
        self._assertions = assertions

    @override
    def ask(self, on_known: Callable[[bool], None]) -> None:
        try:
            kept = json.loads(self._assertions.read_bytes())
            is_silent = bool(kept["data"][0].get("storeAssertionRecords"))
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            is_silent = False
        on_known(is_silent)
