# Written by `merestone compile`; change the spec, not this file.
"""The messages of Billing, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_billing.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel
from typing_extensions import TypeAliasType


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
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    asset_id: Annotated[str, Field(alias="assetId", pattern="^AST-[0-9]{8}$")]


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
    suspended_at: Annotated[Timestamp, Field(alias="suspendedAt")]


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
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    status: Literal["waiting", "reached", "withdrawn"]


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


class BillingActivationAccepted(BaseModel):
    """
    Billing has durably taken `ActivateBilling` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    activation_id: Annotated[str, Field(alias="activationId", pattern="^ACT-[0-9A-Z]{8}$")]


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
    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    reason: Annotated[str, Field(max_length=200, min_length=1)]
    requested_at: Annotated[Timestamp, Field(alias="requestedAt")]
    effective_at: Annotated[Timestamp | None, Field(alias="effectiveAt")] = None


class CancellationAccepted(BaseModel):
    """
    Billing has durably taken `CancelSubscription` and will decide it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    cancellation_id: Annotated[str, Field(alias="cancellationId", pattern="^CAN-[0-9A-Z]{8}$")]


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
    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    offerings: Annotated[int, Field(ge=0, le=1000000)]
    rules: Annotated[int, Field(ge=0, le=1000000)]
    rows: Annotated[int, Field(ge=0, le=10000000)]


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
    rule_version: Annotated[str, Field(alias="ruleVersion", max_length=20, min_length=1)]
    affected: Annotated[list[AffectedItem], Field(max_length=500, min_length=0)]


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
    mapping_version: Annotated[str, Field(alias="mappingVersion", max_length=40, min_length=1)]
    unmapped_count: Annotated[int, Field(alias="unmappedCount", ge=0, le=0)]


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
    policy_version: Annotated[str, Field(alias="policyVersion", max_length=20, min_length=1)]
    affected: Annotated[list[AffectedItem], Field(max_length=100, min_length=0)]


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


class FxPolicy(BaseModel):
    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    rate_source: Annotated[Literal["ecb", "treasury", "contract"], Field(alias="rateSource")]
    rate_date_rule: Annotated[str, Field(alias="rateDateRule", max_length=40, min_length=1)]
    scale: Annotated[int, Field(ge=0, le=6)]


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
    What CRM calls the customer master: a reference into CRM, and no identity elsewhere.
    """
    billing_account_id: Annotated[str | None, Field(alias="billingAccountId", pattern="^BA-[0-9]{6}$")] = None
    """
    What Billing calls the customer master: a reference into Billing, and no identity elsewhere.
    """
    erp_customer_id: Annotated[str | None, Field(alias="erpCustomerId", pattern="^ERP-[0-9]{5}$")] = None
    """
    What ERP calls the customer master: a reference into ERP, and no identity elsewhere.
    """
    support_account_id: Annotated[str | None, Field(alias="supportAccountId", pattern="^SUP-[0-9]{5}$")] = None
    """
    What Support calls the customer master: a reference into Support, and no identity elsewhere.
    """
    confidence: Annotated[str, Field(pattern="^-?[0-9]{1,1}(?:\\.[0-9]{1,3})?$")]


class IdentityXrefErased(BaseModel):
    """
    What was told with `IdentityXrefChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    customer: CustomerMasterReference


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
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    invoice_id: Annotated[str, Field(alias="invoiceId", pattern="^INV-[0-9]{8}$")]


TaxCodesAdditionalProperty = TypeAliasType(
    "TaxCodesAdditionalProperty", Annotated[str, Field(max_length=20, min_length=1)]
)


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
    order_id: Annotated[str, Field(alias="orderId", pattern="^ORD-[0-9]{8}$")]


class OrderResumed(BaseModel):
    """
    An order that waited is in progress again. No date is promised by it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]


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
    product_offering_id: Annotated[str, Field(alias="productOfferingId", pattern="^PO-[A-Z0-9-]+$")]
    product_offering_version: Annotated[str, Field(alias="productOfferingVersion", max_length=20, min_length=1)]


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
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]
    acceptance_id: Annotated[str, Field(alias="acceptanceId", pattern="^ACC-[0-9]{8}$")]


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
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]


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
    reason: Annotated[str, Field(max_length=200, min_length=1)]


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
    right_ref: Annotated[str, Field(alias="rightRef", max_length=120, min_length=1)]
    owner_team: Annotated[str, Field(alias="ownerTeam", max_length=60, min_length=1)]
    difference_hash: Annotated[str, Field(alias="differenceHash", pattern="^sha256:[0-9a-f]{64}$")]


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
    root_cause: Annotated[
        Literal["mapping", "timing", "duplicate", "lostMessage", "manualChange", "defect", "partnerError", "masterData"],
        Field(alias="rootCause"),
    ]
    actor_token: Annotated[str, Field(alias="actorToken", max_length=80, min_length=1)]


