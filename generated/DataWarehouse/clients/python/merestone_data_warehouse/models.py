# Written by `merestone compile`; change the spec, not this file.
"""The messages of DataWarehouse, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_data_warehouse.values import Timestamp
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


class CatalogCounts(BaseModel):
    """
    How much a publication contains, told with it so that an incomplete one is noticed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    offerings: Annotated[int, Field(ge=0, le=1000000)]
    """
    Number of offerings in the publication.
    """
    rules: Annotated[int, Field(ge=0, le=1000000)]
    """
    Number of compatibility rules in the publication.
    """
    rows: Annotated[int, Field(ge=0, le=10000000)]
    """
    Number of rows in the published file.
    """


class CatalogVersionReference(BaseModel):
    """
    The identity of one catalog version; the current value is Catalog's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["CatalogVersion"] = "CatalogVersion"
    catalog_version: Annotated[str, Field(alias="catalogVersion", pattern="^[0-9]{4}[.][0-9]{2}[.][0-9]+$")]
    """
    Which catalog version it is.
    """


class AffectedItem(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=60, min_length=1)]


class CompatibilityRuleChanged(BaseModel):
    """
    A rule about what goes together has a new version, and `affected` names the offerings. Running quotes are looked at again; what was sold stays as it was.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    publication: CatalogVersionReference
    rule_id: Annotated[str, Field(alias="ruleId", max_length=40, min_length=1)]
    """
    The rule that changed, under the id that all its versions have.
    """
    rule_version: Annotated[str, Field(alias="ruleVersion", max_length=20, min_length=1)]
    """
    The version that the rule has now.
    """
    affected: Annotated[list[AffectedItem], Field(max_length=500, min_length=0)]
    """
    Ids of the offerings that the rule is about.
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


class ClauseVersion(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


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


class EligibilityPolicyChanged(BaseModel):
    """
    A policy about who may have an offering has a new version, and `affected` names the segments. Running quotes are looked at again; what was sold stays as it was.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    publication: CatalogVersionReference
    policy_id: Annotated[str, Field(alias="policyId", max_length=60, min_length=1)]
    """
    The policy that changed, as offerings refer to it.
    """
    policy_version: Annotated[str, Field(alias="policyVersion", max_length=20, min_length=1)]
    """
    The version that the policy has now.
    """
    affected: Annotated[list[AffectedItem], Field(max_length=100, min_length=0)]
    """
    Customer segments for which the answer may be another now.
    """


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


class MoneyBand(BaseModel):
    """
    The range that an amount lies in, told instead of it; open where an end is missing.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    at_least: Annotated[Money | None, Field(alias="atLeast")] = None
    """
    The least that it can be.
    """
    below: Money | None = None
    """
    It is less than this.
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


class OrderExtractManifest(BaseModel):
    """
    What a run of `OrderExtract` announces: written last, it makes the run whole.
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


class PriceBookVersionReference(BaseModel):
    """
    The identity of one price book version; the current value is Pricing's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["PriceBookVersion"] = "PriceBookVersion"
    price_book_version: Annotated[str, Field(alias="priceBookVersion", max_length=40, min_length=1)]
    """
    Which price book version it is.
    """


class PriceSnapshotReference(BaseModel):
    """
    The identity of one price snapshot; the current value is CPQ's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["PriceSnapshot"] = "PriceSnapshot"
    quote_id: Annotated[str, Field(alias="quoteId", pattern="^Q-[0-9]{8}$")]
    """
    Part of the key of one price snapshot.
    """
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]
    """
    Which version of the offer this is, from 1; what was presented is never changed, only revised.
    """
    price_snapshot_id: Annotated[str, Field(alias="priceSnapshotId", pattern="^PS-[0-9]{8}$")]
    """
    Part of the key of one price snapshot.
    """


class ProductOfferingVersionReference(BaseModel):
    """
    The identity of one product offering version; the current value is Catalog's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["ProductOfferingVersion"] = "ProductOfferingVersion"
    catalog_version: Annotated[str, Field(alias="catalogVersion", pattern="^[0-9]{4}[.][0-9]{2}[.][0-9]+$")]
    """
    Part of the key of one product offering version.
    """
    product_offering_id: Annotated[str, Field(alias="productOfferingId", pattern="^PO-[A-Z0-9-]+$")]
    """
    Part of the key of one product offering version.
    """
    product_offering_version: Annotated[str, Field(alias="productOfferingVersion", max_length=20, min_length=1)]
    """
    Part of the key of one product offering version.
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


class QuoteExtractManifest(BaseModel):
    """
    What a run of `QuoteExtract` announces: written last, it makes the run whole.
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


