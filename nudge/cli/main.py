"""The way in: decides between the tray, a child and a command, and imports nothing early.

The tray's own options are read by hand, since click costs a fifth of the time to the icon;
whatever is not one of them goes to click, which explains.
"""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module

_CHILDREN = {
    "--reader": ("nudge.bootstrap.reader", "run_reader"),
    "--content": ("nudge.bootstrap.content", "run_content"),
    "--keychain": ("nudge.bootstrap.keychain", "run_keychain"),
    "--screen": ("nudge.bootstrap.screen", "run_screen"),
}
"""Hidden verbs, under which this same program runs as its own child."""

_VALUES = {"--feed": "feeds", "--me": "me"}


def main() -> int:
    """Run what the command line asks for and give back the exit status."""
    arguments = sys.argv[1:]
    if len(arguments) == 1 and arguments[0] in _CHILDREN:
        module, function = _CHILDREN[arguments[0]]
        run: Callable[[], int] = getattr(import_module(module), function)
        return run()
    if arguments == ["--self-test"]:
        from nudge.bootstrap.self_test import run_self_test

        return run_self_test()
    if len(arguments) == 1 and arguments[0].lower().startswith("nudge:"):
        from nudge.cli.link import open_link

        return open_link(arguments[0])
    options = find_tray_options(arguments)
    if options is not None:
        is_background = "--background" in arguments
        if is_background and not _may_start_with_session():
            return 0
        from nudge.bootstrap.tray import run_tray

        return run_tray(feeds=options["feeds"], me=options["me"], is_background=is_background)
    from nudge.cli.group import run_command

    return run_command(arguments)


def _may_start_with_session() -> bool:
    from nudge.adapters.system.paths import POLICY_FOLDER

    if sys.platform == "linux" and not POLICY_FOLDER.is_dir():
        return True  # the usual case, which must not delay the icon
    from nudge.bootstrap.policy import allows_autostart

    return allows_autostart()


def find_tray_options(arguments: Sequence[str]) -> dict[str, tuple[str, ...]] | None:
    """`feeds` and `me` where the arguments start the tray, else None."""
    found: dict[str, tuple[str, ...]] = {"feeds": (), "me": ()}
    rest = list(arguments)
    while rest:
        option, equals, value = rest.pop(0).partition("=")
        if option == "--background" and not equals:
            continue
        if option not in _VALUES or not (equals or rest):
            return None
        found[_VALUES[option]] += (value if equals else rest.pop(0),)
    return found
