"""The settings' pages on the manager's work: calendars, people, moments, rhythm, hours, HR."""

from datetime import timedelta

from nudge.domain.corrections import Verdict
from nudge.domain.first_look import Colleague
from nudge.domain.rules import Lead, Rule
from nudge.domain.settings import FeedSource
from nudge.domain.text import clean
from nudge.ui.presenters.names import name_person, name_rule, place_name
from nudge.ui.presenters.setting_rows import (
    list_days,
    list_leads,
    list_series,
    make_choice,
    make_number,
    make_row,
    make_toggle,
    say_minutes,
)
from nudge.ui.presenters.settings import FeedFacts, SettingsFacts
from nudge.ui.presenters.times import say_date, say_when
from nudge.ui.presenters.translate import _, ngettext
from nudge.ui.presenters.troubles import word_trouble
from nudge.ui.settings_views import (
    Act,
    ActionView,
    Block,
    FeedFormView,
    MomentView,
    PageView,
    RowKind,
    SeasonFormView,
    TextView,
    ThingView,
    TickView,
)

_PEOPLE = 40
_LINE = 200


def present_calendars(facts: SettingsFacts) -> PageView:
    """Every calendar with its health, and the form for another one."""
    health = {each.id: each for each in facts.feeds}
    lock = facts.find_lock("feeds")
    blocks: list[Block] = [
        _show_feed(feed, health.get(feed.id, FeedFacts(id=feed.id)), facts, lock)
        for feed in facts.settings.feeds
    ]
    if not blocks:
        text = _("No calendar yet. Add one below: Nudge then sees your talks before they begin.")
        blocks.append(TextView(text=text))
    blocks.append(TextView(text=_("Add a calendar"), is_heading=True))
    hosts = facts.policy.value("AllowedCalendarHosts")
    allows_files = bool(facts.policy.value("AllowLocalIcsFiles"))
    blocks.append(
        FeedFormView(
            file_lock=lock or ("" if allows_files else _("Your organisation allows no files.")),
            address_lock=lock or ("" if hosts else _("Your organisation allows no addresses.")),
        )
    )
    blocks.append(ActionView(act=Act.FIRST_RUN, label=_("Show me how, step by step")))
    return PageView(id="calendars", title=_("Calendars"), blocks=tuple(blocks))


def _show_feed(feed: FeedSource, health: FeedFacts, facts: SettingsFacts, lock: str) -> ThingView:
    place = clean(feed.location, _LINE) if feed.is_file else feed.host
    if health.read_at is None:
        when = _("not read yet")
    else:
        when = _("last read {time}").format(time=say_when(health.read_at, facts.now, facts.zone))
    actions = [ActionView(act=Act.READ_FEED, argument=feed.id, label=_("Test now"))]
    trouble = clean(word_trouble(health.message), _LINE)
    if health.is_doubted:
        trouble = _("This calendar was full and is suddenly empty. Nudge keeps what it knew.")
        label = _("It really is empty")
        actions.append(ActionView(act=Act.CONFIRM_EMPTY, argument=feed.id, label=label))
    remove = ActionView(act=Act.REMOVE_FEED, argument=feed.id, label=_("Remove"), lock=lock)
    return ThingView(
        title=clean(feed.name),
        note=_("{place}, {when}").format(place=place, when=when) if place else when,
        trouble=trouble,
        actions=(*actions, remove),
    )


def present_people(facts: SettingsFacts) -> PageView:
    """The manager's own addresses, and who of those they meet reports to them."""
    guessed = ", ".join(facts.guessed_me)
    note = _("Nudge guesses: {addresses}").format(addresses=guessed) if guessed else ""
    me = _("Your own mail addresses, one a line")
    blocks: list[Block] = [make_row(facts, "me", RowKind.LINES, me, note=note)]
    blocks.append(TextView(text=_("Who reports to you"), is_heading=True))
    if facts.colleagues:
        text = _("Whom you meet alone, again and again, the most frequent first.")
        blocks.append(TextView(text=text, is_muted=True))
    blocks += present_reports(facts)
    others = _("All of them, one mail address a line")
    blocks.append(make_row(facts, "reports", RowKind.LINES, others))
    bosses = _list_bosses(facts)
    if bosses:
        blocks.append(TextView(text=_("Your boss"), is_heading=True))
        blocks += bosses
    note = _("Their checklists help you to be prepared as the one who reports.")
    label = _("Nudges for your own reviews and one-on-ones with your boss")
    blocks.append(make_toggle(facts, "is_nudged_as_report", label, note))
    return PageView(id="people", title=_("People"), blocks=tuple(blocks))


