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
