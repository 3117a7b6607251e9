"""The engine: takes what happens, decides afresh, and tells its ports what to do.

A plain object without Qt or threads: the same one runs in the tray and in tests. Each
public method is one thing that can happen; none of them blocks.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from nudge.domain.corrections import Correction, Verdict, add_correction, find_series
from nudge.domain.deliveries import DeliveryState
from nudge.domain.nudges import Nudge, NudgeKind, Plan, ReasonCode
from nudge.domain.pauses import Pause
from nudge.domain.settings import Settings
from nudge.engine.cards import Cards
from nudge.engine.delivery import Courier
from nudge.engine.desk import Status
from nudge.engine.feeds import Feeds
from nudge.engine.planner import Planner
from nudge.engine.ports import FeedState, Ports, Reading
from nudge.engine.trouble import keeps_running


class Engine:
    """Everything that Nudge does, between the ports."""

    def __init__(self, ports: Ports, settings: Settings) -> None:
        self._ports = ports
        self._settings = settings
        self._feeds = Feeds(settings.feeds, ports, self._on_feed_read)
        self._cards = Cards(ports, settings)
        self._courier = Courier(ports, self._on_chosen, self._on_refused)
        self._planner = Planner(ports, settings)
        self._plan: Plan | None = None
        self._opened: dict[str, Nudge] = {}
        self._message = ""
        self._trouble = ""

    @property
    def plan(self) -> Plan | None:
        """The plan in force, None before the first one."""
        return self._plan

    # Things that happen by themselves.

    @keeps_running
    def start(self) -> None:
        """Take up where the last run ended, then read the feeds."""
        self._courier.take_up()
        self._feeds.load()
        self.replan()
        self._feeds.refresh_due()

    @keeps_running
    def tick(self) -> None:
        """Once a minute: compare the plan's end with the clock, and read feeds when it is time."""
        now = self._ports.clock.now()
        if self._plan is None or now >= self._plan.valid_until or now < self._plan.made_at:
            self.replan()
        self._feeds.refresh_due()
        self._show_status()

    @keeps_running
    def ring(self) -> None:
        """The armed instant has come."""
        self.replan()

    @keeps_running
    def replan(self) -> None:
        """Decide afresh: after a feed, a wake, a clock, a zone, a setting or a pack changed."""
        occurrences = self._feeds.occurrences
        found = self._planner.recognise(occurrences)
        self._courier.withdraw_stale(
            {moment.occurrence.key: moment.occurrence.span for moment in found.moments}
        )
        self._plan = self._planner.plan(occurrences, self._courier.find_recent())
        # The plan's own instant: the clock has moved on, and would leave what is due now to come.
        now = self._plan.made_at
        for nudge in self._planner.find_missed(self._plan):
            self._courier.miss(nudge, ReasonCode.TOO_LATE)
        for nudge in [nudge for nudge in self._plan.due if nudge.at <= now]:
            self._courier.deliver(nudge)
        self._arm(now)
        self.say_trouble("")

    @keeps_running
    def refresh(self) -> None:
        """Read all feeds now, changed or not."""
        self._feeds.refresh_all()

    @keeps_running
    def look_back(self) -> None:
        """The rules are new ones: see with them also who was met before."""
        self._feeds.look_back()
        self.replan()

    @keeps_running
    def refresh_feed(self, feed: str) -> None:
        """A feed is known to have changed."""
        self._feeds.refresh(feed)

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

    def report(self, message: str) -> None:
        """Say in the tray what is wrong; an empty message takes it back."""
        self._message = message
        self._show_status()

    def say_trouble(self, trouble: str) -> None:
        """Say in the tray what the store cannot do; planning afresh without it takes it back."""
        self._trouble = trouble
        self._show_status()

    # Things that the manager does.

    @keeps_running
    def open_nudge(self, key: str, activation_token: str = "") -> None:
        """Open the card of a nudge that was shown or is planned."""
        nudge = self._find_nudge(key)
        if nudge is not None:
            self._open(nudge, activation_token)

    @keeps_running
    def open_next(self) -> None:
        """Open the card of the moment that comes next, shown before or not."""
        if self._plan is not None and self._plan.upcoming is not None:
            self._open(self._plan.upcoming, "")
        else:
            self._ports.desk.open_toolkit()

    @keeps_running
    def tick_item(self, occurrence: str, item: str, *, is_done: bool) -> None:
        """A checklist item was ticked or cleared."""
        now = self._ports.clock.now()
        self._ports.store.tick(occurrence, item, is_done=is_done, at=now)

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
        if nudge is None:
            return
        person = nudge.moment.person
        subject = find_series(nudge.moment)
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
    def save_answers(self, key: str, answers: tuple[str, ...]) -> None:
        """Something was typed into a reflection."""
        nudge = self._find_nudge(key)
        if nudge is not None:
            self._cards.save_answers(nudge, answers)

    @keeps_running
    def save_commitment(self, key: str, text: str, due: date | None) -> None:
        """Something was promised, or its date was changed."""
        nudge = self._find_nudge(key)
        if nudge is not None:
            self._cards.save_commitment(nudge, text, due)

    @keeps_running
    def close_commitment(self, commitment: int, *, is_done: bool) -> None:
        """A promise was kept, or is still open after all."""
        now = self._ports.clock.now()
        self._ports.store.close_commitment(commitment, now if is_done else None)

    @keeps_running
    def open_note(self, guide: str) -> None:
        """A guide is being read: what did the manager note on it?"""
        self._ports.desk.show_note(guide, self._ports.store.find_note(guide))

    @keeps_running
    def save_note(self, guide: str, text: str) -> None:
        """Something was typed into the note on a guide."""
        self._ports.store.save_note(guide, text, self._ports.clock.now())

    @keeps_running
    def pause(self, pause: Pause) -> None:
        """Nothing comes until the pause is over."""
        self._planner.pause(pause, self._feeds.occurrences)
        self.replan()

    @keeps_running
    def resume(self) -> None:
        """The pause is over now."""
        self._planner.resume()
        self.replan()

    # Inside.

    def _arm(self, now: datetime) -> None:
        """One alarm: the next due time, or the end of what is on the screen."""
        due = [nudge.at for nudge in self._plan.due if nudge.at > now] if self._plan else []
        end = self._courier.find_next_end()
        instants = due if end is None else [*due, end]
        if instants:
            self._ports.alarm.arm(min(instants))
        else:
            self._ports.alarm.disarm()

    def _on_feed_read(self, reading: Reading) -> None:
        self._planner.learn(reading)
        if reading.state is not FeedState.UNCHANGED:
            self.replan()
        self._show_status()

    def _on_chosen(self, nudge: Nudge, action: str, activation_token: str) -> None:
        match action:
            case "later":
                offered = self._cards.find_later(nudge)
                self.postpone(nudge.key, offered[-1]) if offered else self._open(nudge, "")
            case "not_this_one":
                self.dismiss(nudge.key)
            case _:
                self.open_nudge(nudge.key, activation_token)

    def _on_refused(self, nudge: Nudge) -> None:
        """Without notifications the card itself comes, in its corner, without taking the focus."""
        self._open(nudge, "", is_quiet=True)

    def _open(self, nudge: Nudge, activation_token: str, *, is_quiet: bool = False) -> None:
        self._opened[nudge.key] = nudge
        if nudge.kind is NudgeKind.REFLECT:
            reflection = self._cards.make_reflection(
                nudge, self._planner.find_next_start(nudge.moment)
            )
            if reflection is not None:
                self._ports.desk.open_reflection(reflection, activation_token, is_quiet=is_quiet)
        else:
            card = self._cards.make_card(nudge)
            if card is not None:
                self._ports.desk.open_card(card, activation_token, is_quiet=is_quiet)
        if self._courier.find(nudge.key) is not None:
            self._courier.settle(nudge, DeliveryState.OPENED)

    def _settle(self, key: str, state: DeliveryState, *, again_at: datetime | None = None) -> None:
        nudge = self._find_nudge(key)
        if nudge is None:
            return
        self._ports.desk.close_card(key)
        self._courier.settle(nudge, state, again_at=again_at)
        self._arm(self._ports.clock.now())
        self._show_status()

    def _find_nudge(self, key: str) -> Nudge | None:
        planned = self._plan.due + self._plan.held if self._plan else ()
        found = next((nudge for nudge in planned if nudge.key == key), None)
        return self._courier.find(key) or self._opened.get(key) or found

    def _show_status(self) -> None:
        now = self._ports.clock.now()
        status = Status(
            now=now,
            next_nudge=self._plan.upcoming if self._plan else None,
            paused_until=self._planner.find_pause_end(),
            feeds=self._feeds.health,
            message=" ".join(filter(None, (self._message, self._trouble))),
        )
        self._ports.desk.show_status(status)
