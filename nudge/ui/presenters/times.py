"""Times as a colleague would say them: "in 14 minutes", "tomorrow at 09:00", "on Thursday".

All instants are aware; days and hours are read in the zone that is given.
"""

from datetime import date, datetime, timedelta, tzinfo

from nudge.domain.events import AllDay, Span, Timed
from nudge.ui.presenters.forms import find_forms, write_clock
from nudge.ui.presenters.translate import _, ngettext
from nudge.ui.views import CountdownView

_WEEK = 7
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)


def say_clock(at: datetime, zone: tzinfo) -> str:
    """The time of day, such as "14:00", in the form of the user's country."""
    return write_clock(at.astimezone(zone).time())


def say_day(day: date, today: date) -> str:
    """The day as one says it today: "today", "tomorrow", "on Thursday", "on 3 May"."""
    days = (day - today).days
    if days == 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    if days == -1:
        return _("yesterday")
    if 1 < days < _WEEK:
        return _("on {weekday}").format(weekday=_name_weekday(day))
    return _("on {date}").format(date=say_date(day, today))


def say_date(day: date, today: date) -> str:
    """The date, such as "3 May", with the year where it is not this one."""
    month = _name_month(day)
    is_this_year = day.year == today.year
    if find_forms().is_month_first:  # in English alone
        return f"{month} {day.day}" if is_this_year else f"{month} {day.day}, {day.year}"
    text = _("{day} {month}").format(day=day.day, month=month)
    return text if is_this_year else _("{date} {year}").format(date=text, year=day.year)


def say_when(at: datetime, now: datetime, zone: tzinfo) -> str:
    """Day and time of an instant; today needs no day: "14:00", "tomorrow at 14:00"."""
    day, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    clock = say_clock(at, zone)
    if day == today:
        return clock
    return _("{day} at {time}").format(day=say_day(day, today), time=clock)


def say_at(at: datetime, now: datetime, zone: tzinfo) -> str:
    """The same within a sentence: "at 14:00", "tomorrow at 14:00"."""
    if at.astimezone(zone).date() == now.astimezone(zone).date():
        return _("at {time}").format(time=say_clock(at, zone))
    return say_when(at, now, zone)


def say_wait(wait: timedelta) -> str:
    """A stretch of time to come, counted up to whole minutes: "in 14 minutes"."""
    minutes = -(-wait // _MINUTE)
    hours, rest = divmod(minutes, 60)
    if hours == 0:
        return ngettext("in {count} minute", "in {count} minutes", minutes).format(count=minutes)
    if rest == 0:
        return ngettext("in {count} hour", "in {count} hours", hours).format(count=hours)
    return _("in {hours} h {minutes} min").format(hours=hours, minutes=rest)


def say_span(span: Span, now: datetime, zone: tzinfo) -> str:
    """From when to when: "14:00 – 14:30", with the day in front where it is not today."""
    today = now.astimezone(zone).date()
    if isinstance(span, AllDay):
        last = span.end - timedelta(days=1)
        if last <= span.start:
            return _sentence(_("{day}, all day").format(day=say_day(span.start, today)))
        first, until = say_date(span.start, today), say_date(last, today)
        return _("{first} – {last}, all day").format(first=first, last=until)
    hours = f"{say_clock(span.start, zone)} – {say_clock(span.end, zone)}"
    day = span.start.astimezone(zone).date()
    return hours if day == today else _sentence(f"{say_day(day, today)}, {hours}")


def present_countdown(span: Span, now: datetime, zone: tzinfo) -> CountdownView:
    """How long there is to go until the span begins, or how long ago it began or ended."""
    if isinstance(span, AllDay):
        today = now.astimezone(zone).date()
        day = today if span.start <= today < span.end else span.start
        return CountdownView(text=say_day(day, today), is_late=False, lasts=_MINUTE)
    return CountdownView(
        text=_count_down(span, now, zone),
        is_late=now >= span.start,
        lasts=(span.start - now) % _MINUTE or _MINUTE,
    )


def _count_down(span: Timed, now: datetime, zone: tzinfo) -> str:
    if now >= span.end:
        return _("ended {when}").format(when=say_at(span.end, now, zone))
    if now >= span.start:
        return _say_begun(now - span.start)
    day, today = span.start.astimezone(zone).date(), now.astimezone(zone).date()
    wait = span.start - now
    return say_wait(wait) if day == today or wait < _HOUR else say_day(day, today)


def _say_begun(ago: timedelta) -> str:
    minutes = ago // _MINUTE
    if minutes == 0:
        return _("starting now")
    text = ngettext("began {count} minute ago", "began {count} minutes ago", minutes)
    return text.format(count=minutes)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _name_weekday(day: date) -> str:
    names = (
        _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"),
        _("Friday"), _("Saturday"), _("Sunday"),
    )  # fmt: skip
    return names[day.weekday()]


def _name_month(day: date) -> str:
    names = (
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"),
        _("August"), _("September"), _("October"), _("November"), _("December"),
    )  # fmt: skip
    return names[day.month - 1]
