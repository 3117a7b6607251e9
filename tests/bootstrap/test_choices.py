"""Choices: what is picked in a window is kept in the file and in force, or told why not."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nudge.adapters.system.appearance import Appearance
from nudge.bootstrap.choices import Choices
from nudge.bootstrap.house import House
from nudge.bootstrap.keeper import FileKeeper
from nudge.bootstrap.policy import join
from nudge.bootstrap.retention import Retention
from nudge.bootstrap.trial_notifier import KEY, Step, TrialNotifier
from nudge.bootstrap.wardrobe import Wardrobe
from nudge.domain.corrections import Correction, Verdict
from nudge.domain.policy import Layer, PolicyEntry, PolicySource
from nudge.domain.settings import Appearance as Choice
from nudge.domain.settings import FeedSource, SeasonDates, Settings
from nudge.engine.ports import Notification
from nudge.ui.presenters.translate import use_languages
from nudge.ui.theme import Scheme, find_colours
from tests.doubles.clock import MemoryClock
from tests.doubles.heard import Heard
from tests.doubles.notifier import MemoryNotifier

MakeChoices = Callable[..., Choices]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def followed() -> list[None]:
    return []


@pytest.fixture
def make(path: Path, followed: list[None]) -> MakeChoices:
    def make_choices(**policy: object) -> Choices:
        entries = tuple(PolicyEntry(name=name, value=value) for name, value in policy.items())
        sources = (PolicySource(layer=Layer.MACHINE, name="it.json", entries=entries),)
        unused: dict[str, Any] = dict.fromkeys(
            ("parent", "paths", "clock", "store", "engine", "notifier", "autostart", "dress",
             "find_rules", "find_complaint", "find_series")
        )  # fmt: skip
        return Choices(
            House(
                keeper=FileKeeper(path),
                load=lambda: join(path, sources),
                follow=lambda: followed.append(None),
                **unused,
            )
        )

    return make_choices


def test_a_choice_is_kept_and_in_force_and_unknown_keys_survive(
    make: MakeChoices, path: Path, followed: list[None]
) -> None:
    """A newer version's key is not lost by an older one's window."""
    path.write_text('{"from_the_future": 1}')
    choices = make()
    assert choices.choose("work_hours", "09:00-17:00") == ""
    assert json.loads(path.read_text()) == {"from_the_future": 1, "work_hours": "09:00-17:00"}
    assert len(followed) == 1
    assert choices.settings.work_hours.start.hour == 9


@pytest.mark.parametrize(
    "wrong",
    [
        ("me", ["sam"], "mail address"),
        ("reports", ["sam"], "mail address"),
        ("zone", "Mars/Olympus", "time zone"),
        ("later_minutes", ["soon"], "from 1 to 480"),
        ("countries", ["Germany"], "two letters"),
        ("prepares_per_day", 99, "still holds"),
    ],
)
def test_a_wrong_value_is_told_and_changes_nothing(
    make: MakeChoices, path: Path, followed: list[None], wrong: tuple[str, object, str]
) -> None:
    """The sentence says how to write it into its field, not into the file."""
    key, value, told = wrong
    said = make().choose(key, value)
    assert told in said
    assert "[" not in said
    assert not path.exists()
    assert followed == []


def test_a_wrong_value_is_told_in_the_users_language(make: MakeChoices) -> None:
    """As everything beside the field is."""
    use_languages(["de"])
    try:
        assert make().choose("me", ["sam"]).startswith("Schreiben Sie in jede Zeile")
    finally:
        use_languages(["en"])


def test_what_it_has_locked_is_never_written(
    make: MakeChoices, path: Path, followed: list[None]
) -> None:
    """Whatever a window sends."""
    assert make(MaxNudgesPerDay=1).choose("prepares_per_day", 5) == ""
    assert not path.exists()
    assert followed == []


def test_moments_are_switched_one_at_a_time(make: MakeChoices) -> None:
    """Off and on, with another lead time and back, hidden and as usual."""
    choices = make()
    choices.set_moment("one-on-one", is_on=False)
    choices.set_moment("career", is_on=False)
    choices.set_moment("one-on-one", is_on=True)
    choices.set_lead("career", 45)
    choices.set_lead("feedback", "evening-before")
    choices.set_lead("feedback", None)
    choices.set_sensitive("career", is_sensitive=True, usual=False)
    choices.set_sensitive("exit", is_sensitive=True, usual=True)
    settings = choices.settings
    assert settings.turned_off == {"career"}
    assert settings.lead_times == {"career": timedelta(minutes=45)}
    assert settings.sensitive == {"career": True}


def test_people_and_corrections_can_be_taken_back(make: MakeChoices) -> None:
    """Who reports, who is the boss, and Undo."""
    choices = make()
    choices.set_report("priya@example.org", is_report=True)
    choices.set_report("tom@example.org", is_report=True)
    choices.set_report("priya@example.org", is_report=False)
    choices.set_boss("dana@example.org", is_boss=True)
    choices.set_boss("eve@example.org", is_boss=True)
    choices.set_boss("eve@example.org", is_boss=False)
    assert choices.settings.reports == ("tom@example.org",)
    boss = Correction(verdict=Verdict.MY_BOSS, subject="dana@example.org")
    assert choices.settings.corrections == (boss,)
    choices.undo_correction(0)
    assert choices.settings.corrections == ()


def test_seasons_and_calendars_come_and_go(make: MakeChoices, path: Path) -> None:
    """An address is not written down; whose calendar it is, only where nobody has said so."""
    choices = make()
    choices.add_season("2027-01-11", "2027-02-05")
    assert choices.settings.seasons == (SeasonDates(start=date(2027, 1, 11), end=date(2027, 2, 5)),)
    choices.remove_season(0)
    feed = FeedSource(id="feed-1", name="Work", location="https://calendar.example.org/")
    choices.add_feed(feed, ["sam@example.org"])
    assert choices.settings.feeds == (feed,)
    assert choices.settings.me == ("sam@example.org",)
    choices.add_feed(FeedSource(id="feed-2", name="B", location="/b.ics"), ["other@example.org"])
    assert choices.settings.me == ("sam@example.org",)
    choices.remove_feed("feed-1")
    assert [each.id for each in choices.settings.feeds] == ["feed-2"]
    assert choices.settings.seasons == ()


def test_a_file_that_cannot_be_written_is_told(make: MakeChoices, path: Path) -> None:
    """In one line, with what to do."""
    path.mkdir()
    assert "cannot be" in make().choose("prepares_per_day", 2)


def test_a_test_nudge_goes_the_way_of_a_real_one_and_past_the_engine() -> None:
    """The engine hears of its own notifications and of nothing else."""
    desktop = MemoryNotifier()
    trial, heard, steps = TrialNotifier(desktop), Heard(), []
    trial.listen(heard)
    trial.show(Notification(key="a", title="A", body="", actions=()))
    trial.try_out("Test", "Text", "I see it", lambda step, _why: steps.append(step))
    desktop.settle()
    assert [each.key for each in desktop.asked] == ["a", KEY]
    trial.on_action(KEY, "seen", "")
    assert (steps[0], steps[-1]) == (Step.SHOWN, Step.CLICKED)
    assert {event[1] for event in heard.events} == {"a"}


class Shredder:
    """Remembers before which instants it was asked to delete."""

    def __init__(self) -> None:
        self.pruned: list[datetime] = []

    def prune(self, before: datetime) -> int:
        self.pruned.append(before)
        return 0


def test_old_entries_go_once_a_day_and_only_where_somebody_wants_it() -> None:
    """At once when it is chosen, then each day."""
    clock, store = MemoryClock(datetime(2026, 3, 2, 8, tzinfo=UTC)), Shredder()
    retention = Retention(store, clock)  # type: ignore[arg-type]
    retention.follow(Settings())
    retention.tick()
    assert store.pruned == []
    retention.follow(Settings(reflection_retention_days=30))
    retention.tick()
    assert store.pruned == [clock.now() - timedelta(days=30)]
    clock.advance(timedelta(days=1))
    retention.tick()
    assert len(store.pruned) == 2


def test_the_users_looks_go_before_the_desktops(qapp: QApplication) -> None:
    """Dark on a light desktop, in letters half as large again; and as the desktop is again."""
    wardrobe = Wardrobe()
    wardrobe.follow(Appearance(is_dark=False, font_size_pt=10.0))
    wardrobe.use(Settings(appearance=Choice.DARK, text_percent=150))
    wardrobe.dress()
    assert qapp.palette().window().color().name() == find_colours(Scheme.DARK).window
    assert qapp.font().pointSizeF() == 15.0
    wardrobe.use(Settings())
    assert qapp.palette().window().color().name() == find_colours(Scheme.LIGHT).window
    assert qapp.font().pointSizeF() == 10.0


def test_what_comes_with_the_program_waits_until_the_look_is_known(qapp: QApplication) -> None:
    """A window made before would have room for other letters; once known, nothing waits."""
    wardrobe, done = Wardrobe(), []
    wardrobe.when_known(lambda: done.append("first"))
    assert done == []
    wardrobe.follow(Appearance(is_dark=False, font_size_pt=20.0))
    assert done == ["first"]
    wardrobe.follow(Appearance(is_dark=True))
    wardrobe.when_known(lambda: done.append("second"))
    assert done == ["first", "second"]


def test_a_desktop_that_does_not_say_how_it_looks_is_not_waited_for(qtbot: QtBot) -> None:
    """Half a second, then things go on."""
    wardrobe, done = Wardrobe(), []
    wardrobe.when_known(lambda: done.append("came"))
    qtbot.waitUntil(lambda: done == ["came"], timeout=5_000)
