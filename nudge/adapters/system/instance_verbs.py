"""What a second start may ask of the running instance: one line, a few verbs, a version.

Owns the form of that line and its sending. Must not import Qt, since the commands that use
it run without, and must not trust what it reads: anything may connect to a socket.
Source: SECURITY row 18.
"""

import json
import os
import socket
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from nudge.domain.text import clean

LINE_LIMIT = 4096
_VERSION = 1
_ANSWER_LIMIT_S = 2.0
_TOKEN_LENGTH = 256
_OTHERS = 0o077


class Verb(Enum):
    """What the running instance can be asked for."""

    ACTIVATE = "activate"
    OPEN = "open"
    ASK = "ask"
    JOURNAL = "journal"
    SETTINGS = "settings"
    PAUSE = "pause"
    RESUME = "resume"
    QUIT = "quit"


class BadCallError(Exception):
    """A line that is no call; says why in a few words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call on the running instance.

    `argument`: a guide's id for OPEN, a length of time for PAUSE, else empty.
    `activation_token`: lets a window of the running instance come to the front (XDG).
    """

    verb: Verb
    argument: str = ""
    activation_token: str = ""


def format_call(call: Call) -> bytes:
    """The call as one line of JSON, its line feed included."""
    fields = {
        "version": _VERSION,
        "verb": call.verb.value,
        "argument": call.argument,
        "token": call.activation_token,
    }
    return json.dumps(fields).encode() + b"\n"


def parse_call(line: bytes) -> Call:
    """The call in a line.

    Raises:
        BadCallError: too long, not UTF-8, not JSON, not this version, or not a known verb.
    """
    fields = _parse_fields(line)
    version = fields.get("version")
    if isinstance(version, bool) or version != _VERSION:
        raise BadCallError("not a version that this program speaks")
    verb, argument = fields.get("verb"), fields.get("argument", "")
    token = fields.get("token", "")
    if not isinstance(argument, str) or not isinstance(token, str):
        raise BadCallError("argument and token are texts")
    if verb not in [known.value for known in Verb]:
        raise BadCallError("not a verb that this program knows")
    is_token = token.isascii() and token.isprintable() and len(token) <= _TOKEN_LENGTH
    return Call(
        verb=Verb(verb),
        argument=clean(argument),
        activation_token=token if is_token else "",
    )


def format_answer(why_not: str = "") -> bytes:
    """The answer to a call as one line of JSON: fine, or why it was refused."""
    fields = {"version": _VERSION, "ok": not why_not, "why": why_not}
    return json.dumps(fields).encode() + b"\n"


def send_verb(address: Path, verb: Verb, argument: str = "", *, activation_token: str = "") -> bool:
    """True when the instance that listens at `address` took the call; False when none is there.

    Raises:
        BadCallError: the instance, perhaps of another version, refused it.
    """
    call = Call(verb=verb, argument=argument, activation_token=activation_token)
    try:
        answer = _exchange(address, format_call(call))
    except OSError:
        return False
    fields = _parse_fields(answer)
    if fields.get("ok") is not True:
        raise BadCallError(clean(str(fields.get("why", ""))) or "the call was refused")
    return True


def find_pipe_name(address: Path) -> str:
    """The name of the pipe that stands for the socket on Windows, different for each home."""
    return address.parent.name


def _exchange(address: Path, line: bytes) -> bytes:
    if sys.platform == "win32":  # not tried: no Windows at hand
        pipe_path = Path(rf"\\.\pipe\{find_pipe_name(address)}")
        with pipe_path.open("r+b", buffering=0) as pipe:
            pipe.write(line)
            return pipe.readline(LINE_LIMIT)
    folder = address.parent.stat()
    if folder.st_uid != os.getuid() or stat.S_IMODE(folder.st_mode) & _OTHERS:
        raise PermissionError("the folder of the socket is open to others")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(_ANSWER_LIMIT_S)
        connection.connect(str(address))
        connection.sendall(line)
        with connection.makefile("rb") as stream:
            return stream.readline(LINE_LIMIT)


def _parse_fields(line: bytes) -> Mapping[str, object]:
    if len(line) > LINE_LIMIT:
        raise BadCallError("longer than one line may be")
    try:
        fields = json.loads(line.decode())
    except (ValueError, RecursionError) as error:
        raise BadCallError("not a line of JSON in UTF-8") from error
    if not isinstance(fields, dict):
        raise BadCallError("not a JSON object")
    return fields
