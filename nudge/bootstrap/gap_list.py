"""The list of questions without an answer, as a file that the user may give to L&D.

Writes where the user says and nowhere else; nothing is sent.
"""

import csv
import io
import os
from collections.abc import Sequence
from datetime import tzinfo
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from nudge.engine.questions import Unanswered
from nudge.ui.presenters.translate import _

_PRIVATE_FILE = 0o600
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class GapListError(Exception):
    """Nothing was written; says why in one line, and what to do."""


def save_gap_list(
    window: QWidget | None, questions: Sequence[Unanswered], zone: tzinfo
) -> Path | None:
    """Ask where to, and write; the file, or None where the user thought better of it.

    Raises `GapListError`.
    """
    named, _kind = QFileDialog.getSaveFileName(
        window,
        _("Save a list for your L&D team"),
        str(Path.home() / "questions.csv"),
        _("CSV files (*.csv);;Text files (*.txt)"),
    )
    if not named:
        return None
    path = Path(named)
    write_gap_list(path, questions, zone)
    return path


def write_gap_list(path: Path, questions: Sequence[Unanswered], zone: tzinfo) -> None:
    """Write the questions, a line each: as a table where the file's name ends in .csv.

    With how often each was asked, and the day on which it was asked last in `zone`. Raises
    `GapListError`.
    """
    text = _to_csv(questions, zone) if path.suffix.lower() == ".csv" else _to_text(questions)
    fresh = path.with_name(f"{path.name}.new")
    try:
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE_FILE)
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
        fresh.replace(path)
    except OSError as error:
        reason = _("{path} cannot be written ({reason}). Choose another folder.")
        raise GapListError(reason.format(path=path, reason=error.strerror)) from error


def _to_csv(questions: Sequence[Unanswered], zone: tzinfo) -> str:
    """The table, with the mark by which spreadsheets tell UTF-8; no cell is a formula."""
    file = io.StringIO()
    table = csv.writer(file)
    table.writerow((_("Question"), _("Times asked"), _("Last asked")))
    for one in questions:
        question = " ".join(one.question.split())
        if question.startswith(_FORMULA):
            question = f"'{question}"
        table.writerow((question, one.times, one.asked_at.astimezone(zone).date().isoformat()))
    return f"\ufeff{file.getvalue()}"


def _to_text(questions: Sequence[Unanswered]) -> str:
    return "".join(f"{' '.join(one.question.split())}\n" for one in questions)
