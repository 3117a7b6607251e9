"""What every test stands on: no screen, no home of the user's, no stopwatch."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

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
