"""The limits that a child sets to itself hold."""

import subprocess
import sys

import pytest

from nudge.adapters.system import limits

pytestmark = pytest.mark.skipif(not limits.HAS_LIMITS, reason="the system has no such limits")


def run(code: str) -> "subprocess.CompletedProcess[str]":
    code = f"from nudge.adapters.system.limits import *\n{code}"
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )


def test_a_child_that_computes_without_end_is_ended() -> None:
    assert run("limit_cpu(1)\nwhile True: pass").returncode < 0


def test_the_seconds_count_from_now_and_not_from_the_start() -> None:
    spend = "import time\ndef spend(s):\n e = time.process_time() + s\n"
    spend += " while time.process_time() < e: pass\n"
    done = run(f"{spend}spend(2)\nlimit_cpu(2)\nspend(1)\nprint('alive')")
    assert done.stdout == "alive\n"


def test_memory_past_the_limit_is_refused_and_not_taken_from_the_machine() -> None:
    code = "limit_memory(256 * 1024**2)\ntry:\n bytearray(10**9)\nexcept MemoryError: print('no')"
    assert run(code).stdout == "no\n"


def test_a_lower_limit_of_the_system_stays() -> None:
    code = (
        "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (7, 7))\nlimit_cpu(30)\n"
        "print(resource.getrlimit(resource.RLIMIT_CPU))"
    )
    assert run(code).stdout == "(7, 7)\n"


def test_a_child_lets_others_go_first() -> None:
    assert run("import os\nbefore = os.nice(0)\nbe_nice()\nprint(os.nice(0) > before)").stdout == (
        "True\n"
    )
