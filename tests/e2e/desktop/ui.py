#!/usr/bin/python3
"""Looks at the programs of a private desktop and uses them, by name rather than by pixel.

It must not know anything of Nudge. It runs with the system's Python, for its `gi`.

Windows and notifications, through the accessibility bus:
  list [APP]            print the accessible tree: role, name, states, x y w h
  find NAME [-t S]      wait until something of this name shows; print role, name, states, x y w h
  click NAME [-t S]     move the pointer there and click, as a person does
  tab NAME [-t S]       press Tab until something of this name has the keyboard, and print it
  gone NAME [-t S]      wait until nothing of this name shows
  audit NAME [-t S]     wait for a window of this name, and print what is wrong with it for
                        those who only hear it: nothing if nothing is
  hear                  print what programs have screen readers say, until it is ended
Tray, through StatusNotifierItem:
  tray [-t S]           print the items: bus name, id, title, status
  tray-tip              print the first item's tooltip
  tray-click [BUTTON]   click the first icon in the panel: left, middle or right
  tray-menu             print the entries of the menu as the panel gets them
  tray-find LABEL       wait until the menu has this entry, and print it
  tray-pick LABEL       wait for an entry and choose it, as the panel does
Notifications:
  watch                 print each Notify, CloseNotification, ActionInvoked and
                        NotificationClosed on the bus as a line of JSON, until it is ended
  dunst-pick LABEL      choose an action of dunst's newest notification
NAME and LABEL match exactly, or as a regular expression when written /like this/. Where a
name occurs more than once, `NAME@ROLE` takes the first of that role.
"""

import argparse
import json
import os
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import tray
import windows
from audit import Heard, list_faults
from gi.repository import Gio

Seen = TypeVar("Seen")
NOTIFICATIONS = "org.freedesktop.Notifications"
PROBE = "Probe"
TAB_S = 0.05
"""Time for a program to move the keyboard on, and to tell."""
WATCHED = ("Notify", "CloseNotification", "ActionInvoked", "NotificationClosed")


def wait_until(look: Callable[[], Seen], seconds: float) -> Seen:
    """What `look` sees, as soon as it is true, or at the end of the seconds."""
    end = time.monotonic() + seconds
    while not (seen := look()) and time.monotonic() < end:
        time.sleep(0.1)
    return seen


def _list(arguments: argparse.Namespace) -> None:
    for shown in windows.walk_programs(arguments.what):
        print("  " * shown.depth + str(shown), "" if shown.is_showing else "hidden")


