# Written by `merestone compile`; change the spec, not this file.
"""The messages of OMS, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_oms.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel
from typing_extensions import TypeAliasType


class AcceptanceReference(BaseModel):
    """
    The identity of one acceptance; the current value is Workforce's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Acceptance"] = "Acceptance"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one acceptance.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one acceptance.
    """
    acceptance_id: Annotated[str, Field(alias="acceptanceId", pattern="^SIG-[0-9]{8}$")]
    """
    Part of the key of one acceptance.
    """


SelectedCharacteristicsAdditionalProperty = TypeAliasType(
    "SelectedCharacteristicsAdditionalProperty", Annotated[str, Field(max_length=200)]
)


class AcceptedQuoteReference(BaseModel):
    """
    The identity of one accepted quote; the current value is CPQ's to tell.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["AcceptedQuote"] = "AcceptedQuote"
    quote_id: Annotated[str, Field(alias="quoteId", pattern="^Q-[0-9]{8}$")]
    """
    Part of the key of one accepted quote.
    """
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]
    """
    Which version of the offer this is, from 1; what was presented is never changed, only revised.
    """


class ActivationFailed(BaseModel):
    """
    `ActivateService` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownResource", "wrongConfiguration", "capacity", "technical"]
    class_: Annotated[
        Literal["transientNotSent", "transientUnknown", "throttled", "inFlight", "keyMismatch", "concurrency", "businessReject", "authz", "contractViolation", "dataError", "poison", "expired", "duplicateEffect"],
        Field(alias="class"),
    ]
    retryable: bool
    """
    Whether another attempt may succeed, as provisioning sees it.
    """


class ActivationRejected(BaseModel):
    """
    Provisioning understood `ActivateService` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownResource", "wrongConfiguration", "capacity", "technical"]


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


class AssetRegistered(BaseModel):
    """
    `RegisterAsset` is done; the effect is durable at AssetInventory.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    asset: AssetReference
    activated_at: Annotated[Timestamp, Field(alias="activatedAt")]
    """
    From when on the asset counts as active.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """


class AssetRegistrationAccepted(BaseModel):
    """
    AssetInventory has durably taken `RegisterAsset` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    asset: AssetReference


class AssetRegistrationFailed(BaseModel):
    """
    `RegisterAsset` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownLine", "duplicateSerial", "wrongState"]


class AssetRegistrationRejected(BaseModel):
    """
    AssetInventory understood `RegisterAsset` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownLine", "duplicateSerial", "wrongState"]


class AssetRetired(BaseModel):
    """
    `RetireAsset` is done; the effect is durable at AssetInventory.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    asset: AssetReference
    retired_at: Annotated[Timestamp, Field(alias="retiredAt")]
    """
    When the asset ended, whether or not it ever was active.
    """


class AssetRetirementAccepted(BaseModel):
    """
    AssetInventory has durably taken `RetireAsset` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    asset: AssetReference


class AssetRetirementFailed(BaseModel):
    """
    `RetireAsset` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownLine", "duplicateSerial", "wrongState"]


class AssetRetirementRejected(BaseModel):
    """
    AssetInventory understood `RetireAsset` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownLine", "duplicateSerial", "wrongState"]


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


class BillingActivationAccepted(BaseModel):
    """
    Billing has durably taken `ActivateBilling` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    activation_id: Annotated[str, Field(alias="activationId", pattern="^ACT-[0-9A-Z]{8}$")]
    """
    Billing's own id for the request it took on; OMS keeps it as evidence.
    """


class BillingActivationFailed(BaseModel):
    """
    `ActivateBilling` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownAccount", "unmappedProduct", "closedPeriod"]


class BillingActivationRejected(BaseModel):
    """
    Billing understood `ActivateBilling` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownAccount", "unmappedProduct", "closedPeriod"]


class CancellationAccepted(BaseModel):
    """
    Billing has durably taken `CancelSubscription` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    cancellation_id: Annotated[str, Field(alias="cancellationId", pattern="^CAN-[0-9A-Z]{8}$")]
    """
    Billing's own id for the cancellation that it has taken on.
    """


