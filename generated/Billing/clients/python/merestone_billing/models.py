# Written by `merestone compile`; change the spec, not this file.
"""The messages of Billing, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_billing.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field


class Billable(BaseModel):
    """
    When charging for a line may begin. Hardware: when it ships; software: when it works; a service: when it is accepted.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order_id: Annotated[str, Field(alias="orderId", pattern="^(?:ORD-[0-9]{8})$")]
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    status: Literal["waiting", "reached", "withdrawn"]


class BillableSnapshot(BaseModel):
    """
    A frozen copy of one billable, kept as evidence.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    entity: Literal["Billable"] = "Billable"
    value: Billable
    revision: Annotated[int, Field(ge=1)]
    """
    The revision of the value that was copied.
    """
    taken_at: Annotated[Timestamp, Field(alias="takenAt")]
    """
    When OMS's value was copied.
    """
    content_hash: Annotated[str, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    SHA-256 over the RFC 8785 canonical form of `value`.
    """


class BillingAccountReference(BaseModel):
    """
    The identity of one billing account; the current value is Billing's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["BillingAccount"] = "BillingAccount"
    billing_account_id: Annotated[str, Field(alias="billingAccountId", pattern="^(?:BA-[0-9]{6})$")]


class BillingActivationAccepted(BaseModel):
    """
    Billing has durably taken `ActivateBilling` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    activation_id: Annotated[str, Field(alias="activationId", pattern="^(?:ACT-[0-9A-Z]{8})$")]


class BillingActivationFailed(BaseModel):
    """
    `ActivateBilling` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownAccount", "unmappedProduct", "closedPeriod"]


class BillingActivationRejected(BaseModel):
    """
    Billing understood `ActivateBilling` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownAccount", "unmappedProduct", "closedPeriod"]


class CancellationAccepted(BaseModel):
    """
    Billing has durably taken `CancelSubscription` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    cancellation_id: Annotated[str, Field(alias="cancellationId", pattern="^(?:CAN-[0-9A-Z]{8})$")]


class CancellationFailed(BaseModel):
    """
    `CancelSubscription` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownAccount", "unmappedProduct", "closedPeriod"]


class CancellationRejected(BaseModel):
    """
    Billing understood `CancelSubscription` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownAccount", "unmappedProduct", "closedPeriod"]


class InvoiceReference(BaseModel):
    """
    The identity of one invoice; the current value is Billing's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Invoice"] = "Invoice"
    order_id: Annotated[str, Field(alias="orderId", pattern="^(?:ORD-[0-9]{8})$")]
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    invoice_id: Annotated[str, Field(alias="invoiceId", pattern="^(?:INV-[0-9]{8})$")]


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


class OrderLineReference(BaseModel):
    """
    The identity of one order line; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["OrderLine"] = "OrderLine"
    order_id: Annotated[str, Field(alias="orderId", pattern="^(?:ORD-[0-9]{8})$")]
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]


class OrderReference(BaseModel):
    """
    The identity of one order; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Order"] = "Order"
    order_id: Annotated[str, Field(alias="orderId", pattern="^(?:ORD-[0-9]{8})$")]


class OrderResumed(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]


class QuoteReference(BaseModel):
    """
    The identity of one quote; the current value is CPQ's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Quote"] = "Quote"
    quote_id: Annotated[str, Field(alias="quoteId", pattern="^(?:Q-[0-9]{8})$")]
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]


class SubscriptionReference(BaseModel):
    """
    The identity of one subscription; the current value is Billing's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Subscription"] = "Subscription"
    subscription_id: Annotated[str, Field(alias="subscriptionId", pattern="^(?:SUB-[0-9]{7})$")]


class SubscriptionStatusChanged(BaseModel):
    """
    A fact told by Billing, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    subscription: SubscriptionReference
    order_line: Annotated[OrderLineReference, Field(alias="orderLine")]
    status: Literal["pending", "active", "suspended", "cancelled", "ended"]
    changed_at: Annotated[Timestamp, Field(alias="changedAt")]


class ActivationStatusAnswer(BaseModel):
    """
    The answer of Billing to `ActivationStatus`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["pending", "active", "failed", "refused"]
    subscription: SubscriptionReference | None = None
    version: Annotated[int | None, Field(ge=1)] = None


class BillingActivated(BaseModel):
    """
    `ActivateBilling` is done; the effect is durable at Billing.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    subscription: SubscriptionReference
    version: Annotated[int, Field(ge=1)]


class CancelSubscriptionRequest(BaseModel):
    """
    What OMS asks of Billing with `CancelSubscription`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    subscription: SubscriptionReference
    order: OrderReference
    order_line: Annotated[OrderLineReference, Field(alias="orderLine")]
    reason: Annotated[str, Field(max_length=200, min_length=1)]


