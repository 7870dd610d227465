"""Signed tokens: made for the systems the kit plays, and verified where they receive (`docs/wire.md`, Tokens)."""

import json
import time
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Any, Literal, assert_never

import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm

from merestone.plan import Auth, Plan

TENANT = "tenant-one"
LEGAL_ENTITY = "DE01"
OTHER_LEGAL_ENTITY = "FR99"
CONTROL_SCOPE = "merestone:control"
LIFETIME = 3600
ALGORITHM = "ES256"


class Refusal(Exception):
    """A token is not good enough: 401 not genuine, 403 genuine but lacking something."""

    def __init__(self, status: Literal[401, 403], detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail


@dataclass(frozen=True)
class Grant:
    """What a token says of its bearer."""

    actor: str
    audience: str
    scope: str
    roles: tuple[str, ...]
    tenant: str = TENANT
    legal_entity: str = LEGAL_ENTITY
    client: str = ""
    """The system that asked for it, where a client did (`client_id` of RFC 9068)."""


@dataclass
class Issuer:
    """One signing key under one address. `ahead` is how many seconds the scenario's clock is before the true one."""

    url: str
    ahead: float = 0.0
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    foreign: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def jwks(self) -> dict[str, Any]:
        """The public key as a JSON Web Key Set."""
        public = json.loads(ECAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [public | {"kid": "kit", "use": "sig", "alg": ALGORITHM}]}

    def token(self, grant: Grant) -> str:
        """A token that is in order, whichever of the two clocks its reader goes by."""
        return self._signed(grant, self.key, issued=-5, expires=self.ahead + LIFETIME)

    def spoiled(self, grant: Grant, auth: Auth) -> str | None:
        """The token of one variant: in order, or with exactly one thing wrong; None where none is to be sent."""
        match auth:
            case "valid" | "wrong-partition":
                return self.token(grant)
            case "missing":
                return None
            case "expired":
                return self._signed(grant, self.key, issued=-2 * LIFETIME, expires=-LIFETIME)
            case "wrong-audience":
                return self.token(replace(grant, audience="Elsewhere"))
            case "wrong-key":
                return self._signed(grant, self.foreign, issued=-5, expires=self.ahead + LIFETIME)
            case "missing-scope":
                return self.token(replace(grant, scope="merestone:nothing"))
            case "missing-role":
                return self.token(replace(grant, roles=("Nobody",)))
            case _:
                assert_never(auth)

    def verify(self, authorization: str | None, audience: str) -> Grant:
        """The grant of a bearer token that is genuine, fresh and made out to `audience`."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Refusal(401, "the request carries no bearer token")
        try:
            claims = jwt.decode(
                token,
                self.key.public_key(),
                algorithms=[ALGORITHM],
                audience=audience,
                issuer=self.url,
                leeway=30,
                options={"require": ["iss", "sub", "aud", "exp"]},
            )
        except jwt.InvalidTokenError as problem:
            raise Refusal(401, f"the token is not in order: {problem}") from problem
        return _grant(claims, audience)

    def _signed(self, grant: Grant, key: ec.EllipticCurvePrivateKey, issued: float, expires: float) -> str:
        now = time.time()
        claims = {
            "iss": self.url,
            "sub": grant.actor,
            "aud": grant.audience,
            "iat": int(now + issued),
            "exp": int(now + expires),
            "scope": grant.scope,
            "roles": list(grant.roles),
            "tenant": grant.tenant,
            "legal_entity": grant.legal_entity,
            **({"client_id": grant.client} if grant.client else {}),
        }
        return jwt.encode(claims, key, algorithm=ALGORITHM, headers={"kid": "kit"})


def require(
    grant: Grant, scope: str | None, roles: Collection[str], tenant: str | None, legal_entity: str | None
) -> None:
    """Refuses a genuine token that lacks the scope, all of the roles, or the partition named in the headers."""
    if scope and scope not in grant.scope.split():
        raise Refusal(403, f"the token lacks scope `{scope}`")
    if roles and not set(roles) & set(grant.roles):
        raise Refusal(403, f"the token has none of the roles {', '.join(sorted(roles))}")
    told = [("X-Tenant-Id", tenant, grant.tenant), ("X-Legal-Entity", legal_entity, grant.legal_entity)]
    for name, said, granted in told:
        if said != granted:
            raise Refusal(403, f"{name} is {'not that of the token' if said else 'missing'}")


def require_own(grant: Grant, sender: str | None) -> None:
    """Refuses a token that another system asked for than the one that says it speaks."""
    if grant.client and grant.client != sender:
        raise Refusal(403, f"the token is {grant.client}'s, and X-Source-System says `{sender or ''}`")


def require_speaker(sender: str | None, speakers: Collection[str]) -> None:
    """Refuses a system that the boundary does not name; one that does not say who it is is told so elsewhere."""
    if sender and sender not in speakers:
        raise Refusal(403, f"X-Source-System says `{sender}`, and only {' or '.join(speakers)} may send this")


def actor_of(authorization: str | None) -> str | None:
    """Who a bearer token says its bearer is, whether or not the token is in order."""
    try:
        claims = jwt.decode((authorization or "").partition(" ")[2], options={"verify_signature": False})
    except jwt.InvalidTokenError:
        return None
    return str(claims.get("sub"))


def roles_of(plan: Plan, system: str) -> tuple[str, ...]:
    """Every role that a system may need for what it sends: as requirer, as publisher, and as provider that replies."""
    sent = (o for o in plan.operations if system in (*o.askers, *o.providers))
    return tuple(sorted({role for operation in sent for role in operation.roles}))


def _grant(claims: dict[str, Any], audience: str) -> Grant:
    return Grant(
        actor=str(claims["sub"]),
        audience=audience,
        scope=str(claims.get("scope", "")),
        roles=tuple(str(role) for role in claims.get("roles", ())),
        tenant=str(claims.get("tenant", "")),
        legal_entity=str(claims.get("legal_entity", "")),
        client=str(claims.get("client_id", "")),
    )
