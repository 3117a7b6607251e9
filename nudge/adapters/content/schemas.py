"""The schemas of packs, and what a value breaks in them, in an author's words.

Owns the reading of `content/schema/*.json`; a key's description there is the hint here, so
that an editor's hover, the author guide and an error say the same. Reports all faults at
once, each with its line.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nudge.adapters.content.fitting import fits
from nudge.adapters.content.safe_yaml import Document
from nudge.domain.packs import KeyPath
from nudge.domain.problems import Problem, Where

if TYPE_CHECKING:
    from jsonschema import ValidationError

_KINDS = {
    "string": "text", "integer": "a whole number", "boolean": "true or false", "array": "a list",
    "object": "a list of keys",
}  # fmt: skip
_PARTS_OF_A_GUIDE = {"required": "E01", "lang": "E23"}


class Schemas:
    """The schemas in a folder, each read when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._schemas: dict[str, Mapping[str, Any]] = {}

    def find_faults(self, document: Document, schema: str, source: str) -> tuple[Problem, ...]:
        """What the document breaks in `schema`, a file's name without its endings."""
        wanted = self._load(schema)
        if fits(document.value, wanted, wanted):
            return ()
        from jsonschema import Draft202012Validator  # noqa: PLC0415 -- a sound pack needs none

        faults = [
            Problem(
                code=_find_code(schema, error, name),
                where=Where(source=source, line=_find_line(document.lines, path)),
                message=message,
                hint=_find_hint(wanted, error, name),
            )
            for error in Draft202012Validator(wanted).iter_errors(document.value)
            for path, name, message in _explain(error)
        ]
        return tuple(sorted(faults, key=lambda fault: fault.where.line or 0))

    def _load(self, schema: str) -> Mapping[str, Any]:
        if schema not in self._schemas:
            path = self._folder / f"{schema}.schema.json"
            self._schemas[schema] = json.loads(path.read_text(encoding="utf-8"))
        return self._schemas[schema]


def _find_line(lines: Mapping[KeyPath, int], path: KeyPath) -> int:
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _find_code(schema: str, error: "ValidationError", name: str) -> str:
    if schema != "guide" or len(error.absolute_path) > 1:
        return "schema"
    if error.validator == "required":
        return _PARTS_OF_A_GUIDE.get(name, "E01")
    is_id = name == "id" and error.validator == "pattern"
    return "E01" if is_id else "schema"


def _explain(error: "ValidationError") -> Iterator[tuple[KeyPath, str, str]]:
    """Path, key and message of each fault that one error of the validator stands for."""
    path: KeyPath = tuple(error.absolute_path)
    if error.validator == "required":
        for name in (key for key in error.validator_value if key not in error.instance):
            if error.message.startswith(repr(name)):
                yield path, name, f"{name!r} is missing."
    elif error.validator == "additionalProperties":
        known = list(error.schema.get("properties", {}))
        for name in (key for key in error.instance if key not in known):
            near = get_close_matches(name, known, n=1)
            guess = f" Did you mean {near[0]!r}?" if near else ""
            yield (*path, name), name, f"{name!r} is no key here.{guess}"
    else:
        name = _name(path)
        yield path, name, f"{name!r} {_describe(error)}"


def _name(path: KeyPath) -> str:
    words = [str(step) for step in path if isinstance(step, str)]
    return words[-1] if words else "the file"


def _describe(error: "ValidationError") -> str:
    limit, value = error.validator_value, error.instance
    match str(error.validator):
        case "type":
            kinds = [limit] if isinstance(limit, str) else limit
            text = f"must be {' or '.join(_KINDS.get(kind, kind) for kind in kinds)}"
        case "maxLength":
            text = f"has {len(value)} characters; {limit} is the limit"
        case "minLength":
            text = f"needs at least {limit} characters"
        case "maxItems":
            text = f"has {len(value)} entries; {limit} is the limit"
        case "minItems":
            text = f"needs at least {limit} entries"
        case "enum":
            text = f"is {value!r}; it may be {', '.join(str(choice) for choice in limit)}"
        case "const":
            text = f"must be {limit!r}"
        case "uniqueItems":
            text = "holds an entry twice"
        case "pattern":
            text = f"does not have the right form: {value!r}"
        case _:
            text = f"is not right: {error.message}"
    return f"{text}."


def _find_hint(schema: Mapping[str, Any], error: "ValidationError", name: str) -> str:
    """The description nearest to the fault in the schema."""
    hint = ""
    node: Any = schema
    for step in error.absolute_schema_path:
        if isinstance(node, Mapping):
            hint = str(node.get("description", hint))
            node = node.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node[step]
    of_key = error.schema.get("properties", {}) if isinstance(error.schema, Mapping) else {}
    described = of_key.get(name, {}) if error.validator == "required" else {}
    return str(described.get("description", hint))
