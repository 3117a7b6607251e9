"""`nudge:guide/ID` opens that guide; every other link is refused before anything is asked."""

import os
import subprocess
import sys

import pytest

from nudge.cli.link import find_guide


@pytest.mark.parametrize("link", ["nudge:guide/one-on-one", "NUDGE:guide/one-on-one"])
def test_a_link_names_a_guide(link: str) -> None:
    """The scheme is told apart without regard to case. Source: RFC 3986, 3.1."""
    assert find_guide(link) == "one-on-one"


@pytest.mark.parametrize(
    "link",
    [
        "nudge:",
        "nudge:guide/",
        "nudge:guide",
        "nudge:one-on-one",
        "nudge://guide/one-on-one",
        "nudge:/guide/one-on-one",
        "nudge:guide/../settings",
        "nudge:guide/one-on-one/",
        "nudge:guide/one-on-one?quit=1",
        "nudge:guide/one-on-one#steps",
        "nudge:guide/one%2Don",
        "nudge:guide/One-On-One",
        "nudge:guide/-one",
        "nudge:guide/one\n",
        "nudge:guide/ｏne",
        "nudge:guide/" + "a" * 100,
        "nudge:quit",
        "nudge:guide/one --feed /etc/passwd",
    ],
)
def test_anything_but_an_id_is_refused(link: str) -> None:
    """Verbs, options, folders, queries: a stranger's link can open a guide and no more."""
    assert find_guide(link) is None


def test_a_refused_link_starts_nothing(home) -> None:
    """It says so in one line, and neither Qt nor a home is touched."""
    blocked = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from nudge.cli.main import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", blocked, "nudge:quit"],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "nudge: this link is refused; one looks like nudge:guide/one-on-one\n"
    assert not any(home.iterdir())
