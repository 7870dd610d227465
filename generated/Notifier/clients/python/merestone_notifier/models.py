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
    order_id: Annotated[str, Field(alias="orderId", pattern="^(?:ORD-[0-9]{8})$")]
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    asset_id: Annotated[str, Field(alias="assetId", pattern="^(?:AST-[0-9]{8})$")]


class AssetSuspended(BaseModel):
    """
    A fact told by AssetInventory, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    asset: AssetReference
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]
    suspended_at: Annotated[Timestamp, Field(alias="suspendedAt")]


class AssetTerminated(BaseModel):
    """
    A fact told by AssetInventory, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    asset: AssetReference
    terminated_at: Annotated[Timestamp, Field(alias="terminatedAt")]


class ContractReference(BaseModel):
    """
    The identity of one contract; the current value is CLM's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Contract"] = "Contract"
    contract_id: Annotated[str, Field(alias="contractId", pattern="^(?:CTR-[0-9]{7})$")]


class CustomerMasterReference(BaseModel):
    """
    The identity of one customer master; the current value is MDM's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["CustomerMaster"] = "CustomerMaster"
    customer_master_id: Annotated[str, Field(alias="customerMasterId", pattern="^(?:CUST-[0-9]{7})$")]
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
    task_id: Annotated[str, Field(alias="taskId", pattern="^(?:TSK-[0-9]{8})$")]


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


class ProposalArtifactReference(BaseModel):
    """
    The identity of one proposal artifact; the current value is Notifier's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["ProposalArtifact"] = "ProposalArtifact"
    artifact_id: Annotated[str, Field(alias="artifactId", pattern="^(?:DOC-[0-9]{8})$")]


class QuoteAcceptanceReference(BaseModel):
    """
    The identity of one quote acceptance; the current value is CPQ's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["QuoteAcceptance"] = "QuoteAcceptance"
    quote_id: Annotated[str, Field(alias="quoteId", pattern="^(?:Q-[0-9]{8})$")]
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]
    acceptance_id: Annotated[str, Field(alias="acceptanceId", pattern="^(?:ACC-[0-9]{8})$")]


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


class QuoteRevised(BaseModel):
    """
    A fact told by CPQ, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    from_revision: Annotated[int, Field(alias="fromRevision", ge=1, le=999)]
    reason: Annotated[str, Field(max_length=200, min_length=1)]


class QuoteSuperseded(BaseModel):
    """
    A fact told by CPQ, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    superseded_by: Annotated[int, Field(alias="supersededBy", ge=1, le=999)]


class SendNotificationRequest(BaseModel):
    """
    What OMS asks of Notifier with `SendNotification`.
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
    subject_version: Annotated[int, Field(alias="subjectVersion", ge=1, le=1000000)]
    quote: QuoteReference | None = None
    order: OrderReference | None = None
    template_version: Annotated[str, Field(alias="templateVersion", max_length=20, min_length=1)]
    gate_event_id: Annotated[str, Field(alias="gateEventId", max_length=80, min_length=1)]


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


class WithdrawDocumentRequest(BaseModel):
    """
    What CPQ asks of Notifier with `WithdrawDocument`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    artifact: ProposalArtifactReference
    reason: Annotated[str, Field(max_length=200, min_length=1)]


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
    attempt: Annotated[int, Field(ge=1, le=100)]


class AssetActivated(BaseModel):
    """
    A fact told by AssetInventory, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    asset: AssetReference
    activated_at: Annotated[Timestamp, Field(alias="activatedAt")]
    configuration: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]


class AssetCreated(BaseModel):
    """
    A fact told by AssetInventory, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    asset: AssetReference
    customer: CustomerMasterReference
    offering_id: Annotated[str, Field(alias="offeringId", pattern="^(?:PO-[A-Z0-9-]+)$")]


class BillableMilestoneReached(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    order_line: Annotated[OrderLineReference, Field(alias="orderLine")]
    policy_id: Annotated[str, Field(alias="policyId", max_length=20, min_length=1)]
    trigger_event_id: Annotated[str, Field(alias="triggerEventId", max_length=80, min_length=1)]
    reached_at: Annotated[Timestamp, Field(alias="reachedAt")]


class BillingActivationConfirmed(BaseModel):
    """
    A fact told by OMS, once it is durable.
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


class BillingActivationRequested(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    order_line: Annotated[OrderLineReference, Field(alias="orderLine")]
    charge_list_hash: Annotated[str, Field(alias="chargeListHash", pattern="^sha256:[0-9a-f]{64}$")]


class BillingActivationUnconfirmedEntered(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    order: OrderReference
    order_line: Annotated[OrderLineReference, Field(alias="orderLine")]
    since: Timestamp
    attempts: Annotated[int, Field(ge=1, le=100)]
    next_ask_at: Annotated[Timestamp, Field(alias="nextAskAt")]


class CancellationDenied(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]


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
    clause_versions: Annotated[list[ClauseVersion], Field(alias="clauseVersions", max_length=500, min_length=0)]


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


class FulfillmentTaskCompleted(BaseModel):
    """
    A fact told by OMS, once it is durable.
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


class FulfillmentTaskFailed(BaseModel):
    """
    A fact told by OMS, once it is durable.
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


class FulfillmentTaskStarted(BaseModel):
    """
    A fact told by OMS, once it is durable.
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


class GenerateDocumentRequest(BaseModel):
    """
    What CPQ asks of Notifier with `GenerateDocument`.
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
    quote: QuoteReference | None = None
    order: OrderReference | None = None
    subject_version: Annotated[int, Field(alias="subjectVersion", ge=1, le=1000000)]
    template_id: Annotated[str, Field(alias="templateId", max_length=40, min_length=1)]
    template_version: Annotated[str, Field(alias="templateVersion", max_length=20, min_length=1)]
    input_hash: Annotated[str, Field(alias="inputHash", pattern="^sha256:[0-9a-f]{64}$")]


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
    body_hash: Annotated[str, Field(alias="bodyHash", pattern="^sha256:[0-9a-f]{64}$")]


class OrderCancellationRequested(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    cancel_sequence: Annotated[int, Field(alias="cancelSequence", ge=1, le=20)]
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]


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


class OrderDecomposed(BaseModel):
    """
    A fact told by OMS, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    tasks: Annotated[list[Task], Field(max_length=500, min_length=1)]
    plan_version: Annotated[int, Field(alias="planVersion", ge=1, le=999)]


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
    predicted_at: Annotated[Timestamp, Field(alias="predictedAt")]


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


class QuoteAcceptancePending(BaseModel):
    """
    A fact told by CPQ, once it is durable.
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


class QuoteAccepted(BaseModel):
    """
    A fact told by CPQ, once it is durable.
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
    document_hash: Annotated[str, Field(alias="documentHash", pattern="^sha256:[0-9a-f]{64}$")]
    contract: ContractReference | None = None


class QuoteCreated(BaseModel):
    """
    A fact told by CPQ, once it is durable.
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
    A fact told by CPQ, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]


class QuoteExpired(BaseModel):
    """
    A fact told by CPQ, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    quote: QuoteReference
    valid_until: Annotated[Timestamp, Field(alias="validUntil")]


class QuotePresented(BaseModel):
    """
    A fact told by CPQ, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    quote: QuoteReference
    proposal: ProposalArtifactReference
    proposal_hash: Annotated[str, Field(alias="proposalHash", pattern="^sha256:[0-9a-f]{64}$")]
    valid_until: Annotated[Timestamp, Field(alias="validUntil")]
