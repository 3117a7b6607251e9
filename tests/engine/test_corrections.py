"""The engine and the manager's corrections: kept at once, and held to from then on."""

from nudge.domain.corrections import Verdict
from tests.engine.world import World


def correct_the_next(world: World, verdict: Verdict, moment: str = "") -> None:
    world.engine.open_next()
    (key,) = world.desk.cards
    world.engine.correct(key, verdict, moment)
    world.settle()


def find_planned(world: World) -> list[tuple[str, str]]:
    assert world.engine.plan is not None
    nudges = (*world.engine.plan.due, *world.engine.plan.held)
    return [(nudge.moment.rule.moment, nudge.reason.code.value) for nudge in nudges]


def test_a_series_that_is_no_moment_is_left_alone_from_now_on(world: World) -> None:
    """One click on the card; it is kept in the settings and holds at once."""
    correct_the_next(world, Verdict.NO_MOMENT)
    assert find_planned(world) == []
    assert world.desk.cards == {}
    (said,) = world.keeper.choices["corrections"]  # type: ignore[misc]
    assert (said.verdict, said.subject) == (Verdict.NO_MOMENT, "priya")


def test_a_series_can_be_another_moment(world: World) -> None:
    """What the manager says takes the place of what was seen, and of what they said before."""
    correct_the_next(world, Verdict.OTHER_MOMENT, "feedback")
    assert {moment for moment, _ in find_planned(world)} == {"feedback"}
    correct_the_next(world, Verdict.OTHER_MOMENT, "career")
    assert {moment for moment, _ in find_planned(world)} == {"career"}
    assert len(world.keeper.choices["corrections"]) == 1  # type: ignore[arg-type]


def test_never_for_this_series_keeps_the_line_and_stops_the_nudges(world: World) -> None:
    """The moment is still seen, and held with the reason that it is turned off."""
    correct_the_next(world, Verdict.NEVER)
    assert {code for _, code in find_planned(world)} == {"turned_off"}


def test_with_ones_boss_the_manager_is_the_one_who_reports(world: World) -> None:
    """It is kept under the person, and nothing more comes before talks with them."""
    correct_the_next(world, Verdict.MY_BOSS)
    (said,) = world.keeper.choices["corrections"]  # type: ignore[misc]
    assert said.subject == "priya@example.org"
    assert {code for _, code in find_planned(world)} == {"turned_off"}


def test_a_correction_to_a_moment_that_no_pack_has_changes_nothing(world: World) -> None:
    """A pack that was taken away takes nothing else with it."""
    correct_the_next(world, Verdict.OTHER_MOMENT, "no-such-moment")
    assert {moment for moment, _ in find_planned(world)} == {"one-on-one"}
