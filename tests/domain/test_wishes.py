"""Wishes: the user's own lead times, what is sensitive to them, and who reports to them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nudge.domain.events import Occurrence, Timed
from nudge.domain.moments import Moment, Role
from nudge.domain.people import Person
from nudge.domain.rules import Lead, Rule, Timing
from nudge.domain.settings import Settings
from nudge.domain.wishes import ABOUT_YOU, adjust_rule, apply_wishes, place_reports

START = datetime(2026, 3, 2, 14, tzinfo=UTC)
PRIYA = Person(name="Priya Nair", email="priya@example.org")
RULE = Rule(moment="one-on-one", name="One-on-one", guide="one-on-one")
MOMENT = Moment(
    rule=RULE,
    occurrence=Occurrence(uid="a", span=Timed(start=START, end=START + timedelta(minutes=30))),
    person=PRIYA,
    role=Role.REPORT,
    evidence=("with your own manager",),
)


def test_a_lead_time_of_ones_own_goes_before_the_rules() -> None:
    """Somebody who needs an hour for reviews gets an hour."""
    settings = Settings(
        lead_times={"one-on-one": timedelta(hours=1), "career": Lead.MORNING_BEFORE}
    )
    (moment,) = apply_wishes([MOMENT], settings)
    assert moment.rule.timing.prepare == timedelta(hours=1)
    assert adjust_rule(replace(RULE, moment="feedback"), settings).timing == RULE.timing


def test_a_moment_that_is_never_prepared_stays_so() -> None:
    """A lead time does not make a checklist where there is none."""
    rule = replace(RULE, timing=Timing(prepare=None))
    settings = Settings(lead_times={"one-on-one": timedelta(hours=1)})
    assert adjust_rule(rule, settings).timing.prepare is None


def test_what_is_sensitive_is_the_users_own_choice() -> None:
    """Either way: an ordinary moment can be hidden, a delicate one shown."""
    assert adjust_rule(RULE, Settings(sensitive={"one-on-one": True})).is_sensitive
    hidden = replace(RULE, is_sensitive=True)
    assert not adjust_rule(hidden, Settings(sensitive={"one-on-one": False})).is_sensitive
    assert adjust_rule(hidden, Settings()).is_sensitive


def test_with_a_report_it_is_the_manager_who_leads() -> None:
    """Whoever sends the invitations: the user knows best who reports to them."""
    (placed,) = place_reports([MOMENT], ["priya@example.org"])
    assert placed.role is Role.MANAGER
    assert place_reports([MOMENT], ["tom@example.org"]) == (MOMENT,)


def test_what_is_about_the_manager_stays_so_with_a_report_too() -> None:
    """Feedback that a report gives to the manager is not the manager's to give."""
    about = replace(MOMENT, evidence=(ABOUT_YOU,))
    assert place_reports([about], ["priya@example.org"]) == (about,)
