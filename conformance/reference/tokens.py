"""Tokens: checks those that come in, fetches those that go out.

Tokens run on true time: how the system's own clock is moved is no matter of the issuer's.
"""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp

from reference import problems
from reference.settings import SYSTEM, Settings

REFETCH_SECONDS = 1.0
SPARE_SECONDS = 30.0
ISSUER_PATIENCE = aiohttp.ClientTimeout(total=5)

Claims = Mapping[str, Any]


class NoToken(Exception):
    """The issuer gave no token."""


@dataclass(frozen=True)
class Access:
    """What a caller needs: a scope, and one of the roles (empty: no role)."""

    scope: str
    roles: tuple[str, ...] = ()


class Tokens:
    """The connection to the issuer, with the keys and tokens it gave."""

    def __init__(self, session: aiohttp.ClientSession, settings: Settings) -> None:
        self._session = session
        self._settings = settings
        self._keys: dict[str, Any] = {}
        self._keys_fetched = 0.0
        self._fetched: dict[tuple[str, str], tuple[str, float]] = {}

    @property
    def issuer(self) -> str:
        """Whose tokens are trusted."""
        return self._settings.issuer

    async def key(self, name: str) -> Any | None:
        """The public key of that name; the issuer is asked for keys not yet known."""
        if name not in self._keys and time.monotonic() - self._keys_fetched > REFETCH_SECONDS:
            await self._fetch_keys()
        return self._keys.get(name)

    async def _fetch_keys(self) -> None:
        import jwt

        try:
            async with self._session.get(f"{self.issuer}/jwks.json", timeout=ISSUER_PATIENCE) as answer:
                told = await answer.json(content_type=None)
        except (aiohttp.ClientError, TimeoutError, ValueError) as problem:
            raise problems.Problem("unavailable", 503, "the issuer of tokens cannot be reached") from problem
        self._keys = {key.get("kid", ""): jwt.PyJWK(key) for key in told["keys"]}
        self._keys_fetched = time.monotonic()

    async def fetch(self, audience: str, scope: str) -> str:
        """A token for calling `audience`, from the issuer or from the last time."""
        token, until = self._fetched.get((audience, scope), ("", 0.0))
        if until > time.monotonic():
            return token
        token, seconds = await self._ask_issuer(audience, scope)
        self._fetched[audience, scope] = token, time.monotonic() + seconds - SPARE_SECONDS
        return token

    def forget(self) -> None:
        """Forgets the tokens fetched, one of which was refused."""
        self._fetched.clear()

    async def _ask_issuer(self, audience: str, scope: str) -> tuple[str, float]:
        form = {"grant_type": "client_credentials", "audience": audience, "scope": scope}
        who = aiohttp.BasicAuth(self._settings.client_id, self._settings.client_secret)
        url = f"{self.issuer}/token"
        try:
            async with self._session.post(url, data=form, auth=who, timeout=ISSUER_PATIENCE) as answer:
                told = await answer.json(content_type=None)
                return str(told["access_token"]), float(told.get("expires_in", 60))
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError) as problem:
            raise NoToken(f"no token for {audience}") from problem


# ------------------------------------------------------------ checking


async def admit(tokens: Tokens, authorization: str | None, access: Access) -> Claims:
    """The claims of a token that allows it, or a refusal. The partition is checked apart."""
    claims = await signed_claims(tokens, bearer(authorization))
    check_expiry(claims, time.time())
    check_audience(claims)
    check_scope(claims, access.scope)
    check_role(claims, access.roles)
    return claims


def bearer(authorization: str | None) -> str:
    """The token in an Authorization header."""
    scheme, _, token = (authorization or "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise problems.denied(401, "there is no bearer token")
    return token.strip()


async def signed_claims(tokens: Tokens, token: str) -> Claims:
    """The claims, if the issuer signed them."""
    import jwt

    try:
        key = await tokens.key(str(jwt.get_unverified_header(token).get("kid", "")))
        if key is None:
            raise problems.denied(401, "the token is signed with an unknown key")
        claims: Claims = jwt.decode(token, key.key, algorithms=["ES256"], options=ONLY_SIGNATURE)
    except jwt.PyJWTError as problem:
        raise problems.denied(401, "the signature of the token does not hold") from problem
    if str(claims.get("iss", "")).rstrip("/") != tokens.issuer:
        raise problems.denied(401, "the token comes from another issuer")
    return claims


ONLY_SIGNATURE: Any = {
    "verify_signature": True, "verify_exp": False, "verify_nbf": False, "verify_iat": False, "verify_aud": False,
    "verify_iss": False, "verify_sub": False, "verify_jti": False,
}  # fmt: skip


def check_expiry(claims: Claims, now: float) -> None:
    """The token is still good."""
    expiry = claims.get("exp")
    if not isinstance(expiry, int | float) or expiry <= now:
        raise problems.denied(401, "the token has expired")


def check_audience(claims: Claims) -> None:
    """The token is made out to this system."""
    audience = claims.get("aud")
    if SYSTEM not in (audience if isinstance(audience, list) else [audience]):
        raise problems.denied(401, f"the token is not made out to {SYSTEM}")


def check_scope(claims: Claims, scope: str) -> None:
    """The token has the scope."""
    if scope not in str(claims.get("scope", "")).split():
        raise problems.denied(403, f"the token lacks the scope {scope}")


def check_role(claims: Claims, roles: Iterable[str]) -> None:
    """The token has one of the roles."""
    wanted = set(roles)
    if wanted and not wanted & set(claims.get("roles") or ()):
        raise problems.denied(403, f"the token has none of the roles {', '.join(sorted(wanted))}")


def check_partition(claims: Claims, tenant: str | None, legal_entity: str | None) -> None:
    """The tenant and legal entity named are those of the token; a name left out is somebody else's refusal."""
    for told, claim in ((tenant, "tenant"), (legal_entity, "legal_entity")):
        if told is not None and told != claims.get(claim):
            raise problems.denied(403, f"the token is for another {claim.replace('_', ' ')}")
