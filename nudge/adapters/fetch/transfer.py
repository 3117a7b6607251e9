"""One HTTP request and its answer, within limits.

Owns what is sent, how much is taken, and how long it may last. Follows nothing, keeps
nothing between two requests, answers no question for a password but with the login that
it was given. Runs in the reader child alone, where waiting blocks nobody.
Source: SECURITY rows 8 and 9.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, QTimer, QUrl
from PySide6.QtNetwork import (
    QNetworkAccessManager,
    QNetworkReply,
    QNetworkRequest,
    QSslConfiguration,
    QSslError,
)

import nudge
from nudge.adapters.fetch.address import Address
from nudge.adapters.fetch.errors import FetchError
from nudge.adapters.fetch.network_errors import explain_network, explain_tls
from nudge.domain.failures import Failure

SIZE_LIMIT = 128 * 1024 * 1024

# From here on Qt refuses what unpacks to more than 40 times its size. Its own limit of 10 MB
# would refuse honest feeds: thousands of invitations share one long text and pack well.
_BOMB_CHECK_SIZE = 64 * 1024 * 1024

_BUFFER = 1024 * 1024
_Attribute = QNetworkRequest.Attribute


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said. Names of headers are lower case; the body is there for 200 alone."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Transfer(QObject):
    """A GET under way. `pin`: the IP address to connect to, where the host's name was checked."""

    def __init__(self, address: Address, *, pin: str | None, headers: Mapping[str, str]) -> None:
        super().__init__()
        self._address = address
        self._body = bytearray()
        self._tls_errors: list[QSslError] = []
        self._is_too_large = False
        self._is_late = False
        self._request = _make_request(address, pin, headers)
        self._loop = QEventLoop(self)
        self._reply: QNetworkReply | None = None

    def run(
        self, network: QNetworkAccessManager, tls: QSslConfiguration, deadline: QDeadlineTimer
    ) -> Answer:
        """Send it and wait for the whole answer.

        Raises:
            FetchError: There is none, or it is too large or too late.
        """
        self._request.setSslConfiguration(tls)
        reply = network.get(self._request)
        reply.setParent(self)
        reply.setReadBufferSize(_BUFFER)
        reply.metaDataChanged.connect(self._on_headers)
        reply.readyRead.connect(self._on_body)
        reply.sslErrors.connect(self._tls_errors.extend)
        reply.finished.connect(self._loop.quit)
        # A large enough bomb is an error to Qt, but no end.
        reply.errorOccurred.connect(self._loop.quit)
        self._reply = reply
        QTimer.singleShot(max(deadline.remainingTime(), 0), self, self._on_deadline)
        if not reply.isFinished():
            self._loop.exec()
        return self._take(reply)

    def _on_headers(self) -> None:
        reply = self._reply
        assert reply is not None
        length = reply.header(QNetworkRequest.KnownHeaders.ContentLengthHeader)
        if isinstance(length, int) and length > SIZE_LIMIT:
            self._is_too_large = True
        # Nobody reads the page that comes with an error, however long it is.
        if self._is_too_large or _find_status(reply) not in {0, 200}:
            reply.abort()

    def _on_body(self) -> None:
        reply = self._reply
        assert reply is not None
        self._body += reply.readAll().data()
        if len(self._body) > SIZE_LIMIT:
            self._is_too_large = True
            reply.abort()

    def _on_deadline(self) -> None:
        self._is_late = True
        if self._reply is not None:
            self._reply.abort()

    def _take(self, reply: QNetworkReply) -> Answer:
        host, status = self._address.host, _find_status(reply)
        if self._is_too_large:
            raise FetchError(
                Failure.TOO_LARGE, f"{host} sends more than {SIZE_LIMIT // 1024**2} MB: too much."
            )
        if self._is_late:
            raise FetchError(
                Failure.SLOW, f"{host} did not send the whole calendar within a minute."
            )
        if self._tls_errors:
            raise explain_tls(self._tls_errors[0], host)
        error = reply.error()
        if status in {0, 200} and error is not QNetworkReply.NetworkError.NoError:
            raise explain_network(error, reply.errorString(), host)
        self._body += reply.readAll().data() if status == 200 else b""
        headers = {
            bytes(name.data()).decode("latin-1").lower(): bytes(value.data()).decode("latin-1")
            for name, value in reply.rawHeaderPairs()
        }
        return Answer(status=status, headers=headers, body=bytes(self._body))


def _make_request(address: Address, pin: str | None, headers: Mapping[str, str]) -> QNetworkRequest:
    url = QUrl(address.url)
    if url.host().strip("[]") != address.host.strip("[]"):
        raise FetchError(Failure.REFUSED, f"{address.host} is spelt in a way that can mislead.")
    request = QNetworkRequest(url)
    if pin is not None:
        authority = url.authority()
        url.setHost(pin)
        request.setUrl(url)
        request.setRawHeader(b"Host", authority.encode("ascii"))
        request.setPeerVerifyName(address.host)
    request.setHeader(QNetworkRequest.KnownHeaders.UserAgentHeader, f"Nudge/{nudge.__version__}")
    request.setRawHeader(b"Accept", b"text/calendar, */*;q=0.5")
    for name, value in headers.items():
        request.setRawHeader(name.encode("ascii"), value.encode("utf-8"))
    request.setDecompressedSafetyCheckThreshold(_BOMB_CHECK_SIZE)
    manual, network = QNetworkRequest.LoadControl.Manual, QNetworkRequest.CacheLoadControl
    request.setAttribute(_Attribute.CookieLoadControlAttribute, manual)
    request.setAttribute(_Attribute.CookieSaveControlAttribute, manual)
    request.setAttribute(_Attribute.AuthenticationReuseAttribute, manual)
    request.setAttribute(_Attribute.CacheLoadControlAttribute, network.AlwaysNetwork)
    request.setAttribute(_Attribute.Http2AllowedAttribute, False)  # noqa: FBT003  Qt's signature
    request.setAttribute(
        _Attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy
    )
    return request


def _find_status(reply: QNetworkReply) -> int:
    status = reply.attribute(_Attribute.HttpStatusCodeAttribute)
    return status if isinstance(status, int) else 0
