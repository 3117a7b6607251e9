"""The plan as a function of its facts: what the days of `tests/cases` do not show."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nudge.domain.deliveries import DeliveryState
from nudge.domain.events import AllDay, Busy, Occurrence, Status, Timed
from nudge.domain.merging import flatten
from nudge.domain.moments import Role
from nudge.domain.nudges import Nudge, NudgeKind, Placement, Plan, ReasonCode
from nudge.domain.plan import Facts, make_plan
from nudge.domain.rules import Lead, Rule, Timing
from nudge.domain.settings import Hours, Settings
from nudge.domain.workdays import WorkDays, find_absences
from tests.domain.samples import (
    ME,
    ROUTINE,
    at,
    make_delivery,
    make_facts,
    make_moment,
    make_occurrence,
)

RARE = Rule(
    moment="first-one-on-one",
    name="First one-on-one",
    guide="first-one-on-one",
    priority=80,
    timing=Timing(prepare=Lead.EVENING_BEFORE, cue=timedelta(minutes=15), reflect=True),
)
MORNING = replace(
    RARE, moment="feedback", timing=Timing(prepare=Lead.MORNING_BEFORE, reflect=False)
)


def find_codes(nudges: tuple[Nudge, ...]) -> list[tuple[str, str]]:
    return [(nudge.kind.value, nudge.reason.code.value) for nudge in nudges]


def test_a_meeting_in_two_feeds_is_one_nudge() -> None:
    """The same moment with the same person at the same start under another UID counts once."""
    one = make_occurrence(at("14:00"))
    twin = replace(one, uid="the same in another calendar", feed="other")
    plan = make_plan(make_facts(make_moment(one), make_moment(twin), now=at("08:00")))
    assert find_codes(plan.due) == [("prepare", "due"), ("reflect", "due")]
    assert plan.held == ()


def test_what_was_delivered_under_another_uid_is_not_planned_again() -> None:
    """A series that was split in the morning does not bring the afternoon's nudge twice."""
    moment = make_moment(make_occurrence(at("14:00")))
    first = make_plan(make_facts(moment, now=at("08:00"))).due[0]
    delivered = make_delivery("before the split", DeliveryState.SHOWN, twin=first.twin)
    plan = make_plan(make_facts(moment, now=at("08:00"), deliveries=(delivered,)))
    assert find_codes(plan.due) == [("reflect", "due")]


def test_without_a_person_two_meetings_at_once_stay_two() -> None:
    """Nothing but the UID tells two unnamed moments at the same start apart."""
    one, two = (make_occurrence(at("14:00"), uid=uid) for uid in ("a", "b"))
    moments = [make_moment(each, person=None) for each in (one, two)]
    plan = make_plan(make_facts(*moments, now=at("08:00")))
    assert [nudge.kind for nudge in flatten(plan.due)].count(NudgeKind.PREPARE) == 2


def test_moments_that_are_turned_off_are_held_with_that_reason() -> None:
    """A moment that the user does not want is told, not dropped."""
    settings = Settings(me=(ME,), turned_off=frozenset({"one-on-one"}))
    moment = make_moment(make_occurrence(at("14:00")))
    plan = make_plan(make_facts(moment, now=at("08:00"), settings=settings))
    assert plan.due == ()
    assert find_codes(plan.held) == [("prepare", "turned_off"), ("reflect", "turned_off")]


def test_what_was_declined_says_so_whoever_reports() -> None:
    """That a meeting is off is a better reason than that nobody wanted a nudge for it."""
    mine = make_moment(make_occurrence(at("14:00")), role=Role.REPORT)
    plan = make_plan(make_facts(now=at("08:00"), dropped=((mine, ReasonCode.DECLINED),)))
    assert find_codes(plan.held) == [("prepare", "declined")]


@pytest.mark.parametrize(("is_wanted", "due"), [(False, 0), (True, 2)])
def test_who_reports_is_nudged_only_when_asked_for(is_wanted: bool, due: int) -> None:
    """With one's own boss nothing comes, unless the setting says so."""
    moment = make_moment(make_occurrence(at("14:00")), role=Role.REPORT)
    settings = Settings(me=(ME,), is_nudged_as_report=is_wanted)
    plan = make_plan(make_facts(moment, now=at("08:00"), settings=settings))
    assert len(plan.due) == due
    assert len(plan.held) == 2 - due


