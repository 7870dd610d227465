# Written by `merestone compile`; change the spec, not this file.
"""The messages of Catalog, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_catalog.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel
from typing_extensions import TypeAliasType


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


CharacteristicsAdditionalProperty = TypeAliasType(
    "CharacteristicsAdditionalProperty", Annotated[str, Field(max_length=200)]
)


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


class ShowOfferingRequest(BaseModel):
    """
    What CPQ or OMS asks of Catalog with `ShowOffering`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    product_offering_id: Annotated[str, Field(alias="productOfferingId", pattern="^PO-[A-Z0-9-]+$")]
    """
    The offering to be shown, part of the path.
    """
    catalog_version: Annotated[str | None, Field(alias="catalogVersion", max_length=20, min_length=1)] = None
    """
    Publication to look in; absent means the one that counts at present.
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


class CheckConfigurationAnswer(BaseModel):
    """
    The answer of Catalog to `CheckConfiguration`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    check_id: Annotated[str, Field(alias="checkId")]
    """
    Names this check, so that the line can refer to it.
    """
    valid: bool
    """
    Whether the selection can be sold in that version; says nothing of stock.
    """
    catalog_version: Annotated[str, Field(alias="catalogVersion", max_length=20, min_length=1)]
    """
    Publication that the answer is about.
    """
    replacement: ProductOfferingVersionReference | None = None
    reasons: Annotated[list[Reason], Field(max_length=50, min_length=0)]
    """
    Why the selection is not valid, for the seller to correct it.
    """


class CheckConfigurationRequest(BaseModel):
    """
    What CPQ or OMS asks of Catalog with `CheckConfiguration`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    catalog_version: Annotated[str, Field(alias="catalogVersion", max_length=20, min_length=1)]
    """
    Publication to check against; an old one is refused, to be asked again after a refresh.
    """
    offering: ProductOfferingVersionReference
    characteristics: dict[str, CharacteristicsAdditionalProperty]
    """
    Selected values, by the name of the characteristic.
    """
    quantity: Annotated[str, Field(pattern="^-?[0-9]{1,9}(?:\\.[0-9]{1,3})?$")]
    """
    Number of units that would be configured like this.
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


class ShowOfferingAnswer(BaseModel):
    """
    The answer of Catalog to `ShowOffering`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    offering: ProductOfferingVersionReplica