def present_reports(facts: SettingsFacts) -> list[Block]:
    """The people of the calendar, to be ticked where they report to the manager."""
    return [
        TickView(
            act=Act.SET_REPORT,
            argument=each.person.email,
            label=name_person(each.person),
            is_ticked=each.person.email in facts.settings.reports,
            note=_say_meetings(each),
            lock=facts.find_lock("reports"),
        )
        for each in facts.colleagues[:_PEOPLE]
        if each.person.email
    ]


def _say_meetings(colleague: Colleague) -> str:
    count = ngettext(
        "{count} talk in your calendar", "{count} talks in your calendar", colleague.meetings
    ).format(count=colleague.meetings)
    return (
        _("{count}; seems to be your boss").format(count=count) if colleague.seems_boss else count
    )


def _list_bosses(facts: SettingsFacts) -> list[Block]:
    said = {each.subject for each in facts.settings.corrections if each.verdict is Verdict.MY_BOSS}
    people = {each.person.key: name_person(each.person) for each in facts.colleagues}
    seen = [each.person.key for each in facts.colleagues if each.seems_boss]
    return [
        TickView(
            act=Act.SET_BOSS,
            argument=key,
            label=people.get(key) or place_name(facts.subjects.get(key, key)),
            is_ticked=key in said,
            note=_("Talks with your boss are theirs to lead."),
            lock=facts.find_lock("corrections"),
        )
        for key in dict.fromkeys((*sorted(said), *seen))
    ]


def present_moments(facts: SettingsFacts) -> PageView:
    """Every moment of the packs: on or off, how long before, sensitive or not."""
    text = _("Switch off what you do not want. What is kept off the screen shows no name there.")
    blocks: list[Block] = [TextView(text=text, is_muted=True)]
    blocks += present_moment_list(facts)
    if not facts.rules:
        blocks.append(TextView(text=_("The guides are being prepared. Look again in a moment.")))
    return PageView(id="moments", title=_("Moments"), blocks=tuple(blocks))


def present_moment_list(facts: SettingsFacts) -> list[Block]:
    """All moments with what holds for each."""
    rules = sorted(facts.rules, key=lambda rule: (not rule.is_routine, -rule.priority, rule.name))
    return [_show_moment(rule, facts) for rule in rules]


def _show_moment(rule: Rule, facts: SettingsFacts) -> MomentView:
    settings, name = facts.settings, rule.moment
    lead = settings.lead_times.get(name)
    chosen: object = lead.value if isinstance(lead, Lead) else None
    if isinstance(lead, timedelta):
        chosen = lead // timedelta(minutes=1)
    leads = list_leads(say_lead(rule.timing.prepare)) if rule.timing.prepare else ()
    if leads and isinstance(chosen, int) and chosen not in [value for value, _name in leads]:
        leads = (*leads, (chosen, say_minutes(chosen)))
    return MomentView(
        moment=name,
        name=name_rule(rule),
        is_on=name not in settings.turned_off,
        lead=chosen,
        leads=leads,
        is_sensitive=settings.sensitive.get(name, rule.is_sensitive),
        lock=facts.find_lock("turned_off"),
    )