def test_an_all_day_entry_has_no_minute_to_prepare_for() -> None:
    """Whole days bring no prepare and no reflection."""
    days = AllDay(start=date(2026, 3, 3), end=date(2026, 3, 4))
    plan = make_plan(
        make_facts(make_moment(make_occurrence(at("14:00"), span=days)), now=at("08:00"))
    )
    assert (plan.due, plan.held) == ((), ())


def test_what_is_dropped_and_never_prepared_leaves_the_line_of_its_reflection() -> None:
    """A cancelled moment tells its first nudge, whichever kind that is."""
    rule = replace(ROUTINE, timing=Timing(prepare=None, reflect=True))
    dropped = (make_moment(make_occurrence(at("14:00")), rule), ReasonCode.CANCELLED)
    silent = replace(ROUTINE, timing=Timing(prepare=None))
    nothing = (make_moment(make_occurrence(at("15:00")), silent), ReasonCode.DECLINED)
    plan = make_plan(make_facts(now=at("08:00"), dropped=(dropped, nothing)))
    assert find_codes(plan.held) == [("reflect", "cancelled")]


def test_beyond_the_horizon_nothing_is_planned() -> None:
    """The plan ends two weeks ahead, and sooner if asked."""
    near, far = (make_moment(make_occurrence(at("14:00", day))) for day in (2, 4))
    facts = make_facts(near, far, now=at("08:00"), horizon=timedelta(days=1))
    assert {nudge.moment.occurrence.key for nudge in make_plan(facts).due} == {"02-1400"}


def test_later_in_another_meeting_comes_all_the_same() -> None:
    """The manager chose the minute, so it is kept."""
    moment = make_moment(make_occurrence(at("14:00")))
    prepare = make_plan(make_facts(moment, now=at("08:00"))).due[0]
    later = make_delivery(prepare.key, DeliveryState.LATER, again_at=at("13:50"))
    call = make_occurrence(at("13:46"), 10, uid="call")
    facts = make_facts(
        moment, now=at("13:47"), deliveries=(later,), occurrences=(moment.occurrence, call)
    )
    due = make_plan(facts).due[0]
    assert (due.at, due.reason.placement) == (at("13:50"), Placement.AS_ASKED)
    late = make_plan(replace(facts, now=at("13:52"))).due[0]
    assert late.at == at("13:52")


def test_later_beyond_the_start_is_too_late() -> None:
    """What was put off until after the beginning does not come."""
    moment = make_moment(make_occurrence(at("14:00")))
    prepare = make_plan(make_facts(moment, now=at("08:00"))).due[0]
    later = make_delivery(prepare.key, DeliveryState.LATER, again_at=at("14:05"))
    plan = make_plan(make_facts(moment, now=at("13:47"), deliveries=(later,)))
    assert find_codes(plan.due) == [("reflect", "due")]
    assert ("prepare", "too_late") in find_codes(plan.held)


def test_a_late_nudge_does_not_break_into_quiet_hours() -> None:
    """Planned for the evening before and slept through, it does not come at night."""
    moment = make_moment(make_occurrence(at("09:00", 3)), RARE)
    plan = make_plan(make_facts(moment, now=at("22:00")))
    assert ("prepare", "quiet_hours") in find_codes(plan.held)


def test_a_meeting_at_night_may_be_prepared_late_at_night() -> None:
    """A talk inside quiet hours may have its own nudge there, a little late as well."""
    moment = make_moment(make_occurrence(at("22:00")))
    prepare = make_plan(make_facts(moment, now=at("21:50"))).due[0]
    assert (prepare.kind, prepare.at) == (NudgeKind.PREPARE, at("21:50"))


def test_quiet_hours_that_end_in_a_meeting_hold_the_nudge() -> None:
    """There is no minute between the end of quiet hours and the talk."""
    moment = make_moment(make_occurrence(at("07:05")))
    early = make_occurrence(at("06:55"), 7, uid="early call")
    facts = make_facts(moment, now=at("05:00"), occurrences=(moment.occurrence, early))
    assert ("prepare", "quiet_hours") in find_codes(make_plan(facts).held)


