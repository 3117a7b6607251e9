"""What the doctor finds of the desktop: tray, notifications, do not disturb, keychain.

Owns what the answers mean. Whatever could wait or end the program is asked in a child.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from nudge.adapters.system.children import WaitingChildren
from nudge.bootstrap.findings import Finding, State
from nudge.domain.override import override
from nudge.engine.children import ChildListener, Ending

if TYPE_CHECKING:
    from nudge.adapters.system.bus_probe import Desktop

TIME_LIMIT = timedelta(seconds=5)


def find_desktop() -> Iterator[Finding]:
    """Ask the desktop, all at once."""
    with ThreadPoolExecutor(max_workers=2) as workers:
        screen = workers.submit(_ask_child, "--screen", {})
        keychain = workers.submit(_ask_child, "--keychain", {"do": "probe", "name": ""})
        desktop = _probe() if sys.platform == "linux" else None
        yield _describe_tray(screen.result(), desktop)
        if desktop is not None:
            yield _describe_notifications(desktop)
            yield _describe_silence(desktop)
        yield _describe_keychain(keychain.result())


def _probe() -> "Desktop":
    from nudge.adapters.system.bus_probe import probe_desktop

    return probe_desktop()


@dataclass(slots=True, kw_only=True)
class _Listener(ChildListener):
    """Takes the one line of a child; `answer` stays empty for one that died or hung."""

    answer: Mapping[str, Any] = field(default_factory=dict)

    @override
    def on_line(self, line: bytes) -> None:
        try:
            self.answer = json.loads(line)
        except ValueError:
            self.answer = {}

    @override
    def on_end(self, ending: Ending) -> None:
        if ending is not Ending.FINISHED:
            self.answer = {}


def _ask_child(verb: str, question: Mapping[str, str]) -> Mapping[str, Any]:
    listener = _Listener()
    request = json.dumps(question).encode("ascii") + b"\n"
    WaitingChildren().start(verb, request, listener, time_limit=TIME_LIMIT)
    return listener.answer


def _describe_tray(screen: Mapping[str, Any], desktop: "Desktop | None") -> Finding:
    has_host = desktop is not None and desktop.has_tray_host
    has_tray = bool(screen.get("has_tray")) or has_host
    facts = {**screen, "has_status_notifier_host": has_host}
    if not screen:
        text = "there is no display, so no icon and no window"
        return Finding(name="tray", state=State.UNKNOWN, text=text, facts=facts)
    if has_tray:
        kind = "StatusNotifierItem" if has_host else "the platform's own"
        text = f"there is a tray for the icon ({kind})"
        return Finding(name="tray", state=State.OK, text=text, facts=facts)
    return Finding(
        name="tray",
        state=State.WARNING,
        text="this desktop has no tray, so the icon cannot be seen",
        hint="Add a tray to the panel; on GNOME, the AppIndicator extension.",
        facts=facts,
    )


def _describe_notifications(desktop: "Desktop") -> Finding:
    facts: dict[str, object] = {
        "has_session_bus": desktop.has_bus,
        "server": desktop.server,
        "capabilities": list(desktop.capabilities),
    }
    if not desktop.has_bus:
        text = "this session has no D-Bus, so cards come in their corner by themselves"
        return Finding(name="notifications", state=State.WARNING, text=text, facts=facts)
    if not desktop.server and not desktop.capabilities:
        return Finding(
            name="notifications",
            state=State.WARNING,
            text="no notification server runs yet",
            hint="Most desktops start one with the first notification.",
            facts=facts,
        )
    has_actions = "actions" in desktop.capabilities
    with_buttons = "with buttons" if has_actions else "without buttons, so Nudge shows its own"
    text = f"{desktop.server or 'a server without a name'}, {with_buttons}"
    return Finding(name="notifications", state=State.OK, text=text, facts=facts)


def _describe_silence(desktop: "Desktop") -> Finding:
    facts = {"is_silenced": desktop.is_silenced}
    if desktop.is_silenced is None:
        text = "this desktop does not say"
        return Finding(name="do_not_disturb", state=State.UNKNOWN, text=text, facts=facts)
    if not desktop.is_silenced:
        return Finding(name="do_not_disturb", state=State.OK, text="off", facts=facts)
    text = "on: the desktop keeps notifications back"
    return Finding(name="do_not_disturb", state=State.WARNING, text=text, facts=facts)


def _describe_keychain(answer: Mapping[str, Any]) -> Finding:
    kind = str(answer.get("keychain", ""))
    if answer.get("is_done"):
        return Finding(name="keychain", state=State.OK, text=kind, facts={"keychain": kind})
    return Finding(
        name="keychain",
        state=State.WARNING,
        text="none; addresses of calendars are kept in a private file",
        hint="Whoever can read the user's files can read that file.",
        facts={"keychain": None},
    )