def say_lead(lead: timedelta | Lead | None) -> str:
    """When a moment's checklist comes."""
    match lead:
        case Lead.EVENING_BEFORE:
            return _("the working day before")
        case Lead.MORNING_BEFORE:
            return _("the same morning")
        case None:
            return _("never")
        case _:
            return say_minutes(lead // timedelta(minutes=1))


def present_rhythm(facts: SettingsFacts) -> PageView:
    """How much comes in a day and a week."""
    days = list_days()
    weeks = _("For the first 13 weeks the lessons are those for new managers.")
    blocks: tuple[Block, ...] = (
        TextView(text=_("At most"), is_heading=True),
        make_number(facts, "prepares_per_day", _("Reminders to prepare in a day"), 0, 20),
        make_row(facts, "later_minutes", RowKind.NUMBERS, _("Minutes that Later offers")),
        make_toggle(facts, "has_reflections", _("Ask me afterwards how it went")),
        make_number(
            facts,
            "routine_reflections_per_week",
            _("Questions after routine one-on-ones in a week"),
            0,
            20,
        ),
        TextView(text=_("Each week"), is_heading=True),
        make_toggle(facts, "has_tips", _("One small thing to try")),
        make_choice(facts, "tip_day", _("Its day"), days),
        make_row(facts, "tip_time", RowKind.TIME, _("In the first free minute after")),
        make_choice(facts, "look_back_day", _("The day of the question whether it helped"), days),
        make_row(facts, "look_back_time", RowKind.TIME, _("The question comes after")),
        make_toggle(facts, "has_lessons", _("One lesson of three minutes")),
        make_choice(facts, "lesson_day", _("The day of the lesson"), days),
        make_row(facts, "lesson_time", RowKind.TIME, _("The lesson comes after")),
        make_choice(facts, "lesson_series", _("The lessons are about"), list_series(facts.series)),
        make_row(facts, "managing_since", RowKind.DATE, _("I lead people since"), note=weeks),
        TextView(text=_("At the end of the day"), is_heading=True),
        make_toggle(facts, "has_digest", _("One line, if something held back still matters")),
    )
    return PageView(id="rhythm", title=_("Rhythm and budgets"), blocks=blocks)


def present_hours(facts: SettingsFacts) -> PageView:
    """When the manager works, and when nothing may come."""
    note = _("Save before a meeting that lies inside, which may have its own reminder.")
    quiet = _("Nothing comes between")
    blocks: tuple[Block, ...] = (
        make_row(facts, "work_days", RowKind.DAYS, _("You work on"), choices=list_days()),
        make_row(facts, "work_hours", RowKind.HOURS, _("Your working day")),
        make_row(facts, "quiet_hours", RowKind.HOURS, quiet, note=note),
        make_row(
            facts,
            "zone",
            RowKind.TEXT,
            _("Time zone"),
            note=_("Empty: the system's. Otherwise a name such as Europe/Berlin."),
        ),
        make_toggle(
            facts,
            "shows_titles",
            _("Names and titles in notifications"),
            _("Switch them off before you share your screen. Sensitive moments never show them."),
        ),
    )
    return PageView(id="hours", title=_("Quiet hours and working days"), blocks=blocks)


def present_organisation(facts: SettingsFacts) -> PageView:
    """How to reach HR, and when reviews are written."""
    today = facts.now.astimezone(facts.zone).date()
    lock = facts.find_lock("seasons")
    note = _("Shown wherever a guide says to call HR.")
    blocks: list[Block] = [
        make_row(facts, "hr_contact", RowKind.TEXT, _("How you reach HR"), note=note)
    ]
    blocks += present_countries(facts)
    blocks.append(TextView(text=_("Review seasons"), is_heading=True))
    if not facts.settings.seasons:
        text = _("None yet. Nudge also sees a season by itself, from its entries in your calendar.")
        blocks.append(TextView(text=text, is_muted=True))
    for number, season in enumerate(facts.settings.seasons):
        days = _("{first} – {last}").format(
            first=say_date(season.start, today), last=say_date(season.end, today)
        )
        remove = ActionView(
            act=Act.REMOVE_SEASON, argument=str(number), label=_("Remove"), lock=lock
        )
        name = place_name(season.name) if season.name else _("Review season")
        blocks.append(ThingView(title=name, note=lock or days, actions=(remove,)))
    if not lock:
        last = today + timedelta(weeks=4)
        blocks.append(SeasonFormView(first=today.isoformat(), last=last.isoformat()))
    return PageView(id="organisation", title=_("Your organisation"), blocks=tuple(blocks))


def present_countries(facts: SettingsFacts) -> list[Block]:
    """The countries whose lines guides show."""
    label = _("Countries whose rules guides show, one code a line, such as GB")
    note = _("Where none is named, guides show them all, folded.")
    return [make_row(facts, "countries", RowKind.LINES, label, note=note)]
