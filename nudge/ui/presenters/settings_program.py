"""The settings' pages on the program: looks, start, packs, corrections, privacy, about."""

from nudge.domain.corrections import Correction, Verdict
from nudge.domain.text import clean
from nudge.ui.presenters.how_to import list_shortcuts
from nudge.ui.presenters.names import name_rule, place_name
from nudge.ui.presenters.setting_rows import make_choice
from nudge.ui.presenters.settings import SettingsFacts, say_locked
from nudge.ui.presenters.translate import _, ngettext
from nudge.ui.presenters.troubles import word_trouble
from nudge.ui.settings_views import (
    Act,
    ActionView,
    Block,
    Choice,
    FinalView,
    HowToView,
    PageView,
    TextView,
    ThingView,
    TickView,
)

_SIZES = (80, 90, 100, 115, 130, 150, 175, 200)
_RETENTIONS = (30, 90, 180, 365, 730)
_OWN_NAMES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}


def present_appearance(facts: SettingsFacts) -> PageView:
    """Light or dark, the size of the text, and the language."""
    schemes: tuple[Choice, ...] = (
        ("system", _("As the desktop is")),
        ("light", _("Light")),
        ("dark", _("Dark")),
    )
    sizes: tuple[Choice, ...] = tuple(
        (size, _("{percent} %").format(percent=size)) for size in _SIZES
    )
    languages: tuple[Choice, ...] = (
        ("", _("The system's")),
        *((tag, _OWN_NAMES.get(tag, tag)) for tag in facts.languages),
    )
    note = _("Of the desktop's own size.")
    blocks: tuple[Block, ...] = (
        make_choice(facts, "appearance", _("Windows"), schemes),
        make_choice(facts, "text_percent", _("Size of the text"), sizes, note),
        make_choice(facts, "language", _("Language"), languages),
    )
    return PageView(id="appearance", title=_("Appearance and language"), blocks=blocks)


def present_start(facts: SettingsFacts) -> PageView:
    """Starting with the session, and keys that open Nudge from anywhere."""
    is_allowed = bool(facts.policy.value("Autostart"))
    blocks: list[Block] = [
        TickView(
            act=Act.SET_AUTOSTART,
            argument="",
            label=_("Start Nudge with the computer"),
            is_ticked=facts.is_autostart and is_allowed,
            note=_("It starts quietly, without a window."),
            lock="" if is_allowed else say_locked(),
        ),
        ActionView(act=Act.TEST_NUDGE, label=_("Send a test nudge")),
        TextView(text=_("Keys of your own"), is_heading=True),
        TextView(
            text=_(
                "Your desktop can bind keys to Nudge's commands, so that they work in every "
                "program. Copy a command and give it a key:"
            ),
            is_muted=True,
        ),
    ]
    blocks += [
        ThingView(
            title=command,
            note=what,
            actions=(ActionView(act=Act.COPY, argument=command, label=_("Copy")),),
        )
        for command, what in list_commands()
    ]
    blocks += [HowToView(title=title, lines=lines) for title, lines in list_shortcuts()]
    return PageView(id="start", title=_("Start and shortcuts"), blocks=tuple(blocks))


def list_commands() -> tuple[tuple[str, str], ...]:
    """The commands worth a key, and what each does."""
    return (
        ("nudge open", _("Shows the guides, and what is on today")),
        ("nudge ask", _("Asks a question of the guides")),
        ("nudge journal", _("Shows what you wrote and promised")),
        ("nudge pause", _("Shows nothing for two hours")),
        ("nudge resume", _("Ends the pause")),
    )


def present_packs(facts: SettingsFacts) -> PageView:
    """Where the guides come from."""
    blocks: list[Block] = []
    if facts.complaint:
        blocks.append(TextView(text=clean(word_trouble(facts.complaint), 300), is_trouble=True))
    for pack in facts.packs:
        note = _("Comes with Nudge.") if pack.is_shipped else _("Set by your organisation")
        show = ActionView(act=Act.OPEN_FOLDER, argument=pack.folder, label=_("Show the folder"))
        blocks.append(ThingView(title=place_name(pack.name), note=note, actions=(show,)))
    text = _("A pack on top replaces guides of the ones below. Your organisation adds packs.")
    blocks.append(TextView(text=text, is_muted=True))
    return PageView(id="packs", title=_("Guides"), blocks=tuple(blocks))


