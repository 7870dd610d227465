"""What a request must be before anything is decided about it, in the order of `docs/wire.md`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from merekit import shape
from merekit.certificates import Shown, require_certificate
from merekit.identity import Grant, Refusal, require, require_own, require_speaker
from merekit.payload import content_hash, idempotency_key
from merekit.simulator.answers import Answer, forced, invalid, problem
from merekit.simulator.world import World
from merestone.plan import PlanOperation

Json = Any


@dataclass(frozen=True)
class Asked:
    """One request to a played provider; `body` is what is asked, also where an address says it."""

    operation: PlanOperation
    provider: str
    headers: Mapping[str, str]
    body: Json
    shape: tuple[str, ...]
    key: str | None
    nth: int
    shown: Shown | None = None
    """What the connection shows of who opened it; None over plain HTTP."""
    content: bytes = b""
    """The body as it was sent."""


def turned_away(world: World, asked: Asked) -> Answer | None:
    """The refusal of a request that is not in order; None if it is.

    Only an exact world minds whose token it is, headers, keys and hashes: in a conformance run what comes after a wrong one is to be seen.
    """
    try:
        if world.exact:
            known(world, asked.headers.get("x-source-system"), asked.shown)
        grant = admitted(world, asked)
        if world.exact:
            require_own(grant, asked.headers.get("x-source-system"))
            require_speaker(asked.headers.get("x-source-system"), asked.operation.askers)
    except Refusal as refusal:
        return problem("denied", refusal.status, refusal.detail)
    command = asked.operation.kind == "command"
    headers = [*shape.unusable_headers(asked.headers, asked.provider), *_unfit(asked)] if world.exact else []
    if command and asked.key is None:
        return problem("idempotency-key-missing", 400, "a command needs an Idempotency-Key")
    if command and world.exact:
        headers += shape.unusable_command_headers(asked.operation, asked.headers)
    if headers or asked.shape:
        return invalid(*(headers or asked.shape))
    underived = _underived(asked) if world.exact else []
    return invalid(*underived) if underived else None


def _unfit(asked: Asked) -> list[str]:
    """A body that is called something else than JSON, and a key in a path that is none."""
    operation = asked.operation
    found = []
    if has_body(operation) and not shape.is_json(asked.headers):
        found.append(": header content-type is not application/json")
    run = operation.run
    if run and run.part == "rows" and not shape.is_lines(asked.headers):
        found.append(": header content-type is not application/jsonl")
    if run and not shape.UUID.fullmatch(asked.key or ""):
        found.append("/run: is not a UUID without quotes")
    if operation.kind == "status query" and not shape.UUID.fullmatch(asked.key or ""):
        found.append("/idempotencyKey: is not a UUID without quotes")
    return found


def has_body(operation: PlanOperation) -> bool:
    """Whether what is asked stands in the body, as JSON; a `get` says it in the address."""
    if operation.run:
        return operation.run.part == "manifest"
    return operation.kind in ("command", "replay") or (operation.method != "GET" and bool(operation.message("request")))


def refused_on_demand(world: World, asked: Asked) -> Answer | None:
    """The refusal of a class that a `Behave` step wants; a rejection is decided elsewhere, for it is kept."""
    refusal = world.faults.decision(asked.operation.name, asked.nth, "refuse")
    if refusal is None or refusal.point == "on-reply" or refusal.outcome in (None, "rejected"):
        return None
    world.recorder.add("fault", operation=refusal.operation, nth=asked.nth, point=refusal.point, action="refuse")
    return forced(world.plan, asked.operation, refusal.outcome)


def known(world: World, speaker: str | None, shown: Shown | None) -> None:
    """Refuses a connection without the certificate of the system that speaks, or with another's; over plain HTTP there is none to see."""
    if shown is not None:
        identities = {system.name: system.identity for system in world.plan.systems if system.identity}
        require_certificate(shown, speaker or "", identities)


def unknown(world: World, speaker: str | None, shown: Shown | None) -> list[str]:
    """What is wrong with the certificate of a connection, where that is to be seen and not refused."""
    try:
        known(world, speaker, shown)
    except Refusal as refusal:
        return [f": {refusal.detail}"]
    return []


def admitted(world: World, asked: Asked) -> Grant:
    """The grant of a request whose token allows it."""
    grant = world.issuer.verify(asked.headers.get("authorization"), asked.provider)
    tenant, legal_entity = asked.headers.get("x-tenant-id"), asked.headers.get("x-legal-entity")
    if world.exact:  # what is missing is told as such, after the token
        tenant, legal_entity = tenant or grant.tenant, legal_entity or grant.legal_entity
    require(grant, asked.operation.scope, asked.operation.roles, tenant, legal_entity)
    return grant


def _underived(asked: Asked) -> list[str]:
    """The key and the hashes that do not follow from the content they belong to."""
    found = [f"{pointer}/contentHash: is not the hash of the value" for pointer in _broken_seals(asked.body)]
    is_run = asked.operation.run is not None and asked.operation.run.part == "manifest" and asked.operation.key
    if asked.operation.kind != "command" and not is_run:
        return found
    names = ("x-tenant-id", "x-legal-entity", "x-source-system")
    tenant, legal_entity, sender = (asked.headers.get(name, "") for name in names)
    if asked.key != idempotency_key(asked.operation, asked.body, tenant, legal_entity, sender):
        where = "/run:" if is_run else ": header idempotency-key"
        found.append(f"{where} is not the one that this content derives")
    return found


def _broken_seals(value: Json, pointer: str = "") -> list[str]:
    """Where snapshots stand whose hash is not that of their value."""
    if isinstance(value, list):
        return [found for n, item in enumerate(value) for found in _broken_seals(item, f"{pointer}/{n}")]
    if not isinstance(value, dict):
        return []
    inner = [found for name, item in value.items() for found in _broken_seals(item, f"{pointer}/{name}")]
    is_snapshot = {"entity", "value", "takenAt", "contentHash"} <= value.keys()
    return [pointer, *inner] if is_snapshot and value["contentHash"] != content_hash(value["value"]) else inner
