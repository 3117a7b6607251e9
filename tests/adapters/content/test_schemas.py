"""A schema's faults come in an author's words, all at once, with lines and hints."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from nudge.adapters.content.safe_yaml import parse_yaml
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.system.paths import find_content
from nudge.domain.guides import Guide, Source, Video
from nudge.domain.packs import LISTS, Pack
from nudge.domain.problems import Problem

FOLDER = find_content() / "schema"
SCHEMAS = Schemas(FOLDER)
PACK = """schema: 1
id: own
name: Own
version: "1.0.0"
lang: en
owner: A team
"""


def find_faults(text: str, schema: str = "pack") -> tuple[Problem, ...]:
    document, problems = parse_yaml(text, "a.yaml")
    assert document is not None, problems
    return SCHEMAS.find_faults(document, schema, "a.yaml")


def test_a_good_pack_has_no_fault() -> None:
    assert find_faults(PACK) == ()


def test_all_faults_come_at_once_in_the_order_of_lines() -> None:
    faults = find_faults(
        PACK.replace("lang: en", "lang: 7").replace("id: own", "id: My Own") + "x: 1\n"
    )
    assert [(fault.where.line, fault.message) for fault in faults] == [
        (2, "'id' does not have the right form: 'My Own'."),
        (5, "'lang' must be text."),
        (7, "'x' is no key here."),
    ]


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (("owner: A team\n", ""), "'owner' is missing."),
        (("owner:", "ownr:"), "'ownr' is no key here. Did you mean 'owner'?"),
        (("schema: 1", "schema: 2"), "'schema' must be 1."),
        (("name: Own", f"name: {'O' * 61}"), "'name' has 61 characters; 60 is the limit."),
        (("name: Own", "name: O"), "'name' needs at least 2 characters."),
        (("lang: en", "lang: en\noff: [a, a]"), "'off' holds an entry twice."),
        (("lang: en", "lang: en\noff: a"), "'off' must be a list."),
    ],
)
def test_a_fault_is_told_in_an_authors_words(edit: tuple[str, str], message: str) -> None:
    assert message in [fault.message for fault in find_faults(PACK.replace(*edit))]


def test_the_hint_is_the_description_that_an_editor_shows() -> None:
    (fault,) = find_faults(PACK.replace('"1.0.0"', "one"))
    schema = json.loads((FOLDER / "pack.schema.json").read_text(encoding="utf-8"))
    assert fault.hint == schema["properties"]["version"]["description"]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_every_schema_is_closed_versioned_and_described(path: Path) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))
    assert schema["additionalProperties"] is False
    assert schema["properties"]["schema"]["const"] == 1
    assert "schema" in schema["required"]
    assert all(value.get("description") for value in schema["properties"].values())


def test_every_list_has_a_schema() -> None:
    assert all((FOLDER / f"{name}.schema.json").is_file() for name in (*LISTS, "series"))


def test_the_schemas_and_the_domain_say_the_same() -> None:
    guide = json.loads((FOLDER / "guide.schema.json").read_text(encoding="utf-8"))["properties"]
    renamed = {"hr": "is_hr", "safe": "is_safe"}
    of_file_alone = {"schema", "needs"}
    names = {field.name for field in fields(Guide)}
    assert {renamed.get(key, key) for key in guide if key not in of_file_alone} <= names
    sources = guide["sources"]["items"]["properties"]
    assert set(sources) == {field.name for field in fields(Source)}
    assert set(guide["videos"]["items"]["properties"]) == {field.name for field in fields(Video)}
    pack = json.loads((FOLDER / "pack.schema.json").read_text(encoding="utf-8"))["properties"]
    of_dates = {"schema", "reviewed", "review_by"}
    assert set(pack) - of_dates == {field.name for field in fields(Pack)} - {"lines"}
