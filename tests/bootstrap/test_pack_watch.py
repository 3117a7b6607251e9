"""The tray looks after its packs: when the toolkit opens, and now and then, never more often."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from nudge.bootstrap.pack_watch import LOOK_EVERY_S, PackWatch
from nudge.domain.guides import Contacts
from nudge.engine.children import Child, ChildListener, Ending

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
            self.nursery, Path("cache"), self.looked.append, now_s=lambda: self.now_s
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
