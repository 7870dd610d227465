# Written by `merestone compile`; change the spec, not this file.
"""The messages of CRM, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_crm.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel


class ApprovalReference(BaseModel):
    """
    The identity of one approval; the current value is DealDesk's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Approval"] = "Approval"
    quote_id: Annotated[str, Field(alias="quoteId", pattern="^Q-[0-9]{8}$")]
    """
    Part of the key of one approval.
    """
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]
    """
    Which version of the offer this is, from 1; what was presented is never changed, only revised.
    """
    approval_id: Annotated[str, Field(alias="approvalId", pattern="^APR-[0-9]{8}$")]
    """
    Part of the key of one approval.
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


class FindOpportunitiesRequest(BaseModel):
    """
    What CPQ asks of CRM with `FindOpportunities`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    customer_master_id: Annotated[str, Field(alias="customerMasterId", pattern="^CUST-[0-9]{7}$")]
    """
    Master id of the customer whose opportunities are listed.
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


class OpportunityReference(BaseModel):
    """
    The identity of one opportunity; the current value is CRM's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Opportunity"] = "Opportunity"
    opportunity_id: Annotated[str, Field(alias="opportunityId", max_length=18, min_length=1)]
    """
    Which opportunity it is.
    """


class OpportunityStageChanged(BaseModel):
    """
    Sales has moved an opportunity to another stage. No quote changes by it, whether the opportunity is won or lost.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    opportunity: OpportunityReference
    from_stage: Annotated[
        Literal["prospect", "qualify", "propose", "negotiate", "closedWon", "closedLost"], Field(alias="fromStage")
    ]
    to_stage: Annotated[
        Literal["prospect", "qualify", "propose", "negotiate", "closedWon", "closedLost"], Field(alias="toStage")
    ]
    changed_at: Annotated[Timestamp, Field(alias="changedAt")]
    """
    When Sales moved it, not when the fact was sent.
    """


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


class OrderSummaryErased(BaseModel):
    """
    What was told with `OrderSummaryChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference


class OrderSummaryExtractManifest(BaseModel):
    """
    What a run of `OrderSummaryExtract` announces: written last, it makes the run whole.
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


class OrderSummaryExtractRow(BaseModel):
    """
    One row of `OrderSummaryExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    state: DerivedOrderStatus


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


class QuoteSummaryErased(BaseModel):
    """
    What was told with `QuoteSummaryChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference


class QuoteSummaryExtractManifest(BaseModel):
    """
    What a run of `QuoteSummaryExtract` announces: written last, it makes the run whole.
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


class ShowOpportunityRequest(BaseModel):
    """
    What CPQ asks of CRM with `ShowOpportunity`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    opportunity_id: Annotated[str, Field(alias="opportunityId", max_length=18, min_length=1)]
    """
    CRM's id of the opportunity that the quote refers to.
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


class DerivedQuoteTotalContractNet(BaseModel):
    """
    What CPQ said of `Quote.totalContractNet`: shown here, and decided there.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    value: Money | None = None
    """
    One-time charges plus the recurring ones of the whole term, before tax and without usage.
    """
    source_system: Annotated[Literal["CPQ"], Field(alias="sourceSystem")] = "CPQ"
    """
    Who decides it.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was CPQ's value.
    """


class FindOpportunitiesAnswer(BaseModel):
    """
    The answer of CRM to `FindOpportunities`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    opportunities: Annotated[list[OpportunityReference], Field(max_length=200, min_length=0)]
    """
    Empty if CRM has none for the customer.
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


class Opportunity(BaseModel):
    """
    What Sales hopes for. Nothing may be ordered, billed or promised on it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    opportunity_id: Annotated[str, Field(alias="opportunityId", max_length=18, min_length=1)]
    """
    Which opportunity it is.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """
    customer: CustomerMasterReference
    lead_id: Annotated[str | None, Field(alias="leadId", max_length=18, min_length=1)] = None
    """
    CRM's id of the lead it grew from; absent if there was none.
    """
    stage: Literal["prospect", "qualify", "propose", "negotiate", "closedWon", "closedLost"]
    forecast_category: Annotated[Literal["pipeline", "bestCase", "commit", "omitted"], Field(alias="forecastCategory")]
    sales_owner: Annotated[PrincipalReference, Field(alias="salesOwner")]
    """
    Assigned by CRM; who the person is, IAM says.
    """
    campaign_id: Annotated[str | None, Field(alias="campaignId", max_length=18, min_length=1)] = None
    """
    CRM's id of the campaign it came from; absent if there was none.
    """
    expected_value: Annotated[Money, Field(alias="expectedValue")]
    """
    What Sales hopes to earn by it; no price of any quote.
    """
    quote: QuoteReference | None = None
    quote_status: Annotated[DerivedQuoteStatus | None, Field(alias="quoteStatus")] = None
    """
    Shown to Sales; absent as long as nothing is quoted.
    """
    quote_total: Annotated[DerivedQuoteTotalContractNet | None, Field(alias="quoteTotal")] = None
    """
    Shown to Sales; absent as long as there is no priced quote.
    """
    order_state: Annotated[DerivedOrderStatus | None, Field(alias="orderState")] = None
    """
    Shown to Sales; absent as long as nothing is ordered.
    """


