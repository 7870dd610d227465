# Written by `merestone compile`; change the spec, not this file.
"""The commands that Notifier takes from a broker, each as the message to send."""

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


def send_notification_key(request: models.SendNotificationRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `intent`, `subjectId`, `subjectVersion` and `customer.customerMasterId`."""
    values = [_at(request, ("intent",)), _at(request, ("subjectId",)), _at(request, ("subjectVersion",)), _at(request, ("customer", "customerMasterId"))]
    return key_of("SendNotification", context.tenant, context.legal_entity, context.source_system, values)


def send_notification_message(
    request: models.SendNotificationRequest, context: Context
) -> broker.BrokerMessage:
    """Send notification.

    One message, to one recipient, about one version of one record, and only once that version is
    durable: the gate is looked at again when the message is sent. Nothing waits for it, and nothing
    that was sent can be taken back. Blueprint: B34.
    """
    key = send_notification_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="NotifyCommands",
        address="notify.commands.v1",
        replies="NotifyReplies",
        partition_key=key_text([_at(request, ("notification", "notificationId"))]),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )


def generate_document_key(request: models.GenerateDocumentRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `documentType`, `subjectId`, `subjectVersion` and `templateVersion`."""
    values = [_at(request, ("documentType",)), _at(request, ("subjectId",)), _at(request, ("subjectVersion",)), _at(request, ("templateVersion",))]
    return key_of("GenerateDocument", context.tenant, context.legal_entity, context.source_system, values)


def generate_document_message(
    request: models.GenerateDocumentRequest, context: Context
) -> broker.BrokerMessage:
    """Generate document.

    Has one version of a quote or an order rendered and stored, and sends it to nobody. The same version
    with the same template makes no second document.
    """
    key = generate_document_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="RenderCommands",
        address="doc.render.commands.v1",
        replies="RenderReplies",
        partition_key=key_text([_at(request, ("artifact", "artifactId"))]),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )


def withdraw_document_key(request: models.WithdrawDocumentRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `artifact.artifactId`."""
    values = [_at(request, ("artifact", "artifactId"))]
    return key_of("WithdrawDocument", context.tenant, context.legal_entity, context.source_system, values)


def withdraw_document_message(
    request: models.WithdrawDocumentRequest, context: Context
) -> broker.BrokerMessage:
    """Withdraw document.

    A withdrawn document keeps its place and its hash: that it was shown cannot be taken back.
    """
    key = withdraw_document_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="RenderCommands",
        address="doc.render.commands.v1",
        replies="RenderReplies",
        partition_key=key_text([_at(request, ("artifact", "artifactId"))]),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )
