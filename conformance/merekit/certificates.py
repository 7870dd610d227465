"""A folder of certificates: `ca.pem`, whom all trust, and for a system `<System>.pem`, its certificate with its key.

A folder that is there is only read, so it may come from elsewhere; one that is not there yet is made, for tests. Who speaks over a
connection is known by what its certificate names.
"""

import datetime
import ssl
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from cryptography import x509

from merekit.authority import AUTHORITY, make
from merekit.identity import Refusal

KIT = "kit"
"""Under which name the kit itself calls, if there is a certificate of that name."""
_NAMES = ("URI", "DNS")


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
            context.load_cert_chain(path, password=lambda: _no_pass_phrase(path))
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


def _no_pass_phrase(path: Path) -> str:
    raise Unusable(f"the key in {path} is encrypted: expected one without a pass phrase")


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


def opened(folder: Path, identities: Mapping[str, str]) -> Certificates:
    """The certificates of a folder, which is made if it is not there; raises `Unusable`."""
    try:
        if not folder.exists():
            make(folder, identities)
    except OSError as reason:
        raise Unusable(f"{folder} cannot be made: {reason.strerror or reason}") from reason
    return Certificates(folder, identities)
