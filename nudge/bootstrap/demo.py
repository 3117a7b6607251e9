"""The demo: the real program on a sample day, its clock running fast, in a temporary home.

Owns the sample day and what is printed of it. Without a display it stands in for the person
at the desk: takes each nudge, has the card drawn into a picture, and says that it is done.
"""

import os
import re
import sys
import tempfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from nudge.adapters.system.paths import HOME_VARIABLE, find_content, find_paths, prepare
from nudge.adapters.timing.clock import CLOCK_VARIABLE
from nudge.adapters.timing.zones import find_system_zone
from nudge.bootstrap.commands import configure, find_now
from nudge.bootstrap.tray import is_display_there, run_tray

if TYPE_CHECKING:
    from nudge.bootstrap.demo_program import DemoProgram

ME = "alex.morgan@example.org"
BEGIN_HOUR, END_HOUR = 8, 18
STARTING = timedelta(seconds=3)
SPEED_ON_DESKTOP, SPEED_WITHOUT = 120.0, 900.0

_PLACE = re.compile(r"\{([^{}]+)\}")
_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


def play_day(speed: float | None, pictures: str | None) -> int:
    """Play the sample day and give back the program's exit status.

    `pictures`: the folder for pictures where there is no display; None: one of its own.
    """
    has_display = is_display_there()
    if not has_display:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    speed = speed or (SPEED_ON_DESKTOP if has_display else SPEED_WITHOUT)
    today = find_work_day(find_now().astimezone(find_system_zone()).date())
    with tempfile.TemporaryDirectory(prefix="nudge-demo-") as home:
        os.environ[HOME_VARIABLE] = home
        _compile_packs()
        # The day begins once everything is up.
        begin = datetime.combine(today, time(BEGIN_HOUR)) - STARTING * speed
        os.environ[CLOCK_VARIABLE] = f"{begin.isoformat(timespec='seconds')},{speed}"
        feed = Path(home) / "sample.ics"
        feed.write_text(make_sample(today), encoding="utf-8")
        folder = None
        if not has_display:
            folder = Path(pictures or tempfile.mkdtemp(prefix="nudge-pictures-")).absolute()
            folder.mkdir(parents=True, exist_ok=True)
        sys.stdout.write(f"{today:%A} on a sample calendar, {speed:g} times as fast.\n\n")
        status = run_tray(feeds=[str(feed)], me=[ME], make_program=_choose_program(folder, speed))
        if folder is not None:
            sys.stdout.write(f"\nPictures of the cards and the toolkit: {folder}\n")
    return status


def find_work_day(day: date) -> date:
    """The day itself, or the Monday after it at the weekend."""
    while day.weekday() >= _SATURDAY:
        day += _ONE_DAY
    return day


def make_sample(today: date) -> str:
    """The sample calendar of the shipped pack, its days counted from `today`."""
    text = (find_content() / "sample" / "day.ics").read_text(encoding="utf-8")
    return _PLACE.sub(lambda place: _find_day(place[1], today).strftime("%Y%m%d"), text)


def _find_day(words: str, today: date) -> date:
    if words == "today":
        return today
    if words == "next working day":
        return find_work_day(today + _ONE_DAY)
    return today - int(words.removesuffix(" days ago")) * _ONE_DAY


def _compile_packs() -> None:
    """Before the clock runs: however fast it does, no hour goes by without the guides."""
    from nudge.bootstrap.content import compile_packs

    paths, configuration = find_paths(), configure()
    prepare(paths)
    compile_packs(configuration.packs, paths.library, configuration.contacts)


def _choose_program(folder: Path | None, speed: float) -> "Callable[..., DemoProgram]":
    from nudge.bootstrap.demo_program import DemoProgram

    length = STARTING + timedelta(hours=END_HOUR - BEGIN_HOUR) / speed
    return partial(DemoProgram, folder=folder, length=length)
