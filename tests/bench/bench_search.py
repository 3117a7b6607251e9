"""What the search of the toolkit costs while somebody types, with 41 guides and with 2,000.

Every beginning of each text is searched, as a field that searches with each key does.
"""

import tempfile
import time
from pathlib import Path
from statistics import median

from nudge.adapters.content.compiler import compile_shelf
from nudge.adapters.content.packs import load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.content.search import CompiledSearch
from nudge.adapters.content.shelf import build_shelf
from nudge.adapters.system.paths import find_content
from tests.adapters.content.packs_on_disk import write_guide, write_pack
from tests.bench.harness import Report

TEXTS = {
    "crying": "difficult-conversation",
    "promotion": "career-conversation",
    "always late": "performance-issue",
    "redundancy": "letting-someone-go",
    "1:1 nothing to say": "one-on-one",
    "perfomence revew": "performance-review",
}
MANY, LIMIT, ROUNDS = 2_000, 10, 5


def run(report: Report) -> None:
    """Tell what is found, and the slow end of the times; about half a minute."""
    schemas = Schemas(find_content() / "schema")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        shipped = _compile(find_content(), home / "shipped.sqlite", schemas)
        search = CompiledSearch(shipped)
        found = [guide in _list_guides(search, text) for text, guide in TEXTS.items()]
        report("search.right_in_three", sum(found) / len(found), 1.0, "", higher_is_better=True)
        typical, slow = _time_typing(search)
        report("search.p95_41_guides_ms", slow, 10, "ms", note=f"median {typical:.1f} ms")
        if report.wants("search.p95_2000_guides_ms"):
            pack = write_pack(home / "pack")
            words = [text.split()[-1] for text in TEXTS]
            for number in range(MANY):
                word = words[number % len(words)]
                write_guide(pack, f"guide-{number}", {"Someone is late again": f"{word} {number}"})
            many = CompiledSearch(_compile(pack, home / "many.sqlite", schemas))
            typical, slow = _time_typing(many)
            report("search.p95_2000_guides_ms", slow, 30, "ms", note=f"median {typical:.1f} ms")


def _compile(folder: Path, path: Path, schemas: Schemas) -> Path:
    compile_shelf(build_shelf([load_pack(folder, schemas)]), path, "", "{}")
    return path


def _list_guides(search: CompiledSearch, text: str) -> list[str]:
    return [hit.guide for hit in search.find(text, 3)]


def _time_typing(search: CompiledSearch) -> tuple[float, float]:
    """The median and the 95th percentile in milliseconds."""
    times_ms = []
    for text in TEXTS:
        for length in range(1, len(text) + 1):
            for _ in range(ROUNDS):
                start = time.perf_counter()
                search.find(text[:length], LIMIT)
                times_ms.append((time.perf_counter() - start) * 1000)
    times_ms.sort()
    return median(times_ms), times_ms[int(len(times_ms) * 0.95)]
