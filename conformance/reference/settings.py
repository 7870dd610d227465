"""What the system is told when it is started."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SYSTEM = "OMS"


@dataclass(frozen=True)
class Settings:
    """Where to listen, what to keep, whom to trust and whom to call. `peers` maps a system to its base URL."""

    port: int
    database: str
    environment: str
    issuer: str
    client_id: str
    client_secret: str
    peers: dict[str, str]
    certificates: Path | None = None
    """The folder of certificates; without it everything goes over plain HTTP."""


def read_settings(arguments: Sequence[str] | None = None) -> Settings:
    """Reads the command line."""
    parser = argparse.ArgumentParser(prog="reference", description="The reference OMS of Merestone.")
    parser.add_argument("--port", type=int, default=0, help="0 picks a free port")
    parser.add_argument("--database", required=True, metavar="FILE")
    parser.add_argument("--environment", required=True, help="environment class, such as `test`")
    parser.add_argument("--issuer", required=True, metavar="URL")
    parser.add_argument("--client-id", required=True)
    parser.add_argument("--client-secret", required=True)
    parser.add_argument("--peer", action="append", type=_peer, default=[], metavar="SYSTEM=URL")
    parser.add_argument("--certificates", type=Path, metavar="DIR")
    told = parser.parse_args(arguments)
    return Settings(
        port=told.port,
        database=told.database,
        environment=told.environment,
        issuer=told.issuer.rstrip("/"),
        client_id=told.client_id,
        client_secret=told.client_secret,
        peers=dict(told.peer),
        certificates=told.certificates,
    )


def _peer(text: str) -> tuple[str, str]:
    system, found, url = text.partition("=")
    if not (system and found and url):
        raise argparse.ArgumentTypeError(f"expected SYSTEM=URL, found {text!r}")
    return system, url.rstrip("/")
