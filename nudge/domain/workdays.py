"""Working days: when the user works, and when it has to be quiet.

All questions are answered in the user's zone of the day that is asked about.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from nudge.domain.events import AllDay, Busy, Occurrence, Status, Timed
from nudge.domain.settings import Hours, Settings

_ONE_DAY = timedelta(days=1)
_LONGEST_ABSENCE_DAYS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkDays:
    """The settings' working and quiet times, together with the days that the calendar takes off."""

    settings: Settings
    zone: tzinfo
    absences: frozenset[date] = frozenset()

    def is_absent(self, at: datetime) -> bool:
        """True on a day that the calendar marks as out of office."""
        return at.astimezone(self.zone).date() in self.absences

    def is_work_day(self, day: date) -> bool:
        """True on a working day of the week that the calendar does not take off."""
        return day.weekday() in self.settings.work_days and day not in self.absences

    def is_day_off(self, at: datetime) -> bool:
        """True on a day without work."""
        return not self.is_work_day(at.astimezone(self.zone).date())

    def is_quiet_hour(self, at: datetime) -> bool:
        """True within the quiet hours, whatever the day."""
        return _is_within(at.astimezone(self.zone).time(), self.settings.quiet_hours)

    def is_quiet(self, at: datetime) -> bool:
        """True when nothing may come by itself."""
        return self.is_quiet_hour(at) or self.is_day_off(at)

    def find_quiet_end(self, at: datetime) -> datetime:
        """The end of the quiet hours that `at` lies in (UTC), on the day that it belongs to."""
        local = at.astimezone(self.zone)
        end = self.settings.quiet_hours.end
        day = local.date() if local.time() < end else local.date() + _ONE_DAY
        return self._find_instant(day, end)

    def find_hours(self, day: date) -> Timed:
        """The working hours of a day, as instants in UTC."""
        hours = self.settings.work_hours
        return Timed(
            start=self._find_instant(day, hours.start), end=self._find_instant(day, hours.end)
        )

    def find_day_before(self, day: date) -> date | None:
        """The working day before `day`, or None when there is none in the two weeks before."""
        for back in range(1, 15):
            if self.is_work_day(day - back * _ONE_DAY):
                return day - back * _ONE_DAY
        return None

    def find_midnight_after(self, at: datetime) -> datetime:
        """The next local midnight, in UTC."""
        return self._find_instant(at.astimezone(self.zone).date() + _ONE_DAY, time())

    def _find_instant(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, self.zone).astimezone(UTC)


def find_absences(occurrences: Iterable[Occurrence]) -> frozenset[date]:
    """The days that all-day entries mark as out of office."""
    return frozenset(
        occurrence.span.start + number * _ONE_DAY
        for occurrence in occurrences
        if isinstance(occurrence.span, AllDay)
        and occurrence.busy is Busy.OUT_OF_OFFICE
        and occurrence.status is not Status.CANCELLED
        for number in range(
            min((occurrence.span.end - occurrence.span.start).days, _LONGEST_ABSENCE_DAYS)
        )
    )


def _is_within(at: time, hours: Hours) -> bool:
    if hours.start <= hours.end:
        return hours.start <= at < hours.end
    return at >= hours.start or at < hours.end
