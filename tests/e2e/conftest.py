"""Fixtures of the end-to-end tests: a private desktop, and Nudge on it.

Screenshots and logs of each test are kept in build/e2e/<test>/ for a person to look at.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.desktop.session import Desktop, open_desktop
from tests.e2e.program import Nudge

SHOTS = Path(__file__).parents[2] / "build" / "e2e"


@pytest.fixture
def desktop(request: pytest.FixtureRequest) -> Iterator[Desktop]:
    """A desktop; `desktop_options(panel=..., notify=...)` marks one without the usual parts."""
    shots = SHOTS / re.sub(r"\W+", "-", request.node.name).strip("-")
    shutil.rmtree(shots, ignore_errors=True)
    marker = request.node.get_closest_marker("desktop_options")
    with open_desktop(shots, **(marker.kwargs if marker else {})) as opened:
        yield opened


@pytest.fixture
def nudge(desktop: Desktop, tmp_path: Path) -> Nudge:
    """Nudge with a new, empty home; the path is deep on purpose."""
    return Nudge(desktop=desktop, home=tmp_path / "home of a user" / "nudge")
