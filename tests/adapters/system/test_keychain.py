"""Secrets in the keychain, asked in a real child, and in a private file where there is none."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest

from nudge.adapters.system.children import WaitingChildren
from nudge.adapters.system.keychain import Found, Kept, Keychain, Place
from nudge.adapters.system.secret_file import SecretFile, SecretFileError
from nudge.domain.secret_url import Secret

SECRET = Secret("https://cal.example/s3cr3t.ics")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "secrets.json"


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    vault = tmp_path / "vault.json"
    monkeypatch.setenv("NUDGE_TEST_KEYCHAIN", str(vault))
    return vault


@pytest.fixture
def keychain(
    file: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Keychain:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"tests.doubles.keychains.{request.param}")
    limit = timedelta(seconds=2 if request.param == "PromptingKeychain" else 20)
    return Keychain(WaitingChildren(), SecretFile(file), time_limit=limit)


def keep(keychain: Keychain) -> Place | None:
    kept: list[Kept] = []
    keychain.keep("feed-1", SECRET, kept.append)
    return kept[0].place


def find(keychain: Keychain) -> Found:
    found: list[Found] = []
    keychain.find("feed-1", found.append)
    return found[0]


@pytest.mark.parametrize("keychain", ["WorkingKeychain"], indirect=True)
@pytest.mark.usefixtures("vault")
def test_a_working_keychain_keeps_the_secret_and_the_file_stays_away(
    keychain: Keychain, file: Path
) -> None:
    assert keep(keychain) is Place.KEYCHAIN
    assert not file.exists()
    assert find(keychain).secret == SECRET
    keychain.remove("feed-1")
    assert find(keychain).secret is None
    assert "Enter it again" in find(keychain).message


@pytest.mark.parametrize(
    "keychain", ["PlainFileKeychain", "BrokenKeychain", "PromptingKeychain"], indirect=True
)
def test_without_a_keychain_that_answers_a_private_file_keeps_it(
    keychain: Keychain, file: Path, vault: Path
) -> None:
    """One that writes plain text, one that breaks and one that waits for ever are none."""
    assert keep(keychain) is Place.FILE
    assert not vault.exists()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert find(keychain).secret == SECRET
    keychain.remove("feed-1")
    assert not file.exists()


@pytest.mark.parametrize("keychain", ["PromptingKeychain"], indirect=True)
@pytest.mark.usefixtures("vault")
def test_a_keychain_that_waits_for_its_password_is_given_up(keychain: Keychain) -> None:
    found = find(keychain)
    assert found.secret is None
    assert "Unlock it" in found.message


@pytest.mark.parametrize("keychain", ["WorkingKeychain"], indirect=True)
@pytest.mark.usefixtures("vault")
def test_a_secret_moves_from_the_file_to_a_keychain_that_has_come(
    keychain: Keychain, file: Path
) -> None:
    SecretFile(file).keep("feed-1", Secret("old"))
    assert keep(keychain) is Place.KEYCHAIN
    assert not file.exists()
    assert find(keychain).secret == SECRET


def test_the_file_keeps_several_secrets_and_survives_a_writer_that_was_cut_off(file: Path) -> None:
    file.with_name("secrets.json.new").write_text("{half")
    kept = SecretFile(file)
    kept.keep("a", Secret("1"))
    kept.keep("b", Secret("2"))
    kept.remove("a")
    assert kept.find("a") is None
    assert kept.find("b") == Secret("2")


def test_a_damaged_file_is_named_and_not_overwritten(file: Path) -> None:
    file.write_text("{half")
    with pytest.raises(SecretFileError, match="damaged"):
        SecretFile(file).keep("a", Secret("1"))
    assert file.read_text() == "{half"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(SecretFileError, match="cannot be written"):
        SecretFile(tmp_path / "missing" / "secrets.json").keep("a", Secret("1"))


@pytest.mark.parametrize("keychain", ["BrokenKeychain"], indirect=True)
@pytest.mark.usefixtures("vault")
def test_a_secret_that_can_be_kept_nowhere_is_said_so(keychain: Keychain, file: Path) -> None:
    file.write_text("{half")
    kept: list[Kept] = []
    keychain.keep("feed-1", SECRET, kept.append)
    assert kept[0].place is None
    assert "damaged" in kept[0].message
    assert "damaged" in find(keychain).message
