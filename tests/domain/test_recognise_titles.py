"""How people write their titles: words cut short, brackets, compounds, a thing beside the word."""

import pytest

from nudge.domain.moments import Role
from tests.moments.rulebook import find_moment, make_example


def find(title: str, **more: object) -> tuple[str, str] | None:
    """The moment of a title, and the name of its person."""
    moment = find_moment(make_example({"title": title, **more}))
    if moment is None or moment.role is not Role.MANAGER:
        return None
    return moment.rule.moment, moment.person.name if moment.person else ""


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Rückkehrgespr. Özkan", ("return-from-leave", "Özkan")),
        ("Medarb.samtal Johanna", ("performance-review", "Johanna")),
        ("Zielvereinb. Katharina", ("goal-setting", "Katharina")),
        ("Soll.gesprek Femke", ("interview", "Femke")),
        ("Annonce augm. Camille", ("compensation", "Camille")),
    ],
)
def test_a_word_may_be_cut_short_with_a_point(title: str, found: tuple[str, str]) -> None:
    assert find(title) == found


def test_what_is_cut_too_short_is_no_word() -> None:
    assert find("Ex. Ana") is None
    assert find("Feed.") is None


def test_the_first_half_of_a_compound_tells_nothing() -> None:
    assert find("Exit-Schilder Halle 3") is None
    assert find("Onboarding-Plattform") is None
    assert find("PDR-Ana") == ("performance-review", "Ana")


def test_a_thing_beside_the_word_is_no_person() -> None:
    assert find("Beurteilung Lärmgutachten") is None
    assert find("Verabschiedung des Haushalts") is None
    assert find("Rückkehr Leasingwagen") is None
    assert find("Retour carte avalée Mme Ortiz") is None
    assert find("Beurteilung Antje") == ("performance-review", "Antje")


def test_what_stands_in_brackets_is_said_by_the_way() -> None:
    assert find("Jour fixe Antje (neu Linie 3)") == ("one-on-one", "Antje")
    assert find("Point Camille (arrivée 02/03)", weekly=True) == ("one-on-one", "Camille")
    assert find("Point Camille (arrivée 02/03)") == ("new-hire", "Camille")


def test_a_talk_with_somebody_elses_report_is_a_skip_level() -> None:
    assert find("Coffee with Luca (Malcolm's team)") == ("skip-level", "Luca")
    assert find("Coffee with Luca") is None


def test_a_handover_of_shifts_is_no_team_meeting() -> None:
    assert find("Schichtübergabe", weekly=True) is None
    assert find("申し送り", weekly=True) is None


def test_what_the_manager_tells_the_team_is_a_change_whatever_it_is_about() -> None:
    assert find("Telling the squad about the new machine") == ("announcing-change", "")
    assert find("Contar al grupo traslado edificio") == ("announcing-change", "")


def test_a_name_has_its_particles_and_a_department_is_none() -> None:
    assert find("Beoordelingsgesprek Hans van Beek") == ("performance-review", "Hans van Beek")
    assert find("Austrittsgespräch Antje mit HR") == ("exit", "Antje")
    assert find("AVD Camille") == ("performance-review", "Camille")


def test_ones_own_initials_before_a_review_are_ones_own_review() -> None:
    assert find("RL appraisal") is None
    assert find("RL / JG") == ("one-on-one", "JG")
