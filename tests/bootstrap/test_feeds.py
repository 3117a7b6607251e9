"""Where a feed is: a path, an address of this run, or one that the keychain keeps."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from nudge.adapters.system.children import WaitingChildren
from nudge.adapters.system.keychain import Kept, Place
from nudge.adapters.system.secret_file import SecretFile
from nudge.bootstrap.feeds import keep_access, open_command_feed_reader, open_tray_feed_reader
from nudge.domain.failures import Failure
from nudge.domain.feeds import Access
from nudge.domain.secret_url import Secret, SecretUrl
from nudge.domain.settings import FeedSource
from nudge.engine.ports import FeedState, Reading
from tests.doubles import feed_server
from tests.doubles.feed_server import CALENDAR, FeedServer
from tests.doubles.requests import WINDOW

FEED = FeedSource(id="work", name="Work", location="https://cal.example/")


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server.serve() as server:
        server.routes["/s3cr3t"] = feed_server.answer(CALENDAR)
        yield server


@pytest.fixture
def secrets(tmp_path: Path) -> Path:
    return tmp_path / "secrets.json"


@pytest.fixture(autouse=True)
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    vault = tmp_path / "vault.json"
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.doubles.keychains.WorkingKeychain")
    monkeypatch.setenv("NUDGE_TEST_KEYCHAIN", str(vault))
    return vault


def keep(access: Access, secrets: Path) -> Place | None:
    kept: list[Kept] = []
    keep_access(WaitingChildren(), secrets, "work", access, kept.append)
    return kept[0].place


def read(secrets: Path | None) -> Reading:
    readings: list[Reading] = []
    reader = open_command_feed_reader(lambda: UTC, addresses={}, secrets=secrets)
    reader.read(FEED, WINDOW, readings.append)
    return readings[0]


def test_a_feed_is_read_from_the_address_and_with_the_login_that_the_keychain_keeps(
    server: FeedServer, secrets: Path
) -> None:
    url = SecretUrl(server.url("/s3cr3t"))
    access = Access(url=url, user=Secret("ann"), password=Secret("pw"))
    assert keep(access, secrets) is Place.KEYCHAIN
    assert read(secrets).state is FeedState.READ
    assert server.asked[0].headers["authorization"] == "Basic YW5uOnB3"


def test_the_tray_asks_the_keychain_once_in_a_run(
    *, server: FeedServer, secrets: Path, vault: Path, qapp: QObject, qtbot: QtBot, tmp_path: Path
) -> None:
    keep(Access(url=SecretUrl(server.url("/s3cr3t"))), secrets)
    owner = QObject(qapp)
    reader = open_tray_feed_reader(
        owner, lambda: UTC, addresses={}, cache=tmp_path, secrets=secrets
    )
    readings: list[Reading] = []
    for count in (1, 2):
        reader.read(FEED, WINDOW, readings.append, is_forced=True)
        qtbot.waitUntil(lambda count=count: len(readings) == count, timeout=20_000)
        vault.unlink(missing_ok=True)
    assert [reading.state for reading in readings] == [FeedState.READ, FeedState.READ]
    owner.deleteLater()


def test_an_address_that_nobody_keeps_is_asked_for_again(secrets: Path) -> None:
    reading = read(secrets)
    assert reading.failure is Failure.NO_ADDRESS
    assert "Enter it again" in reading.message
    assert "Enter it again" in read(None).message


@pytest.mark.parametrize("text", ["", "{}", '{"url": "https://cal.example/"}'])
def test_what_is_kept_in_no_form_of_ours_counts_as_nothing(secrets: Path, text: str) -> None:
    SecretFile(secrets).keep("work", Secret(text))
    reading = read(secrets)
    assert reading.failure is Failure.NO_ADDRESS
    assert "Enter it again" in reading.message
