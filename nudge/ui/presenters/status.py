"""What the tray says: what is next, whether it is quiet, and which calendar is out of date.

A sensitive moment keeps its name and its kind to itself here: trays are seen on shared screens.
Source: SECURITY row 20.
"""

from datetime import datetime, tzinfo

from nudge.domain.events import find_instants
from nudge.domain.nudges import Nudge, NudgeKind
from nudge.domain.text import clean
from nudge.engine.desk import FeedHealth, Status
from nudge.ui.presenters.names import name_moment, shorten
from nudge.ui.presenters.times import say_when
from nudge.ui.presenters.topics import word_topic
from nudge.ui.presenters.translate import _
from nudge.ui.presenters.troubles import word_trouble
from nudge.ui.views import TrayView

_LINE_LENGTH = 80
_APP = "Nudge"


def present_status(status: Status, zone: tzinfo, *, shows_titles: bool = True) -> TrayView:
    """Tooltip and first menu line; `shows_titles` False makes every moment discreet."""
    if status.paused_until is not None:
        until = say_when(status.paused_until, status.now, zone)
        headline = _("Paused until {time}").format(time=until)
    elif status.is_silenced:
        headline = _("Quiet while do not disturb is on")
    elif not status.feeds:
        headline = _("No calendar yet")
    elif status.next_nudge is None:
        headline = _("Nothing coming up")
    else:
        headline = _say_next(status.next_nudge, status.now, zone, shows_titles=shows_titles)
    headline = shorten(headline, _LINE_LENGTH)
    troubles = [_say_trouble(feed, status.now, zone) for feed in status.feeds if feed.message]
    is_quiet = status.paused_until is not None or status.is_silenced
    lines = [f"{_APP}: {headline}" if is_quiet else headline, *troubles]
    if status.message:
        told = " ".join(map(word_trouble, status.message.splitlines()))
        lines.append(clean(told, _LINE_LENGTH * 2))
    return TrayView(
        tooltip="\n".join(lines),
        headline=headline,
        is_paused=status.paused_until is not None,
    )


def _say_next(nudge: Nudge, now: datetime, zone: tzinfo, *, shows_titles: bool) -> str:
    if nudge.moment is None:
        title = word_topic(nudge.kind, nudge.topic)[0]
        return title if shows_titles else _("Something to read")
    moment = nudge.moment
    start = find_instants(moment.occurrence.span, zone).start
    is_discreet = nudge.is_sensitive or not shows_titles
    when = say_when(start, now, zone)
    match nudge.kind:
        case NudgeKind.REFLECT if is_discreet:
            return _("Look back: {time}").format(time=when)
        case NudgeKind.REFLECT:
            return _("Look back: {moment}, {time}").format(moment=name_moment(moment), time=when)
        case _kind if is_discreet:
            return _("Prepare: {time}").format(time=when)
        case _kind:
            return _("Next: {moment}, {time}").format(moment=name_moment(moment), time=when)


def _say_trouble(feed: FeedHealth, now: datetime, zone: tzinfo) -> str:
    name = clean(feed.name, _LINE_LENGTH)
    message = clean(word_trouble(feed.message), _LINE_LENGTH * 2)
    if feed.read_at is None:
        return _("{feed}: {message}").format(feed=name, message=message)
    return _("{feed}: {message} (last read {time})").format(
        feed=name, message=message, time=say_when(feed.read_at, now, zone)
    )
