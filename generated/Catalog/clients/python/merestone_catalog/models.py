# Written by `merestone compile`; change the spec, not this file.
"""The messages of Catalog, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_catalog.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel
from typing_extensions import TypeAliasType


class CatalogCounts(BaseModel):
    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    offerings: Annotated[int, Field(ge=0, le=1000000)]
    rules: Annotated[int, Field(ge=0, le=1000000)]
    rows: Annotated[int, Field(ge=0, le=10000000)]


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


class AllowedItem(RootModel[str]):
    model_config = ConfigDict(
        frozen=True,
    )
    root: Annotated[str, Field(max_length=60, min_length=1)]


class CharacteristicSpec(BaseModel):
    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    name: Annotated[str, Field(max_length=60, min_length=1)]
    value_type: Annotated[str, Field(alias="valueType", max_length=20, min_length=1)]
    mandatory: bool
    allowed: Annotated[list[AllowedItem], Field(max_length=100, min_length=0)]


CharacteristicsAdditionalProperty = TypeAliasType(
    "CharacteristicsAdditionalProperty", Annotated[str, Field(max_length=200)]
)


class CompatibilityRule(BaseModel):
    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    rule_id: Annotated[str, Field(alias="ruleId", max_length=40, min_length=1)]
    rule_version: Annotated[str, Field(alias="ruleVersion", max_length=20, min_length=1)]
    expression: Annotated[str, Field(max_length=2000, min_length=1)]


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


class FxPolicy(BaseModel):
    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    rate_source: Annotated[Literal["ecb", "treasury", "contract"], Field(alias="rateSource")]
    rate_date_rule: Annotated[str, Field(alias="rateDateRule", max_length=40, min_length=1)]
    scale: Annotated[int, Field(ge=0, le=6)]


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


class ShowOfferingRequest(BaseModel):
    """
    What CPQ asks of Catalog with `ShowOffering`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    product_offering_id: Annotated[str, Field(alias="productOfferingId", pattern="^PO-[A-Z0-9-]+$")]
    catalog_version: Annotated[str | None, Field(alias="catalogVersion", max_length=20, min_length=1)] = None


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
    reject_count: Annotated[int, Field(alias="rejectCount", ge=0, le=10000000)]


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


class CheckConfigurationAnswer(BaseModel):
    """
    The answer of Catalog to `CheckConfiguration`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    check_id: Annotated[str, Field(alias="checkId")]
    valid: bool
    catalog_version: Annotated[str, Field(alias="catalogVersion", max_length=20, min_length=1)]
    replacement: ProductOfferingVersionReference | None = None
    reasons: Annotated[list[Reason], Field(max_length=50, min_length=0)]


class CheckConfigurationRequest(BaseModel):
    """
    What CPQ asks of Catalog with `CheckConfiguration`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    catalog_version: Annotated[str, Field(alias="catalogVersion", max_length=20, min_length=1)]
    offering: ProductOfferingVersionReference
    characteristics: dict[str, CharacteristicsAdditionalProperty]
    quantity: Annotated[str, Field(pattern="^-?[0-9]{1,9}(?:\\.[0-9]{1,3})?$")]


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


class ProductOfferingVersion(BaseModel):
    """
    An offering as it was in one publication. Its kind decides when charging for it may begin.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    catalog_version: Annotated[str, Field(alias="catalogVersion", pattern="^[0-9]{4}[.][0-9]{2}[.][0-9]+$")]
    product_offering_id: Annotated[str, Field(alias="productOfferingId", pattern="^PO-[A-Z0-9-]+$")]
    product_offering_version: Annotated[str, Field(alias="productOfferingVersion", max_length=20, min_length=1)]
    version: Annotated[int, Field(ge=1)]
    product_kind: Annotated[
        Literal["bundle", "hardware", "software", "service", "usage", "telecomService"], Field(alias="productKind")
    ]
    lifecycle_status: Annotated[
        Literal["inStudy", "inDesign", "inTest", "active", "launched", "retired", "obsolete"],
        Field(alias="lifecycleStatus"),
    ]
    characteristics: Annotated[list[CharacteristicSpec], Field(max_length=200, min_length=0)]
    compatibility_rules: Annotated[
        list[CompatibilityRule], Field(alias="compatibilityRules", max_length=200, min_length=0)
    ]
    eligibility_policy_ref: Annotated[str | None, Field(alias="eligibilityPolicyRef", max_length=60, min_length=1)] = (
        None
    )
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


class ShowOfferingAnswer(BaseModel):
    """
    The answer of Catalog to `ShowOffering`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    offering: ProductOfferingVersionReplica
