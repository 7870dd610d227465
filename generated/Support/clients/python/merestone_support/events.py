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
    AssetErased,
    AssetStatusChanged,
    AssetSuspended,
    AssetTerminated,
    BillableMilestoneReached,
    BillingAccountDunningChanged,
    BillingActivationConfirmed,
    BillingActivationRequested,
    BillingActivationUnconfirmedEntered,
    CancellationDenied,
    CustomerMasterChanged,
    CustomerMasterErased,
    FalloutCaseAccepted,
    FalloutCaseFailed,
    FalloutCaseOpened,
    FalloutCaseRejected,
    FalloutCaseResolved,
    FalloutRaised,
    FalloutResolved,
    FeedQualityAlertRaised,
    FulfillmentTaskCompleted,
    FulfillmentTaskFailed,
    FulfillmentTaskStarted,
    IdentityXrefChanged,
    IdentityXrefErased,
    InstallationCompleted,
    InstallationFailed,
    NotificationSent,
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
    PrincipalDisabled,
    PrincipalScopeChanged,
    QuoteTimelineEntryRecorded,
    QuoteTimelineErased,
    ReconciliationDiscrepancyFound,
    ReconciliationResolved,
    RepairActionExecuted,
    ReservationExpired,
    ShipmentDelivered,
    ShipmentLost,
    SubscriptionStatusChanged,
    TimelineEntryRecorded,
    TimelineErased,
    UsageRejected,
)
from .problems import Fault
from .values import Timestamp, key_text, wire_bytes, wire_value

