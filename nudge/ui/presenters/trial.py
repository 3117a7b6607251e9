"""A calendar on trial, in words: that it is being read, what it holds, or why it cannot be read."""

from collections.abc import Mapping

from nudge.domain.first_look import ONE_ON_ONE, FirstLook
from nudge.domain.text import clean
from nudge.ui.presenters.translate import _, ngettext
from nudge.ui.presenters.troubles import word_trouble
from nudge.ui.settings_views import TrialState, TrialView

_NAMED = 3
_LENGTH = 400


def present_reading(host: str) -> TrialView:
    """The calendar is being read; `host` is empty for a file."""
    text = _("Reading the calendar…")
    if host:
        text = _("Fetching the calendar from {host}…").format(host=clean(host, 60))
    return TrialView(state=TrialState.READING, text=text)


def present_plain() -> TrialView:
    """The address is not encrypted, so the user is asked first."""
    return TrialView(
        state=TrialState.FAILED,
        text=_(
            "This address begins with http: anybody on the way could read your calendar. "
            "Use the one with https if there is one."
        ),
        wants_consent=True,
    )


def present_cancelled() -> TrialView:
    """The user did not want to wait; what was typed stays."""
    return TrialView(state=TrialState.CANCELLED, text=_("Cancelled."))


def present_nothing_typed() -> TrialView:
    """The button was pressed without an address."""
    return TrialView(
        state=TrialState.FAILED, text=_("Paste the calendar's address first, or choose a file.")
    )


def present_not_found(message: str, *, wants_login: bool) -> TrialView:
    """The real reason why not; where a login is asked for, its fields are there already."""
    if wants_login:
        text = _(
            "The server asks for a user name and password, or does not accept those given. Type "
            "them in above."
        )
        return TrialView(state=TrialState.FAILED, text=text, wants_login=True)
    return TrialView(state=TrialState.FAILED, text=clean(word_trouble(message), _LENGTH))


def present_found(look: FirstLook, name: str, names: Mapping[str, str]) -> TrialView:
    """What the calendar holds. `names`: moments in words."""
    return TrialView(state=TrialState.FOUND, text=say_look(look, names), name=clean(name, 60))


def present_kept(*, is_in_file: bool, why_not: str = "") -> TrialView:
    """The calendar is in use; where its address lies, if not in the keychain."""
    if why_not:
        return TrialView(state=TrialState.FAILED, text=clean(word_trouble(why_not), _LENGTH))
    text = _("Nudge uses this calendar from now on.")
    if is_in_file:
        text = _(
            "Nudge uses this calendar from now on. No keychain answered on this system, so the "
            "address lies in a file that only you can read."
        )
    return TrialView(text=text)


def say_look(look: FirstLook, names: Mapping[str, str]) -> str:
    """What a calendar holds, in a sentence or two: "312 events, 6 one-on-ones a week"."""
    if not look.events:
        return _("This calendar can be read. It is empty so far.")
    parts = [ngettext("{count} event", "{count} events", look.events).format(count=look.events)]
    if look.one_on_ones_a_week:
        parts.append(
            ngettext(
                "{count} one-on-one a week",
                "{count} one-on-ones a week",
                look.one_on_ones_a_week,
            ).format(count=look.one_on_ones_a_week)
        )
    others = [(names.get(moment, moment), count) for moment, count in look.moments.items()]
    others = [each for each in others if each[0] != names.get(ONE_ON_ONE, ONE_ON_ONE)]
    parts += [
        _("{moment}: {count}").format(moment=clean(moment), count=count)
        for moment, count in others[:_NAMED]
    ]
    found = _("Found: {things}.").format(things=", ".join(parts))
    if look.is_busy_only:
        hint = _(
            "It shows when you are busy, but no titles, so Nudge cannot see what your meetings "
            "are. Publish it with all details."
        )
        return _("{found} {hint}").format(found=found, hint=hint)
    return found
