"""The first run in the running program: its steps, what is done in them, and what is on today.

Made when it is first shown. Owns which step is on and what is ticked but not yet kept.
"""

from collections.abc import Callable, Set
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QTimer

from nudge.bootstrap.choices import Choices
from nudge.bootstrap.facts import gather_facts
from nudge.bootstrap.house import House
from nudge.bootstrap.trial_desk import TrialDesk
from nudge.bootstrap.trial_notifier import Step
from nudge.domain.events import find_instants
from nudge.domain.moments import Moment, Role
from nudge.ui.first_run import FirstRun
from nudge.ui.presenters.first_run import (
    STEPS,
    FirstRunFacts,
    Tested,
    TodayMoment,
    present_first_run,
)
from nudge.ui.presenters.names import name_moment
from nudge.ui.presenters.settings import SettingsFacts
from nudge.ui.presenters.settings_words import say_test_failed, word_test_nudge
from nudge.ui.presenters.times import say_at, say_when
from nudge.ui.presenters.translate import _
from nudge.ui.settings_views import Act

_START = 2
_SHOWN = 6
_AHEAD = timedelta(days=14)
_LOOK_AGAIN_MS = 500


@dataclass(slots=True, kw_only=True)
class _State:
    """Where the user is. `chosen`: the ticked moments, None before that step was seen."""

    step: int = 0
    chosen: Set[str] | None = None
    tested: Tested = Tested.NOT_YET
    trouble: str = ""


