"""Calendars on trial and test nudges, as the settings and the first run offer them.

Joins what is typed into the form to the trial and its outcome to the form. The address passes
through here on its way to the reader and to the keychain, and is not kept.
"""

from collections.abc import Callable

from nudge.adapters.system.keychain import Kept, Keychain, Place
from nudge.adapters.system.qt_children import QtChildren
from nudge.adapters.system.secret_file import SecretFile, SecretFileError
from nudge.bootstrap.choices import Choices
from nudge.bootstrap.feed_trial import FeedTrial, Found, Ground, NotFound, make_access
from nudge.bootstrap.house import House
from nudge.bootstrap.trial_notifier import Step, TrialNotifier
from nudge.domain.secret_url import SecretUrl, is_address
from nudge.domain.settings import FeedSource
from nudge.domain.text import clean
from nudge.ui.presenters import trial as words
from nudge.ui.presenters.names import name_rule
from nudge.ui.presenters.settings_words import (
    say_test_failed,
    say_test_sent,
    say_test_worked,
    word_test_nudge,
)
from nudge.ui.settings_feed_form import Typed
from nudge.ui.settings_views import TrialView


class TrialDesk:
    """Reads what was typed, shows what came of it, and adds it when the user says so.

    `show`: where the form is. `on_added`: called once a calendar is among the settings.
    """

    def __init__(
        self,
        house: House,
        choices: Choices,
        show: Callable[[TrialView], None],
        on_added: Callable[[], None],
    ) -> None:
        self._house = house
        self._choices = choices
        self._show = show
        self._on_added = on_added
        self._trial = FeedTrial(house.parent)
        self._consented = ""
        self._is_reading = False
        self._on_next: Callable[[], None] | None = None
        self.found: Found | None = None
        self.is_added = False

    def read(self, typed: Typed) -> None:
        """Read the calendar that was typed; one without encryption only when asked twice."""
        self.found, self.is_added = None, False
        if not typed.location:
            self._show(words.present_nothing_typed())
            return
        if FeedTrial.is_plain(typed.location) and typed.location != self._consented:
            self._consented = typed.location
            self._show(words.present_plain())
            return
        host = SecretUrl(typed.location).host if is_address(typed.location) else ""
        self._is_reading = True
        self._show(words.present_reading(host))
        self._trial.read(make_access(*typed), self._make_ground(), self._on_read)

    def cancel(self) -> None:
        """The user does not want to wait, or has left."""
        self._trial.cancel()
        self._show(words.present_cancelled() if self._is_reading else TrialView())
        self._is_reading = False

    def add(self, _typed: Typed, name: str) -> None:
        """Use the calendar that was found."""
        if self.found is not None and not self.is_added:
            self._trial.keep(clean(name, 60), self._make_ground(), self._on_kept)

    def add_found(self, on_next: Callable[[], None]) -> bool:
        """Use what was found and not yet added, and then go on; False if there is nothing."""
        if self.found is None or self.is_added:
            return False
        self._on_next = on_next
        self._trial.keep(clean(self.found.name, 60), self._make_ground(), self._on_kept)
        return True

    def remove(self, feed: str) -> str:
        """Watch a calendar no more, and forget its address."""
        keychain = Keychain(QtChildren(self._house.parent), SecretFile(self._house.paths.secrets))
        try:
            keychain.remove(feed)
        except SecretFileError as error:
            return str(error)
        return self._choices.remove_feed(feed)

    def _on_read(self, outcome: Found | NotFound) -> None:
        self._is_reading = False
        if isinstance(outcome, NotFound):
            self._show(words.present_not_found(outcome.message, wants_login=outcome.wants_login))
            return
        self.found = outcome
        names = {rule.moment: name_rule(rule) for rule in self._house.find_rules()}
        self._show(words.present_found(outcome.look, outcome.name, names))

    def _on_kept(self, source: FeedSource | None, kept: Kept) -> None:
        me = self.found.me if self.found is not None else ()
        why_not = kept.message if source is None else self._choices.add_feed(source, me)
        self._show(words.present_kept(is_in_file=kept.place is Place.FILE, why_not=why_not))
        if why_not:
            return
        self.is_added = True
        on_next, self._on_next = self._on_next or self._on_added, None
        on_next()

    def _make_ground(self) -> Ground:
        house, configuration = self._house, self._house.load()
        return Ground(
            settings=configuration.settings,
            policy=configuration.fetch,
            store=house.store,
            secrets=house.paths.secrets,
            find_rules=house.find_rules,
            find_zone=house.clock.zone,
            now=house.clock.now,
        )


def send_test_nudge(notifier: TrialNotifier, say: Callable[[str], None]) -> str:
    """Send a test nudge; `say` hears how it goes."""

    def tell(step: Step, why: str) -> None:
        match step:
            case Step.CLICKED:
                say(say_test_worked())
            case Step.FAILED:
                say(say_test_failed(why))
            case Step.SHOWN | Step.CLOSED:
                pass

    notifier.try_out(*word_test_nudge(), tell)
    return say_test_sent()
