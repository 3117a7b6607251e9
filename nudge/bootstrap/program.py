"""The running tray program: joins engine, adapters and windows, and ends them again.

Names the concrete classes and connects them; decides nothing. Imported once the icon is up.
"""

import gc
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from nudge.adapters.content.library import CompiledLibrary
from nudge.adapters.notify.chooser import choose_silence
from nudge.adapters.system.appearance import AppearanceWatch
from nudge.adapters.system.paths import PathError, Paths
from nudge.adapters.system.qt_children import QtChildren
from nudge.adapters.system.signals import QuitSignals
from nudge.adapters.timing.alarm import QtAlarm
from nudge.adapters.timing.clock import ClockError, make_clock
from nudge.adapters.timing.watch import Watch
from nudge.bootstrap.feed_files import FeedFiles
from nudge.bootstrap.history import open_history
from nudge.bootstrap.journal_window import JournalRoom
from nudge.bootstrap.keeper import FileKeeper
from nudge.bootstrap.links import open_link, open_outside
from nudge.bootstrap.outlets import make_notifier, open_feed_reader, open_session_bus
from nudge.bootstrap.pack_watch import PackWatch
from nudge.bootstrap.policy import PolicyWatch
from nudge.bootstrap.reading import StoreMemory, ToolkitReading
from nudge.bootstrap.retention import Retention
from nudge.bootstrap.rooms import Rooms
from nudge.bootstrap.run_settings import RunSettings
from nudge.bootstrap.tongue import speak
from nudge.bootstrap.trial_notifier import TrialNotifier
from nudge.bootstrap.wardrobe import Wardrobe
from nudge.bootstrap.wiring import connect_cards, connect_today, connect_toolkit, connect_tray
from nudge.engine.engine import Engine
from nudge.engine.ports import FeedReader, Notifier, Ports
from nudge.engine.silence import SilenceWatch
from nudge.ui.desk import QtDesk
from nudge.ui.presenters.words import Sentences

if TYPE_CHECKING:
    from nudge.adapters.system.instance_verbs import Call
    from nudge.adapters.system.session_bus import SessionBus
    from nudge.adapters.system.single_instance import SingleInstance
    from nudge.adapters.system.tray_host import TrayHostWatch
    from nudge.bootstrap.house import House
    from nudge.ui.tray import Tray


class StartError(Exception):
    """The program cannot run; says in one line why, and what to do."""


