"""Replays each day of `tests/cases` on the whole engine with ports in memory."""

import re
from pathlib import Path

import pytest

from nudge.bootstrap.commands import open_packs
from nudge.engine.ports import Library
from tests.case_reader import read_case
from tests.case_stage import Stage

CASES = sorted(Path(__file__).with_name("cases").glob("*.txt"))


@pytest.fixture(scope="module")
def library() -> Library:
    return open_packs(())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_day_goes_as_the_case_tells(path: Path, library: Library) -> None:
    """What is shown, held and missed, to the minute, is what the case says."""
    case = read_case(path)
    stage = Stage(case, library)
    stage.play()
    told = stage.tell()
    assert told["shown"] == case.shown
    assert told["missed"] == case.missed
    if case.held or not case.shown:
        assert told["held"] == case.held


def test_each_case_says_in_one_sentence_what_it_shows() -> None:
    """The first line of a case is a sentence, and no two cases say the same."""
    first = [path.read_text(encoding="utf-8").splitlines()[0] for path in CASES]
    assert all(re.fullmatch(r"[A-Z].*\.", line) for line in first)
    assert len(set(first)) == len(first)
