"""`check`, `guide`, `new-guide` and `new-pack`, as a shell runs them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.adapters.content.packs_on_disk import GOOD_GUIDE, write_guide, write_pack

BAD = GOOD_GUIDE.parents[1] / "bad"


def run(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "nudge", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd or Path(__file__).parents[2],
    )


def test_check_says_all_that_is_wrong_at_once_and_exits_1(tmp_path: Path) -> None:
    pack = write_pack(tmp_path)
    write_guide(pack, "late", {"Hear them out.": "Hear him out!", "- Check what": "- Ensure what"})

    done = run("check", pack, "--today", "2026-04-01", "--json")

    assert done.returncode == 1
    problems = json.loads(done.stdout)["problems"]
    assert [(p["code"], p["severity"], p["line"]) for p in problems] == [
        ("E04", "error", 58),
        ("W03", "warning", 58),
        ("E09", "error", 66),
        ("E10", "error", 66),
    ]
    assert {p["file"] for p in problems} == {str(pack / "guides" / "late.md")}
    assert all(p["message"] and p["hint"] for p in problems)


def test_check_of_a_good_pack_exits_0_and_says_so(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, late="Late")
    done = run("check", pack, "--today", "2026-04-01")
    assert (done.returncode, done.stdout) == (0, "no errors, no warnings.\n")


def test_a_warning_alone_exits_0() -> None:
    done = run("check", BAD / "w08-filler.md", "--today", "2026-04-01")
    assert done.returncode == 0
    assert "w08-filler.md:66: W08:" in done.stdout
    assert done.stdout.endswith("no errors, 1 warning.\n")


def test_the_day_is_an_argument() -> None:
    late = run("check", GOOD_GUIDE, "--today", "2027-03-15", "--json")
    assert {p["code"] for p in json.loads(late.stdout)["problems"]} == {"W15", "W16"}


def test_check_of_one_file_of_a_pack_tells_of_that_file_alone(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, late="Late")
    other = write_guide(pack, "worse", {"Hear them out.": "Hear him out."})
    assert run("check", pack / "guides" / "late.md", "--today", "2026-04-01").returncode == 0
    assert run("check", pack / "guides", "--today", "2026-04-01").returncode == 1
    assert run("check", other, "--today", "2026-04-01").returncode == 1


def test_check_of_a_folder_without_a_pack_says_what_is_missing(tmp_path: Path) -> None:
    done = run("check", tmp_path)
    assert done.returncode == 1
    assert "pack.yaml" in done.stdout


@pytest.mark.parametrize("arguments", [["check"], ["check", "/no/such/path"], ["guide"]])
def test_wrong_usage_exits_2_without_a_traceback(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_wrong_day_exits_2() -> None:
    done = run("check", GOOD_GUIDE, "--today", "tomorrow")
    assert done.returncode == 2
    assert "2026-03-02" in done.stderr


def test_guide_prints_the_steps_before_the_reasons_in_short_lines() -> None:
    done = run("guide", "constructive-feedback")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "Telling someone what needs to change"
    assert lines.index("Before (read it, do it, tick it)") < lines.index("Steps")
    assert lines.index("Steps") < lines.index("Why it works")
    assert all(len(line) <= 68 or "http" in line for line in lines)


def test_guide_as_json_has_every_part() -> None:
    guide = json.loads(run("guide", "one-on-one", "--json").stdout)
    assert guide["title"] == "Regular one-on-one"
    assert guide["before"]["kind"] == "read-do"
    assert guide["before"]["items"][0].keys() == {"id", "text"}
    assert guide["html"]["steps"].startswith("<ol>")


def test_an_unknown_guide_is_one_line_with_those_that_there_are() -> None:
    done = run("guide", "no-such-guide")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "one-on-one" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_new_pack_with_a_new_guide_lacks_nothing_but_its_text(tmp_path: Path) -> None:
    pack = tmp_path / "Our Pack"
    assert run("new-pack", pack).returncode == 0
    assert run("check", pack).returncode == 0

    assert run("new-guide", "night-shift", "--pack", pack).returncode == 0

    done = run("check", pack, "--json")
    assert {p["code"] for p in json.loads(done.stdout)["problems"]} == {"E27"}
    assert (pack / "guides" / "night-shift.md").is_file()
    assert (pack / "AUTHORS.md").is_file()


def test_a_new_guide_goes_into_the_pack_of_this_folder_or_into_the_folder(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack")
    root = Path(__file__).parents[2]
    code = (
        f"import sys; sys.path.insert(0, {str(root)!r}); sys.argv = ['nudge', 'new-guide', 'x-y']\n"
    )
    code += "from nudge.cli.main import main; sys.exit(main())"
    for folder in (pack / "guides", tmp_path):
        subprocess.run([sys.executable, "-c", code], cwd=folder, check=True, capture_output=True)
    assert (pack / "guides" / "x-y.md").is_file()
    assert (tmp_path / "x-y.md").is_file()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, late="Late")
    for arguments in (["new-guide", "late", "--pack", pack], ["new-pack", pack]):
        done = run(*arguments)
        assert done.returncode == 1
        assert "there already" in done.stderr


def test_an_id_of_the_wrong_form_is_wrong_usage() -> None:
    assert run("new-guide", "Late Shift").returncode == 2


def test_these_commands_never_import_qt() -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        f"sys.argv = ['nudge', 'check', {str(GOOD_GUIDE)!r}, '--today', '2026-04-01']\n"
        "from nudge.cli.main import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr


def test_guide_says_whom_to_call_in_this_organisation(tmp_path: Path) -> None:
    """Crisis lines beside the emergency line; without a pack that names anybody, nothing."""
    lines = "crisis_lines:\n  - {country: GB, name: Listeners, contact: 116 123}\n"
    pack = write_pack(tmp_path, more=f"hr_contact: Ada, extension 4000\n{lines}")

    said = run("guide", "personal-crisis", "--pack", pack).stdout

    emergency = said.index("Life in danger")
    assert emergency < said.index("- Listeners, 116 123 (GB)") < said.index("How to reach HR: Ada,")
    assert "How to reach HR" not in run("guide", "personal-crisis").stdout
    assert "Listeners" not in run("guide", "one-on-one", "--pack", pack).stdout
