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
    """
    Part of the key of one invoice.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one invoice.
    """
    invoice_id: Annotated[str, Field(alias="invoiceId", pattern="^INV-[0-9]{8}$")]
    """
    Part of the key of one invoice.
    """


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
    """
    A place whose tax applies, with its rate. Estimates and tax documents name each one that their amounts contain.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    code: Annotated[str, Field(max_length=20, min_length=1)]
    """
    By which the tax engine identifies the jurisdiction.
    """
    name: Annotated[str, Field(max_length=80, min_length=1)]
    """
    For people to read; the code identifies it.
    """
    rate: Annotated[str, Field(pattern="^-?[0-9]{1,2}(?:\\.[0-9]{1,4})?$")]
    """
    Rate of tax that applies there, as a fraction: 0.1900 is 19 per cent.
    """


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
    """
    Which order it is.
    """


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
    """
    Part of the key of one quote.
    """
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]
    """
    Which version of the offer this is, from 1; what was presented is never changed, only revised.
    """


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
    """
    Part of the key of one tax document.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one tax document.
    """
    invoice_id: Annotated[str, Field(alias="invoiceId", pattern="^INV-[0-9]{8}$")]
    """
    Part of the key of one tax document.
    """
    document_code: Annotated[str, Field(alias="documentCode", max_length=60, min_length=1)]
    """
    Part of the key of one tax document.
    """


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
    """
    What the commitment made; absent while there is none.
    """


class TaxLine(BaseModel):
    """
    The tax of one line, as the tax engine answered it. It stands in the estimate of a quote.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    line_ref: Annotated[str, Field(alias="lineRef", max_length=40, min_length=1)]
    """
    The line of the question that this one answers.
    """
    category: Annotated[str, Field(max_length=40, min_length=1)]
    """
    Decided by the tax engine; the catalogue gives only a hint.
    """
    rate: Annotated[str, Field(pattern="^-?[0-9]{1,2}(?:\\.[0-9]{1,4})?$")]
    """
    Rate by which the tax was computed, as a fraction: 0.1900 is 19 per cent.
    """
    amount: Money
    """
    Tax on the line, not contained in its net amount.
    """


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
    """
    Absent where the jurisdiction follows without it.
    """
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    """
    Two-letter country code in capitals, such as DE.
    """


class TaxQuestion(BaseModel):
    """
    One line whose tax is asked for, be it as an estimate for a quote or as the final tax of an invoice.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    line_ref: Annotated[str, Field(alias="lineRef", max_length=40, min_length=1)]
    """
    Chosen by the asker; the answer refers to the line by it.
    """
    category_hint: Annotated[str | None, Field(alias="categoryHint", max_length=40, min_length=1)] = None
    """
    From the catalogue and not binding; absent if none is given.
    """
    net: Money
    """
    Amount of the line before tax.
    """


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
    """
    Identifies this verdict; OMS keeps it as evidence.
    """
    verdict: Literal["valid", "invalidJurisdiction", "missingMapping"]
    inputs_hash: Annotated[str, Field(alias="inputsHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of what was asked, so that a verdict can be matched with its question.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    Moment for which the verdict counts.
    """


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
    """
    Where the goods or services go.
    """
    bill_to: Annotated[TaxPlace, Field(alias="billTo")]
    """
    Where the invoice goes, which may be elsewhere.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    Moment for which the verdict is asked.
    """


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
    """
    Version of the invoice whose committed tax is taken back.
    """


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
    """
    The version to be taxed; tax is committed once for each.
    """
    ship_to: Annotated[TaxPlace, Field(alias="shipTo")]
    """
    Where the goods or services went; frozen with the request.
    """
    bill_to: Annotated[TaxPlace, Field(alias="billTo")]
    """
    Where the invoice goes; frozen with the request.
    """
    lines: Annotated[list[TaxQuestion], Field(max_length=500, min_length=1)]
    """
    What is to be taxed, line by line; frozen with the request.
    """


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
    """
    Version of the tax engine that made the estimate; CPQ keeps it.
    """
    estimated_at: Annotated[Timestamp, Field(alias="estimatedAt")]
    """
    When the estimate was made; the next one supersedes it.
    """
    jurisdictions: Annotated[list[Jurisdiction], Field(max_length=50, min_length=1)]
    """
    Those whose tax is contained in the estimate, with their rates.
    """
    exemption_status: Annotated[Literal["none", "claimed", "verified"], Field(alias="exemptionStatus")]
    lines: Annotated[list[TaxLine], Field(max_length=500, min_length=1)]
    """
    One for each line of the question, matched by `lineRef`.
    """
    estimate: bool
    """
    Always true: this never becomes the tax of an invoice.
    """


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
    """
    Where the goods or services go.
    """
    bill_to: Annotated[TaxPlace, Field(alias="billTo")]
    """
    Where the invoice goes, which may be elsewhere.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    Moment for which the tax is to be estimated.
    """
    lines: Annotated[list[TaxQuestion], Field(max_length=500, min_length=1)]
    """
    One for each line of the quote that is to be taxed.
    """


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
    """
    Version of the tax engine that determined the tax.
    """
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
    """
    Final tax over all lines, which Billing records on the invoice.
    """


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
    """
    From this time on the document no longer counts.
    """


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
    """
    From this time on the document no longer counts.
    """
