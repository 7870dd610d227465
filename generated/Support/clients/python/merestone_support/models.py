# Written by `merestone compile`; change the spec, not this file.
"""The messages of Support, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_support.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel


class AssetExtractManifest(BaseModel):
    """
    What a run of `AssetExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    day: date
    """
    The day that the file covers, for gaps in the stream.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the file, so that a damaged transfer is noticed.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    How many assets the file lists, so that a missing row is noticed.
    """


class AssetReference(BaseModel):
    """
    The identity of one asset; the current value is AssetInventory's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Asset"] = "Asset"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one asset.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one asset.
    """
    asset_id: Annotated[str, Field(alias="assetId", pattern="^AST-[0-9]{8}$")]
    """
    Part of the key of one asset.
    """


class AssetSuspended(BaseModel):
    """
    The asset is out of use for now: asset operations suspended it, or its retirement failed while it was suspended. It has not ended and may become active again.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    asset: AssetReference
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]
    """
    Why the asset is out of use, as a code.
    """
    suspended_at: Annotated[Timestamp, Field(alias="suspendedAt")]
    """
    Since when the asset is out of use.
    """


class AssetTerminated(BaseModel):
    """
    The asset has ended for good, whether or not it ever was active. What becomes of its subscription is Billing's to say.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    asset: AssetReference
    terminated_at: Annotated[Timestamp, Field(alias="terminatedAt")]
    """
    When the asset ended, whether or not it ever was active.
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
    billing_account_id: Annotated[str, Field(alias="billingAccountId", pattern="^BA-[0-9]{6}$")]
    """
    Which billing account it is.
    """


class CustomerExtractManifest(BaseModel):
    """
    What a run of `CustomerExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    day: date
    """
    The day whose changes the file holds.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the whole file, so that a damaged one is recognised.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows that are found in the file.
    """


class ChangedField(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


class LegalHoldRef(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=60, min_length=1)]


class CustomerMasterReference(BaseModel):
    """
    The identity of one customer master; the current value is MDM's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["CustomerMaster"] = "CustomerMaster"
    customer_master_id: Annotated[str, Field(alias="customerMasterId", pattern="^CUST-[0-9]{7}$")]
    """
    The identifier that every system knows it by.
    """


class DerivedAssetStatus(BaseModel):
    """
    What AssetInventory said of `Asset.status`: shown here, and decided there.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    value: Literal["created", "pendingTerminate.whileActive", "pendingTerminate.whileSuspended", "pendingActive", "active", "cancelled", "aborted", "suspended", "terminated"]
    """
    The state that it is in.
    """
    source_system: Annotated[Literal["AssetInventory"], Field(alias="sourceSystem")] = "AssetInventory"
    """
    Who decides it.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was AssetInventory's value.
    """


class DerivedCustomerMasterStatus(BaseModel):
    """
    What MDM said of `CustomerMaster.status`: shown here, and decided there.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    value: Literal["active", "blocked", "merged", "erased"]
    """
    The state that it is in.
    """
    source_system: Annotated[Literal["MDM"], Field(alias="sourceSystem")] = "MDM"
    """
    Who decides it.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was MDM's value.
    """


class DerivedOrderStatus(BaseModel):
    """
    What OMS said of `Order.status`: shown here, and decided there.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    value: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "assessingCancellation", "completed", "partial", "failed"]
    """
    The state that it is in.
    """
    source_system: Annotated[Literal["OMS"], Field(alias="sourceSystem")] = "OMS"
    """
    Who decides it.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was OMS's value.
    """


class DerivedPrincipalStatus(BaseModel):
    """
    What IAM said of `Principal.status`: shown here, and decided there.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    value: Literal["active", "disabled"]
    """
    The state that it is in.
    """
    source_system: Annotated[Literal["IAM"], Field(alias="sourceSystem")] = "IAM"
    """
    Who decides it.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was IAM's value.
    """


class DerivedQuoteStatus(BaseModel):
    """
    What CPQ said of `Quote.status`: shown here, and decided there.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    value: Literal["draft", "priced", "approvalPending", "approved", "presented", "acceptancePending", "accepted", "declined", "expired", "superseded", "cancelled", "ordered"]
    """
    The state that it is in.
    """
    source_system: Annotated[Literal["CPQ"], Field(alias="sourceSystem")] = "CPQ"
    """
    Who decides it.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was CPQ's value.
    """


