# Written by `merestone compile`; change the spec, not this file.
"""The commands that Support takes from a broker, each as the message to send."""

from typing import Any

from pydantic import BaseModel

from . import broker, models
from .context import Context
from .idempotency import key_of
from .values import key_text, wire_bytes, wire_value


def _at(request: BaseModel, path: tuple[str, ...]) -> Any:
    document: Any = wire_value(request)
    for step in path:
        document = document[step]
    return document


def open_fallout_case_key(request: models.OpenFalloutCaseRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `fallout.falloutId`."""
    values = [_at(request, ("fallout", "falloutId"))]
    return key_of("OpenFalloutCase", context.tenant, context.legal_entity, context.source_system, values)


def open_fallout_case_message(
    request: models.OpenFalloutCaseRequest, context: Context
) -> broker.BrokerMessage:
    """Open fallout case.

    A fallout that needs a person becomes a case that Support can talk about. The internal queue stays
    the truth: while Support is down, nothing waits for it. Blueprint: B32.
    """
    key = open_fallout_case_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="CaseCommands",
        address="support.case.commands.v1",
        replies="CaseReplies",
        partition_key=key_text([_at(request, ("fallout", "falloutId"))]),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )
