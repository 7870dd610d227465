# Written by `merestone compile`; change the spec, not this file.
"""The commands that AssetInventory takes from a broker, each as the message to send."""

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


def register_asset_key(request: models.RegisterAssetRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `asset.orderLineId`, `unitNo` and `action`."""
    values = [_at(request, ("asset", "orderLineId")), _at(request, ("unitNo",)), _at(request, ("action",))]
    return key_of("RegisterAsset", context.tenant, context.legal_entity, context.source_system, values)


def register_asset_message(request: models.RegisterAssetRequest, context: Context) -> broker.BrokerMessage:
    """Register asset.

    Puts one unit of a fulfilled order line on record as an asset, with its configuration and its serial
    number or technical resource. The order cannot close until this is completed or abandoned.
    """
    key = register_asset_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="AssetCommands",
        address="asset.commands.v1",
        replies="AssetReplies",
        partition_key=key_text([_at(request, ("asset", "orderLineId"))]),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )


def retire_asset_key(request: models.RetireAssetRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `asset.assetId` and `order.orderId`."""
    values = [_at(request, ("asset", "assetId")), _at(request, ("order", "orderId"))]
    return key_of("RetireAsset", context.tenant, context.legal_entity, context.source_system, values)


def retire_asset_message(request: models.RetireAssetRequest, context: Context) -> broker.BrokerMessage:
    """Retire asset.

    Ends an asset for one order, which cannot be cancelled until this is completed or abandoned. If it
    fails, an asset that was active or suspended stays so.
    """
    key = retire_asset_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return broker.BrokerMessage(
        channel="AssetCommands",
        address="asset.commands.v1",
        replies="AssetReplies",
        partition_key=key_text([_at(request, ("asset", "orderLineId"))]),
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )
