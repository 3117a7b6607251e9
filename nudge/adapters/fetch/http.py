"""Fetches a feed over HTTP: checks each step, follows redirects, compares validators.

Owns the way from an address to its content. Must keep no cookies, no cache and no
connection. Runs in the reader child alone. Source: SECURITY rows 8 to 10; RFC 9110.

A redirect to another host is resolved here, every address checked, and the connection
made to a checked one, so that a name cannot change its mind in between (DNS rebinding).
Behind a proxy the proxy resolves: there only the spelling of a host can be checked.
"""

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QUrl
from PySide6.QtNetwork import (
    QNetworkAccessManager,
    QNetworkProxy,
    QNetworkProxyFactory,
    QNetworkProxyQuery,
    QSslCertificate,
    QSslConfiguration,
)

from nudge.adapters.fetch.address import (
    Address,
    check_typed,
    find_redirect,
    needs_public,
    parse_address,
    refuse_private,
)
from nudge.adapters.fetch.errors import FetchError
from nudge.adapters.fetch.hosts import Network, classify_ip, parse_ip
from nudge.adapters.fetch.resolve import resolve
from nudge.adapters.fetch.statuses import explain_status
from nudge.adapters.fetch.transfer import Answer, Transfer
from nudge.domain.failures import Failure
from nudge.domain.feeds import Access, FetchPolicy

DEADLINE_MS = 60_000
REDIRECTS = 5

_REDIRECTS = frozenset({301, 302, 303, 307, 308})

Resolve = Callable[[str, QDeadlineTimer], Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """The content of a feed, and what the server wants to be asked with next time."""

    content: bytes
    etag: str = ""
    last_modified: str = ""


class Fetcher:
    """Fetches one feed under a policy; makes the application that Qt wants if there is none."""

    def __init__(
        self, policy: FetchPolicy, *, deadline_ms: int = DEADLINE_MS, resolve: Resolve = resolve
    ) -> None:
        self._app = QCoreApplication.instance() or QCoreApplication(["nudge"])
        self._policy = policy
        self._resolve = resolve
        self._network = QNetworkAccessManager()
        self._network.setProxy(_find_proxy(policy.proxy))
        QNetworkProxyFactory.setUseSystemConfiguration(not policy.proxy)
        self._tls = _trust(policy.extra_ca_file)
        self._deadline = QDeadlineTimer(deadline_ms)

    def fetch(self, access: Access, *, etag: str = "", last_modified: str = "") -> Fetched | None:
        """The feed's content, or None when it has not changed since these validators.

        Raises:
            FetchError: It could not be had.
        """
        typed = parse_address(access.url.reveal())
        check_typed(typed, self._policy)
        login = _make_login(access, typed)
        asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        conditions = {name: value for name, value in asked.items() if value}
        current = typed
        for _ in range(REDIRECTS + 1):
            headers = {**conditions, **(login if current.origin == typed.origin else {})}
            answer = self.transfer(current, self._find_pin(typed, current), headers)
            if answer.status == 304 and conditions:
                return None
            if answer.status == 200:
                return Fetched(
                    content=answer.body,
                    etag=answer.headers.get("etag", ""),
                    last_modified=answer.headers.get("last-modified", ""),
                )
            if answer.status not in _REDIRECTS:
                raise explain_status(answer.status, typed.host, answer.headers)
            location = answer.headers.get("location", "")
            current = find_redirect(typed, current, location, self._policy)
        raise FetchError(Failure.REFUSED, f"{typed.host} sends on and on, to no calendar.")

    def transfer(self, address: Address, pin: str | None, headers: Mapping[str, str]) -> Answer:
        """What one host answers; connected to at the IP address `pin` if there is one."""
        transfer = Transfer(address, pin=pin, headers=headers)
        return transfer.run(self._network, self._tls, self._deadline)

    def _find_pin(self, typed: Address, target: Address) -> str | None:
        """The checked address to connect to; None where Qt may resolve by itself."""
        is_free = not needs_public(target, typed, self._policy)
        if is_free or parse_ip(target.host) is not None or self._has_proxy(target):
            return None
        found = self._resolve(target.host, self._deadline)
        if not found:
            raise FetchError(
                Failure.UNREACHABLE, f"{target.host}, where the calendar has moved, was not found."
            )
        numbers = [parse_ip(text) for text in found]
        if any(number is None or classify_ip(number) is not Network.PUBLIC for number in numbers):
            raise refuse_private(typed)
        return found[0]

    def _has_proxy(self, address: Address) -> bool:
        if self._policy.proxy:
            return True
        query = QNetworkProxyQuery(QUrl(f"{address.scheme}://{address.host}:{address.port}/"))
        direct = QNetworkProxy.ProxyType.NoProxy
        proxies = QNetworkProxyFactory.systemProxyForQuery(query)
        return any(proxy.type() is not direct for proxy in proxies)


def _make_login(access: Access, typed: Address) -> dict[str, str]:
    if access.user is None or access.password is None:
        return {}
    if typed.scheme == "http" and typed.network is Network.PUBLIC:
        raise FetchError(
            Failure.REFUSED,
            f"Over http:// everybody on the way could read your password for {typed.host}. "
            "Use https://.",
        )
    pair = f"{access.user.reveal()}:{access.password.reveal()}".encode()
    return {"Authorization": f"Basic {base64.b64encode(pair).decode('ascii')}"}


def _find_proxy(text: str) -> QNetworkProxy:
    if not text:
        return QNetworkProxy(QNetworkProxy.ProxyType.DefaultProxy)
    host, _, port = text.rpartition("://")[2].rstrip("/").rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise FetchError(Failure.PROXY, "The proxy of the settings is not written as host:port.")
    return QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, host, int(port))


def _trust(extra_ca_file: str) -> QSslConfiguration:
    """The system's certificates, and those of a PEM file besides. No way to trust all."""
    configuration = QSslConfiguration.defaultConfiguration()
    if not extra_ca_file:
        return configuration
    extra = QSslCertificate.fromPath(extra_ca_file)
    if not extra:
        raise FetchError(
            Failure.UNTRUSTED, f"{extra_ca_file} (ExtraCaFile) holds no certificate to trust."
        )
    known = QSslConfiguration.systemCaCertificates()
    configuration.setCaCertificates([*known, *extra])
    return configuration
