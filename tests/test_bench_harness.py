"""What `make bench` says of a figure, and that a crash costs its own file alone."""

from pathlib import Path

import pytest

from tests.bench.harness import Crash, Figure, Report, choose_files, follow_file


def make_figure(value: float, goal: float, *, higher_is_better: bool = False) -> Figure:
    return Figure(
        name="tray.cpu",
        value=value,
        goal=goal,
        unit="x",
        higher_is_better=higher_is_better,
        note="",
        load=0.5,
        file="bench_tray.py",
    )


@pytest.mark.parametrize(
    ("value", "goal", "higher_is_better", "verdict"),
    [
        (1.5, 1.5, False, "met"),
        (1.51, 1.5, False, "short"),
        (0.95, 0.9, True, "met"),
        (0.89, 0.9, True, "short"),
    ],
)
def test_a_figure_is_met_or_short(
    value: float, goal: float, higher_is_better: bool, verdict: str
) -> None:
    """A figure at its goal is met, whichever way is the better one."""
    words = make_figure(value, goal, higher_is_better=higher_is_better).line().split()
    assert words[0] == "tray.cpu"
    assert words[3] == verdict


def test_a_glob_names_files_or_figures() -> None:
    """A file's short name runs it whole; a figure's name is looked for in all files."""
    assert [file.name for file in choose_files("tray")] == ["bench_tray.py"]
    assert len(choose_files("tray.cpu*")) == len(choose_files("*"))
    assert Report(file="bench_tray.py", only="tray").wants("tray.cpu")
    assert Report(file="bench_tray.py", only="tray.c*").wants("tray.cpu")
    assert not Report(file="bench_tray.py", only="tray.c*").wants("tray.memory")


def test_a_crash_is_told_after_the_figures_that_were_known(tmp_path: Path) -> None:
    """Even an abort of the interpreter leaves what was measured before it."""
    file = tmp_path / "bench_abort.py"
    file.write_text("import os\ndef run(report):\n    report('a.b', 2, 1)\n    os.abort()\n")
    figure, crash = follow_file(file, "*", limit_s=30)
    assert isinstance(figure, Figure)
    assert (figure.name, figure.is_met) == ("a.b", False)
    assert isinstance(crash, Crash)
    assert "-6" in crash.message


def test_a_benchmark_that_hangs_is_ended(tmp_path: Path) -> None:
    """The others get their turn, and the story says that time ran out."""
    file = tmp_path / "bench_hang.py"
    file.write_text("import time\ndef run(report):\n    time.sleep(60)\n")
    (crash,) = follow_file(file, "*", limit_s=1)
    assert isinstance(crash, Crash)
    assert "out of time" in crash.message
