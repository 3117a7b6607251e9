"""Short cuts through a rule lead to the same instances, and dear rules are told from cheap ones."""

from datetime import datetime, timedelta
from unittest.mock import patch

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from nudge.adapters.calendars.cost import Budget, advance
from nudge.adapters.calendars.limits import Limits
from nudge.adapters.calendars.rules import BadRuleError, Rule, parse_rule

START = datetime(2020, 3, 3, 9, 0)  # noqa: DTZ001 - a rule counts by the wall clock
"""A Tuesday."""

frequencies = st.sampled_from(["MINUTELY", "HOURLY", "DAILY", "WEEKLY"])
hours = st.sampled_from(["", "9", "9,10,11", "0,9,23", "8,17"])
minutes = st.sampled_from(["", "0", "0,20,40"])
weekdays = st.sampled_from(["", "TU", "MO,TU,FR", "SA"])


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """A rule of weeks, days, hours or minutes, whose start may be no instance of it."""
    words = [f"FREQ={draw(frequencies)}", f"INTERVAL={draw(st.integers(5, 50))}"]
    for name, values in (("BYHOUR", hours), ("BYMINUTE", minutes), ("BYDAY", weekdays)):
        if chosen := draw(values):
            words.append(f"{name}={chosen}")
    if draw(st.booleans()):
        words.append(f"COUNT={draw(st.integers(1, 400))}")
    return parse_rule(";".join(words), None)


@given(rule=rules(), days=st.integers(0, 25))
def test_a_short_cut_leads_to_the_same_instances(rule: Rule, days: int) -> None:
    """From wherever a rule is taken up, what comes after is what its start would have led to."""
    before = START + timedelta(days=days)
    moved, start = advance(rule, START, before)
    assert START <= start <= max(START, before)
    assert _expand(moved, start, before) == _expand(rule, START, before)


def _expand(rule: Rule, start: datetime, first: datetime) -> list[datetime]:
    last = first + timedelta(days=1)
    try:
        # For a rule that never matches, dateutil looks through all the years there are.
        with patch("dateutil.rrule.datetime.MAXYEAR", last.year):
            return list(rrulestr(rule.text(), dtstart=start).between(first, last, inc=True))
    except ValueError:  # dateutil has seen that it can never match
        return []


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11",
        "FREQ=HOURLY;INTERVAL=6",
        "FREQ=DAILY;BYHOUR=9,12,15;BYMINUTE=0,30",
        "FREQ=MINUTELY;INTERVAL=1440",
    ],
)
def test_an_endless_rule_of_hours_costs_no_more_than_its_window(rule: str) -> None:
    """Twenty years after its start it is still read: most of them are passed by at once."""
    known = parse_rule(rule, None)
    last = START + timedelta(days=20 * 365)
    moved, start = advance(known, START, last - timedelta(days=20))
    Budget(Limits(steps=1_500)).spend(moved, start, last, timedelta(hours=1))


def test_the_rules_of_one_feed_share_a_budget() -> None:
    """A thousand rules that are dear, but not too dear each, are not all expanded."""
    budget = Budget(Limits(steps=100, feed_steps=250))
    rule, last = parse_rule("FREQ=DAILY", None), START + timedelta(days=100)
    budget.spend(rule, START, last, timedelta(hours=1))
    budget.spend(rule, START, last, timedelta(hours=1))
    with pytest.raises(BadRuleError, match="before it"):
        budget.spend(rule, START, last, timedelta(hours=1))
