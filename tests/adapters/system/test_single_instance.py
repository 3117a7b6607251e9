"""One instance a home: the lock decides, and the socket takes a few verbs from its user alone."""

import gc
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nudge.adapters.system import instance_socket
from nudge.adapters.system.instance_verbs import (
    LINE_LIMIT,
    BadCallError,
    Call,
    Verb,
    format_call,
    parse_call,
    send_verb,
)
from nudge.adapters.system.paths import PathError
from nudge.adapters.system.single_instance import LockError, SingleInstance

GOOD = {"version": 1, "verb": "open", "argument": "one-on-one", "token": ""}

HOSTILE = {
    "nothing": b"",
    "invalid UTF-8": b'{"version": 1, "verb": "\xff\xfe"}',
    "no JSON": b"open toolkit",
    "half a JSON": b'{"version": 1, "verb"',
    "a list": b'["open"]',
    "deep nesting": b"[" * 4000,
    "a number too long to read": b"9" * 4090,
    "no version": json.dumps({"verb": "open"}).encode(),
    "no verb": json.dumps({"version": 1}).encode(),
    "wrong version": json.dumps({**GOOD, "version": 2}).encode(),
    "version as text": json.dumps({**GOOD, "version": "1"}).encode(),
    "version as truth": json.dumps({**GOOD, "version": True}).encode(),
    "unknown verb": json.dumps({**GOOD, "verb": "rm"}).encode(),
    "verb of another type": json.dumps({**GOOD, "verb": ["open"]}).encode(),
    "verb as object": json.dumps({**GOOD, "verb": {"open": 1}}).encode(),
    "argument of another type": json.dumps({**GOOD, "argument": 7}).encode(),
    "token of another type": json.dumps({**GOOD, "token": None}).encode(),
    "too long": json.dumps({**GOOD, "argument": "x" * 5000}).encode(),
}


