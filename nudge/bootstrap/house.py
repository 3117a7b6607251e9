"""What the windows of settings and first run need of the running program.

Owns the bundle and nothing in it: the program fills it when such a window is first opened.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nudge.adapters.system.autostart import Autostart
from nudge.adapters.system.paths import Paths
from nudge.bootstrap.policy import Configuration
from nudge.bootstrap.trial_notifier import TrialNotifier
from nudge.domain.lessons import Series
from nudge.domain.rules import Rule
from nudge.engine.engine import Engine
from nudge.engine.ports import Clock, SettingsKeeper, Store

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The program's parts.

    `load`: what user and IT have chosen, read afresh. `follow`: bring that into force. `dress`:
    called before a window is made. `find_complaint`: what is wrong with the packs.
    """

    parent: "QObject"
    paths: Paths
    clock: Clock
    store: Store
    engine: Engine
    keeper: SettingsKeeper
    notifier: TrialNotifier
    autostart: Autostart
    load: Callable[[], Configuration]
    follow: Callable[[], None]
    dress: Callable[[], None]
    find_rules: Callable[[], tuple[Rule, ...]]
    find_complaint: Callable[[], str]
    find_series: Callable[[], tuple[Series, ...]]
