"""What every test stands on: no screen, no home of the user's, no stopwatch, a zone far away."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Where the computer stands changes no decision. Half an hour off the full hours, with summer
# time, west of Greenwich: what is added, rounded or read in the machine's own zone comes out
# wrong here.
os.environ["TZ"] = "America/St_Johns"
if hasattr(time, "tzset"):  # not on Windows
    time.tzset()

_DESKTOPS = Path(__file__).with_name("e2e")

# A deadline per example would time the machine, not the code.
settings.register_profile("nudge", deadline=None)
settings.load_profile("nudge")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test; what the user's own holds neither matters nor changes."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("NUDGE_HOME", str(home))
    monkeypatch.delenv("NUDGE_CLOCK", raising=False)
    return home


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where tests run side by side, the desktops come first and one after another.

    They wait more than they work, and two at once would be late for their minutes. Of the rest,
    the tests of one file stay together, with what they share.
    """
    if not hasattr(config, "workerinput"):
        return
    for item in items:
        is_desktop = item.path.is_relative_to(_DESKTOPS)
        name = "desktop" if is_desktop else str(item.path)
        item.add_marker(pytest.mark.xdist_group(name))
    items.sort(key=lambda item: not item.path.is_relative_to(_DESKTOPS))
