"""The script that sees to Debian's packages: silent when all is there, else one command."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LISTS = ROOT / "packaging" / "system_packages"


def read_list(name: str) -> list[str]:
    lines = (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder of programs that stand in for Debian's; the user is not root."""
    write_program(tmp_path / "id", "echo 1000")
    return tmp_path


def write_program(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


def say_installed(programs: Path, *lines: str) -> None:
    told = "\n".join(f"ii  {line}" for line in lines)
    write_program(programs / "dpkg-query", f"cat <<'END'\n{told}\nEND")


def require(programs: Path, *lists: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "packaging/require_packages.sh", *lists],
        cwd=ROOT,
        env={"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"},
        check=False,
        capture_output=True,
        text=True,
        timeout=20,
    )


def test_it_is_silent_when_nothing_is_missing(programs: Path) -> None:
    """A second `make run` costs no words."""
    say_installed(programs, *read_list("run"))
    done = require(programs, "run")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_it_prints_one_command_for_all_that_is_missing(programs: Path) -> None:
    """Whoever is not root copies one line, even where several lists lack something."""
    say_installed(programs, *read_list("run")[:-1])
    done = require(programs, "python", "run")
    assert done.returncode == 1
    missing = f"python3-venv {read_list('run')[-1]}"
    assert f"sudo apt-get install --no-install-recommends {missing}\n" in done.stderr


def test_a_library_under_a_later_name_counts(programs: Path) -> None:
    """Debian 13 provides libglib2.0-0 as libglib2.0-0t64: nothing is missing there."""
    others = [name for name in read_list("run") if name != "libglib2.0-0"]
    say_installed(programs, *others, "libglib2.0-0t64 libglib2.0-0 (= 2.84.4-3), other")
    assert require(programs, "run").returncode == 0


def test_a_removed_package_does_not_count(programs: Path) -> None:
    """What dpkg remembers only by its settings is not there."""
    told = "\n".join(f"rc  {name}" for name in read_list("run"))
    write_program(programs / "dpkg-query", f"cat <<'END'\n{told}\nEND")
    assert require(programs, "run").returncode == 1


def test_where_there_is_no_python_make_asks_for_one() -> None:
    """A bare Debian has none; the first `make run` installs it."""
    command = ("make", "--dry-run", "PYTHON=", "run-packages")
    # The tests themselves are started by a make, which would speak up in this one.
    environment = {k: v for k, v in os.environ.items() if k not in {"MAKEFLAGS", "MAKELEVEL"}}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[-2:] == ["python", "run"]
    assert done.stderr == ""