class CancellationFailed(BaseModel):
    """
    `CancelSubscription` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownAccount", "unmappedProduct", "closedPeriod"]


class CancellationRejected(BaseModel):
    """
    Billing understood `CancelSubscription` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownAccount", "unmappedProduct", "closedPeriod"]


class CancellationRequestDenied(BaseModel):
    """
    OMS understood `RequestOrderCancellation` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notPresented", "expired", "notAuthorised", "alreadyDecided", "pointOfNoReturn", "unknownOrder"]


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


class Reason(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=200, min_length=1)]


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


class CheckOrderabilityAnswer(BaseModel):
    """
    The answer of OMS to `CheckOrderability`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    check_id: Annotated[str, Field(alias="checkId")]
    """
    Names this verdict; CPQ keeps it as evidence.
    """
    verdict: Literal["orderable", "retiredOffering", "changedRule", "lostFeasibility", "quoteExpired", "customerBlocked"]
    reasons: Annotated[list[Reason], Field(max_length=50, min_length=0)]
    """
    Why it cannot be ordered; they tell nothing of other customers' stock.
    """
    expires_at: Annotated[Timestamp, Field(alias="expiresAt")]
    """
    End of the quarter of an hour for which the verdict can be used.
    """


class Line(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


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


class CreateOrderDraftRequest(BaseModel):
    """
    What CPQ asks of OMS with `CreateOrderDraft`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    accepted_quote: Annotated[AcceptedQuoteReference, Field(alias="acceptedQuote")]
    requested_start_date: Annotated[date, Field(alias="requestedStartDate")]
    """
    The day on which the order is wanted to start; frozen with the draft.
    """


class CreditMemoFailed(BaseModel):
    """
    `RequestCreditMemo` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownInvoice", "alreadyCredited", "closedPeriod", "notApproved"]


class CreditMemoReference(BaseModel):
    """
    The identity of one credit memo; the current value is Billing's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["CreditMemo"] = "CreditMemo"
    credit_memo_id: Annotated[str, Field(alias="creditMemoId", pattern="^CM-[0-9]{8}$")]
    """
    Which credit memo it is.
    """


class CreditMemoRejected(BaseModel):
    """
    Billing understood `RequestCreditMemo` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownInvoice", "alreadyCredited", "closedPeriod", "notApproved"]


class CreditMemoRequestAccepted(BaseModel):
    """
    Billing has durably taken `RequestCreditMemo` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    memo: CreditMemoReference


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


class DeactivationCompleted(BaseModel):
    """
    `DeactivateService` is done; the effect is durable at Provisioning.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    technical_resource_id: Annotated[str, Field(alias="technicalResourceId", max_length=64, min_length=1)]
    """
    What was switched off, as the request named it.
    """
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]
    """
    When the service was switched off, as provisioning says.
    """


class DeactivationFailed(BaseModel):
    """
    `DeactivateService` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownResource", "wrongConfiguration", "capacity", "technical"]
    class_: Annotated[
        Literal["transientNotSent", "transientUnknown", "throttled", "inFlight", "keyMismatch", "concurrency", "businessReject", "authz", "contractViolation", "dataError", "poison", "expired", "duplicateEffect"],
        Field(alias="class"),
    ]


class DeactivationRejected(BaseModel):
    """
    Provisioning understood `DeactivateService` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unknownResource", "wrongConfiguration", "capacity", "technical"]


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


class FinancialPeriodReference(BaseModel):
    """
    The identity of one financial period; the current value is ERP's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["FinancialPeriod"] = "FinancialPeriod"
    period_id: Annotated[str, Field(alias="periodId", pattern="^LE-[A-Z0-9]{2,8}/[0-9]{4}-[0-9]{2}$")]
    """
    Which financial period it is.
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