class UsageRated(BaseModel):
    """
    Billing has put a price on a usage record, for the first time or again. The amount is not told, and nothing is invoiced by this.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    asset: AssetReference
    usage_id: Annotated[str, Field(alias="usageId")]
    """
    The record that now has a price, for the first time or again.
    """
    period: Annotated[str, Field(max_length=10, min_length=1)]
    """
    Period to which the rated usage counts.
    """


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


class CatalogVersionPublished(BaseModel):
    """
    A catalog version is there as a whole and counts from `effectiveFrom` on. Readers drop what they cached; a quote keeps the version that it was configured with.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    publication: CatalogVersionReference
    effective_from: Annotated[Timestamp, Field(alias="effectiveFrom")]
    """
    From then on the version counts, as a whole; quotes keep the one they have.
    """
    content_hash: Annotated[str, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Over all that was published, to show that the archived version is unchanged.
    """
    compatibility: Literal["backward", "breaking"]
    counts: CatalogCounts


class ContractSigned(BaseModel):
    """
    The contract document with the given hash has been signed. The quote is not accepted by that alone: CPQ first compares the hash with that of its proposal.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    contract: ContractReference
    quote: QuoteReference
    document_hash: Annotated[str, Field(alias="documentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the only document that can be signed; CPQ compares it with the proposal's.
    """
    template_version: Annotated[str, Field(alias="templateVersion", max_length=20, min_length=1)]
    """
    As the document service said it when the document was made.
    """
    clause_versions: Annotated[list[ClauseVersion], Field(alias="clauseVersions", max_length=500, min_length=1)]
    """
    Clauses of the document with their versions; their text never leaves CLM.
    """
    signer_token: Annotated[str, Field(alias="signerToken", max_length=80, min_length=1)]
    """
    Stands for the signer, whose identity stays in CLM.
    """
    signed_at: Annotated[Timestamp, Field(alias="signedAt")]
    """
    When the last signature that was needed was given.
    """
    effective_date: Annotated[date, Field(alias="effectiveDate")]
    """
    Day from which the contract counts.
    """
    term_months: Annotated[int, Field(alias="termMonths", ge=1, le=240)]
    """
    Length of the contract in months.
    """
    renewal_mode: Annotated[Literal["none", "automatic", "onRequest"], Field(alias="renewalMode")]
    termination_code: Annotated[str, Field(alias="terminationCode", max_length=40, min_length=1)]
    """
    Names the conditions of termination; what they say is told to Billing alone.
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


class OrderExtractRow(BaseModel):
    """
    One row of `OrderExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    customer_token: Annotated[str, Field(alias="customerToken", max_length=128, min_length=1, pattern="^[!-.0-~]+$")]
    """
    Pseudonym of the customer master id; the key to it is MDM's. What crosses is a token in its stead: the same text each time, to count and to join by, with nothing to read in it.
    """
    status: DerivedOrderStatus


class OrderForgotten(BaseModel):
    """
    What was told with `OrderRecorded` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference


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


class OrderRecorded(BaseModel):
    """
    An order as it stands after a change, for counting: its status, the number of its lines, what went wrong if anything did, and a token instead of the customer.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    customer_token: Annotated[str, Field(alias="customerToken", max_length=128, min_length=1, pattern="^[!-.0-~]+$")]
    """
    Pseudonym of the customer master id; the key to it is MDM's. What crosses is a token in its stead: the same text each time, to count and to join by, with nothing to read in it.
    """
    status: DerivedOrderStatus
    line_count: Annotated[int, Field(alias="lineCount", ge=1, le=1000)]
    """
    How many lines the order has, up to 1000.
    """
    fallout_class: Annotated[str | None, Field(alias="falloutClass", max_length=40, min_length=1)] = None
    """
    Class of the error if something went wrong; absent otherwise.
    """
    schema_version: Annotated[str, Field(alias="schemaVersion", max_length=20, min_length=1)]
    """
    Version of the schema of this fact; an unknown one is quarantined.
    """


class PriceBookPublished(BaseModel):
    """
    A fact told by Pricing, once it is durable.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    book: PriceBookVersionReference
    rule_version: Annotated[str, Field(alias="ruleVersion", max_length=40, min_length=1)]
    """
    Pricing rules that belong to the book; price snapshots are compared with it.
    """
    effective_from: Annotated[Timestamp, Field(alias="effectiveFrom")]
    """
    From then on prices are computed with this book; older quotes stay valid.
    """
    effective_to: Annotated[Timestamp | None, Field(alias="effectiveTo")] = None
    """
    When the book stops counting; absent if no end is set.
    """
    content_hash: Annotated[str, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Over all that was published, to show that the archived book is unchanged.
    """


class ProductOfferingActivated(BaseModel):
    """
    An offering may be sold with the named publication from `effectiveFrom` on. It says nothing about stock, or about who may have it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    publication: CatalogVersionReference
    offering: ProductOfferingVersionReference
    effective_from: Annotated[Timestamp, Field(alias="effectiveFrom")]
    """
    From then on the version counts, as a whole; quotes keep the one they have.
    """


class ProductOfferingRetired(BaseModel):
    """
    A quote that holds it stays valid until its own end, and is quoted again after that.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    publication: CatalogVersionReference
    offering: ProductOfferingVersionReference
    retired_at: Annotated[Timestamp, Field(alias="retiredAt")]
    """
    When Catalog retired it; quotes that hold it stay valid to their end.
    """
    last_order_date: Annotated[date, Field(alias="lastOrderDate")]
    """
    Last day on which the offering can be ordered.
    """
    replacement: ProductOfferingVersionReference | None = None


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


class QuoteExtractRow(BaseModel):
    """
    One row of `QuoteExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    customer_token: Annotated[str, Field(alias="customerToken", max_length=128, min_length=1, pattern="^[!-.0-~]+$")]
    """
    Pseudonym of the customer master id; the key to it is MDM's. What crosses is a token in its stead: the same text each time, to count and to join by, with nothing to read in it.
    """
    status: DerivedQuoteStatus


class QuoteForgotten(BaseModel):
    """
    What was told with `QuoteRecorded` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference


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


class QuotePriced(BaseModel):
    """
    The quote has a price, kept as a snapshot and told here by its hashes only. Nobody has approved or offered it yet.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    snapshot: PriceSnapshotReference
    inputs_hash: Annotated[str, Field(alias="inputsHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Over all inputs of the calculation; the same inputs give the same content hash.
    """
    content_hash: Annotated[str, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Over the whole answer of Pricing; a different one for equal inputs is an error.
    """
    price_book_version: Annotated[str, Field(alias="priceBookVersion", max_length=40, min_length=1)]
    """
    Price book that was calculated with, as Pricing named it.
    """


class QuoteRecorded(BaseModel):
    """
    A quote as it stands after a change, for counting: its status, ranges instead of amounts, and a token instead of the customer. Sales gets the total itself, with `QuoteSummaryChanged`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    customer_token: Annotated[str, Field(alias="customerToken", max_length=128, min_length=1, pattern="^[!-.0-~]+$")]
    """
    Pseudonym of the customer master id; the key to it is MDM's. What crosses is a token in its stead: the same text each time, to count and to join by, with nothing to read in it.
    """
    segment: Annotated[str, Field(max_length=20, min_length=1)]
    """
    Market segment of the customer, for grouping.
    """
    status: DerivedQuoteStatus
    value_band: Annotated[MoneyBand, Field(alias="valueBand")]
    """
    The quote's total contract value, net, which `QuoteSummaryChanged` shows whole to Sales. What crosses is the range that it lies in.
    """
    discount_band: Annotated[MoneyBand | None, Field(alias="discountBand")] = None
    """
    Its discount; absent if there is none. What crosses is the range that it lies in.
    """
    schema_version: Annotated[str, Field(alias="schemaVersion", max_length=20, min_length=1)]
    """
    Version of the schema of this fact; an unknown one is quarantined.
    """
