"""What notifications say."""

from dataclasses import replace
from datetime import timedelta

import pytest

from nudge.domain.nudges import NudgeKind, Topic
from nudge.domain.people import Person
from nudge.ui.presenters.words import BODY_LENGTH, TITLE_LENGTH, Sentences
from tests.ui import samples
from tests.ui.sample_guides import GUIDE
from tests.ui.samples import NOW, START, ZONE


def test_a_prepare_names_the_talk_the_minutes_and_the_first_step() -> None:
    """The first useful step is in the notification itself."""
    note = Sentences().notification(samples.make_nudge(), GUIDE, NOW, ZONE)
    assert note.title == "One-on-one with Priya Sharma in 14 minutes"
    assert note.body == "At 14:00. First: Read last time's notes"
    assert [action for action, _label in note.actions] == [
        "prepare",
        "later",
        "not_this_one",
    ]


def test_the_evening_before_it_says_tomorrow() -> None:
    """The day, not 840 minutes."""
    nudge = samples.make_nudge(start=START + timedelta(days=1))
    note = Sentences().notification(nudge, GUIDE, NOW, ZONE)
    assert note.title == "One-on-one with Priya Sharma tomorrow"


def test_a_reflection_asks_how_it_went() -> None:
    """After your 14:00 with Priya."""
    nudge = samples.make_nudge(kind=NudgeKind.REFLECT)
    note = Sentences().notification(nudge, GUIDE, START + timedelta(hours=1), ZONE)
    assert note.title == "How did it go?"
    assert note.body.startswith("After your 14:00 with Priya Sharma: ")
    assert note.actions[0] == ("reflect", "Look back")


def test_reflections_that_fall_together_name_everybody_once() -> None:
    """With Priya and Tom; of one sensitive talk among them, nobody."""
    first = samples.make_nudge(kind=NudgeKind.REFLECT)
    moment = first.meeting
    tom = replace(first, key="tom", moment=replace(moment, person=Person(name="Tom Berg")))
    both = replace(first, others=(tom, replace(tom, key="tom again")))
    note = Sentences().notification(both, GUIDE, START + timedelta(hours=1), ZONE)
    assert note.body.startswith("After your 14:00 with Priya Sharma and Tom Berg: ")
    delicate = replace(moment, rule=replace(moment.rule, is_sensitive=True))
    both = replace(first, others=(replace(tom, moment=delicate),))
    note = Sentences().notification(both, GUIDE, START + timedelta(hours=1), ZONE)
    assert "Priya" not in note.body
    assert "Tom" not in note.body


@pytest.mark.parametrize("kind", list(NudgeKind))
@pytest.mark.parametrize("is_sensitive", [True, False])
def test_a_discreet_notification_has_neither_name_nor_kind(
    kind: NudgeKind, is_sensitive: bool
) -> None:
    """Shared screens show banners: a sensitive moment, or titles turned off, tell nothing."""
    nudge = samples.make_nudge(kind=kind, name="Letting someone go", is_sensitive=is_sensitive)
    guide = replace(GUIDE, title="Letting someone go")
    note = Sentences(shows_titles=is_sensitive).notification(nudge, guide, NOW, ZONE)
    told = f"{note.title} {note.body} {note.actions}".casefold()
    assert "priya" not in told
    assert "letting" not in told
    if kind is NudgeKind.PREPARE:
        assert note.title == "Prepare: 14:00"


@pytest.mark.parametrize("kind", list(NudgeKind))
def test_titles_and_bodies_fit(kind: NudgeKind) -> None:
    """The longest names lose their end, never the minutes."""
    person = replace(samples.LONG, name=samples.LONG.name * 3)
    nudge = samples.make_nudge(kind=kind, person=person, name="Difficult conversation" * 4)
    nudge = replace(nudge, topic=Topic(id="t", subject="tip", title="t" * 300, text="o" * 300))
    guide = replace(samples.LONG_GUIDE, title="t" * 300, outcome="o" * 300)
    note = Sentences().notification(nudge, guide, NOW, ZONE)
    assert 0 < len(note.title) <= TITLE_LENGTH
    assert 0 < len(note.body) <= BODY_LENGTH
    if kind is NudgeKind.PREPARE:
        assert note.title.endswith("in 14 minutes")


def test_the_title_for_lists_is_never_discreet() -> None:
    """A plan that the user asks for names what it plans."""
    nudge = samples.make_nudge(is_sensitive=True)
    assert Sentences().nudge_title(nudge) == "Prepare: One-on-one with Priya Sharma"
