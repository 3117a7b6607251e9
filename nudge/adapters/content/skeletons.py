"""What `nudge new-guide` and `nudge new-pack` write to begin with.

Owns skeletons that pass every check but E27, "not written yet": the form is there, the text
is the author's. Must not overwrite anything.
"""

import shutil
from datetime import date, timedelta
from pathlib import Path

_GUIDE = """---
schema: 1
id: {id}
title: TODO the situation in the reader's words
outcome: TODO one sentence that says what is true when it went well
when: TODO the signal that opens it
type: talk
needs: [apply, solve]
situation: {situation}
hr: false
safe: false
keywords:
{keywords}
asked_as:
{asked_as}
related: []
sources:
  - key: Src26
    author: TODO who wrote it
    title: TODO what it is called
    year: {year}
    url: https://doi.org/10.1000/182
reviewed: {reviewed}
review_by: {review_by}
owner: TODO who answers for it
lang: {lang}
---

## Before

- Write down what comes first: TODO one
- Write down what comes first: TODO two
- Write down what comes first: TODO three
- Write down what comes first: TODO four
- Write down what comes first: TODO five

## Steps

1. Do the first thing: TODO.
2. Do the second thing: TODO.
3. Do the third thing: TODO.

## Words to say

- Open: "I want to talk about TODO. How do you see it?"
- Close: "What will you do next? I will do TODO."

## Traps

- TODO what managers do wrong. Better: the better move.
- TODO what else they do wrong. Better: the better move.

## If this happens

- If TODO happens, then do this.
- If TODO happens too, then do that.

## After

- Note what you both agreed: TODO
- Put the date in the calendar: TODO
- Do what you promised: TODO

## Next step

Put ten minutes in for next week: TODO.

## Why it works

TODO say what the study shows [Src26]. TODO say what that means here [Src26].

## Reflection

- What happened: TODO?
- What will you do next time: TODO?
"""

_PACK = """# yaml-language-server: $schema=schema/pack.schema.json
schema: 1
id: {id}
name: {name}
version: "1.0.0"
lang: en
owner: {name}

# Headings of the toolkit that this pack adds to those of the shipped one.
# situations:
#   - id: on-shift
#     name: On shift

# Guides of the shipped pack that are not wanted here. A guide of this pack with the id of a
# shipped one takes its place.
# off: [calibration]

# How to reach HR here, and help lines by country.
# hr_contact: HR service desk, extension 4000
# crisis_lines:
#   - country: GB
#     name: Name of the line
#     contact: Its number
"""


class SkeletonError(Exception):
    """A skeleton cannot be written; says what to do in one line."""


def write_guide(folder: Path, guide: str, *, situation: str, lang: str, today: date) -> Path:
    """A guide's skeleton in `folder`, called after its id. Raises `SkeletonError`."""
    text = _GUIDE.format(
        id=guide,
        situation=situation,
        lang=lang,
        year=today.year,
        reviewed=today.isoformat(),
        review_by=(today + timedelta(days=364)).isoformat(),
        keywords="\n".join(f"  - TODO keyword {number}" for number in range(1, 16)),
        asked_as="\n".join(f"  - TODO ask {guide} {number}" for number in range(1, 9)),
    )
    path = folder / f"{guide}.md"
    _write(path, text)
    return path


def write_pack(folder: Path, pack: str, name: str, *, shipped: Path) -> None:
    """An empty pack with the schemas and the author guide beside it. Raises `SkeletonError`."""
    _write(folder / "pack.yaml", _PACK.format(id=pack, name=name))
    try:
        for part in ("guides", "rules", "assets"):
            (folder / part).mkdir(exist_ok=True)
        shutil.copytree(shipped / "schema", folder / "schema", dirs_exist_ok=True)
        shutil.copy(shipped / "AUTHORS.md", folder / "AUTHORS.md")
    except OSError as error:
        raise SkeletonError(f"{folder} cannot be written: {error.strerror}.") from error


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise SkeletonError(f"{path} is there already; choose another name.") from None
    except OSError as error:
        raise SkeletonError(f"{path} cannot be written: {error.strerror}.") from error
