"""The content child compiles packs and says in one line what came of it."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nudge.adapters.content.library import open_library
from tests.adapters.content.packs_on_disk import write_guide, write_pack


def ask(request: str) -> tuple[int, list[Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "nudge", "--content"],
        input=request,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def build(*packs: Path, cache: Path) -> Mapping[str, Any]:
    code, lines = ask(json.dumps({"packs": [str(pack) for pack in packs], "cache": str(cache)}))
    assert code == 0
    (answer,) = lines
    assert isinstance(answer, dict)
    return answer


def test_it_builds_once_and_again_only_after_a_change(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", late="Late")

    first = build(pack, cache=tmp_path / "cache")
    assert (first["state"], first["problems"], first["off"]) == ("built", [], [])
    assert build(pack, cache=tmp_path / "cache")["state"] == "unchanged"
    write_guide(pack, "left")
    assert build(pack, cache=tmp_path / "cache")["state"] == "built"

    library = open_library(Path(first["path"]))
    assert library is not None
    assert [entry.id for entry in library.list_guides()] == ["late", "left"]


def test_a_broken_pack_is_named_with_its_problems_each_time_it_is_asked_for(tmp_path: Path) -> None:
    below = write_pack(tmp_path / "below", late="Late")
    above = write_pack(tmp_path / "above", "broken")
    write_guide(above, "left", {"lang: en": "lang: en\nlang: en"})

    built = build(below, above, cache=tmp_path / "cache")
    again = build(below, above, cache=tmp_path / "cache")

    assert (built["state"], again["state"]) == ("built", "unchanged")
    assert built["off"] == again["off"] == ["broken"]
    (problem,) = again["problems"]
    assert problem["file"] == str(above / "guides" / "left.md")
    assert problem["code"] == "yaml"
    assert problem["line"] == 53


def test_a_cache_that_cannot_be_written_is_an_answer_and_no_traceback(tmp_path: Path) -> None:
    pack = write_pack(tmp_path / "pack", late="Late")
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    answer = build(pack, cache=tmp_path / "file")

    assert answer["state"] == "failed"
    assert answer["message"]


def test_without_a_request_the_shipped_pack_goes_into_the_homes_cache(home: Path) -> None:
    code, (answer,) = ask("{}\n")
    assert code == 0
    assert answer["state"] == "built"
    assert answer["off"] == []
    assert Path(answer["path"]).is_relative_to(home)


def test_what_is_no_request_is_wrong_usage() -> None:
    assert ask("not json\n") == (2, [])
    assert ask("[1]\n") == (2, [])
