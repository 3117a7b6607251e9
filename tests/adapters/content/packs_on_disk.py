"""Packs written to a folder for a test, as small as a pack can be."""

from collections.abc import Mapping
from pathlib import Path

GOOD_GUIDE = Path(__file__).parents[2] / "content" / "good" / "late-to-shift.md"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 16

_PACK = """schema: 1
id: {id}
name: {id}
version: "1.0.0"
lang: en
owner: A team
situations:
  - id: performance
    name: Performance
"""
_RULE = """schema: 1
moment: {moment}
name: {name}
guide: {guide}
priority: 60
timing: {{prepare: 15}}
ways:
  - title: [{title}]
    confidence: 90
match: ["{title}"]
no_match: ["Lunch"]
"""


def write_pack(folder: Path, name: str = "own", more: str = "", **guides: str) -> Path:
    """A pack called `name` with a guide a keyword: the id with underscores, and its title."""
    for part in ("guides", "rules", "assets"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(_PACK.format(id=name) + more, encoding="utf-8")
    for key, title in guides.items():
        write_guide(folder, key.replace("_", "-"), {"Someone is late again": title})
    return folder


def write_guide(folder: Path, guide: str, edits: Mapping[str, str] | None = None) -> Path:
    """A good guide under another id, with pieces of its text replaced."""
    text = GOOD_GUIDE.read_text(encoding="utf-8")
    text = text.replace("id: late-to-shift", f"id: {guide}")
    text = text.replace("related: [constructive-feedback]", "related: []")
    for old, new in (edits or {}).items():
        assert old in text
        text = text.replace(old, new)
    path = folder / "guides" / f"{guide}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def write_rule(folder: Path, moment: str, guide: str, name: str = "A moment") -> Path:
    """A rule that leads to a guide."""
    path = folder / "rules" / f"{moment}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = _RULE.format(moment=moment, name=name, guide=guide, title="late talk")
    path.write_text(text, encoding="utf-8")
    return path