@pytest.fixture(autouse=True)
def collect_in_this_thread_alone() -> Iterator[None]:
    """The senders are threads here, and Qt's objects must not be collected in one."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def instance(home: Path, qapp: object) -> Iterator[SingleInstance]:
    instance = SingleInstance(home / "lock", home / "run" / "s")
    assert instance.acquire()
    yield instance
    instance.release()


def in_thread(work: Callable[[], object]) -> list[object]:
    """What `work` returned or raised, once it has: the socket answers from the event loop."""
    done: list[object] = []

    def run() -> None:
        try:
            done.append(work())
        except Exception as error:  # noqa: BLE001 - whatever it is, the test looks at it
            done.append(error)

    threading.Thread(target=run, daemon=True).start()
    return done


def talk(address: Path, data: bytes, *, hangs_up: bool = True) -> bytes:
    with socket.socket(socket.AF_UNIX) as peer:
        peer.settimeout(5)
        peer.connect(str(address))
        peer.sendall(data)
        if hangs_up:
            peer.shutdown(socket.SHUT_WR)
        with peer.makefile("rb") as stream:
            return stream.read()


def test_a_second_instance_of_a_home_is_refused_and_another_home_is_not(
    instance: SingleInstance, home: Path
) -> None:
    assert not SingleInstance(home / "lock", home / "run" / "s").acquire()
    other = SingleInstance(home / "other", home / "run" / "s")
    assert other.acquire()
    other.release()


def test_after_release_the_home_is_free(home: Path, qapp: object) -> None:
    for _ in range(2):
        instance = SingleInstance(home / "lock", home / "run" / "s")
        assert instance.acquire()
        instance.listen(lambda _call: None)
        instance.release()
        assert not (home / "run" / "s").exists()


def test_the_lock_of_a_killed_process_is_taken_over(home: Path, qapp: object) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from nudge.adapters.system.single_instance import SingleInstance;"
        "home = Path(sys.argv[1]);"
        "one = SingleInstance(home / 'lock', home / 'run' / 's'); assert one.acquire();"
        "one.listen(print); print('ready', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    assert holder.stdout.readline() == b"ready\n"
    instance = SingleInstance(home / "lock", home / "run" / "s")
    assert not instance.acquire()
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    holder.stdout.close()
    holder.stdin.close()
    assert instance.acquire()
    instance.listen(lambda _call: None)
    instance.release()


def test_a_lock_that_cannot_be_written_says_so(home: Path, qapp: object) -> None:
    with pytest.raises(LockError, match="cannot be written"):
        SingleInstance(home / "missing" / "lock", home / "run" / "s").acquire()


@pytest.mark.parametrize("verb", list(Verb))
def test_each_verb_arrives_with_its_argument_and_token(
    instance: SingleInstance, home: Path, qtbot: QtBot, verb: Verb
) -> None:
    heard: list[Call] = []
    instance.listen(heard.append)
    address = home / "run" / "s"
    done = in_thread(lambda: send_verb(address, verb, "2h", activation_token="token-1"))
    qtbot.waitUntil(lambda: done == [True])
    assert heard == [Call(verb=verb, argument="2h", activation_token="token-1")]


def test_without_an_instance_the_sender_is_told(home: Path) -> None:
    assert not send_verb(home / "run" / "s", Verb.OPEN)


def test_a_sender_does_not_talk_to_a_folder_that_is_open_to_others(
    instance: SingleInstance, home: Path
) -> None:
    instance.listen(lambda _call: None)
    (home / "run").chmod(0o755)
    assert not send_verb(home / "run" / "s", Verb.OPEN)


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder away")
def test_a_sender_does_not_talk_to_a_folder_of_somebody_else(
    instance: SingleInstance, home: Path
) -> None:
    instance.listen(lambda _call: None)
    os.chown(home / "run", 12345, -1)
    assert not send_verb(home / "run" / "s", Verb.OPEN)


def test_folder_and_socket_are_the_users_own(instance: SingleInstance, home: Path) -> None:
    (home / "run").mkdir(mode=0o777)
    instance.listen(lambda _call: None)
    assert stat.S_IMODE((home / "run").stat().st_mode) == 0o700
    assert stat.S_IMODE((home / "run" / "s").stat().st_mode) == 0o600
    assert (home / "run").stat().st_uid == os.getuid()


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_somebody_else_is_refused(instance: SingleInstance, home: Path) -> None:
    (home / "run").mkdir()
    os.chown(home / "run", 12345, -1)
    with pytest.raises(PathError, match="belongs to somebody else"):
        instance.listen(lambda _call: None)


@pytest.mark.parametrize("line", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_line_is_refused_and_the_next_call_is_served(
    instance: SingleInstance, home: Path, qtbot: QtBot, line: bytes
) -> None:
    with pytest.raises(BadCallError):
        parse_call(line)
    heard: list[Call] = []
    instance.listen(heard.append)
    done = in_thread(lambda: talk(home / "run" / "s", line + b"\n"))
    qtbot.waitUntil(lambda: len(done) == 1)
    assert done[0] == b"" or isinstance(done[0], OSError) or not json.loads(done[0])["ok"]
    assert heard == []
    good = in_thread(lambda: send_verb(home / "run" / "s", Verb.RESUME))
    qtbot.waitUntil(lambda: good == [True])
    assert heard == [Call(verb=Verb.RESUME)]


def test_half_a_line_is_dropped_after_its_second(
    instance: SingleInstance, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance_socket, "_READ_LIMIT_MS", 50)
    heard: list[Call] = []
    instance.listen(heard.append)
    half = format_call(Call(verb=Verb.QUIT))[:-1]
    waiting = in_thread(lambda: talk(home / "run" / "s", half, hangs_up=False))
    qtbot.waitUntil(lambda: waiting == [b""])
    cut_off = in_thread(lambda: talk(home / "run" / "s", half))
    qtbot.waitUntil(lambda: cut_off == [b""])
    assert heard == []


def test_a_line_in_pieces_is_read_whole(instance: SingleInstance, home: Path, qtbot: QtBot) -> None:
    heard: list[Call] = []
    instance.listen(heard.append)
    line = format_call(Call(verb=Verb.JOURNAL))
    with socket.socket(socket.AF_UNIX) as peer:
        peer.connect(str(home / "run" / "s"))
        for byte in line:
            peer.send(bytes([byte]))
            qtbot.wait(1)
        qtbot.waitUntil(lambda: heard == [Call(verb=Verb.JOURNAL)])


def test_a_crowd_of_silent_connections_is_held_to_a_few(
    instance: SingleInstance, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance_socket, "_READ_LIMIT_MS", 60_000)
    heard: list[Call] = []
    instance.listen(heard.append)
    crowd = [socket.socket(socket.AF_UNIX) for _ in range(8)]
    for peer in crowd:
        peer.connect(str(home / "run" / "s"))
    ninth = in_thread(lambda: talk(home / "run" / "s", b"", hangs_up=False))
    qtbot.waitUntil(lambda: ninth == [b""])
    crowd.pop().close()
    done = in_thread(lambda: send_verb(home / "run" / "s", Verb.ASK))
    qtbot.waitUntil(lambda: done == [True])
    for peer in crowd:
        peer.close()


def test_an_argument_is_plain_text_and_a_token_is_a_token() -> None:
    call = parse_call(
        json.dumps({**GOOD, "argument": "a\x1b[31m\u202eb\ud800", "token": "x\ny"}).encode()
    )
    assert call == Call(verb=Verb.OPEN, argument="a[31mb")


def test_a_call_with_the_longest_argument_fits_into_a_line() -> None:
    assert len(format_call(Call(verb=Verb.OPEN, argument="ä" * 300))) < LINE_LIMIT


def test_the_sending_side_needs_no_qt_and_the_listening_side_no_network() -> None:
    code = (
        "import sys; import nudge.adapters.system.{module};"
        "print(sorted(name for name in sys.modules if name in {names!r}))"
    )
    for module, names in (
        ("instance_verbs", ("PySide6", "PySide6.QtCore", "click")),
        ("instance_socket", ("PySide6.QtNetwork", "PySide6.QtGui")),
        ("single_instance", ("json", "socket", "PySide6.QtNetwork", "PySide6.QtGui")),
    ):
        found = subprocess.run(
            [sys.executable, "-c", code.format(module=module, names=names)],
            capture_output=True,
            text=True,
            check=True,
        )
        assert found.stdout.strip() == "[]"