def test_an_absence_holds_the_evening_before_as_well() -> None:
    """On a day out of office the talk is not prepared for, whenever that would have been."""
    away = Occurrence(
        uid="away",
        span=AllDay(start=date(2026, 3, 3), end=date(2026, 3, 4)),
        busy=Busy.OUT_OF_OFFICE,
    )
    moment = make_moment(make_occurrence(at("10:00", 3)), RARE)
    facts = make_facts(moment, now=at("08:00"), occurrences=(moment.occurrence, away))
    assert {code for _, code in find_codes(make_plan(facts).held)} == {"day_off"}


def test_without_any_working_day_the_evening_is_half_an_hour_before() -> None:
    """Nobody's calendar is off for two weeks before, but a plan has to come out."""
    settings = Settings(me=(ME,), work_days=frozenset())
    moment = make_moment(make_occurrence(at("10:00", 3)), RARE)
    plan = make_plan(make_facts(moment, now=at("08:00"), settings=settings))
    prepare = next(nudge for nudge in plan.due if nudge.kind is NudgeKind.PREPARE)
    assert prepare.at == at("09:30", 3)


def test_a_morning_without_a_gap_falls_back_to_the_evening_before() -> None:
    """The day before is prepared for when the morning is full."""
    moment = make_moment(make_occurrence(at("11:00", 3)), MORNING)
    full = make_occurrence(at("08:00", 3), 170, uid="full")
    facts = make_facts(moment, now=at("08:00"), occurrences=(moment.occurrence, full))
    assert make_plan(facts).due[0].at == at("17:30")


@pytest.mark.parametrize(
    ("changes", "minute"),
    [
        ({"busy": Busy.FREE}, "13:45"),
        ({"status": Status.CANCELLED}, "13:45"),
        ({"busy": Busy.TENTATIVE}, "13:50"),
        ({"span": Timed(start=at("13:40"), end=at("13:40"))}, "13:45"),
        ({"span": AllDay(start=date(2026, 3, 2), end=date(2026, 3, 3))}, "13:45"),
    ],
)
def test_only_what_keeps_the_manager_busy_moves_a_nudge(
    changes: dict[str, object], minute: str
) -> None:
    """Free, cancelled, empty and all-day entries leave the minute as it was wanted."""
    moment = make_moment(make_occurrence(at("14:00")))
    other = make_occurrence(at("13:30"), 20, uid="other", **changes)
    facts = make_facts(moment, now=at("08:00"), occurrences=(moment.occurrence, other))
    assert make_plan(facts).due[0].at == at(minute)


def test_missed_nudges_leave_the_budget_alone() -> None:
    """What never reached the manager has not cost them anything."""
    moments = [make_moment(make_occurrence(at(f"{hour}:00"))) for hour in (14, 15, 16)]
    gone = [make_delivery(f"gone {n}", DeliveryState.MISSED) for n in range(3)]
    plan = make_plan(make_facts(*moments, now=at("13:00"), deliveries=gone))
    assert [nudge.kind for nudge in plan.due].count(NudgeKind.PREPARE) == 3
    shown = [replace(delivery, state=DeliveryState.SHOWN) for delivery in gone]
    plan = make_plan(make_facts(*moments, now=at("13:00"), deliveries=shown))
    assert [nudge.kind for nudge in plan.due].count(NudgeKind.PREPARE) == 0


def test_rare_reflections_are_never_counted() -> None:
    """The two looks back a week are for routine talks; rare ones come always."""
    rare = [make_moment(make_occurrence(at(f"{hour}:00")), RARE) for hour in (9, 10, 11, 12)]
    deliveries = [
        make_delivery(f"rare {n}", DeliveryState.DONE, kind="reflect", moment="first-one-on-one")
        for n in range(5)
    ]
    plan = make_plan(make_facts(*rare, now=at("08:30"), deliveries=deliveries))
    assert [nudge.kind for nudge in plan.due].count(NudgeKind.REFLECT) == 4


def test_hours_that_do_not_cross_midnight_are_understood() -> None:
    """Quiet hours from 12 to 13 are an hour at noon."""
    settings = Settings(quiet_hours=Hours(start=time(12), end=time(13)))
    days = WorkDays(settings=settings, zone=UTC)
    assert [days.is_quiet(at(clock)) for clock in ("11:59", "12:00", "12:59", "13:00")] == [
        False,
        True,
        True,
        False,
    ]


