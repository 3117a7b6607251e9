"""A calendar server on loopback that behaves, or misbehaves, as a test tells it to."""

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

CALENDAR = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//test//EN\r\nX-WR-CALNAME:Team\r\n"
    b"BEGIN:VEVENT\r\nUID:1@test\r\nDTSTART:20260303T130000Z\r\nDTEND:20260303T133000Z\r\n"
    b"SUMMARY:One-on-one with Priya\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
EMPTY = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//test//EN\r\nEND:VCALENDAR\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request that came: its path and its headers, names in lower case."""

    path: str
    headers: Mapping[str, str]


Behaviour = Callable[[Asked, socket.socket], None]


@dataclass(slots=True, kw_only=True)
class FeedServer:
    """What is served at which path; `asked` grows with every request."""

    port: int
    scheme: str = "http"
    routes: dict[str, Behaviour] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.settimeout(30)
            asked = _read_request(connection)
            self.asked.append(asked)
            self.routes.get(asked.path, answer(b"", status=404))(asked, connection)


def answer(
    body: bytes, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Behaviour:
    """The whole body with its true length."""

    def behave(_: Asked, connection: socket.socket) -> None:
        lines = {"Content-Length": str(len(body)), "Connection": "close", **(headers or {})}
        connection.sendall(_make_head(status, lines) + body)

    return behave


def redirect(location: str, status: int = 302) -> Behaviour:
    return answer(b"", status=status, headers={"Location": location})


def tagged(body: bytes, etag: str) -> Behaviour:
    """304 to whoever has this tag already."""

    def behave(asked: Asked, connection: socket.socket) -> None:
        is_known = asked.headers.get("if-none-match") == etag
        reply = answer(b"", status=304) if is_known else answer(body, headers={"ETag": etag})
        reply(asked, connection)

    return behave


def zipped(body: bytes) -> Behaviour:
    headers = {"Content-Encoding": "gzip"}
    return answer(gzip.compress(body, 9), headers=headers)


def drip(body: bytes, pause_s: float = 0.25) -> Behaviour:
    """One byte at a time: no single pause is long enough to look like a dead connection."""

    def behave(_: Asked, connection: socket.socket) -> None:
        connection.sendall(_make_head(200, {"Content-Length": str(len(body))}))
        for byte in body:
            connection.sendall(bytes([byte]))
            time.sleep(pause_s)

    return behave


def endless(_: Asked, connection: socket.socket) -> None:
    """Chunks without end."""
    connection.sendall(_make_head(200, {"Transfer-Encoding": "chunked"}))
    chunk = b"X-JUNK:" + b"x" * 1_048_561 + b"\r\n"
    while True:
        connection.sendall(f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n")


def lying(body: bytes, length: int) -> Behaviour:
    """A Content-Length that is not the body's."""

    def behave(_: Asked, connection: socket.socket) -> None:
        head = _make_head(200, {"Content-Length": str(length), "Connection": "close"})
        connection.sendall(head + body)

    return behave


def silent(_: Asked, connection: socket.socket) -> None:
    """Takes the question and never answers."""
    connection.recv(1)


@contextmanager
def serve(tls: ssl.SSLContext | None = None) -> Iterator[FeedServer]:
    """A server on a free port of loopback, gone at the end."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = FeedServer(
            port=listener.getsockname()[1], scheme="http" if tls is None else "https"
        )

        def accept() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    threading.Thread(target=handle, args=(connection,), daemon=True).start()

        def handle(connection: socket.socket) -> None:
            with suppress(OSError):
                wrapped = tls.wrap_socket(connection, server_side=True) if tls else connection
                server._serve(wrapped)

        threading.Thread(target=accept, daemon=True).start()
        yield server
        listener.shutdown(socket.SHUT_RDWR)


def _read_request(connection: socket.socket) -> Asked:
    text = b""
    while b"\r\n\r\n" not in text:
        more = connection.recv(65536)
        if not more:
            raise OSError("nobody asked")
        text += more
    first, *lines = text.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
    pairs = (line.partition(":") for line in lines)
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    return Asked(path=first.split(" ")[1], headers=headers)


def _make_head(status: int, headers: Mapping[str, str]) -> bytes:
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {status} Whatever\r\n{lines}\r\n".encode()
