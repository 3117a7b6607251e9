"""The keys of the settings: name, what they take, default, and one line for the user.

Owns the one table from which the settings file, the policy and the settings window are
read. A key's name is that of the field of `Settings`. Must not read files.
"""

from nudge.domain.rhythm_keys import RHYTHM_KEYS
from nudge.domain.setting_key import SettingKey as SettingKey  # noqa: PLC0414 - of this table
from nudge.domain.setting_values import (
    DAYS,
    collect,
    format_corrections,
    format_feeds,
    format_hours,
    format_leads,
    keep_first,
    parse_address,
    parse_bool,
    parse_by_moment,
    parse_choice,
    parse_correction,
    parse_country,
    parse_day,
    parse_feed,
    parse_hours,
    parse_language,
    parse_lead,
    parse_line,
    parse_minutes,
    parse_number,
    parse_optional_number,
    parse_text,
    same,
)
from nudge.domain.settings import Appearance

SETTING_KEYS: tuple[SettingKey, ...] = (
    SettingKey(
        name="feeds",
        description="The calendars that are watched.",
        takes='a list such as [{"id": "work", "name": "Work", "path": "/home/me/work.ics"}]; '
        "a web address is kept in the keychain under the id, with its host here",
        parse=collect(parse_feed, keep_first),
        format=format_feeds,
    ),
    SettingKey(
        name="me",
        description="Your own mail addresses, so that your answers to invitations count.",
        takes='a list of mail addresses such as ["me@example.org"]',
        parse=collect(parse_address, tuple),
        format=list,
    ),
    SettingKey(
        name="zone",
        description="The time zone that you live in; empty for the system's.",
        takes='a name such as "Europe/Berlin", or ""',
        parse=parse_text,
        format=same,
    ),
    SettingKey(
        name="work_days",
        description="The days on which you work; no nudge comes on the others.",
        takes='a list of days such as ["mon", "tue", "wed", "thu", "fri"]',
        parse=collect(parse_day, frozenset),
        format=lambda days: [DAYS[day] for day in sorted(days)],
    ),
    SettingKey(
        name="work_hours",
        description="When your working day begins and ends.",
        takes='two times such as "08:00-18:00"',
        parse=parse_hours,
        format=format_hours,
    ),
    SettingKey(
        name="quiet_hours",
        description="When nothing is shown, save before a meeting that lies inside.",
        takes='two times such as "19:00-07:00"',
        parse=parse_hours,
        format=format_hours,
    ),
    SettingKey(
        name="prepares_per_day",
        description="How many times a day you are reminded to prepare, at most.",
        takes="a number from 0 to 20",
        parse=parse_number(0, 20),
        format=same,
    ),
    SettingKey(
        name="routine_reflections_per_week",
        description="How many times a week you are asked how a routine one-on-one went, at most.",
        takes="a number from 0 to 20",
        parse=parse_number(0, 20),
        format=same,
    ),
    SettingKey(
        name="later_minutes",
        description="The minutes that Later offers.",
        takes="a list of numbers from 1 to 480, such as [5, 15, 30]",
        parse=parse_minutes,
        format=list,
    ),
    SettingKey(
        name="turned_off",
        description="The moments that bring no nudges.",
        takes='a list of moments such as ["team-meeting"]',
        parse=collect(parse_text, frozenset),
        format=sorted,
    ),
    SettingKey(
        name="corrections",
        description="What you said of series and people on their cards; delete a line to undo it.",
        takes='a list such as [{"about": "UID of a series", "verdict": "other moment", '
        '"moment": "feedback"}]; the other verdicts are "no moment", "never" and "my boss"',
        parse=collect(parse_correction, tuple),
        format=format_corrections,
    ),
    SettingKey(
        name="is_nudged_as_report",
        description="Nudges for your own reviews and one-on-ones with your boss, too.",
        takes="true or false",
        parse=parse_bool,
        format=same,
    ),
    SettingKey(
        name="shows_titles",
        description="Names and titles in notifications; switch off before sharing your screen.",
        takes="true or false",
        parse=parse_bool,
        format=same,
    ),
    SettingKey(
        name="lead_times",
        description="How long before it each moment is prepared, where you want another time.",
        takes='an object such as {"one-on-one": 30, "performance-review": "evening-before"}; '
        'the other word is "morning-before"',
        parse=parse_by_moment(parse_lead),
        format=format_leads,
    ),
    SettingKey(
        name="sensitive",
        description="The moments whose name and kind stay off the screen, or need not.",
        takes='an object such as {"one-on-one": true, "conflict": false}',
        parse=parse_by_moment(parse_bool),
        format=dict,
    ),
    SettingKey(
        name="reports",
        description="The mail addresses of those who report to you.",
        takes='a list of mail addresses such as ["priya@example.org"]',
        parse=collect(parse_address, tuple),
        format=list,
    ),
    SettingKey(
        name="hr_contact",
        description="How to reach HR; shown wherever a guide says to call them.",
        takes='one line such as "People team, +49 30 1234567"',
        parse=parse_line,
        format=same,
    ),
    SettingKey(
        name="countries",
        description="The countries whose lines guides show; empty for all of them.",
        takes='a list of two-letter codes such as ["DE", "GB"]',
        parse=collect(parse_country, tuple),
        format=list,
    ),
    SettingKey(
        name="appearance",
        description="Light or dark windows.",
        takes='"system", "light" or "dark"',
        parse=parse_choice(Appearance),
        format=lambda appearance: appearance.value,
    ),
    SettingKey(
        name="text_percent",
        description="The size of the text, in percent of the desktop's.",
        takes="a number from 80 to 300",
        parse=parse_number(80, 300),
        format=same,
    ),
    SettingKey(
        name="language",
        description="The language of the program; empty for the system's.",
        takes='a language tag such as "en" or "de-AT", or ""',
        parse=parse_language,
        format=same,
    ),
    SettingKey(
        name="reflection_retention_days",
        description="After how many days what you wrote after meetings is deleted.",
        takes="a number from 1 to 3650, or null to keep it",
        parse=parse_optional_number(1, 3650),
        format=same,
    ),
    *RHYTHM_KEYS,
)


def find_setting_key(name: str) -> SettingKey | None:
    """The key of that name, or None."""
    return next((key for key in SETTING_KEYS if key.name == name), None)
