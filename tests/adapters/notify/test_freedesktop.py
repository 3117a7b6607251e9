"""Notifications over the real protocol: what is sent, what comes back, what goes wrong."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nudge.adapters.notify.freedesktop import FreedesktopNotifier
from nudge.adapters.notify.freedesktop_server import BUS_NAME, OBJECT_PATH
from nudge.adapters.system import session_bus
from nudge.adapters.system.session_bus import SessionBus
from nudge.engine.ports import Closed, Notification
from tests.doubles.bus_service import BusService
from tests.doubles.heard import Heard
from tests.doubles.notification_server import NotificationServer

ACTIONS = (("prepare", "Prepare"), ("later", "Later"), ("skip", "Not this one"))

Servers = Callable[..., NotificationServer]
Connect = Callable[[], FreedesktopNotifier]


@pytest.fixture
def serve(bus_address: str) -> Iterator[Servers]:
    servers: list[NotificationServer] = []

    def start(*args: object, **options: object) -> NotificationServer:
        servers.append(NotificationServer(bus_address, *args, **options))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def connect(bus: SessionBus, heard: Heard, tmp_path: Path) -> Connect:
    """Makes the notifier when the test calls it: before or after its server."""

    def connect() -> FreedesktopNotifier:
        service = bus.service(BUS_NAME, OBJECT_PATH)
        notifier = FreedesktopNotifier(service, icon=tmp_path / "icon one.png")
        notifier.listen(heard)
        return notifier

    return connect


def make(key: str = "k", title: str = "One-on-one", body: str = "In 15 minutes") -> Notification:
    return Notification(key=key, title=title, body=body, actions=ACTIONS)


def test_default_and_the_buttons_are_sent_with_icon_and_hints(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    server = serve()
    notifier = connect()
    notifier.show(make())
    qtbot.waitUntil(lambda: heard.events == [("shown", "k")])
    app, replaces, icon, title, body, actions, hints, expiry = server.notified[0]
    assert (app, replaces, title, body, expiry) == (
        "Nudge", 0, "One-on-one", "In 15 minutes", -1,
    )  # fmt: skip
    assert icon == (tmp_path / "icon one.png").as_uri()
    assert actions == [
        "default", "", "prepare", "Prepare", "later", "Later", "skip", "Not this one",
    ]  # fmt: skip
    assert hints["desktop-entry"] == ("s", "nudge")
    assert hints["urgency"] == ("y", 1)


def test_markup_in_a_title_reaches_the_server_without_a_tag(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    """SECURITY row 1."""
    server = serve()
    notifier = connect()
    hostile = '<img src="file:///x"><a href="http://e">x</a>&amp;'
    notifier.show(make(title=hostile, body=hostile))
    qtbot.waitUntil(lambda: heard.events == [("shown", "k")])
    assert "<" not in repr(server.notified[0])
    assert "file:///x" in server.notified[0][4]


def test_a_server_without_markup_gets_the_text_as_it_is(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    server = serve(("body", "actions"))
    notifier = connect()
    notifier.show(make(title="Ann <> Bo", body="R&D <draft>"))
    qtbot.waitUntil(lambda: heard.events == [("shown", "k")])
    assert server.notified[0][3:5] == ("Ann <> Bo", "R&D <draft>")


def test_capabilities_are_asked_for_once(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    server = serve()
    notifier = connect()
    for key in ("a", "b", "c"):
        notifier.show(make(key))
    qtbot.waitUntil(lambda: len(heard.events) == 3)
    notifier.show(make("d"))
    qtbot.waitUntil(lambda: len(heard.events) == 4)
    assert server.asked == 1
    assert notifier.has_actions is True


def test_a_click_on_the_notification_is_its_first_action(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    server = serve()
    notifier = connect()
    notifier.show(make())
    qtbot.waitUntil(lambda: bool(heard.events))
    server.click(1, "default")
    qtbot.waitUntil(lambda: heard.events[1:] == [("action", "k", "prepare", "")])


def test_the_activation_token_comes_with_the_action_and_nothing_after_it(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    server = serve()
    notifier = connect()
    notifier.show(make())
    qtbot.waitUntil(lambda: bool(heard.events))
    server.click(1, "later", token="token-7")
    qtbot.waitUntil(lambda: len(heard.events) == 2)
    server.click(1, "prepare")
    notifier.show(make("next"))
    qtbot.waitUntil(lambda: heard.events[-1] == ("shown", "next"))
    assert heard.events[1:] == [("action", "k", "later", "token-7"), ("shown", "next")]


@pytest.mark.parametrize(
    "end",
    [(1, Closed.EXPIRED), (2, Closed.DISMISSED), (3, Closed.WITHDRAWN), (9, Closed.UNKNOWN)],
)
def test_the_reason_of_closing_is_told(
    serve: Servers,
    connect: Connect,
    heard: Heard,
    qtbot: QtBot,
    end: tuple[int, Closed],
) -> None:
    reason, why = end
    server = serve()
    notifier = connect()
    notifier.show(make())
    qtbot.waitUntil(lambda: bool(heard.events))
    server.end(1, reason)
    qtbot.waitUntil(lambda: heard.events[1:] == [("closed", "k", why)])


def test_signals_for_ids_of_others_and_from_other_senders_are_ignored(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot, bus_address: str
) -> None:
    server = serve(first_id=7)
    notifier = connect()
    notifier.show(make())
    qtbot.waitUntil(lambda: bool(heard.events))
    server.click(99, "prepare")
    server.end(99, 1)
    forger = BusService(bus_address, "org.example.Forger", OBJECT_PATH, {})
    forger.send_to_all("ActionInvoked", "us", (7, "prepare"), BUS_NAME)
    qtbot.wait(30)
    forger.close()
    server.end(7, 1)
    qtbot.waitUntil(lambda: heard.events[1:] == [("closed", "k", Closed.EXPIRED)])


def test_an_action_that_was_not_offered_is_ignored(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    server = serve()
    notifier = connect()
    notifier.show(make())
    qtbot.waitUntil(lambda: bool(heard.events))
    server.click(1, "inline-reply")
    qtbot.waitUntil(lambda: heard.events[1:] == [("closed", "k", Closed.DISMISSED)])


def test_the_same_key_replaces_what_is_on_the_screen(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    server = serve(first_id=41)
    notifier = connect()
    notifier.show(make())
    qtbot.waitUntil(lambda: len(heard.events) == 1)
    notifier.show(make(title="In 5 minutes"))
    qtbot.waitUntil(lambda: len(heard.events) == 2)
    assert [call[1] for call in server.notified] == [0, 41]
    server.click(41, "default")
    qtbot.waitUntil(lambda: heard.events[2:] == [("action", "k", "prepare", "")])


def test_replaced_under_a_new_id_the_old_one_means_nothing_any_more(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    server = serve()
    server.replaces = False
    notifier = connect()
    for count in (1, 2):
        notifier.show(make())
        qtbot.waitUntil(lambda count=count: len(heard.events) == count)
    server.end(1, 1)
    server.click(2, "prepare")
    qtbot.waitUntil(lambda: heard.events[2:] == [("action", "k", "prepare", "")])


def test_the_same_key_shown_again_before_it_has_an_id_leaves_one_on_the_screen(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    server = serve()
    notifier = connect()
    qtbot.waitUntil(lambda: notifier.has_actions is True)
    server.delay_ms = 50
    notifier.show(make(title="first"))
    notifier.show(make(title="second"))
    qtbot.waitUntil(lambda: len(server.closed) == 1)
    qtbot.waitUntil(lambda: heard.events == [("shown", "k")])
    qtbot.waitUntil(lambda: [call[3] for call in server.on_screen.values()] == ["second"])


def test_a_withdrawn_notification_leaves_the_screen(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    server = serve()
    notifier = connect()
    notifier.show(make())
    qtbot.waitUntil(lambda: bool(heard.events))
    notifier.withdraw("k")
    qtbot.waitUntil(lambda: heard.events[1:] == [("closed", "k", Closed.WITHDRAWN)])
    assert server.on_screen == {}
    notifier.withdraw("k")
    notifier.withdraw("never shown")
    qtbot.wait(30)
    assert server.closed == [1]


def test_withdrawn_before_the_id_came_back_it_is_closed_when_it_does(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    server = serve()
    notifier = connect()
    qtbot.waitUntil(lambda: notifier.has_actions is True)
    server.delay_ms = 50
    notifier.show(make())
    notifier.withdraw("k")
    qtbot.waitUntil(lambda: heard.events == [("closed", "k", Closed.WITHDRAWN)])
    assert server.closed == [1]
    assert server.on_screen == {}


def test_withdrawn_before_the_server_was_known_it_is_never_sent(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    server = serve()
    notifier = connect()
    notifier.show(make())
    notifier.withdraw("k")
    assert heard.events == []
    qtbot.waitUntil(lambda: heard.events == [("closed", "k", Closed.WITHDRAWN)])
    assert server.notified == []


def test_shown_again_while_it_is_being_withdrawn_it_is_on_the_screen_once(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    server = serve()
    notifier = connect()
    notifier.show(make())
    qtbot.waitUntil(lambda: bool(heard.events))
    notifier.withdraw("k")
    notifier.show(make(title="again"))
    qtbot.waitUntil(lambda: heard.events[1:] == [("shown", "k")])
    assert [call[3] for call in server.on_screen.values()] == ["again"]


def test_without_actions_on_the_server_a_nudge_fails_so_that_another_window_shows_it(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    server = serve(("body",))
    notifier = connect()
    notifier.show(make())
    qtbot.waitUntil(lambda: [event[:2] for event in heard.events] == [("failed", "k")])
    assert notifier.has_actions is False
    assert server.notified == []
    notifier.show(Notification(key="plain", title="t", body="b", actions=()))
    qtbot.waitUntil(lambda: heard.events[1:] == [("shown", "plain")])


def test_without_actions_the_text_says_where_else_to_click(
    serve: Servers, bus: SessionBus, heard: Heard, qtbot: QtBot
) -> None:
    """No buttons that do nothing; the sentence survives a text that is too long."""
    server = serve(capabilities=("body",))
    notifier = FreedesktopNotifier(bus.service(BUS_NAME, OBJECT_PATH), has_tray=lambda: True)
    notifier.listen(heard)
    for key, body in (("a", "In 15 minutes"), ("b", "word " * 80)):
        notifier.show(
            Notification(key=key, title="T", body=body, actions=ACTIONS, hint="(The tray opens.)")
        )
    qtbot.waitUntil(lambda: heard.events == [("shown", "a"), ("shown", "b")])
    assert [call[5] for call in server.notified] == [[], []]
    short, long = (call[4] for call in server.notified)
    assert short == "In 15 minutes (The tray opens.)"
    assert len(long) <= 200
    assert long.endswith("… (The tray opens.)")


def test_without_a_server_it_fails_and_with_one_later_it_works(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    notifier = connect()
    notifier.show(make())
    qtbot.waitUntil(lambda: [event[:2] for event in heard.events] == [("failed", "k")])
    assert notifier.has_actions is None
    serve()
    notifier.show(make())
    qtbot.waitUntil(lambda: heard.events[1:] == [("shown", "k")])


def test_a_refusal_is_told(serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot) -> None:
    serve().refuses = True
    notifier = connect()
    notifier.show(make())
    qtbot.waitUntil(lambda: heard.events == [("failed", "k", "org.freedesktop.DBus.Error.Failed")])


def test_a_server_that_answers_too_late_has_its_notification_taken_back(
    serve: Servers,
    connect: Connect,
    heard: Heard,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Told as failed, it is shown elsewhere: it must not come up a second time."""
    server = serve()
    notifier = connect()
    qtbot.waitUntil(lambda: notifier.has_actions is True)
    monkeypatch.setattr(session_bus, "_ANSWER_LIMIT_S", 0.05)
    server.delay_ms = 200
    notifier.show(make())
    qtbot.waitUntil(lambda: heard.events == [("failed", "k", "no answer within five seconds")])
    qtbot.waitUntil(lambda: server.closed == [1])
    qtbot.waitUntil(lambda: server.on_screen == {})
    assert len(heard.events) == 1


def test_when_the_server_restarts_what_it_showed_is_gone_and_it_is_asked_anew(
    serve: Servers, connect: Connect, heard: Heard, qtbot: QtBot
) -> None:
    old = serve()
    notifier = connect()
    notifier.show(make("a"))
    notifier.show(make("b"))
    qtbot.waitUntil(lambda: len(heard.events) == 2)
    old.close()
    qtbot.waitUntil(lambda: len(heard.events) == 4)
    assert set(heard.events[2:]) == {("closed", key, Closed.UNKNOWN) for key in "ab"}
    assert notifier.has_actions is None
    new = serve(("body",))
    qtbot.waitUntil(lambda: notifier.has_actions is False)
    # The new server counts from 1 again: its 1 is not ours.
    new.click(1, "prepare")
    qtbot.wait(30)
    assert len(heard.events) == 4
