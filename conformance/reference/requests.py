"""The commands OMS takes, as they look on the wire."""

from collections.abc import Callable, Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from reference import shapes
from reference.canonical import Json, NotCanonical, content_hash
from reference.shapes import Closed


class Money(Closed):
    """An amount and its currency."""

    amount: shapes.Amount
    currency: shapes.Currency


class ChargeComponent(Closed):
    """One charge of a line."""

    chargeId: shapes.ChargeId
    kind: Literal["oneTime", "recurring", "usage"]
    amount: Money
    effectiveFrom: Annotated[shapes.Day, AfterValidator(shapes.from_2000)]


class BillingAccountReference(Closed):
    """The identity of a billing account."""

    entity: Literal["BillingAccount"]
    billingAccountId: shapes.AccountId


class AcceptedLine(Closed):
    """One line of an accepted quote."""

    quoteLineId: shapes.Text40
    productOffering: shapes.Text60
    productKind: shapes.ProductKind
    productOfferingVersion: shapes.Text20
    catalogVersion: shapes.Text20
    selectedCharacteristics: dict[str, shapes.UpTo200]
    configurationSnapshotHash: shapes.Hash
    quantity: Annotated[int, Field(ge=1, le=10000)]
    charges: Annotated[list[ChargeComponent], Field(min_length=1, max_length=50)]


class AcceptedQuote(Closed):
    """What the customer said yes to."""

    quoteId: shapes.QuoteId
    quoteRevision: Annotated[int, Field(ge=1, le=999)]
    version: shapes.Revision
    acceptanceId: shapes.AcceptanceId
    legalAuthority: Literal["yes", "no", "conditional"]
    billingAccount: BillingAccountReference
    lines: Annotated[list[AcceptedLine], Field(min_length=1, max_length=200)]
    acceptedAt: shapes.Instant


class AcceptedQuoteSnapshot(Closed):
    """A frozen copy of an accepted quote."""

    entity: Literal["AcceptedQuote"]
    value: AcceptedQuote
    revision: shapes.Revision
    takenAt: shapes.Instant
    contentHash: shapes.Hash


class OrderReference(Closed):
    """The identity of an order."""

    entity: Literal["Order"]
    orderId: shapes.OrderId


class SubmitOrder(Closed):
    """An accepted quote is to become an order."""

    acceptedQuote: AcceptedQuoteSnapshot
    requestedStartDate: shapes.Day
    requestedBy: shapes.Text60
    note: Annotated[str, StringConstraints(max_length=500)] = ""


class CancelOrder(Closed):
    """An order is to be taken back."""

    order: OrderReference
    reason: shapes.Text200


class CloseOrder(Closed):
    """An order is to be ended."""

    order: OrderReference
    reason: shapes.Text200


MODELS: dict[str, type[Closed]] = {"SubmitOrder": SubmitOrder, "CancelOrder": CancelOrder, "CloseOrder": CloseOrder}


def errors_in(operation: str, body: Json) -> list[Json]:
    """What is wrong with the body of a command: its shape first, then what has to hold of it."""
    wrong = shapes.errors_in(MODELS[operation], body)
    if not wrong and operation == "SubmitOrder":
        wrong = [error for check in CHECKS for error in check(body)]
    return wrong


def check_authority(body: Json) -> Iterator[Json]:
    """Whoever accepted may bind the customer."""
    if body["acceptedQuote"]["value"]["legalAuthority"] != "yes":
        yield {"pointer": "/acceptedQuote/value/legalAuthority", "detail": 'has to be "yes"'}


def check_seal(body: Json) -> Iterator[Json]:
    """The snapshot is what was sealed."""
    snapshot = body["acceptedQuote"]
    if not seal_holds(snapshot):
        yield {"pointer": "/acceptedQuote/contentHash", "detail": "is not the hash of `value`"}


def seal_holds(snapshot: Json) -> bool:
    """Whether the content hash of a snapshot is that of its value."""
    try:
        return content_hash(snapshot["value"]) == str(snapshot["contentHash"])
    except NotCanonical:
        return False


CHECKS: tuple[Callable[[Json], Iterator[Json]], ...] = (check_authority, check_seal)
