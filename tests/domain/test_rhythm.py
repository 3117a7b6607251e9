"""Tips, lessons, halving and joining as functions of their facts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from nudge.domain.curriculum import choose_lessons, choose_tips, find_month
from nudge.domain.deliveries import DeliveryState
from nudge.domain.halving import find_halved
from nudge.domain.lessons import Lesson, Series, Tip
from nudge.domain.merging import flatten, merge
from nudge.domain.nudges import Halving, NudgeKind
from nudge.domain.plan import make_plan
from nudge.domain.practice import Practice, PracticeKind, PracticeState, Rhythm
from nudge.domain.rhythm_keys import RHYTHM_KEYS
from nudge.domain.setting_values import SettingError
from nudge.domain.settings import SeasonDates, Settings
from tests.domain.samples import at, make_delivery, make_facts, make_moment, make_occurrence

MONDAY = date(2026, 3, 2)
WEEK = timedelta(weeks=1)
TIPS = tuple(Tip(id=name, text=name, guide="") for name in ("a", "b", "c"))


def make_lesson(name: str, day: int | None = None) -> Lesson:
    return Lesson(id=name, title=name, guide="", text="", html="", exercise="", day=day)


def make_series(name: str, month: int | None, audience: str = "all", parts: int = 4) -> Series:
    days = [1 + 7 * number if month is None else None for number in range(parts)]
    lessons = tuple(make_lesson(f"{number}", day) for number, day in enumerate(days, start=1))
    return Series(id=name, title=name, month=month, audience=audience, parts=lessons)


def make_practice(
    id_: str, weeks: int, kind: PracticeKind = PracticeKind.TIP, **fields: object
) -> Practice:
    given = Practice(
        kind=kind,
        id=id_,
        week=MONDAY + weeks * WEEK,
        state=PracticeState.GIVEN,
        at=datetime(2026, 3, 2, tzinfo=UTC),
    )
    return replace(given, **fields)  # type: ignore[arg-type]


def test_each_tip_comes_once_before_any_comes_again() -> None:
    """First those that never came, then the one that came longest ago."""
    practices = (make_practice("b", -2), make_practice("a", -1))
    chosen = choose_tips(
        [MONDAY, MONDAY + WEEK, MONDAY + 2 * WEEK], Rhythm(tips=TIPS, practices=practices)
    )
    assert [tip.id for tip in chosen.values()] == ["c", "b", "a"]


def test_a_tip_that_a_pack_took_out_is_replaced() -> None:
    """What was given this week is gone from the packs: the next one stands in for it."""
    rhythm = Rhythm(tips=TIPS, practices=(make_practice("gone", 0),))
    assert choose_tips([MONDAY], rhythm)[MONDAY].id == "a"


def test_without_tips_and_series_a_week_has_none() -> None:
    """Packs need not have any."""
    assert choose_tips([MONDAY], Rhythm()) == {}
    assert choose_lessons([MONDAY], Rhythm(), Settings()) == {}


def test_a_week_belongs_to_the_month_of_its_thursday() -> None:
    """The week of 30 March 2026 is the first one of April."""
    assert [find_month(date(2026, 3, 23)), find_month(date(2026, 3, 30))] == [3, 4]


def test_a_chosen_series_ends_and_the_months_goes_on() -> None:
    """After its last lesson the month's own begins, read or not."""
    rhythm = Rhythm(
        series=(make_series("mine", 7, parts=1), make_series("march", 3)),
        practices=(make_practice("mine/1", -1, PracticeKind.LESSON),),
        series_since=MONDAY - WEEK,
    )
    (lesson,) = choose_lessons([MONDAY], rhythm, Settings(lesson_series="mine")).values()
    assert lesson.id == "march/1"


def test_a_new_manager_gets_what_was_missed_in_a_week_without_a_lesson_of_its_own() -> None:
    """The days of a lesson say when it comes; a free week is for what was missed."""
    series = make_series("first-days", None, "new-managers", parts=2)
    settings = Settings(managing_since=MONDAY - 2 * WEEK)
    rhythm = Rhythm(
        series=(series, make_series("march", 3)),
        practices=(make_practice("first-days/2", -1, PracticeKind.LESSON),),
    )
    (lesson,) = choose_lessons([MONDAY], rhythm, settings).values()
    assert lesson.id == "first-days/1"


def test_only_two_in_a_row_halve_and_later_ends_the_row() -> None:
    """Later is an answer: whoever says when, looked at it."""
    closed = [
        make_delivery(str(hour), DeliveryState.EXPIRED, at=at(f"{hour}:00"))
        for hour in (10, 12, 14)
    ]
    closed[1] = replace(closed[1], state=DeliveryState.LATER)
    routine = frozenset({"one-on-one"})
    assert find_halved(closed, routine=routine, asked=(), undone={}) == {}
    closed[1] = replace(closed[1], state=DeliveryState.DISMISSED)
    found = find_halved(closed, routine=routine, asked=("tip",), undone={})
    assert found == {"one-on-one": Halving.UNOPENED, "tip": Halving.ASKED}
    assert find_halved(closed, routine=frozenset(), asked=(), undone={}) == {}


def test_joining_loses_no_nudge_and_keeps_questions_apart_from_checklists() -> None:
    """Each nudge is there once, alone or within another."""
    moments = [make_moment(make_occurrence(at("14:00"), uid=uid), person=None) for uid in "ab"]
    plan = make_plan(make_facts(*moments, now=at("08:00")))
    assert [(each.kind, len(each.others)) for each in plan.due] == [
        (NudgeKind.PREPARE, 1),
        (NudgeKind.REFLECT, 1),
    ]
    apart = list(flatten(plan.due))
    assert len({each.key for each in apart}) == 4
    assert merge(apart) == list(plan.due)


def test_the_keys_of_the_rhythm_read_what_they_write() -> None:
    """Each value stands in the settings file as it is read from it; nonsense is refused."""
    values = {
        "seasons": (SeasonDates(start=MONDAY, end=MONDAY + WEEK, name="Annual"),),
        "managing_since": MONDAY,
        "halved": frozenset({"tip"}),
    }
    for key in RHYTHM_KEYS:
        value = values.get(key.name, key.default)
        assert key.parse(key.format(value)) == value
        for nonsense in ({}, "noon", ["2026-03-09/2026-03-02"], ["2026-03-02"]):
            refused = _is_refused(key.parse, nonsense)
            is_text = key.name == "lesson_series" and isinstance(nonsense, str)
            is_list = key.name == "halved" and isinstance(nonsense, list)
            assert refused or is_text or is_list, (key.name, nonsense)


def _is_refused(parse: object, value: object) -> bool:
    assert callable(parse)
    try:
        parse(value)
    except SettingError:
        return True
    return False
