"""Why a nudge comes, and why it does not, in one sentence each."""

from datetime import datetime, tzinfo

from nudge.domain.moments import Role
from nudge.domain.nudges import Halving, Nudge, NudgeKind, Placement, Reason, ReasonCode
from nudge.ui.presenters.times import say_clock
from nudge.ui.presenters.translate import _, ngettext


def present_reason(nudge: Nudge, zone: tzinfo) -> str:
    """The sentence for a nudge that is due or held; its times are read in `zone`."""
    is_about_talk = nudge.moment is not None and nudge.moment.role is Role.REPORT
    if nudge.reason.code is ReasonCode.TURNED_OFF and is_about_talk:
        return _("You are the one who reports in this talk.")
    return say_reason(nudge.reason, nudge.kind, nudge.at, zone)


def say_reason(reason: Reason, kind: NudgeKind, at: datetime, zone: tzinfo) -> str:
    """The sentence for a reason, where the nudge itself is not at hand."""
    if reason.code is ReasonCode.DUE:
        return _present_placement(reason)
    if reason.code is ReasonCode.BUDGET:
        return _present_budget(reason, kind)
    return _present_code(reason.code).format(time=say_clock(at, zone))


def _present_budget(reason: Reason, kind: NudgeKind) -> str:
    match reason.halving:
        case Halving.UNOPENED:
            return _("It comes half as often, since you closed the last two unopened.")
        case Halving.ASKED:
            return _("It comes half as often, since you asked for less of it.")
        case None:
            limit = reason.limit or 0
    if kind is NudgeKind.REFLECT:
        text = ngettext(
            "One look back a week after routine talks is enough.",
            "{count} looks back a week after routine talks are enough.",
            limit,
        )
    else:
        text = ngettext(
            "One checklist a day is enough.", "{count} checklists a day are enough.", limit
        )
    return text.format(count=limit)


def _present_code(code: ReasonCode) -> str:  # noqa: C901 - one flat line a code
    match code:
        case ReasonCode.DUE | ReasonCode.BUDGET:
            return ""
        case ReasonCode.IN_MEETING:
            return _("No gap between meetings before the end of the working day.")
        case ReasonCode.QUIET_HOURS:
            return _("{time} is within your quiet hours.")
        case ReasonCode.DAY_OFF:
            return _("It is your day off.")
        case ReasonCode.DECLINED:
            return _("You declined this meeting.")
        case ReasonCode.CANCELLED:
            return _("This meeting was cancelled.")
        case ReasonCode.PAUSED:
            return _("Nudge was paused at {time}.")
        case ReasonCode.DO_NOT_DISTURB:
            return _("Do not disturb was on at {time}.")
        case ReasonCode.TOO_LATE:
            return _("It was planned for {time}, and that is too long ago.")
        case ReasonCode.INTERRUPTED:
            return _("Nudge was interrupted while showing it.")
        case ReasonCode.TURNED_OFF:
            return _("Nudges for such moments are turned off.")


def _present_placement(reason: Reason) -> str:  # noqa: C901, PLR0912 - one flat line a placement
    minutes = reason.minutes or 0
    match reason.placement:
        case Placement.LEAD:
            text = ngettext("{count} minute before.", "{count} minutes before.", minutes)
        case Placement.LAST_GAP:
            text = ngettext(
                "In the last gap, {count} minute before.",
                "In the last gap, {count} minutes before.",
                minutes,
            )
        case Placement.BEFORE_BLOCK:
            text = _("Before the meetings that run straight into it.")
        case Placement.EVENING_BEFORE:
            text = _("In the last gap of the working day before.")
        case Placement.MORNING_BEFORE:
            text = _("In the first gap of the morning.")
        case Placement.QUIET_ENDED:
            text = _("When your quiet hours end.")
        case Placement.PAUSE_ENDED:
            text = _("When your pause ends.")
        case Placement.FIRST_GAP_AFTER:
            text = _("In the first gap after it.")
        case Placement.AS_ASKED:
            text = _("When you asked for it again.")
        case Placement.WEEKLY:
            text = _("Once a week, in the first gap after the time that you set.")
        case Placement.SEASON_OPENS:
            text = _("Your review season opens.")
        case Placement.SEASON_ENDS:
            weeks = reason.weeks or 0
            text = ngettext(
                "{weeks} week before your review season ends.",
                "{weeks} weeks before your review season ends.",
                weeks,
            ).format(weeks=weeks)
        case Placement.DAY_ENDS:
            text = _("At the end of the day, since something was held that still matters.")
        case None:
            text = ""
    return text.format(count=minutes)
