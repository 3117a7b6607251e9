"""Delivery: a nudge on its way to the desktop and back.

Owns the promise that a nudge is shown at most once and never silently lost: `claimed` is
committed before the desktop is asked, `shown` after it has answered. Hears what the user
did with a notification, and hands on what they chose.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from nudge.domain.deliveries import Delivery, DeliveryState
from nudge.domain.events import Span, find_instants
from nudge.domain.merging import flatten
from nudge.domain.nudges import Nudge, ReasonCode
from nudge.engine.ports import Closed, Ports
from nudge.engine.trouble import keeps_running

_REACHABLE = timedelta(minutes=10)
_UNANSWERED = frozenset({DeliveryState.CLAIMED, DeliveryState.SHOWN, DeliveryState.EXPIRED})
TAKEN_UP = timedelta(days=56)
"""How far back a claim may lie that the last run did not see through."""

_ON_SCREEN = frozenset({DeliveryState.CLAIMED, DeliveryState.SHOWN})


class Courier:
    """Carries nudges to the notifier. `on_chosen(nudge, action, activation_token)` hears clicks.

    `say_trouble(trouble)` is called when the store cannot keep what the notifier reports.
    """

    def __init__(
        self,
        ports: Ports,
        on_chosen: Callable[[Nudge, str, str], None],
        say_trouble: Callable[[str], None],
    ) -> None:
        self._ports = ports
        self._on_chosen = on_chosen
        self.say_trouble = say_trouble
        self._nudges: dict[str, Nudge] = {}
        self._states: dict[str, DeliveryState] = {}
        ports.notifier.listen(self)

    def take_up(self) -> None:
        """At start: what was claimed and never shown was interrupted, and is said to be missed."""
        for delivery in self._ports.store.find_deliveries(self._ports.clock.now() - TAKEN_UP):
            if delivery.state is DeliveryState.CLAIMED:
                self._ports.store.mark(
                    delivery.key,
                    DeliveryState.MISSED,
                    self._ports.clock.now(),
                    reason=ReasonCode.INTERRUPTED.value,
                )

    def deliver(self, nudge: Nudge) -> None:
        """Claim the nudge and those that fell together with it, and show what nobody claimed."""
        fresh = [each for each in flatten([nudge]) if self._claim(each)]
        if not fresh:
            return
        first = replace(fresh[0], others=tuple(fresh[1:]))
        self._nudges[first.key] = first
        guide = self._ports.library.find_guide(first.guide) if first.guide else None
        now, zone = self._ports.clock.now(), self._ports.clock.zone()
        self._ports.notifier.show(self._ports.words.notification(first, guide, now, zone))

    def _claim(self, nudge: Nudge) -> bool:
        is_gone = nudge.moment is not None and self._ports.library.find_guide(nudge.guide) is None
        if is_gone:
            self.miss(nudge, ReasonCode.TURNED_OFF)
            return False
        if not self._ports.store.claim(self._make_delivery(nudge, DeliveryState.CLAIMED)):
            return False
        self._nudges[nudge.key] = nudge
        self._states[nudge.key] = DeliveryState.CLAIMED
        return True

    def miss(self, nudge: Nudge, code: ReasonCode) -> None:
        """Record that a nudge did not come, and why."""
        if self._ports.store.claim(self._make_delivery(nudge, DeliveryState.CLAIMED)):
            now = self._ports.clock.now()
            self._ports.store.mark(nudge.key, DeliveryState.MISSED, now, reason=code.value)

    def settle(
        self,
        nudge: Nudge,
        state: DeliveryState,
        *,
        again_at: datetime | None = None,
    ) -> None:
        """Record what the user did with a nudge, and take its notification away.

        A nudge that was pulled before its time is claimed by it, so that it is not pushed as well.
        """
        for each in flatten([nudge]):
            if each.key not in self._nudges:
                self._ports.store.claim(self._make_delivery(each, DeliveryState.CLAIMED))
            self._mark(each.key, state, again_at=again_at)
        self._ports.notifier.withdraw(nudge.key)

    def withdraw_stale(self, spans: Mapping[str, Span]) -> None:
        """Take away what is over, or whose occurrence is no longer where it was in `spans`."""
        now = self._ports.clock.now()
        for nudge in self._find_on_screen():
            occurrence = nudge.moment.occurrence if nudge.moment else None
            is_moved = occurrence and spans.get(occurrence.key) != occurrence.span
            if is_moved or nudge.until <= now:
                self.settle(nudge, DeliveryState.WITHDRAWN)

    def find_next_end(self) -> datetime | None:
        """When the next notification on the screen is over, in UTC."""
        return min((nudge.until for nudge in self._find_on_screen()), default=None)

    def find(self, key: str) -> Nudge | None:
        """A nudge that this run has delivered."""
        return self._nudges.get(key)

    def find_unanswered(self) -> Nudge | None:
        """What was shown last and a few minutes ago at most, if nobody has answered it.

        The tray opens it, for whoever cannot click a notification or was too late for it.
        """
        now = self._ports.clock.now()
        shown = [self._nudges[key] for key, state in self._states.items() if state in _UNANSWERED]
        fresh = [nudge for nudge in shown if nudge.at > now - _REACHABLE and nudge.until > now]
        return max(fresh, key=lambda nudge: nudge.at, default=None)

    # What the notifier reports.

    @keeps_running
    def on_shown(self, key: str) -> None:
        """The desktop has taken it."""
        for each in self._find_group(key):
            if self._states.get(each) is DeliveryState.CLAIMED:
                self._mark(each, DeliveryState.SHOWN)

    @keeps_running
    def on_failed(self, key: str, why: str) -> None:
        """Neither the desktop nor a window of ours could show it."""
        for each in self._find_group(key):
            if self._states.get(each) is DeliveryState.CLAIMED:
                self._mark(each, DeliveryState.MISSED, reason=ReasonCode.INTERRUPTED.value)

    def on_action(self, key: str, action: str, activation_token: str) -> None:
        """The user clicked."""
        nudge = self._nudges.get(key)
        if nudge is not None:
            self._on_chosen(nudge, action, activation_token)

    @keeps_running
    def on_closed(self, key: str, why: Closed) -> None:
        """It is gone from the screen, and the user did nothing else with it."""
        is_dismissed = why is Closed.DISMISSED
        for each in self._find_group(key):
            if self._states.get(each) in _ON_SCREEN:
                self._mark(each, DeliveryState.DISMISSED if is_dismissed else DeliveryState.EXPIRED)

    def _find_group(self, key: str) -> Iterable[str]:
        """The key of a nudge, and those of the ones shown with it."""
        nudge = self._nudges.get(key)
        return [key, *(other.key for other in nudge.others)] if nudge else [key]

    def _find_on_screen(self) -> Iterable[Nudge]:
        return [self._nudges[key] for key, state in self._states.items() if state in _ON_SCREEN]

    def _mark(
        self,
        key: str,
        state: DeliveryState,
        *,
        reason: str = "",
        again_at: datetime | None = None,
    ) -> None:
        self._states[key] = state
        now = self._ports.clock.now()
        self._ports.store.mark(key, state, now, reason=reason, again_at=again_at)

    def _make_delivery(self, nudge: Nudge, state: DeliveryState) -> Delivery:
        moment, zone = nudge.moment, self._ports.clock.zone()
        return Delivery(
            key=nudge.key,
            twin=nudge.twin,
            kind=nudge.kind.value,
            moment=nudge.subject,
            title=self._ports.words.nudge_title(nudge),
            at=nudge.at,
            state=state,
            changed_at=self._ports.clock.now(),
            start=find_instants(moment.occurrence.span, zone).start if moment else None,
            guide=nudge.guide,
        )
