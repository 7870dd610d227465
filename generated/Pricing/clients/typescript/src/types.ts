// Written by `merestone compile`; change the spec, not this file.
/** The messages of Pricing, and the values they are made of. Decimals, dates and instants are text. */

/** The answer of Pricing to `CalculatePrice`. */
export interface CalculatePriceAnswer {
  /** The hash that was sent, so that the answer names its question. */
  readonly inputsHash: string;
  /** Book that was used, also where the question named none. */
  readonly priceBookVersion: string;
  /** Pricing rules that were applied; CPQ keeps their version with the snapshot. */
  readonly ruleVersion: string;
  /** Version of the pricing engine that gave the answer. */
  readonly engineVersion: string;
  /** The price of every line, step by step and without costs. */
  readonly components: readonly PriceComponent[];
  readonly roundingPolicy: RoundingPolicy;
  /** Over the whole answer; equal inputs have to give an equal hash. */
  readonly contentHash: string;
}

/** What CPQ asks of Pricing with `CalculatePrice`. */
export interface CalculatePriceRequest {
  readonly quote: QuoteReference;
  readonly customer: CustomerMasterReference;
  /** Copied from Catalog when the quote was configured. */
  readonly catalogVersion: string;
  /** Book to calculate with; if absent, Pricing chooses one and names it in the answer. */
  readonly priceBookVersion?: string;
  /** Point in time to calculate for; never the clock, so that the answer can be repeated. */
  readonly asOf: string;
  /** Over all that is asked with, computed by CPQ; the answer repeats it. */
  readonly inputsHash: string;
  /** The lines of the quote that need a price. */
  readonly lines: readonly PriceQuestion[];
}

/** How much a publication contains, told with it so that an incomplete one is noticed. */
export interface CatalogCounts {
  /** Number of offerings in the publication. */
  readonly offerings: number;
  /** Number of compatibility rules in the publication. */
  readonly rules: number;
  /** Number of rows in the published file. */
  readonly rows: number;
}

/** The answer of CPQ, OMS or Pricing to `CatalogPublishState`. */
export interface CatalogPublishStateAnswer {
  readonly state: PublishState;
  /** Hash of the version in the archive; absent while it is not there. */
  readonly contentHash?: string;
}

/** A run of `PublishCatalogVersion` is done: its rows count, apart from those reported as rejected. */
export interface CatalogRunAccepted {
  readonly publication: CatalogVersionReference;
  /** Number of rows with a fault; one is enough to reject the run. */
  readonly rejectedRows: number;
}

/** How CPQ, OMS or Pricing tells that a run of `PublishCatalogVersion` was accepted. */
export interface CatalogRunAcceptedResult {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PublishCatalogVersion";
  /** The system that says so. */
  readonly receiver: "CPQ" | "OMS" | "Pricing";
  /** What became of the run. */
  readonly outcome: "accepted";
  /** When the receiver came to it. */
  readonly decidedAt: string;
  readonly data: CatalogRunAccepted;
}

/** A run of `PublishCatalogVersion` was refused; no row of it counts. */
export interface CatalogRunRejected {
  readonly publication: CatalogVersionReference;
  /** What is wrong with the file, for the catalog team to correct. */
  readonly reasons: readonly string[];
}

/** How CPQ, OMS or Pricing tells that a run of `PublishCatalogVersion` was rejected. */
export interface CatalogRunRejectedResult {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PublishCatalogVersion";
  /** The system that says so. */
  readonly receiver: "CPQ" | "OMS" | "Pricing";
  /** What became of the run. */
  readonly outcome: "rejected";
  /** When the receiver came to it. */
  readonly decidedAt: string;
  readonly data: CatalogRunRejected;
}

/**
 * A catalog version is there as a whole and counts from `effectiveFrom` on. Readers drop what they cached; a
 * quote keeps the version that it was configured with.
 */
export interface CatalogVersionPublished {
  readonly publication: CatalogVersionReference;
  /** From then on the version counts, as a whole; quotes keep the one they have. */
  readonly effectiveFrom: string;
  /** Over all that was published, to show that the archived version is unchanged. */
  readonly contentHash: string;
  readonly compatibility: Compatibility;
  readonly counts: CatalogCounts;
}

