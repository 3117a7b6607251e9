"""Once, and never lost: the real program is killed, stopped and started again all day long.

`make soak` kills it two hundred times, this run twenty times, each in one of four ways.
A day that failed names its seed; NUDGE_SOAK_SEED plays it again.
"""

import os
import random
import signal
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.e2e.days import EVENING, MORNING, NAMES, Day, Life, open_day

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

SPEED = 900.0
KILLS = int(os.environ.get("NUDGE_SOAK_KILLS", "20"))
KILLS_A_DAY = 20


@pytest.mark.parametrize("number", range(max(1, KILLS // KILLS_A_DAY)))
def test_a_day_of_kills_shows_nothing_twice_and_loses_nothing(
    number: int, tmp_path: Path, qapp: QApplication
) -> None:
    """At any instant, as it starts, and around each notification: before and after the answer."""
    seed = int(os.environ.get("NUDGE_SOAK_SEED", "0")) or (
        number if KILLS == KILLS_A_DAY else random.randrange(2**32)
    )
    chance = random.Random(seed)
    with open_day(tmp_path, SPEED) as day:
        at = day.begin()
        for _kill in range(KILLS_A_DAY):
            at = live_and_die(day, at, chance)
        finish(day, at)
        assert day.find_faults() == [], f"seed {seed}\n{day.said()}"
        assert len(day.find_shown()) > len(NAMES), f"seed {seed}: hardly anything was shown"
        assert "Traceback" not in day.said(), day.said()


def live_and_die(day: Day, at: datetime, chance: random.Random) -> datetime:
    """Let the program live and kill it; what its clock said at the end, at the earliest."""
    life = day.live(at)
    way, wait_s = chance.choice(["started", "uniform", "asked", "shown"]), chance.random()
    if way == "started":
        end = time.monotonic() + wait_s * 0.8
        day.watch(life, lambda: time.monotonic() > end)
    elif way == "uniform":
        until = at + timedelta(minutes=30) * wait_s
        day.watch(life, lambda: life.now() > until)
    else:
        wait_for_nudge(day, life, 0.0 if way == "asked" else wait_s * 0.03)
    life.end()
    day.server.on_notify = lambda _body: None
    return min(life.now(), EVENING)


def wait_for_nudge(day: Day, life: Life, wait_s: float) -> None:
    """Watch until the next notification was asked for and `wait_s` have gone by.

    Without any wait it is killed before it has its answer.
    """
    asked: list[float] = []

    def hear(_body: tuple[Any, ...]) -> None:
        asked.append(time.monotonic())
        if not wait_s:
            life.end()

    day.server.on_notify = hear
    last = life.at + timedelta(minutes=60)
    day.watch(life, lambda: life.now() > last or (asked and time.monotonic() - asked[0] > wait_s))


def finish(day: Day, at: datetime) -> None:
    """Let the day come to its end undisturbed."""
    life = day.live(at)
    day.watch(life, lambda: life.now() > EVENING + timedelta(minutes=40))
    life.end(signal.SIGTERM)
    assert life.process.returncode == 0, day.said()


def test_what_a_night_of_sleep_has_passed_over_stands_under_missed(
    tmp_path: Path, qapp: QApplication
) -> None:
    """Stopped before two meetings, woken after them: each nudge comes once, or a line says why."""
    with open_day(tmp_path, SPEED) as day:
        life = day.live(day.begin() - timedelta(minutes=20))
        day.watch(life, lambda: life.now() > MORNING - timedelta(minutes=15))
        life.send(signal.SIGSTOP)
        time.sleep(timedelta(minutes=120) / timedelta(seconds=1) / SPEED)
        life.send(signal.SIGCONT)
        day.watch(life, lambda: life.now() > EVENING + timedelta(minutes=40))
        life.end(signal.SIGTERM)
        assert day.find_faults() == [], day.said()
        assert day.find_shown()["Ada", "prepare"] == 0
        assert day.find_shown()["Cleo", "prepare"] == 1
        assert day.find_shown()["Fay", "reflect"] == 1
