"""What the tray says."""

from dataclasses import replace
from datetime import timedelta

from nudge.domain.nudges import NudgeKind, Topic
from nudge.engine.desk import FeedHealth, Status
from nudge.ui.presenters.status import present_status
from nudge.ui.presenters.translate import use_languages
from tests.ui import samples
from tests.ui.samples import NOW, START, ZONE


def test_the_first_line_says_what_is_next() -> None:
    """Kind, person and time."""
    view = present_status(samples.make_status(), ZONE)
    assert view.headline == "Next: One-on-one with Priya Sharma, 14:00"
    assert view.tooltip == view.headline


def test_a_later_day_is_named() -> None:
    """Tomorrow's meeting is not mistaken for today's."""
    nudge = samples.make_nudge(start=START + timedelta(days=1))
    view = present_status(samples.make_status(nudge), ZONE)
    assert view.headline.endswith(", tomorrow at 14:00")


def test_a_sensitive_moment_keeps_its_name_to_itself() -> None:
    """Prepare: 14:00, and nothing else; the same when titles are turned off."""
    nudge = samples.make_nudge(is_sensitive=True, name="Performance issue")
    assert present_status(samples.make_status(nudge), ZONE).tooltip == "Prepare: 14:00"
    hidden = present_status(samples.make_status(), ZONE, shows_titles=False)
    assert hidden.tooltip == "Prepare: 14:00"
    reflect = samples.make_nudge(kind=NudgeKind.REFLECT, is_sensitive=True)
    assert present_status(samples.make_status(reflect), ZONE).tooltip == "Look back: 14:00"


def test_each_of_several_troubles_is_said_in_the_users_language() -> None:
    """They are told one a line, and read as one."""
    switched_off = "Switched off because of faults: acme. Run nudge check on it."
    status = Status(now=NOW, message=f"Nudge's proxy is gone.\n{switched_off}")
    use_languages(["de"])
    try:
        tooltip = present_status(status, ZONE).tooltip
    finally:
        use_languages(["en"])
    assert "Nudge's proxy is gone. Wegen Fehlern abgeschaltet: acme." in tooltip


def test_a_pause_says_until_when() -> None:
    """And that it is one, so that Resume can be offered."""
    status = replace(samples.make_status(), paused_until=NOW + timedelta(hours=2))
    view = present_status(status, ZONE)
    assert view.headline == "Paused until 15:46"
    assert view.is_paused


def test_a_tip_that_waits_for_an_answer_is_named_by_its_title() -> None:
    """What has no meeting has no time either; without titles it says nothing of itself."""
    topic = Topic(id="t", subject="tip", title="Ask one open question")
    tip = replace(samples.make_nudge(kind=NudgeKind.TIP), moment=None, topic=topic)
    status = samples.make_status(tip)
    assert present_status(status, ZONE).headline == "Ask one open question"
    assert present_status(status, ZONE, shows_titles=False).headline == "Something to read"


def test_do_not_disturb_is_told_while_a_nudge_waits_for_its_end() -> None:
    """Why it is quiet; only what Nudge itself has paused can be resumed here."""
    view = present_status(replace(samples.make_status(), is_silenced=True), ZONE)
    assert view.headline == "Quiet while do not disturb is on"
    assert view.tooltip == "Nudge: Quiet while do not disturb is on"
    assert not view.is_paused


def test_nothing_planned_is_said_too() -> None:
    """An empty day is an answer, and so is no calendar at all."""
    feeds = samples.make_status().feeds
    assert present_status(Status(now=NOW, feeds=feeds), ZONE).headline == "Nothing coming up"
    assert present_status(Status(now=NOW), ZONE).headline == "No calendar yet"


def test_a_feed_that_fails_is_told_with_the_age_of_its_last_good_copy() -> None:
    """The tray says how old its data are."""
    feed = FeedHealth(name="Work", read_at=NOW - timedelta(hours=3), message="no connection")
    view = present_status(replace(samples.make_status(), feeds=(feed,)), ZONE)
    assert view.tooltip.splitlines()[1] == "Work: no connection (last read 10:46)"


def test_a_message_of_the_engine_is_told() -> None:
    """Such as a disk that is full."""
    status = Status(now=NOW, message="The disk is full.\x1b")
    assert present_status(status, ZONE).tooltip.splitlines()[-1] == "The disk is full."
