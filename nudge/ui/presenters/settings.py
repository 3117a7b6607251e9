"""The settings in words: facts in, pages of blocks out.

Owns the facts that the window needs and the order of the pages. The pages themselves are in
`settings_work` (what the manager's work is like) and `settings_program` (the program).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from nudge.domain.first_look import Colleague
from nudge.domain.lessons import Series
from nudge.domain.policy import NO_POLICY, Policy
from nudge.domain.rules import Rule
from nudge.domain.settings import Settings
from nudge.ui.presenters.translate import _
from nudge.ui.settings_views import GroupView


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedFacts:
    """How one calendar is doing. `read_at`: when it was last read well, in UTC.

    `is_doubted`: it was full and came back empty, which is not believed yet.
    """

    id: str
    read_at: datetime | None = None
    message: str = ""
    is_doubted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFacts:
    """A content pack: its folder's name, where it lies, and whether it is the shipped one."""

    name: str
    folder: str
    is_shipped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsFacts:
    """All that the settings window shows.

    `guessed_me`: the addresses that the calendar suggests. `subjects`: the titles of series and
    the names of people that corrections are about, by their subject. `is_autostart`: None where
    this system has no way. `complaint`: what is wrong with the packs. `places`: folders by name.
    """

    settings: Settings
    policy: Policy = NO_POLICY
    now: datetime
    zone: tzinfo
    version: str = ""
    rules: tuple[Rule, ...] = ()
    series: tuple[Series, ...] = ()
    feeds: tuple[FeedFacts, ...] = ()
    colleagues: tuple[Colleague, ...] = ()
    guessed_me: tuple[str, ...] = ()
    subjects: Mapping[str, str] = field(default_factory=dict)
    is_autostart: bool = False
    packs: tuple[PackFacts, ...] = ()
    complaint: str = ""
    places: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()

    def find_lock(self, key: str) -> str:
        """Why a setting cannot be changed here; empty if it can."""
        return say_locked() if key in self.policy.locked_settings else ""


def say_locked() -> str:
    """What stands under whatever IT has set."""
    return _("Set by your organisation")


def present_settings(facts: SettingsFacts) -> tuple[GroupView, ...]:
    """All pages, in three groups."""
    from nudge.ui.presenters import settings_program as program  # noqa: PLC0415 - they need us
    from nudge.ui.presenters import settings_work as work  # noqa: PLC0415

    return (
        GroupView(
            title=_("Your work"),
            pages=(
                work.present_calendars(facts),
                work.present_people(facts),
                work.present_moments(facts),
                work.present_rhythm(facts),
                work.present_hours(facts),
                work.present_organisation(facts),
            ),
        ),
        GroupView(
            title=_("The program"),
            pages=(
                program.present_appearance(facts),
                program.present_start(facts),
                program.present_packs(facts),
            ),
        ),
        GroupView(
            title=_("What it knows"),
            pages=(
                program.present_corrections(facts),
                program.present_privacy(facts),
                program.present_about(facts),
            ),
        ),
    )