Fact = ActivationOutcomeUnknown | AssetActivated | AssetCreated | AssetErased | AssetStatusChanged | AssetSuspended | AssetTerminated | BillableMilestoneReached | BillingAccountDunningChanged | BillingActivationConfirmed | BillingActivationRequested | BillingActivationUnconfirmedEntered | CancellationDenied | CustomerMasterChanged | CustomerMasterErased | FalloutCaseAccepted | FalloutCaseFailed | FalloutCaseOpened | FalloutCaseRejected | FalloutCaseResolved | FalloutRaised | FalloutResolved | FeedQualityAlertRaised | FulfillmentTaskCompleted | FulfillmentTaskFailed | FulfillmentTaskStarted | IdentityXrefChanged | IdentityXrefErased | InstallationCompleted | InstallationFailed | NotificationSent | OrderCancellationRequested | OrderCancelled | OrderCompleted | OrderDecomposed | OrderFailed | OrderHeld | OrderJeopardyRaised | OrderPartiallyCompleted | OrderResumed | OrderSubmitted | PrincipalDisabled | PrincipalScopeChanged | QuoteTimelineEntryRecorded | QuoteTimelineErased | ReconciliationDiscrepancyFound | ReconciliationResolved | RepairActionExecuted | ReservationExpired | ShipmentDelivered | ShipmentLost | SubscriptionStatusChanged | TimelineEntryRecorded | TimelineErased | UsageRejected
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
        event_type="io.merestone.asset-inventory.asset-erased.v1",
        model=AssetErased,
        event=Event[AssetErased],
        sources=("/systems/AssetInventory",),
        dataschema="urn:merestone:schema:AssetErased",
        channel="AssetCopies",
        scope="asset.read",
        subject=(("asset", "orderId"), ("asset", "orderLineId"), ("asset", "assetId")),
        partition=(("asset", "assetId"),),
        versioned=True,
        topic=Topic("asset.product.v1", keyed=(("asset", "assetId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.asset-inventory.asset-status-changed.v1",
        model=AssetStatusChanged,
        event=Event[AssetStatusChanged],
        sources=("/systems/AssetInventory",),
        dataschema="urn:merestone:schema:AssetStatusChanged",
        channel="AssetCopies",
        scope="asset.read",
        subject=(("asset", "orderId"), ("asset", "orderLineId"), ("asset", "assetId")),
        partition=(("asset", "assetId"),),
        versioned=True,
        topic=Topic("asset.product.v1", keyed=(("asset", "assetId"),), needs_key=True, media_header="content-type"),
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
        event_type="io.merestone.billing.billing-account-dunning-changed.v1",
        model=BillingAccountDunningChanged,
        event=Event[BillingAccountDunningChanged],
        sources=("/systems/Billing",),
        dataschema="urn:merestone:schema:BillingAccountDunningChanged",
        channel="BillingAccounts",
        scope="billing:account-facts",
        subject=(("billingAccount", "billingAccountId"),),
        partition=(("billingAccount", "billingAccountId"),),
        versioned=True,
        topic=Topic("billing.account.v1", keyed=(("billingAccount", "billingAccountId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.billing.subscription-status-changed.v1",
        model=SubscriptionStatusChanged,
        event=Event[SubscriptionStatusChanged],
        sources=("/systems/Billing",),
        dataschema="urn:merestone:schema:SubscriptionStatusChanged",
        channel="BillingStatus",
        scope="billing:facts",
        subject=(("subscription", "subscriptionId"),),
        partition=(("subscription", "subscriptionId"),),
        versioned=True,
    ),
    Kind(
        event_type="io.merestone.billing.usage-rejected.v1",
        model=UsageRejected,
        event=Event[UsageRejected],
        sources=("/systems/Billing",),
        dataschema="urn:merestone:schema:UsageRejected",
        channel="UsageEvents",
        scope="usage.facts",
        subject=(("asset", "orderId"), ("asset", "orderLineId"), ("asset", "assetId")),
        partition=(("asset", "assetId"),),
        versioned=True,
        topic=Topic("billing.usage.v1", keyed=(("asset", "assetId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-timeline-entry-recorded.v1",
        model=QuoteTimelineEntryRecorded,
        event=Event[QuoteTimelineEntryRecorded],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteTimelineEntryRecorded",
        channel="QuoteTimelineTopic",
        scope="support.timeline",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("support.quote-timeline.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.cpq.quote-timeline-erased.v1",
        model=QuoteTimelineErased,
        event=Event[QuoteTimelineErased],
        sources=("/systems/CPQ",),
        dataschema="urn:merestone:schema:QuoteTimelineErased",
        channel="QuoteTimelineTopic",
        scope="support.timeline",
        subject=(("quote", "quoteId"), ("quote", "quoteRevision")),
        partition=(("quote", "quoteId"),),
        versioned=True,
        topic=Topic("support.quote-timeline.v1", keyed=(("quote", "quoteId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.feed-quality-alerts.feed-quality-alert-raised.v1",
        model=FeedQualityAlertRaised,
        event=Event[FeedQualityAlertRaised],
        sources=("/systems/Support",),
        dataschema="urn:merestone:schema:FeedQualityAlertRaised",
        channel="FeedQuality",
        scope="feed.quality",
        topic=Topic("dwh.quality.v1", media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.iam.principal-disabled.v1",
        model=PrincipalDisabled,
        event=Event[PrincipalDisabled],
        sources=("/systems/IAM",),
        dataschema="urn:merestone:schema:PrincipalDisabled",
        channel="Principals",
        scope="iam.principals",
        subject=(("principal", "principalId"),),
        partition=(("principal", "principalId"),),
        versioned=True,
        topic=Topic("iam.principal.v1", keyed=(("principal", "principalId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.iam.principal-scope-changed.v1",
        model=PrincipalScopeChanged,
        event=Event[PrincipalScopeChanged],
        sources=("/systems/IAM",),
        dataschema="urn:merestone:schema:PrincipalScopeChanged",
        channel="Principals",
        scope="iam.principals",
        subject=(("principal", "principalId"),),
        partition=(("principal", "principalId"),),
        versioned=True,
        topic=Topic("iam.principal.v1", keyed=(("principal", "principalId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.inventory.reservation-expired.v1",
        model=ReservationExpired,
        event=Event[ReservationExpired],
        sources=("/systems/Inventory",),
        dataschema="urn:merestone:schema:ReservationExpired",
        channel="StockEvents",
        scope="inventory.facts",
        subject=(("reservation", "orderId"), ("reservation", "orderLineId"), ("reservation", "reservationId")),
        partition=(("reservation", "reservationId"),),
        versioned=True,
        topic=Topic("inventory.reservation.v1", keyed=(("reservation", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.inventory.shipment-delivered.v1",
        model=ShipmentDelivered,
        event=Event[ShipmentDelivered],
        sources=("/systems/Inventory",),
        dataschema="urn:merestone:schema:ShipmentDelivered",
        channel="StockEvents",
        scope="inventory.facts",
        subject=(("shipment", "orderId"), ("shipment", "orderLineId"), ("shipment", "shipmentId")),
        partition=(("shipment", "shipmentId"),),
        versioned=True,
        topic=Topic("inventory.reservation.v1", keyed=(("shipment", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.inventory.shipment-lost.v1",
        model=ShipmentLost,
        event=Event[ShipmentLost],
        sources=("/systems/Inventory",),
        dataschema="urn:merestone:schema:ShipmentLost",
        channel="StockEvents",
        scope="inventory.facts",
        subject=(("shipment", "orderId"), ("shipment", "orderLineId"), ("shipment", "shipmentId")),
        partition=(("shipment", "shipmentId"),),
        versioned=True,
        topic=Topic("inventory.reservation.v1", keyed=(("shipment", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.mdm.customer-master-changed.v1",
        model=CustomerMasterChanged,
        event=Event[CustomerMasterChanged],
        sources=("/systems/MDM",),
        dataschema="urn:merestone:schema:CustomerMasterChanged",
        channel="CustomerMasters",
        scope="mdm.customer.feed",
        subject=(("customer", "customerMasterId"),),
        partition=(("customer", "customerMasterId"),),
        versioned=True,
        topic=Topic("mdm.customer.v1", keyed=(("customer", "customerMasterId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.mdm.customer-master-erased.v1",
        model=CustomerMasterErased,
        event=Event[CustomerMasterErased],
        sources=("/systems/MDM",),
        dataschema="urn:merestone:schema:CustomerMasterErased",
        channel="CustomerMasters",
        scope="mdm.customer.feed",
        subject=(("customer", "customerMasterId"),),
        partition=(("customer", "customerMasterId"),),
        versioned=True,
        topic=Topic("mdm.customer.v1", keyed=(("customer", "customerMasterId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.mdm.identity-xref-changed.v1",
        model=IdentityXrefChanged,
        event=Event[IdentityXrefChanged],
        sources=("/systems/MDM",),
        dataschema="urn:merestone:schema:IdentityXrefChanged",
        channel="CustomerXrefs",
        scope="mdm.customer.feed",
        subject=(("customer", "customerMasterId"),),
        partition=(("customer", "customerMasterId"),),
        versioned=True,
        topic=Topic("mdm.xref.v1", keyed=(("customer", "customerMasterId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.mdm.identity-xref-erased.v1",
        model=IdentityXrefErased,
        event=Event[IdentityXrefErased],
        sources=("/systems/MDM",),
        dataschema="urn:merestone:schema:IdentityXrefErased",
        channel="CustomerXrefs",
        scope="mdm.customer.feed",
        subject=(("customer", "customerMasterId"),),
        partition=(("customer", "customerMasterId"),),
        versioned=True,
        topic=Topic("mdm.xref.v1", keyed=(("customer", "customerMasterId"),), needs_key=True, media_header="content-type"),
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
        event_type="io.merestone.oms.fallout-raised.v1",
        model=FalloutRaised,
        event=Event[FalloutRaised],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:FalloutRaised",
        channel="FalloutEvents",
        scope="orders.fallouts",
        subject=(("fallout", "falloutId"),),
        partition=(("fallout", "falloutId"),),
        versioned=True,
        topic=Topic("oms.fallout.v1", keyed=(("fallout", "falloutId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.fallout-resolved.v1",
        model=FalloutResolved,
        event=Event[FalloutResolved],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:FalloutResolved",
        channel="FalloutEvents",
        scope="orders.fallouts",
        subject=(("fallout", "falloutId"),),
        partition=(("fallout", "falloutId"),),
        versioned=True,
        topic=Topic("oms.fallout.v1", keyed=(("fallout", "falloutId"),), needs_key=True, media_header="content-type"),
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
    Kind(
        event_type="io.merestone.oms.reconciliation-discrepancy-found.v1",
        model=ReconciliationDiscrepancyFound,
        event=Event[ReconciliationDiscrepancyFound],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:ReconciliationDiscrepancyFound",
        channel="Differences",
        scope="orders:differences",
        subject=(("case", "reconciliationId"),),
        partition=(("case", "reconciliationId"),),
        versioned=True,
        topic=Topic("oms.reconciliation.v1", keyed=(("case", "reconciliationId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.reconciliation-resolved.v1",
        model=ReconciliationResolved,
        event=Event[ReconciliationResolved],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:ReconciliationResolved",
        channel="Differences",
        scope="orders:differences",
        subject=(("case", "reconciliationId"),),
        partition=(("case", "reconciliationId"),),
        versioned=True,
        topic=Topic("oms.reconciliation.v1", keyed=(("case", "reconciliationId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.repair-action-executed.v1",
        model=RepairActionExecuted,
        event=Event[RepairActionExecuted],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:RepairActionExecuted",
        channel="FalloutEvents",
        scope="orders.fallouts",
        subject=(("fallout", "falloutId"),),
        partition=(("fallout", "falloutId"),),
        versioned=True,
        topic=Topic("oms.fallout.v1", keyed=(("fallout", "falloutId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.timeline-entry-recorded.v1",
        model=TimelineEntryRecorded,
        event=Event[TimelineEntryRecorded],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:TimelineEntryRecorded",
        channel="TimelineTopic",
        scope="support.timeline",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("support.timeline.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.oms.timeline-erased.v1",
        model=TimelineErased,
        event=Event[TimelineErased],
        sources=("/systems/OMS",),
        dataschema="urn:merestone:schema:TimelineErased",
        channel="TimelineTopic",
        scope="support.timeline",
        subject=(("order", "orderId"),),
        partition=(("order", "orderId"),),
        versioned=True,
        topic=Topic("support.timeline.v1", keyed=(("order", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.support.fallout-case-accepted.v1",
        model=FalloutCaseAccepted,
        event=Event[FalloutCaseAccepted],
        sources=("/systems/Support",),
        dataschema="urn:merestone:schema:FalloutCaseAccepted",
        channel="CaseReplies",
        scope="support.case",
        subject=(("fallout", "falloutId"),),
        targets=("OMS",),
        topic=Topic("support.case.v1", keyed=(("fallout", "falloutId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.support.fallout-case-failed.v1",
        model=FalloutCaseFailed,
        event=Event[FalloutCaseFailed],
        sources=("/systems/Support",),
        dataschema="urn:merestone:schema:FalloutCaseFailed",
        channel="CaseReplies",
        scope="support.case",
        targets=("OMS",),
        topic=Topic("support.case.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.support.fallout-case-opened.v1",
        model=FalloutCaseOpened,
        event=Event[FalloutCaseOpened],
        sources=("/systems/Support",),
        dataschema="urn:merestone:schema:FalloutCaseOpened",
        channel="CaseReplies",
        scope="support.case",
        subject=(("fallout", "falloutId"),),
        targets=("OMS",),
        topic=Topic("support.case.v1", keyed=(("fallout", "falloutId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.support.fallout-case-rejected.v1",
        model=FalloutCaseRejected,
        event=Event[FalloutCaseRejected],
        sources=("/systems/Support",),
        dataschema="urn:merestone:schema:FalloutCaseRejected",
        channel="CaseReplies",
        scope="support.case",
        targets=("OMS",),
        topic=Topic("support.case.v1", needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.support.fallout-case-resolved.v1",
        model=FalloutCaseResolved,
        event=Event[FalloutCaseResolved],
        sources=("/systems/Support",),
        dataschema="urn:merestone:schema:FalloutCaseResolved",
        channel="CaseEvents",
        scope="support.cases",
        subject=(("supportCase", "supportCaseId"),),
        partition=(("supportCase", "supportCaseId"),),
        versioned=True,
        topic=Topic("support.case-facts.v1", keyed=(("supportCase", "supportCaseId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.workforce.installation-completed.v1",
        model=InstallationCompleted,
        event=Event[InstallationCompleted],
        sources=("/systems/Workforce",),
        dataschema="urn:merestone:schema:InstallationCompleted",
        channel="VisitEvents",
        scope="workforce.facts",
        subject=(("appointment", "orderId"), ("appointment", "orderLineId"), ("appointment", "appointmentId")),
        partition=(("appointment", "appointmentId"),),
        versioned=True,
        topic=Topic("workforce.appointment.v1", keyed=(("appointment", "orderId"),), needs_key=True, media_header="content-type"),
    ),
    Kind(
        event_type="io.merestone.workforce.installation-failed.v1",
        model=InstallationFailed,
        event=Event[InstallationFailed],
        sources=("/systems/Workforce",),
        dataschema="urn:merestone:schema:InstallationFailed",
        channel="VisitEvents",
        scope="workforce.facts",
        subject=(("appointment", "orderId"), ("appointment", "orderLineId"), ("appointment", "appointmentId")),
        partition=(("appointment", "appointmentId"),),
        versioned=True,
        topic=Topic("workforce.appointment.v1", keyed=(("appointment", "orderId"),), needs_key=True, media_header="content-type"),
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
        raise unreadable(f"no channel of Support carries events of type `{event_type}`")
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