/** The identity of one catalog version; the current value is Catalog's to tell. */
export interface CatalogVersionReference {
  readonly entity: "CatalogVersion";
  /** Which catalog version it is. */
  readonly catalogVersion: string;
}

/**
 * One thing that can or must be selected when an offering is configured, and which values are allowed for it.
 * Selections are checked by it.
 */
export interface CharacteristicSpec {
  /** What a selection names its value by. */
  readonly name: string;
  /** Type that a selected value has to have. */
  readonly valueType: string;
  /** Whether a selection without this characteristic is invalid. */
  readonly mandatory: boolean;
  /** Values to choose from; empty if the type is the only limit. */
  readonly allowed: readonly string[];
}

/**
 * What a new catalogue version does to what was valid before: with `backward` it stays valid, with `breaking`
 * some of it does not. No quote is changed by either, as each keeps its version.
 */
export type Compatibility = "backward" | "breaking";

/**
 * A rule about what goes together, published with an offering. By it the catalogue decides whether a
 * configuration is valid.
 */
export interface CompatibilityRule {
  /** Identifies the rule through all its versions. */
  readonly ruleId: string;
  /** Changes with the rule, which is told as `CompatibilityRuleChanged`. */
  readonly ruleVersion: string;
  /** Condition on what goes together, as a configuration is checked by it. */
  readonly expression: string;
}

/**
 * A rule about what goes together has a new version, and `affected` names the offerings. Running quotes are
 * looked at again; what was sold stays as it was.
 */
export interface CompatibilityRuleChanged {
  readonly publication: CatalogVersionReference;
  /** The rule that changed, under the id that all its versions have. */
  readonly ruleId: string;
  /** The version that the rule has now. */
  readonly ruleVersion: string;
  /** Ids of the offerings that the rule is about. */
  readonly affected: readonly string[];
}

/** The identity of one customer master; the current value is MDM's to tell. */
export interface CustomerMasterReference {
  readonly entity: "CustomerMaster";
  /** The identifier that every system knows it by. */
  readonly customerMasterId: string;
}

/**
 * A policy about who may have an offering has a new version, and `affected` names the segments. Running quotes
 * are looked at again; what was sold stays as it was.
 */
export interface EligibilityPolicyChanged {
  readonly publication: CatalogVersionReference;
  /** The policy that changed, as offerings refer to it. */
  readonly policyId: string;
  /** The version that the policy has now. */
  readonly policyVersion: string;
  /** Customer segments for which the answer may be another now. */
  readonly affected: readonly string[];
}

/** The answer of Pricing to `ExplainPrice`. */
export interface ExplainPriceAnswer {
  /** Every step of the snapshot's prices, with the cost steps. */
  readonly trace: readonly TraceStep[];
  /** Hash of the answer that is explained, to be compared with the snapshot's. */
  readonly contentHash: string;
}

/** What CPQ asks of Pricing with `ExplainPrice`. */
export interface ExplainPriceRequest {
  readonly snapshot: PriceSnapshotReference;
  /** Over all inputs of the calculation; the same inputs give the same content hash. */
  readonly inputsHash: string;
}

