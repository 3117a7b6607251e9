"""Where Nudge keeps its files, and who may enter there."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from nudge.adapters.system import paths as module
from nudge.adapters.system.paths import (
    PathError,
    find_assets,
    find_content,
    find_paths,
    make_private_folder,
    prepare,
)


@pytest.fixture(autouse=True)
def umask() -> Iterator[None]:
    old = os.umask(0o022)
    yield
    os.umask(old)


def find_mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_home_of_its_own_holds_everything_but_the_socket(tmp_path: Path) -> None:
    """So that tests, demo and portable use leave no trace elsewhere."""
    paths = find_paths({"NUDGE_HOME": str(tmp_path)})
    assert paths.is_portable
    for place in (paths.settings, paths.store, paths.cache, paths.log, paths.lock):
        assert place.is_relative_to(tmp_path)


def test_a_relative_home_stays_the_same_after_a_change_of_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is made absolute when it is read."""
    monkeypatch.chdir(tmp_path)
    assert find_paths({"NUDGE_HOME": "here"}).config == tmp_path / "here" / "config"


def test_without_a_home_the_folders_of_the_platform_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty variable is none."""
    monkeypatch.setenv("XDG_CONFIG_HOME", "/somewhere/config")
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere/data")
    paths = find_paths({"NUDGE_HOME": ""})
    assert not paths.is_portable
    if sys.platform == "linux":
        assert paths.settings == Path("/somewhere/config/nudge/settings.json")
        assert paths.store == Path("/somewhere/data/nudge/nudge.db")


def test_the_socket_s_path_is_short_however_deep_the_home_is(tmp_path: Path) -> None:
    """A local socket's path has at most 100 bytes; each home has its own."""
    deep = tmp_path.joinpath(*["a-folder-with-a-long-name"] * 6)
    environ = {"XDG_RUNTIME_DIR": str(tmp_path / "missing"), "TMPDIR": "/tmp"}
    one = find_paths({**environ, "NUDGE_HOME": str(deep)})
    other = find_paths({**environ, "NUDGE_HOME": str(deep / "x")})
    assert len(os.fsencode(one.socket)) < 60
    assert one.socket != other.socket
    assert one.socket == find_paths({**environ, "NUDGE_HOME": str(deep)}).socket


def test_one_home_has_one_socket_however_it_is_spelt(tmp_path: Path) -> None:
    """A second start finds the first through a link, too."""
    (tmp_path / "link").symlink_to(tmp_path)
    spellings = (str(tmp_path), f"{tmp_path}/", f"{tmp_path}/x/..", str(tmp_path / "link"))
    assert len({find_paths({"NUDGE_HOME": home}).socket for home in spellings}) == 1


def test_the_socket_lives_in_the_runtime_folder_where_there_is_one(tmp_path: Path) -> None:
    """It is the user's own and goes away with the session."""
    paths = find_paths({"NUDGE_HOME": "/x", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert paths.runtime.parent == tmp_path


def test_prepare_closes_every_folder_and_all_that_is_made_later(tmp_path: Path) -> None:
    """New folders, folders that stood open, and each file that anybody makes afterwards."""
    paths = find_paths({"NUDGE_HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)})
    paths.data.mkdir()
    paths.data.chmod(0o755)
    prepare(paths)
    for folder in (paths.config, paths.data, paths.cache, paths.log, paths.runtime):
        assert find_mode(folder) == 0o700
    (paths.data / "file").write_text("")
    assert find_mode(paths.data / "file") == 0o600


def test_a_folder_that_is_a_link_of_the_user_s_own_is_fine(tmp_path: Path) -> None:
    """Whoever keeps settings in a folder of dotfiles may go on."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    make_private_folder(tmp_path / "link")
    assert find_mode(tmp_path / "real") == 0o700


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder away"
)
def test_a_folder_of_somebody_else_s_is_refused(tmp_path: Path) -> None:
    """Another user may have made it first, in the shared temporary folder."""
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    os.chown(foreign, 65534, 65534)
    link = tmp_path / "link"
    link.symlink_to(tmp_path)
    os.chown(link, 65534, 65534, follow_symlinks=False)
    for folder in (foreign, link):
        with pytest.raises(PathError, match=r"belongs to somebody else"):
            make_private_folder(folder)


def test_a_folder_that_cannot_be_made_is_said_in_one_line(tmp_path: Path) -> None:
    """With what to do about it."""
    (tmp_path / "file").write_text("")
    with pytest.raises(PathError, match=r"^The folder .*cannot be made.*NUDGE_HOME\.$"):
        make_private_folder(tmp_path / "file" / "folder")
    with pytest.raises(PathError, match=r"cannot be made"):
        make_private_folder(tmp_path / "file")


def test_content_and_assets_are_found_in_each_form_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Source tree, wheel (inside the package) and frozen program; the wheel's own come first."""
    package = tmp_path / "site" / "nudge"
    package.mkdir(parents=True)
    monkeypatch.setattr(module, "_PACKAGE", package)
    with pytest.raises(PathError, match=r"'content' is missing: install Nudge again"):
        find_content()
    (tmp_path / "site" / "content").mkdir()
    assert find_content() == tmp_path / "site" / "content"
    (package / "content").mkdir()
    assert find_content() == package / "content"
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "frozen"), raising=False)
    (tmp_path / "frozen" / "assets").mkdir(parents=True)
    assert find_assets() == tmp_path / "frozen" / "assets"