def _find(arguments: argparse.Namespace) -> None:
    shown = wait_until(lambda: windows.find(arguments.what), arguments.t)
    if shown is None:
        sys.exit(f"ui.py: {arguments.what!r} did not appear")
    print(shown)
    if arguments.verb == "click":
        x, y, width, height = shown.box
        windows.click_at(x + width // 2, y + height // 2)


def _tab(arguments: argparse.Namespace) -> None:
    end = time.monotonic() + arguments.t
    while time.monotonic() < end:
        for shown in windows.find_all(arguments.what):
            if "focused" in shown.states:
                print(shown)
                return
        windows.press("Tab")
        time.sleep(TAB_S)
    sys.exit(f"ui.py: Tab does not lead to {arguments.what!r}")


def _gone(arguments: argparse.Namespace) -> None:
    if not wait_until(lambda: windows.find(arguments.what) is None, arguments.t):
        sys.exit(f"ui.py: {arguments.what!r} is still there")


def _audit(arguments: argparse.Namespace) -> None:
    def look() -> Heard | None:
        found = (
            each for each in windows.find_windows() if windows.is_same(arguments.what, each.name)
        )
        return next(found, None)

    window = wait_until(look, arguments.t)
    if window is None:
        sys.exit(f"ui.py: there is no window {arguments.what!r}")
    print(*list_faults(window), sep="\n")


def _hear(_: argparse.Namespace) -> None:
    windows.listen(lambda text: print(text, flush=True))


def _first_item(seconds: float) -> tray.Item:
    items = wait_until(tray.list_items, seconds)
    if not items:
        sys.exit("ui.py: there is no tray item")
    return items[0]


def _tray(arguments: argparse.Namespace) -> None:
    _first_item(arguments.t)
    for item in tray.list_items():
        print(item.name, *(json.dumps(item.read(key)) for key in ("Id", "Title", "Status")))


def _tray_tip(arguments: argparse.Namespace) -> None:
    print(*_first_item(arguments.t).read("ToolTip")[2:], sep="\n")


def _tray_click(arguments: argparse.Namespace) -> None:
    _first_item(arguments.t)
    place = wait_until(tray.find_icon, arguments.t)
    if place is None:
        sys.exit("ui.py: there is no tray on the panel")
    windows.click_at(*place, {"left": 1, "middle": 2, "right": 3}[arguments.what or "left"])


def _tray_menu(arguments: argparse.Namespace) -> None:
    for entry in tray.read_menu(_first_item(arguments.t)):
        properties = entry.properties
        if properties.get("type") == "separator":
            print("  " * entry.depth + "---")
            continue
        marks = ["(disabled)"] if not properties.get("enabled", True) else []
        marks += ["(checked)"] if properties.get("toggle-state") == 1 else []
        print("  " * entry.depth + properties.get("label", "").replace("_", "", 1), *marks)


def _wait_entry(item: tray.Item, arguments: argparse.Namespace) -> tray.Entry:
    def look() -> tray.Entry | None:
        for entry in tray.read_menu(item):
            if windows.is_same(arguments.what, entry.properties.get("label", "")):
                return entry
        return None

    entry = wait_until(look, arguments.t)
    if entry is None:
        sys.exit(f"ui.py: there is no menu entry {arguments.what!r}")
    return entry


def _tray_find(arguments: argparse.Namespace) -> None:
    print(_wait_entry(_first_item(arguments.t), arguments).properties["label"].replace("_", "", 1))


def _tray_pick(arguments: argparse.Namespace) -> None:
    item = _first_item(arguments.t)
    tray.choose(item, _wait_entry(item, arguments))


def _watch(_: argparse.Namespace) -> None:
    with subprocess.Popen(
        [
            "busctl",
            f"--address={os.environ['DBUS_SESSION_BUS_ADDRESS']}",
            "--json=short",
            "monitor",
            f"--match=interface='{NOTIFICATIONS}'",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as monitor:
        threading.Thread(target=_probe, daemon=True).start()
        is_watching = False
        for line in monitor.stdout or ():
            message = json.loads(line)
            if message.get("member") == PROBE and not is_watching:
                is_watching = True
                _tell(time.time(), "Watching", [])
            elif message.get("member") in WATCHED:
                at = message.get("timestamp-realtime", 0) / 1e6 or time.time()
                _tell(at, message["member"], message["payload"]["data"])


def _probe() -> None:
    """Signals of our own, until the monitor must have heard one: it does not say when it is on."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    for _ in range(50):
        bus.emit_signal(None, "/probe", NOTIFICATIONS, PROBE, None)
        time.sleep(0.1)


def _tell(at: float, what: str, arguments: list[object]) -> None:
    print(json.dumps({"t": at, "what": what, "args": arguments}), flush=True)


def _dunst_pick(arguments: argparse.Namespace) -> None:
    Path(os.environ["DESK_DIR"], "pick").write_text(arguments.what, encoding="utf-8")
    subprocess.run(["dunstctl", "context"], check=True)


VERBS: dict[str, Callable[[argparse.Namespace], None]] = {
    "list": _list,
    "find": _find,
    "click": _find,
    "tab": _tab,
    "gone": _gone,
    "audit": _audit,
    "hear": _hear,
    "tray": _tray,
    "tray-tip": _tray_tip,
    "tray-click": _tray_click,
    "tray-menu": _tray_menu,
    "tray-find": _tray_find,
    "tray-pick": _tray_pick,
    "watch": _watch,
    "dunst-pick": _dunst_pick,
}


def main() -> None:
    """Do what the command line asks for."""
    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("verb", choices=VERBS)
    parser.add_argument("what", nargs="?", default=None)
    parser.add_argument("-t", type=float, default=10.0, metavar="S")
    arguments = parser.parse_args()
    VERBS[arguments.verb](arguments)


if __name__ == "__main__":
    main()
