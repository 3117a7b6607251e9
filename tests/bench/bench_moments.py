"""How well moments are recognised, on lines never tuned on, and at what cost.

Measures the part of `tests/moments` that is kept aside, next to a plain list of keywords,
and the CPU of recognising 10,000 occurrences next to that of reading them.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from nudge.adapters.calendars.reader import read_calendar
from nudge.domain.events import Occurrence
from nudge.domain.matcher import build_matcher
from nudge.domain.moments import Moment, Role
from nudge.domain.people import History
from nudge.domain.recognise import recognise
from nudge.domain.rules import Rule
from tests.bench.feeds import make_feed
from tests.bench.harness import Report
from tests.moments.calendars import (
    LANGUAGES,
    NOW,
    Line,
    Score,
    find_all,
    make_occurrence,
    read_lines,
    score,
)
from tests.moments.rulebook import load_rules
from tests.moments.scenarios import read_scenarios, recognise_all

EVENTS = 1_900  # which occur 10,000 times in the two years
YEARS = (datetime(2025, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))
BARS = {"precision": 0.92, "recall": 0.88, "macro_f1": 0.80, "person": 0.90, "firsts": 0.90}
KEYWORDS = {
    "exit": ("exit", "austritt", "départ", "salida", "afscheid", "退職"),
    "hiring-debrief": ("debrief", "débrief"),
    "interview": ("interview", "vorstellungsgespräch", "embauche", "entrevista", "面接"),
    "performance-review": ("review", "mitarbeitergespräch", "annuel", "evaluación", "avaliação",
                           "beoordeling", "medarbetarsamtal", "評価"),
    "calibration": ("calibration", "kalibrierung", "calibración", "calibração"),
    "feedback": ("feedback", "retroalimentación", "återkoppling", "フィードバック"),
    "career": ("career", "karriere", "carrière", "carrera", "carreira", "キャリア"),
    "compensation": ("salary", "bonus", "gehalt", "salaire", "salarial", "salaris", "lön"),
    "goal-setting": ("goal", "okr", "ziel", "objectif", "objetivo", "doel", "目標"),
    "termination": ("termination", "kündigung", "licenciement", "despido", "ontslag"),
    "performance-issue": ("pip", "warning", "abmahnung", "amonestación", "advertência"),
    "return-from-leave": ("return", "rückkehr", "retour", "regreso", "retorno", "復職"),
    "new-hire": ("onboarding", "welcome", "first day", "einarbeitung", "bienvenida"),
    "conflict": ("conflict", "mediation", "konflikt", "médiation", "conflicto"),
    "decision": ("decision", "entscheidung", "décision", "decisión", "besluit", "beslut"),
    "skip-level": ("skip",),
    "team-meeting": ("team", "équipe", "equipo", "equipe", "チーム"),
    "announcing-change": ("announce", "reorg", "change"),
    "recognition": ("recognition", "thank", "kudos", "reconocimiento"),
    "difficult-conversation": ("difficult", "schwierig", "difficile", "difícil"),
    "first-one-on-one": ("first 1:1",),
    "one-on-one": ("1:1", "1-1", "1on1", "one on one", "jour fixe", "catch", "bila", "weekly"),
    "review-season": ("self-assessment", "cycle"),
}  # fmt: skip


def run(report: Report) -> None:
    """Tell quality on the lines kept aside, then speed."""
    rules = load_rules()
    titles = list(_judge_titles(rules))
    _tell(report, "titles_aside", score(titles), len(titles))
    calendars = list(_judge_calendars(rules, "calendars.txt"))
    _tell(report, "calendars_aside", score(calendars), len(calendars))
    blind = list(_judge_calendars(rules, "calendars_*_blind.txt"))
    _tell(report, "blind_aside", score(blind), len(blind))
    calendars.extend(blind)
    by_name = {rule.moment: rule for rule in rules}
    plain = score([(line, _find_keyword(line, by_name)) for line, _ in (*titles, *calendars)])
    note = f"a plain keyword list: precision {plain.precision:.2f}, recall {plain.recall:.2f}"
    ours = score([*titles, *calendars])
    report(
        "moments.macro_f1_to_keywords",
        ours.macro_f1 / plain.macro_f1,
        1.5,
        higher_is_better=True,
        note=f"{note}, macro-F1 {plain.macro_f1:.2f}",
    )
    _tell_speed(report, rules)


def _tell(report: Report, name: str, found: Score, lines: int) -> None:
    for figure, bar in BARS.items():
        value = getattr(found, figure)
        report(
            f"moments.{name}.{figure}", value, bar, "", higher_is_better=True, note=f"{lines} lines"
        )


def _judge_titles(rules: Sequence[Rule]) -> Iterable[tuple[Line, Moment | None]]:
    for language in LANGUAGES:
        lines = [line for line in read_lines(language) if line.is_aside]
        for has_guests in (False, True):
            yield from find_all(lines, rules, has_guests=has_guests)


def _judge_calendars(rules: Sequence[Rule], name: str) -> Iterable[tuple[Line, Moment | None]]:
    """What is kept aside; each entry of a series that is found alike counts once."""
    for scenario in read_scenarios(name):
        seen = set()
        for line, moment in recognise_all(scenario, rules):
            found = None if moment is None else (moment.rule.moment, moment.role)
            if scenario.is_aside(line) and (line.title, line.moment, found) not in seen:
                seen.add((line.title, line.moment, found))
                yield line, moment


def _find_keyword(line: Line, rules: dict[str, Rule]) -> Moment | None:
    title = line.title.casefold()
    for moment, words in KEYWORDS.items():
        if any(word in title for word in words):
            occurrence = make_occurrence(line, 0, has_guests=False)
            return Moment(rule=rules[moment], occurrence=occurrence, role=Role.MANAGER)
    return None


def _tell_speed(report: Report, rules: tuple[Rule, ...]) -> None:
    content = make_feed(EVENTS)
    occurrences: list[Occurrence] = []

    def read() -> None:
        calendar = read_calendar(content, feed="bench", window=YEARS, zone=UTC)
        occurrences.extend(calendar.occurrences)

    reading_s = _measure(read)
    summaries = [line.title for language in LANGUAGES for line in read_lines(language)]
    places = {uid: place for place, uid in enumerate(sorted({each.uid for each in occurrences}))}
    renamed = [
        replace(each, summary=f"{summaries[places[each.uid] % len(summaries)]} {places[each.uid]}")
        for each in occurrences
    ]
    build_matcher.cache_clear()
    building_s = _measure(lambda: build_matcher(rules))
    recognising_s = _measure(lambda: _recognise(renamed, rules))
    again_s = _measure(lambda: _recognise(renamed, rules))
    note = (
        f"{len(renamed)} occurrences: read {reading_s:.2f} s, recognised {recognising_s:.2f} s, "
        f"again {again_s:.2f} s; phrases got ready once in {building_s:.2f} s"
    )
    report("moments.recognise_to_read", recognising_s / reading_s, 0.5, note=note)


def _recognise(occurrences: Sequence[Occurrence], rules: Sequence[Rule]) -> None:
    owner = max(
        (guest.email for guest in occurrences[0].attendees),
        key=lambda email: sum(
            any(each.email == email for each in other.attendees) for other in occurrences[:50]
        ),
        default="",
    )
    me = frozenset({owner})
    recognise(occurrences, rules, me=me, history=History(), now=NOW, zone=UTC)


def _measure(work: Callable[[], None]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