def test_an_absence_without_end_is_cut() -> None:
    """An all-day entry of a thousand years costs no more than a year of days."""
    forever = AllDay(start=date(2026, 1, 1), end=date(9999, 1, 1))
    away = Occurrence(uid="away", span=forever, busy=Busy.OUT_OF_OFFICE)
    off = replace(away, status=Status.CANCELLED)
    assert len(find_absences([away])) == 400
    assert find_absences([off]) == frozenset()


def test_the_plan_is_valid_until_something_could_change() -> None:
    """The next due time, or the end of the day where there is none."""
    moment = make_moment(make_occurrence(at("14:00")))
    assert make_plan(make_facts(moment, now=at("08:00"))).valid_until == at("13:45")
    assert make_plan(make_facts(now=at("08:00"))).valid_until == at("00:00", 3)
    paused = make_facts(now=at("08:00"), paused_until=at("08:30"))
    assert make_plan(paused).valid_until == at("08:30")


# Properties.

_ZONES = [ZoneInfo(name) for name in ("UTC", "America/St_Johns", "Asia/Kolkata", "Europe/Berlin")]
_MINUTES = st.integers(min_value=0, max_value=3 * 24 * 60)
_RULES = st.sampled_from([ROUTINE, RARE, MORNING])
_DAYS = st.lists(
    st.tuples(_MINUTES, st.integers(min_value=1, max_value=240), _RULES, st.booleans()),
    max_size=12,
)


@st.composite
def facts_of_a_calendar(draw: st.DrawFn) -> Facts:
    """Three days of meetings, about half of which are moments."""
    occurrences, moments = [], []
    for number, (minute, length, rule, is_moment) in enumerate(draw(_DAYS)):
        start = at("00:00") + timedelta(minutes=minute)
        occurrence = make_occurrence(start, length, uid=str(number))
        occurrences.append(occurrence)
        if is_moment:
            moments.append(make_moment(occurrence, rule))
    now = at("00:00") + timedelta(minutes=draw(_MINUTES))
    return make_facts(
        *moments, now=now, zone=draw(st.sampled_from(_ZONES)), occurrences=occurrences
    )


@given(facts_of_a_calendar())
def test_planning_twice_gives_the_same_plan(facts: Facts) -> None:
    """The plan depends on its facts alone, and not on their order."""
    plan = make_plan(facts)
    backwards = replace(facts, moments=facts.moments[::-1], occurrences=facts.occurrences[::-1])
    assert plan == make_plan(facts)
    assert _find_times(plan) == _find_times(make_plan(backwards))


@given(facts_of_a_calendar())
def test_nothing_is_due_before_now_or_inside_another_meeting(facts: Facts) -> None:
    """Whatever the calendar, what comes by itself comes in a gap, and in time."""
    plan = make_plan(facts)
    spans = [occurrence.span for occurrence in facts.occurrences]
    assert plan.valid_until > facts.now
    for nudge in plan.due:
        assert facts.now <= nudge.at < nudge.until
        assert not any(
            isinstance(span, Timed) and span.start <= nudge.at < span.end for span in spans
        )


@given(facts_of_a_calendar())
def test_a_delivered_key_is_never_due_again(facts: Facts) -> None:
    """What was shown once is in neither list of any later plan."""
    plan = make_plan(facts)
    shown = tuple(
        make_delivery(
            nudge.key,
            DeliveryState.SHOWN,
            twin=nudge.twin,
            kind=nudge.kind.value,
            moment=nudge.subject,
            at=nudge.at,
        )
        for nudge in list(flatten(plan.due))[:3]
    )
    later = make_plan(replace(facts, deliveries=shown))
    assert not {delivery.key for delivery in shown} & {
        nudge.key for nudge in flatten((*later.due, *later.held))
    }


@given(facts_of_a_calendar())
def test_no_day_has_more_checklists_than_the_budget(facts: Facts) -> None:
    """At most three prepares a local day, whatever is in the calendar."""
    days: dict[date, int] = {}
    for nudge in flatten(make_plan(facts).due):
        if nudge.kind is NudgeKind.PREPARE:
            day = nudge.at.astimezone(facts.zone).date()
            days[day] = days.get(day, 0) + 1
    assert all(count <= facts.settings.prepares_per_day for count in days.values())


def _find_times(plan: Plan) -> set[tuple[str, datetime]]:
    return {(nudge.twin, nudge.at) for nudge in flatten(plan.due)}
