"""What plainly fits its schema is told without jsonschema, and jsonschema agrees."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from nudge.adapters.content.fitting import fits
from nudge.adapters.content.manuscripts import parse_manuscript
from nudge.adapters.content.safe_yaml import parse_yaml
from nudge.adapters.system.paths import find_content

CONTENT = find_content()
SCHEMAS = {
    path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8"))
    for path in (CONTENT / "schema").glob("*.json")
}
ODD: tuple[Any, ...] = (None, True, 0, -1, 1.5, "", "x" * 5000, "a b", [], ["a", "a"], {}, {"x": 1})
_MOST_ENTRIES = 2


def read_shipped() -> Iterator[tuple[str, str, Any]]:
    """(file, schema, value) of every file of the shipped pack that has a schema."""
    for path in sorted(CONTENT.rglob("*.yaml")):
        folder = {"rules": "rule"}.get(path.parent.name, path.parent.name)
        schema = path.stem if path.parent == CONTENT else folder
        if schema in SCHEMAS:
            document, _ = parse_yaml(path.read_text(encoding="utf-8"), path.name)
            assert document is not None
            yield path.name, schema, document.value
    for path in sorted((CONTENT / "guides").glob("*.md")):
        manuscript, _ = parse_manuscript(path.read_text(encoding="utf-8"), path.name)
        assert manuscript is not None
        yield path.name, "guide", dict(manuscript.front)


SHIPPED = list(read_shipped())
ONE_OF_EACH = list({schema: value for _, schema, value in SHIPPED}.items())


def change(value: Any) -> Iterator[Any]:
    """Copies of a value, each with one thing changed, left out, added or doubled."""
    yield from ODD
    if isinstance(value, dict):
        yield {**value, "unknown": 1}
        for key, inner in value.items():
            yield {other: value[other] for other in value if other != key}
            yield from ({**value, key: changed} for changed in change(inner))
    elif isinstance(value, list):
        yield [*value, *copy.deepcopy(value[:1])]
        yield value * 200
        for place, inner in enumerate(value[:_MOST_ENTRIES]):
            for changed in change(inner):
                yield [*value[:place], changed, *value[place + 1 :]]


def cut(value: Any) -> Any:
    """The value with short lists, so that it can be checked a thousand times."""
    if isinstance(value, dict):
        return {key: cut(inner) for key, inner in value.items()}
    return [cut(inner) for inner in value[:_MOST_ENTRIES]] if isinstance(value, list) else value


@pytest.mark.parametrize(("name", "schema", "value"), SHIPPED, ids=[name for name, *_ in SHIPPED])
def test_every_file_of_the_shipped_pack_plainly_fits(name: str, schema: str, value: Any) -> None:
    assert fits(value, SCHEMAS[schema], SCHEMAS[schema])


@pytest.mark.parametrize(
    ("schema", "value"), ONE_OF_EACH, ids=[schema for schema, _ in ONE_OF_EACH]
)
def test_what_is_wrong_never_fits(schema: str, value: Any) -> None:
    """A yes may never hide a fault that jsonschema would find."""
    wanted = SCHEMAS[schema]
    validator = Draft202012Validator(wanted)
    changed = list(change(cut(value)))
    passed = [other for other in changed if fits(other, wanted, wanted)]
    assert [other for other in passed if not validator.is_valid(other)] == []
    assert len(passed) < len(changed)


def test_a_keyword_that_is_not_known_here_is_left_to_jsonschema() -> None:
    assert not fits("a", {"format": "email"}, {})
    assert not fits("a", {"$ref": "#/elsewhere"}, {})


def test_true_is_no_number_and_one_is_not_true() -> None:
    one = {"properties": {"n": {"const": 1, "type": ["integer", "string"]}}}
    assert fits({"n": 1}, one, one)
    assert not fits({"n": True}, one, one)
