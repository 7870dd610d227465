# Written by `merestone compile`; change the spec, not this file.
"""The commands that Inventory takes from a broker, each as the message to send."""

from typing import Any

from pydantic import BaseModel

from . import broker, models
from .context import Context
from .idempotency import key_of
from .values import wire_bytes, wire_value


def _at(request: BaseModel, path: tuple[str, ...]) -> Any:
    document: Any = wire_value(request)
    for step in path:
        document = document[step]
    return document


def _joined(*values: object) -> str:
    return "/".join(str(value) for value in values)


def allocate_and_ship_key(request: models.AllocateAndShipRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `task.taskId` and `generation`."""
    values = [_at(request, ("task", "taskId")), _at(request, ("generation",))]
    return key_of("AllocateAndShip", context.tenant, context.legal_entity, context.source_system, values)


def allocate_and_ship_message(
    request: models.AllocateAndShipRequest, context: Context
) -> broker.BrokerMessage:
    """Allocate and ship.

    B19. What was reserved is picked and handed to a carrier. Until then it can be recalled, afterwards
    it can only come back. A lost answer is asked for before anything is sent again, for two parcels are
    two bills.
    """
    key = allocate_and_ship_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="ShipmentCommands",
        address="inventory.shipment.commands.v1",
        replies="ShipmentReplies",
        partition_key=_joined(_at(request, ("task", "taskId"))),
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

    B19. What was reserved is picked and handed to a carrier. Until then it can be recalled, afterwards
    it can only come back. A lost answer is asked for before anything is sent again, for two parcels are
    two bills.
    """
    key = recall_shipment_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="ShipmentCommands",
        address="inventory.shipment.commands.v1",
        replies="ShipmentReplies",
        partition_key=_joined(_at(request, ("task", "taskId"))),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )
