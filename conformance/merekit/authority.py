"""An authority for tests, and the certificates that it makes out to systems, good on the loopback address.

A library that makes authorities for tests (trustme) knows host names and addresses, and no URIs, which SPIFFE IDs are.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from ipaddress import ip_address
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

AUTHORITY = "ca.pem"
"""The file with the certificates of those that are trusted."""
HOSTS = ("localhost", "127.0.0.1")
LIFETIME = datetime.timedelta(days=90)
_EARLIER = datetime.timedelta(minutes=5)
_LONGEST = 64
"""Of a common name (RFC 5280, appendix A.1)."""
Extensions = Iterable[tuple[x509.ExtensionType, bool]]
"""Each extension, and whether it is critical."""


def make(folder: Path, identities: Mapping[str, str]) -> None:
    """Makes a folder as a whole or not at all: the authority's certificate, and that of each system with its key.

    `identities` names every system; one that has none (empty) gets a certificate to listen with. Raises `OSError`.
    """
    authority = ec.generate_private_key(ec.SECP256R1())
    issuer = _named("Merestone test authority")
    root = _built(issuer, issuer, authority, authority, _of_authority)
    texts = {AUTHORITY: root.public_bytes(Encoding.PEM)}
    for system, identity in sorted(identities.items()):
        key = ec.generate_private_key(ec.SECP256R1())
        made = _built(_named(system[:_LONGEST]), issuer, key, authority, _of_system(identity))
        private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        texts[f"{system}.pem"] = made.public_bytes(Encoding.PEM) + private
    _write(folder, texts)


def _write(folder: Path, texts: Mapping[str, bytes]) -> None:
    """Everything beside the folder first, readable by nobody else, and then in its place."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as beside:
        made = Path(beside) / folder.name
        made.mkdir(mode=0o700)
        for name, text in texts.items():
            path = made / name
            path.touch(0o600)
            path.write_bytes(text)
        made.rename(folder)


def _named(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _built(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    authority: ec.EllipticCurvePrivateKey,
    extensions: Callable[[], Extensions],
) -> x509.Certificate:
    now = datetime.datetime.now(datetime.UTC)
    builder = x509.CertificateBuilder(
        issuer, subject, key.public_key(), x509.random_serial_number(), now - _EARLIER, now + LIFETIME
    )
    builder = builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    known = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.public_key())
    builder = builder.add_extension(known, critical=False)
    for extension, critical in extensions():
        builder = builder.add_extension(extension, critical)
    return builder.sign(authority, hashes.SHA256())


def _of_authority() -> Extensions:
    yield x509.BasicConstraints(ca=True, path_length=0), True
    yield _usage(signs_certificates=True), True


def _of_system(identity: str) -> Callable[[], Extensions]:
    """What a certificate says by which a system both serves and calls; without an identity it names the place alone."""
    own: list[x509.GeneralName] = []
    if identity:
        own.append(x509.UniformResourceIdentifier(identity) if ":" in identity else x509.DNSName(identity))
    hosts = (x509.DNSName(HOSTS[0]), x509.IPAddress(ip_address(HOSTS[1])))

    def extensions() -> Extensions:
        yield x509.BasicConstraints(ca=False, path_length=None), True
        yield _usage(signs_certificates=False), True
        yield x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH]), False
        yield x509.SubjectAlternativeName([*own, *hosts]), False

    return extensions


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )
