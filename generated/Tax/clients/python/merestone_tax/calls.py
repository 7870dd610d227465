# Written by `merestone compile`; change the spec, not this file.
"""What is sent to Tax, complete but for the token."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from .context import Context
from .idempotency import key_of
from .models import CommitInvoiceTaxRequest, EstimateTaxRequest, ValidateTaxRequest, VoidInvoiceTaxRequest
from .rejections import CommitInvoiceTaxRejected, VoidInvoiceTaxRejected
from .transport import Call
from .values import wire_bytes, wire_value


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


def commit_invoice_tax_key(request: CommitInvoiceTaxRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `invoice.invoiceId` and `invoiceVersion`."""
    body = wire_value(request)
    values = [_at(body, ("invoice", "invoiceId")), _at(body, ("invoiceVersion",))]
    return key_of("CommitInvoiceTax", context.tenant, context.legal_entity, context.source_system, values)


def void_invoice_tax_key(request: VoidInvoiceTaxRequest, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from `document.documentCode` and `invoiceVersion`."""
    body = wire_value(request)
    values = [_at(body, ("document", "documentCode")), _at(body, ("invoiceVersion",))]
    return key_of("VoidInvoiceTax", context.tenant, context.legal_entity, context.source_system, values)


def commit_invoice_tax(site: Site, request: CommitInvoiceTaxRequest, context: Context) -> Call:
    """Commit invoice tax."""
    key = commit_invoice_tax_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/taxDocument"),
        scope="tax.commit",
        headers=headers,
        timeout=site.patience(10.0),
        content=wire_bytes(request),
        key=key,
        rejected=CommitInvoiceTaxRejected,
    )


def tax_document_state(site: Site, idempotency_key: str, context: Context) -> Call:
    """Tax document state."""
    return Call(
        method="GET",
        path=site.url(f"/taxDocument/{quote(idempotency_key, safe='')}"),
        scope="tax.commit",
        headers=context.headers(),
        timeout=site.patience(10.0),
    )


def void_invoice_tax(site: Site, request: VoidInvoiceTaxRequest, context: Context) -> Call:
    """Void invoice tax."""
    key = void_invoice_tax_key(request, context)
    headers = context.headers() | {"Content-Type": "application/json", "Idempotency-Key": key}
    return Call(
        method="POST",
        path=site.url("/taxDocument/void"),
        scope="tax.commit",
        headers=headers,
        timeout=site.patience(10.0),
        content=wire_bytes(request),
        key=key,
        rejected=VoidInvoiceTaxRejected,
    )


def validate_tax(site: Site, request: ValidateTaxRequest, context: Context) -> Call:
    """Validate tax."""
    return Call(
        method="POST",
        path=site.url("/taxValidation"),
        scope="tax.validate",
        headers=context.headers() | {"Content-Type": "application/json"},
        timeout=site.patience(10.0),
        content=wire_bytes(request),
    )


def estimate_tax(site: Site, request: EstimateTaxRequest, context: Context) -> Call:
    """Estimate tax."""
    return Call(
        method="POST",
        path=site.url("/taxEstimate"),
        scope="tax.estimate",
        headers=context.headers() | {"Content-Type": "application/json"},
        timeout=site.patience(10.0),
        content=wire_bytes(request),
    )
