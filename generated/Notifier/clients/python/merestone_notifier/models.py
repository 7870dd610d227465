# Written by `merestone compile`; change the spec, not this file.
"""The messages of Notifier, and the values they are made of."""

from __future__ import annotations

from typing import Annotated, Literal

from merestone_notifier.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel


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


class ContractReference(BaseModel):
    """
    The identity of one contract; the current value is CLM's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Contract"] = "Contract"
    contract_id: Annotated[str, Field(alias="contractId", pattern="^CTR-[0-9]{7}$")]
    """
    Which contract it is.
    """


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


class ClauseVersion(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


class DocumentGenerationFailed(BaseModel):
    """
    `GenerateDocument` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["templateMissing", "dataMissing", "renderError", "alreadySigned"]


class DocumentGenerationRejected(BaseModel):
    """
    Notifier understood `GenerateDocument` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["templateMissing", "dataMissing", "renderError", "alreadySigned"]


class DocumentWithdrawalFailed(BaseModel):
    """
    `WithdrawDocument` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["templateMissing", "dataMissing", "renderError", "alreadySigned"]


class DocumentWithdrawalRejected(BaseModel):
    """
    Notifier understood `WithdrawDocument` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["templateMissing", "dataMissing", "renderError", "alreadySigned"]


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


class MessageStateAnswer(BaseModel):
    """
    The answer of Notifier to `MessageState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["delivered", "sent", "failed", "suppressed"]


class NotificationFailed(BaseModel):
    """
    `SendNotification` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["bounced", "providerRefused", "expired"]
    attempt: Annotated[int, Field(ge=0, le=20)]
    """
    Number of attempts that were made, all without success.
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


class NotificationSuppressed(BaseModel):
    """
    Notifier understood `SendNotification` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["gateClosed", "recipientErased", "optedOut"]


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


class ProposalArtifactReference(BaseModel):
    """
    The identity of one proposal artifact; the current value is Notifier's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["ProposalArtifact"] = "ProposalArtifact"
    artifact_id: Annotated[str, Field(alias="artifactId", pattern="^DOC-[0-9]{8}$")]
    """
    Which proposal artifact it is.
    """


class QuoteAcceptanceReference(BaseModel):
    """
    The identity of one quote acceptance; the current value is CPQ's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["QuoteAcceptance"] = "QuoteAcceptance"
    quote_id: Annotated[str, Field(alias="quoteId", pattern="^Q-[0-9]{8}$")]
    """
    Part of the key of one quote acceptance.
    """
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]
    """
    Which version of the offer this is, from 1; what was presented is never changed, only revised.
    """
    acceptance_id: Annotated[str, Field(alias="acceptanceId", pattern="^ACC-[0-9]{8}$")]
    """
    Part of the key of one quote acceptance.
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


class QuoteRevised(BaseModel):
    """
    A new revision of a quote has been begun, for the reason given. It has to be priced and presented by itself before it can be accepted.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    from_revision: Annotated[int, Field(alias="fromRevision", ge=1, le=999)]
    """
    Number of the revision from which this one was begun.
    """
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why a new revision was needed, as given with `ReviseQuote`.
    """


class QuoteSuperseded(BaseModel):
    """
    A later revision has taken the place of this one, which can no longer be accepted.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    superseded_by: Annotated[int, Field(alias="supersededBy", ge=1, le=999)]
    """
    Number of the later revision that counts instead.
    """


class SendNotificationRequest(BaseModel):
    """
    What OMS or CPQ asks of Notifier with `SendNotification`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    notification: NotificationOutboxEntryReference
    intent: Literal["orderBeingActivated", "serviceActive", "orderConfirmed", "orderChanged", "billingActivated", "cancellationConfirmed", "proposalReady"]
    customer: CustomerMasterReference
    """
    Where to write to is looked up when it is sent, and travels in no message.
    """
    subject_id: Annotated[str, Field(alias="subjectId", max_length=40, min_length=1)]
    """
    Id of the quote or the order that the message is about.
    """
    subject_version: Annotated[int, Field(alias="subjectVersion", ge=1, le=1000000)]
    """
    Version of that record; the same one makes no second message to a customer.
    """
    quote: QuoteReference | None = None
    order: OrderReference | None = None
    template_version: Annotated[str, Field(alias="templateVersion", max_length=20, min_length=1)]
    """
    Version of the template by which the message is rendered.
    """
    gate_event_id: Annotated[str, Field(alias="gateEventId", max_length=80, min_length=1)]
    """
    The fact that allows the message; its gate is looked at again before sending.
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


class WithdrawDocumentRequest(BaseModel):
    """
    What CPQ or OMS asks of Notifier with `WithdrawDocument`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    artifact: ProposalArtifactReference
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why the document no longer counts.
    """


class WithdrawalStateAnswer(BaseModel):
    """
    The answer of Notifier to `WithdrawalState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["withdrawn", "pending", "refused"]


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


class DocumentGenerated(BaseModel):
    """
    `GenerateDocument` is done; the effect is durable at Notifier.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    artifact: ProposalArtifactReference
    content_hash: Annotated[str, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Over the stored file; whoever shows or signs it is held to this hash.
    """
    clause_versions: Annotated[list[ClauseVersion], Field(alias="clauseVersions", max_length=500, min_length=0)]
    """
    Clauses in the document with their versions; empty if it has none.
    """


