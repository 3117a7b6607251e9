"""A certificate for a test server, and the authority that signed it."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

AUTHORITY = "Nudge test authority"


@dataclass(frozen=True, slots=True, kw_only=True)
class Certified:
    """PEM files: what the server shows, its key, and whom a client has to trust."""

    certificate: Path
    key: Path
    authority: Path


def make_certificate(folder: Path, *hosts: str, days: int = 1) -> Certified:
    """A certificate for `hosts` that is valid until `days` from now; past if negative."""
    authority_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    authority = _build(AUTHORITY, AUTHORITY, authority_key, days=30).sign(
        authority_key, hashes.SHA256()
    )
    names = x509.SubjectAlternativeName([x509.DNSName(host) for host in hosts])
    builder = _build(hosts[0], AUTHORITY, key, days=days)
    certificate = builder.add_extension(names, critical=False).sign(authority_key, hashes.SHA256())
    files = Certified(
        certificate=folder / "server.pem", key=folder / "key.pem", authority=folder / "ca.pem"
    )
    pem = serialization.Encoding.PEM
    files.certificate.write_bytes(certificate.public_bytes(pem))
    files.authority.write_bytes(authority.public_bytes(pem))
    files.key.write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return files


def _build(
    name: str, issuer: str, key: ec.EllipticCurvePrivateKey, *, days: int
) -> x509.CertificateBuilder:
    now = datetime.datetime.now(datetime.UTC)  # noqa: TID251  a certificate lives in real time
    is_authority = x509.BasicConstraints(ca=name == issuer, path_length=None)
    return (
        x509.CertificateBuilder(subject_name=_name(name), issuer_name=_name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=60))
        .not_valid_after(now + datetime.timedelta(days=days))
        .add_extension(is_authority, critical=True)
    )


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])
