"""The one spelling of a JSON value, and the hash over it (RFC 8785, SHA-256)."""

import hashlib
import json
from typing import Any

Json = dict[str, Any]
"""A JSON object as it came over the wire, or as it will go."""


class NotCanonical(ValueError):
    """The value has no RFC 8785 form: a number too large, or text that is not Unicode."""


def content_hash(value: object) -> str:
    """`sha256:` and the digest over the RFC 8785 form of a value."""
    return "sha256:" + hashlib.sha256(canonical(value)).hexdigest()


def canonical(value: object) -> bytes:
    """The RFC 8785 form of a value."""
    import rfc8785

    try:
        return rfc8785.dumps(value)  # type: ignore[arg-type]
    except (rfc8785.CanonicalizationError, UnicodeEncodeError) as problem:
        raise NotCanonical(str(problem)) from problem


def compact(value: object) -> str:
    """A value as JSON without spaces, keys in the order given."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
