"""The limits that a child of this program sets to itself before it touches what is hostile.

Owns what the system offers for that. Where it offers nothing (Windows has no such limits
without a job object, macOS ignores the one on memory), the parent's time limit remains;
that has not been tried there. Source: SECURITY row 7; getrlimit(2).
"""

import os

try:
    import resource
except ImportError:  # Windows
    HAS_LIMITS = False
else:
    HAS_LIMITS = True

_NICENESS = 5


def be_nice() -> None:
    """Let the tray and everything else go first."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)


def limit_memory(size: int) -> None:
    """Make every allocation fail that would take this process past `size` bytes of addresses."""
    if HAS_LIMITS:
        _lower(resource.RLIMIT_AS, size)


def limit_cpu(seconds: int) -> None:
    """Have this process ended once it has used so many seconds of CPU from now on."""
    if HAS_LIMITS:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + seconds)


def _lower(kind: int, value: int) -> None:
    hard = resource.getrlimit(kind)[1]
    limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
    try:
        resource.setrlimit(kind, (limit, limit))
    except (ValueError, OSError):  # the system has the name but not the limit
        return
