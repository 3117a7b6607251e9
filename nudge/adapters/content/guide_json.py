"""Guides as JSON, in which the compiled library keeps them.

Owns the two directions and nothing else; a test holds them together. Must import the
standard library and the domain alone: the tray reads guides through here.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from enum import Enum
from typing import Any

from nudge.domain.guides import (
    Checklist,
    Contacts,
    Guide,
    GuideType,
    Item,
    ListKind,
    Need,
    Source,
    Video,
)


def encode_guide(guide: Guide) -> str:
    """The guide as JSON text."""
    return json.dumps(asdict(guide), default=_encode, ensure_ascii=False, separators=(",", ":"))


def decode_guide(text: str) -> Guide:
    """The guide that `encode_guide` wrote."""
    fields: dict[str, Any] = json.loads(text)
    for name, value in fields.items():
        if isinstance(value, list):
            fields[name] = tuple(value)
    return Guide(
        **{
            **fields,
            "before": _decode_checklist(fields["before"]),
            "after": _decode_checklist(fields["after"]),
            "sources": tuple(Source(**source) for source in fields["sources"]),
            "videos": tuple(Video(**video) for video in fields["videos"]),
            "reviewed": _decode_day(fields["reviewed"]),
            "review_by": _decode_day(fields["review_by"]),
            "type": GuideType(fields["type"]),
            "contacts": _decode_contacts(fields["contacts"]),
            "needs": tuple(map(Need, fields["needs"])),
        }
    )


def _encode(value: object) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a guide")


def _decode_checklist(fields: Mapping[str, Any]) -> Checklist:
    items = tuple(Item(**item) for item in fields["items"])
    return Checklist(kind=ListKind(fields["kind"]), items=items)


def _decode_contacts(fields: Mapping[str, Any]) -> Contacts:
    return Contacts(hr=fields["hr"], crisis_lines=tuple(fields["crisis_lines"]))


def _decode_day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
