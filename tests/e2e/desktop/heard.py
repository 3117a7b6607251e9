"""What was said about notifications on a desktop's bus, message by message."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One message about notifications on the bus; `at` in seconds since the epoch.

    Of a Notify: `actions` maps ids to labels. Of an ActionInvoked: `action` is the id.
    """

    at: float
    what: str
    title: str = ""
    body: str = ""
    action: str = ""
    actions: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def parse(cls, line: str) -> "Heard":
        """A line of `ui.py watch`. Source: Desktop Notifications Specification, 1.2."""
        told = json.loads(line)
        what, arguments = told["what"], told["args"]
        if what == "Notify":
            pairs = arguments[5]
            actions = dict(zip(pairs[::2], pairs[1::2], strict=True))
            title, body = arguments[3:5]
            return cls(at=told["t"], what=what, title=title, body=body, actions=actions)
        action = arguments[1] if what == "ActionInvoked" else ""
        return cls(at=told["t"], what=what, action=action)
