# Written by `merestone compile`; change the spec, not this file.
"""The messages of CPQ, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_cpq.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel
from typing_extensions import TypeAliasType


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


class Reason(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=200, min_length=1)]


class CatalogPublishStateAnswer(BaseModel):
    """
    The answer of CPQ, OMS or Pricing to `CatalogPublishState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["applied", "processing", "rejected"]
    content_hash: Annotated[str | None, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")] = None
    """
    Hash of the version in the archive; absent while it is not there.
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


class AllowedItem(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=60, min_length=1)]


class CharacteristicSpec(BaseModel):
    """
    One thing that can or must be selected when an offering is configured, and which values are allowed for it. Selections are checked by it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    name: Annotated[str, Field(max_length=60, min_length=1)]
    """
    What a selection names its value by.
    """
    value_type: Annotated[str, Field(alias="valueType", max_length=20, min_length=1)]
    """
    Type that a selected value has to have.
    """
    mandatory: bool
    """
    Whether a selection without this characteristic is invalid.
    """
    allowed: Annotated[list[AllowedItem], Field(max_length=100, min_length=0)]
    """
    Values to choose from; empty if the type is the only limit.
    """


class CompatibilityRule(BaseModel):
    """
    A rule about what goes together, published with an offering. By it the catalogue decides whether a configuration is valid.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    rule_id: Annotated[str, Field(alias="ruleId", max_length=40, min_length=1)]
    """
    Identifies the rule through all its versions.
    """
    rule_version: Annotated[str, Field(alias="ruleVersion", max_length=20, min_length=1)]
    """
    Changes with the rule, which is told as `CompatibilityRuleChanged`.
    """
    expression: Annotated[str, Field(max_length=2000, min_length=1)]
    """
    Condition on what goes together, as a configuration is checked by it.
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


class ContractPackageFailed(BaseModel):
    """
    `CreateContractPackage` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["staleRevision", "unknownClause", "signerMissing", "alreadySigned"]


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


class ContractVoidAccepted(BaseModel):
    """
    CLM has durably taken `VoidContractPackage` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference


class ContractVoidFailed(BaseModel):
    """
    `VoidContractPackage` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["staleRevision", "unknownClause", "signerMissing", "alreadySigned"]


class ContractVoided(BaseModel):
    """
    `VoidContractPackage` is done; the effect is durable at CLM.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    contract: ContractReference
    voided_at: Annotated[Timestamp, Field(alias="voidedAt")]
    """
    When CLM withdrew it; from then on nobody can sign.
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


class FxPolicy(BaseModel):
    """
    How a legal entity converts amounts from one currency to another: with whose rate, of which day, and how exactly.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    rate_source: Annotated[Literal["ecb", "treasury", "contract"], Field(alias="rateSource")]
    rate_date_rule: Annotated[str, Field(alias="rateDateRule", max_length=40, min_length=1)]
    """
    Which day's rate is taken when an amount is converted.
    """
    scale: Annotated[int, Field(ge=0, le=6)]
    """
    Decimal places to which a converted amount is rounded.
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


TaxCodesAdditionalProperty = TypeAliasType(
    "TaxCodesAdditionalProperty", Annotated[str, Field(max_length=20, min_length=1)]
)


class LegalEntityExtractManifest(BaseModel):
    """
    What a run of `LegalEntityExtract` announces: written last, it makes the run whole.
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


class LegalEntityReference(BaseModel):
    """
    The identity of one legal entity; the current value is ERP's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["LegalEntity"] = "LegalEntity"
    legal_entity_id: Annotated[str, Field(alias="legalEntityId", pattern="^LE-[A-Z0-9]{2,8}$")]
    """
    The identifier that every system knows it by.
    """


class LegalEntityWithdrawn(BaseModel):
    """
    What was told with `LegalEntityChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    selling_entity: Annotated[LegalEntityReference, Field(alias="sellingEntity")]


