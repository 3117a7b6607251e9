"""A day as the page Today shows it, for tests of windows."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from nudge.domain.commitments import Commitment
from nudge.domain.nudges import NudgeKind, Reason, ReasonCode
from nudge.engine.today import (
    Damping,
    LessonFacts,
    SeasonFacts,
    TipFacts,
    TodayFacts,
    TodayLine,
    TodayState,
)
from tests.ui.samples import NOW, PRIYA


def _make_line(state: TodayState, title: str, hour: int, **changes: Any) -> TodayLine:
    at = datetime(2026, 3, 12, hour, 45, tzinfo=UTC)
    line = TodayLine(
        key=f"{state.value}-{hour}",
        kind=NudgeKind.PREPARE,
        state=state,
        title=title,
        at=at,
        start=at + timedelta(minutes=15),
        reason=Reason(code=ReasonCode.DUE),
        moment="one-on-one",
        guide="one-on-one",
        can_correct=True,
    )
    return replace(line, **changes)


TODAY = TodayFacts(
    now=NOW,
    lines=(
        _make_line(TodayState.DONE, "Prepare: One-on-one with Tom Baker", 8, can_correct=False),
        _make_line(
            TodayState.MISSED,
            "Prepare: Interview with Ada Obi",
            9,
            reason=Reason(code=ReasonCode.TOO_LATE),
        ),
        _make_line(
            TodayState.HELD,
            "Prepare: Team meeting",
            10,
            reason=Reason(code=ReasonCode.BUDGET, limit=3),
        ),
        _make_line(
            TodayState.HELD,
            "Prepare: One-on-one with <b>Eve</b>",
            11,
            reason=Reason(code=ReasonCode.TURNED_OFF),
            can_undo=True,
        ),
        _make_line(TodayState.DUE, "Prepare: One-on-one with Priya Sharma", 12),
        _make_line(TodayState.NEXT, "How did it go? One-on-one with Priya Sharma", 13, start=None),
        _make_line(TodayState.NEXT, "Prepare: Feedback talk with דנה כהן", 14),
    ),
    commitments=(
        Commitment(id=1, text="Send the criteria", person=PRIYA, due=None, made_at=NOW),
        Commitment(
            id=2, text="Ask about the budget", person=PRIYA, due=date(2026, 3, 10), made_at=NOW
        ),
        Commitment(id=3, text="Book the room", person=None, due=date(2026, 3, 13), made_at=NOW),
    ),
    tip=TipFacts(
        id="silence",
        text="After your next question, count to five before you say anything more.",
        guide="one-on-one",
    ),
    lesson=LessonFacts(
        series="feedback",
        series_title="Feedback that helps",
        id="one",
        title="Say what you saw, not what you think of it",
        guide="constructive-feedback",
        number=2,
        of=4,
    ),
    season=SeasonFacts(
        opens=date(2026, 3, 1),
        ends=date(2026, 3, 31),
        weeks_left=3,
        done=("Tom Baker",),
        open=("Priya Sharma", "Ada Obi"),
    ),
    dampings=(Damping(kind="team-meeting", title="Team meeting"),),
)
