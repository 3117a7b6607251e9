"""How well Ask answers, on both halves of the questions, and what it costs.

The half set aside is the one that counts; plain FTS5 over titles and texts, without keywords,
is measured on the same questions. Times and memory are those of processes of their own.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from nudge.adapters.content.knowledge import CompiledKnowledge
from nudge.adapters.system.paths import find_content
from nudge.bootstrap.content import compile_packs
from nudge.domain.query_words import drop_stop_words, read_words
from nudge.engine.ask import Ask
from tests.ask.questions import ASIDE, SEEN, Pointer, Question, read_questions
from tests.bench.harness import ROOT, Report

OF_OTHER_HANDS = tuple(
    f"questions_{hand}_{half}.txt" for hand in ("second", "third") for half in ("seen", "aside")
)
BATCH = 270
ENGLISH = {"recall_1": 0.80, "recall_3": 0.92}
OTHERS = 0.55
COST = Path(__file__).with_name("ask_cost.py")


@dataclass(slots=True)
class Tally:
    """How often something was so, of how many."""

    count: int = 0
    of: int = 0
    examples: list[str] = field(default_factory=list)

    def note(self, example: str, *, is_so: bool) -> None:
        """Count one case."""
        self.of += 1
        self.count += is_so
        if is_so:
            self.examples.append(example)

    @property
    def share(self) -> float:
        """The share, from 0 to 1."""
        return self.count / self.of if self.of else 0.0


def run(report: Report) -> None:
    """Tell quality by half, by class and next to plain FTS5; then times and memory."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        compile_packs([find_content()], path)
        ask = Ask(CompiledKnowledge(path))
        for questions in (SEEN, ASIDE, *map(SEEN.with_name, OF_OTHER_HANDS)):
            _judge_half(report, questions, ask, path)
        _measure_cost(report, Path(folder), path)


def _judge_half(report: Report, path: Path, ask: Ask, library: Path) -> None:
    questions, half = read_questions(path), path.stem.removeprefix("questions_")
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for question in questions:
        answered = ask.answer(question.text)
        found = [answer.guide for answer in answered.answers]
        _note_pointer(tallies, question, is_shown=answered.pointer is not None)
        if question.kind == "oos":
            tallies["answered"].note(question.text, is_so=answered.is_covered)
        elif _is_plainly_good(question):
            tallies["refused"].note(question.text, is_so=not answered.is_covered)
            _note_recall(tallies, question, found)
    _tell(report, half, tallies)
    plain = _judge_plain(library, questions)
    for name, goal in ENGLISH.items():
        note = f"plain FTS5 without keywords {plain[f'en.{name}'].share:.2f}"
        share = tallies[f"en.{name}"].share
        report(f"ask.{half}.en.{name}", share, goal, "", higher_is_better=True, note=note)


def _tell(report: Report, half: str, tallies: Mapping[str, Tally]) -> None:
    for lang in ("de", "fr", "es"):
        tally = tallies[f"{lang}.recall_3"]
        first = tallies[f"{lang}.recall_1"].share
        report(f"ask.{half}.{lang}.recall_3", tally.share, OTHERS, "", higher_is_better=True,
               note=f"{tally.of} questions, recall@1 {first:.2f}")  # fmt: skip
    for kind in ("plain", "two", "typo", "long", "notitle"):
        tally = tallies[f"{kind}.recall_3"]
        first = tallies[f"{kind}.recall_1"].share
        report(f"ask.{half}.{kind}.recall_3", tally.share, ENGLISH["recall_3"], "",
               higher_is_better=True,
               note=f"{tally.of} English questions, recall@1 {first:.2f}")  # fmt: skip
    for name, goal in {"refused": 0.05, "answered": 0.10, "false_pointer": 0.02}.items():
        tally = tallies[name]
        report(f"ask.{half}.{name}", tally.share, goal, "", note=f"{tally.count} of {tally.of}")
    danger = tallies["danger"]
    report(f"ask.{half}.danger", danger.share, 1.0, "", higher_is_better=True,
           note=f"{danger.count} of {danger.of}")  # fmt: skip


def _note_pointer(tallies: Mapping[str, Tally], question: Question, *, is_shown: bool) -> None:
    if question.pointer is Pointer.MUST:
        tallies["danger"].note(question.text, is_so=is_shown)
    elif question.pointer is Pointer.NEVER:
        tallies["false_pointer"].note(question.text, is_so=is_shown)


def _note_recall(tallies: Mapping[str, Tally], question: Question, found: Sequence[str]) -> None:
    groups = [question.lang] + ([question.kind] if question.lang == "en" else [])
    for group in groups:
        is_first = bool(found) and found[0] in question.guides
        tallies[f"{group}.recall_1"].note(question.text, is_so=is_first)
        is_near = any(guide in question.guides for guide in found[:3])
        tallies[f"{group}.recall_3"].note(question.text, is_so=is_near)


def _is_plainly_good(question: Question) -> bool:
    return bool(question.guides) and question.kind not in ("danger", "harmless", "oos")


def _judge_plain(library: Path, questions: Iterable[Question]) -> Mapping[str, Tally]:
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    connection = sqlite3.connect(library)
    for question in questions:
        if not _is_plainly_good(question):
            continue
        words = " OR ".join(f'"{word}"' for word in drop_stop_words(read_words(question.text)))
        rows = connection.execute(
            "SELECT id FROM search WHERE search MATCH ? ORDER BY bm25(search) LIMIT 3",
            (f"{{title body}} : ({words})",),
        )
        _note_recall(tallies, question, [guide for (guide,) in rows])
    connection.close()
    return tallies


def _measure_cost(report: Report, home: Path, library: Path) -> None:
    questions = [question.text for question in read_questions(SEEN)][:BATCH]
    story = _run_json([sys.executable, COST, library], "\n".join(questions))
    report("ask.first_answer_ms", story["first_ms"], 150, "ms", note="after start, imports too")
    report("ask.p95_ms", story["p95_ms"], 15, "ms", note=f"p50 {story['p50_ms']:.1f} ms")
    report("ask.resident_mb", story["resident_mb"], 15, "MB", note="more than before the first")
    file = home / "batch.txt"
    file.write_text("\n".join(questions), encoding="utf-8")
    environment = {**os.environ, "NUDGE_HOME": str(home / "home")}
    command = [sys.executable, "-m", "nudge", "ask", "--batch", str(file), "--json"]

    def answer_all() -> None:
        subprocess.run(command, check=True, capture_output=True, env=environment, cwd=ROOT)

    fresh = _time(answer_all)
    report("ask.batch_270_s", _time(answer_all), 3, "s",
           note=f"{fresh:.2f} s where the guides were not prepared yet")  # fmt: skip


def _time(work: Callable[[], None]) -> float:
    """How long the work takes, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _run_json(command: Sequence[str | Path], text: str) -> Mapping[str, float]:
    done = subprocess.run(
        [str(part) for part in command], input=text, capture_output=True, text=True, check=True,
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    story: Mapping[str, float] = json.loads(done.stdout)
    return story
