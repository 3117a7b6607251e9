"""Reads the questions of `tests/ask`, whose form is told in the README there."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

SEEN = Path(__file__).with_name("questions_seen.txt")
ASIDE = Path(__file__).with_name("questions_aside.txt")
FRESH = Path(__file__).with_name("questions_fresh.txt")
DANGER_SEEN = Path(__file__).with_name("danger_seen.txt")
HARMLESS_SEEN = Path(__file__).with_name("harmless_seen.txt")


class Pointer(Enum):
    """Whether the pointer to help has to come before the answer."""

    MUST = "!"
    MAY = "?"
    NEVER = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question and what answers it. `guides`: the best first; empty if none or any will do."""

    text: str
    kind: str
    lang: str
    guides: tuple[str, ...]
    is_covered: bool
    pointer: Pointer


def read_questions(path: Path) -> tuple[Question, ...]:
    """Every question of a file, in its order."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(_read(line) for line in lines if line and not line.startswith("#"))


def _read(line: str) -> Question:
    found, kind, lang, text = (part.strip() for part in line.split("|", 3))
    pointer = next(p for p in Pointer if found.startswith(p.value))
    named = found.removeprefix(pointer.value)
    return Question(
        text=text,
        kind=kind,
        lang=lang,
        guides=() if named in ("", "-", "*") else tuple(g.strip() for g in named.split(",")),
        is_covered=named != "-",
        pointer=pointer,
    )