class FalloutCaseFailed(BaseModel):
    """
    `OpenFalloutCase` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownOrder", "unknownTeam"]


class FalloutCaseReference(BaseModel):
    """
    The identity of one fallout case; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["FalloutCase"] = "FalloutCase"
    fallout_id: Annotated[str, Field(alias="falloutId", pattern="^FO-[0-9]{8}$")]
    """
    Which fallout case it is.
    """


class FalloutCaseRejected(BaseModel):
    """
    Support understood `OpenFalloutCase` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownOrder", "unknownTeam"]


class FeedQualityAlertRaised(BaseModel):
    """
    A fact told by CRM, CPQ, OMS, Billing, ERP, Support or DataWarehouse, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    feed: Annotated[str, Field(max_length=60, min_length=1)]
    """
    Which feed the copy that was measured is kept by.
    """
    metric: Annotated[str, Field(max_length=40, min_length=1)]
    """
    What fell short, such as `completeness`, `references` or `agreement`.
    """
    observed: Annotated[str, Field(pattern="^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$")]
    """
    In per cent, as the holder of the copy measured it.
    """
    threshold: Annotated[str, Field(pattern="^-?[0-9]{1,4}(?:\\.[0-9]{1,3})?$")]
    """
    In per cent; what the feed has to reach at least.
    """
    window: Annotated[str, Field(max_length=40, min_length=1)]
    """
    The time over which it was measured.
    """


class FulfillmentTaskReference(BaseModel):
    """
    The identity of one fulfillment task; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["FulfillmentTask"] = "FulfillmentTask"
    task_id: Annotated[str, Field(alias="taskId", pattern="^TSK-[0-9]{8}$")]
    """
    Which fulfillment task it is.
    """


class IdentityXrefChanged(BaseModel):
    """
    What other systems call a customer, after a change, and how certain the match is. A local id counts in its own system only.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference
    crm_account_id: Annotated[str | None, Field(alias="crmAccountId", max_length=18, min_length=1)] = None
    """
    CRM's id after the change; absent where CRM has no account.
    """
    billing_account_id: Annotated[str | None, Field(alias="billingAccountId", pattern="^BA-[0-9]{6}$")] = None
    """
    Billing's id after the change; absent where there is no account.
    """
    erp_customer_id: Annotated[str | None, Field(alias="erpCustomerId", pattern="^ERP-[0-9]{5}$")] = None
    """
    ERP's id after the change; absent where ERP has no customer.
    """
    support_account_id: Annotated[str | None, Field(alias="supportAccountId", pattern="^SUP-[0-9]{5}$")] = None
    """
    Support's id after the change; absent where there is no account.
    """
    confidence: Annotated[str, Field(pattern="^-?[0-9]{1,1}(?:\\.[0-9]{1,3})?$")]
    """
    How certain the match is, from 0 to 1; a steward decides doubtful ones.
    """


class IdentityXrefErased(BaseModel):
    """
    What was told with `IdentityXrefChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference


class IdentityXrefReference(BaseModel):
    """
    The identity of one identity xref; the current value is MDM's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["IdentityXref"] = "IdentityXref"
    customer_master_id: Annotated[str, Field(alias="customerMasterId", pattern="^CUST-[0-9]{7}$")]
    """
    The identifier that every system knows it by.
    """
    xref_id: Annotated[str, Field(alias="xrefId")]
    """
    Part of the key of one identity xref.
    """


class InstallationAppointmentReference(BaseModel):
    """
    The identity of one installation appointment; the current value is Workforce's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["InstallationAppointment"] = "InstallationAppointment"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one installation appointment.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one installation appointment.
    """
    appointment_id: Annotated[str, Field(alias="appointmentId", pattern="^APT-[0-9]{8}$")]
    """
    Part of the key of one installation appointment.
    """


class InstallationCompleted(BaseModel):
    """
    The technician has ended the visit with a report, known here by its hash. Nothing becomes billable by it: that takes the customer's signature.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    appointment: InstallationAppointmentReference
    job_report_hash: Annotated[str, Field(alias="jobReportHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the technician's report, which itself is not told.
    """
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]
    """
    When the technician ended the visit; the customer signs separately.
    """


