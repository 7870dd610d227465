"""A folder of certificates: `ca.pem`, whom all trust, and for each system that shows one `<System>.pem`, its certificate with its key.

Where there is no such folder yet, one is made for tests: an authority of its own, and a certificate for each system of the spec that
has an `identity`, good on the loopback address. A folder that is there is only read, so it may come from elsewhere.
"""

import datetime
import ssl
from collections.abc import Callable, Iterable, Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Any, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from merekit.identity import Refusal

AUTHORITY = "ca.pem"
KIT = "kit"
"""Under which name the kit itself calls, if there is a certificate of that name."""
HOSTS = ("localhost", "127.0.0.1")
LIFETIME = datetime.timedelta(days=90)
_EARLIER = datetime.timedelta(minutes=5)
_NAMES = ("URI", "DNS")
_LONGEST = 64
"""Of a common name (RFC 5280, appendix A.1)."""


class Unusable(Exception):
    """The folder cannot be used; the text says why."""


class Certificates:
    """The certificates of one folder, for the systems that show one, by their identities."""

    def __init__(self, folder: Path, identities: Mapping[str, str]) -> None:
        self.folder = folder
        self.identities = {system: identity for system, identity in identities.items() if identity}
        self._calling: dict[str, ssl.SSLContext] = {}

    def of(self, system: str) -> Path:
        """Where the certificate and key of a system are."""
        return self.folder / f"{system}.pem"

    def serving(self, *systems: str) -> ssl.SSLContext:
        """What one server of these systems listens with: the certificate of the first that has one.

        It asks for a certificate and lets in whoever has none, so that it can say what is missing.
        """
        system = next((name for name in systems if self.of(name).exists()), systems[0])
        context = self._trusting(ssl.Purpose.CLIENT_AUTH)
        context.verify_mode = ssl.CERT_OPTIONAL
        return self._with_own(context, system)

    def calling(self, system: str) -> ssl.SSLContext:
        """What a system calls others with: its own certificate, if it shows one; read once."""
        if system not in self._calling:
            context = self._trusting(ssl.Purpose.SERVER_AUTH)
            shows_one = system in self.identities or (system == KIT and self.of(KIT).is_file())
            self._calling[system] = self._with_own(context, system) if shows_one else context
        return self._calling[system]

    def _trusting(self, purpose: ssl.Purpose) -> ssl.SSLContext:
        """What trusts the authority of the folder, and nobody else."""
        path = self.folder / AUTHORITY
        if not self.folder.is_dir():
            raise Unusable(f"{self.folder} is no folder")
        if not path.exists():
            raise Unusable(f"{self.folder} has no {AUTHORITY}: name a folder that is not there yet, and it is made")
        try:
            return ssl.create_default_context(purpose, cafile=path)
        except ssl.SSLError as reason:
            raise Unusable(f"{path} cannot be used: expected certificates of authorities, as PEM") from reason
        except OSError as reason:
            raise Unusable(f"{path} cannot be read: {reason.strerror or reason}") from reason

    def _with_own(self, context: ssl.SSLContext, system: str) -> ssl.SSLContext:
        path = self.of(system)
        try:
            context.load_cert_chain(path, password=_no_pass_phrase)
        except FileNotFoundError as reason:
            raise Unusable(f"{self.folder} has no {path.name}, the certificate and key of {system}") from reason
        except ssl.SSLError as reason:
            raise Unusable(f"{path} cannot be used: expected a certificate and its key, both as PEM") from reason
        except OSError as reason:
            raise Unusable(f"{path} cannot be read: {reason.strerror or reason}") from reason
        self._check(path, system)
        return context

    def _check(self, path: Path, system: str) -> None:
        """Refuses a certificate by which nobody would know the system today."""
        own, identity = x509.load_pem_x509_certificate(path.read_bytes()), self.identities.get(system)
        now = datetime.datetime.now(datetime.UTC)
        if not own.not_valid_before_utc <= now <= own.not_valid_after_utc:
            valid = f"from {own.not_valid_before_utc.date()} until {own.not_valid_after_utc.date()}"
            raise Unusable(f"{path} is good {valid}: name a folder that is not there yet, and new ones are made")
        if identity and identity not in (names := _named_in(own)):
            raise Unusable(f"{path} is not that of {system}, {identity}: it names {', '.join(names) or 'nobody'}")


def _no_pass_phrase() -> str:
    raise Unusable("the key of a certificate is encrypted: expected one without a pass phrase")


def _named_in(certificate: x509.Certificate) -> tuple[str, ...]:
    """The URIs and DNS names among the subject alternative names."""
    try:
        found = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return ()
    kinds = (x509.UniformResourceIdentifier, x509.DNSName)
    return tuple(name for kind in kinds for name in found.get_values_for_type(kind))


class Shown(NamedTuple):
    """What a connection shows of who opened it: whether there is a certificate, and what that names its holder."""

    certificate: bool
    names: frozenset[str]


def shown_by(certificate: Mapping[str, Any] | None) -> Shown:
    """What a certificate, as `ssl` tells of it, names its holder: URIs and DNS names."""
    found = certificate.get("subjectAltName", ()) if certificate else ()
    return Shown(bool(certificate), frozenset(name for kind, name in found if kind in _NAMES))


def require_certificate(shown: Shown, speaker: str, identities: Mapping[str, str]) -> None:
    """Refuses a connection that does not show the certificate of who speaks over it, or that shows another's."""
    identity = identities.get(speaker)
    if identity and not shown.certificate:
        raise Refusal(401, f"the connection shows no certificate; {speaker} has one, {identity}")
    if identity and identity not in shown.names:
        told = ", ".join(sorted(shown.names)) or "nobody"
        raise Refusal(403, f"the certificate is not that of {speaker}, {identity}: it names {told}")
    others = [system for system, other in identities.items() if system != speaker and other in shown.names]
    if others:
        raise Refusal(403, f"the certificate is that of {others[0]}, and X-Source-System says `{speaker}`")


# -------------------------------------------------------------------- making


def opened(folder: Path, identities: Mapping[str, str]) -> Certificates:
    """The certificates of a folder, which is made if it is not there; raises `Unusable`."""
    try:
        if not folder.exists():
            make(folder, identities)
    except FileExistsError:
        pass  # somebody else has made it meanwhile
    except OSError as reason:
        raise Unusable(f"{folder} cannot be made: {reason.strerror or reason}") from reason
    return Certificates(folder, identities)


def make(folder: Path, identities: Mapping[str, str]) -> None:
    """Makes a folder of certificates for tests, as a whole or not at all; a system without an identity has one to listen with."""
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
    beside = folder.with_name(f".{folder.name}.new")
    beside.mkdir(mode=0o700, parents=True)
    try:
        for name, text in texts.items():
            path = beside / name
            path.touch(0o600)
            path.write_bytes(text)
        beside.rename(folder)
    except OSError:
        for path in beside.iterdir():
            path.unlink()
        beside.rmdir()
        raise


def _named(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


Extensions = Iterable[tuple[x509.ExtensionType, bool]]


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
