# Written by `merestone compile`; change the spec, not this file.
"""What is sent to Inventory, complete but for the token."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from .context import Context
from .idempotency import key_of
from .models import (
    CheckProductStockRequest,
    ListReservationsRequest,
    ReleaseReservationRequest,
    RenewReservationRequest,
    ReserveInventoryRequest,
)
from .rejections import ReleaseReservationRejected, RenewReservationRejected, ReserveInventoryRejected
from .transport import Call
from .values import query_text, wire_bytes, wire_value


@dataclass(frozen=True, slots=True)
class Site:
    """Where a system is, and how many seconds to wait for it (None: as long as the contract gives it)."""

    base_url: str
    timeout: float | None = None

    def url(self, path: str) -> str:
        """The address of a path."""
        return self.base_url.rstrip("/") + path

    def patience(self, seconds: float) -> float:
        """The seconds to wait for an answer the contract promises within that time."""
        return seconds if self.timeout is None else self.timeout


def _at(document: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


def release_reservation_key(request: ReleaseReservationRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `reservation.reservationId`."""
    body = wire_value(request)
    values = [_at(body, ("reservation", "reservationId"))]
    return key_of("ReleaseReservation", context.tenant, context.legal_entity, context.source_system, values)


def renew_reservation_key(request: RenewReservationRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `reservation.reservationId` and `renewalNo`."""
    body = wire_value(request)
    values = [_at(body, ("reservation", "reservationId")), _at(body, ("renewalNo",))]
    return key_of("RenewReservation", context.tenant, context.legal_entity, context.source_system, values)


def reserve_inventory_key(request: ReserveInventoryRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `reservation.orderId`, `reservation.orderLineId` and `generation`."""
    body = wire_value(request)
    values = [_at(body, ("reservation", "orderId")), _at(body, ("reservation", "orderLineId")), _at(body, ("generation",))]
    return key_of("ReserveInventory", context.tenant, context.legal_entity, context.source_system, values)


def check_product_stock(site: Site, request: CheckProductStockRequest, context: Context) -> Call:
    """Check product stock."""
    return Call(
        method="POST",
        path=site.url("/checkProductStock"),
        scope="inventory.read",
        headers=context.headers() | {"Content-Type": "application/json"},
        timeout=site.patience(10.0),
        content=wire_bytes(request),
    )


def list_reservations(site: Site, request: ListReservationsRequest, context: Context) -> Call:
    """List reservations."""
    return Call(
        method="GET",
        path=site.url("/reservation" + query_text(request, ["changedAfter", "cursor"])),
        scope="inventory.reserve",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def release_reservation(site: Site, request: ReleaseReservationRequest, context: Context) -> Call:
    """Release reservation."""
    key = release_reservation_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/reservation/release"),
        scope="inventory.reserve",
        headers=headers,
        timeout=site.patience(5.0),
        content=wire_bytes(request),
        key=key,
        rejected=ReleaseReservationRejected,
    )


def renew_reservation(site: Site, request: RenewReservationRequest, context: Context) -> Call:
    """Renew reservation."""
    key = renew_reservation_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/reservation/renew"),
        scope="inventory.reserve",
        headers=headers,
        timeout=site.patience(5.0),
        content=wire_bytes(request),
        key=key,
        rejected=RenewReservationRejected,
    )


def reservation_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Reservation state."""
    return Call(
        method="GET",
        path=site.url(f"/reservation/{quote(idempotency_key, safe='')}"),
        scope="inventory.reserve",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def reserve_inventory(site: Site, request: ReserveInventoryRequest, context: Context) -> Call:
    """Reserve inventory."""
    key = reserve_inventory_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/reserveProductStock"),
        scope="inventory.reserve",
        headers=headers,
        timeout=site.patience(5.0),
        content=wire_bytes(request),
        key=key,
        rejected=ReserveInventoryRejected,
    )


def recall_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Recall state."""
    return Call(
        method="GET",
        path=site.url(f"/shippingOrder/recall/{quote(idempotency_key, safe='')}"),
        scope="inventory.ship",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def shipment_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Shipment state."""
    return Call(
        method="GET",
        path=site.url(f"/shippingOrder/{quote(idempotency_key, safe='')}"),
        scope="inventory.ship",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )
