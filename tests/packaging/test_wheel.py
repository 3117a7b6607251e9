"""The wheel: what `pip`, `pipx` and `uv tool` install is whole, and starts."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (path,) = folder.glob("nudge-*.whl")
    return path


def test_the_wheel_holds_what_the_program_loads(wheel: Path) -> None:
    """Guides, rules, schemas, pictures and languages lie inside; nothing of the tests does."""
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = [
        (f"nudge/{folder}/{path.relative_to(ROOT / folder).as_posix()}")
        for folder in ("content", "assets")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix in {".md", ".yaml", ".json", ".png", ".svg", ".ics"}
    ]
    languages = {
        f"nudge/ui/locale/{language}/LC_MESSAGES/nudge.mo" for language in ("de", "es", "fr")
    }
    assert languages <= names
    assert len(shipped) > 50
    assert set(shipped) <= names
    assert not [name for name in names if name.startswith(("tests/", "packaging/"))]


@pytest.mark.slow
def test_what_is_installed_from_it_starts(wheel: Path, tmp_path: Path) -> None:
    """In an environment with nothing else, with the very versions that are pinned."""
    venv.create(tmp_path / "venv", with_pip=True)
    programs = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    python = programs / "python"
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "-c", CONSTRAINTS, wheel], check=True, timeout=600)
    done = subprocess.run(
        [programs / "nudge", "--self-test"],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "8 passed, 0 failed" in done.stdout
    assert (programs / "nudge-tray").exists()
