"""Says in plain words why no answer came: the network, the proxy or the certificate.

Owns the sentences; the real cause is named, never just "no connection". Must not name
more of an address than its host: Qt's own texts hold the whole of it.
"""

from PySide6.QtNetwork import QNetworkReply, QSslError

from nudge.adapters.fetch.errors import FetchError
from nudge.domain.failures import Failure

_Network = QNetworkReply.NetworkError
_Tls = QSslError.SslError

_NETWORK = {
    _Network.HostNotFoundError: (
        Failure.UNREACHABLE,
        "{host} was not found. You may be offline, or the address may be misspelt.",
    ),
    _Network.ConnectionRefusedError: (
        Failure.UNREACHABLE,
        "{host} does not answer: its calendar service is not running, or a firewall is in the way.",
    ),
    _Network.RemoteHostClosedError: (
        Failure.BROKEN_OFF,
        "{host} broke off before the whole calendar had come.",
    ),
    _Network.TimeoutError: (Failure.SLOW, "{host} does not answer."),
    _Network.ProxyConnectionRefusedError: (Failure.PROXY, "The proxy does not answer. Ask IT."),
    _Network.ProxyConnectionClosedError: (Failure.PROXY, "The proxy broke off. Ask IT."),
    _Network.ProxyNotFoundError: (Failure.PROXY, "The proxy was not found. Ask IT for its name."),
    _Network.ProxyTimeoutError: (Failure.PROXY, "The proxy does not answer. Ask IT."),
    _Network.ProxyAuthenticationRequiredError: (
        Failure.PROXY,
        "The proxy asks for a user name and password. Ask IT how to get past it.",
    ),
    _Network.UnknownProxyError: (Failure.PROXY, "The proxy refuses {host}. Ask IT."),
    _Network.SslHandshakeFailedError: (
        Failure.UNTRUSTED,
        "No secure connection to {host} came about: it and Nudge share no way to encrypt.",
    ),
}

_UNTRUSTED = (
    "The certificate of {host} is not trusted. Does your organisation inspect connections? "
    "Then ask IT for its certificate file (ExtraCaFile)."
)
_CERTIFICATE = {
    _Tls.CertificateExpired: "The certificate of {host} has expired, or your clock is wrong.",
    _Tls.CertificateNotYetValid: "The certificate of {host} is not valid yet; is your clock right?",
    _Tls.HostNameMismatch: "The certificate that {host} shows belongs to another host.",
    _Tls.CertificateRevoked: "The certificate of {host} has been withdrawn by its issuer.",
}


def explain_network(error: QNetworkReply.NetworkError, text: str, host: str) -> FetchError:
    """What a failed request means; `text` is Qt's own, and only looked at."""
    if error is _Network.UnknownContentError and "decompress" in text.lower():
        message = f"What {host} sends unpacks to far more than a calendar: Nudge does not take it."
        return FetchError(Failure.TOO_LARGE, message)
    unknown = (Failure.UNREACHABLE, "The connection to {host} failed.")
    failure, sentence = _NETWORK.get(error, unknown)
    return FetchError(failure, sentence.format(host=host))


def explain_tls(error: QSslError, host: str) -> FetchError:
    """What a fault of a certificate means. There is no way to go on regardless."""
    sentence = _CERTIFICATE.get(error.error(), _UNTRUSTED)
    return FetchError(Failure.UNTRUSTED, sentence.format(host=host))
