"""Who speaks, by the certificate of the connection, where the system was told in which folder they are.

The folder has `ca.pem`, whom the system trusts, and `OMS.pem`, its own certificate with its key.
"""

import ssl
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web

from reference import problems
from reference.settings import SYSTEM

IDENTITIES = {
    "Billing": "spiffe://enterprise.example/billing",
    "CPQ": "spiffe://enterprise.example/cpq",
}
"""Those who speak with it at the boundaries that it takes part in."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def serving(folder: Path | None) -> ssl.SSLContext | None:
    """What the system listens with; whoever shows no certificate is let in as far as to be told so."""
    if folder is None:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=folder / "ca.pem")
    context.load_cert_chain(folder / f"{SYSTEM}.pem")
    context.verify_mode = ssl.CERT_OPTIONAL
    return context


def calling(folder: Path | None) -> ssl.SSLContext | bool:
    """What the system calls others with."""
    if folder is None:
        return True
    context = ssl.create_default_context(cafile=folder / "ca.pem")
    context.load_cert_chain(folder / f"{SYSTEM}.pem")
    return context


@web.middleware
async def known(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Lets in who shows the certificate of the system that it says it is; over plain HTTP there is none to see."""
    identity = IDENTITIES.get(request.headers.get("X-Source-System", ""))
    transport = request.transport
    if identity and transport is not None and transport.get_extra_info("ssl_object") is not None:
        shown = transport.get_extra_info("peercert")
        if not shown:
            raise problems.Problem("denied", 401, "the connection shows no certificate")
        if identity not in [name for _, name in shown.get("subjectAltName", ())]:
            raise problems.Problem("denied", 403, f"the certificate is not that of {identity}")
    return await handler(request)