class MappingExtractManifest(BaseModel):
    """
    What a run of `MappingExtract` announces: written last, it makes the run whole.
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


class PriceBookStateAnswer(BaseModel):
    """
    The answer of CPQ to `PriceBookState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["applied", "processing", "rejected"]


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


class PublishCatalogVersionManifest(BaseModel):
    """
    What a run of `PublishCatalogVersion` announces: written last, it makes the run whole.
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
    compatibility: Literal["backward", "breaking"]
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Over the file; a mismatch rejects the whole run, and a repeat is applied once.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Number of rows that the file has to contain.
    """
    approved_by: Annotated[str, Field(alias="approvedBy", max_length=80, min_length=1)]
    """
    Who approved the version; somebody else than its author.
    """


class PublishCatalogVersionRejectedRow(BaseModel):
    """
    One row that did not count.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    line: Annotated[int, Field(ge=1)]
    """
    Where in the file the row stands, from 1.
    """
    reasons: Annotated[list[str], Field(min_length=1)]
    """
    What is wrong with it.
    """


class PublishCatalogVersionTotalRowCount(BaseModel):
    """
    The control total `manifest.rowCount`: the number of rows.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    total: Literal["/manifest/rowCount"] = "/manifest/rowCount"
    """
    Where the manifest announces it, as a JSON pointer.
    """
    announced: int
    counted: int


class PublishPriceBookManifest(BaseModel):
    """
    What a run of `PublishPriceBook` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    book: PriceBookVersionReference
    effective_from: Annotated[Timestamp, Field(alias="effectiveFrom")]
    """
    From then on prices are computed with this book; older quotes stay valid.
    """
    rule_version: Annotated[str, Field(alias="ruleVersion", max_length=40, min_length=1)]
    """
    Pricing rules that belong to the book; price snapshots are compared with it.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Over the file; the same book with the same checksum is applied once only.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Number of rows that the file has to contain.
    """
    list_total: Annotated[Money, Field(alias="listTotal")]
    """
    Sum of the amounts of all rows; another sum rejects the file.
    """
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why the book is published, above all what it corrects.
    """
    approved_by: Annotated[str, Field(alias="approvedBy", max_length=80, min_length=1)]
    """
    Who approved the publication; somebody else than its author.
    """


class PublishPriceBookRejectedRow(BaseModel):
    """
    One row that did not count.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    line: Annotated[int, Field(ge=1)]
    """
    Where in the file the row stands, from 1.
    """
    reasons: Annotated[list[str], Field(min_length=1)]
    """
    What is wrong with it.
    """


class PublishPriceBookRow(BaseModel):
    """
    One row of `PublishPriceBook`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entry_id: Annotated[str, Field(alias="entryId", max_length=40, min_length=1)]
    """
    Identifies the price within the book of the manifest.
    """
    product_offering_id: Annotated[str, Field(alias="productOfferingId", pattern="^PO-[A-Z0-9-]+$")]
    """
    The offering that the price is for.
    """
    kind: Literal["bundle", "hardware", "software", "service", "usage", "telecomService"]
    amount: Money
    """
    List price; floor prices and costs are not in this file.
    """


class PublishPriceBookTotalListTotal(BaseModel):
    """
    The control total `manifest.listTotal`: the sum of `row.amount`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    total: Literal["/manifest/listTotal"] = "/manifest/listTotal"
    """
    Where the manifest announces it, as a JSON pointer.
    """
    announced: Money
    counted: Money


class PublishPriceBookTotalRowCount(BaseModel):
    """
    The control total `manifest.rowCount`: the number of rows.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    total: Literal["/manifest/rowCount"] = "/manifest/rowCount"
    """
    Where the manifest announces it, as a JSON pointer.
    """
    announced: int
    counted: int


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


class QuoteNotAccepted(BaseModel):
    """
    CPQ understood `AcceptQuote` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notPresented", "expired", "notAuthorised", "alreadyDecided", "pointOfNoReturn", "unknownOrder"]


class QuoteNotRevised(BaseModel):
    """
    CPQ understood `ReviseQuote` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notPresented", "expired", "notAuthorised", "alreadyDecided", "pointOfNoReturn", "unknownOrder"]


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


class QuoteRevisionBegun(BaseModel):
    """
    `ReviseQuote` is done; the effect is durable at CPQ.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
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


class RevenueMappingReference(BaseModel):
    """
    The identity of one revenue mapping; the current value is ERP's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["RevenueMapping"] = "RevenueMapping"
    mapping_id: Annotated[str, Field(alias="mappingId", max_length=40, min_length=1)]
    """
    Which revenue mapping it is.
    """


class ReviseQuoteRequest(BaseModel):
    """
    What Experience asks of CPQ with `ReviseQuote`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why a new revision is wanted, in the words of whoever asks.
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


class AcceptQuoteRequest(BaseModel):
    """
    What Experience asks of CPQ with `AcceptQuote`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    acceptance_type: Annotated[
        Literal["clickToAccept", "signedPdf", "eSignature", "masterAgreement", "purchaseOrder", "internalVerbal"],
        Field(alias="acceptanceType"),
    ]
    artifact_hash: Annotated[str, Field(alias="artifactHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of what was on the screen: nothing else is accepted.
    """
    consent_version: Annotated[str, Field(alias="consentVersion", max_length=20, min_length=1)]
    """
    Which version of the consent text was on the screen.
    """
    accepted_by: Annotated[str, Field(alias="acceptedBy", max_length=80, min_length=1)]
    """
    Who accepts, on behalf of the customer.
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


class CatalogPublishFailed(BaseModel):
    """
    A publication was rejected as a whole, for the reasons given. Nothing of it came into use.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    publication: CatalogVersionReference
    reasons: Annotated[list[Reason], Field(max_length=50, min_length=1)]
    """
    What the validation found wrong with the file.
    """
    reject_count: Annotated[int, Field(alias="rejectCount", ge=0, le=10000000)]
    """
    Number of rows that the validation refused.
    """


class CatalogRunAccepted(BaseModel):
    """
    A run of `PublishCatalogVersion` is done: its rows count, apart from those reported as rejected.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    publication: CatalogVersionReference
    rejected_rows: Annotated[int, Field(alias="rejectedRows")]
    """
    Number of rows with a fault; one is enough to reject the run.
    """


class CatalogRunAcceptedResult(BaseModel):
    """
    How CPQ, OMS or Pricing tells that a run of `PublishCatalogVersion` was accepted.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    run: Annotated[str, Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    """
    The key of the run.
    """
    operation: Literal["PublishCatalogVersion"] = "PublishCatalogVersion"
    """
    Of which file the run is one.
    """
    receiver: Literal["CPQ", "OMS", "Pricing"]
    """
    The system that says so.
    """
    outcome: Literal["accepted"] = "accepted"
    """
    What became of the run.
    """
    decided_at: Annotated[Timestamp, Field(alias="decidedAt")]
    """
    When the receiver came to it.
    """
    data: CatalogRunAccepted


class CatalogRunRejected(BaseModel):
    """
    A run of `PublishCatalogVersion` was refused; no row of it counts.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    publication: CatalogVersionReference
    reasons: Annotated[list[Reason], Field(max_length=500, min_length=1)]
    """
    What is wrong with the file, for the catalog team to correct.
    """


class CatalogRunRejectedResult(BaseModel):
    """
    How CPQ, OMS or Pricing tells that a run of `PublishCatalogVersion` was rejected.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    run: Annotated[str, Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    """
    The key of the run.
    """
    operation: Literal["PublishCatalogVersion"] = "PublishCatalogVersion"
    """
    Of which file the run is one.
    """
    receiver: Literal["CPQ", "OMS", "Pricing"]
    """
    The system that says so.
    """
    outcome: Literal["rejected"] = "rejected"
    """
    What became of the run.
    """
    decided_at: Annotated[Timestamp, Field(alias="decidedAt")]
    """
    When the receiver came to it.
    """
    data: CatalogRunRejected


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


class ContractDeclined(BaseModel):
    """
    The contract was declined and can no longer be signed. A quote that waits for the signature is declined with it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference
    quote: QuoteReference
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]
    """
    Why the signer declined, as a code.
    """


class ContractExpired(BaseModel):
    """
    The time for signing has run out, and the contract can no longer be signed. The quote does not end by this: it has a date of its own.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference
    quote: QuoteReference


class ContractPackageAccepted(BaseModel):
    """
    CLM has durably taken `CreateContractPackage` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference


class ContractPackageSent(BaseModel):
    """
    `CreateContractPackage` is done; the effect is durable at CLM.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    contract: ContractReference
    envelope_id: Annotated[str, Field(alias="envelopeId", max_length=80, min_length=1)]
    """
    The envelope with which the signature can be looked up in CLM.
    """
    document_hash: Annotated[str, Field(alias="documentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the only document that can be signed; CPQ compares it with the proposal's.
    """
    sent_at: Annotated[Timestamp, Field(alias="sentAt")]
    """
    When CLM sent the envelope to the signer.
    """


class ContractRevisionMismatchDetected(BaseModel):
    """
    Somebody signed something else than what is offered now. Nothing is accepted, and Legal looks at both hashes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    signed_hash: Annotated[str, Field(alias="signedHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Hash of the document that was signed, as CLM reported it.
    """
    expected_hash: Annotated[str, Field(alias="expectedHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Hash of the proposal that is offered now.
    """


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


class FinanceMasterDataChanged(BaseModel):
    """
    The revenue code of an offering for a selling entity, from `effectiveFrom` on. An order for a product without one is not accepted; ledger accounts are not told.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    mapping: RevenueMappingReference
    offering: ProductOfferingVersionReference
    selling_entity: Annotated[LegalEntityReference, Field(alias="sellingEntity")]
    revenue_code: Annotated[str, Field(alias="revenueCode", max_length=20, min_length=1)]
    """
    What quoting and ordering are told of the mapping, in place of the account.
    """
    effective_from: Annotated[date, Field(alias="effectiveFrom")]
    """
    First day on which it counts; afterwards it is never changed.
    """


class LegalEntityChanged(BaseModel):
    """
    The currency, exchange rules and tax codes of a selling entity as they count from `effectiveFrom` on. What counted before is not changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    selling_entity: Annotated[LegalEntityReference, Field(alias="sellingEntity")]
    functional_currency: Annotated[str, Field(alias="functionalCurrency", pattern="^[A-Z]{3}$")]
    """
    ISO 4217 code of the currency in which its books are kept.
    """
    fx_policy: Annotated[FxPolicy, Field(alias="fxPolicy")]
    tax_codes: Annotated[dict[str, TaxCodesAdditionalProperty], Field(alias="taxCodes")]
    """
    The entity's own tax codes, by the name they are looked up under.
    """
    effective_from: Annotated[date, Field(alias="effectiveFrom")]
    """
    First day on which this counts; the past is not changed.
    """


class LegalEntityExtractRow(BaseModel):
    """
    One row of `LegalEntityExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    selling_entity: Annotated[LegalEntityReference, Field(alias="sellingEntity")]
    functional_currency: Annotated[str, Field(alias="functionalCurrency", pattern="^[A-Z]{3}$")]
    """
    ISO 4217 code of the currency in which its books are kept.
    """


