"""Asks each line of stdin of the library that is named, and says in JSON what that cost.

The process is one that has the library open, as the tray has; what Ask adds is what counts.
"""

import json
import resource
import sys
import time
from pathlib import Path

from nudge.adapters.content.library import open_library


def main() -> None:
    """Measure and print one line."""
    path = Path(sys.argv[1])
    library = open_library(path)
    assert library is not None
    library.rules()
    library.list_guides()
    questions = sys.stdin.read().splitlines()
    before = find_resident_mb()
    began = time.perf_counter()
    from nudge.adapters.content.knowledge import CompiledKnowledge
    from nudge.engine.ask import Ask

    ask = Ask(CompiledKnowledge(path))
    ask.answer(questions[0])
    first_ms = (time.perf_counter() - began) * 1000
    times_ms = sorted(_time_ms(ask, question) for question in questions[1:])
    print(
        json.dumps(
            {
                "first_ms": first_ms,
                "p50_ms": times_ms[len(times_ms) // 2],
                "p95_ms": times_ms[int(len(times_ms) * 0.95)],
                "resident_mb": find_resident_mb() - before,
            }
        )
    )


def find_resident_mb() -> float:
    """The resident memory now, in MB."""
    statm = Path("/proc/self/statm")
    if statm.is_file():
        return int(statm.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10


def _time_ms(ask: object, question: str) -> float:
    began = time.perf_counter()
    ask.answer(question)  # type: ignore[attr-defined]
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
