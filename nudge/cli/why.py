"""`nudge plan --why`: for each occurrence, what each rule asks and what of it is met.

Owns the layout: what every rule asks stands once, then the rule that was chosen, then the
others, those first that came closest.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from nudge.bootstrap.commands import Outlook
from nudge.domain.events import AllDay, Occurrence, find_instants, is_overlapping
from nudge.domain.recognise import Check, RuleTrace, make_explainer


def explain_all(outlook: Outlook, window: tuple[datetime, datetime]) -> Iterator[str]:
    """For each occurrence in the window, each rule with its conditions, met and not met."""
    sighting = outlook.sighting
    explain = make_explainer(
        outlook.read.occurrences, sighting.rules, me=frozenset(sighting.settings.me)
    )
    yield "\nWhy"
    for occurrence in outlook.read.occurrences:
        span = find_instants(occurrence.span, sighting.zone)
        if is_overlapping(span, window):
            start = span.start.astimezone(sighting.zone)
            yield _head(occurrence, start)
            yield from _lay_out(explain(occurrence))


def _head(occurrence: Occurrence, start: datetime) -> str:
    is_all_day = isinstance(occurrence.span, AllDay)
    at = f"{start:%a %Y-%m-%d} all day" if is_all_day else f"{start:%a %Y-%m-%d %H:%M}"
    return f"  {at}  {occurrence.summary or '(no title)'}"


def _lay_out(traces: Sequence[RuleTrace]) -> Iterator[str]:
    if not traces:
        return
    yield f"      every rule: {_say(traces[0].gates)}"
    for trace in traces:
        sign = "seen as" if trace.is_chosen else "not"
        yield f"      {sign} {trace.moment}: {_say(trace.checks)}"


def _say(checks: Sequence[Check]) -> str:
    """What is not met stands first: it is what decides."""
    parts = []
    for sign, is_met in (("not met", False), ("met", True)):
        texts = [check.text for check in checks if check.is_met is is_met]
        if texts:
            parts.append(f"{sign}: {', '.join(texts)}")
    return "; ".join(parts)