class InstallationAcceptedByCustomer(BaseModel):
    """
    The customer has signed for the visit. From now on the service, or the carrier's line, that it was for may be charged for.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    acceptance: AcceptanceReference
    accepted_at: Annotated[Timestamp, Field(alias="acceptedAt")]
    """
    When the customer signed; from then on the line may be charged for.
    """
    signature_hash: Annotated[str, Field(alias="signatureHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the customer's signature, which itself is not told.
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


class InvoiceReference(BaseModel):
    """
    The identity of one invoice; the current value is Billing's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["Invoice"] = "Invoice"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one invoice.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one invoice.
    """
    invoice_id: Annotated[str, Field(alias="invoiceId", pattern="^INV-[0-9]{8}$")]
    """
    Part of the key of one invoice.
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


class OrderCancellationDenied(BaseModel):
    """
    OMS understood `CancelOrder` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["handoffOpen", "invoiced", "alreadyClosed"]


class OrderCloseDenied(BaseModel):
    """
    OMS understood `CloseOrder` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["alreadyClosed"] = "alreadyClosed"


class Task(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


class OrderDraftRefused(BaseModel):
    """
    OMS understood `CreateOrderDraft` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notAuthorised", "unknownProduct", "alreadyOrdered"]


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


class OrderRejected(BaseModel):
    """
    OMS understood `SubmitOrder` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notAuthorised", "unknownProduct", "alreadyOrdered"]


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


class ProvisioningRequestReference(BaseModel):
    """
    The identity of one provisioning request; the current value is Provisioning's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["ProvisioningRequest"] = "ProvisioningRequest"
    provisioning_request_id: Annotated[str, Field(alias="provisioningRequestId", pattern="^PR-[0-9]{6}$")]
    """
    Which provisioning request it is.
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


class RepairExecuted(BaseModel):
    """
    `ExecuteRepairAction` is done; the effect is durable at OMS.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    fallout: FalloutCaseReference
    action: Literal["confirm", "resend", "abandon", "undo"]
    after_hash: Annotated[str, Field(alias="afterHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of what was repaired, as it is now; OMS keeps it as proof.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """


class RepairRefused(BaseModel):
    """
    OMS understood `ExecuteRepairAction` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notAllowedInState", "approvalMissing", "alreadyDone"]


class RepairStateAnswer(BaseModel):
    """
    The answer of OMS to `RepairState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["done", "inFlight", "refused"]


class RequestOrderCancellationRequest(BaseModel):
    """
    What Experience asks of OMS with `RequestOrderCancellation`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    cancel_sequence: Annotated[int, Field(alias="cancelSequence", ge=1, le=20)]
    """
    Counts requests for the order; the same number is the same request.
    """
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why the order is to be cancelled, in the words of whoever asks.
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


class SerialNumber(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


class ShipmentFailed(BaseModel):
    """
    `AllocateAndShip` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notReserved", "addressUnserved", "damaged", "carrierRefused", "alreadyDispatched"]


class ShipmentRecallFailed(BaseModel):
    """
    `RecallShipment` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notReserved", "addressUnserved", "damaged", "carrierRefused", "alreadyDispatched"]


class ShipmentRecallRejected(BaseModel):
    """
    Inventory understood `RecallShipment` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notReserved", "addressUnserved", "damaged", "carrierRefused", "alreadyDispatched"]


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


class ShipmentRejected(BaseModel):
    """
    Inventory understood `AllocateAndShip` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["notReserved", "addressUnserved", "damaged", "carrierRefused", "alreadyDispatched"]


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


class ActivationAccepted(BaseModel):
    """
    Provisioning has durably taken `ActivateService` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    provisioning: ProvisioningRequestReference


class ActivationCompleted(BaseModel):
    """
    `ActivateService` is done; the effect is durable at Provisioning.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    provisioning: ProvisioningRequestReference
    technical_resource_id: Annotated[str, Field(alias="technicalResourceId", max_length=64, min_length=1)]
    """
    The tenant or service instance that runs now; it is never changed afterwards.
    """
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]
    """
    When the service was switched on, as provisioning says.
    """


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


class BillingActivated(BaseModel):
    """
    `ActivateBilling` is done; the effect is durable at Billing.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    subscription: SubscriptionReference
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
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


class CancelOrderRequest(BaseModel):
    """
    What CPQ asks of OMS with `CancelOrder`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why the order is cancelled; part of the key, so repeats give the same words.
    """


class CancellationAssessmentBegun(BaseModel):
    """
    `RequestOrderCancellation` is done; the effect is durable at OMS.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
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


class ChargeComponent(BaseModel):
    """
    One charge of an order line, as the customer accepted it. It goes from the quote to the order and to the subscription by which it is billed; nobody edits it on the way.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    charge_id: Annotated[str, Field(alias="chargeId", pattern="^CHG-[0-9]{6,12}$")]
    """
    Names the charge; the invoice line that bills it says it too.
    """
    kind: Literal["oneTime", "recurring", "usage"]
    amount: Money
    """
    Price as accepted with the quote; tax is determined for the invoice.
    """
    effective_from: Annotated[date, Field(alias="effectiveFrom")]
    """
    First day on which it is charged; not before the year 2000.
    """


class CheckOrderabilityRequest(BaseModel):
    """
    What CPQ asks of OMS with `CheckOrderability`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    quote: QuoteReference
    catalog_version: Annotated[str, Field(alias="catalogVersion", max_length=20, min_length=1)]
    """
    Copied from Catalog when the quote was configured.
    """
    lines: Annotated[list[Line], Field(max_length=200, min_length=1)]
    """
    Ids of the quote lines that would be ordered.
    """


class CloseOrderRequest(BaseModel):
    """
    What CPQ asks of OMS with `CloseOrder`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why the operator ends the order; part of the key, so repeats give the same words.
    """


class CommandStatusAnswer(BaseModel):
    """
    The answer of OMS to `CommandStatus`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["done", "refused", "inFlight"]
    order: OrderReference | None = None


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


class CreditMemoIssued(BaseModel):
    """
    `RequestCreditMemo` is done; the effect is durable at Billing.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    memo: CreditMemoReference
    amount: Money
    """
    What is given back of the invoice; the invoice itself stays as it is.
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


class DeactivationAccepted(BaseModel):
    """
    Provisioning has durably taken `DeactivateService` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    provisioning: ProvisioningRequestReference


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


class ExecuteRepairActionRequest(BaseModel):
    """
    What Support asks of OMS with `ExecuteRepairAction`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    fallout: FalloutCaseReference
    order: OrderReference
    task: FulfillmentTaskReference
    action: Literal["confirm", "resend", "abandon", "undo"]
    sequence: Annotated[int, Field(ge=1, le=100)]
    """
    Counts repairs of one kind; the same number is the same repair.
    """
    financial: bool
    """
    Whether money is touched: then it takes an approver and a policy.
    """
    actor: PrincipalReference
    """
    Whoever carries out the repair; never its own approver.
    """
    approver: PrincipalReference | None = None
    """
    Second person, never the actor; required if `financial`.
    """
    policy_ref: Annotated[str | None, Field(alias="policyRef", max_length=60, min_length=1)] = None
    """
    Policy that permits the repair; required if `financial`.
    """
    root_cause: Annotated[
        Literal["mapping", "timing", "duplicate", "lostMessage", "manualChange", "defect", "partnerError", "masterData"],
        Field(alias="rootCause"),
    ]
    """
    What the operator found to be the cause, for the monthly count.
    """
    before_hash: Annotated[str, Field(alias="beforeHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of what is repaired, as it was before the repair.
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


class FinancialPeriodClosed(BaseModel):
    """
    A month was cut off, closed for good, or opened again by the controller: `status` says which. Only while it is `open` may anything be posted to it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    period: FinancialPeriodReference
    selling_entity: Annotated[LegalEntityReference, Field(alias="sellingEntity")]
    status: Literal["open", "softClosed", "closed"]
    """
    Only `open` takes postings.
    """
    closed_at: Annotated[Timestamp | None, Field(alias="closedAt")] = None
    """
    When the month was cut off or closed; absent while it is open.
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


class InventoryAllocated(BaseModel):
    """
    Held stock has been allocated to a shipment, and no longer expires. It has not been dispatched yet.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reservation: ReservationReference
    location: Annotated[str, Field(max_length=40, min_length=1)]
    """
    The warehouse or resource pool in which it is held.
    """
    quantity: Annotated[int, Field(ge=1, le=10000)]
    """
    How many units were set aside.
    """


class InventoryConsumed(BaseModel):
    """
    Allocated stock is used up, and its reservation is over. That the goods have arrived is told by `ShipmentDelivered`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reservation: ReservationReference
    quantity: Annotated[int, Field(ge=1, le=10000)]
    """
    How many units left the stock.
    """


class InvoiceIssued(BaseModel):
    """
    An invoice with charges for a line has been issued: from now on they are corrected by a credit memo only. It does not say that anything was paid.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    invoice: InvoiceReference
    subscription: SubscriptionReference
    order_line: Annotated[OrderLineReference, Field(alias="orderLine")]
    net_total: Annotated[Money, Field(alias="netTotal")]
    """
    Total of the invoice before tax.
    """
    issued_at: Annotated[Timestamp, Field(alias="issuedAt")]
    """
    From this time on only a credit memo corrects the charges.
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


class OrderAcknowledged(BaseModel):
    """
    `SubmitOrder` is done; the effect is durable at OMS.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "assessingCancellation", "completed", "partial", "failed"]
    """
    The state in which the command left the order, which is acknowledged.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
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


class OrderCancellationStarted(BaseModel):
    """
    `CancelOrder` is done; the effect is durable at OMS.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "assessingCancellation", "completed", "partial", "failed"]
    """
    The state in which the command left the order, which is pendingCancellation.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
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


class OrderClosed(BaseModel):
    """
    `CloseOrder` is done; the effect is durable at OMS.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "assessingCancellation", "completed", "partial", "failed"]
    """
    The state in which the operator's closing left the order, partial or failed.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
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


class OrderDraftCreated(BaseModel):
    """
    `CreateOrderDraft` is done; the effect is durable at OMS.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """


class OrderDraftStateAnswer(BaseModel):
    """
    The answer of OMS to `OrderDraftState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["done", "refused", "inFlight"]
    order: OrderReference | None = None


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


class OrderForgotten(BaseModel):
    """
    What was told with `OrderRecorded` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference


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


class OrderIntentStateAnswer(BaseModel):
    """
    The answer of OMS to `OrderIntentState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["done", "inFlight", "refused"]
    order: OrderReference | None = None


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


class ReservationExpiring(BaseModel):
    """
    A hold ends in twelve hours unless it is renewed. Until then the stock is still held.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    reservation: ReservationReference
    expires_at: Annotated[Timestamp, Field(alias="expiresAt")]
    """
    When the hold ends by itself; only a renewal moves it.
    """


class ShipmentAccepted(BaseModel):
    """
    Inventory has durably taken `AllocateAndShip` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    shipment: ShipmentReference


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


class ShipmentDispatched(BaseModel):
    """
    `AllocateAndShip` is done; the effect is durable at Inventory.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    shipment: ShipmentReference
    serial_numbers: Annotated[list[SerialNumber], Field(alias="serialNumbers", max_length=10000, min_length=0)]
    """
    Of the units that left; kept as evidence, for hardware is billable from now on.
    """
    carrier_ref: Annotated[str, Field(alias="carrierRef", max_length=80, min_length=1)]
    """
    What the carrier calls the shipment; kept as evidence by OMS.
    """
    dispatched_at: Annotated[Timestamp, Field(alias="dispatchedAt")]
    """
    When the carrier took the goods, from which hardware is billable.
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


class ShipmentRecallAccepted(BaseModel):
    """
    Inventory has durably taken `RecallShipment` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    shipment: ShipmentReference


class ShipmentRecalled(BaseModel):
    """
    `RecallShipment` is done; the effect is durable at Inventory.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    shipment: ShipmentReference
    recalled_at: Annotated[Timestamp, Field(alias="recalledAt")]
    """
    When the shipment was stopped and its stock was freed.
    """


class SubscriptionCancelled(BaseModel):
    """
    `CancelSubscription` is done; the effect is durable at Billing.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    subscription: SubscriptionReference
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """


class AcceptedLine(BaseModel):
    """
    One line of an accepted quote, frozen with it: what was sold, how much of it, and what may be charged. An order line is made from it.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    quote_line_id: Annotated[str, Field(alias="quoteLineId", max_length=40, min_length=1)]
    """
    Line of the accepted revision from which this one was frozen.
    """
    product_offering: Annotated[str, Field(alias="productOffering", max_length=60, min_length=1)]
    """
    Id of the offering that was sold, as the quote line names it.
    """
    product_kind: Annotated[
        Literal["hardware", "software", "service", "telecomService", "usage"], Field(alias="productKind")
    ]
    product_offering_version: Annotated[str, Field(alias="productOfferingVersion", max_length=20, min_length=1)]
    """
    Version of the offering that was sold, as the quote line has it.
    """
    catalog_version: Annotated[str, Field(alias="catalogVersion", max_length=20, min_length=1)]
    """
    Publication with which the quote line was configured.
    """
    selected_characteristics: Annotated[
        dict[str, SelectedCharacteristicsAdditionalProperty], Field(alias="selectedCharacteristics")
    ]
    """
    Chosen values, by the name of the characteristic.
    """
    configuration_snapshot_hash: Annotated[
        str, Field(alias="configurationSnapshotHash", pattern="^sha256:[0-9a-f]{64}$")
    ]
    """
    Over offering, version, characteristics and quantity, as CPQ computed it.
    """
    quantity: Annotated[int, Field(ge=1, le=10000)]
    """
    Number of units that the customer has accepted.
    """
    charges: Annotated[list[ChargeComponent], Field(max_length=50, min_length=1)]
    """
    What may be charged for the line; compared every day with what the subscription charges.
    """


class AcceptedQuote(BaseModel):
    """
    What the customer said yes to: the commercial content of one revision, frozen at acceptance. It is what crosses to the order; the acceptance says how it came about, the snapshot says of what.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    quote_id: Annotated[str, Field(alias="quoteId", pattern="^Q-[0-9]{8}$")]
    """
    Part of the key of one accepted quote.
    """
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]
    """
    Which version of the offer this is, from 1; what was presented is never changed, only revised.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """
    acceptance_id: Annotated[str, Field(alias="acceptanceId", pattern="^ACC-[0-9]{8}$")]
    """
    The acceptance by which it came about, with its evidence.
    """
    legal_authority: Annotated[Literal["yes", "no", "conditional"], Field(alias="legalAuthority")]
    """
    `yes` once the acceptance binds, by itself or with its evidence; only with `yes` can an order be submitted.
    """
    billing_account: Annotated[BillingAccountReference, Field(alias="billingAccount")]
    lines: Annotated[list[AcceptedLine], Field(max_length=200, min_length=1)]
    """
    What was accepted and can be charged for; a bundle has no line of its own.
    """
    accepted_at: Annotated[Timestamp, Field(alias="acceptedAt")]
    """
    When the quote became accepted and its content was frozen.
    """


class AcceptedQuoteSnapshot(BaseModel):
    """
    A frozen copy of one accepted quote, kept as evidence.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    entity: Literal["AcceptedQuote"] = "AcceptedQuote"
    value: AcceptedQuote
    revision: Annotated[int, Field(ge=1)]
    """
    The revision of the value that was copied.
    """
    taken_at: Annotated[Timestamp, Field(alias="takenAt")]
    """
    When CPQ's value was copied.
    """
    content_hash: Annotated[str, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    SHA-256 over the RFC 8785 canonical form of `value`.
    """


class SubmitOrderRequest(BaseModel):
    """
    What CPQ asks of OMS with `SubmitOrder`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    accepted_quote: Annotated[AcceptedQuoteSnapshot, Field(alias="acceptedQuote")]
    """
    Taken only if its legal authority is yes, so that it binds the customer.
    """
    requested_start_date: Annotated[date, Field(alias="requestedStartDate")]
    """
    The day on which the order is wanted to start; frozen with the submission.
    """
    requested_by: Annotated[str, Field(alias="requestedBy", max_length=60, min_length=1)]
    """
    The person who asks for the order; frozen with the submission.
    """
    note: Annotated[str | None, Field(max_length=500)] = None
    """
    Free text that goes with the order and is frozen with it; no rule reads it.
    """