class DocumentGenerationAccepted(BaseModel):
    """
    Notifier has durably taken `GenerateDocument` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    artifact: ProposalArtifactReference


class DocumentStateAnswer(BaseModel):
    """
    The answer of Notifier to `DocumentState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["stored", "rendering", "failed"]
    artifact: ProposalArtifactReference | None = None


class DocumentWithdrawalAccepted(BaseModel):
    """
    Notifier has durably taken `WithdrawDocument` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    artifact: ProposalArtifactReference


class DocumentWithdrawn(BaseModel):
    """
    `WithdrawDocument` is done; the effect is durable at Notifier.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    artifact: ProposalArtifactReference
    withdrawn_at: Annotated[Timestamp, Field(alias="withdrawnAt")]
    """
    Since when the document no longer counts; it is kept all the same.
    """


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


class GenerateDocumentRequest(BaseModel):
    """
    What CPQ or OMS asks of Notifier with `GenerateDocument`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    artifact: ProposalArtifactReference
    document_type: Annotated[
        Literal["quoteProposal", "orderConfirmation", "contractPackage", "changeOrderSummary", "cancellationConfirmation", "billingActivationNotice", "serviceActivationNotice"],
        Field(alias="documentType"),
    ]
    subject_id: Annotated[str, Field(alias="subjectId", max_length=40, min_length=1)]
    """
    Id of the quote or the order that is to be rendered.
    """
    quote: QuoteReference | None = None
    order: OrderReference | None = None
    subject_version: Annotated[int, Field(alias="subjectVersion", ge=1, le=1000000)]
    """
    Version of that record to render; a later one makes another document.
    """
    template_id: Annotated[str, Field(alias="templateId", max_length=40, min_length=1)]
    """
    Template that the document was made with, such as `PROP` for a proposal.
    """
    template_version: Annotated[str, Field(alias="templateVersion", max_length=20, min_length=1)]
    """
    Named by the requester; another version makes another document.
    """
    input_hash: Annotated[str, Field(alias="inputHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Over the data that is to be rendered, as evidence of what went in.
    """


class NotificationAccepted(BaseModel):
    """
    Notifier has durably taken `SendNotification` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    notification: NotificationOutboxEntryReference


class NotificationDelivered(BaseModel):
    """
    `SendNotification` is done; the effect is durable at Notifier.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    notification: NotificationOutboxEntryReference
    delivered_at: Annotated[Timestamp, Field(alias="deliveredAt")]
    """
    When delivery was confirmed, and not when a provider took the message.
    """
    body_hash: Annotated[str, Field(alias="bodyHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Over the body as it was sent; the body itself is told to nobody.
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


class QuoteAcceptancePending(BaseModel):
    """
    The customer has begun to accept, and what binds the customer, such as a signature, is still missing. Nothing is accepted yet, and nothing can be ordered.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    quote: QuoteReference
    acceptance_type: Annotated[
        Literal["clickToAccept", "signedPdf", "eSignature", "masterAgreement", "purchaseOrder", "internalVerbal"],
        Field(alias="acceptanceType"),
    ]
    since: Timestamp
    """
    When the acceptance was begun; the wait is counted from then on.
    """


class QuoteAccepted(BaseModel):
    """
    The customer has accepted this revision, as the document with the given hash, and is bound by it: a conditional acceptance is told once its evidence is there, as yes. It is not an order yet.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    acceptance: QuoteAcceptanceReference
    acceptance_type: Annotated[
        Literal["clickToAccept", "signedPdf", "eSignature", "masterAgreement", "purchaseOrder", "internalVerbal"],
        Field(alias="acceptanceType"),
    ]
    legal_authority: Annotated[Literal["yes", "no", "conditional"], Field(alias="legalAuthority")]
    """
    What `AcceptanceAuthority` gives for type, channel and contract value.
    """
    document_hash: Annotated[str, Field(alias="documentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of what was accepted: equal to the hash of what was presented.
    """
    contract: ContractReference | None = None


class QuoteCreated(BaseModel):
    """
    There is a quote, as a draft. It has no price yet, and nothing was offered to the customer.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    customer: CustomerMasterReference
    channel: Literal["direct", "partner", "selfService"]


class QuoteDeclined(BaseModel):
    """
    The quote is declined: the contract was, or Sales has recorded a no. This revision can no longer be accepted.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]
    """
    Why it was declined, as a code from CLM or from Sales.
    """


class QuoteExpired(BaseModel):
    """
    The quote has run out: it was not accepted before `validUntil`, or not ordered within 30 days of its acceptance. It can no longer be ordered.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    quote: QuoteReference
    valid_until: Annotated[Timestamp, Field(alias="validUntil")]
    """
    A presented quote that is not accepted by then expires.
    """


class QuotePresented(BaseModel):
    """
    The approved quote was presented as the document with the given hash, and is valid until `validUntil`. It does not say that the customer has read it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    quote: QuoteReference
    proposal: ProposalArtifactReference
    proposal_hash: Annotated[str, Field(alias="proposalHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Content hash of the document that was presented; nothing else can be accepted.
    """
    valid_until: Annotated[Timestamp, Field(alias="validUntil")]
    """
    A presented quote that is not accepted by then expires.
    """
