"""Rows of the settings: each key of the table with its label and the way it is chosen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from nudge.domain.curriculum import NEW_MANAGERS
from nudge.domain.lessons import Series
from nudge.domain.setting_keys import find_setting_key
from nudge.domain.text import clean
from nudge.ui.presenters.translate import _, ngettext
from nudge.ui.settings_views import Choice, RowKind, RowView

if TYPE_CHECKING:
    from nudge.ui.presenters.settings import SettingsFacts

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def make_row(
    facts: "SettingsFacts", key: str, kind: RowKind, label: str, **more: object
) -> RowView:
    """The row of a key as it stands now; raises `LookupError` for a key of no table."""
    found = find_setting_key(key)
    if found is None:
        raise LookupError(key)
    return RowView(
        key=key,
        label=label,
        kind=kind,
        value=found.format(getattr(facts.settings, key)),
        lock=facts.find_lock(key),
        **more,  # type: ignore[arg-type]
    )


def make_toggle(facts: "SettingsFacts", key: str, label: str, note: str = "") -> RowView:
    """A row of yes or no."""
    return make_row(facts, key, RowKind.TOGGLE, label, note=note)


def make_number(facts: "SettingsFacts", key: str, label: str, low: int, high: int) -> RowView:
    """A row of a number from `low` to `high`."""
    return make_row(facts, key, RowKind.NUMBER, label, low=low, high=high)


def make_choice(
    facts: "SettingsFacts", key: str, label: str, choices: tuple[Choice, ...], note: str = ""
) -> RowView:
    """A row of a few choices; a value that is none of them is offered as it stands."""
    row = make_row(facts, key, RowKind.CHOICE, label, note=note)
    if row.value not in [value for value, _name in choices]:
        choices = (*choices, (row.value, str(row.value)))
    return RowView(
        key=key,
        label=label,
        kind=row.kind,
        value=row.value,
        note=note,
        choices=choices,
        lock=row.lock,
    )


def list_days() -> tuple[Choice, ...]:
    """The days of the week as choices."""
    names = (
        _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"),
        _("Friday"), _("Saturday"), _("Sunday"),
    )  # fmt: skip
    # Other languages write them small within a sentence.
    return tuple((day, name[:1].upper() + name[1:]) for day, name in zip(_DAYS, names, strict=True))


def say_minutes(minutes: int) -> str:
    """So many minutes before, as one says it."""
    hours, rest = divmod(minutes, 60)
    if hours and not rest:
        return ngettext("{count} hour before", "{count} hours before", hours).format(count=hours)
    return ngettext("{count} minute before", "{count} minutes before", minutes).format(
        count=minutes
    )


def list_leads(own: str) -> tuple[Choice, ...]:
    """How long before a moment its checklist can come; `own`: what the pack says."""
    return (
        (None, _("Usual: {when}").format(when=own)),
        *((count, say_minutes(count)) for count in (5, 10, 15, 30, 60, 120)),
        ("morning-before", _("The same morning")),
        ("evening-before", _("The working day before")),
    )


def list_series(series: Sequence[Series]) -> tuple[Choice, ...]:
    """The month's own series, or one that stays; who is new gets theirs by their first day."""
    lasting = (each for each in series if each.audience != NEW_MANAGERS)
    return (("", _("What the month brings")), *((each.id, clean(each.title)) for each in lasting))
