# Written by `merestone compile`; change the spec, not this file.
"""The messages of Billing, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_billing.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel
from typing_extensions import TypeAliasType

SelectedCharacteristicsAdditionalProperty = TypeAliasType(
    "SelectedCharacteristicsAdditionalProperty", Annotated[str, Field(max_length=200)]
)


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


class Billable(BaseModel):
    """
    When charging for a line may begin. Hardware when it ships, with its serial numbers; software when it works, which is when its asset is active; a service, and a line of a carrier, when the customer has signed; usage once the software it belongs to is active, for what was metered since. Work that was done and not signed for is not billable, nor is what runs without an asset.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one billable.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one billable.
    """
    status: Literal["waiting", "reached", "withdrawn"]
    """
    The state that it is in.
    """


class BillableSnapshot(BaseModel):
    """
    A frozen copy of one billable, kept as evidence.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    entity: Literal["Billable"] = "Billable"
    value: Billable
    revision: Annotated[int, Field(ge=1)]
    """
    The revision of the value that was copied.
    """
    taken_at: Annotated[Timestamp, Field(alias="takenAt")]
    """
    When OMS's value was copied.
    """
    content_hash: Annotated[str, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    SHA-256 over the RFC 8785 canonical form of `value`.
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


class BillingAccountRejected(BaseModel):
    """
    Billing understood `EnsureBillingAccount` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["ambiguousAccount", "creditBlocked", "unknownCustomer", "unknownEntity"]
    candidates: Annotated[list[BillingAccountReference], Field(max_length=20, min_length=0)]
    """
    Those that would all do, if it is `ambiguousAccount`.
    """


class BillingAccountStateAnswer(BaseModel):
    """
    The answer of Billing to `BillingAccountState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["done", "inFlight", "refused"]
    billing_account: Annotated[BillingAccountReference | None, Field(alias="billingAccount")] = None
    """
    The account found or made; absent while there is none.
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


class Cancellation(BaseModel):
    """
    What is known of the cancelling of an order: why, since when, and when it took effect. The order has it since somebody first asked to cancel.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    As it was given with the command or the request to cancel.
    """
    requested_at: Annotated[Timestamp, Field(alias="requestedAt")]
    """
    When cancelling was asked for; the order was not cancelled by then.
    """
    effective_at: Annotated[Timestamp | None, Field(alias="effectiveAt")] = None
    """
    When the order became cancelled for good; absent until then.
    """


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


class ContractTermsAccepted(BaseModel):
    """
    Billing has durably taken `MapContractTerms` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference
    contract_version: Annotated[int, Field(alias="contractVersion", ge=1, le=999)]
    """
    The version that Billing has begun to map.
    """


class ContractTermsFailed(BaseModel):
    """
    `MapContractTerms` was taken and could not be carried out; nothing remains of it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unmappedTerm", "unknownContract", "closedVersion"]


class ContractTermsMapped(BaseModel):
    """
    `MapContractTerms` is done; the effect is durable at Billing.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference
    contract_version: Annotated[int, Field(alias="contractVersion", ge=1, le=999)]
    """
    The version whose terms can be billed now.
    """
    mapping_version: Annotated[str, Field(alias="mappingVersion", max_length=40, min_length=1)]
    """
    Billing's mapping by which the terms became billable, kept as evidence.
    """
    unmapped_count: Annotated[int, Field(alias="unmappedCount", ge=0, le=0)]
    """
    Always 0: a term that cannot be mapped is a refusal.
    """


class UnmappedTermCode(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=40, min_length=1)]


class ContractTermsRejected(BaseModel):
    """
    Billing understood `MapContractTerms` and refused it; nothing was changed.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    reason: Literal["unmappedTerm", "unknownContract", "closedVersion"]
    unmapped_term_codes: Annotated[
        list[UnmappedTermCode], Field(alias="unmappedTermCodes", max_length=100, min_length=0)
    ]
    """
    The terms for which Billing has no mapping; empty for another refusal.
    """


class ContractTermsStateAnswer(BaseModel):
    """
    The answer of Billing to `ContractTermsState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["mapped", "mapping", "refused"]


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


class CreditMemoStateAnswer(BaseModel):
    """
    The answer of Billing to `CreditMemoState`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["issued", "deciding", "refused"]
    memo: CreditMemoReference | None = None
    """
    The memo that the request led to; absent while there is none.
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


class DerivedSubscriptionStatus(BaseModel):
    """
    What Billing said of `Subscription.status`: shown here, and decided there.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    value: Literal["pending", "active", "cancelled", "suspended", "ended"]
    """
    The state that it is in.
    """
    source_system: Annotated[Literal["Billing"], Field(alias="sourceSystem")] = "Billing"
    """
    Who decides it.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    When this was Billing's value.
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


class PostFinancialExtractManifest(BaseModel):
    """
    What a run of `PostFinancialExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    selling_entity: Annotated[LegalEntityReference, Field(alias="sellingEntity")]
    day: date
    """
    Whose documents the file holds; its rows take effect from then.
    """
    batch_id: Annotated[str, Field(alias="batchId", pattern="^RUN-[0-9]{8}$")]
    """
    Billing's id of the run; with the same checksum it is the same run.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    SHA-256 of the file, proven before any row is posted.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows counted, before any of them is posted.
    """
    net_total: Annotated[Money, Field(alias="netTotal")]
    """
    Sum of the amounts of the rows, compared before anything is posted.
    """
    tax_total: Annotated[Money, Field(alias="taxTotal")]
    """
    Sum of the tax amounts of the rows, compared before anything is posted.
    """
    approved_by: Annotated[str, Field(alias="approvedBy", max_length=80, min_length=1)]
    """
    Who approved the extract; Billing keeps it as evidence.
    """


class PostFinancialExtractRejectedRow(BaseModel):
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


class PostFinancialExtractTotalNetTotal(BaseModel):
    """
    The control total `manifest.netTotal`: the sum of `row.amount`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    total: Literal["/manifest/netTotal"] = "/manifest/netTotal"
    """
    Where the manifest announces it, as a JSON pointer.
    """
    announced: Money
    counted: Money


class PostFinancialExtractTotalRowCount(BaseModel):
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


class PostFinancialExtractTotalTaxTotal(BaseModel):
    """
    The control total `manifest.taxTotal`: the sum of `row.taxAmount`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    total: Literal["/manifest/taxTotal"] = "/manifest/taxTotal"
    """
    Where the manifest announces it, as a JSON pointer.
    """
    announced: Money
    counted: Money


class PostingBatchAccepted(BaseModel):
    """
    A run of `PostFinancialExtract` is done: its rows count, apart from those reported as rejected.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    batch_id: Annotated[str, Field(alias="batchId", pattern="^RUN-[0-9]{8}$")]
    """
    As the manifest of the file named it.
    """
    posted: int
    """
    How many rows of the file were posted to the ledger.
    """
    rejected_rows: Annotated[int, Field(alias="rejectedRows")]
    """
    How many rows were left out, at most 2 per cent.
    """


class PostingBatchAcceptedResult(BaseModel):
    """
    How ERP tells that a run of `PostFinancialExtract` was accepted.
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
    operation: Literal["PostFinancialExtract"] = "PostFinancialExtract"
    """
    Of which file the run is one.
    """
    receiver: Literal["ERP"] = "ERP"
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
    data: PostingBatchAccepted


class Reason(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=200, min_length=1)]


class PostingBatchRejected(BaseModel):
    """
    A run of `PostFinancialExtract` was refused; no row of it counts.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    batch_id: Annotated[str, Field(alias="batchId", pattern="^RUN-[0-9]{8}$")]
    """
    As the manifest of the file named it.
    """
    reasons: Annotated[list[Reason], Field(max_length=500, min_length=1)]
    """
    Why the file was refused as a whole and nothing of it posted.
    """


class PostingBatchRejectedResult(BaseModel):
    """
    How ERP tells that a run of `PostFinancialExtract` was rejected.
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
    operation: Literal["PostFinancialExtract"] = "PostFinancialExtract"
    """
    Of which file the run is one.
    """
    receiver: Literal["ERP"] = "ERP"
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
    data: PostingBatchRejected


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


class RenewalConditions(BaseModel):
    """
    What was agreed about the time after a contract's term: whether it goes on, until when notice has to be given, and by how much prices rise. Only Billing is told all of it.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    mode: Literal["none", "automatic", "onRequest"]
    notice_days: Annotated[int, Field(alias="noticeDays", ge=0, le=730)]
    """
    Days before the end of the term by which notice has to be given.
    """
    uplift_percent: Annotated[str | None, Field(alias="upliftPercent", pattern="^-?[0-9]{1,3}(?:\\.[0-9]{1,2})?$")] = (
        None
    )
    """
    By how many percent prices rise with a renewal; absent if they do not.
    """


class RequestCreditMemoRequest(BaseModel):
    """
    What OMS asks of Billing with `RequestCreditMemo`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    invoice: InvoiceReference
    order: OrderReference
    order_line: Annotated[OrderLineReference, Field(alias="orderLine")]
    reason: Literal["overbilled", "notDelivered", "cancelled", "goodwill"]
    amount: Money
    """
    What the customer is to get back; frozen with the request.
    """
    policy_ref: Annotated[str, Field(alias="policyRef", max_length=60, min_length=1)]
    """
    Policy on which the credit is asked for; frozen with the request.
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


class TaxDocumentReference(BaseModel):
    """
    The identity of one tax document; the current value is Tax's to tell.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["TaxDocument"] = "TaxDocument"
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Part of the key of one tax document.
    """
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    """
    Part of the key of one tax document.
    """
    invoice_id: Annotated[str, Field(alias="invoiceId", pattern="^INV-[0-9]{8}$")]
    """
    Part of the key of one tax document.
    """
    document_code: Annotated[str, Field(alias="documentCode", max_length=60, min_length=1)]
    """
    Part of the key of one tax document.
    """


class TerminationConditions(BaseModel):
    """
    What was agreed about ending a contract: the notice and the fee for an early end. Only Billing is told them, all others get the code.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    code: Annotated[str, Field(max_length=40, min_length=1)]
    """
    Names the conditions where their wording may not travel; Billing maps it.
    """
    notice_days: Annotated[int, Field(alias="noticeDays", ge=0, le=730)]
    """
    Days between a notice and the end of the contract.
    """
    fee_percent: Annotated[str | None, Field(alias="feePercent", pattern="^-?[0-9]{1,3}(?:\\.[0-9]{1,2})?$")] = None
    """
    Fee for an early end, in percent; absent if there is none.
    """


class UsageErased(BaseModel):
    """
    What was told with `UsageRecorded` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    asset: AssetReference


class UsageExtractManifest(BaseModel):
    """
    What a run of `UsageExtract` announces: written last, it makes the run whole.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    day: date
    """
    The day whose usage the file contains.
    """
    checksum: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Of the whole file, so that a damaged one is recognised.
    """
    row_count: Annotated[int, Field(alias="rowCount")]
    """
    Compared with the rows that are found in the file.
    """
    quantity_total: Annotated[str, Field(alias="quantityTotal", pattern="^-?[0-9]{1,15}(?:\\.[0-9]{1,3})?$")]
    """
    Sum of the quantities of all rows, which both sides compare.
    """


class UsageExtractRow(BaseModel):
    """
    One row of `UsageExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    usage_id: Annotated[str, Field(alias="usageId")]
    """
    Same id as in `UsageRecorded`, so that no record counts twice.
    """
    asset: AssetReference
    metered_at: Annotated[Timestamp, Field(alias="meteredAt")]
    """
    When the meter counted, not when the file was made.
    """
    quantity: Annotated[str, Field(pattern="^-?[0-9]{1,15}(?:\\.[0-9]{1,3})?$")]
    """
    Counted in the given unit; negative in a correction.
    """
    unit: Annotated[str, Field(max_length=20, min_length=1)]
    """
    What the quantity is counted in.
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


class UsageRecorded(BaseModel):
    """
    One quantity that a meter counted for an asset; told twice it counts once. A correction is a further record with a negative quantity, and names the one it corrects.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    usage_id: Annotated[str, Field(alias="usageId")]
    """
    By this id a record that comes twice is counted once.
    """
    asset: AssetReference
    metered_at: Annotated[Timestamp, Field(alias="meteredAt")]
    """
    When the meter counted, which may be up to a week before it is told.
    """
    quantity: Annotated[str, Field(pattern="^-?[0-9]{1,15}(?:\\.[0-9]{1,3})?$")]
    """
    Counted in the given unit; negative in a correction.
    """
    unit: Annotated[str, Field(max_length=20, min_length=1)]
    """
    What the quantity is counted in.
    """
    corrects: str | None = None
    """
    Id of the record that is corrected; absent unless this is a correction.
    """
    meter: Annotated[str, Field(max_length=40, min_length=1)]
    """
    Which meter counted; Provisioning keeps it as evidence.
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


class ActivationStatusAnswer(BaseModel):
    """
    The answer of Billing to `ActivationStatus`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["pending", "active", "failed", "refused"]
    subscription: SubscriptionReference | None = None
    """
    The one that the activation made; absent while there is none.
    """
    version: Annotated[int | None, Field(ge=1)] = None
    """
    Its revision, from 1: every change raises it.
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


class BillingAccountEnsured(BaseModel):
    """
    `EnsureBillingAccount` is done; the effect is durable at Billing.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    billing_account: Annotated[BillingAccountReference, Field(alias="billingAccount")]
    created: bool
    """
    True if the account was made for this request, false if it was found.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """


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


class CancelSubscriptionRequest(BaseModel):
    """
    What OMS asks of Billing with `CancelSubscription`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    subscription: SubscriptionReference
    order: OrderReference
    order_line: Annotated[OrderLineReference, Field(alias="orderLine")]
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    """
    Why the activation is taken back, in the words of the caller.
    """


class CancellationStatusAnswer(BaseModel):
    """
    The answer of Billing to `CancellationStatus`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    state: Literal["pending", "cancelled", "failed", "refused"]
    subscription: SubscriptionReference | None = None
    version: Annotated[int | None, Field(ge=1)] = None
    """
    Its revision, from 1: every change raises it.
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


class EnsureBillingAccountRequest(BaseModel):
    """
    What OMS asks of Billing with `EnsureBillingAccount`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference
    selling_entity: Annotated[LegalEntityReference, Field(alias="sellingEntity")]
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    """
    ISO 4217 code; decides with the others which account it is.
    """
    order: OrderReference


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


class InvoiceTaxDetermined(BaseModel):
    """
    The final tax of an invoice has been committed. It does not say that the invoice was issued or posted.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    document: TaxDocumentReference
    invoice: InvoiceReference
    tax_total: Annotated[Money, Field(alias="taxTotal")]
    """
    Final tax over all lines, which Billing records on the invoice.
    """


class InvoiceTaxVoided(BaseModel):
    """
    Committed tax has been taken back, and its document no longer counts. The document stays on record.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    document: TaxDocumentReference
    invoice: InvoiceReference
    voided_at: Annotated[Timestamp, Field(alias="voidedAt")]
    """
    From this time on the document no longer counts.
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


class MapContractTermsRequest(BaseModel):
    """
    What CLM asks of Billing with `MapContractTerms`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    contract: ContractReference
    contract_version: Annotated[int, Field(alias="contractVersion", ge=1, le=999)]
    """
    Which version of the contract's terms this is; an amendment is the next one.
    """
    effective_date: Annotated[date, Field(alias="effectiveDate")]
    """
    Day from which the terms count, as it was signed.
    """
    term_months: Annotated[int, Field(alias="termMonths", ge=1, le=240)]
    """
    Length of the contract in months, as it was signed.
    """
    renewal_conditions: Annotated[RenewalConditions, Field(alias="renewalConditions")]
    """
    What Billing does at the end of the term.
    """
    termination_conditions: Annotated[TerminationConditions, Field(alias="terminationConditions")]
    """
    What Billing charges when the contract is ended early.
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


class Order(BaseModel):
    """
    TM Forum's product order. The fields that may be absent are those that an implementation learns while it validates; the accepted quote it began with is kept whole as evidence of the handoff.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]
    """
    Which order it is.
    """
    version: Annotated[int, Field(ge=1)]
    """
    Its revision, from 1: every change raises it.
    """
    quote: QuoteReference
    billing_account: Annotated[BillingAccountReference, Field(alias="billingAccount")]
    requested_start_date: Annotated[date, Field(alias="requestedStartDate")]
    """
    The start that was asked for when the order was drafted or submitted; frozen since.
    """
    customer: CustomerMasterReference | None = None
    acceptance: QuoteAcceptanceReference | None = None
    contract: ContractReference | None = None
    selling_entity: Annotated[LegalEntityReference | None, Field(alias="sellingEntity")] = None
    quote_revision: Annotated[int | None, Field(alias="quoteRevision", ge=1, le=999)] = None
    """
    Copied from the accepted quote.
    """
    accepted_snapshot_hash: Annotated[
        str | None, Field(alias="acceptedSnapshotHash", pattern="^sha256:[0-9a-f]{64}$")
    ] = None
    """
    Of the accepted quote as it came: proof that nothing was lost on the way.
    """
    order_snapshot_hash: Annotated[str | None, Field(alias="orderSnapshotHash", pattern="^sha256:[0-9a-f]{64}$")] = None
    """
    Of the order as it was submitted; part of the evidence for billing.
    """
    expected_completion_date: Annotated[date | None, Field(alias="expectedCompletionDate")] = None
    """
    When OMS expects the order to be complete; a promise still open after it keeps the customer waiting.
    """
    customer_waiting: Annotated[bool | None, Field(alias="customerWaiting")] = None
    """
    Whether a promise that the customer can see is open.
    """
    billing_status: Annotated[DerivedSubscriptionStatus | None, Field(alias="billingStatus")] = None
    """
    Shown beside the order; no step of an order is decided by it.
    """
    cancellation: Cancellation | None = None
    """
    Absent as long as nobody has asked to cancel the order.
    """
    status: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "assessingCancellation", "completed", "partial", "failed"]
    """
    The state that it is in.
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


class OrderSnapshot(BaseModel):
    """
    A frozen copy of one order, kept as evidence.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    entity: Literal["Order"] = "Order"
    value: Order
    revision: Annotated[int, Field(ge=1)]
    """
    The revision of the value that was copied.
    """
    taken_at: Annotated[Timestamp, Field(alias="takenAt")]
    """
    When OMS's value was copied.
    """
    content_hash: Annotated[str, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    SHA-256 over the RFC 8785 canonical form of `value`.
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


class PostFinancialExtractReport(BaseModel):
    """
    What was read, applied and rejected of one run of `PostFinancialExtract`, for FinanceOperations.
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
    operation: Literal["PostFinancialExtract"] = "PostFinancialExtract"
    """
    Of which file the run is one.
    """
    receiver: Literal["ERP"] = "ERP"
    """
    The system that says so.
    """
    result: Literal["applied", "partlyApplied", "rejected"]
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
        list[PostFinancialExtractTotalRowCount | PostFinancialExtractTotalNetTotal | PostFinancialExtractTotalTaxTotal],
        Field(max_length=3, min_length=3),
    ]
    """
    Each control total, as the manifest announces it and as the receiver counted it.
    """
    rejects: list[PostFinancialExtractRejectedRow]
    """
    Each rejected row with its reasons.
    """
    reported_at: Annotated[Timestamp, Field(alias="reportedAt")]
    """
    When the receiver wrote it.
    """