class MappingExtractRow(BaseModel):
    """
    One row of `MappingExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    mapping: RevenueMappingReference
    revenue_code: Annotated[str, Field(alias="revenueCode", max_length=20, min_length=1)]
    """
    What quoting and ordering are told of the mapping, in place of the account.
    """
    effective_from: Annotated[date, Field(alias="effectiveFrom")]
    """
    First day on which it counts; afterwards it is never changed.
    """


class MappingWithdrawn(BaseModel):
    """
    What was told with `FinanceMasterDataChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    mapping: RevenueMappingReference


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


class PriceBookAccepted(BaseModel):
    """
    A run of `PublishPriceBook` is done: its rows count, apart from those reported as rejected.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    book: PriceBookVersionReference
    rejected_rows: Annotated[int, Field(alias="rejectedRows")]
    """
    Number of rows with a fault; one is enough to reject the run.
    """


class PriceBookAcceptedResult(BaseModel):
    """
    How CPQ tells that a run of `PublishPriceBook` was accepted.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    run: Annotated[str, Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    """
    The key of the run.
    """
    operation: Literal["PublishPriceBook"] = "PublishPriceBook"
    """
    Of which file the run is one.
    """
    receiver: Literal["CPQ"] = "CPQ"
    """
    The system that says so.
    """
    outcome: Literal["accepted"] = "accepted"
    """
    What became of the run.
    """
    decided_at: Annotated[Timestamp, Field(alias="decidedAt")]
    """
    When the receiver came to it.
    """
    data: PriceBookAccepted


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


class PriceBookRejected(BaseModel):
    """
    A run of `PublishPriceBook` was refused; no row of it counts.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    book: PriceBookVersionReference
    reasons: Annotated[list[Reason], Field(max_length=500, min_length=1)]
    """
    What is wrong with the file, for Pricing to correct.
    """


class PriceBookRejectedResult(BaseModel):
    """
    How CPQ tells that a run of `PublishPriceBook` was rejected.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    run: Annotated[str, Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    """
    The key of the run.
    """
    operation: Literal["PublishPriceBook"] = "PublishPriceBook"
    """
    Of which file the run is one.
    """
    receiver: Literal["CPQ"] = "CPQ"
    """
    The system that says so.
    """
    outcome: Literal["rejected"] = "rejected"
    """
    What became of the run.
    """
    decided_at: Annotated[Timestamp, Field(alias="decidedAt")]
    """
    When the receiver came to it.
    """
    data: PriceBookRejected


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


class ProductOfferingVersion(BaseModel):
    """
    An offering as it was in one publication. Its kind decides when charging for it may begin.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
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
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """
    product_kind: Annotated[
        Literal["bundle", "hardware", "software", "service", "usage", "telecomService"], Field(alias="productKind")
    ]
    lifecycle_status: Annotated[
        Literal["inStudy", "inDesign", "inTest", "active", "launched", "retired", "obsolete"],
        Field(alias="lifecycleStatus"),
    ]
    characteristics: Annotated[list[CharacteristicSpec], Field(max_length=200, min_length=0)]
    """
    What can or must be selected when the offering is configured.
    """
    compatibility_rules: Annotated[
        list[CompatibilityRule], Field(alias="compatibilityRules", max_length=200, min_length=0)
    ]
    """
    By which the catalog decides whether a selection is valid.
    """
    eligibility_policy_ref: Annotated[str | None, Field(alias="eligibilityPolicyRef", max_length=60, min_length=1)] = (
        None
    )
    """
    Policy about who may have the offering; absent if there is none.
    """
    tax_category_hint: Annotated[str | None, Field(alias="taxCategoryHint", max_length=40, min_length=1)] = None
    """
    A hint: the tax engine decides the category.
    """
    revenue_mapping: Annotated[RevenueMappingReference, Field(alias="revenueMapping")]


class ProductOfferingVersionReplica(BaseModel):
    """
    A local copy of one product offering version; Catalog may know better by now.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    entity: Literal["ProductOfferingVersion"] = "ProductOfferingVersion"
    value: ProductOfferingVersion
    revision: Annotated[int, Field(ge=1)]
    """
    The revision of the value that was copied.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was Catalog's value.
    """


class PublishCatalogVersionReport(BaseModel):
    """
    What was read, applied and rejected of one run of `PublishCatalogVersion`, for CatalogOperations.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    run: Annotated[str, Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    """
    The key of the run.
    """
    operation: Literal["PublishCatalogVersion"] = "PublishCatalogVersion"
    """
    Of which file the run is one.
    """
    receiver: Literal["CPQ", "OMS", "Pricing"]
    """
    The system that says so.
    """
    result: Literal["applied", "rejected"]
    """
    What became of the run.
    """
    read: Annotated[int, Field(ge=0)]
    """
    Rows in the file.
    """
    applied: Annotated[int, Field(ge=0)]
    """
    Rows that count; read is applied and rejected together.
    """
    rejected: Annotated[int, Field(ge=0)]
    """
    Rows that do not count.
    """
    totals: Annotated[list[PublishCatalogVersionTotalRowCount], Field(max_length=1, min_length=1)]
    """
    Each control total, as the manifest announces it and as the receiver counted it.
    """
    rejects: list[PublishCatalogVersionRejectedRow]
    """
    Each rejected row with its reasons.
    """
    reported_at: Annotated[Timestamp, Field(alias="reportedAt")]
    """
    When the receiver wrote it.
    """


class PublishCatalogVersionRow(BaseModel):
    """
    One row of `PublishCatalogVersion`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    offering: ProductOfferingVersionReplica


class PublishPriceBookReport(BaseModel):
    """
    What was read, applied and rejected of one run of `PublishPriceBook`, for PricingAdmin.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    run: Annotated[str, Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    """
    The key of the run.
    """
    operation: Literal["PublishPriceBook"] = "PublishPriceBook"
    """
    Of which file the run is one.
    """
    receiver: Literal["CPQ"] = "CPQ"
    """
    The system that says so.
    """
    result: Literal["applied", "rejected"]
    """
    What became of the run.
    """
    read: Annotated[int, Field(ge=0)]
    """
    Rows in the file.
    """
    applied: Annotated[int, Field(ge=0)]
    """
    Rows that count; read is applied and rejected together.
    """
    rejected: Annotated[int, Field(ge=0)]
    """
    Rows that do not count.
    """
    totals: Annotated[
        list[PublishPriceBookTotalRowCount | PublishPriceBookTotalListTotal], Field(max_length=2, min_length=2)
    ]
    """
    Each control total, as the manifest announces it and as the receiver counted it.
    """
    rejects: list[PublishPriceBookRejectedRow]
    """
    Each rejected row with its reasons.
    """
    reported_at: Annotated[Timestamp, Field(alias="reportedAt")]
    """
    When the receiver wrote it.
    """


class QuoteAcceptanceBegun(BaseModel):
    """
    `AcceptQuote` is done; the effect is durable at CPQ.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
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


class QuoteIntentStateAnswer(BaseModel):
    """
    The answer of CPQ to `QuoteIntentState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["done", "inFlight", "refused"]
    quote: QuoteReference | None = None


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
