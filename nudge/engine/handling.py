"""Handling: what the manager does with nudges, and with the tray's quiet.

Owns these intents; what is written on cards is `writing`'s.
"""

from dataclasses import replace
from datetime import timedelta

from nudge.domain.corrections import Correction, Verdict, add_correction, find_series
from nudge.domain.deliveries import DeliveryState
from nudge.domain.nudges import Nudge, NudgeKind
from nudge.domain.override import override
from nudge.domain.pauses import Pause
from nudge.domain.settings import Settings
from nudge.engine.cards import Cards
from nudge.engine.core import Core
from nudge.engine.feeds import Feeds
from nudge.engine.trouble import keeps_running


class Handling(Core):
    """Opening, ending, postponing and correcting nudges; pauses; settings."""

    @keeps_running
    def open_nudge(self, key: str, activation_token: str = "") -> None:
        """Open the card of a nudge that was shown or is planned."""
        nudge = self._find_nudge(key)
        if nudge is not None:
            self._open(nudge, activation_token)

    @keeps_running
    def open_next(self) -> None:
        """Open what the tray's first line names, shown before or not."""
        nudge = self._find_next()
        if nudge is not None:
            self._open(nudge, "")
        else:
            self._ports.desk.open_toolkit()

    @keeps_running
    def finish(self, key: str) -> None:
        """Done: the nudge has served its purpose."""
        self._settle(key, DeliveryState.DONE)

    @keeps_running
    def dismiss(self, key: str) -> None:
        """Not this one."""
        self._settle(key, DeliveryState.DISMISSED)

    @keeps_running
    def correct(self, key: str, verdict: Verdict, moment: str = "") -> None:
        """The manager says what a series really is, or who somebody is; it holds at once."""
        nudge = self._find_nudge(key)
        if nudge is None or nudge.moment is None:
            return
        person = nudge.meeting.person
        subject = find_series(nudge.meeting)
        if verdict is Verdict.MY_BOSS:
            if person is None:
                return
            subject = person.key
        said = Correction(verdict=verdict, subject=subject, moment=moment)
        corrections = add_correction(self._settings.corrections, said)
        self._ports.keeper.change({"corrections": corrections})
        self._settle(key, DeliveryState.DISMISSED)
        self.use_settings(replace(self._settings, corrections=corrections))

    @keeps_running
    def postpone(self, key: str, minutes: int) -> None:
        """Later: it comes back so many minutes from now."""
        again_at = self._ports.clock.now() + timedelta(minutes=minutes)
        self._settle(key, DeliveryState.LATER, again_at=again_at)
        self.replan()

    @keeps_running
    def pause(self, pause: Pause) -> None:
        """Nothing comes until the pause is over."""
        self._planner.pauses.begin(pause, self._settings, self._feeds.occurrences)
        self.replan()

    @keeps_running
    def resume(self) -> None:
        """The pause is over now."""
        self._planner.pauses.end()
        self.replan()

    @keeps_running
    def use_settings(self, settings: Settings) -> None:
        """The user or IT has chosen something else."""
        before, self._settings = self._settings, settings
        self._planner.use_settings(settings)
        self._cards = Cards(self._ports, settings)
        if settings.feeds != before.feeds:
            self._feeds = Feeds(settings.feeds, self._ports, self._on_feed_read)
            self._feeds.load()
        self.replan()
        self._feeds.refresh_due()

    @override
    def _on_chosen(self, nudge: Nudge, action: str, activation_token: str) -> None:
        match action:
            case "later":
                offered = self._cards.find_later(nudge)
                self.postpone(nudge.key, offered[-1]) if offered else self._open(nudge, "")
            case "not_this_one":
                self.dismiss(nudge.key)
            case _:
                self.open_nudge(nudge.key, activation_token)

    def _open(self, nudge: Nudge, activation_token: str) -> None:
        self._opened[nudge.key] = nudge
        if nudge.moment is None:
            self._open_topic(nudge, activation_token)
        elif nudge.kind is NudgeKind.REFLECT:
            reflection = self._cards.make_reflection(nudge, self._planner.find_next_start)
            if reflection is not None:
                self._ports.desk.open_reflection(reflection, activation_token)
        else:
            card = self._cards.make_card(nudge)
            if card is not None:
                self._ports.desk.open_card(card, activation_token)
        if self._courier.find(nudge.key) is not None:
            self._courier.settle(nudge, DeliveryState.OPENED)
