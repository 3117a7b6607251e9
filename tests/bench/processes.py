"""What processes cost, as the kernel of Linux tells it: CPU, memory, wake-ups.

A set of processes is a tree: a program and all its living children. It imports the standard
library only, since measure.py uses it under the system's Python.
"""

import os
import re
import time
from collections.abc import Iterable
from pathlib import Path

PROC = Path("/proc")
_TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")


def find_tree(root: int) -> list[int]:
    """The process and all that descend from it."""
    parents = {int(p.name): _fields(int(p.name)) for p in PROC.iterdir() if p.name.isdigit()}
    tree = [root]
    for process in tree:
        tree += [child for child, fields in parents.items() if fields and fields[1] == f"{process}"]
    return tree


def _fields(process: int) -> list[str]:
    """The fields of /proc/PID/stat from the state on; empty if it has ended. Source: proc(5)."""
    try:
        return (PROC / f"{process}" / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def is_running(process: int) -> bool:
    """Whether the process has not ended; one that nobody has waited for yet has."""
    fields = _fields(process)
    return bool(fields) and fields[0] != "Z"


def cpu_ms(processes: Iterable[int]) -> float:
    """Milliseconds of CPU that the processes have used, ended threads and children included.

    Exact for the processes themselves, to a clock tick for children that have ended.
    """
    used = 0.0
    for process in processes:
        fields = _fields(process)
        try:
            # A process's CPU clock, by its id. Source: clock_getcpuclockid(3).
            used += time.clock_gettime((~process << 3) | 2) * 1000
        except OSError:
            continue
        if fields:
            used += (int(fields[13]) + int(fields[14])) * 1000 / _TICKS_A_SECOND
    return used


def resident_mib(processes: Iterable[int]) -> float:
    """MiB in memory, summed over the processes; pages that two share count twice."""
    total = 0
    for process in processes:
        try:
            story = (PROC / f"{process}" / "smaps_rollup").read_text()
        except OSError:
            continue
        found = re.search(r"^Rss:\s+(\d+) kB", story, re.MULTILINE)
        total += int(found[1]) if found else 0
    return total / 1024


def wake_ups(processes: Iterable[int]) -> int:
    """How often the threads of the processes have gone to sleep of their own will so far."""
    total = 0
    for process in processes:
        for status in (PROC / f"{process}" / "task").glob("*/status"):
            try:
                story = status.read_text()
            except OSError:
                continue
            found = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", story, re.MULTILINE)
            total += int(found[1]) if found else 0
    return total
