# Written by `merestone compile`; change the spec, not this file.
"""Facts and replies as CloudEvents 1.0: reading them as typed messages, and making them from typed messages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Literal, TypeVar, cast

from pydantic import BaseModel, ConfigDict, ValidationError

from .context import Context
from .models import (
    ActivationOutcomeUnknown,
    AssetActivated,
    AssetCreated,
    AssetSuspended,
    AssetTerminated,
    BillableMilestoneReached,
    BillingActivationConfirmed,
    BillingActivationRequested,
    BillingActivationUnconfirmedEntered,
    CancellationDenied,
    DocumentGenerated,
    DocumentGenerationAccepted,
    DocumentGenerationFailed,
    DocumentGenerationRejected,
    DocumentWithdrawalAccepted,
    DocumentWithdrawalFailed,
    DocumentWithdrawalRejected,
    DocumentWithdrawn,
    FulfillmentTaskCompleted,
    FulfillmentTaskFailed,
    FulfillmentTaskStarted,
    NotificationAccepted,
    NotificationDelivered,
    NotificationFailed,
    NotificationSent,
    NotificationSuppressed,
    OrderCancellationRequested,
    OrderCancelled,
    OrderCompleted,
    OrderDecomposed,
    OrderFailed,
    OrderHeld,
    OrderJeopardyRaised,
    OrderPartiallyCompleted,
    OrderResumed,
    OrderSubmitted,
    QuoteAcceptancePending,
    QuoteAccepted,
    QuoteCreated,
    QuoteDeclined,
    QuoteExpired,
    QuotePresented,
    QuoteRevised,
    QuoteSuperseded,
)
from .problems import Fault
from .values import Timestamp, key_text, wire_bytes, wire_value

Fact = ActivationOutcomeUnknown | AssetActivated | AssetCreated | AssetSuspended | AssetTerminated | BillableMilestoneReached | BillingActivationConfirmed | BillingActivationRequested | BillingActivationUnconfirmedEntered | CancellationDenied | DocumentGenerated | DocumentGenerationAccepted | DocumentGenerationFailed | DocumentGenerationRejected | DocumentWithdrawalAccepted | DocumentWithdrawalFailed | DocumentWithdrawalRejected | DocumentWithdrawn | FulfillmentTaskCompleted | FulfillmentTaskFailed | FulfillmentTaskStarted | NotificationAccepted | NotificationDelivered | NotificationFailed | NotificationSent | NotificationSuppressed | OrderCancellationRequested | OrderCancelled | OrderCompleted | OrderDecomposed | OrderFailed | OrderHeld | OrderJeopardyRaised | OrderPartiallyCompleted | OrderResumed | OrderSubmitted | QuoteAcceptancePending | QuoteAccepted | QuoteCreated | QuoteDeclined | QuoteExpired | QuotePresented | QuoteRevised | QuoteSuperseded
"""Everything that is told on the channels."""

FactT = TypeVar("FactT", bound=BaseModel)


class Event(BaseModel, Generic[FactT]):
    """A message in its envelope. `id` and `source` together identify it; a repetition carries the same ones."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    specversion: Literal["1.0"] = "1.0"
    id: str
    source: str
    type: str
    subject: str | None = None
    time: Timestamp
    datacontenttype: str | None = "application/json"
    dataschema: str
    correlationid: str
    causationid: str | None = None
    entityversion: int | None = None
    idempotencykey: str | None = None
    targetsystem: str | None = None
    tenantid: str
    legalentity: str
    authid: str
    partitionkey: str | None = None
    sequence: str | None = None
    data: FactT

    def context(self, reader: str) -> Context:
        """The context of what `reader` sends because of this event."""
        return Context(reader, self.tenantid, self.legalentity, self.correlationid, self.id)

    def to_bytes(self) -> bytes:
        """The event as it is sent. Keep these bytes: a repetition sends exactly the same."""
        return wire_bytes(self)


class UnreadableEvent(ValueError):
    """What arrived is no event of these channels: quarantine it, and answer 400 with `problem` as `application/problem+json`."""

    def __init__(self, *faults: Fault) -> None:
        """Keep what is wrong, place by place."""
        super().__init__("; ".join(f"{fault.pointer}: {fault.detail}" if fault.pointer else fault.detail for fault in faults))
        self.faults = faults

    @property
    def problem(self) -> dict[str, Any]:
        """The refusal, as JSON: its teller does not tell it again."""
        errors = [{"pointer": fault.pointer, "detail": fault.detail} for fault in self.faults]
        return {
            "type": "urn:merestone:problem:invalid",
            "title": "The message violates the contract",
            "status": 400,
            "detail": str(self),
            "class": "invalid",
            "retryable": False,
            "errors": errors,
        }


