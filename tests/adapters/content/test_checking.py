"""The checker survives whatever an author leaves half done."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nudge.adapters.content.checking import check_path, find_home
from nudge.adapters.content.packs import LoadedPack, load_guide, load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.system.paths import find_content
from nudge.domain.lint import check_guide
from nudge.domain.packs import Pack
from tests.adapters.content.packs_on_disk import GOOD_GUIDE, write_guide, write_pack, write_rule

TODAY = date(2026, 4, 1)
SCHEMAS = Schemas(find_content() / "schema")
LINES = GOOD_GUIDE.read_text(encoding="utf-8").split("\n")
ODD = [
    "---",
    "## Steps",
    "- ",
    "1. ",
    "x:",
    "- x: y",
    "[a](b)",
    "| a |",
    "{",
    "",
    "“",
    '- A: "b"',
    "#",
]


@pytest.fixture(scope="module")
def shipped() -> LoadedPack:
    return load_pack(find_content(), SCHEMAS)


@given(
    st.lists(
        st.tuples(st.integers(0, len(LINES) - 1), st.sampled_from(["drop", "twice", *ODD])),
        max_size=12,
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_no_half_done_guide_raises(tmp_path: Path, edits: list[tuple[int, str]]) -> None:
    lines = list(LINES)
    for number, edit in edits:
        place = min(number, len(lines) - 1)
        lines[place : place + 1] = {"drop": [], "twice": [lines[place]] * 2}.get(edit, [edit]) or [
            ""
        ]
    path = tmp_path / "late-to-shift.md"
    path.write_text("\n".join(lines), encoding="utf-8")

    manuscript, problems = load_guide(path, SCHEMAS)

    assert manuscript is not None or problems
    if manuscript is not None:
        assert all(problem.hint for problem in check_guide(manuscript, Pack(id="own"), TODAY))


def test_a_fault_in_the_front_matter_hides_no_other(tmp_path: Path, shipped: LoadedPack) -> None:
    pack = write_pack(tmp_path)
    write_guide(pack, "late", {"owner:": "colour: red\nowner:", "Hear them out.": "Hear him out."})
    codes = [problem.code for problem in check_path(pack, shipped, SCHEMAS, TODAY)]
    assert codes == ["schema", "E09"]


def test_guides_of_the_pack_below_may_be_linked_and_overridden(
    tmp_path: Path, shipped: LoadedPack
) -> None:
    pack = write_pack(tmp_path, one_on_one="Our weekly talk")
    write_guide(pack, "late", {"related: []": "related: [one-on-one, first-one-on-one]"})
    write_guide(
        pack, "one-on-one", {"  - he strolled in at ten today": "  - what about our weekly"}
    )
    problems = check_path(pack, shipped, SCHEMAS, TODAY)
    assert {problem.code for problem in problems} == {"E01", "W22", "W29"}  # both guides are copies
    assert not any("There is no guide" in problem.message for problem in problems)


def test_a_rule_leads_to_a_guide_that_is_there(tmp_path: Path, shipped: LoadedPack) -> None:
    pack = write_pack(tmp_path, late="Late")
    write_rule(pack, "late", "gone")
    (problem,) = check_path(pack, shipped, SCHEMAS, TODAY)
    assert (problem.code, problem.where.source, problem.where.line) == (
        "E01",
        str(pack / "rules" / "late.yaml"),
        4,
    )


def test_a_translation_stands_in_a_folder_of_its_language(
    tmp_path: Path, shipped: LoadedPack
) -> None:
    pack = write_pack(tmp_path, late="Late")
    write_guide(pack, "late", {"Someone is late again": "Late"})
    text = (pack / "guides" / "late.md").read_text(encoding="utf-8")
    (pack / "guides" / "de").mkdir()
    path = pack / "guides" / "de" / "late.md"
    path.write_text(text.replace("lang: en", "lang: de"), encoding="utf-8")
    assert check_path(pack, shipped, SCHEMAS, TODAY) == ()

    path.write_text(path.read_text("utf-8").replace("- Check what the rota says\n", ""), "utf-8")
    assert [problem.code for problem in check_path(pack, shipped, SCHEMAS, TODAY)] == ["E24"]


def test_the_home_of_a_file_is_the_nearest_pack_above_it(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", late="Late")
    assert find_home(pack) == pack
    assert find_home(pack / "guides" / "late.md") == pack
    assert find_home(tmp_path) is None