class CancellationStatusAnswer(BaseModel):
    """
    The answer of Billing to `CancellationStatus`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["pending", "cancelled", "failed", "refused"]
    subscription: SubscriptionReference | None = None
    version: Annotated[int | None, Field(ge=1)] = None


class ChargeComponent(BaseModel):
    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    charge_id: Annotated[str, Field(alias="chargeId", pattern="^(?:CHG-[0-9]{6,12})$")]
    kind: Literal["oneTime", "recurring", "usage"]
    amount: Money
    effective_from: Annotated[date, Field(alias="effectiveFrom")]


class InvoiceIssued(BaseModel):
    """
    A fact told by Billing, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    invoice: InvoiceReference
    subscription: SubscriptionReference
    order_line: Annotated[OrderLineReference, Field(alias="orderLine")]
    net_total: Annotated[Money, Field(alias="netTotal")]
    issued_at: Annotated[Timestamp, Field(alias="issuedAt")]


class Order(BaseModel):
    """
    The value of an order.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order_id: Annotated[str, Field(alias="orderId", pattern="^(?:ORD-[0-9]{8})$")]
    version: Annotated[int, Field(ge=1)]
    quote: QuoteReference
    billing_account: Annotated[BillingAccountReference, Field(alias="billingAccount")]
    requested_start_date: Annotated[date, Field(alias="requestedStartDate")]
    status: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "completed", "partial", "failed"]


class OrderCancelled(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]


class OrderCompleted(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]


class OrderFailed(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]
    reason: Annotated[str, Field(max_length=200, min_length=1)]


class OrderHeld(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]
    reason: Annotated[str, Field(max_length=200, min_length=1)]


class OrderPartiallyCompleted(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]


class OrderSnapshot(BaseModel):
    """
    A frozen copy of one order, kept as evidence.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    entity: Literal["Order"] = "Order"
    value: Order
    revision: Annotated[int, Field(ge=1)]
    """
    The revision of the value that was copied.
    """
    taken_at: Annotated[Timestamp, Field(alias="takenAt")]
    """
    When OMS's value was copied.
    """
    content_hash: Annotated[str, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    SHA-256 over the RFC 8785 canonical form of `value`.
    """


class OrderSubmitted(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    quote: QuoteReference
    status: Annotated[str, Field(max_length=40, min_length=1)]


class SubscriptionCancelled(BaseModel):
    """
    `CancelSubscription` is done; the effect is durable at Billing.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    subscription: SubscriptionReference
    version: Annotated[int, Field(ge=1)]


class AcceptedLine(BaseModel):
    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote_line_id: Annotated[str, Field(alias="quoteLineId", max_length=40, min_length=1)]
    product_offering: Annotated[str, Field(alias="productOffering", max_length=60, min_length=1)]
    product_kind: Annotated[Literal["hardware", "software", "service"], Field(alias="productKind")]
    quantity: Annotated[int, Field(ge=1, le=10000)]
    charges: Annotated[list[ChargeComponent], Field(max_length=50, min_length=1)]


class AcceptedQuote(BaseModel):
    """
    What the customer said yes to: the commercial content of one revision, frozen at acceptance.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    quote_id: Annotated[str, Field(alias="quoteId", pattern="^(?:Q-[0-9]{8})$")]
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]
    version: Annotated[int, Field(ge=1)]
    acceptance_id: Annotated[str, Field(alias="acceptanceId", pattern="^(?:ACC-[0-9]{8})$")]
    legal_authority: Annotated[Literal["yes", "no", "conditional"], Field(alias="legalAuthority")]
    billing_account: Annotated[BillingAccountReference, Field(alias="billingAccount")]
    lines: Annotated[list[AcceptedLine], Field(max_length=200, min_length=1)]
    accepted_at: Annotated[Timestamp, Field(alias="acceptedAt")]


class AcceptedQuoteSnapshot(BaseModel):
    """
    A frozen copy of one accepted quote, kept as evidence.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    entity: Literal["AcceptedQuote"] = "AcceptedQuote"
    value: AcceptedQuote
    revision: Annotated[int, Field(ge=1)]
    """
    The revision of the value that was copied.
    """
    taken_at: Annotated[Timestamp, Field(alias="takenAt")]
    """
    When CPQ's value was copied.
    """
    content_hash: Annotated[str, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    SHA-256 over the RFC 8785 canonical form of `value`.
    """


class ActivateBillingRequest(BaseModel):
    """
    What OMS asks of Billing with `ActivateBilling`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderSnapshot
    accepted_quote: Annotated[AcceptedQuoteSnapshot, Field(alias="acceptedQuote")]
    milestone: BillableSnapshot
    billing_account: Annotated[BillingAccountReference, Field(alias="billingAccount")]
    charges: Annotated[list[ChargeComponent], Field(max_length=50, min_length=1)]
    note: Annotated[str | None, Field(max_length=500)] = None