def present_corrections(facts: SettingsFacts) -> PageView:
    """What the manager said of series and people, each with an Undo."""
    lock = facts.find_lock("corrections")
    blocks: list[Block] = [
        ThingView(
            title=_say_correction(correction, facts),
            note=lock,
            actions=(
                ActionView(
                    act=Act.UNDO_CORRECTION, argument=str(number), label=_("Undo"), lock=lock
                ),
            ),
        )
        for number, correction in enumerate(facts.settings.corrections)
    ]
    if not blocks:
        text = _("Nothing yet. When Nudge sees a moment wrongly, say so on its card: Wrong moment.")
        blocks.append(TextView(text=text))
    return PageView(id="corrections", title=_("Corrections"), blocks=tuple(blocks))


def _say_correction(correction: Correction, facts: SettingsFacts) -> str:
    unknown = _("a series that is no longer in your calendar")
    if correction.verdict is Verdict.MY_BOSS:
        unknown = correction.subject
    subject = place_name(facts.subjects.get(correction.subject, "")) or place_name(unknown)
    names = {rule.moment: name_rule(rule) for rule in facts.rules}
    match correction.verdict:
        case Verdict.MY_BOSS:
            return _("{name} is your boss").format(name=subject)
        case Verdict.NO_MOMENT:
            return _("“{title}” is nothing to prepare for").format(title=subject)
        case Verdict.NEVER:
            return _("Never for “{title}”").format(title=subject)
        case Verdict.OTHER_MOMENT:
            moment = names.get(correction.moment, correction.moment)
            return _("“{title}” is: {moment}").format(title=subject, moment=moment)


def present_privacy(facts: SettingsFacts) -> PageView:
    """How long things are kept, how to take them along, and how to be rid of them."""
    retentions: tuple[Choice, ...] = (
        (None, _("Until I delete it")),
        *((days, _say_days(days)) for days in _RETENTIONS),
    )
    label = _("Keep what I write after meetings")
    note = _("Open promises stay. Deleting takes effect at once and cannot be undone.")
    blocks: tuple[Block, ...] = (
        TextView(
            text=_(
                "Everything stays on this machine. There is no account, no server and no "
                "telemetry. The files can be read by you alone; against theft of the disk, use "
                "your system's disk encryption."
            )
        ),
        make_choice(facts, "reflection_retention_days", label, retentions, note),
        TextView(text=_("Take it along"), is_heading=True),
        ActionView(act=Act.EXPORT, label=_("Export everything…")),
        TextView(text=_("Be rid of it"), is_heading=True),
        FinalView(
            title=_("Delete everything…"),
            text=_(
                "Journal, notes, history, settings and the addresses of your calendars. Nudge "
                "ends. This cannot be undone: export first what you want to keep."
            ),
            action=ActionView(act=Act.DELETE_ALL, label=_("Delete everything")),
        ),
    )
    return PageView(id="privacy", title=_("Privacy"), blocks=blocks)


def _say_days(days: int) -> str:
    if days % 365 == 0:
        years = days // 365
        return ngettext("For {count} year", "For {count} years", years).format(count=years)
    return ngettext("For {count} day", "For {count} days", days).format(count=days)


def present_about(facts: SettingsFacts) -> PageView:
    """What this is, and where its files lie."""
    blocks: list[Block] = [
        TextView(text=_("Nudge {version}").format(version=facts.version), is_heading=True),
        TextView(text=_("Help for people who lead people, at the minute they need it.")),
        TextView(text=_("MIT licence. Copyright its authors."), is_muted=True),
        TextView(text=_("Where its files lie"), is_heading=True),
    ]
    for name, folder in facts.places.items():
        show = ActionView(act=Act.OPEN_FOLDER, argument=folder, label=_("Show the folder"))
        blocks.append(ThingView(title=name, note=folder, actions=(show,)))
    text = _("If something does not work, run this in a terminal; it names nobody.")
    blocks.append(TextView(text=_("When something does not work"), is_heading=True))
    copy = ActionView(act=Act.COPY, argument="nudge doctor", label=_("Copy"))
    blocks.append(ThingView(title="nudge doctor", note=text, actions=(copy,)))
    return PageView(id="about", title=_("About"), blocks=tuple(blocks))