class InstallationFailed(BaseModel):
    """
    A visit that had begun has failed, and `fault` says on whose side. The appointment is over; another visit needs a booking of its own.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    appointment: InstallationAppointmentReference
    fault: Literal["customer", "provider"]
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]
    """
    Why the visit failed, more exactly than `fault` says it.
    """


class NotificationOutboxEntryReference(BaseModel):
    """
    The identity of one notification outbox entry; the current value is Notifier's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["NotificationOutboxEntry"] = "NotificationOutboxEntry"
    notification_id: Annotated[str, Field(alias="notificationId")]
    """
    Which notification outbox entry it is.
    """


class NotificationSent(BaseModel):
    """
    A fact told by Notifier, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    notification: NotificationOutboxEntryReference
    intent: Literal["orderBeingActivated", "serviceActive", "orderConfirmed", "orderChanged", "billingActivated", "cancellationConfirmed", "proposalReady"]
    body_hash: Annotated[str, Field(alias="bodyHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Over the body that the provider took; the body itself is not told.
    """
    delivery_channel: Annotated[Literal["email", "sms", "portal", "letter"], Field(alias="deliveryChannel")]


class Task(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


class OrderLineReference(BaseModel):
    """
    The identity of one order line; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["OrderLine"] = "OrderLine"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one order line.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one order line.
    """


class OrderReference(BaseModel):
    """
    The identity of one order; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Order"] = "Order"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Which order it is.
    """


class OrderResumed(BaseModel):
    """
    An order that waited is in progress again. No date is promised by it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "assessingCancellation", "completed", "partial", "failed"]
    """
    Always inProgress, whatever the order was waiting in.
    """


class PrincipalExtractManifest(BaseModel):
    """
    What a run of `PrincipalExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    day: date
    """
    The day whose changes the file holds.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the whole file, so that a damaged one is recognised.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows that are found in the file.
    """


class Role(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


class PrincipalReference(BaseModel):
    """
    The identity of one principal; the current value is IAM's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Principal"] = "Principal"
    principal_id: Annotated[str, Field(alias="principalId")]
    """
    Which principal it is.
    """


class PrincipalScopeChanged(BaseModel):
    """
    The roles of a principal as they are from `effectiveAt` on, for those who filter before they ask. The copy grants nothing: each request is still put to `Authorize`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    principal: PrincipalReference
    roles: Annotated[list[Role], Field(max_length=50, min_length=0)]
    """
    Granted by IAM only; a copy elsewhere grants nothing.
    """
    scopes_version: Annotated[str, Field(alias="scopesVersion", max_length=40, min_length=1)]
    """
    Says which version of the principal's scopes the copy stands at.
    """
    status: DerivedPrincipalStatus
    effective_at: Annotated[Timestamp, Field(alias="effectiveAt")]
    """
    From this time on the roles and the status count.
    """


class QuoteReference(BaseModel):
    """
    The identity of one quote; the current value is CPQ's to tell.
    """

    model_config = ConfigDict(
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


class QuoteTimelineErased(BaseModel):
    """
    What was told with `QuoteTimelineEntryRecorded` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference


class QuoteTimelineExtractManifest(BaseModel):
    """
    What a run of `QuoteTimelineExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    day: date
    """
    The day whose entries the file holds.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the whole file, so that a damaged one is recognised.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows that are found in the file.
    """


class ReconciliationCaseReference(BaseModel):
    """
    The identity of one reconciliation case; the current value is OMS's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["ReconciliationCase"] = "ReconciliationCase"
    reconciliation_id: Annotated[str, Field(alias="reconciliationId", pattern="^REC-[0-9]{8}$")]
    """
    Which reconciliation case it is.
    """


class ReconciliationDiscrepancyFound(BaseModel):
    """
    Two records that should agree do not, and a team owns the difference. Which of them is right is not said, and neither are amounts.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    case: ReconciliationCaseReference
    kind: Literal["commandOutcome", "state", "financial", "asset", "catalog"]
    left_ref: Annotated[str, Field(alias="leftRef", max_length=120, min_length=1)]
    """
    Names the record of the expected side, which says what should be.
    """
    right_ref: Annotated[str, Field(alias="rightRef", max_length=120, min_length=1)]
    """
    Names the record of the observed side, which was found to differ.
    """
    owner_team: Annotated[str, Field(alias="ownerTeam", max_length=60, min_length=1)]
    """
    Who has to settle it; a case is not assigned while this is empty.
    """
    difference_hash: Annotated[str, Field(alias="differenceHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the difference, which facts tell instead of it so that amounts stay with the case.
    """


class ReconciliationResolved(BaseModel):
    """
    A difference is settled and its cause is on record: it was repaired, adjusted by finance, or accepted as it is, so that the two records may still differ.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    case: ReconciliationCaseReference
    kind: Literal["commandOutcome", "state", "financial", "asset", "catalog"]
    resolution: Literal["open", "autoRepaired", "manuallyRepaired", "financeAdjusted", "acceptedDifference"]
    """
    Open until the difference is settled, and then how it was.
    """
    root_cause: Annotated[
        Literal["mapping", "timing", "duplicate", "lostMessage", "manualChange", "defect", "partnerError", "masterData"],
        Field(alias="rootCause"),
    ]
    actor_token: Annotated[str, Field(alias="actorToken", max_length=80, min_length=1)]
    """
    A token for whoever settled the difference, in place of the name.
    """


class RepairActionExecuted(BaseModel):
    """
    A repair was carried out: by whom, with whose approval where it took one, and by hash what it changed. The fallout is over only when `FalloutResolved` says so.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    fallout: FalloutCaseReference
    action: Literal["confirm", "resend", "abandon", "undo"]
    actor_token: Annotated[str, Field(alias="actorToken", max_length=80, min_length=1)]
    """
    Stands for whoever carried out the repair, and names nobody.
    """
    approver_token: Annotated[str | None, Field(alias="approverToken", max_length=80, min_length=1)] = None
    """
    Stands for whoever approved it; absent where it took no approval.
    """
    before_hash: Annotated[str, Field(alias="beforeHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of what was repaired, as it was before the repair.
    """
    after_hash: Annotated[str, Field(alias="afterHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of what was repaired, as it was afterwards; the difference is proof.
    """


class ReservationReference(BaseModel):
    """
    The identity of one reservation; the current value is Inventory's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Reservation"] = "Reservation"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one reservation.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one reservation.
    """
    reservation_id: Annotated[str, Field(alias="reservationId", pattern="^RSV-[0-9]{8}$")]
    """
    Part of the key of one reservation.
    """


class ShipmentReference(BaseModel):
    """
    The identity of one shipment; the current value is Inventory's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Shipment"] = "Shipment"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one shipment.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one shipment.
    """
    shipment_id: Annotated[str, Field(alias="shipmentId", pattern="^SHP-[0-9]{8}$")]
    """
    Part of the key of one shipment.
    """


class SubscriptionReference(BaseModel):
    """
    The identity of one subscription; the current value is Billing's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Subscription"] = "Subscription"
    subscription_id: Annotated[str, Field(alias="subscriptionId", pattern="^SUB-[0-9]{7}$")]
    """
    Which subscription it is.
    """


class SubscriptionStatusChanged(BaseModel):
    """
    A subscription has become active, suspended, cancelled or ended, by Billing's decision. Readers show it, and no order changes its status by it.
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
    """
    When Billing changed the status, not when the fact was sent.
    """


class SupportCaseReference(BaseModel):
    """
    The identity of one support case; the current value is Support's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["SupportCase"] = "SupportCase"
    support_case_id: Annotated[str, Field(alias="supportCaseId", pattern="^CASE-[0-9]{8}$")]
    """
    Which support case it is.
    """


class SupportCaseStateAnswer(BaseModel):
    """
    The answer of Support to `SupportCaseState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["opened", "opening", "refused"]
    support_case: Annotated[SupportCaseReference | None, Field(alias="supportCase")] = None
    """
    The case that was opened; absent while there is none.
    """


class TimelineEntry(BaseModel):
    """
    One thing that happened, as the system that knows it first said it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    entry_no: Annotated[int, Field(alias="entryNo", ge=1, le=1000000)]
    """
    Position on the timeline of the order or quote; a gap is a missing entry.
    """
    at: Timestamp
    """
    When it happened, by the clock of the system that knows it first.
    """
    recorded_at: Annotated[Timestamp, Field(alias="recordedAt")]
    """
    When the entry was written, which may be later than it happened.
    """
    system: Annotated[str, Field(max_length=40, min_length=1)]
    """
    Name of the system that knows it first.
    """
    kind: Literal["fact", "command", "reply", "reconciliation", "repair", "message"]
    event_id: Annotated[str, Field(alias="eventId", max_length=80, min_length=1)]
    """
    The event that the entry was made from.
    """
    causation_id: Annotated[str | None, Field(alias="causationId", max_length=80, min_length=1)] = None
    """
    What caused it; absent for an entry that nothing else caused.
    """
    actor_token: Annotated[str | None, Field(alias="actorToken", max_length=80, min_length=1)] = None
    """
    Stands for whoever acted and names nobody; absent where nobody is known.
    """
    summary_code: Annotated[str, Field(alias="summaryCode", max_length=60, min_length=1)]
    """
    Says by a code, not by free text, what happened.
    """
    customer_visible: Annotated[bool, Field(alias="customerVisible")]
    """
    Whether the customer sees the entry in the portal too.
    """


class TimelineEntryRecorded(BaseModel):
    """
    One thing that happened to an order, with what caused it and a token for who acted. Support shows it and decides nothing by it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    state: DerivedOrderStatus
    entry: TimelineEntry


class TimelineErased(BaseModel):
    """
    What was told with `TimelineEntryRecorded` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference


class TimelineExtractManifest(BaseModel):
    """
    What a run of `TimelineExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    day: date
    """
    The day whose entries the file holds.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the whole file, so that a damaged one is recognised.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows that are found in the file.
    """


class TimelineExtractRow(BaseModel):
    """
    One row of `TimelineExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    entry: TimelineEntry


class UsageRejected(BaseModel):
    """
    Billing could not place a usage record, for instance because its asset is not there yet. The record is kept and tried again.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    asset: AssetReference
    usage_id: Annotated[str, Field(alias="usageId")]
    """
    The record that could not be placed and will be tried again.
    """
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]
    """
    Why it could not be placed, for instance because its asset is missing.
    """


class XrefExtractManifest(BaseModel):
    """
    What a run of `XrefExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    day: date
    """
    The day whose changes the file holds.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the whole file, so that a damaged one is recognised.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows that are found in the file.
    """


class XrefExtractRow(BaseModel):
    """
    One row of `XrefExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference
    xref: IdentityXrefReference


class ActivationOutcomeUnknown(BaseModel):
    """
    Nobody knows whether a service runs. Whoever reads this tells the customer that it is being activated, and nothing else.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    task: FulfillmentTaskReference
    last_sent_at: Annotated[Timestamp, Field(alias="lastSentAt")]
    """
    When the command whose outcome is unknown was last sent to provisioning.
    """
    attempt: Annotated[int, Field(ge=1, le=100)]
    """
    Which attempt at the step it is, from 1; a retry is the next one.
    """


class AssetActivated(BaseModel):
    """
    The asset is active: for the first time, again after a suspension, or still, because its retirement failed. The notice that a service is active waits for this.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    asset: AssetReference
    activated_at: Annotated[Timestamp, Field(alias="activatedAt")]
    """
    When the asset became active, be it for the first time or again.
    """
    configuration: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Hash of what was configured, the same as that of the order line.
    """


class AssetCreated(BaseModel):
    """
    An asset is on record for an order line, and is not active yet. Nobody tells the customer that anything works, or charges for it, on this fact.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    asset: AssetReference
    customer: CustomerMasterReference
    offering_id: Annotated[str, Field(alias="offeringId", pattern="^PO-[A-Z0-9-]+$")]
    """
    What was sold, as the order line names it.
    """


class AssetErased(BaseModel):
    """
    What was told with `AssetStatusChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    asset: AssetReference


class AssetExtractRow(BaseModel):
    """
    One row of `AssetExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    asset: AssetReference
    status: DerivedAssetStatus
    offering_id: Annotated[str, Field(alias="offeringId", pattern="^PO-[A-Z0-9-]+$")]
    """
    What was sold, as the order line names it.
    """


class AssetStatusChanged(BaseModel):
    """
    An asset as it stands after a change, for those who keep a copy: whose it is, its status, its offering and its configuration. Technical identifiers are left out.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    asset: AssetReference
    customer: CustomerMasterReference
    status: DerivedAssetStatus
    offering_id: Annotated[str, Field(alias="offeringId", pattern="^PO-[A-Z0-9-]+$")]
    """
    What was sold, as the order line names it.
    """
    configuration: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Hash of what was configured, the same as that of the order line.
    """
    activated_at: Annotated[Timestamp | None, Field(alias="activatedAt")] = None
    """
    When the asset became active; absent while it never was.
    """


class BillableMilestoneReached(BaseModel):
    """
    A line has reached the point from which it may be charged for. It does not say that Billing has been asked yet.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    order_line: Annotated[OrderLineReference, Field(alias="orderLine")]
    policy_id: Annotated[str, Field(alias="policyId", max_length=20, min_length=1)]
    """
    The row of the billing policy that says what makes such a line billable.
    """
    trigger_event_id: Annotated[str, Field(alias="triggerEventId", max_length=80, min_length=1)]
    """
    Of the event that made the line billable, such as a dispatch or a signature.
    """
    reached_at: Annotated[Timestamp, Field(alias="reachedAt")]
    """
    From when on the line may be charged for.
    """


class BillingAccountDunningChanged(BaseModel):
    """
    A fact told by Billing, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    billing_account: Annotated[BillingAccountReference, Field(alias="billingAccount")]
    customer: CustomerMasterReference
    dunning: Literal["none", "reminder", "collections"]


class BillingActivationConfirmed(BaseModel):
    """
    It is certain that Billing charges for a line: by its reply, by a reconciliation, or on a person's word. From now on the customer may be told so.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    order_line: Annotated[OrderLineReference, Field(alias="orderLine")]
    subscription: SubscriptionReference
    confirmed_by: Annotated[Literal["reply", "reconciliation", "manual"], Field(alias="confirmedBy")]
    charge_list_hash: Annotated[str, Field(alias="chargeListHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the charges that are confirmed, to be compared with those that were requested.
    """


class BillingActivationRequested(BaseModel):
    """
    OMS has asked Billing to charge for a line, and has no answer yet. The customer is told nothing on this fact.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    order_line: Annotated[OrderLineReference, Field(alias="orderLine")]
    charge_list_hash: Annotated[str, Field(alias="chargeListHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the charges that Billing was asked for; the amounts are not told here.
    """


class BillingActivationUnconfirmedEntered(BaseModel):
    """
    Nobody knows whether Billing has begun to charge for a line. OMS asks again at `nextAskAt`; readers conclude neither that it failed nor that it succeeded.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    order_line: Annotated[OrderLineReference, Field(alias="orderLine")]
    since: Timestamp
    """
    Since when nobody knows the outcome of the request to Billing.
    """
    attempts: Annotated[int, Field(ge=1, le=100)]
    """
    How many attempts there were so far that left the outcome unknown.
    """
    next_ask_at: Annotated[Timestamp, Field(alias="nextAskAt")]
    """
    When OMS next asks Billing what became of the request.
    """


class CancellationDenied(BaseModel):
    """
    The wish to cancel was assessed and refused, for the reason given. The order goes on, or waits as before.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]
    """
    Why the order can no longer be cancelled, such as a point of no return passed.
    """


class CustomerExtractRow(BaseModel):
    """
    One row of `CustomerExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference
    status: DerivedCustomerMasterStatus
    segment: Literal["enterprise", "midmarket", "smb", "public"]


class CustomerMasterChanged(BaseModel):
    """
    Names what changed in a customer's record, without any personal value. After a merge the customer named by `survivor` is meant from now on.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference
    status: DerivedCustomerMasterStatus
    segment: Literal["enterprise", "midmarket", "smb", "public"]
    changed_fields: Annotated[list[ChangedField], Field(alias="changedFields", max_length=50, min_length=0)]
    """
    Names of the fields that changed, without their values.
    """
    survivor: CustomerMasterReference | None = None
    """
    Set by a merge: from now on that one is meant.
    """


class CustomerMasterErased(BaseModel):
    """
    What was told with `CustomerMasterChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference
    legal_hold_refs: Annotated[list[LegalHoldRef], Field(alias="legalHoldRefs", max_length=50, min_length=0)]
    """
    Legal holds that the erasure respects; may be empty.
    """


class FalloutCaseAccepted(BaseModel):
    """
    Support has durably taken `OpenFalloutCase` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    fallout: FalloutCaseReference


class FalloutCaseOpened(BaseModel):
    """
    `OpenFalloutCase` is done; the effect is durable at Support.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    fallout: FalloutCaseReference
    support_case: Annotated[SupportCaseReference, Field(alias="supportCase")]
    """
    Absent until Support has opened a case.
    """


class FalloutCaseResolved(BaseModel):
    """
    A fact told by Support, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    support_case: Annotated[SupportCaseReference, Field(alias="supportCase")]
    """
    Absent until Support has opened a case.
    """
    fallout: FalloutCaseReference
    resolution_code: Annotated[str, Field(alias="resolutionCode", max_length=40, min_length=1)]
    """
    Says by a code how Support ended its case; it does not end the fallout.
    """


class FalloutRaised(BaseModel):
    """
    Something went wrong with an order, and a team owns it now. It does not say that the order has failed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    fallout: FalloutCaseReference
    order: OrderReference
    error_class: Annotated[
        Literal["transientNotSent", "transientUnknown", "throttled", "inFlight", "keyMismatch", "concurrency", "businessReject", "authz", "contractViolation", "dataError", "poison", "expired", "duplicateEffect"],
        Field(alias="errorClass"),
    ]
    owner_team: Annotated[str, Field(alias="ownerTeam", max_length=60, min_length=1)]
    """
    Who has to act; without a team no fallout is triaged.
    """
    severity: Literal["low", "medium", "high", "critical"]


class FalloutResolved(BaseModel):
    """
    A fallout is over, by itself or by a repair, and its cause is on record. A support case about it is ended by Support, separately.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    fallout: FalloutCaseReference
    order: OrderReference
    resolution_code: Annotated[str, Field(alias="resolutionCode", max_length=40, min_length=1)]
    """
    Says by a code how the fallout ended.
    """
    root_cause: Annotated[
        Literal["mapping", "timing", "duplicate", "lostMessage", "manualChange", "defect", "partnerError", "masterData"],
        Field(alias="rootCause"),
    ]


class FulfillmentTaskCompleted(BaseModel):
    """
    One step of fulfilment is done, by the word of who carried it out or of an operator. Whether a line may be charged for is told by `BillableMilestoneReached`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    task: FulfillmentTaskReference
    task_type: Annotated[
        Literal["reserve", "ship", "install", "activate", "registerAsset", "activateBilling"], Field(alias="taskType")
    ]
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]
    """
    When the step counted as done, by a reply or an operator's confirmation.
    """


class FulfillmentTaskFailed(BaseModel):
    """
    One attempt at a step of fulfilment has failed and will be repeated, or an operator has given the step up. The order has not failed by this.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    task: FulfillmentTaskReference
    task_type: Annotated[
        Literal["reserve", "ship", "install", "activate", "registerAsset", "activateBilling"], Field(alias="taskType")
    ]
    error_class: Annotated[
        Literal["transientNotSent", "transientUnknown", "throttled", "inFlight", "keyMismatch", "concurrency", "businessReject", "authz", "contractViolation", "dataError", "poison", "expired", "duplicateEffect"],
        Field(alias="errorClass"),
    ]
    attempt: Annotated[int, Field(ge=1, le=100)]
    """
    Which attempt at the step it is, from 1; a retry is the next one.
    """


class FulfillmentTaskStarted(BaseModel):
    """
    OMS has sent the command for one step of fulfilment. It does not say that anybody has taken it, or that work has begun.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    task: FulfillmentTaskReference
    task_type: Annotated[
        Literal["reserve", "ship", "install", "activate", "registerAsset", "activateBilling"], Field(alias="taskType")
    ]
    deadline_at: Annotated[Timestamp, Field(alias="deadlineAt")]
    """
    By when the step is to be done; jeopardy is raised before it is missed.
    """


class OpenFalloutCaseRequest(BaseModel):
    """
    What OMS asks of Support with `OpenFalloutCase`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    fallout: FalloutCaseReference
    order: OrderReference
    error_class: Annotated[
        Literal["transientNotSent", "transientUnknown", "throttled", "inFlight", "keyMismatch", "concurrency", "businessReject", "authz", "contractViolation", "dataError", "poison", "expired", "duplicateEffect"],
        Field(alias="errorClass"),
    ]
    severity: Literal["low", "medium", "high", "critical"]
    owner_team: Annotated[str, Field(alias="ownerTeam", max_length=60, min_length=1)]
    """
    Who has to act; without a team no fallout is triaged.
    """
    last_error: Annotated[str | None, Field(alias="lastError", max_length=60, min_length=1)] = None
    """
    Code of the last error as it was then; absent if there was none.
    """


class OrderCancellationRequested(BaseModel):
    """
    Somebody wishes to cancel the order, and OMS looks whether it still can be. The order is not cancelled; what came of the wish is told later.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    cancel_sequence: Annotated[int, Field(alias="cancelSequence", ge=1, le=20)]
    """
    Which wish to cancel this order it is, as numbered by whoever asked.
    """
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]
    """
    Why cancelling is wished for, as a code.
    """


class OrderCancelled(BaseModel):
    """
    The order is cancelled for good, after each step that takes something back was completed or given up. A wish to cancel is not told here.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "assessingCancellation", "completed", "partial", "failed"]
    """
    Always cancelled, from which no order returns.
    """


class OrderCompleted(BaseModel):
    """
    The order is complete: no shipment, activation, registration of an asset or request to charge is open for it. It does not say that anything was invoiced or paid.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    status: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "assessingCancellation", "completed", "partial", "failed"]
    """
    Always completed, from which no order returns.
    """
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]
    """
    When the order became complete; invoices and payments have times of their own.
    """


class OrderDecomposed(BaseModel):
    """
    An order has been split into the tasks that fulfil it. Work on them need not have begun.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    tasks: Annotated[list[Task], Field(max_length=500, min_length=1)]
    """
    Ids of the fulfilment tasks that the order was split into.
    """
    plan_version: Annotated[int, Field(alias="planVersion", ge=1, le=999)]
    """
    Which plan of the order these tasks belong to, from 1; a new plan raises it.
    """


class OrderFailed(BaseModel):
    """
    An operator has ended the order as failed, for the reason given. It is not taken up again.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "assessingCancellation", "completed", "partial", "failed"]
    """
    Always failed, from which no order returns.
    """
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why the operator ended the order, as given when closing it.
    """


class OrderHeld(BaseModel):
    """
    Work on the order waits, for the reason given. The order is not over: it may be resumed, cancelled or ended by an operator.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "assessingCancellation", "completed", "partial", "failed"]
    """
    How the order waits: held, pending.waiting or pending.billingUnconfirmed.
    """
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why work on the order waits, in free text.
    """


class OrderJeopardyRaised(BaseModel):
    """
    A promise will probably be missed: told before it is.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    task: FulfillmentTaskReference
    deadline_at: Annotated[Timestamp, Field(alias="deadlineAt")]
    """
    By when the step is to be done; jeopardy is raised before it is missed.
    """
    predicted_at: Annotated[Timestamp, Field(alias="predictedAt")]
    """
    When the task is now expected to be done, which is after its deadline.
    """


class OrderPartiallyCompleted(BaseModel):
    """
    An operator has ended the order with only a part of it done. The rest does not follow under this order.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    status: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "assessingCancellation", "completed", "partial", "failed"]
    """
    Always partial, from which no order returns.
    """
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]
    """
    When the operator ended the order with the rest of it undone.
    """


class OrderSubmitted(BaseModel):
    """
    OMS has taken an accepted quote as an order. Fulfilment has not begun, and the order may still be rejected.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    quote: QuoteReference
    status: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "assessingCancellation", "completed", "partial", "failed"]
    """
    The state that the order was in after it, which is acknowledged.
    """


class PrincipalDisabled(BaseModel):
    """
    What was told with `PrincipalScopeChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    principal: PrincipalReference


class PrincipalExtractRow(BaseModel):
    """
    One row of `PrincipalExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    principal: PrincipalReference
    roles: Annotated[list[Role], Field(max_length=50, min_length=0)]
    """
    Granted by IAM only; a copy elsewhere grants nothing.
    """
    status: DerivedPrincipalStatus


class QuoteTimelineEntryRecorded(BaseModel):
    """
    One thing that happened to a quote, with what caused it and a token for who acted. Support shows it and decides nothing by it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    state: DerivedQuoteStatus
    entry: TimelineEntry


class QuoteTimelineExtractRow(BaseModel):
    """
    One row of `QuoteTimelineExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    entry: TimelineEntry


class ReservationExpired(BaseModel):
    """
    A hold has ended by itself, and others may take the stock. Nothing is shipped for the line without a new reservation.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    reservation: ReservationReference
    expired_at: Annotated[Timestamp, Field(alias="expiredAt")]
    """
    When the hold ended; since then others may take the stock.
    """


class ShipmentDelivered(BaseModel):
    """
    The carrier has delivered the goods, and `proofRef` names the proof. Charging does not begin with it: hardware is billable from its dispatch on.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    shipment: ShipmentReference
    delivered_at: Annotated[Timestamp, Field(alias="deliveredAt")]
    """
    When the carrier delivered the goods; charging does not begin with it.
    """
    proof_ref: Annotated[str, Field(alias="proofRef", max_length=80, min_length=1)]
    """
    Names the carrier's proof of delivery, which itself is not told.
    """


class ShipmentLost(BaseModel):
    """
    After dispatch. What was charged for it goes back by a credit memo.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    shipment: ShipmentReference
    reason: Literal["notReserved", "addressUnserved", "damaged", "carrierRefused", "alreadyDispatched"]
