"""What the library costs with many guides, and how soon a hostile pack is refused.

The library of three guides is the reference for the one of two thousand; both are opened in
the same run, in turn.
"""

import shutil
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from nudge.adapters.content.compiler import compile_shelf
from nudge.adapters.content.library import open_library
from nudge.adapters.content.packs import load_guide, load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.content.shelf import build_shelf
from nudge.adapters.system.paths import find_content
from tests.adapters.content.packs_on_disk import write_guide, write_pack, write_rule
from tests.bench.harness import Report

FEW, MANY = 3, 2_000
ROUNDS = 200
HOSTILE = Path(__file__).parents[1] / "hostile" / "packs"


def run(report: Report) -> None:
    """Measure opening and refusing; about half a minute."""
    schemas = Schemas(find_content() / "schema")
    with tempfile.TemporaryDirectory() as home:
        if report.wants("content.open_2000_guides"):
            few, many = (_compile(Path(home) / str(n), n, schemas) for n in (FEW, MANY))
            pairs = [(_time(lambda: _use(few)), _time(lambda: _use(many))) for _ in range(ROUNDS)]
            reference, found = (median(column) for column in zip(*pairs, strict=True))
            note = f"{found:.2f} ms against {reference:.2f} ms with {FEW} guides"
            report("content.open_2000_guides", found / reference, 1.5, note=note)
        if report.wants("content.slowest_refusal"):
            worst, name = max(_refuse(Path(home), schemas))
            report("content.slowest_refusal", worst, 100, "ms", note=name)


def compile_many(folder: Path, count: int) -> Path:
    """A compiled library of so many small guides, in `folder`."""
    return _compile(folder, count, Schemas(find_content() / "schema"))


def _compile(folder: Path, count: int, schemas: Schemas) -> Path:
    pack = write_pack(folder / "pack")
    for number in range(count):
        write_guide(pack, f"guide-{number}")
    write_rule(pack, "late", "guide-0")
    path = folder / "library.sqlite"
    compile_shelf(build_shelf([load_pack(pack, schemas)]), path, "", "{}")
    return path


def _use(path: Path) -> None:
    """What the tray needs until the first card: the library, its rules and one guide."""
    library = open_library(path)
    assert library is not None
    assert library.rules()
    assert library.find_guide("guide-1")


def _refuse(home: Path, schemas: Schemas) -> list[tuple[float, str]]:
    work: list[tuple[str, Callable[[], object]]] = [
        (path.name, partial(load_guide, path, schemas)) for path in sorted(HOSTILE.glob("*.md"))
    ]
    for path in sorted(HOSTILE.glob("*.yaml")):
        folder = home / path.stem
        folder.mkdir()
        shutil.copy(path, folder / "pack.yaml")
        work.append((path.name, partial(load_pack, folder, schemas)))
    return [(_time(refuse), name) for name, refuse in work]


def _time(work: Callable[[], object]) -> float:
    """How long the work takes, in milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
