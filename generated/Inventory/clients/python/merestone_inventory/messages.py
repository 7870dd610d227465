# Written by `merestone compile`; change the spec, not this file.
"""The commands that Inventory takes from a broker, each as the message to send."""

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


def allocate_and_ship_key(request: models.AllocateAndShipRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `task.taskId` and `generation`."""
    values = [_at(request, ("task", "taskId")), _at(request, ("generation",))]
    return key_of("AllocateAndShip", context.tenant, context.legal_entity, context.source_system, values)


def allocate_and_ship_message(
    request: models.AllocateAndShipRequest, context: Context
) -> broker.BrokerMessage:
    """Allocate and ship.

    Has reserved goods picked and handed to a carrier. Completed means dispatched, not delivered; until
    then it can be recalled, and the order cannot close unless this is abandoned.
    """
    key = allocate_and_ship_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="ShipmentCommands",
        address="inventory.shipment.commands.v1",
        replies="ShipmentReplies",
        partition_key=key_text([_at(request, ("task", "taskId"))]),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )


def recall_shipment_key(request: models.RecallShipmentRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `shipment.shipmentId`."""
    values = [_at(request, ("shipment", "shipmentId"))]
    return key_of("RecallShipment", context.tenant, context.legal_entity, context.source_system, values)


def recall_shipment_message(request: models.RecallShipmentRequest, context: Context) -> broker.BrokerMessage:
    """Recall shipment.

    Stops a shipment before it is dispatched and frees its stock; later the goods can only come back.
    The order cannot be cancelled until this is completed or abandoned.
    """
    key = recall_shipment_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="ShipmentCommands",
        address="inventory.shipment.commands.v1",
        replies="ShipmentReplies",
        partition_key=key_text([_at(request, ("task", "taskId"))]),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )
