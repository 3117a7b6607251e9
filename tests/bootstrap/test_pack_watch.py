"""The tray looks after its packs: when the toolkit opens, and now and then, never more often."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from nudge.bootstrap.content import compile_packs
from nudge.bootstrap.pack_watch import LOOK_EVERY_S, PackWatch
from nudge.domain.guides import Contacts
from nudge.engine.children import Child, ChildListener, Ending
from tests.adapters.content.packs_on_disk import write_guide, write_pack

MINUTE_S = 60.0


class Killed(Child):
    def kill(self) -> None:
        """There is nothing to end."""


class Nursery:
    """Children that wait until they are told what to answer. `asked`: their requests."""

    def __init__(self) -> None:
        self.asked: list[dict[str, object]] = []
        self._listeners: list[ChildListener] = []

    def start(
        self, verb: str, request: bytes, listener: ChildListener, *, time_limit: timedelta
    ) -> Child:
        self.asked.append(json.loads(request))
        self._listeners.append(listener)
        return Killed()

    def answer(self, state: str = "unchanged", off: tuple[str, ...] = ()) -> None:
        listener = self._listeners.pop(0)
        listener.on_line(json.dumps({"state": state, "off": off, "message": ""}).encode())
        listener.on_end(Ending.FINISHED)


class Desk:
    """A tray in which time passes. `looked`: whether the library was new, look by look."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.looked: list[bool] = []
        self.nursery = Nursery()
        self.watch = PackWatch(
            self.nursery,
            Path("cache") / "library.sqlite",
            self.looked.append,
            now_s=lambda: self.now_s,
        )
        self.watch.use([Path("a"), Path("b")], Contacts(hr="Ada"))

    def tick_for(self, seconds: float) -> None:
        end = self.now_s + seconds
        while self.now_s < end:
            self.now_s += MINUTE_S
            self.watch.tick()


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_the_child_is_told_packs_and_contacts(desk: Desk) -> None:
    (request,) = desk.nursery.asked
    assert request == {"cache": "cache", "packs": ["a", "b"], "hr": "Ada", "crisis_lines": []}


def test_at_rest_it_looks_every_quarter_of_an_hour(desk: Desk) -> None:
    desk.nursery.answer("built")
    desk.tick_for(LOOK_EVERY_S - MINUTE_S)
    assert len(desk.nursery.asked) == 1
    desk.tick_for(MINUTE_S)
    assert len(desk.nursery.asked) == 2
    desk.nursery.answer()
    desk.tick_for(LOOK_EVERY_S)
    assert len(desk.nursery.asked) == 3
    assert desk.looked == [True, False]


def test_an_opened_toolkit_looks_at_once_and_puts_the_next_look_off(desk: Desk) -> None:
    desk.nursery.answer()
    desk.tick_for(10 * MINUTE_S)
    desk.watch.look()
    desk.nursery.answer()
    desk.tick_for(LOOK_EVERY_S - MINUTE_S)
    assert len(desk.nursery.asked) == 2


def test_one_look_at_a_time(desk: Desk) -> None:
    desk.watch.look()
    desk.tick_for(LOOK_EVERY_S)
    assert len(desk.nursery.asked) == 1


def test_other_packs_are_compiled_right_after_the_look_that_is_under_way(desk: Desk) -> None:
    """Never two at once: the one that began with the old packs could end last and win."""
    desk.watch.use([Path("c")], Contacts())
    assert len(desk.nursery.asked) == 1
    desk.nursery.answer("built")
    assert [request["packs"] for request in desk.nursery.asked[1:]] == [["c"]]
    desk.nursery.answer("built")
    assert len(desk.nursery.asked) == 2


def test_a_broken_pack_is_told_until_it_is_mended(desk: Desk) -> None:
    """And no more after that, though nobody started Nudge again."""
    desk.nursery.answer("built", off=("acme",))
    assert "acme" in desk.watch.complaint
    desk.watch.look()
    assert "acme" in desk.watch.complaint
    desk.nursery.answer("unchanged", off=("acme",))
    told = desk.watch.complaint
    desk.watch.look()
    desk.nursery.answer("built")
    assert (told.count("acme"), desk.watch.complaint) == (1, "")


def test_files_that_are_as_they_were_cost_no_child_and_changed_ones_do(tmp_path: Path) -> None:
    """Sizes and times are compared in the tray; the child reads only what differs."""
    pack, library = write_pack(tmp_path / "acme", late="Late"), tmp_path / "library.sqlite"
    compile_packs([pack], library, Contacts(hr="Ada"))
    nursery, looked, now_s = Nursery(), list[bool](), [0.0]
    watch = PackWatch(nursery, library, looked.append, now_s=lambda: now_s[0])
    watch.use([pack], Contacts(hr="Ada"))
    watch.look()
    now_s[0] += LOOK_EVERY_S
    watch.tick()
    assert (nursery.asked, looked) == ([], [False] * 3)
    write_guide(pack, "late", {"Someone is late again": "Late, reworded"})
    watch.tick()
    assert nursery.asked == []
    now_s[0] += LOOK_EVERY_S
    watch.tick()
    assert len(nursery.asked) == 1


def test_a_pack_that_was_switched_off_before_is_told_without_a_child(tmp_path: Path) -> None:
    good, bad = write_pack(tmp_path / "good", "good"), write_pack(tmp_path / "bad", "bad")
    (bad / "pack.yaml").write_text("schema: 99\n")
    library, nursery = tmp_path / "library.sqlite", Nursery()
    compile_packs([good, bad], library)
    watch = PackWatch(nursery, library, lambda _is_new: None)
    watch.use([good, bad], Contacts())
    assert nursery.asked == []
    assert "bad" in watch.complaint


def test_the_comparison_needs_no_parser() -> None:
    """The tray's process stays small: no YAML, no schemas, no Markdown."""
    code = (
        "import sys, nudge.bootstrap.pack_watch\n"
        "print(sorted({'yaml', 'jsonschema', 'markdown', 'nh3'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