/** An amount of money with its currency. */
export interface Money {
  /** A decimal string, never a JSON number. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/**
 * What kind of product an offering is; `telecomService` is a carrier's line. All but `bundle` can be charged for
 * by themselves: the price of a bundle is allocated to its children.
 */
export type OfferingKind = "bundle" | "hardware" | "software" | "service" | "usage" | "telecomService";

/**
 * Where an offering is in its life, in TM Forum's words: `inStudy`, `inDesign` and `inTest` come before it is
 * sold. Quotes that hold a `retired` one stay valid to their own end.
 */
export type OfferingStatus = "inStudy" | "inDesign" | "inTest" | "active" | "launched" | "retired" | "obsolete";

/** A run of `PublishPriceBook` is done: its rows count, apart from those reported as rejected. */
export interface PriceBookAccepted {
  readonly book: PriceBookVersionReference;
  /** Number of rows with a fault; one is enough to reject the run. */
  readonly rejectedRows: number;
}

/** How CPQ tells that a run of `PublishPriceBook` was accepted. */
export interface PriceBookAcceptedResult {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PublishPriceBook";
  /** The system that says so. */
  readonly receiver: "CPQ";
  /** What became of the run. */
  readonly outcome: "accepted";
  /** When the receiver came to it. */
  readonly decidedAt: string;
  readonly data: PriceBookAccepted;
}

/** A fact told by Pricing, once it is durable. */
export interface PriceBookPublished {
  readonly book: PriceBookVersionReference;
  /** Pricing rules that belong to the book; price snapshots are compared with it. */
  readonly ruleVersion: string;
  /** From then on prices are computed with this book; older quotes stay valid. */
  readonly effectiveFrom: string;
  /** When the book stops counting; absent if no end is set. */
  readonly effectiveTo?: string;
  /** Over all that was published, to show that the archived book is unchanged. */
  readonly contentHash: string;
}

/** A run of `PublishPriceBook` was refused; no row of it counts. */
export interface PriceBookRejected {
  readonly book: PriceBookVersionReference;
  /** What is wrong with the file, for Pricing to correct. */
  readonly reasons: readonly string[];
}

/** How CPQ tells that a run of `PublishPriceBook` was rejected. */
export interface PriceBookRejectedResult {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PublishPriceBook";
  /** The system that says so. */
  readonly receiver: "CPQ";
  /** What became of the run. */
  readonly outcome: "rejected";
  /** When the receiver came to it. */
  readonly decidedAt: string;
  readonly data: PriceBookRejected;
}

/** The identity of one price book version; the current value is Pricing's to tell. */
export interface PriceBookVersionReference {
  readonly entity: "PriceBookVersion";
  /** Which price book version it is. */
  readonly priceBookVersion: string;
}

/**
 * What one step of the calculation contributes to the price of one line. Pricing answers with these, and the
 * price snapshot keeps them.
 */
export interface PriceComponent {
  /** Line of the quote whose price this is a part of. */
  readonly lineId: string;
  /** Step of the calculation from which the amount comes. */
  readonly step: PriceStep;
  /** What the step contributes to the price of the line; never a cost. */
  readonly amount: Money;
  /** Pricing rule that the step applied. */
  readonly ruleId: string;
}

/**
 * One line of a quote for which a price is asked, with the offering, quantity, term and configuration that it is
 * asked for.
 */
export interface PriceQuestion {
  /** Line of the quote; the components of the answer name it again. */
  readonly lineId: string;
  /** The offering that a price is asked for. */
  readonly productOfferingId: string;
  readonly kind: OfferingKind;
  /** Number of units; the discount for volume depends on it. */
  readonly quantity: string;
  /** Term of the line in months; absent for a line without a term. */
  readonly termMonths?: number;
  /** Hash of the line's configuration, which stands for what was selected. */
  readonly configuration: string;
}

/** The identity of one price snapshot; the current value is CPQ's to tell. */
export interface PriceSnapshotReference {
  readonly entity: "PriceSnapshot";
  /** Part of the key of one price snapshot. */
  readonly quoteId: string;
  /** Which version of the offer this is, from 1; what was presented is never changed, only revised. */
  readonly quoteRevision: number;
  /** Part of the key of one price snapshot. */
  readonly priceSnapshotId: string;
}

/**
 * The steps from the `list` price to the price of a line: less for `volume`, by a `promotion`, a `contract` or
 * an `override`, with the line's part of a bundle by `allocation`, and at last by `rounding`. A `cost` is in the
 * trace only.
 */
export type PriceStep = "list" | "volume" | "promotion" | "contract" | "override" | "allocation" | "rounding" | "cost";

/**
 * An offering may be sold with the named publication from `effectiveFrom` on. It says nothing about stock, or
 * about who may have it.
 */
export interface ProductOfferingActivated {
  readonly publication: CatalogVersionReference;
  readonly offering: ProductOfferingVersionReference;
  /** From then on the version counts, as a whole; quotes keep the one they have. */
  readonly effectiveFrom: string;
}

/** A quote that holds it stays valid until its own end, and is quoted again after that. */
export interface ProductOfferingRetired {
  readonly publication: CatalogVersionReference;
  readonly offering: ProductOfferingVersionReference;
  /** When Catalog retired it; quotes that hold it stay valid to their end. */
  readonly retiredAt: string;
  /** Last day on which the offering can be ordered. */
  readonly lastOrderDate: string;
  readonly replacement?: ProductOfferingVersionReference;
}

/** An offering as it was in one publication. Its kind decides when charging for it may begin. */
export interface ProductOfferingVersion {
  /** Part of the key of one product offering version. */
  readonly catalogVersion: string;
  /** Part of the key of one product offering version. */
  readonly productOfferingId: string;
  /** Part of the key of one product offering version. */
  readonly productOfferingVersion: string;
  /** Its revision, from 1: every change raises it. */
  readonly version: number;
  readonly productKind: OfferingKind;
  readonly lifecycleStatus: OfferingStatus;
  /** What can or must be selected when the offering is configured. */
  readonly characteristics: readonly CharacteristicSpec[];
  /** By which the catalog decides whether a selection is valid. */
  readonly compatibilityRules: readonly CompatibilityRule[];
  /** Policy about who may have the offering; absent if there is none. */
  readonly eligibilityPolicyRef?: string;
  /** A hint: the tax engine decides the category. */
  readonly taxCategoryHint?: string;
  readonly revenueMapping: RevenueMappingReference;
}

/** The identity of one product offering version; the current value is Catalog's to tell. */
export interface ProductOfferingVersionReference {
  readonly entity: "ProductOfferingVersion";
  /** Part of the key of one product offering version. */
  readonly catalogVersion: string;
  /** Part of the key of one product offering version. */
  readonly productOfferingId: string;
  /** Part of the key of one product offering version. */
  readonly productOfferingVersion: string;
}

/** A local copy of one product offering version; Catalog may know better by now. */
export interface ProductOfferingVersionReplica {
  readonly entity: "ProductOfferingVersion";
  readonly value: ProductOfferingVersion;
  /** The revision of the value that was copied. */
  readonly revision: number;
  /** When this was Catalog's value. */
  readonly asOf: string;
}

/** What a run of `PublishCatalogVersion` announces: written last, it makes the run whole. */
export interface PublishCatalogVersionManifest {
  readonly publication: CatalogVersionReference;
  /** From then on the version counts, as a whole; quotes keep the one they have. */
  readonly effectiveFrom: string;
  readonly compatibility: Compatibility;
  /** Over the file; a mismatch rejects the whole run, and a repeat is applied once. */
  readonly checksum: string;
  /** Number of rows that the file has to contain. */
  readonly rowCount: number;
  /** Who approved the version; somebody else than its author. */
  readonly approvedBy: string;
}

/** One row that did not count. */
export interface PublishCatalogVersionRejectedRow {
  /** Where in the file the row stands, from 1. */
  readonly line: number;
  /** What is wrong with it. */
  readonly reasons: readonly string[];
}

/** What was read, applied and rejected of one run of `PublishCatalogVersion`, for CatalogOperations. */
export interface PublishCatalogVersionReport {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PublishCatalogVersion";
  /** The system that says so. */
  readonly receiver: "CPQ" | "OMS" | "Pricing";
  /** What became of the run. */
  readonly result: "applied" | "rejected";
  /** Rows in the file. */
  readonly read: number;
  /** Rows that count; read is applied and rejected together. */
  readonly applied: number;
  /** Rows that do not count. */
  readonly rejected: number;
  /** Each control total, as the manifest announces it and as the receiver counted it. */
  readonly totals: readonly PublishCatalogVersionTotalRowCount[];
  /** Each rejected row with its reasons. */
  readonly rejects: readonly PublishCatalogVersionRejectedRow[];
  /** When the receiver wrote it. */
  readonly reportedAt: string;
}

/** One row of `PublishCatalogVersion`. */
export interface PublishCatalogVersionRow {
  readonly offering: ProductOfferingVersionReplica;
}

/** The control total `manifest.rowCount`: the number of rows. */
export interface PublishCatalogVersionTotalRowCount {
  /** Where the manifest announces it, as a JSON pointer. */
  readonly total: "/manifest/rowCount";
  readonly announced: number;
  readonly counted: number;
}

/** What a run of `PublishPriceBook` announces: written last, it makes the run whole. */
export interface PublishPriceBookManifest {
  readonly book: PriceBookVersionReference;
  /** From then on prices are computed with this book; older quotes stay valid. */
  readonly effectiveFrom: string;
  /** Pricing rules that belong to the book; price snapshots are compared with it. */
  readonly ruleVersion: string;
  /** Over the file; the same book with the same checksum is applied once only. */
  readonly checksum: string;
  /** Number of rows that the file has to contain. */
  readonly rowCount: number;
  /** Sum of the amounts of all rows; another sum rejects the file. */
  readonly listTotal: Money;
  /** Why the book is published, above all what it corrects. */
  readonly reason: string;
  /** Who approved the publication; somebody else than its author. */
  readonly approvedBy: string;
}

/** One row that did not count. */
export interface PublishPriceBookRejectedRow {
  /** Where in the file the row stands, from 1. */
  readonly line: number;
  /** What is wrong with it. */
  readonly reasons: readonly string[];
}

/** What was read, applied and rejected of one run of `PublishPriceBook`, for PricingAdmin. */
export interface PublishPriceBookReport {
  /** The key of the run. */
  readonly run: string;
  /** Of which file the run is one. */
  readonly operation: "PublishPriceBook";
  /** The system that says so. */
  readonly receiver: "CPQ";
  /** What became of the run. */
  readonly result: "applied" | "rejected";
  /** Rows in the file. */
  readonly read: number;
  /** Rows that count; read is applied and rejected together. */
  readonly applied: number;
  /** Rows that do not count. */
  readonly rejected: number;
  /** Each control total, as the manifest announces it and as the receiver counted it. */
  readonly totals: readonly (PublishPriceBookTotalRowCount | PublishPriceBookTotalListTotal)[];
  /** Each rejected row with its reasons. */
  readonly rejects: readonly PublishPriceBookRejectedRow[];
  /** When the receiver wrote it. */
  readonly reportedAt: string;
}

/** One row of `PublishPriceBook`. */
export interface PublishPriceBookRow {
  /** Identifies the price within the book of the manifest. */
  readonly entryId: string;
  /** The offering that the price is for. */
  readonly productOfferingId: string;
  readonly kind: OfferingKind;
  /** List price; floor prices and costs are not in this file. */
  readonly amount: Money;
}

/** The control total `manifest.listTotal`: the sum of `row.amount`. */
export interface PublishPriceBookTotalListTotal {
  /** Where the manifest announces it, as a JSON pointer. */
  readonly total: "/manifest/listTotal";
  readonly announced: Money;
  readonly counted: Money;
}

/** The control total `manifest.rowCount`: the number of rows. */
export interface PublishPriceBookTotalRowCount {
  /** Where the manifest announces it, as a JSON pointer. */
  readonly total: "/manifest/rowCount";
  readonly announced: number;
  readonly counted: number;
}

/**
 * How far the publication of a catalogue version is: `processing` while the file is worked on, `applied` when
 * the version is there as a whole, `rejected` when nothing of it came into use.
 */
export type PublishState = "applied" | "processing" | "rejected";

/** The identity of one quote; the current value is CPQ's to tell. */
export interface QuoteReference {
  readonly entity: "Quote";
  /** Part of the key of one quote. */
  readonly quoteId: string;
  /** Which version of the offer this is, from 1; what was presented is never changed, only revised. */
  readonly quoteRevision: number;
}

/** The identity of one revenue mapping; the current value is ERP's to tell. */
export interface RevenueMappingReference {
  readonly entity: "RevenueMapping";
  /** Which revenue mapping it is. */
  readonly mappingId: string;
}

/**
 * What becomes of an amount exactly half way between two that could be kept: `halfUp` takes the larger one,
 * `halfEven` the one whose last digit is even.
 */
export type RoundingMode = "halfUp" | "halfEven";

/**
 * How Pricing rounded the amounts of a calculation. It is kept with the price snapshot, so that the same amounts
 * come out again.
 */
export interface RoundingPolicy {
  readonly mode: RoundingMode;
  /** Number of decimal places that an amount keeps. */
  readonly scale: number;
  /** Whether amounts are rounded before tax is computed on them. */
  readonly beforeTax: boolean;
}

/**
 * One step of the waterfall by which a price came about, cost steps included. `ExplainPrice` answers with these,
 * for the price snapshot and never for a screen of Sales.
 */
export interface TraceStep {
  /** Line of the quote to which this step of the waterfall belongs. */
  readonly lineId: string;
  /** Step of the calculation from which the amount comes, costs included. */
  readonly step: PriceStep;
  /** What the step contributes; as it can be a cost, few may read it. */
  readonly amount: Money;
  /** Pricing rule that the step applied. */
  readonly ruleId: string;
}
