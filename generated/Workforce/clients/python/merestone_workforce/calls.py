# Written by `merestone compile`; change the spec, not this file.
"""What is sent to Workforce, complete but for the token."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from .context import Context
from .idempotency import key_of
from .models import (
    BookInstallationRequest,
    CancelInstallationRequest,
    ListAppointmentsRequest,
    RescheduleInstallationRequest,
    SearchTimeSlotRequest,
)
from .rejections import BookInstallationRejected, CancelInstallationRejected, RescheduleInstallationRejected
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


def book_installation_key(request: BookInstallationRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `appointment.orderId`, `appointment.orderLineId` and `generation`."""
    body = wire_value(request)
    values = [_at(body, ("appointment", "orderId")), _at(body, ("appointment", "orderLineId")), _at(body, ("generation",))]
    return key_of("BookInstallation", context.tenant, context.legal_entity, context.source_system, values)


def cancel_installation_key(request: CancelInstallationRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `appointment.appointmentId`."""
    body = wire_value(request)
    values = [_at(body, ("appointment", "appointmentId"))]
    return key_of("CancelInstallation", context.tenant, context.legal_entity, context.source_system, values)


def reschedule_installation_key(request: RescheduleInstallationRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `appointment.appointmentId` and `rescheduleNo`."""
    body = wire_value(request)
    values = [_at(body, ("appointment", "appointmentId")), _at(body, ("rescheduleNo",))]
    return key_of("RescheduleInstallation", context.tenant, context.legal_entity, context.source_system, values)


def appointment_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Appointment state."""
    return Call(
        method="GET",
        path=site.url(f"/appointment/{quote(idempotency_key, safe='')}"),
        scope="workforce.schedule",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def book_installation(site: Site, request: BookInstallationRequest, context: Context) -> Call:
    """Book installation."""
    key = book_installation_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/appointment"),
        scope="workforce.schedule",
        headers=headers,
        timeout=site.patience(5.0),
        content=wire_bytes(request),
        key=key,
        rejected=BookInstallationRejected,
    )


def cancel_installation(site: Site, request: CancelInstallationRequest, context: Context) -> Call:
    """Cancel installation."""
    key = cancel_installation_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/appointment/cancel"),
        scope="workforce.schedule",
        headers=headers,
        timeout=site.patience(5.0),
        content=wire_bytes(request),
        key=key,
        rejected=CancelInstallationRejected,
    )


def list_appointments(site: Site, request: ListAppointmentsRequest, context: Context) -> Call:
    """List appointments."""
    return Call(
        method="GET",
        path=site.url("/appointment" + query_text(request, ["changedAfter", "cursor"])),
        scope="workforce.schedule",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def reschedule_installation(site: Site, request: RescheduleInstallationRequest, context: Context) -> Call:
    """Reschedule installation."""
    key = reschedule_installation_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/appointment/reschedule"),
        scope="workforce.schedule",
        headers=headers,
        timeout=site.patience(5.0),
        content=wire_bytes(request),
        key=key,
        rejected=RescheduleInstallationRejected,
    )


def search_time_slot(site: Site, request: SearchTimeSlotRequest, context: Context) -> Call:
    """Search time slot."""
    return Call(
        method="POST",
        path=site.url("/searchTimeSlot"),
        scope="workforce.schedule",
        headers=context.headers() | {"Content-Type": "application/json"},
        timeout=site.patience(10.0),
        content=wire_bytes(request),
    )