class Program:
    """Everything behind the icon. `engine` and `desk` are there from `start` on."""

    def __init__(
        self,
        paths: Paths,
        *,
        tray: "Tray",
        host: "TrayHostWatch",
        instance: "SingleInstance",
        policy: PolicyWatch | None = None,
    ) -> None:
        self._paths = paths
        self._tray = tray
        self._host = host
        self._instance = instance
        self._policy_watch = policy or PolicyWatch()
        self._wardrobe = Wardrobe()
        self._problems: list[str] = []

    def start(self, feeds: Sequence[str], me: Sequence[str]) -> None:
        """Bring up everything; `feeds` and `me` stand in for the settings of this run.

        Raises `StartError` where that is impossible.
        """
        self._run = RunSettings(self._paths.settings, self._policy_watch, feeds=feeds, me=me)
        self._problems += self._run.problems
        settings = self._run.settings
        speak(settings)
        try:
            self._clock = make_clock(os.environ, settings.zone)
        except ClockError as error:
            raise StartError(str(error)) from error
        self._bus = self._open_bus()
        self._packs = PackWatch(QtChildren(self._tray), self._paths.library, self._on_packs_looked)
        self._store = open_history(
            self._paths.store, lambda problem: self._tell(f"{problem.message} {problem.hint}")
        )
        self._library = CompiledLibrary(self._paths.library)
        self.desk = QtDesk(
            tray=self._tray,
            library=self._library,
            clock=self._clock,
            shows_titles=settings.shows_titles,
            parent=self._tray,
        )
        self._notifier = TrialNotifier(self._make_notifier())
        self._alarm = QtAlarm(self._clock, self._on_ring, self._on_tick, self._tray)
        self._watch = Watch(self._clock)
        self._ports = Ports(
            clock=self._clock,
            alarm=self._alarm,
            notifier=self._notifier,
            store=self._store,
            reader=self._open_reader(),
            library=self._library,
            desk=self.desk,
            words=Sentences(shows_titles=settings.shows_titles),
            keeper=FileKeeper(self._paths.settings),
            silence=self._make_silence(),
        )
        self.engine = Engine(self._ports, settings)
        self.rooms = Rooms(self._build_house, self._store)
        self._retention = Retention(self._store, self._clock)
        self._connect()
        self._wardrobe.use(settings)
        self._files = FeedFiles(self.engine.refresh_feed, self._tray)
        self._files.watch(settings)
        self._reading = ToolkitReading(
            self.desk.reading, self._store, self._paths.library, self._clock
        )
        self._reading.follow(settings, self._run.chosen.policy)
        self._journal = JournalRoom(
            store=self._store,
            clock=self._clock,
            memory=StoreMemory(self._store),
            owner=self.desk,
            tell=self._tell,
            on_window=self.desk.note_window,
        )
        self._tray.journal_clicked.connect(self._journal.open)
        self.engine.start()
        self._tell()
        self._compile()
        gc.collect()
        gc.freeze()

    def welcome(self) -> None:
        """Show the first run at the very first start, if nobody has named a calendar yet."""
        if not self._run.has_feeds:
            self._wardrobe.when_known(self.rooms.welcome)

    def stop(self) -> None:
        """Save what was typed last, and let go of everything."""
        if not hasattr(self, "engine"):
            return
        self.desk.close_all()
        self._journal.close()
        self.rooms.close()
        self._alarm.stop()
        self._store.close()
        if self._bus is not None:
            self._bus.close()

    def _open_reader(self) -> FeedReader:
        return open_feed_reader(self._tray, self._clock.zone, self._run, self._paths)

    def _compile(self) -> None:
        self.desk.use_library(self._library, is_ready=False)
        self._packs.use(self._run.chosen.packs, self._run.chosen.contacts)

    def _follow_policy(self) -> None:
        """Bring into force what IT has set since: fetching and packs, and all that users set."""
        self._follow()
        self._ports.reader = self._open_reader()
        self._compile()
        self.engine.refresh()

    def _follow(self) -> None:
        """Bring into force what was chosen since: settings, looks, language and words."""
        before, chosen = self._run.renew(), self._run.chosen
        self._problems, settings = self._run.problems, self._run.settings
        self._ports.words = Sentences(shows_titles=settings.shows_titles)
        self.desk.show_titles(shows_titles=settings.shows_titles)
        self._reading.follow(settings, self._run.chosen.policy)
        self._wardrobe.use(settings)
        self._clock.choose_zone(settings.zone)
        if settings.language != before.settings.language:
            speak(settings)
            self.desk.make_anew()
            self._journal.make_anew()
            self.rooms.make_anew()
        if chosen.contacts != before.contacts:
            self._compile()
        self._files.watch(settings)
        self.engine.use_settings(settings)
        if chosen.settings.me != before.settings.me:
            self.engine.look_back()
        self._retention.follow(settings)
        self._tell()

    def _open_bus(self) -> "SessionBus | None":
        return open_session_bus(self._tray, self._host)

    def _make_silence(self) -> SilenceWatch:
        return choose_silence(self._bus)

    def _make_notifier(self) -> Notifier:
        return make_notifier(self._bus, self._tray, self._host, self._wardrobe)

    def _connect(self) -> None:
        desk, tray = self.desk, self._tray
        connect_cards(desk, self.engine)
        connect_toolkit(desk, self.engine)
        connect_today(desk, self.engine)
        connect_tray(tray, self.engine)
        desk.toolkit_opened.connect(self._packs.look)
        desk.join_clicked.connect(open_outside)
        desk.link_clicked.connect(self._open_link)
        tray.quit_clicked.connect(QCoreApplication.quit)
        tray.settings_clicked.connect(self.rooms.open_settings)
        desk.settings_clicked.connect(self.rooms.open_settings)
        tray.headline_clicked.connect(self._on_headline_clicked)
        self._signals = QuitSignals(QCoreApplication.quit, self._tray)
        desk.first_window_made.connect(self._wardrobe.open)
        self._appearance = AppearanceWatch(self._wardrobe.follow, self._bus, parent=self._tray)
        self._appearance.start()
        self._listen()

    def _build_house(self) -> "House":
        from nudge.adapters.system.autostart import find_autostart
        from nudge.bootstrap.house import House

        return House(
            parent=self._tray,
            paths=self._paths,
            clock=self._clock,
            store=self._store,
            engine=self.engine,
            keeper=self._ports.keeper,
            notifier=self._notifier,
            autostart=find_autostart(),
            load=self._run.read,
            follow=self._follow,
            dress=self._wardrobe.dress,
            find_rules=lambda: tuple(self._library.rules()),
            find_complaint=lambda: self._packs.complaint,
            find_series=lambda: tuple(self._library.series()),
        )

    def _listen(self) -> None:
        try:
            self._instance.listen(self._on_call)
        except (PathError, OSError) as error:
            self._problems.append(f"Commands cannot reach Nudge: {error}")

    def _on_call(self, call: "Call") -> None:
        from nudge.bootstrap.calls import answer_call

        answer_call(call, self.engine, self.desk, self.rooms, self._journal)

    def _open_link(self, url: str) -> None:
        refusal = open_link(url, self._run.chosen.policy)
        if refusal:
            self.engine.report(refusal)

    def _on_headline_clicked(self) -> None:
        """What is next, or the way to a first calendar."""
        if self.engine.health:
            self.engine.open_next()
        else:
            self.rooms.open_first_run()

    def _on_ring(self) -> None:
        self.engine.ring()

    def _on_tick(self) -> None:
        self._host.look()
        self._packs.tick()
        self._retention.tick()
        if self._policy_watch.look():
            self._follow_policy()
        if self._watch.look() is not None:
            self.engine.replan()
        self.engine.tick()

    def _on_packs_looked(self, is_new: bool) -> None:
        if is_new:
            self._library = CompiledLibrary(self._paths.library)
            self._ports.library = self._library
        self.desk.use_library(self._library)
        if is_new:
            self.engine.look_back()
        self._tell()

    def _tell(self, problem: str = "") -> None:
        self._problems += [problem] if problem else []
        if hasattr(self, "engine"):
            problems = [*self._problems, self._packs.complaint]
            self.engine.report("\n".join(filter(None, problems)))
