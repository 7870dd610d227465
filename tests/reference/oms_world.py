"""A world for the reference OMS: one fake server plays the issuer, Billing and every reader, on loopback."""

import asyncio
import hashlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import jwt
import rfc8785
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import ec

ROOT = Path(__file__).resolve().parents[2]
VARIANT = os.environ.get("REFERENCE_VARIANT", "reference")
"""Which program is tested; `defects.<name>` shows what these tests see of a defect."""
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://merestone.dev/idempotency")
TENANT, LEGAL_ENTITY = "acme", "DE01"
KEY, STRANGER = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
Json = dict[str, Any]


def token(key: ec.EllipticCurvePrivateKey = KEY, **claims: Any) -> str:
    """A token for OMS; `claims` replaces what it says."""
    said = {
        "iss": claims.pop("iss"),
        "sub": "tester",
        "aud": "OMS",
        "iat": int(time.time()),
        "exp": int(time.time()) + 600,
        "scope": "orders:submit orders:close billing:activate billing:facts merestone:control",
        "roles": ["OrderOperations", "BillingService"],
        "tenant": TENANT,
        "legal_entity": LEGAL_ENTITY,
    }
    return jwt.encode(said | claims, key, algorithm="ES256", headers={"kid": "k1"})


def key_of(operation: str, *values: object, sender: str = "CPQ") -> str:
    """The idempotency key of a natural key."""
    return str(uuid.uuid5(NAMESPACE, ":".join((operation, TENANT, LEGAL_ENTITY, sender, *map(str, values)))))


def sealed(value: Json) -> str:
    """The content hash of a value."""
    return "sha256:" + hashlib.sha256(rfc8785.dumps(value)).hexdigest()


def submission(quote_id: str, *kinds: str) -> Json:
    """A SubmitOrder with one line of each kind."""
    charge = {
        "chargeId": "CHG-000001",
        "kind": "recurring",
        "amount": {"amount": "12.50", "currency": "EUR"},
        "effectiveFrom": "2026-02-01",
    }
    value = {
        "quoteId": quote_id,
        "quoteRevision": 3,
        "version": 7,
        "acceptanceId": "ACC-00000001",
        "legalAuthority": "yes",
        "billingAccount": {"entity": "BillingAccount", "billingAccountId": "BA-000001"},
        "lines": [
            {
                "quoteLineId": str(n),
                "productOffering": "PO-1",
                "productKind": kind,
                "productOfferingVersion": "3",
                "catalogVersion": "2026.01.1",
                "selectedCharacteristics": {},
                "configurationSnapshotHash": f"sha256:{'0' * 64}",
                "quantity": 2,
                "charges": [charge | {"chargeId": f"CHG-00000{n}"}],
            }
            for n, kind in enumerate(kinds or ("hardware",), 1)
        ],
        "acceptedAt": "2026-01-15T09:30:00Z",
    }
    snapshot = {"entity": "AcceptedQuote", "value": value, "revision": 7, "takenAt": "2026-01-15T09:31:00Z"}
    return {
        "acceptedQuote": snapshot | {"contentHash": sealed(value)},
        "requestedStartDate": "2026-02-01",
        "requestedBy": "Kim",
    }


@dataclass
class Billing:
    """How the played Billing answers. `answers` are given in turn, the last one for ever."""

    answers: list[Any] = field(default_factory=lambda: ["accept"])
    states: list[Any] = field(default_factory=lambda: ["absent"])
    requests: list[tuple[str, Json, Mapping[str, str]]] = field(default_factory=list)
    asks: list[str] = field(default_factory=list)

    def next_of(self, what: list[Any]) -> Any:
        """The next answer."""
        return what.pop(0) if len(what) > 1 else what[0]


