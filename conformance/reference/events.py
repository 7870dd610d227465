"""The facts and replies OMS reads, as they look on the wire."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import StringConstraints

from reference import names, shapes
from reference.canonical import Json
from reference.handoff_terms import BILLING, OPERATORS
from reference.shapes import Open
from reference.tokens import Access

Word = Annotated[str, StringConstraints(min_length=1)]


class Envelope(Open):
    """The attributes every event has."""

    specversion: Literal["1.0"]
    id: Word
    source: Literal["/systems/Billing"]
    type: Word
    time: shapes.Instant
    dataschema: Word
    correlationid: Word
    causationid: Word = "-"
    tenantid: Word
    legalentity: Word
    authid: Word


class Reply(Envelope):
    """An event that answers a command."""

    idempotencykey: shapes.Uuid
    targetsystem: Literal["OMS"]


class Ordered(Envelope):
    """An event of which the order matters."""

    subject: Word
    partitionkey: Word
    sequence: Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,17}$")]


class OrderedRevision(Ordered):
    """An ordered event about something that has a revision."""

    entityversion: shapes.Revision


class SubscriptionReference(Open):
    """The identity of a subscription."""

    entity: Literal["Subscription"]
    subscriptionId: shapes.SubscriptionId


class OrderLineReference(Open):
    """The identity of an order line."""

    entity: Literal["OrderLine"]
    orderId: shapes.OrderId
    orderLineId: shapes.LineId


class InvoiceReference(Open):
    """The identity of an invoice."""

    entity: Literal["Invoice"]
    orderId: shapes.OrderId
    orderLineId: shapes.LineId
    invoiceId: shapes.InvoiceId


class Money(Open):
    """An amount and its currency."""

    amount: shapes.Amount
    currency: shapes.Currency


class SubscriptionStatusChanged(Open):
    """What became of a subscription."""

    subscription: SubscriptionReference
    orderLine: OrderLineReference
    status: Literal["pending", "active", "suspended", "cancelled", "ended"]
    changedAt: shapes.Instant


class InvoiceIssued(Open):
    """An invoice was issued for a line."""

    invoice: InvoiceReference
    subscription: SubscriptionReference
    orderLine: OrderLineReference
    netTotal: Money
    issuedAt: shapes.Instant


class Done(Open):
    """A command to Billing is done."""

    subscription: SubscriptionReference
    version: shapes.Revision


class Decided(Open):
    """A command to Billing was refused, or failed."""

    reason: Literal["unknownAccount", "unmappedProduct", "closedPeriod"]


class ActivationAccepted(Open):
    """Billing has taken an activation."""

    activationId: Annotated[str, StringConstraints(pattern=r"^(?:ACT-[0-9A-Z]{8})$")]


class CancellationAccepted(Open):
    """Billing has taken a cancellation."""

    cancellationId: Annotated[str, StringConstraints(pattern=r"^(?:CAN-[0-9A-Z]{8})$")]


@dataclass(frozen=True)
class Channel:
    """Where OMS reads: the address, and what a sender's token needs."""

    name: str
    address: str
    access: Access


@dataclass(frozen=True)
class Kind:
    """One kind of event: the operation it belongs to, the role it plays there (None: it is a fact), and its shape."""

    message: str
    channel: str
    operation: str
    role: str | None
    envelope: type[Envelope]
    data: type[Open]

    @property
    def type(self) -> str:
        """The CloudEvents type."""
        return names.event_type(BILLING, self.message)


REPLIES, STATUS, INVOICES = "BillingReplies", "BillingStatus", "BillingInvoices"
_REPLIERS = Access("billing:activate", ("OrderOperations", "OrderService", "BillingService"))
_TELLERS = Access("billing:facts", ("BillingService",))
CHANNELS = (
    Channel(REPLIES, "/events/billing-replies", _REPLIERS),
    Channel(STATUS, "/events/billing-status", _TELLERS),
    Channel(INVOICES, "/events/billing-invoices", _TELLERS),
)