class OpportunityOwnerChanged(BaseModel):
    """
    Somebody else in Sales owns the opportunity from `changedAt` on. No quote changes hands by it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    opportunity: OpportunityReference
    owner: PrincipalReference
    changed_at: Annotated[Timestamp, Field(alias="changedAt")]
    """
    From this time on the opportunity is the new owner's.
    """


class OpportunityReplica(BaseModel):
    """
    A local copy of one opportunity; CRM may know better by now.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    entity: Literal["Opportunity"] = "Opportunity"
    value: Opportunity
    revision: Annotated[int, Field(ge=1)]
    """
    The revision of the value that was copied.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was CRM's value.
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


class OrderSummaryChanged(BaseModel):
    """
    What Sales may see of an order: its status and when it is expected to be complete, without lines or prices. CRM shows the copy and never changes it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    quote: QuoteReference
    state: DerivedOrderStatus
    expected_completion: Annotated[date | None, Field(alias="expectedCompletion")] = None
    """
    Day on which OMS expects the order to be complete; absent if it has none.
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


class QuoteApprovalInvalidated(BaseModel):
    """
    An approval, asked for or granted, no longer counts, for the cause given. A quote that was waiting for it is a draft again.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    approval: ApprovalReference
    cause: Annotated[str, Field(max_length=40, min_length=1)]
    """
    What ended it: a changed line, price or rule, or a withdrawal.
    """


class QuoteApprovalRejected(BaseModel):
    """
    The deal desk has said no. The quote returns to priced, where it can be changed and submitted again; no customer has declined anything.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    approval: ApprovalReference
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]
    """
    Why the deal desk said no, as a code.
    """


class QuoteApproved(BaseModel):
    """
    The deal desk has approved what the fingerprint stands for. The quote becomes approved only if its own fingerprint is still the same.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    quote: QuoteReference
    approval: ApprovalReference
    fingerprint: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    What was approved; the quote follows only if its own fingerprint is equal.
    """
    decided_at: Annotated[Timestamp, Field(alias="decidedAt")]
    """
    When the approver decided, as the approval has it.
    """


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


class QuoteSummaryChanged(BaseModel):
    """
    What Sales may see of a quote beside the opportunity: its status, its total and how long it is valid. CRM shows the copy and never changes it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    quote: QuoteReference
    status: DerivedQuoteStatus
    total_net: Annotated[DerivedQuoteTotalContractNet | None, Field(alias="totalNet")] = None
    valid_until: Annotated[Timestamp, Field(alias="validUntil")]
    """
    A presented quote that is not accepted by then expires.
    """


class QuoteSummaryExtractRow(BaseModel):
    """
    One row of `QuoteSummaryExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    status: DerivedQuoteStatus
    total_net: Annotated[DerivedQuoteTotalContractNet | None, Field(alias="totalNet")] = None


class ShowOpportunityAnswer(BaseModel):
    """
    The answer of CRM to `ShowOpportunity`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    opportunity: OpportunityReplica
