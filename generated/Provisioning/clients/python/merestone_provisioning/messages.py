# Written by `merestone compile`; change the spec, not this file.
"""The commands that Provisioning takes from a broker, each as the message to send."""

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


def activate_service_key(request: models.ActivateServiceRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `task.taskId` and `generation`."""
    values = [_at(request, ("task", "taskId")), _at(request, ("generation",))]
    return key_of("ActivateService", context.tenant, context.legal_entity, context.source_system, values)


def activate_service_message(
    request: models.ActivateServiceRequest, context: Context
) -> broker.BrokerMessage:
    """Activate service.

    Has a service switched on for one task. No answer means that nobody knows, and never that it failed;
    the order cannot close until this is completed or abandoned.
    """
    key = activate_service_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="ActivationCommands",
        address="provisioning.activation.commands.v1",
        replies="ActivationReplies",
        partition_key=key_text([_at(request, ("task", "taskId"))]),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )


def deactivate_service_key(request: models.DeactivateServiceRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `technicalResourceId` and `order.orderId`."""
    values = [_at(request, ("technicalResourceId",)), _at(request, ("order", "orderId"))]
    return key_of("DeactivateService", context.tenant, context.legal_entity, context.source_system, values)


def deactivate_service_message(
    request: models.DeactivateServiceRequest, context: Context
) -> broker.BrokerMessage:
    """Deactivate service.

    Switches a service off for one order, which cannot be cancelled until this is completed or
    abandoned. Switching it on again is a new activation.
    """
    key = deactivate_service_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="ActivationCommands",
        address="provisioning.activation.commands.v1",
        replies="ActivationReplies",
        partition_key=key_text([_at(request, ("task", "taskId"))]),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )
