"""The first run in words: three short steps, and what is on today.

Owns the order of the steps and what each offers. Each can be skipped; what is chosen in one
holds at once.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from nudge.domain.first_look import FirstLook
from nudge.domain.rules import Rule
from nudge.domain.text import clean
from nudge.ui.presenters.how_to import present_providers
from nudge.ui.presenters.names import name_rule
from nudge.ui.presenters.setting_rows import list_days, make_row, make_toggle
from nudge.ui.presenters.settings import SettingsFacts
from nudge.ui.presenters.settings_words import say_test_help, say_test_sent, say_test_worked
from nudge.ui.presenters.settings_work import present_reports
from nudge.ui.presenters.translate import _, ngettext
from nudge.ui.presenters.trial import say_look
from nudge.ui.presenters.troubles import word_trouble
from nudge.ui.settings_views import (
    Act,
    ActionView,
    Block,
    BusyView,
    FeedFormView,
    FirstRunView,
    MoreView,
    PageView,
    RowKind,
    TextView,
    ThingView,
    TickView,
)

STEPS = 4
_TROUBLE = 400
_LEAST_MOMENTS, _MOST_MOMENTS = 3, 6
"""How many moments stand there unfolded: those that the calendar shows, within these bounds."""


class Tested(Enum):
    """How far the test nudge has come."""

    NOT_YET = "not yet"
    SENT = "sent"
    WORKED = "worked"
    UNSEEN = "unseen"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayMoment:
    """A moment of today or the next one: when it is, and when its reminder comes."""

    title: str
    when: str
    reminder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRunFacts:
    """All that the first run shows. `chosen`: the moments that are ticked.

    `look`: what the calendar that was added holds. `today`: what is on; `is_later`: none of it
    is today. `tested`, `trouble`: how the test nudge went.
    """

    settings: SettingsFacts
    look: FirstLook | None = None
    chosen: Collection[str] = ()
    tested: Tested = Tested.NOT_YET
    trouble: str = ""
    today: tuple[TodayMoment, ...] = ()
    is_later: bool = False
    read_at: datetime | None = None


def present_first_run(facts: FirstRunFacts, step: int) -> FirstRunView:
    """One of the steps, counted from 0."""
    blocks = (_show_calendar, _show_people, _show_start, _show_today)[step](facts)
    titles = (
        _("Your calendar"),
        _("You and your people"),
        _("Start small"),
        _("You are set"),
    )
    is_last = step == STEPS - 1
    return FirstRunView(
        page=PageView(id=f"first_run_{step}", title=titles[step], blocks=tuple(blocks)),
        progress=""
        if is_last
        else _("Step {step} of {steps}").format(step=step + 1, steps=STEPS - 1),
        back=_("Back") if step else "",
        skip="" if is_last else _("Skip this step"),
        next=_("Done") if is_last else _("Next"),
        is_next_main=bool(step or facts.settings.settings.feeds),
    )


def _show_calendar(facts: FirstRunFacts) -> list[Block]:
    policy, lock = facts.settings.policy, facts.settings.find_lock("feeds")
    blocks: list[Block] = [
        TextView(
            text=_(
                "Nudge reads your calendar and brings you a short checklist just before the talks "
                "that matter. It reads only; everything stays on this machine."
            )
        )
    ]
    for feed in facts.settings.settings.feeds:
        note = say_look(facts.look, _name_moments(facts)) if facts.look else ""
        blocks.append(ThingView(title=_("✓ {name}").format(name=clean(feed.name)), note=note))
    allows_files = bool(policy.value("AllowLocalIcsFiles"))
    allows_hosts = bool(policy.value("AllowedCalendarHosts"))
    blocks.append(
        FeedFormView(
            file_lock=lock or ("" if allows_files else _("Your organisation allows no files.")),
            address_lock=lock
            or ("" if allows_hosts else _("Your organisation allows no addresses.")),
        )
    )
    blocks.append(present_providers())
    return blocks


def _show_people(facts: FirstRunFacts) -> list[Block]:
    text = _("Are these your mail addresses? Your answers to invitations then count.")
    blocks: list[Block] = [
        TextView(text=text),
        make_row(facts.settings, "me", RowKind.LINES, _("Your own mail addresses, one a line")),
        TextView(text=_("Who reports to you?"), is_heading=True),
    ]
    people = present_reports(facts.settings)
    if not people:
        blocks.append(
            TextView(
                text=_(
                    "Your calendar shows nobody yet whom you meet alone, again and again. You can "
                    "name people in the settings at any time."
                ),
                is_muted=True,
            )
        )
        return blocks
    reports = facts.settings.settings.reports
    guessed = [
        each.person
        for each in facts.settings.colleagues
        if each.seems_report and each.person.email not in reports
    ]
    if guessed:
        label = ngettext(
            "Tick the one who seems to", "Tick the {count} who seem to", len(guessed)
        ).format(count=len(guessed))
        blocks.append(ActionView(act=Act.TICK_GUESSED, label=label))
    return [*blocks, *people]


def _show_start(facts: FirstRunFacts) -> list[Block]:
    blocks: list[Block] = [
        TextView(
            text=_(
                "Begin with the moment that your calendar shows most. Add others now or when you "
                "like what you see."
            )
        )
    ]
    ticks = [
        TickView(
            act=Act.SET_MOMENT,
            argument=rule.moment,
            label=name_rule(rule),
            is_ticked=rule.moment in facts.chosen,
            note=_count(facts.look, rule.moment),
            lock=facts.settings.find_lock("turned_off"),
        )
        for rule in _sort_rules(facts)
    ]
    seen = sum(bool(tick.note) for tick in ticks)
    first = min(max(seen, _LEAST_MOMENTS), _MOST_MOMENTS)
    blocks += ticks[:first]
    if ticks[first:]:
        blocks.append(MoreView(title=_("All other moments"), ticks=tuple(ticks[first:])))
    quiet = _("Show names and titles in notifications")
    note = _("Sensitive moments never show them. Off: all notifications stay discreet.")
    blocks += [
        TextView(text=_("Your days"), is_heading=True),
        make_row(facts.settings, "work_days", RowKind.DAYS, _("You work on"), choices=list_days()),
        make_row(facts.settings, "work_hours", RowKind.HOURS, _("Your working day")),
        TextView(text=_("How discreet"), is_heading=True),
        make_toggle(facts.settings, "shows_titles", quiet, note),
        TextView(text=_("See what comes"), is_heading=True),
        ActionView(act=Act.TEST_NUDGE, label=_("Send a test nudge")),
        *_show_test(facts),
    ]
    return blocks


def _show_test(facts: FirstRunFacts) -> list[Block]:
    match facts.tested:
        case Tested.NOT_YET:
            return []
        case Tested.WORKED:
            return [TextView(text=say_test_worked())]
        case Tested.REFUSED:
            return [TextView(text=facts.trouble, is_trouble=True)]
        case Tested.UNSEEN:
            return [TextView(text=say_test_help())]
        case Tested.SENT:
            question = _("Did you see it? Did the button work?")
            actions = tuple(
                ActionView(act=Act.TEST_SEEN, argument=str(is_seen), value=is_seen, label=label)
                for is_seen, label in ((True, _("Yes")), (False, _("No")))
            )
            return [ThingView(title=question, note=say_test_sent(), actions=actions)]


def _show_today(facts: FirstRunFacts) -> list[Block]:
    if not facts.settings.settings.feeds:
        text = _(
            "Without a calendar Nudge is a shelf of guides: open it from the tray. Add a calendar "
            "in the settings whenever you like."
        )
        return [TextView(text=text)]
    heading = _("What comes next") if facts.is_later else _("Today")
    blocks: list[Block] = [TextView(text=heading, is_heading=True)]
    blocks += [
        ThingView(title=f"{each.when}  {each.title}", note=each.reminder) for each in facts.today
    ]
    if not facts.today:
        text = _(
            "Nothing in the next two weeks asks for a checklist. Nudge stays quiet until "
            "something does; all guides are in the tray."
        )
        trouble = next((feed.message for feed in facts.settings.feeds if feed.message), "")
        if facts.read_at is None and trouble:
            blocks.append(TextView(text=clean(word_trouble(trouble), _TROUBLE), is_trouble=True))
        elif facts.read_at is None:
            text = _("Your calendar is being read. What is on appears here in a moment.")
            blocks += [TextView(text=text), BusyView(name=_("The calendar is being read"))]
        else:
            blocks.append(TextView(text=text))
    hint = _("Nudge is in the tray. Settings in its menu brings you back to all of this.")
    blocks.append(TextView(text=hint, is_muted=True))
    return blocks


def _name_moments(facts: FirstRunFacts) -> dict[str, str]:
    return {rule.moment: name_rule(rule) for rule in facts.settings.rules}


def _sort_rules(facts: FirstRunFacts) -> list[Rule]:
    """What the calendar shows most comes first."""
    counts = facts.look.moments if facts.look is not None else {}
    return sorted(
        facts.settings.rules,
        key=lambda rule: (-counts.get(rule.moment, 0), not rule.is_routine, -rule.priority),
    )


def _count(look: FirstLook | None, moment: str) -> str:
    count = look.moments.get(moment, 0) if look is not None else 0
    if not count:
        return ""
    return ngettext("{count} in six weeks", "{count} in six weeks", count).format(count=count)