_A, _C = "ActivateBilling", "CancelSubscription"
_KINDS = (
    Kind("BillingActivationAccepted", REPLIES, _A, "accepted", Reply, ActivationAccepted),
    Kind("BillingActivated", REPLIES, _A, "completed", Reply, Done),
    Kind("BillingActivationRejected", REPLIES, _A, "rejected", Reply, Decided),
    Kind("BillingActivationFailed", REPLIES, _A, "failed", Reply, Decided),
    Kind("CancellationAccepted", REPLIES, _C, "accepted", Reply, CancellationAccepted),
    Kind("SubscriptionCancelled", REPLIES, _C, "completed", Reply, Done),
    Kind("CancellationRejected", REPLIES, _C, "rejected", Reply, Decided),
    Kind("CancellationFailed", REPLIES, _C, "failed", Reply, Decided),
    Kind(
        "SubscriptionStatusChanged",
        STATUS,
        "SubscriptionStatusChanged",
        None,
        OrderedRevision,
        SubscriptionStatusChanged,
    ),
    Kind("InvoiceIssued", INVOICES, "InvoiceIssued", None, Ordered, InvoiceIssued),
)
KINDS = {kind.type: kind for kind in _KINDS}
FACT_OWNER = "OrderOperations"
FACT_DESKS = {"invalid": "ContractViolation", "poison": "PoisonMessage", "conflict": "ContradictoryFact"}


@dataclass(frozen=True)
class Event:
    """One event of valid shape."""

    kind: Kind
    attributes: Json

    @property
    def id(self) -> str:
        """Unique together with the source."""
        return str(self.attributes["id"])

    @property
    def source(self) -> str:
        """Who told it."""
        return str(self.attributes["source"])

    @property
    def data(self) -> Json:
        """What it says."""
        data: Json = self.attributes["data"]
        return data

    @property
    def partition_key(self) -> str:
        """What it is ordered by; empty where the order does not matter."""
        return str(self.attributes.get("partitionkey", "")) if self.kind.role is None else ""

    @property
    def sequence(self) -> int:
        """Its place among those of its partition; 0 where the order does not matter."""
        return int(self.attributes.get("sequence", 0)) if self.kind.role is None else 0

    @property
    def place(self) -> tuple[str, str, str]:
        """Source, channel and key, within which it is ordered."""
        return self.source, self.kind.channel, self.partition_key


def kind_of(channel: str, body: Json) -> Kind | None:
    """The kind of an event, if one of that type travels on that channel."""
    kind = KINDS.get(str(body.get("type")))
    return kind if kind is not None and kind.channel == channel else None


def errors_in(kind: Kind | None, body: Json) -> list[Json]:
    """What is wrong with an event."""
    if kind is None:
        return [{"pointer": "/type", "detail": "no such message travels on this channel"}]
    wrong = shapes.errors_in(kind.envelope, body)
    inner = shapes.errors_in(kind.data, body.get("data"))
    wrong += [{"pointer": "/data" + error["pointer"], "detail": error["detail"]} for error in inner]
    return wrong or _disagreements(kind, body)


def _disagreements(kind: Kind, body: Json) -> list[Json]:
    if body["dataschema"] != f"urn:merestone:schema:{kind.message}":
        return [{"pointer": "/dataschema", "detail": "is not the schema of this message"}]
    if kind.role is None and body["partitionkey"] != body["data"]["subscription"]["subscriptionId"]:
        return [{"pointer": "/partitionkey", "detail": "is not the subscription the fact is about"}]
    return []


def about_event(event: Event) -> dict[str, list[str]]:
    """The instances a fact is about."""
    line = event.data["orderLine"]
    about = names.about_line(line["orderId"], line["orderLineId"])
    about["Subscription"] = [event.data["subscription"]["subscriptionId"]]
    if "invoice" in event.data:
        invoice = event.data["invoice"]
        about["Invoice"] = [f"{invoice['orderId']}/{invoice['orderLineId']}/{invoice['invoiceId']}"]
    return about


def desk(kind: Kind | None, circumstance: str) -> tuple[str, str]:
    """The fallout of a circumstance, and whose desk it lands on."""
    if kind is not None and kind.role is not None and circumstance == "conflict":
        return "ContradictoryOutcome", OPERATORS
    return FACT_DESKS[circumstance], OPERATORS if kind is not None and kind.role is not None else FACT_OWNER
