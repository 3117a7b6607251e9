"""The core of the engine: its state, and the one way from facts to a plan and to the desktop.

Owns what every use case needs. What the manager does stands in `handling` and `writing`,
what happens by itself in `engine`.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import datetime

from nudge.domain.deliveries import DeliveryState
from nudge.domain.events import Occurrence
from nudge.domain.merging import flatten
from nudge.domain.moments import Moment
from nudge.domain.nudges import Nudge, Plan, ReasonCode
from nudge.domain.settings import Settings
from nudge.engine.cards import Cards
from nudge.engine.delivery import Courier
from nudge.engine.desk import FeedHealth, Status
from nudge.engine.feeds import Feeds
from nudge.engine.freshness import Freshness
from nudge.engine.planner import Planner
from nudge.engine.ports import FeedState, Ports, Reading
from nudge.engine.silence import Gate
from nudge.engine.trouble import keeps_running


class Core(ABC):
    """Feeds, planner, courier and cards, and the plan in force."""

    def __init__(self, ports: Ports, settings: Settings) -> None:
        self._ports = ports
        self._settings = settings
        self._feeds = Feeds(settings.feeds, ports, self._on_feed_read)
        self._cards = Cards(ports, settings)
        self._courier = Courier(ports, self._on_chosen, self.say_trouble)
        self._gate = Gate(ports.silence, self._deliver, self._show_status)
        self._freshness = Freshness()
        self._planner = Planner(ports, settings)
        self._plan: Plan | None = None
        self._opened: dict[str, Nudge] = {}
        self._message = ""
        self._trouble = ""
        self._has_begun = False

    @property
    def plan(self) -> Plan | None:
        """The plan in force, None before the first one."""
        return self._gate.mark(self._plan) if self._plan else None

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """What all feeds hold around now."""
        return self._feeds.occurrences

    @property
    def moments(self) -> tuple[Moment, ...]:
        """What of it asks something of the manager."""
        return self._planner.found.moments

    @property
    def health(self) -> tuple[FeedHealth, ...]:
        """How each feed is doing, in the order of the settings."""
        return self._feeds.health

    @keeps_running
    def replan(self) -> None:
        """Decide afresh: after a feed, a wake, a clock, a zone, a setting or a pack changed."""
        if not self._has_begun:
            self._begin()
        occurrences = self._feeds.occurrences
        found = self._planner.recognise(occurrences)
        self._courier.withdraw_stale(
            {moment.occurrence.key: moment.occurrence.span for moment in found.moments}
        )
        before, self._plan = self._plan, self._planner.plan(occurrences)
        for nudge in self._gate.find_lapsed(self._plan):
            self._courier.miss(nudge, ReasonCode.DO_NOT_DISTURB)
        for nudge in self._planner.find_missed(self._plan):
            self._courier.miss(nudge, ReasonCode.TOO_LATE)
        for nudge in _find_unclaimed(before, self._plan):
            self._courier.miss(nudge, ReasonCode.TOO_LATE)
        self._planner.hold(self._plan, before)
        self._arm()
        self.say_trouble("")
        self._gate.offer(self._plan)

    def _begin(self) -> None:
        """Take up where the last run ended; first of all, even if the store could not at first.

        A plan without it would pass over what the last run left.
        """
        self._courier.take_up()
        self._feeds.load()
        self._has_begun = True

    def report(self, message: str) -> None:
        """Say in the tray what is wrong; an empty message takes it back."""
        self._message = message
        self._show_status()

    def say_trouble(self, trouble: str) -> None:
        """Say in the tray what the store cannot do; planning afresh without it takes it back."""
        self._trouble = trouble
        self._show_status()

    @abstractmethod
    def _on_chosen(self, nudge: Nudge, action: str, activation_token: str) -> None:
        """The user pressed a button of a notification."""

    @abstractmethod
    def _open_topic(self, nudge: Nudge, activation_token: str) -> None:
        """Open what a nudge without a meeting is about."""

    def _find_next(self) -> Nudge | None:
        """The tray's first line: a nudge that waits for an answer, else what is next."""
        upcoming = self._plan.upcoming if self._plan else None
        return self._courier.find_unanswered() or upcoming

    @keeps_running
    def _deliver(self, nudges: Sequence[Nudge]) -> None:
        for nudge in nudges:
            self._courier.deliver(nudge)
            self._planner.coach.note_given(nudge)
        self._arm()
        self._show_status()

    def _arm(self) -> None:
        """One alarm: the next due time, the end of what is on the screen, or a feed to read."""
        plan = self._plan
        # The plan's own instant: the clock has moved on, and what came due since has yet to ring.
        due = [nudge.at for nudge in plan.due if nudge.at > plan.made_at] if plan else []
        others = [self._courier.find_next_end()]
        if plan is not None:
            others.append(self._freshness.find_next(plan, self._feeds.health, plan.made_at))
        instants = [*due, *(instant for instant in others if instant is not None)]
        if instants:
            self._ports.alarm.arm(min(instants))
        else:
            self._ports.alarm.disarm()

    def _refresh_stale(self) -> None:
        """Read again what a nudge of the next minute rests on, if it is old."""
        if self._plan is not None:
            now = self._ports.clock.now()
            for feed in self._freshness.take_stale(self._plan, self._feeds.health, now):
                self._feeds.refresh(feed)

    def _on_feed_read(self, reading: Reading) -> None:
        self._planner.learn(reading)
        if reading.state is not FeedState.UNCHANGED:
            self.replan()
        self._show_status()

    def _settle(self, key: str, state: DeliveryState, *, again_at: datetime | None = None) -> None:
        nudge = self._find_nudge(key)
        if nudge is None:
            return
        self._ports.desk.close_card(key)
        self._courier.settle(nudge, state, again_at=again_at)
        self._arm()
        self._show_status()

    def _find_nudge(self, key: str) -> Nudge | None:
        planned = flatten(self._plan.due + self._plan.held) if self._plan else ()
        found = next((nudge for nudge in planned if nudge.key == key), None)
        found = self._courier.find(key) or self._opened.get(key) or found
        return found or self._planner.find_nudge(key)

    def _show_status(self) -> None:
        now = self._ports.clock.now()
        status = Status(
            now=now,
            next_nudge=self._find_next(),
            paused_until=self._planner.pauses.find_end(),
            is_silenced=self._gate.is_silent,
            feeds=self._feeds.health,
            message="\n".join(filter(None, (self._message, self._trouble))),
        )
        self._ports.desk.show_status(status)


def _find_unclaimed(before: Plan | None, after: Plan) -> list[Nudge]:
    """What was due by the plan before and is over now: a store that failed let none claim it."""
    due = flatten(before.due) if before else ()
    return [each for each in due if each.at <= each.until <= after.made_at]
