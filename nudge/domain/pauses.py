"""Pauses: until when the manager wants quiet."""

from datetime import datetime, time, timedelta
from enum import Enum

from nudge.domain.workdays import WorkDays

_MONDAY = 0


class Pause(Enum):
    """The pauses that the tray and `nudge pause` offer."""

    HALF_AN_HOUR = "30m"
    TWO_HOURS = "2h"
    TOMORROW = "tomorrow"
    MONDAY = "monday"


def find_pause_end(pause: Pause, now: datetime, days: WorkDays) -> datetime:
    """When the pause ends, in UTC; a day begins when its quiet hours end."""
    if pause is Pause.HALF_AN_HOUR:
        return now + timedelta(minutes=30)
    if pause is Pause.TWO_HOURS:
        return now + timedelta(hours=2)
    today = now.astimezone(days.zone).date()
    ahead = 1 if pause is Pause.TOMORROW else (_MONDAY - today.weekday() - 1) % 7 + 1
    morning = datetime.combine(today + timedelta(days=ahead), time(), days.zone)
    return days.find_quiet_end(morning)