class RenewalConditions(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    mode: Literal["none", "automatic", "onRequest"]
    notice_days: Annotated[int, Field(alias="noticeDays", ge=0, le=730)]
    uplift_percent: Annotated[str | None, Field(alias="upliftPercent", pattern="^-?[0-9]{1,3}(?:\\.[0-9]{1,2})?$")] = (
        None
    )


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
    policy_ref: Annotated[str, Field(alias="policyRef", max_length=60, min_length=1)]


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
    order_line_id: Annotated[str, Field(alias="orderLineId", max_length=40, min_length=1)]
    invoice_id: Annotated[str, Field(alias="invoiceId", pattern="^INV-[0-9]{8}$")]
    document_code: Annotated[str, Field(alias="documentCode", max_length=60, min_length=1)]


class TerminationConditions(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    code: Annotated[str, Field(max_length=40, min_length=1)]
    notice_days: Annotated[int, Field(alias="noticeDays", ge=0, le=730)]
    fee_percent: Annotated[str | None, Field(alias="feePercent", pattern="^-?[0-9]{1,3}(?:\\.[0-9]{1,2})?$")] = None


class UsageErased(BaseModel):
    """
    What was told with `UsageRecorded` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    asset: AssetReference


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
    period: Annotated[str, Field(max_length=10, min_length=1)]


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
    asset: AssetReference
    metered_at: Annotated[Timestamp, Field(alias="meteredAt")]
    quantity: Annotated[str, Field(pattern="^-?[0-9]{1,15}(?:\\.[0-9]{1,3})?$")]
    unit: Annotated[str, Field(max_length=20, min_length=1)]
    corrects: str | None = None
    meter: Annotated[str, Field(max_length=40, min_length=1)]


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
    reason_code: Annotated[str, Field(alias="reasonCode", max_length=40, min_length=1)]


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
    version: Annotated[int | None, Field(ge=1)] = None


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
    configuration: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]


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


class AssetErased(BaseModel):
    """
    What was told with `AssetStatusChanged` is erased: every copy of it goes.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    asset: AssetReference


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
    configuration: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    activated_at: Annotated[Timestamp | None, Field(alias="activatedAt")] = None


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
    trigger_event_id: Annotated[str, Field(alias="triggerEventId", max_length=80, min_length=1)]
    reached_at: Annotated[Timestamp, Field(alias="reachedAt")]


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
    version: Annotated[int, Field(ge=1)]


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
    attempts: Annotated[int, Field(ge=1, le=100)]
    next_ask_at: Annotated[Timestamp, Field(alias="nextAskAt")]


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
    content_hash: Annotated[str, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")]
    compatibility: Literal["backward", "breaking"]
    counts: CatalogCounts


class ChargeComponent(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    charge_id: Annotated[str, Field(alias="chargeId", pattern="^CHG-[0-9]{6,12}$")]
    kind: Literal["oneTime", "recurring", "usage"]
    amount: Money
    effective_from: Annotated[date, Field(alias="effectiveFrom")]


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
    template_version: Annotated[str, Field(alias="templateVersion", max_length=20, min_length=1)]
    clause_versions: Annotated[list[ClauseVersion], Field(alias="clauseVersions", max_length=500, min_length=1)]
    signer_token: Annotated[str, Field(alias="signerToken", max_length=80, min_length=1)]
    signed_at: Annotated[Timestamp, Field(alias="signedAt")]
    effective_date: Annotated[date, Field(alias="effectiveDate")]
    term_months: Annotated[int, Field(alias="termMonths", ge=1, le=240)]
    renewal_mode: Annotated[Literal["none", "automatic", "onRequest"], Field(alias="renewalMode")]
    termination_code: Annotated[str, Field(alias="terminationCode", max_length=40, min_length=1)]


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
    effective_from: Annotated[date, Field(alias="effectiveFrom")]


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
    status: Annotated[str, Field(max_length=40, min_length=1)]
    closed_at: Annotated[Timestamp | None, Field(alias="closedAt")] = None


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
    issued_at: Annotated[Timestamp, Field(alias="issuedAt")]


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
    fx_policy: Annotated[FxPolicy, Field(alias="fxPolicy")]
    tax_codes: Annotated[dict[str, TaxCodesAdditionalProperty], Field(alias="taxCodes")]
    effective_from: Annotated[date, Field(alias="effectiveFrom")]


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
    effective_date: Annotated[date, Field(alias="effectiveDate")]
    term_months: Annotated[int, Field(alias="termMonths", ge=1, le=240)]
    renewal_conditions: Annotated[RenewalConditions, Field(alias="renewalConditions")]
    termination_conditions: Annotated[TerminationConditions, Field(alias="terminationConditions")]


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
    version: Annotated[int, Field(ge=1)]
    quote: QuoteReference
    billing_account: Annotated[BillingAccountReference, Field(alias="billingAccount")]
    requested_start_date: Annotated[date, Field(alias="requestedStartDate")]
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
    expected_completion_date: Annotated[date | None, Field(alias="expectedCompletionDate")] = None
    customer_waiting: Annotated[bool | None, Field(alias="customerWaiting")] = None
    """
    Whether a promise that the customer can see is open.
    """
    billing_status: Annotated[DerivedSubscriptionStatus | None, Field(alias="billingStatus")] = None
    cancellation: Cancellation | None = None
    status: Literal["draft", "pending.waiting", "pending.billingUnconfirmed", "acknowledged", "inProgress", "rejected", "held", "pendingCancellation", "cancelled", "assessingCancellation", "completed", "partial", "failed"]


class OrderCancelled(BaseModel):
    """
    The order is cancelled for good, after each step that takes something back was completed or given up. A wish to cancel is not told here.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]


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
    status: Annotated[str, Field(max_length=40, min_length=1)]
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]


class OrderFailed(BaseModel):
    """
    An operator has ended the order as failed, for the reason given. It is not taken up again.
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
    Work on the order waits, for the reason given. The order is not over: it may be resumed, cancelled or ended by an operator.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    order: OrderReference
    status: Annotated[str, Field(max_length=40, min_length=1)]
    reason: Annotated[str, Field(max_length=200, min_length=1)]


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
    status: Annotated[str, Field(max_length=40, min_length=1)]
    completed_at: Annotated[Timestamp, Field(alias="completedAt")]


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
    status: Annotated[str, Field(max_length=40, min_length=1)]


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
    last_order_date: Annotated[date, Field(alias="lastOrderDate")]
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


class QuoteAccepted(BaseModel):
    """
    The customer has accepted this revision, as the document with the given hash. It is not an order yet, and only with `legalAuthority` yes can it become one.
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
    valid_until: Annotated[Timestamp, Field(alias="validUntil")]


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


class AcceptedLine(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    quote_line_id: Annotated[str, Field(alias="quoteLineId", max_length=40, min_length=1)]
    product_offering: Annotated[str, Field(alias="productOffering", max_length=60, min_length=1)]
    product_kind: Annotated[
        Literal["hardware", "software", "service", "telecomService", "usage"], Field(alias="productKind")
    ]
    quantity: Annotated[int, Field(ge=1, le=10000)]
    charges: Annotated[list[ChargeComponent], Field(max_length=50, min_length=1)]


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
    quote_revision: Annotated[int, Field(alias="quoteRevision", ge=1, le=999)]
    version: Annotated[int, Field(ge=1)]
    acceptance_id: Annotated[str, Field(alias="acceptanceId", pattern="^ACC-[0-9]{8}$")]
    legal_authority: Annotated[Literal["yes", "no", "conditional"], Field(alias="legalAuthority")]
    billing_account: Annotated[BillingAccountReference, Field(alias="billingAccount")]
    lines: Annotated[list[AcceptedLine], Field(max_length=200, min_length=1)]
    accepted_at: Annotated[Timestamp, Field(alias="acceptedAt")]


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
    note: Annotated[str | None, Field(max_length=500)] = None
