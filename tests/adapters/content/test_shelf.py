"""Packs lie over each other; a broken one is left out whole."""

from pathlib import Path

from nudge.adapters.content.packs import load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.content.shelf import PackLibrary, build_shelf
from nudge.adapters.system.paths import find_content
from nudge.domain.guides import Contacts
from tests.adapters.content.packs_on_disk import write_guide, write_pack, write_rule

SCHEMAS = Schemas(find_content() / "schema")


def lay(*folders: Path) -> PackLibrary:
    return PackLibrary(build_shelf([load_pack(folder, SCHEMAS) for folder in folders]))


def test_a_later_pack_overrides_a_guide_by_its_id(tmp_path: Path) -> None:
    below = write_pack(tmp_path / "a", late="Late", left="Left")
    above = write_pack(tmp_path / "b", late="Late here")

    library = lay(below, above)

    assert [entry.title for entry in library.list_guides()] == ["Late here", "Left"]
    guide = library.find_guide("late")
    assert guide is not None
    assert guide.title == "Late here"


def test_a_pack_switches_off_guides_below_it_and_the_rules_that_lead_there(tmp_path: Path) -> None:
    below = write_pack(tmp_path / "a", late="Late", left="Left")
    write_rule(below, "late", "late")
    above = write_pack(tmp_path / "b", more="off: [late]\n")

    library = lay(below, above)

    assert [entry.id for entry in library.list_guides()] == ["left"]
    assert library.find_guide("late") is None
    assert library.rules() == ()


def test_a_pack_adds_moments_and_overrides_them(tmp_path: Path) -> None:
    below = write_pack(tmp_path / "a", late="Late")
    write_rule(below, "late", "late", "From below")
    above = write_pack(tmp_path / "b", left="Left")
    write_rule(above, "late", "late", "From above")
    write_rule(above, "left", "left", "New")

    rules = lay(below, above).rules()

    assert [(rule.moment, rule.name) for rule in rules] == [("late", "From above"), ("left", "New")]


def test_a_broken_pack_is_left_out_whole_with_its_problems_and_the_others_live(
    tmp_path: Path,
) -> None:
    below = write_pack(tmp_path / "a", late="Late")
    above = write_pack(tmp_path / "b", "broken", late="Late here", left="Left")
    write_guide(above, "worse", {"## Steps\n": "## Stairs\n"})

    library = lay(below, above)

    assert [entry.title for entry in library.list_guides()] == ["Late"]
    assert library.off == ("broken",)
    assert {problem.where.source for problem in library.problems} == {
        str(above / "guides" / "worse.md")
    }


def test_a_fault_of_prose_or_dates_switches_nothing_off(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "a")
    write_guide(
        pack, "late", {"Hear them out.": "Really hear him out!", "2027-02-28": "2020-01-01"}
    )

    library = lay(pack)

    assert library.off == ()
    assert library.find_guide("late") is not None


def test_guides_stand_by_heading_then_in_the_order_of_the_topmost_pack_then_by_title(
    tmp_path: Path,
) -> None:
    situations = "  - id: leaving\n    name: Leaving\n"
    below = write_pack(
        tmp_path / "a", more=situations + "order: [b, a]\n", a="Axe", b="Bee", c="Cat"
    )
    write_guide(
        below, "d", {"Someone is late again": "Dog", "situation: performance": "situation: leaving"}
    )
    above = write_pack(tmp_path / "b", more="order: [c]\n", e="Ant")

    entries = lay(below, above).list_guides()

    assert [entry.id for entry in entries] == ["c", "b", "a", "e", "d"]
    assert [entry.situation for entry in entries] == ["Performance"] * 4 + ["Leaving"]


def test_a_link_to_a_guide_that_is_not_there_is_dropped(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "a", left="Left")
    write_guide(pack, "late", {"related: []": "related: [left, gone]"})

    guide = lay(pack).find_guide("late")

    assert guide is not None
    assert guide.related == ("left",)


def test_the_note_on_countries_comes_from_the_pack_below_where_a_pack_has_none(
    tmp_path: Path,
) -> None:
    below = write_pack(tmp_path / "a", more="country_note: Ask HR before you act.\n")
    above = write_pack(tmp_path / "b", late="Late")

    guide = lay(below, above).find_guide("late")

    assert guide is not None
    assert guide.country_note == "Ask HR before you act."
    assert guide.countries == {
        "GB": "A formal warning follows a code of practice [Aca] (checked 2026-03-01)"
    }


CRISIS = """hr_contact: "People team, **4000**"
crisis_lines:
  - {country: GB, name: Listeners, contact: 116 123}
"""


def test_whom_to_call_stands_in_every_guide_that_says_so_whichever_pack_it_is_from(
    tmp_path: Path,
) -> None:
    """Crisis lines only where somebody may be in danger; texts as they were written."""
    below = write_pack(tmp_path / "a", sad="Sad")
    write_guide(below, "late", {"safe: true": "safe: false"})
    above = write_pack(tmp_path / "b", more=CRISIS)
    write_guide(above, "left", {"safe: true": "safe: false"})

    library = lay(below, above)

    found = {entry.id: library.find_guide(entry.id) for entry in library.list_guides()}
    contacts = {name: guide.contacts for name, guide in found.items() if guide}
    hr = "People team, **4000**"
    assert contacts == {
        "late": Contacts(hr=hr),
        "left": Contacts(hr=hr),
        "sad": Contacts(hr=hr, crisis_lines=("Listeners, 116 123 (GB)",)),
    }


def test_what_it_has_set_goes_before_what_packs_say_each_for_itself(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "a", more=CRISIS, sad="Sad")
    loaded = [load_pack(pack, SCHEMAS)]

    guide = PackLibrary(build_shelf(loaded, Contacts(hr="Ask Ada"))).find_guide("sad")

    assert guide is not None
    assert guide.contacts == Contacts(hr="Ask Ada", crisis_lines=("Listeners, 116 123 (GB)",))


def test_a_broken_pack_names_nobody(tmp_path: Path) -> None:
    below = write_pack(tmp_path / "a", late="Late")
    above = write_pack(tmp_path / "b", more=CRISIS)
    write_guide(above, "worse", {"## Steps\n": "## Stairs\n"})

    guide = lay(below, above).find_guide("late")

    assert guide is not None
    assert guide.contacts == Contacts()
