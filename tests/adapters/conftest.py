"""A private session bus for the adapters that speak D-Bus."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from nudge.adapters.system.session_bus import SessionBus
from tests.doubles.private_bus import run_bus


@pytest.fixture
def bus_address(tmp_path: Path) -> Iterator[str]:
    with run_bus(tmp_path) as address:
        yield address


@pytest.fixture
def bus(bus_address: str, qapp: object) -> Iterator[SessionBus]:
    bus = SessionBus(bus_address)
    bus.open()
    yield bus
    bus.close()
