# Written by `merestone compile`; change the spec, not this file.
"""The messages of Tax, and the values they are made of."""

from __future__ import annotations

from typing import Annotated, Literal

from merestone_tax.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field


class InvoiceReference(BaseModel):
    """
    The identity of one invoice; the current value is Billing's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Invoice"] = "Invoice"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    invoice_id: Annotated[str, Field(alias="invoiceId", pattern="^INV-[0-9]{8}$")]


class InvoiceTaxRefused(BaseModel):
    """
    Tax understood `CommitInvoiceTax` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["periodClosed", "unknownCode", "alreadyVoided"]


class InvoiceTaxVoidDenied(BaseModel):
    """
    Tax understood `VoidInvoiceTax` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["periodClosed", "unknownCode", "alreadyVoided"]


class Jurisdiction(BaseModel):
    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    code: Annotated[str, Field(max_length=20, min_length=1)]
    name: Annotated[str, Field(max_length=80, min_length=1)]
    rate: Annotated[str, Field(pattern="^-?[0-9]{1,2}(?:\\.[0-9]{1,4})?$")]


class Money(BaseModel):
    """
    An amount of money with its currency.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    amount: Annotated[str, Field(pattern="^-?[0-9]{1,15}\\.[0-9]{2,4}$")]
    """
    A decimal string, never a JSON number.
    """
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    """
    ISO 4217.
    """


class OrderReference(BaseModel):
    """
    The identity of one order; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Order"] = "Order"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]


class QuoteReference(BaseModel):
    """
    The identity of one quote; the current value is CPQ's to tell.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Quote"] = "Quote"
    quote_id: Annotated[str, Field(alias="quoteId", pattern="^Q-[0-9]{8}$")]
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]


class TaxDocumentReference(BaseModel):
    """
    The identity of one tax document; the current value is Tax's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["TaxDocument"] = "TaxDocument"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    invoice_id: Annotated[str, Field(alias="invoiceId", pattern="^INV-[0-9]{8}$")]
    document_code: Annotated[str, Field(alias="documentCode", max_length=60, min_length=1)]


class TaxDocumentStateAnswer(BaseModel):
    """
    The answer of Tax to `TaxDocumentState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["done", "inFlight", "refused"]
    document: TaxDocumentReference | None = None


class TaxLine(BaseModel):
    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    line_ref: Annotated[str, Field(alias="lineRef", max_length=40, min_length=1)]
    category: Annotated[str, Field(max_length=40, min_length=1)]
    rate: Annotated[str, Field(pattern="^-?[0-9]{1,2}(?:\\.[0-9]{1,4})?$")]
    amount: Money


class TaxPlace(BaseModel):
    """
    No more of an address than a jurisdiction needs.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    postal_code: Annotated[str | None, Field(alias="postalCode", max_length=12, min_length=1)] = None
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]


class TaxQuestion(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    line_ref: Annotated[str, Field(alias="lineRef", max_length=40, min_length=1)]
    category_hint: Annotated[str | None, Field(alias="categoryHint", max_length=40, min_length=1)] = None
    net: Money


class ValidateTaxAnswer(BaseModel):
    """
    The answer of Tax to `ValidateTax`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    validation_id: Annotated[str, Field(alias="validationId")]
    verdict: Literal["valid", "invalidJurisdiction", "missingMapping"]
    inputs_hash: Annotated[str, Field(alias="inputsHash", pattern="^sha256:[0-9a-f]{64}$")]
    as_of: Annotated[Timestamp, Field(alias="asOf")]


class ValidateTaxRequest(BaseModel):
    """
    What OMS asks of Tax with `ValidateTax`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    ship_to: Annotated[TaxPlace, Field(alias="shipTo")]
    bill_to: Annotated[TaxPlace, Field(alias="billTo")]
    as_of: Annotated[Timestamp, Field(alias="asOf")]


class VoidInvoiceTaxRequest(BaseModel):
    """
    What Billing asks of Tax with `VoidInvoiceTax`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    document: TaxDocumentReference
    invoice_version: Annotated[int, Field(alias="invoiceVersion", ge=1, le=999)]


class CommitInvoiceTaxRequest(BaseModel):
    """
    What Billing asks of Tax with `CommitInvoiceTax`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    invoice: InvoiceReference
    invoice_version: Annotated[int, Field(alias="invoiceVersion", ge=1, le=999)]
    ship_to: Annotated[TaxPlace, Field(alias="shipTo")]
    bill_to: Annotated[TaxPlace, Field(alias="billTo")]
    lines: Annotated[list[TaxQuestion], Field(max_length=500, min_length=1)]


class EstimateTaxAnswer(BaseModel):
    """
    The answer of Tax to `EstimateTax`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    engine_version: Annotated[str, Field(alias="engineVersion", max_length=40, min_length=1)]
    estimated_at: Annotated[Timestamp, Field(alias="estimatedAt")]
    jurisdictions: Annotated[list[Jurisdiction], Field(max_length=50, min_length=1)]
    exemption_status: Annotated[Literal["none", "claimed", "verified"], Field(alias="exemptionStatus")]
    lines: Annotated[list[TaxLine], Field(max_length=500, min_length=1)]
    estimate: bool


class EstimateTaxRequest(BaseModel):
    """
    What CPQ asks of Tax with `EstimateTax`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    quote: QuoteReference
    ship_to: Annotated[TaxPlace, Field(alias="shipTo")]
    bill_to: Annotated[TaxPlace, Field(alias="billTo")]
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    lines: Annotated[list[TaxQuestion], Field(max_length=500, min_length=1)]


class InvoiceTaxCommitted(BaseModel):
    """
    `CommitInvoiceTax` is done; the effect is durable at Tax.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    document: TaxDocumentReference
    engine_version: Annotated[str, Field(alias="engineVersion", max_length=40, min_length=1)]
    tax_total: Annotated[Money, Field(alias="taxTotal")]


class InvoiceTaxDetermined(BaseModel):
    """
    The final tax of an invoice has been committed. It does not say that the invoice was issued or posted.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    document: TaxDocumentReference
    invoice: InvoiceReference
    tax_total: Annotated[Money, Field(alias="taxTotal")]


class InvoiceTaxTakenBack(BaseModel):
    """
    `VoidInvoiceTax` is done; the effect is durable at Tax.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    document: TaxDocumentReference
    voided_at: Annotated[Timestamp, Field(alias="voidedAt")]


class InvoiceTaxVoided(BaseModel):
    """
    Committed tax has been taken back, and its document no longer counts. The document stays on record.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    document: TaxDocumentReference
    invoice: InvoiceReference
    voided_at: Annotated[Timestamp, Field(alias="voidedAt")]