class FirstRunRoom:
    """The window and what is done in it."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._choices = Choices(house)
        self._state = _State()
        house.dress()
        self.window = window = FirstRun()
        house.parent.destroyed.connect(window.deleteLater)
        self._trial = TrialDesk(house, self._choices, window.show_trial, self._refresh_soon)
        window.chosen.connect(self._on_chosen)
        window.acted.connect(self._on_acted)
        window.read_clicked.connect(self._trial.read)
        window.cancel_clicked.connect(self._trial.cancel)
        window.add_clicked.connect(self._trial.add)
        window.back_clicked.connect(lambda: self._go(self._state.step - 1))
        window.skip_clicked.connect(lambda: self._go(self._state.step + 1))
        window.next_clicked.connect(self._on_next)
        self._soon = QTimer(window)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._refresh)
        self._watch = QTimer(window)
        self._watch.setInterval(_LOOK_AGAIN_MS)
        self._watch.timeout.connect(self._refresh)
        window.closed.connect(self._watch.stop)
        self._acts: dict[Act, Callable[[str, object], object]] = {
            Act.SET_REPORT: lambda who, on: self._choices.set_report(who, is_report=bool(on)),
            Act.TICK_GUESSED: lambda _, __: self._tick_guessed(),
            Act.SET_MOMENT: lambda moment, on: self._tick(moment, is_on=bool(on)),
            Act.TEST_NUDGE: lambda _, __: self._send_test(),
            Act.TEST_SEEN: lambda _, seen: self._note_test(
                Tested.WORKED if seen else Tested.UNSEEN
            ),
        }

    def open(self, activation_token: str = "") -> None:
        """Show the first step, or bring the window to the front at the one that is on."""
        if not self.window.isVisible():
            self._state = _State()
        self._go(self._state.step)
        self.window.open(activation_token)

    def _go(self, step: int) -> None:
        if step >= STEPS:
            self.window.close()
            return
        self._trial.cancel()
        self._state.step = max(0, step)
        # What is read meanwhile appears by itself on the last page.
        is_last = self._state.step == STEPS - 1
        self._watch.start() if is_last else self._watch.stop()
        self._refresh()
        self.window.focus_first()

    def _on_next(self) -> None:
        if self._state.step == 0 and self._trial.add_found(lambda: self._go(1)):
            return
        if self._state.step == _START and self._state.chosen is not None:
            moments = {rule.moment for rule in self._house.find_rules()}
            self._choices.keep({"turned_off": frozenset(moments - self._state.chosen)})
        self._go(self._state.step + 1)

    def _refresh_soon(self) -> None:
        self._soon.start(0)

    def _refresh(self) -> None:
        if self._state.step >= STEPS:
            return
        self.window.show_view(present_first_run(self._gather(), self._state.step))

    def _gather(self) -> FirstRunFacts:
        settings, found = gather_facts(self._house, self._trial.found), self._trial.found
        look = found.look if found is not None and self._trial.is_added else None
        state = self._state
        if state.step == _START and state.chosen is None:
            off = settings.settings.turned_off
            all_on = {rule.moment for rule in settings.rules} - off
            state.chosen = look.starters & all_on if look is not None and not off else all_on
        today, is_later = (
            self._list_today(self._house.clock.now()) if state.step == STEPS - 1 else ((), False)
        )
        read = [each.read_at for each in settings.feeds]
        return FirstRunFacts(
            settings=settings,
            look=look,
            chosen=state.chosen or (),
            tested=state.tested,
            trouble=state.trouble,
            today=today,
            is_later=is_later,
            read_at=read[0] if read else None,
        )

    def _list_today(self, now: datetime) -> tuple[tuple[TodayMoment, ...], bool]:
        """The moments of today that are still to come, or else the next ones."""
        settings, zone = self._choices.settings, self._house.clock.zone()
        ahead = sorted(
            (find_instants(moment.occurrence.span, zone).start, number, moment)
            for number, moment in enumerate(self._house.engine.moments)
            if moment.role is Role.MANAGER
            and moment.rule.moment not in settings.turned_off
            and now <= find_instants(moment.occurrence.span, zone).start < now + _AHEAD
        )
        today = [
            each for each in ahead if each[0].astimezone(zone).date() == now.astimezone(zone).date()
        ]
        shown = today or ahead
        return tuple(
            self._show_moment(moment, start, now) for start, _number, moment in shown[:_SHOWN]
        ), not today

    def _show_moment(self, moment: Moment, start: datetime, now: datetime) -> TodayMoment:
        zone, plan = self._house.clock.zone(), self._house.engine.plan
        due = [
            nudge.at
            for nudge in (plan.due if plan is not None else ())
            if nudge.moment is not None and nudge.moment.occurrence.key == moment.occurrence.key
        ]
        reminder = ""
        if due:
            reminder = _("Your checklist comes {when}.").format(when=say_at(min(due), now, zone))
        return TodayMoment(
            title=name_moment(moment), when=say_when(start, now, zone), reminder=reminder
        )

    def _on_chosen(self, key: str, value: object) -> None:
        error = self._choices.choose(key, value)
        if error:
            self.window.show_error(key, error)
        else:
            self._refresh_soon()

    def _on_acted(self, act: Act, argument: str, value: object) -> None:
        self._acts[act](argument, value)
        self._refresh_soon()

    def _tick(self, moment: str, *, is_on: bool) -> None:
        """Only ticked so far: it is kept with Next, so that Skip leaves everything as it was."""
        chosen = self._state.chosen or frozenset()
        self._state.chosen = chosen | {moment} if is_on else chosen - {moment}

    def _tick_guessed(self) -> None:
        facts: SettingsFacts = gather_facts(self._house, self._trial.found)
        guessed = [each.person.email for each in facts.colleagues if each.seems_report]
        reports = (*facts.settings.reports, *guessed)
        self._choices.keep({"reports": tuple(dict.fromkeys(filter(None, reports)))})

    def _send_test(self) -> None:
        self._note_test(Tested.SENT)
        self._house.notifier.try_out(*word_test_nudge(), self._on_test_step)

    def _on_test_step(self, step: Step, why: str) -> None:
        match step:
            case Step.CLICKED:
                self._note_test(Tested.WORKED)
            case Step.FAILED:
                self._note_test(Tested.REFUSED, say_test_failed(why))
            case Step.SHOWN | Step.CLOSED:
                pass

    def _note_test(self, tested: Tested, trouble: str = "") -> None:
        self._state.tested, self._state.trouble = tested, trouble
        if self.window.isVisible():
            self._refresh_soon()
