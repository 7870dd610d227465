"""What Schemathesis has to know of a caller: its token, the key that a body derives, the hash that a snapshot has.

What is generated is left as it is where it breaks the contract: only what is right in form is made right in meaning.
"""

import os
import re
from typing import Any

import httpx
import schemathesis

from loopback.playing import plan
from loopback.tampering import sealed_again
from merekit.identity import LEGAL_ENTITY, TENANT
from merekit.payload import idempotency_key, iso
from merestone.plan import PlanOperation

Json = Any
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT.*", re.IGNORECASE)
SYSTEM, ISSUER, SECRET = (os.environ[name] for name in ("PLAYED_SYSTEM", "PLAYED_ISSUER", "PLAYED_SECRET"))
NOW = float(os.environ["PLAYED_NOW"])


def _scope(case: schemathesis.Case) -> str:
    """What the document asks of the token."""
    wanted = {scope for one in case.operation.definition.raw["security"] for scope in one["oauth2"]}
    return " ".join(sorted(wanted))


@schemathesis.auth(cache_by_key=lambda case, _: f"{_speaker(case)} {_scope(case)}")
class Token:
    """A token of the played issuer, as the one who speaks by the contract gets it."""

    def get(self, case: schemathesis.Case, _: Any) -> str:
        """For the scope that the document asks for."""
        form = {"grant_type": "client_credentials", "audience": SYSTEM, "scope": _scope(case)}
        told = httpx.post(f"{ISSUER}/token", data=form, auth=(_speaker(case), SECRET), timeout=10)
        return str(told.raise_for_status().json()["access_token"])

    def set(self, case: schemathesis.Case, data: str, _: Any) -> None:
        """As a bearer."""
        case.headers = {**(case.headers or {}), "Authorization": f"Bearer {data}"}


@schemathesis.hook
def before_call(context: Any, case: schemathesis.Case, kwargs: dict[str, Any]) -> None:
    """Makes right in meaning what is right in form."""
    headers, operation = dict(case.headers or {}), _operation(case)
    for name, value in (("X-Tenant-Id", TENANT), ("X-Legal-Entity", LEGAL_ENTITY)):
        if headers.get(name):
            headers[name] = value
    if isinstance(case.body, dict | list):
        case.body = sealed_again(case.body)
    if operation and operation.kind == "command" and UUID.fullmatch(str(headers.get("Idempotency-Key"))):
        headers["Idempotency-Key"] = _key(operation, case.body, _speaker(case))
    body = case.body if operation and operation.kind == "replay" and isinstance(case.body, dict) else {}
    if INSTANT.fullmatch(str(body.get("from"))):
        body["from"] = iso(NOW)
    case.headers = headers


def _key(operation: PlanOperation, body: Json, speaker: str) -> str:
    return idempotency_key(operation, body, TENANT, LEGAL_ENTITY, speaker)


def _operation(case: schemathesis.Case) -> PlanOperation | None:
    """The operation in the plan; none where a channel is read."""
    told = case.operation.definition.raw["x-merestone"]
    return plan().operation(told["operation"]) if "operation" in told else None


def _speaker(case: schemathesis.Case) -> str:
    """Who speaks: whom the header names where it may, else the first of those that may."""
    speakers, named = _speakers(case), (case.headers or {}).get("X-Source-System")
    return str(named) if named in speakers else speakers[0]


def _speakers(case: schemathesis.Case) -> tuple[str, ...]:
    """Who may ask for the operation, or whose replies and facts the channel has."""
    operation = _operation(case)
    if operation:
        return operation.askers
    told = case.operation.definition.raw["x-merestone"]["boundaries"]
    spoken = [plan().operation(name) for boundary in told for name in boundary["operations"]]
    return tuple(name for one in spoken for name in (one.askers if one.kind == "event" else one.providers))
