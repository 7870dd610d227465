"""The name by which a certificate knows a system: a SPIFFE ID, another URI, or a DNS name.

A certificate has it among its subject alternative names (RFC 5280, 4.2.1.6). What a SPIFFE ID may be is decided by the SPIFFE standard:
a trust domain in lower case, and segments of letters, digits, `.`, `-` and `_`.
"""

import re

from merestone.resolve import faults
from merestone.resolve.scope import Scope
from merestone.resolve.types import string
from merestone.syntax.tree import Token

LONGEST = 2048
_SPIFFE = re.compile(r"spiffe://[a-z0-9._-]{1,255}(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._-]+)+")
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DNS = re.compile(rf"(?=.{{1,253}}$)(?:{_LABEL}\.)+(?![0-9]+$){_LABEL}")
_LETTERS = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
_URL = re.compile(rf"[a-z][a-z0-9+-]*://(?P<host>[^/:?#]+)(?::[1-9][0-9]{{0,4}})?(?:/{_LETTERS}*)*")
_URN = re.compile(rf"urn:[a-z0-9][a-z0-9-]{{1,31}}:(?:{_LETTERS}|/)+")


def bind_identity(scope: Scope, token: Token) -> str:
    """The name that is written; a fault where no certificate could have it."""
    name = string(token)
    if len(name) > LONGEST or not _is_usable(name):
        raise scope.report(faults.unusable_identity(name, token.span))
    return name


def _is_usable(name: str) -> bool:
    if name.startswith("spiffe:"):
        return bool(_SPIFFE.fullmatch(name))
    url = _URL.fullmatch(name)
    return bool(_DNS.fullmatch(url["host"] if url else name) or _URN.fullmatch(name))
