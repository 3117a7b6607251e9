"""Choices: what the user picks in a window, checked, kept in the settings file and in force.

Owns how a click becomes values of `Settings`. What IT has locked is left as it is, whatever a
window sends.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from nudge.bootstrap.house import House
from nudge.domain.corrections import Correction, Verdict, add_correction
from nudge.domain.rules import Lead
from nudge.domain.setting_keys import find_setting_key
from nudge.domain.setting_values import SettingError, parse_lead
from nudge.domain.settings import FeedSource, SeasonDates, Settings
from nudge.engine.ports import StoreError
from nudge.ui.presenters.settings_words import say_unusable
from nudge.ui.presenters.troubles import word_trouble

_Value = TypeVar("_Value")


class Choices:
    """Each method keeps one choice and gives back what is wrong with it, or nothing."""

    def __init__(self, house: House) -> None:
        self._house = house

    @property
    def settings(self) -> Settings:
        """What holds now, by user and IT."""
        return self._house.load().settings

    def choose(self, key: str, value: object) -> str:
        """A value in JSON's terms was chosen for a key."""
        found = find_setting_key(key)
        if found is None:
            raise LookupError(key)
        try:
            parsed = found.parse(value)
            if key == "zone" and parsed:
                ZoneInfo(parsed)
        except (SettingError, OSError, ValueError, LookupError):
            return say_unusable(key)
        return self.keep({key: parsed})

    def keep(self, choices: Mapping[str, object]) -> str:
        """Keep values of `Settings` by key."""
        locked = self._house.load().policy.locked_settings
        free = {key: value for key, value in choices.items() if key not in locked}
        if not free:
            return ""
        try:
            self._house.keeper.change(free)
        except StoreError as error:
            return word_trouble(str(error))
        self._house.follow()
        return ""

    def set_moment(self, moment: str, *, is_on: bool) -> str:
        """A moment brings nudges, or none."""
        off = self.settings.turned_off
        return self.keep({"turned_off": off - {moment} if is_on else off | {moment}})

    def set_lead(self, moment: str, lead: object) -> str:
        """A moment is prepared so long before; None: as its pack says."""
        parsed = None if lead is None else parse_lead(lead)
        times: Mapping[str, timedelta | Lead] = self.settings.lead_times
        return self.keep({"lead_times": _put(times, moment, parsed)})

    def set_sensitive(self, moment: str, *, is_sensitive: bool, usual: bool) -> str:
        """A moment is kept off the screen, or not; `usual`: what its pack says."""
        value = None if is_sensitive is usual else is_sensitive
        return self.keep({"sensitive": _put(self.settings.sensitive, moment, value)})

    def set_report(self, address: str, *, is_report: bool) -> str:
        """Somebody reports to the manager, or does not."""
        rest = tuple(each for each in self.settings.reports if each != address)
        return self.keep({"reports": (*rest, address) if is_report else rest})

    def set_boss(self, person: str, *, is_boss: bool) -> str:
        """Somebody is the manager's own boss, or is not."""
        said = Correction(verdict=Verdict.MY_BOSS, subject=person)
        rest = tuple(each for each in self.settings.corrections if each != said)
        return self.keep({"corrections": add_correction(rest, said) if is_boss else rest})

    def undo_correction(self, number: int) -> str:
        """A correction was wrong after all."""
        return self.keep({"corrections": _leave_out(self.settings.corrections, number)})

    def add_season(self, first: str, last: str) -> str:
        """Reviews are written from the first to the last day."""
        season = SeasonDates(start=date.fromisoformat(first), end=date.fromisoformat(last))
        seasons = sorted({*self.settings.seasons, season}, key=lambda each: (each.start, each.end))
        return self.keep({"seasons": tuple(seasons)})

    def remove_season(self, number: int) -> str:
        """A review season is not one."""
        return self.keep({"seasons": _leave_out(self.settings.seasons, number)})

    def add_feed(self, feed: FeedSource, me: Sequence[str]) -> str:
        """Another calendar is watched; `me`: whose it seems to be, where nobody said so."""
        settings = self.settings
        choices: dict[str, object] = {"feeds": (*settings.feeds, feed)}
        if me and not settings.me:
            choices["me"] = tuple(me)
        return self.keep(choices)

    def remove_feed(self, feed: str) -> str:
        """A calendar is watched no more."""
        return self.keep({"feeds": tuple(each for each in self.settings.feeds if each.id != feed)})


def _put(values: Mapping[str, _Value], key: str, value: _Value | None) -> dict[str, _Value]:
    """The values with one put in, or taken out for None."""
    rest = {each: kept for each, kept in values.items() if each != key}
    return rest if value is None else {**rest, key: value}


def _leave_out(values: Sequence[_Value], number: int) -> tuple[_Value, ...]:
    return tuple(each for place, each in enumerate(values) if place != number)