class PostFinancialExtractRow(BaseModel):
    """
    One row of `PostFinancialExtract`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    row_no: Annotated[int, Field(alias="rowNo", ge=1, le=100000000)]
    """
    Where in the file the row stands, counted from 1.
    """
    kind: Literal["invoice", "creditMemo", "reversal", "adjustment"]
    source_document: Annotated[str, Field(alias="sourceDocument", max_length=80, min_length=1)]
    """
    Names the invoice or credit memo that the row comes from.
    """
    invoice: InvoiceReference | None = None
    mapping: RevenueMappingReference
    period: FinancialPeriodReference
    amount: Money
    """
    What is posted to the account of the mapping, before tax.
    """
    tax_amount: Annotated[Money, Field(alias="taxAmount")]
    """
    Tax on the amount; zero where there is none.
    """
    reversal_of: Annotated[str | None, Field(alias="reversalOf", max_length=40, min_length=1)] = None
    """
    Id of the posting taken back; required if `kind` is `reversal`.
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


class ActivateBillingRequest(BaseModel):
    """
    What OMS asks of Billing with `ActivateBilling`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    order: OrderSnapshot
    accepted_quote: Annotated[AcceptedQuoteSnapshot, Field(alias="acceptedQuote")]
    milestone: BillableSnapshot
    billing_account: Annotated[BillingAccountReference, Field(alias="billingAccount")]
    charges: Annotated[list[ChargeComponent], Field(max_length=50, min_length=1)]
    """
    Of the order line, as accepted; frozen with the request.
    """
    note: Annotated[str | None, Field(max_length=500)] = None
    """
    Free text, frozen with the request; absent if there is none.
    """
