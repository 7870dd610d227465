# Written by `merestone compile`; change the spec, not this file.
"""The messages of Pricing, and the values they are made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from merestone_pricing.values import Timestamp
from pydantic import BaseModel, ConfigDict, Field, RootModel


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


class CustomerMasterReference(BaseModel):
    """
    The identity of one customer master; the current value is MDM's to tell.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    entity: Literal["CustomerMaster"] = "CustomerMaster"
    customer_master_id: Annotated[str, Field(alias="customerMasterId", pattern="^CUST-[0-9]{7}$")]
    """
    The identifier that every system knows it by.
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


class PriceComponent(BaseModel):
    """
    What one step of the calculation contributes to the price of one line. Pricing answers with these, and the price snapshot keeps them.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    line_id: Annotated[str, Field(alias="lineId", max_length=40, min_length=1)]
    """
    Line of the quote whose price this is a part of.
    """
    step: Literal["list", "volume", "promotion", "contract", "override", "allocation", "rounding", "cost"]
    """
    Step of the calculation from which the amount comes.
    """
    amount: Money
    """
    What the step contributes to the price of the line; never a cost.
    """
    rule_id: Annotated[str, Field(alias="ruleId", max_length=40, min_length=1)]
    """
    Pricing rule that the step applied.
    """


class PriceQuestion(BaseModel):
    """
    One line of a quote for which a price is asked, with the offering, quantity, term and configuration that it is asked for.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    line_id: Annotated[str, Field(alias="lineId", max_length=40, min_length=1)]
    """
    Line of the quote; the components of the answer name it again.
    """
    product_offering_id: Annotated[str, Field(alias="productOfferingId", pattern="^PO-[A-Z0-9-]+$")]
    """
    The offering that a price is asked for.
    """
    kind: Literal["bundle", "hardware", "software", "service", "usage", "telecomService"]
    quantity: Annotated[str, Field(pattern="^-?[0-9]{1,9}(?:\\.[0-9]{1,3})?$")]
    """
    Number of units; the discount for volume depends on it.
    """
    term_months: Annotated[int | None, Field(alias="termMonths", ge=1, le=240)] = None
    """
    Term of the line in months; absent for a line without a term.
    """
    configuration: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
    """
    Hash of the line's configuration, which stands for what was selected.
    """


class PriceSnapshotReference(BaseModel):
    """
    The identity of one price snapshot; the current value is CPQ's to tell.
    """

    model_config = ConfigDict(
        extra="forbid",
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


class QuoteReference(BaseModel):
    """
    The identity of one quote; the current value is CPQ's to tell.
    """

    model_config = ConfigDict(
        extra="forbid",
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


class RoundingPolicy(BaseModel):
    """
    How Pricing rounded the amounts of a calculation. It is kept with the price snapshot, so that the same amounts come out again.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    mode: Literal["halfUp", "halfEven"]
    scale: Annotated[int, Field(ge=0, le=6)]
    """
    Number of decimal places that an amount keeps.
    """
    before_tax: Annotated[bool, Field(alias="beforeTax")]
    """
    Whether amounts are rounded before tax is computed on them.
    """


class TraceStep(BaseModel):
    """
    One step of the waterfall by which a price came about, cost steps included. `ExplainPrice` answers with these, for the price snapshot and never for a screen of Sales.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    line_id: Annotated[str, Field(alias="lineId", max_length=40, min_length=1)]
    """
    Line of the quote to which this step of the waterfall belongs.
    """
    step: Literal["list", "volume", "promotion", "contract", "override", "allocation", "rounding", "cost"]
    """
    Step of the calculation from which the amount comes, costs included.
    """
    amount: Money
    """
    What the step contributes; as it can be a cost, few may read it.
    """
    rule_id: Annotated[str, Field(alias="ruleId", max_length=40, min_length=1)]
    """
    Pricing rule that the step applied.
    """


class CalculatePriceAnswer(BaseModel):
    """
    The answer of Pricing to `CalculatePrice`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    inputs_hash: Annotated[str, Field(alias="inputsHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    The hash that was sent, so that the answer names its question.
    """
    price_book_version: Annotated[str, Field(alias="priceBookVersion", max_length=40, min_length=1)]
    """
    Book that was used, also where the question named none.
    """
    rule_version: Annotated[str, Field(alias="ruleVersion", max_length=40, min_length=1)]
    """
    Pricing rules that were applied; CPQ keeps their version with the snapshot.
    """
    engine_version: Annotated[str, Field(alias="engineVersion", max_length=40, min_length=1)]
    """
    Version of the pricing engine that gave the answer.
    """
    components: Annotated[list[PriceComponent], Field(max_length=5000, min_length=1)]
    """
    The price of every line, step by step and without costs.
    """
    rounding_policy: Annotated[RoundingPolicy, Field(alias="roundingPolicy")]
    content_hash: Annotated[str, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Over the whole answer; equal inputs have to give an equal hash.
    """


class CalculatePriceRequest(BaseModel):
    """
    What CPQ asks of Pricing with `CalculatePrice`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
        arbitrary_types_allowed=True,
    )
    quote: QuoteReference
    customer: CustomerMasterReference
    catalog_version: Annotated[str, Field(alias="catalogVersion", max_length=20, min_length=1)]
    """
    Copied from Catalog when the quote was configured.
    """
    price_book_version: Annotated[str | None, Field(alias="priceBookVersion", max_length=40, min_length=1)] = None
    """
    Book to calculate with; if absent, Pricing chooses one and names it in the answer.
    """
    as_of: Annotated[Timestamp, Field(alias="asOf")]
    """
    Point in time to calculate for; never the clock, so that the answer can be repeated.
    """
    inputs_hash: Annotated[str, Field(alias="inputsHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Over all that is asked with, computed by CPQ; the answer repeats it.
    """
    lines: Annotated[list[PriceQuestion], Field(max_length=200, min_length=1)]
    """
    The lines of the quote that need a price.
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


class ExplainPriceAnswer(BaseModel):
    """
    The answer of Pricing to `ExplainPrice`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        frozen=True,
    )
    trace: Annotated[list[TraceStep], Field(max_length=20000, min_length=1)]
    """
    Every step of the snapshot's prices, with the cost steps.
    """
    content_hash: Annotated[str, Field(alias="contentHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Hash of the answer that is explained, to be compared with the snapshot's.
    """


class ExplainPriceRequest(BaseModel):
    """
    What CPQ asks of Pricing with `ExplainPrice`.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
        frozen=True,
    )
    snapshot: PriceSnapshotReference
    inputs_hash: Annotated[str, Field(alias="inputsHash", pattern="^sha256:[0-9a-f]{64}$")]
    """
    Over all inputs of the calculation; the same inputs give the same content hash.
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