@dataclass(frozen=True, slots=True)
class Topic:
    """Where a kind of event is on a broker; its attributes are headers with that `prefix`, or, without one, stand in the document."""

    address: str
    keyed: tuple[tuple[str, ...], ...] = ()
    needs_key: bool = False
    media_header: str = ""
    prefix: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of every event of one type."""

    event_type: str
    model: type[BaseModel]
    event: type[Event[Any]]
    sources: tuple[str, ...]
    dataschema: str
    channel: str
    scope: str
    subject: tuple[tuple[str, ...], ...] = ()
    partition: tuple[tuple[str, ...], ...] = ()
    targets: tuple[str, ...] = ()
    reader: str = ""
    versioned: bool = False
    topic: Topic | None = None


KINDS: tuple[Kind, ...] = (
    Kind(
        event_type="io.merestone.asset-inventory.asset-activated.v1",
        model=AssetActivated,
        event=Event[AssetActivated],
        sources=("/systems/AssetInventory",),
        dataschema="urn:merestone:schema:AssetActivated",
        channel="AssetEvents",
        scope="asset.facts",
        subject=(("asset", "orderId"), ("asset", "orderLineId"), ("asset", "assetId")),
        partition=(("asset", "assetId"),),
        versioned=True,
        topic=Topic("asset.facts.v1", keyed=(("asset", "assetId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.asset-inventory.asset-created.v1",
        model=AssetCreated,
        event=Event[AssetCreated],
        sources=("/systems/AssetInventory",),
        dataschema="urn:merestone:schema:AssetCreated",
        channel="AssetEvents",
        scope="asset.facts",
        subject=(("asset", "orderId"), ("asset", "orderLineId"), ("asset", "assetId")),
        partition=(("asset", "assetId"),),
        versioned=True,
        topic=Topic("asset.facts.v1", keyed=(("asset", "assetId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.asset-inventory.asset-suspended.v1",
        model=AssetSuspended,
        event=Event[AssetSuspended],
        sources=("/systems/AssetInventory",),
        dataschema="urn:merestone:schema:AssetSuspended",
        channel="AssetEvents",
        scope="asset.facts",
        subject=(("asset", "orderId"), ("asset", "orderLineId"), ("asset", "assetId")),
        partition=(("asset", "assetId"),),
        versioned=True,
        topic=Topic("asset.facts.v1", keyed=(("asset", "assetId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.asset-inventory.asset-terminated.v1",
        model=AssetTerminated,
        event=Event[AssetTerminated],
        sources=("/systems/AssetInventory",),
        dataschema="urn:merestone:schema:AssetTerminated",
        channel="AssetEvents",
        scope="asset.facts",
        subject=(("asset", "orderId"), ("asset", "orderLineId"), ("asset", "assetId")),
        partition=(("asset", "assetId"),),
        versioned=True,
        topic=Topic("asset.facts.v1", keyed=(("asset", "assetId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-acceptance-pending.v1",
        model=QuoteAcceptancePending,
        event=Event[QuoteAcceptancePending],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteAcceptancePending",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-accepted.v1",
        model=QuoteAccepted,
        event=Event[QuoteAccepted],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteAccepted",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-created.v1",
        model=QuoteCreated,
        event=Event[QuoteCreated],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteCreated",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-declined.v1",
        model=QuoteDeclined,
        event=Event[QuoteDeclined],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteDeclined",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-expired.v1",
        model=QuoteExpired,
        event=Event[QuoteExpired],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteExpired",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-presented.v1",
        model=QuotePresented,
        event=Event[QuotePresented],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuotePresented",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-revised.v1",
        model=QuoteRevised,
        event=Event[QuoteRevised],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteRevised",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-superseded.v1",
        model=QuoteSuperseded,
        event=Event[QuoteSuperseded],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteSuperseded",
        channel="QuoteLifecycle",
        scope="quotes.facts",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("cpq.quote.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-generated.v1",
        model=DocumentGenerated,
        event=Event[DocumentGenerated],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentGenerated",
        channel="RenderReplies",
        scope="documents.render",
        subject=(("artifact", "artifactId"),),
        targets=("CPQ", "OMS"),
        topic=Topic("doc.document.v1", keyed=(("artifact", "artifactId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-generation-accepted.v1",
        model=DocumentGenerationAccepted,
        event=Event[DocumentGenerationAccepted],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentGenerationAccepted",
        channel="RenderReplies",
        scope="documents.render",
        subject=(("artifact", "artifactId"),),
        targets=("CPQ", "OMS"),
        topic=Topic("doc.document.v1", keyed=(("artifact", "artifactId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-generation-failed.v1",
        model=DocumentGenerationFailed,
        event=Event[DocumentGenerationFailed],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentGenerationFailed",
        channel="RenderReplies",
        scope="documents.render",
        targets=("CPQ", "OMS"),
        topic=Topic("doc.document.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-generation-rejected.v1",
        model=DocumentGenerationRejected,
        event=Event[DocumentGenerationRejected],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentGenerationRejected",
        channel="RenderReplies",
        scope="documents.render",
        targets=("CPQ", "OMS"),
        topic=Topic("doc.document.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-withdrawal-accepted.v1",
        model=DocumentWithdrawalAccepted,
        event=Event[DocumentWithdrawalAccepted],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentWithdrawalAccepted",
        channel="RenderReplies",
        scope="documents.render",
        subject=(("artifact", "artifactId"),),
        targets=("CPQ", "OMS"),
        topic=Topic("doc.document.v1", keyed=(("artifact", "artifactId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-withdrawal-failed.v1",
        model=DocumentWithdrawalFailed,
        event=Event[DocumentWithdrawalFailed],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentWithdrawalFailed",
        channel="RenderReplies",
        scope="documents.render",
        targets=("CPQ", "OMS"),
        topic=Topic("doc.document.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-withdrawal-rejected.v1",
        model=DocumentWithdrawalRejected,
        event=Event[DocumentWithdrawalRejected],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentWithdrawalRejected",
        channel="RenderReplies",
        scope="documents.render",
        targets=("CPQ", "OMS"),
        topic=Topic("doc.document.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.document-withdrawn.v1",
        model=DocumentWithdrawn,
        event=Event[DocumentWithdrawn],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:DocumentWithdrawn",
        channel="RenderReplies",
        scope="documents.render",
        subject=(("artifact", "artifactId"),),
        targets=("CPQ", "OMS"),
        topic=Topic("doc.document.v1", keyed=(("artifact", "artifactId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.notification-accepted.v1",
        model=NotificationAccepted,
        event=Event[NotificationAccepted],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:NotificationAccepted",
        channel="NotifyReplies",
        scope="notify.send",
        subject=(("notification", "notificationId"),),
        targets=("OMS", "CPQ"),
        topic=Topic("notify.status.v1", keyed=(("notification", "notificationId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.notification-delivered.v1",
        model=NotificationDelivered,
        event=Event[NotificationDelivered],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:NotificationDelivered",
        channel="NotifyReplies",
        scope="notify.send",
        subject=(("notification", "notificationId"),),
        targets=("OMS", "CPQ"),
        topic=Topic("notify.status.v1", keyed=(("notification", "notificationId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.notification-failed.v1",
        model=NotificationFailed,
        event=Event[NotificationFailed],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:NotificationFailed",
        channel="NotifyReplies",
        scope="notify.send",
        targets=("OMS", "CPQ"),
        topic=Topic("notify.status.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.notification-sent.v1",
        model=NotificationSent,
        event=Event[NotificationSent],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:NotificationSent",
        channel="NotifyEvents",
        scope="notify.facts",
        subject=(("notification", "notificationId"),),
        partition=(("notification", "notificationId"),),
        versioned=True,
        topic=Topic("notify.facts.v1", keyed=(("notification", "notificationId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.notifier.notification-suppressed.v1",
        model=NotificationSuppressed,
        event=Event[NotificationSuppressed],
        sources=("/systems/Notifier",),
        dataschema="urn:merestone:schema:NotificationSuppressed",
        channel="NotifyReplies",
        scope="notify.send",
        targets=("OMS", "CPQ"),
        topic=Topic("notify.status.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.activation-outcome-unknown.v1",
        model=ActivationOutcomeUnknown,
        event=Event[ActivationOutcomeUnknown],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:ActivationOutcomeUnknown",
        channel="OrderProgress",
        scope="orders:progress",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("oms.task.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.billable-milestone-reached.v1",
        model=BillableMilestoneReached,
        event=Event[BillableMilestoneReached],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:BillableMilestoneReached",
        channel="BillingProgress",
        scope="orders:billing-progress",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("oms.billing.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.billing-activation-confirmed.v1",
        model=BillingActivationConfirmed,
        event=Event[BillingActivationConfirmed],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:BillingActivationConfirmed",
        channel="BillingProgress",
        scope="orders:billing-progress",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("oms.billing.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.billing-activation-requested.v1",
        model=BillingActivationRequested,
        event=Event[BillingActivationRequested],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:BillingActivationRequested",
        channel="BillingProgress",
        scope="orders:billing-progress",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("oms.billing.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.billing-activation-unconfirmed-entered.v1",
        model=BillingActivationUnconfirmedEntered,
        event=Event[BillingActivationUnconfirmedEntered],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:BillingActivationUnconfirmedEntered",
        channel="BillingProgress",
        scope="orders:billing-progress",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("oms.billing.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.cancellation-denied.v1",
        model=CancellationDenied,
        event=Event[CancellationDenied],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:CancellationDenied",
        channel="OrderProgress",
        scope="orders:progress",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("oms.task.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.fulfillment-task-completed.v1",
        model=FulfillmentTaskCompleted,
        event=Event[FulfillmentTaskCompleted],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:FulfillmentTaskCompleted",
        channel="OrderProgress",
        scope="orders:progress",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("oms.task.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.fulfillment-task-failed.v1",
        model=FulfillmentTaskFailed,
        event=Event[FulfillmentTaskFailed],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:FulfillmentTaskFailed",
        channel="OrderProgress",
        scope="orders:progress",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("oms.task.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.fulfillment-task-started.v1",
        model=FulfillmentTaskStarted,
        event=Event[FulfillmentTaskStarted],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:FulfillmentTaskStarted",
        channel="OrderProgress",
        scope="orders:progress",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("oms.task.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.order-cancellation-requested.v1",
        model=OrderCancellationRequested,
        event=Event[OrderCancellationRequested],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderCancellationRequested",
        channel="OrderProgress",
        scope="orders:progress",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("oms.task.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.order-cancelled.v1",
        model=OrderCancelled,
        event=Event[OrderCancelled],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderCancelled",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.oms.order-completed.v1",
        model=OrderCompleted,
        event=Event[OrderCompleted],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderCompleted",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.oms.order-decomposed.v1",
        model=OrderDecomposed,
        event=Event[OrderDecomposed],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderDecomposed",
        channel="OrderProgress",
        scope="orders:progress",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("oms.task.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.order-failed.v1",
        model=OrderFailed,
        event=Event[OrderFailed],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderFailed",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.oms.order-held.v1",
        model=OrderHeld,
        event=Event[OrderHeld],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderHeld",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.oms.order-jeopardy-raised.v1",
        model=OrderJeopardyRaised,
        event=Event[OrderJeopardyRaised],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderJeopardyRaised",
        channel="OrderProgress",
        scope="orders:progress",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("oms.task.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.order-partially-completed.v1",
        model=OrderPartiallyCompleted,
        event=Event[OrderPartiallyCompleted],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderPartiallyCompleted",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.oms.order-resumed.v1",
        model=OrderResumed,
        event=Event[OrderResumed],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderResumed",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.oms.order-submitted.v1",
        model=OrderSubmitted,
        event=Event[OrderSubmitted],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:OrderSubmitted",
        channel="OrderEvents",
        scope="orders:facts",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
    ),
)
_BY_TYPE: Mapping[str, Kind] = {kind.event_type: kind for kind in KINDS}
_BY_MODEL: Mapping[type[BaseModel], Kind] = {kind.model: kind for kind in KINDS}


def parse_event(body: bytes | str | Mapping[str, Any]) -> Event[Fact]:
    """The event in a request body, its `data` as the message that its `type` says."""
    document = document_of(body)
    kind = kind_of(str(document.get("type")))
    try:
        event = kind.event.model_validate(document)
    except ValidationError as error:
        raise UnreadableEvent(*(Fault(_pointer(fault["loc"]), fault["msg"]) for fault in error.errors())) from error
    if event.source not in kind.sources:
        raise UnreadableEvent(Fault("/source", f"`{kind.event_type}` is told by {' or '.join(kind.sources)}"))
    if kind.targets and event.targetsystem not in kind.targets:
        raise UnreadableEvent(Fault("/targetsystem", f"`{kind.event_type}` answers {' or '.join(kind.targets)}"))
    return event


def event_of(
    data: Fact,
    *,
    id: str,
    time: datetime | Timestamp,
    context: Context,
    actor: str,
    subject: str | None = None,
    entity_version: int | None = None,
    sequence: int | None = None,
    answers: str | None = None,
    asker: str | None = None,
) -> Event[Fact]:
    """The event that tells `data`.

    `time` is that of the commit. `subject` is needed only where the message names nothing it is about, `entity_version`
    where that has a revision, `sequence` on ordered channels, and `answers` (the key of the command) on replies, with
    `asker` where several systems may have asked. What several systems tell comes from that of the context.
    """
    kind = _BY_MODEL[type(data)]
    named = subject or _joined(data, kind)
    _demand(kind, "entity_version", entity_version, kind.versioned)
    _demand(kind, "sequence", sequence, bool(kind.partition))
    _demand(kind, "answers", answers, bool(kind.targets))
    return kind.event(
        id=id,
        source=_one_of(kind, "context.source_system", f"/systems/{context.source_system}", kind.sources),
        type=kind.event_type,
        subject=named,
        time=time if isinstance(time, Timestamp) else Timestamp.of(time),
        dataschema=kind.dataschema,
        correlationid=context.correlation_id,
        causationid=context.causation_id,
        entityversion=entity_version,
        idempotencykey=answers,
        targetsystem=_one_of(kind, "asker", asker, kind.targets) if kind.targets else None,
        tenantid=context.tenant,
        legalentity=context.legal_entity,
        authid=actor,
        partitionkey=ordering_of(kind, data) if kind.partition else None,
        sequence=str(sequence) if sequence is not None else None,
        data=data,
    )


def kind_of(event_type: str) -> Kind:
    """What is known of events of that type."""
    kind = _BY_TYPE.get(event_type)
    if kind is None:
        raise unreadable(f"no channel of Notifier carries events of type `{event_type}`")
    return kind


def ordering_of(kind: Kind, data: BaseModel) -> str:
    """The values by which events of an ordered kind are ordered."""
    document = wire_value(data)
    return key_text(_at(document, path) for path in kind.partition)


def keyed_value(kind: Kind, document: Mapping[str, Any]) -> str | None:
    """The key of an event on a broker: that by which it is ordered, or else what its channel is keyed by."""
    if document.get("partitionkey") is not None:
        return str(document["partitionkey"])
    paths = kind.topic.keyed if kind.topic else ()
    return key_text(_at(document["data"], path) for path in paths) if paths else None


def document_of(body: bytes | str | Mapping[str, Any]) -> Mapping[str, Any]:
    """The event as one JSON object, not yet looked at."""
    try:
        document = body if isinstance(body, Mapping) else json.loads(body)
    except ValueError as error:
        raise unreadable(f"the body is not JSON: {error}") from error
    if not isinstance(document, Mapping):
        raise unreadable("an event is a JSON object")
    return cast("Mapping[str, Any]", document)


def unreadable(detail: str) -> UnreadableEvent:
    """What is wrong with the whole of it."""
    return UnreadableEvent(Fault("", detail))


def _pointer(steps: tuple[int | str, ...]) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def _joined(data: BaseModel, kind: Kind) -> str | None:
    document = wire_value(data)
    return key_text(_at(document, path) for path in kind.subject) or None


def _at(document: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


def _one_of(kind: Kind, name: str, value: str | None, known: tuple[str, ...]) -> str:
    """The one that is meant; the only one there is need not be named."""
    if value is None and len(known) == 1:
        return known[0]
    if value not in known:
        raise ValueError(f"`{kind.event_type}` needs `{name}`: one of {', '.join(known)}, not {value}")
    return value


def _demand(kind: Kind, name: str, value: object, needed: bool) -> None:
    if needed and value is None:
        raise ValueError(f"`{kind.event_type}` needs `{name}`")
