"""Whether a value plainly fits its schema, told ten times as fast as by jsonschema.

Owns the keywords that the schemas of packs use. Says yes only where it is sure: a no means "look
closely", and `schemas` then asks jsonschema, which finds the words for what is wrong. Sound files,
nearly all there are, never load it.
"""

import re
from collections.abc import Callable, Mapping
from itertools import combinations
from types import UnionType
from typing import Any

Schema = Mapping[str, Any]

_DEFS = "#/$defs/"
_ANNOTATIONS = frozenset({"$schema", "$id", "$defs", "title", "description"})
_TYPES = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict}


def fits(value: object, schema: Schema, root: Schema) -> bool:
    """True where the value surely fits `schema`, a part of `root`."""
    for keyword, wanted in schema.items():
        if keyword in _ANNOTATIONS:
            continue
        check = _CHECKS.get(keyword)
        if check is None or not check(value, wanted, schema, root):
            return False
    return True


def _has_type(value: object, wanted: Any, _schema: Schema, _root: Schema) -> bool:
    # Exact, since True is an int to Python and none to a schema.
    kinds = [wanted] if isinstance(wanted, str) else wanted
    return any(type(value) is _TYPES.get(kind) for kind in kinds)


def _equals(value: object, wanted: object, _schema: Schema, _root: Schema) -> bool:
    is_scalar = isinstance(wanted, str | int)
    return is_scalar and type(value) is type(wanted) and value == wanted


def _is_one_of(value: object, wanted: Any, schema: Schema, root: Schema) -> bool:
    return any(_equals(value, choice, schema, root) for choice in wanted)


def _fits_any(value: object, wanted: Any, _schema: Schema, root: Schema) -> bool:
    return any(fits(value, choice, root) for choice in wanted)


def _fits_named(value: object, wanted: str, _schema: Schema, root: Schema) -> bool:
    named = root.get("$defs", {}).get(wanted.removeprefix(_DEFS))
    return wanted.startswith(_DEFS) and named is not None and fits(value, named, root)


def _is_in_form(value: object, wanted: str, _schema: Schema, _root: Schema) -> bool:
    return not isinstance(value, str) or re.search(wanted, value) is not None


def _fit_items(value: object, wanted: Schema, _schema: Schema, root: Schema) -> bool:
    return not isinstance(value, list) or all(fits(item, wanted, root) for item in value)


def _are_unique(value: object, wanted: bool, _schema: Schema, _root: Schema) -> bool:
    if not wanted or not isinstance(value, list):
        return True
    if all(isinstance(item, str) for item in value):
        return len(set(value)) == len(value)
    return all(one != other for one, other in combinations(value, 2))


def _fit_properties(value: object, wanted: Any, _schema: Schema, root: Schema) -> bool:
    if not isinstance(value, dict):
        return True
    return all(fits(value[key], part, root) for key, part in wanted.items() if key in value)


def _fit_others(value: object, wanted: Any, schema: Schema, root: Schema) -> bool:
    if not isinstance(value, dict):
        return True
    others = value.keys() - schema.get("properties", {}).keys()
    return not others if wanted is False else all(fits(value[o], wanted, root) for o in others)


def _has_all(value: object, wanted: Any, _schema: Schema, _root: Schema) -> bool:
    return not isinstance(value, dict) or all(key in value for key in wanted)


def _make_limit(kind: type | UnionType, is_within: Callable[[Any, Any], bool]) -> "_Check":
    """A check of values of one kind; others are not its business."""

    def check(value: object, wanted: Any, _schema: Schema, _root: Schema) -> bool:
        return not isinstance(value, kind) or is_within(value, wanted)

    return check


_Check = Callable[[Any, Any, Schema, Schema], bool]
_CHECKS: Mapping[str, _Check] = {
    "type": _has_type,
    "const": _equals,
    "enum": _is_one_of,
    "anyOf": _fits_any,
    "$ref": _fits_named,
    "pattern": _is_in_form,
    "items": _fit_items,
    "uniqueItems": _are_unique,
    "properties": _fit_properties,
    "additionalProperties": _fit_others,
    "required": _has_all,
    "minLength": _make_limit(str, lambda value, least: len(value) >= least),
    "maxLength": _make_limit(str, lambda value, most: len(value) <= most),
    "minItems": _make_limit(list, lambda value, least: len(value) >= least),
    "maxItems": _make_limit(list, lambda value, most: len(value) <= most),
    "minProperties": _make_limit(dict, lambda value, least: len(value) >= least),
    "minimum": _make_limit(int | float, lambda value, least: value >= least),
    "maximum": _make_limit(int | float, lambda value, most: value <= most),
}