class World:
    """The played systems and the OMS process."""

    def __init__(self, folder: Path) -> None:
        self.billing = Billing()
        self.told: list[tuple[str, Json]] = []
        self.readers: dict[str, int] = {}
        self.quote = 0
        self._database = folder / "oms.db"
        self._started = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        self._started.wait(5)
        self.http = httpx.Client(timeout=15, trust_env=False, verify=False)
        self.start()

    # ------------------------------------------------------- the played systems

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        app = web.Application()
        app.router.add_get("/issuer/jwks.json", self._jwks)
        app.router.add_post("/issuer/token", self._token)
        app.router.add_post("/Billing/billing-activations", self._command)
        app.router.add_post("/Billing/subscription-cancellations", self._command)
        app.router.add_get("/Billing/billing-activations/{key}", self._status)
        app.router.add_get("/Billing/subscription-cancellations/{key}", self._status)
        app.router.add_post("/{reader}/events/orders", self._fact)
        self._loop.run_until_complete(self._listen(app))
        self._loop.run_forever()

    async def _listen(self, app: web.Application) -> None:
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
        self._started.set()

    async def _jwks(self, _: web.Request) -> web.Response:
        return web.json_response(
            {"keys": [json.loads(jwt.algorithms.ECAlgorithm.to_jwk(KEY.public_key())) | {"kid": "k1"}]}
        )

    async def _token(self, _: web.Request) -> web.Response:
        return web.json_response({"access_token": "outgoing", "expires_in": 600})

    async def _command(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.billing.requests.append((request.path.removeprefix("/Billing/"), body, request.headers.copy()))
        answer = self.billing.next_of(self.billing.answers)
        if answer == "silent":
            await asyncio.sleep(60)
        if answer == "drop":
            assert request.transport is not None
            request.transport.close()
        if answer == "accept":
            cancels = "cancel" in request.path
            accepted = {"cancellationId": "CAN-00000001"} if cancels else {"activationId": "ACT-00000001"}
            return web.json_response(accepted, status=202)
        status, told, headers = answer if isinstance(answer, tuple) else (500, {}, {})
        kind = "application/problem+json" if "class" in told else "application/json"
        return web.json_response(told, status=status, headers=headers, content_type=kind)

    async def _status(self, request: web.Request) -> web.Response:
        self.billing.asks.append(request.match_info["key"])
        state = self.billing.next_of(self.billing.states)
        if state == "absent":
            return web.json_response({"class": "absent"}, status=404, content_type="application/problem+json")
        if state == "broken":
            return web.json_response({}, status=500)
        subscription = {"entity": "Subscription", "subscriptionId": "SUB-0000001"}
        return web.json_response({"state": state, "subscription": subscription, "version": 2})

    async def _fact(self, request: web.Request) -> web.Response:
        reader = request.match_info["reader"]
        self.told.append((reader, await request.json()))
        return web.Response(status=self.readers.get(reader, 204))

    # ------------------------------------------------------- the process

    def start(self) -> None:
        """Starts OMS on its database, and does not wait for it."""
        peers = [f"--peer={name}={self.base}/{name}" for name in ("Billing", "CPQ", "Support", "Notifier")]
        command = [sys.executable, "-m", VARIANT, "--port", "0", "--database", str(self._database)]
        command += ["--environment", "test", "--issuer", f"{self.base}/issuer", "--client-id", "oms"]
        path = [str(ROOT / "conformance"), *map(str, sorted(ROOT.glob("generated/*/clients/python")))]
        environ = os.environ | {"PYTHONPATH": os.pathsep.join(path)}
        command += ["--client-secret", "secret", *peers]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environ)
        self._base = ""

    @property
    def oms(self) -> str:
        """Where OMS is, once it listens."""
        if not self._base:
            assert self.process.stdout is not None
            line = self.process.stdout.readline()
            assert line.startswith("ready "), line
            self._base = line.split()[1]
        return self._base

    def kill(self) -> None:
        """Kills OMS as a crash would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()

    def crash(self) -> None:
        """Kills OMS and starts it again on what it had made durable."""
        self.kill()
        self.start()

    def end(self) -> None:
        """Ends everything."""
        self.kill()
        self.http.close()
        self._loop.call_soon_threadsafe(self._loop.stop)

    # ------------------------------------------------------- talking to OMS

    def headers(self, **changes: str | None) -> dict[str, str]:
        """The headers of a request; underscores stand for dashes, None leaves one out."""
        made: dict[str, str | None] = {
            "Authorization": "Bearer " + token(iss=f"{self.base}/issuer"),
            "X-Correlation-Id": "story-1",
            "X-Source-System": "CPQ",
            "X-Target-System": "OMS",
            "X-Tenant-Id": TENANT,
            "X-Legal-Entity": LEGAL_ENTITY,
        }
        made |= {name.replace("_", "-"): value for name, value in changes.items()}
        return {name: value for name, value in made.items() if value is not None}

    def bearer(self, key: ec.EllipticCurvePrivateKey = KEY, **claims: Any) -> str:
        """An Authorization header with other claims."""
        return "Bearer " + token(key, **{"iss": f"{self.base}/issuer"} | claims)

    def fresh_quote(self) -> str:
        """The id of a quote not used before."""
        self.quote += 1
        return f"Q-{self.quote:08d}"

    def submit(self, body: Json, key: str | None = None, **headers: str | None) -> httpx.Response:
        """Sends SubmitOrder."""
        quote = body["acceptedQuote"]["value"]
        key = key or key_of("SubmitOrder", quote["quoteId"], quote["quoteRevision"])
        sent = self.headers(**{"Idempotency-Key": key} | headers)
        return self.http.post(f"{self.oms}/productOrder", json=body, headers=sent)

    def order(self, *kinds: str) -> str:
        """The id of a new order with one line of each kind."""
        answer = self.submit(submission(self.fresh_quote(), *kinds))
        assert answer.status_code == 200, answer.text
        return str(answer.json()["order"]["orderId"])

    def requested(self, *kinds: str) -> str:
        """An order whose first line (hardware) was shipped, so that Billing was asked."""
        asked = len(self.billing.requests)
        order_id = self.order(*kinds)
        self.story("Shipment", "dispatched", order_id)
        self.until(lambda: len(self.billing.requests) > asked)
        return order_id

    def on_order(
        self, operation: str, order_id: str, revision: int | str | None = "current", reason: str = "because"
    ) -> httpx.Response:
        """Sends CancelOrder or CloseOrder."""
        path = {"CancelOrder": "cancelProductOrder", "CloseOrder": "closeProductOrder"}[operation]
        if revision == "current":
            revision = int(self.entity("Order", order_id)["version"])
        sent = self.headers(**{"Idempotency-Key": key_of(operation, order_id, reason)})
        if revision is not None:
            sent["If-Match"] = f'"{revision}"'
        body = {"order": {"entity": "Order", "orderId": order_id}, "reason": reason}
        return self.http.post(f"{self.oms}/{path}", json=body, headers=sent)

    def reply(self, message: str, order_id: str, data: Json | None = None, **changes: Any) -> Json:
        """Sends a reply of Billing about line 1 of an order; the event."""
        kebab = "".join("-" + c.lower() if c.isupper() else c for c in message).lstrip("-")
        done = {"subscription": {"entity": "Subscription", "subscriptionId": "SUB-0000001"}, "version": 2}
        event = {
            "specversion": "1.0",
            "id": str(uuid.uuid4()),
            "source": "/systems/Billing",
            "type": f"io.merestone.billing.{kebab}.v1",
            "subject": "SUB-0000001",
            "time": "2026-01-15T09:30:00Z",
            "dataschema": f"urn:merestone:schema:{message}",
            "correlationid": "story-1",
            "causationid": "c",
            "idempotencykey": key_of("ActivateBilling", order_id, 1, sender="OMS"),
            "targetsystem": "OMS",
            "tenantid": TENANT,
            "legalentity": LEGAL_ENTITY,
            "authid": "billing",
            "data": done if data is None else data,
        } | changes
        assert self.event("billing-replies", event) == 204
        return event

    def event(self, channel: str, event: Json) -> int:
        """Posts an event; the status."""
        sent = self.headers(X_Source_System="Billing") | {"Content-Type": "application/cloudevents+json"}
        return self.http.post(f"{self.oms}/events/{channel}", content=json.dumps(event), headers=sent).status_code

    def control(self, method: str, path: str, body: Json | None = None) -> httpx.Response:
        """Uses the control API."""
        return self.http.request(method, f"{self.oms}/merestone/{path}", json=body, headers=self.headers())

    def story(self, entity: str, state: str, order_id: str, line_id: str = "1") -> None:
        """Tells what happened outside."""
        about = {"orderId": order_id, "orderLineId": line_id}
        body = {"entity": entity, "key": {"id": "X-1"}, "state": state, "about": about}
        assert self.control("POST", "facts", body).status_code == 204

    def advance(self, seconds: float) -> None:
        """Lets time pass."""
        assert self.control("POST", "clock", {"advanceMs": round(seconds * 1000)}).status_code == 200

    def repair(self, order_id: str, action: str, operation: str = "ActivateBilling", **changes: Any) -> int:
        """An operator repairs the handoff of line 1; the status."""
        values = (order_id, 1) if operation == "ActivateBilling" else ("SUB-0000001", order_id)
        body = {
            "operation": operation,
            "key": key_of(operation, *values, sender="OMS"),
            "action": action,
            "actor": "olga",
            "role": "BillingOperations",
            "approvedBy": {"actor": "finn", "role": "FinanceApprover"},
        }
        changed = {name: value for name, value in (body | changes).items() if value is not None}
        return self.control("POST", "repairs", changed).status_code

    # ------------------------------------------------------- watching OMS

    def entity(self, name: str, key: str) -> Json:
        """The value of an entity."""
        return dict(self.control("GET", f"entities/{name}/{key}").json())

    def status(self, order_id: str) -> str:
        """The status of an order."""
        return str(self.entity("Order", order_id)["status"])

    def transitions(self, subject: str) -> list[str]:
        """What a subject went through, all instances together."""
        found = self.control("GET", "transitions").json()["transitions"]
        return [f"{t['source']}>{t['target']}" for t in found if t["subject"] == subject]

    def fallouts(self) -> list[str]:
        """The open fallouts, with their owners."""
        found = self.control("GET", "fallouts").json()["fallouts"]
        return [f"{f['name']}@{f['owner']}" for f in found if f["state"] == "open"]

    def parked(self) -> list[str]:
        """Why events are parked."""
        return [p["reason"] for p in self.control("GET", "parked").json()["parked"]]

    def evidence(self, operation: str, key: str) -> Json:
        """The items kept."""
        return dict(self.control("GET", f"evidence/{operation}/{key}").json()["items"])

    def facts(self, reader: str = "CPQ") -> list[str]:
        """The types of the facts a reader was told, in order."""
        return [e["type"].split(".")[3] for name, e in self.told if name == reader]

    def until(self, holds: Callable[[], object], seconds: float = 5) -> None:
        """Waits until something holds."""
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, "it never came about"
            time.sleep(0.01)

    def until_handoff(self, state: str, operation: str = "ActivateBilling") -> None:
        """Waits until the last handoff of an operation is in a state."""
        self.until(lambda: (self.transitions(operation) or [">"])[-1].endswith(">" + state))
