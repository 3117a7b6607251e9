"""The played clock: when it is honoured, and how fast it runs."""

from datetime import UTC, datetime, timedelta

import pytest

from nudge.adapters.timing.clock import ClockError, PlayedClock, SystemClock, make_clock, parse_play
from nudge.adapters.timing.zones import find_zone

BERLIN = find_zone("Europe/Berlin")


def test_without_the_variable_it_is_the_system_s_clock() -> None:
    """An empty variable is none."""
    assert type(make_clock({"NUDGE_CLOCK": ""})) is SystemClock


def test_a_played_clock_without_a_home_of_its_own_is_refused() -> None:
    """It would write times that never were into the user's history."""
    with pytest.raises(ClockError, match=r"only together with NUDGE_HOME"):
        make_clock({"NUDGE_CLOCK": "2026-03-02T08:00,120"})


def test_it_starts_where_it_is_told_and_runs_as_fast() -> None:
    """A start without an offset is read in the user's zone."""
    environ = {"NUDGE_CLOCK": "2026-03-02T08:00,60000", "NUDGE_HOME": "/somewhere"}
    clock = make_clock(environ, "Europe/Berlin")
    real = clock.real_now()
    played = clock.now() - datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
    assert timedelta() <= played <= timedelta(hours=2)
    at = clock.now() + timedelta(hours=1)
    assert clock.find_real_length(timedelta(minutes=1)) == timedelta(milliseconds=1)
    assert clock.find_real(at) - real < timedelta(seconds=5)


def test_it_never_jumps() -> None:
    """What the machine does meanwhile is no part of the play."""
    clock = PlayedClock(parse_play("2026-03-02T08:00Z,600", UTC))
    before, after = clock.read(), clock.read()
    assert after.wall - before.wall == after.awake - before.awake
    assert after.elapsed == after.awake


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2026-03-02T08:00,fast",
        "2026-03-02T08:00,0",
        "2026-03-02T08:00,-1",
        ",120",
        "2026-03-02T08:00,nan",
        "2026-03-02T08:00,inf",
        "2026-03-02T08:00,1e9",
        "2026-13-02,1",
    ],
)
def test_what_is_not_understood_is_refused_in_one_line(text: str) -> None:
    """With an example to copy."""
    with pytest.raises(ClockError, match=r"^[^\n]*2026-03-02T08:00,120\.$"):
        parse_play(text, UTC)


def test_the_speed_may_be_left_out() -> None:
    """Then it runs as fast as time."""
    play = parse_play("2026-03-02T08:00:00+01:00", UTC)
    assert (play.start, play.speed) == (datetime(2026, 3, 2, 7, 0, tzinfo=UTC), 1.0)


def test_a_chosen_zone_wins_and_an_unknown_one_counts_as_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Choosing says whether it was a change."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    clock = SystemClock()
    assert str(clock.zone()) == "Asia/Tokyo"
    assert clock.choose_zone("Europe/Berlin")
    assert not clock.choose_zone("Europe/Berlin")
    assert str(clock.zone()) == "Europe/Berlin"
    assert clock.choose_zone("Mars/Olympus")
    assert str(clock.zone()) == "Asia/Tokyo"


def test_the_readings_of_the_system_s_clock_agree() -> None:
    """Sleep is counted apart where the system can tell."""
    clock = SystemClock()
    reading = clock.read()
    assert abs(reading.wall - clock.now()) < timedelta(seconds=5)
    assert reading.elapsed is None or reading.elapsed >= reading.awake - timedelta(seconds=1)
