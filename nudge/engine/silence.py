"""Silence: what the desktop's own "do not disturb" holds back, and for how long.

Owns the port that asks, and the gate that each due nudge passes on its way to the courier.
Nothing is latched: the desktop is asked at each delivery, and at each tick while a nudge
waits. Must not decide how late a nudge may come; the plan does.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from nudge.domain.nudges import Nudge, Plan, ReasonCode
from nudge.domain.override import override


class SilenceWatch(Protocol):
    """Knows whether the user has told the desktop not to disturb them."""

    def ask(self, on_known: Callable[[bool], None]) -> None:
        """`on_known(is_silent)` follows once, perhaps at once; False where nobody can say."""
        ...


class NeverSilent(SilenceWatch):
    """A desktop without "do not disturb"."""

    @override
    def ask(self, on_known: Callable[[bool], None]) -> None:
        on_known(False)  # noqa: FBT003 - the port's callback


class Gate:
    """Lets due nudges through as soon as the desktop says that it may be heard.

    `on_open(nudges)` delivers them; `on_shut()` is called when they have to wait.
    """

    def __init__(
        self,
        watch: SilenceWatch,
        on_open: Callable[[Sequence[Nudge]], None],
        on_shut: Callable[[], None],
    ) -> None:
        self._watch = watch
        self._on_open = on_open
        self._on_shut = on_shut
        self._offered: dict[str, Nudge] = {}
        self._held: dict[str, Nudge] = {}
        self._question = 0

    @property
    def is_silent(self) -> bool:
        """Whether a nudge waits for the end of "do not disturb"."""
        return bool(self._held)

    @property
    def is_waiting(self) -> bool:
        """Whether the desktop is to be asked again: a nudge waits for that or for an answer."""
        return bool(self._held or self._offered)

    def offer(self, plan: Plan) -> None:
        """Let through what is due in `plan`, which takes the place of what was offered before."""
        self._offered = {nudge.key: nudge for nudge in plan.due if nudge.at <= plan.made_at}
        self._held = {key: self._held[key] for key in self._held if key in self._offered}
        # An answer to an earlier question is about another plan; one that never comes is no bar.
        self._question += 1
        if self._offered:
            question = self._question
            self._watch.ask(lambda is_silent: self._on_known(question, is_silent=is_silent))

    def find_lapsed(self, plan: Plan) -> Sequence[Nudge]:
        """What was held and has become useless, as of the plan that is about to be offered."""
        planned = {nudge.key for nudge in (*plan.due, *plan.held)}
        too_late = {n.key for n in plan.held if n.reason.code is ReasonCode.TOO_LATE}
        return [
            nudge
            for nudge in self._held.values()
            if nudge.key in too_late or (nudge.key not in planned and nudge.until <= plan.made_at)
        ]

    def mark(self, plan: Plan) -> Plan:
        """The plan with what waits here among the held, at its own minute and with its reason."""
        if not self._held:
            return plan
        held = [
            replace(nudge, reason=replace(nudge.reason, code=ReasonCode.DO_NOT_DISTURB))
            for nudge in self._held.values()
        ]
        return replace(
            plan,
            due=tuple(nudge for nudge in plan.due if nudge.key not in self._held),
            held=tuple(sorted((*plan.held, *held), key=lambda nudge: (nudge.at, nudge.key))),
        )

    def _on_known(self, question: int, *, is_silent: bool) -> None:
        if question != self._question:
            return
        self._question += 1
        offered, self._offered = self._offered, {}
        if is_silent:
            # The first one stands at its minute; later plans move what is late to their now.
            self._held = {key: self._held.get(key, nudge) for key, nudge in offered.items()}
            self._on_shut()
        else:
            self._held = {}
            self._on_open(tuple(offered.values()))
